// SPDX-License-Identifier: MIT
#include "page/panel.h"

#include <fmt/format.h>

#include <cmath>
#include <string>

#include "page/ink.h"
#include "page/legend.h"
#include "text/cairo.h"

namespace marchland::page {
namespace {

constexpr int most_lines_full = 5;
constexpr int most_lines_brief = 3;

std::vector<SetCaption> set_captions(const story::Story& story, std::span<const Callout> callouts,
                                     const std::string& language, Detail detail, const Form& form,
                                     const text::Typesetter& type, double width) {
    std::vector<SetCaption> captions;
    for (const Callout& callout : callouts) {
        SetCaption set{caption(story, story.events[callout.event], language, detail, form.ink), 0};
        set.height =
            text::draw_paragraph(nullptr, type, set.spans, form.caption, 0, 0, width, text::Align::left,
                                 detail == Detail::full ? most_lines_full : most_lines_brief);
        captions.push_back(std::move(set));
    }
    return captions;
}

/// A paragraph in one colour across the column.
Piece paragraph_piece(const std::string& words, const text::TypeStyle& style, text::Colour colour, double gap,
                      double width, const text::Typesetter& type) {
    const std::vector<text::Span> spans{{.text = words, .colour = colour}};
    Piece piece;
    piece.height = text::draw_paragraph(nullptr, type, spans, style, 0, 0, width);
    piece.gap = gap;
    piece.paint = [spans, style, width, &type](cairo_t* cr, double x, double y) {
        text::draw_paragraph(cr, type, spans, style, x, y, width);
    };
    return piece;
}

Piece caption_piece(const SetCaption& set, int number, int most_lines, const PanelText& text,
                    const Form& form, const text::Typesetter& type) {
    Piece piece;
    piece.height = set.height;
    piece.gap = 0.35 * static_cast<double>(form.caption.size_px);
    piece.paint = [&set, number, most_lines, &text, &form, &type](cairo_t* cr, double x, double y) {
        text::TypeStyle bold = form.caption;
        bold.weight = 600;
        text::draw_line(cr, type, std::to_string(number), bold, form.ink.text, x, y);
        text::draw_paragraph(cr, type, set.spans, form.caption, x + text.number_width, y,
                             text.column_width - text.number_width, text::Align::left, most_lines);
    };
    return piece;
}

/// Legend, captions but for the first `dropped`, and a word on what is not listed.
std::vector<Piece> pieces_of(const PanelText& text, const std::vector<SetCaption>& captions, int most_lines,
                             std::size_t dropped, const Form& form, const text::Typesetter& type) {
    std::vector<Piece> pieces = text.legend;
    const double line = static_cast<double>(form.caption.size_px);
    if (dropped < captions.size()) {
        pieces.push_back(paragraph_piece("Events on this map, by date", form.heading, form.ink.text,
                                         1.6 * line, text.column_width, type));
        pieces.back().heading = true;
    }
    for (std::size_t i = dropped; i < captions.size(); ++i)
        pieces.push_back(
            caption_piece(captions[i], static_cast<int>(i - dropped) + 1, most_lines, text, form, type));
    if (const std::size_t missing = dropped + text.earlier; missing > 0) {
        const bool all = dropped == captions.size();
        const std::string words =
            fmt::format("{} {}event{} on this map {} not listed.", missing, all ? "" : "earlier ",
                        missing == 1 ? "" : "s", missing == 1 ? "is" : "are");
        pieces.push_back(
            paragraph_piece(words, form.caption, form.ink.secondary, 0.8 * line, text.column_width, type));
    }
    return pieces;
}

/// True when every piece found its place.
bool try_flow(Panel& panel, std::vector<Piece> pieces, std::size_t listed, const Form& form, double height) {
    panel.spots = flow(pieces, form.columns, height);
    panel.pieces = std::move(pieces);
    panel.listed = listed;
    return panel.spots.size() == panel.pieces.size();
}

}  // namespace

std::vector<Spot> flow(std::span<const Piece> pieces, int columns, double height) {
    std::vector<Spot> spots;
    int column = 0;
    double y = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        double needed = piece.height;
        if (piece.heading && i + 1 < pieces.size()) needed += pieces[i + 1].gap + pieces[i + 1].height;
        double top = y > 0 ? y + piece.gap : 0;
        if (top + needed > height && y > 0) {
            ++column;
            top = 0;
        }
        if (column >= columns || top + needed > height) break;
        spots.push_back({column, top});
        y = top + piece.height;
    }
    return spots;
}

PanelText panel_text(const map::Scene& scene, const story::Story& story, const std::vector<Callout>& callouts,
                     const Form& form, const text::Typesetter& type, double height,
                     std::size_t most_callouts) {
    PanelText text;
    text.column_width = std::floor((form.panel_width - (form.columns - 1) * form.gap) / form.columns);
    text.legend = legend_pieces(scene, form, type, text.column_width, height);
    const text::Extent digits = type.measure("000", form.caption);
    text.number_width = static_cast<double>(digits.width) + 4;
    const std::size_t most =
        std::min(most_callouts,
                 static_cast<std::size_t>(form.columns * height / static_cast<double>(digits.height)) + 1);
    text.earlier = callouts.size() > most ? callouts.size() - most : 0;
    const std::span<const Callout> latest = std::span(callouts).subspan(text.earlier);
    const double width = text.column_width - text.number_width;
    const std::string& language = scene.view.language;
    text.full = set_captions(story, latest, language, Detail::full, form, type, width);
    text.brief = set_captions(story, latest, language, Detail::brief, form, type, width);
    return text;
}

Panel compose_panel(const PanelText& text, const Form& form, const text::Typesetter& type, double height) {
    Panel panel;
    const std::size_t all = text.full.size();
    const auto fits = [&](const std::vector<SetCaption>& captions, int most_lines, std::size_t dropped) {
        return try_flow(panel, pieces_of(text, captions, most_lines, dropped, form, type), all - dropped,
                        form, height);
    };
    if (fits(text.full, most_lines_full, 0)) return panel;
    if (fits(text.brief, most_lines_brief, 0)) return panel;
    std::size_t too_few = 0;
    std::size_t enough = all;
    while (too_few + 1 < enough) {
        const std::size_t middle = (too_few + enough) / 2;
        (fits(text.brief, most_lines_brief, middle) ? enough : too_few) = middle;
    }
    fits(text.brief, most_lines_brief, enough);
    return panel;
}

double panel_height(const PanelText& text, const Form& form, const text::Typesetter& type, double budget) {
    constexpr double step = 6;
    const std::vector<Piece> pieces = pieces_of(text, text.full, most_lines_full, 0, form, type);
    for (double height = step; height < budget; height += step)
        if (flow(pieces, form.columns, height).size() == pieces.size()) return height;
    return budget;
}

void paint_panel(cairo_t* cr, const Panel& panel, const PanelText& text, const Form& form, const Box& box) {
    for (std::size_t i = 0; i < panel.spots.size(); ++i) {
        const Spot& spot = panel.spots[i];
        panel.pieces[i].paint(cr, box.x + spot.column * (text.column_width + form.gap), box.y + spot.y);
    }
}

}  // namespace marchland::page
