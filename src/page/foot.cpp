// SPDX-License-Identifier: MIT
#include "page/foot.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "map/view.h"
#include "page/furniture.h"
#include "page/ink.h"
#include "text/cairo.h"

namespace marchland::page {
namespace {

/// Where the furniture and the words go, relative to the foot's top left.
struct FootPlan {
    bool stacked = false;
    double bar_px = 0;     // longest scale bar
    double words_x = 0;
    double words_y = 0;
    double words_width = 0;
};

FootPlan plan(const Form& form, double width) {
    FootPlan foot;
    foot.words_width = width;
    if (!form.scale_bar) return foot;
    foot.bar_px = std::clamp(0.11 * width, 70.0, 220.0);
    foot.stacked = width < 620;
    if (foot.stacked) {
        foot.words_y = north_arrow_height + 4;
    } else {
        foot.words_x = north_arrow_width + foot.bar_px + 66;
        foot.words_width = width - foot.words_x;
    }
    return foot;
}

/// 12345 as "12,345".
std::string grouped(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
    return digits;
}

std::string ended(std::string sentence) {
    if (!sentence.empty() && sentence.back() != '.') sentence += '.';
    return sentence;
}

std::vector<text::Span> words(const FootText& text, const Counts& counts) {
    const std::string events = fmt::format("{} event{} shown, {} outside the picture, {} not located.", grouped(counts.shown),
                                           counts.shown == 1 ? "" : "s", grouped(counts.outside), grouped(counts.unlocated));
    std::vector<text::Span> spans{{.text = events + " ", .colour = ink::text}};
    const auto add = [&](const std::string& sentence) {
        if (!sentence.empty()) spans.push_back({.text = ended(sentence) + " ", .colour = ink::secondary});
    };
    add(ended("Projection: " + text.projection) + " " + std::string(map::viewpoint_note()));
    spans.back().text.back() = '\n';
    add(text.region_credits);
    add(text.story_credits);
    spans.back().text.pop_back();
    return spans;
}

}  // namespace

double foot_height(const FootText& text, const Counts& counts, const Form& form, const text::Typesetter& type, double width) {
    const FootPlan foot = plan(form, width);
    const double height = text::draw_paragraph(nullptr, type, words(text, counts), form.footer, 0, 0, foot.words_width);
    return std::max(foot.words_y + height, form.scale_bar ? north_arrow_height : 0.0);
}

void paint_foot(cairo_t* cr, const FootText& text, const Counts& counts, const map::Camera& camera,
                const geo::Projection& projection, const Form& form, const text::Typesetter& type, const Box& box) {
    const FootPlan foot = plan(form, box.width);
    if (form.scale_bar) {
        paint_north_arrow(cr, type, box.x, box.y, projection.north_angle(camera.centre).value_or(0));
        if (const auto bar = scale_bar(camera, projection, foot.bar_px))
            paint_scale_bar(cr, *bar, type, box.x + north_arrow_width + 14, box.y);
    }
    const double line = static_cast<double>(type.measure("X", form.footer).height);
    const int most_lines = std::max(1, static_cast<int>(std::floor((box.height - foot.words_y + 1) / line)));
    cairo_save(cr);
    cairo_rectangle(cr, box.x - 2, box.y - 2, box.width + 4, box.height + 4);
    cairo_clip(cr);
    text::draw_paragraph(cr, type, words(text, counts), form.footer, box.x + foot.words_x, box.y + foot.words_y,
                         foot.words_width, text::Align::left, most_lines);
    cairo_restore(cr);
}

}  // namespace marchland::page
