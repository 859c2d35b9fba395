// SPDX-License-Identifier: MIT
#include "page/legend.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <regex>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "page/ink.h"
#include "page/paint_scene.h"
#include "page/symbols.h"
#include "text/cairo.h"

namespace marchland::page {
namespace {

constexpr double wide_column = 340;  // px; never one column only
constexpr double narrowest = 13;     // of a column, in sizes of its type
constexpr float smallest_px = 6.5F;
constexpr float step_px = 0.5F;

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

/// Figures stay with their unit, and a range in one piece.
std::string unbroken(const std::string& text) {
    static const std::regex unit("([0-9]) (km|m)\\b");
    static const std::regex range("([0-9])–([0-9])");
    return std::regex_replace(std::regex_replace(text, unit, "$1\u00a0$2"), range, "$1\u2060–\u2060$2");
}

Piece row_piece(const map::LegendEntry& entry, const text::TypeStyle& body, const Ink& ink,
                const text::Typesetter& type, double width) {
    const std::vector<text::Span> words{{.text = unbroken(entry.text), .colour = ink.text}};
    const double indent = sample_width(body) + sample_gap(body);
    const double line = static_cast<double>(type.measure("X", body).height);
    Piece piece;
    piece.height = text::draw_paragraph(nullptr, type, words, body, 0, 0, width - indent);
    piece.gap = (body.size_px > 7 ? 0.22 : 0.08) * line;
    piece.paint = [entry, words, indent, line, width, body, &type](cairo_t* cr, double x, double y) {
        const double tall = 0.82 * line;
        paint_sample(cr, entry.sample, {x, y + (line - tall) / 2, sample_width(body), tall});
        text::draw_paragraph(cr, type, words, body, x + indent, y, width - indent);
    };
    return piece;
}

/// A last row on how many entries have no row.
Piece rest_piece(std::size_t left_out, bool all, const text::TypeStyle& body, const Ink& ink,
                 const text::Typesetter& type, double width) {
    const std::vector<text::Span> words{
        {.text = fmt::format("{}{}{} sign{}, explained on a larger sheet", all ? "" : "… and ", left_out,
                             all ? "" : " more", left_out == 1 ? "" : "s"),
         .colour = ink.secondary}};
    Piece piece;
    piece.height = text::draw_paragraph(nullptr, type, words, body, 0, 0, width);
    piece.gap = all ? 0 : 0.4 * static_cast<double>(body.size_px);
    piece.paint = [words, width, body, &type](cairo_t* cr, double x, double y) {
        text::draw_paragraph(cr, type, words, body, x, y, width);
    };
    return piece;
}

/// A heading and its rows, for each group; each group's pieces on their own.
std::vector<std::vector<Piece>> groups_of(const std::vector<map::LegendEntry>& legend,
                                          const text::TypeStyle& body, const Ink& ink,
                                          const text::Typesetter& type, double width) {
    std::vector<std::string> names;
    for (const map::LegendEntry& entry : legend)
        if (std::ranges::find(names, entry.group) == names.end()) names.push_back(entry.group);
    std::vector<std::vector<Piece>> groups;
    for (const std::string& name : names) {
        std::vector<Piece>& pieces = groups.emplace_back();
        pieces.push_back(heading_piece(name, groups.size() == 1, body, ink, type));
        for (const map::LegendEntry& entry : legend)
            if (entry.group == name) pieces.push_back(row_piece(entry, body, ink, type, width));
    }
    return groups;
}

/// The pieces one below the other, as one.
Piece stacked(std::vector<Piece> pieces) {
    Piece all;
    all.height = stacked_height(pieces);
    all.gap = pieces.front().gap;
    all.paint = [pieces = std::move(pieces)](cairo_t* cr, double x, double y) {
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (i > 0) y += pieces[i].gap;
            pieces[i].paint(cr, x, y);
            y += pieces[i].height;
        }
    };
    return all;
}

/// The pieces in columns of about the same height, as one.
Piece side_by_side(std::vector<Piece> pieces, int columns, double column_step) {
    Piece all;
    all.height = least_height(pieces, columns);
    std::vector<Spot> spots = flow(pieces, columns, all.height);
    all.paint = [pieces = std::move(pieces), spots = std::move(spots), column_step](cairo_t* cr, double x,
                                                                                    double y) {
        for (std::size_t i = 0; i < spots.size(); ++i)
            pieces[i].paint(cr, x + spots[i].column * column_step, y + spots[i].y);
    };
    return all;
}

/// What one setting of the legend is made with.
struct Setting {
    const std::vector<map::LegendEntry>& entries;
    std::size_t left_out = 0;
    text::TypeStyle body;
    int columns = 1;
};

Piece set_block(const Setting& setting, const Form& form, const text::Typesetter& type, double width) {
    constexpr double torn_apart = 1.2;  // what a group in one column may cost, in heights
    const double column = std::floor((width - (setting.columns - 1) * form.gap) / setting.columns);
    auto groups = groups_of(setting.entries, setting.body, form.ink, type, column);
    if (setting.left_out > 0) {
        if (groups.empty()) groups.emplace_back();
        groups.back().push_back(
            rest_piece(setting.left_out, setting.entries.empty(), setting.body, form.ink, type, column));
    }
    std::vector<Piece> rows;
    std::vector<Piece> whole;
    for (std::vector<Piece>& group : groups) {
        rows.insert(rows.end(), group.begin(), group.end());
        whole.push_back(stacked(std::move(group)));
    }
    Piece torn = side_by_side(std::move(rows), setting.columns, column + form.gap);
    Piece tidy = side_by_side(std::move(whole), setting.columns, column + form.gap);
    return tidy.height <= torn_apart * torn.height ? tidy : torn;
}

/// The setting's block in as few columns as have room; the lowest where none has. Below the map always the
/// lowest: there each px is the map's.
Piece best_block(Setting setting, const Form& form, const text::Typesetter& type, double width, double room) {
    const double least = narrowest * static_cast<double>(setting.body.size_px);
    const bool at_side = form.panel == Form::Panel::side && !form.legend_below;
    Piece best;
    for (setting.columns = width >= wide_column ? 2 : 1;; ++setting.columns) {
        Piece block = set_block(setting, form, type, width);
        if (!best.paint || block.height < best.height) best = std::move(block);
        if (at_side && best.height <= room) break;
        if ((setting.columns + 1) * (least + form.gap) - form.gap > width) break;
    }
    return best;
}

/// Which entry goes before another when there is no room for all: the lower.
int worth(const map::LegendEntry& entry) {
    if (entry.group == "Events") {
        const auto* symbol = std::get_if<map::Symbol>(&entry.sample);
        return symbol && symbol->mark != map::SymbolMark::none ? 0 : 5;
    }
    constexpr std::array<std::pair<std::string_view, int>, 5> groups{
        {{"Precision", 1}, {"Places", 2}, {"Peacekeepers", 3}, {"Borders", 6}, {"Control", 7}}};
    const auto* found =
        std::ranges::find(groups, std::string_view(entry.group), &std::pair<std::string_view, int>::first);
    return found == groups.end() ? 4 : found->second;
}

/// Takes out the entry that is worth least, the last of its equals.
void drop_one(std::vector<map::LegendEntry>& entries) {
    const auto least = std::min_element(entries.rbegin(), entries.rend(),
                                        [](const auto& a, const auto& b) { return worth(a) < worth(b); });
    entries.erase(std::next(least).base());
}

}  // namespace

Legend set_legend(const map::Scene& scene, const Form& form, const text::Typesetter& type, double width,
                  double room) {
    std::vector<map::LegendEntry> entries = scene.legend;
    if (entries.empty()) return {};
    text::TypeStyle body = form.body;
    for (;; body.size_px = std::max(body.size_px - step_px, smallest_px)) {
        Piece block = best_block({entries, 0, body}, form, type, width, room);
        if (block.height <= room) return {std::move(block), 0};
        if (body.size_px <= smallest_px) break;
    }
    while (!entries.empty()) {
        drop_one(entries);
        const std::size_t left_out = scene.legend.size() - entries.size();
        Piece block = best_block({entries, left_out, body}, form, type, width, room);
        if (block.height <= room) return {std::move(block), left_out};
    }
    return {{}, scene.legend.size()};
}

}  // namespace marchland::page
