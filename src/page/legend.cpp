// SPDX-License-Identifier: MIT
#include "page/legend.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <type_traits>

#include "page/ink.h"
#include "page/paint_scene.h"
#include "page/symbols.h"
#include "text/cairo.h"

namespace marchland::page {
namespace {

constexpr double wide_column = 340;        // takes the legend in two columns
constexpr double splittable_column = 230;  // so does this one when it must
constexpr double share = 0.62;             // of a panel, so that captions have room too

/// Samples as wide as two and a bit of the letters beside them.
double sample_width(const text::TypeStyle& body) {
    return std::round(2.15 * static_cast<double>(body.size_px));
}
double sample_gap(const text::TypeStyle& body) {
    return std::round(0.6 * static_cast<double>(body.size_px));
}

/// Paints what a row is about into its box.
void paint_sample(cairo_t* cr, const decltype(map::LegendEntry::sample)& sample, const Box& box) {
    const map::Pixel middle{box.x + box.width / 2, box.y + box.height / 2};
    std::visit(
        [&](const auto& what) {
            using What = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<What, map::Fill>) {
                paint_fill_sample(cr, what, box);
                stroke_box(cr, box, 0.6, {110, 110, 110, 110});
            } else if constexpr (std::is_same_v<What, map::Stroke>) {
                paint_stroke_sample(cr, what, box);
            } else if constexpr (std::is_same_v<What, map::Symbol>) {
                map::Symbol symbol = what;
                symbol.at = middle;
                symbol.size_px = std::min(symbol.size_px, static_cast<float>(box.height));
                paint_symbol(cr, symbol);
            } else {
                map::Disc disc = what;
                disc.at = middle;
                disc.radius_px = static_cast<float>(box.height / 2);
                paint_disc(cr, disc);
            }
        },
        sample);
}

Piece heading_piece(const std::string& group, bool first, text::TypeStyle style, const Ink& ink,
                    const text::Typesetter& type) {
    style.weight = 600;
    Piece piece;
    piece.heading = true;
    piece.height = static_cast<double>(type.measure(group, style).height) + 1;
    piece.gap = first ? 0 : 0.8 * static_cast<double>(style.size_px);
    piece.paint = [group, style, colour = ink.text, &type](cairo_t* cr, double x, double y) {
        text::draw_line(cr, type, group, style, colour, x, y);
    };
    return piece;
}

Piece row_piece(const map::LegendEntry& entry, const text::TypeStyle& body, const Ink& ink,
                const text::Typesetter& type, double width) {
    const std::vector<text::Span> words{{.text = entry.text, .colour = ink.text}};
    const double indent = sample_width(body) + sample_gap(body);
    const double line = static_cast<double>(type.measure("X", body).height);
    Piece piece;
    piece.height = text::draw_paragraph(nullptr, type, words, body, 0, 0, width - indent);
    piece.gap = 0.22 * line;
    piece.paint = [entry, words, indent, line, width, body, &type](cairo_t* cr, double x, double y) {
        const double tall = 0.82 * line;
        paint_sample(cr, entry.sample, {x, y + (line - tall) / 2, sample_width(body), tall});
        text::draw_paragraph(cr, type, words, body, x + indent, y, width - indent);
    };
    return piece;
}

std::vector<Piece> rows_by_group(const map::Scene& scene, const text::TypeStyle& body, const Ink& ink,
                                 const text::Typesetter& type, double width) {
    std::vector<std::string> groups;
    for (const map::LegendEntry& entry : scene.legend)
        if (std::find(groups.begin(), groups.end(), entry.group) == groups.end())
            groups.push_back(entry.group);
    std::vector<Piece> pieces;
    for (const std::string& group : groups) {
        pieces.push_back(heading_piece(group, pieces.empty(), body, ink, type));
        for (const map::LegendEntry& entry : scene.legend)
            if (entry.group == group) pieces.push_back(row_piece(entry, body, ink, type, width));
    }
    return pieces;
}

/// Height of pieces one below the other.
double stacked_height(std::span<const Piece> pieces) {
    double height = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) height += pieces[i].height + (i > 0 ? pieces[i].gap : 0);
    return height;
}

/// The piece that best begins a second column: a heading, so that no group is torn apart.
std::size_t best_break(std::span<const Piece> pieces) {
    std::size_t best = pieces.size();
    double least = stacked_height(pieces);
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        if (!pieces[i].heading) continue;
        const double height = std::max(stacked_height(pieces.first(i)), stacked_height(pieces.subspan(i)));
        if (height < least) {
            least = height;
            best = i;
        }
    }
    return best;
}

void paint_stacked(cairo_t* cr, std::span<const Piece> pieces, double x, double y) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i > 0) y += pieces[i].gap;
        pieces[i].paint(cr, x, y);
        y += pieces[i].height;
    }
}

/// The pieces in two columns of about the same height, as one.
Piece side_by_side(std::vector<Piece> pieces, double column_step) {
    const std::size_t second = best_break(pieces);
    const std::span<const Piece> all(pieces);
    Piece both;
    both.height = std::max(stacked_height(all.first(second)), stacked_height(all.subspan(second)));
    both.paint = [pieces = std::move(pieces), second, column_step](cairo_t* cr, double x, double y) {
        const std::span<const Piece> rows(pieces);
        paint_stacked(cr, rows.first(second), x, y);
        paint_stacked(cr, rows.subspan(second), x + column_step, y);
    };
    return both;
}

}  // namespace

std::vector<Piece> legend_pieces(const map::Scene& scene, const Form& form, const text::Typesetter& type,
                                 double width, double height) {
    std::vector<Piece> rows = rows_by_group(scene, form.body, form.ink, type, width);
    const bool tall = form.panel == Form::Panel::side && stacked_height(rows) > height / 2;
    if (rows.empty() || (width < wide_column && !(tall && width >= splittable_column))) return rows;
    const double column_width = std::floor((width - form.gap) / 2);
    std::vector<Piece> block(1);
    for (const float shrink : {1.0F, 0.9F, 0.8F}) {
        text::TypeStyle body = form.body;
        body.size_px *= shrink;
        block.front() =
            side_by_side(rows_by_group(scene, body, form.ink, type, column_width), column_width + form.gap);
        if (block.front().height <= share * height) return block;
    }
    if (block.front().height <= height) return block;
    return rows;  // as far as they go
}

}  // namespace marchland::page
