// SPDX-License-Identifier: MIT
#include "page/panel.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "page/ink.h"
#include "text/cairo.h"

namespace marchland::page {
namespace {

constexpr int most_lines_full = 5;
constexpr int most_lines_brief = 3;
constexpr float smallest_px = 9.3F;         // of captions: 7 pt in print
constexpr double part = 1.3;                // between legend and captions, in sizes of the captions' type
constexpr double most_legend_share = 0.75;  // below the map, before the captions go
constexpr double legend_share = 0.55;       // of the panel's height; the rest is for the captions

CaptionSet set_captions(const story::Story& story, std::span<const Callout> callouts, Detail detail,
                        text::TypeStyle style, const Ink& ink, const text::Typesetter& type,
                        double column_width) {
    CaptionSet set{style, detail == Detail::full ? most_lines_full : most_lines_brief, 0, {}};
    set.number_width = static_cast<double>(type.measure("000", style).width) + 4;
    for (const Callout& callout : callouts) {
        SetCaption one{caption(story, story.events[callout.event], callout.place, detail, ink), 0};
        one.height = text::draw_paragraph(nullptr, type, one.spans, style, 0, 0,
                                          column_width - set.number_width, text::Align::left, set.most_lines);
        set.captions.push_back(std::move(one));
    }
    return set;
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

Piece caption_piece(const CaptionSet& set, std::size_t index, int number, double width, const Ink& ink,
                    const text::Typesetter& type) {
    Piece piece;
    piece.height = set.captions[index].height;
    piece.gap = 0.35 * static_cast<double>(set.style.size_px);
    piece.paint = [&set, &one = set.captions[index], number, width, ink, &type](cairo_t* cr, double x,
                                                                                double y) {
        text::TypeStyle bold = set.style;
        bold.weight = 600;
        const std::string figure = std::to_string(number);
        // On the caption's first line, which other scripts make taller.
        const float down =
            type.measure(one.spans.front().text, bold).baseline - type.measure(figure, bold).baseline;
        text::draw_line(cr, type, figure, bold, ink.text, x, y + std::max(0.0, static_cast<double>(down)));
        text::draw_paragraph(cr, type, one.spans, set.style, x + set.number_width, y,
                             width - set.number_width, text::Align::left, set.most_lines);
    };
    return piece;
}

/// Captions but for the first `dropped`, and a word on what is not listed.
std::vector<Piece> pieces_of(const PanelText& text, const CaptionSet& set, std::size_t dropped,
                             const Form& form, const text::Typesetter& type) {
    std::vector<Piece> pieces;
    if (text.legend_alone) return pieces;
    const std::size_t all = set.captions.size();
    if (dropped < all) {
        pieces.push_back(paragraph_piece("Events on this map, by date", form.heading, form.ink.text, 0,
                                         text.column_width, type));
        pieces.back().heading = true;
    }
    for (std::size_t i = dropped; i < all; ++i)
        pieces.push_back(
            caption_piece(set, i, static_cast<int>(i - dropped) + 1, text.column_width, form.ink, type));
    if (const std::size_t missing = dropped + text.earlier; missing > 0) {
        const std::string words =
            fmt::format("{} {}event{} on this map {} not listed.", missing, dropped == all ? "" : "earlier ",
                        missing == 1 ? "" : "s", missing == 1 ? "is" : "are");
        pieces.push_back(paragraph_piece(words, set.style, form.ink.secondary,
                                         0.8 * static_cast<double>(set.style.size_px), text.column_width,
                                         type));
    }
    return pieces;
}

/// Between the legend and what is below it.
double parting(const PanelText& text, const Form& form) {
    return text.legend.block.height > 0 ? part * static_cast<double>(form.caption.size_px) : 0;
}

/// True when every piece found its place.
bool try_flow(Panel& panel, std::vector<Piece> pieces, std::size_t listed, int columns, double height) {
    panel.spots = flow(pieces, columns, height);
    panel.pieces = std::move(pieces);
    panel.listed = listed;
    return panel.spots.size() == panel.pieces.size();
}

/// Height that the captions ask for, in full.
double captions_height(const PanelText& text, const Form& form, const text::Typesetter& type) {
    const std::vector<Piece> pieces = pieces_of(text, text.sets.front(), 0, form, type);
    return pieces.empty() ? 0 : least_height(pieces, form.columns);
}

}  // namespace

PanelText panel_text(const map::Scene& scene, const story::Story& story, const std::vector<Callout>& callouts,
                     const Form& form, const text::Typesetter& type, double height,
                     std::size_t most_callouts) {
    PanelText text;
    text.column_width = std::floor((form.panel_width - (form.columns - 1) * form.gap) / form.columns);
    text::TypeStyle small = form.caption;
    small.size_px = std::min(small.size_px, smallest_px);
    const double line = static_cast<double>(type.measure("0", small).height);
    const std::size_t most =
        std::min(most_callouts, static_cast<std::size_t>(form.columns * height / line) + 1);
    text.earlier = callouts.size() > most ? callouts.size() - most : 0;
    const std::span<const Callout> latest = std::span(callouts).subspan(text.earlier);
    for (const auto& [detail, style] :
         {std::pair{Detail::full, form.caption}, {Detail::brief, form.caption}, {Detail::brief, small}})
        text.sets.push_back(set_captions(story, latest, detail, style, form.ink, type, text.column_width));
    if (form.legend_below) return text;
    const double needed = captions_height(text, form, type);
    const double between = part * static_cast<double>(form.caption.size_px);
    const auto set = [&](double share) {
        const double room = needed > 0 ? std::max(share * height, height - between - needed) : height;
        text.legend = set_legend(scene, form, type, form.panel_width, room);
    };
    set(legend_share);
    if (form.panel == Form::Panel::side || needed == 0) return text;
    if (text.legend.left_out > 0) set(most_legend_share);
    text.legend_alone = text.legend.left_out > 0 || compose_panel(text, form, type, height).listed == 0;
    if (text.legend_alone) set(1);
    return text;
}

Panel compose_panel(const PanelText& text, const Form& form, const text::Typesetter& type, double height) {
    Panel panel;
    panel.top = text.legend.block.height + parting(text, form);
    const double room = height - panel.top;
    const std::size_t all = text.legend_alone ? 0 : text.sets.front().captions.size();
    const auto fits = [&](const CaptionSet& set, std::size_t dropped) {
        return try_flow(panel, pieces_of(text, set, dropped, form, type), all - dropped, form.columns, room);
    };
    for (const CaptionSet& set : text.sets)
        if (fits(set, 0)) return panel;
    std::size_t too_few = 0;
    std::size_t enough = all;
    while (too_few + 1 < enough) {
        const std::size_t middle = (too_few + enough) / 2;
        (fits(text.sets.back(), middle) ? enough : too_few) = middle;
    }
    fits(text.sets.back(), enough);
    return panel;
}

double panel_height(const PanelText& text, const Form& form, const text::Typesetter& type, double budget) {
    const double captions = captions_height(text, form, type);
    const double between = captions > 0 ? parting(text, form) : 0;
    // A px more: sums of lengths are not exact.
    return std::min(std::ceil(text.legend.block.height + between + captions) + 1, budget);
}

void paint_panel(cairo_t* cr, const Panel& panel, const PanelText& text, const Form& form, const Box& box) {
    if (text.legend.block.paint) text.legend.block.paint(cr, box.x, box.y);
    for (std::size_t i = 0; i < panel.spots.size(); ++i) {
        const Spot& spot = panel.spots[i];
        panel.pieces[i].paint(cr, box.x + spot.column * (text.column_width + form.gap),
                              box.y + panel.top + spot.y);
    }
}

}  // namespace marchland::page
