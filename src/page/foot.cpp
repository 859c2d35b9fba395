// SPDX-License-Identifier: MIT
#include "page/foot.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
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
    double bar_px = 0;  // longest scale bar
    double words_x = 0;
    double words_y = 0;
    double words_width = 0;
};

FootPlan plan(const Form& form, double width) {
    FootPlan foot;
    foot.words_width = width;
    if (!form.scale_bar) return foot;
    foot.bar_px = std::clamp(0.11 * width, 70.0, 220.0);
    foot.stacked = width < 480;
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
    const std::string digits = std::to_string(number);
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += ',';
        out += digits[i];
    }
    return out;
}

std::string ended(std::string sentence) {
    if (!sentence.empty() && sentence.back() != '.') sentence += '.';
    return sentence;
}

using Words = std::vector<text::Span>;

bool is_empty(const Words& words) {
    return words.size() == 1 && words.front().text.empty();
}

/// Notes, what this picture is, and whose data it is made of: a paragraph each.
std::array<Words, 3> words(const FootText& text, const Counts& counts, const Ink& ink) {
    std::string events =
        fmt::format("{} event{} shown{}, {} outside the picture, {} not located. ", grouped(counts.shown),
                    counts.shown == 1 ? "" : "s", counts.unlisted ? " but not listed" : "",
                    grouped(counts.outside), grouped(counts.unlocated));
    if (counts.unexplained > 0)
        events += fmt::format("{} sign{} explained on a larger sheet. ", counts.unexplained,
                              counts.unexplained == 1 ? "," : "s,");
    if (!text.filter.empty()) events += text.filter + " ";
    const std::string how = ended("Projection: " + text.projection) + " " + ended(text.viewpoint);
    const std::string joint = text.region_credits.empty() || text.story_credits.empty() ? "" : " ";
    return {Words{{.text = text.notes, .colour = ink.text}},
            Words{{.text = events, .colour = ink.text}, {.text = how, .colour = ink.secondary}},
            Words{{.text = ended(text.region_credits) + joint + ended(text.story_credits),
                   .colour = ink.secondary}}};
}

/// What the events are cut to and whose view of borders and control this is must not be cut: where the
/// paragraph that says it has no room it says that alone, as small as can be read with a glass; else nothing.
/// Returns its style.
text::TypeStyle keep_whole(Words& paragraph, const FootText& text, const Form& form,
                           const text::Typesetter& type, double width, double room) {
    constexpr float smallest = 4;
    constexpr double slack = 0.5;
    text::TypeStyle style = form.footer;
    const auto fits = [&] {
        return text::draw_paragraph(nullptr, type, paragraph, style, 0, 0, width) <= room + slack;
    };
    if (fits()) return style;
    const std::string view = ended(text.viewpoint);
    const std::string filter = text.filter.empty() ? view : text.filter;
    for (const std::string& least : {text.filter.empty() ? view : text.filter + " " + view, filter}) {
        paragraph = {{.text = least, .colour = form.ink.secondary}};
        for (style = form.footer; style.size_px >= smallest; style.size_px -= 0.5F)
            if (fits()) return style;
    }
    paragraph = {{.text = ""}};
    return style;
}

}  // namespace

double foot_height(const FootText& text, const Counts& counts, const Form& form, const text::Typesetter& type,
                   double width) {
    const FootPlan foot = plan(form, width);
    double height = foot.words_y;
    for (const Words& paragraph : words(text, counts, form.ink))
        if (!is_empty(paragraph))
            height += text::draw_paragraph(nullptr, type, paragraph, form.footer, 0, 0, foot.words_width);
    return std::max(height, form.scale_bar ? north_arrow_height : 0.0);
}

text::TypeStyle foot_style(const FootText& text, const Counts& counts, Form form,
                           const text::Typesetter& type, double width, double most_height) {
    constexpr float smallest = 6;
    constexpr float step = 0.5F;
    while (form.footer.size_px - step >= smallest &&
           foot_height(text, counts, form, type, width) > most_height)
        form.footer.size_px -= step;
    return form.footer;
}

void paint_foot(cairo_t* cr, const FootText& text, const Counts& counts, const map::Camera& camera,
                const geo::Projection& projection, const Form& form, const text::Typesetter& type,
                const Box& box) {
    const FootPlan foot = plan(form, box.width);
    if (form.scale_bar) {
        const auto north = true_north(camera, projection);
        if (north) paint_north_arrow(cr, form.ink, type, box.x, box.y, *north);
        if (const auto bar = scale_bar(camera, projection, foot.bar_px))
            paint_scale_bar(cr, *bar, form.ink, type, box.x + (north ? north_arrow_width + 14 : 4), box.y);
    }
    const double line = static_cast<double>(type.measure("X", form.footer).height);
    double y = box.y + foot.words_y;
    auto paragraphs = words(text, counts, form.ink);
    const text::TypeStyle middle =
        keep_whole(paragraphs[1], text, form, type, foot.words_width, box.bottom() - y);
    const auto height = [&](std::size_t i) {
        return is_empty(paragraphs.at(i))
                   ? 0
                   : text::draw_paragraph(nullptr, type, paragraphs.at(i), i == 1 ? middle : form.footer, 0,
                                          0, foot.words_width);
    };
    // What must be said has its room before the notes.
    double owed = height(1) + height(2);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const double room = box.bottom() - y - std::exchange(owed, 0);
        if (is_empty(paragraphs.at(i))) continue;
        const int lines = i == 1 ? 0 : static_cast<int>(std::floor(room / line + 0.05));
        if (lines > 0 || i == 1)
            y += text::draw_paragraph(cr, type, paragraphs.at(i), i == 1 ? middle : form.footer,
                                      box.x + foot.words_x, y, foot.words_width, text::Align::left, lines);
    }
}

}  // namespace marchland::page
