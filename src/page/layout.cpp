// SPDX-License-Identifier: MIT
#include "page/layout.h"

#include <algorithm>
#include <cmath>

namespace marchland::page {
namespace {

constexpr double header_share = 0.16;
constexpr double footer_share = 0.3;
constexpr double panel_share = 0.38;
constexpr double least_map_share = 0.42;  // of the height, before a panel below gets any
constexpr double least_panel = 36;        // px; less says nothing

/// A sheet that hangs on a wall is read from farther away.
double title_px(double width, double height) {
    const double fitting = std::min(width * 0.026, height * 0.045);
    return std::max(std::clamp(fitting, 11.0, 26.0), std::min({width * 0.011, height * 0.018, 48.0}));
}

text::TypeStyle style(double px, int weight = 400) {
    text::TypeStyle made;
    made.size_px = static_cast<float>(std::round(px * 2) / 2);
    made.weight = weight;
    return made;
}

}  // namespace

Form form_for(double width, double height) {
    Form form;
    const double shorter = std::min(width, height);
    const bool compact = width < 760 || height < 460;
    const bool dense = compact || height < 800;
    form.margin = std::clamp(0.03 * shorter, 2.0, 40.0);
    form.gap = std::clamp(0.018 * shorter, 3.0, 20.0);
    form.header = width >= 160 && height >= 160;
    form.scale_bar = width >= 320 && height >= 220;
    const double title = title_px(width, height);
    form.title = style(title, 600);
    form.subtitle = style(std::max(9.0, title * 0.5));
    form.body = style(compact ? 9 : dense ? 10 : 11);
    form.heading = form.body;
    form.heading.weight = 600;
    form.caption = style(compact ? 8.5 : dense ? 9.5 : 10.5);
    form.footer = style(compact ? (shorter < 200 ? 5.5 : 7.5) : 9);
    if (width >= 860 && width >= 1.15 * height) {
        form.panel = Form::Panel::side;
        form.panel_width = std::clamp((dense ? 0.31 : 0.25) * width, 240.0, width >= 2400 ? 820.0 : 400.0);
        form.columns = form.panel_width >= 620 ? 2 : 1;
    } else if (width >= 300 && height >= 300) {
        form.panel = Form::Panel::below;
        form.panel_width = width - 2 * form.margin;
        form.columns = std::clamp(static_cast<int>(form.panel_width / (compact ? 170 : 225)), 1, 4);
    } else {
        form.panel = Form::Panel::none;
        form.columns = 0;
    }
    return form;
}

double header_budget(double height) {
    return header_share * height;
}

double foot_budget(double height) {
    return footer_share * height;
}

double panel_budget(double height) {
    return panel_share * height;
}

double legend_budget(const Box& map) {
    constexpr double share = 0.3;
    constexpr double least_width = 560;
    constexpr double least_height = 440;
    return map.width >= least_width && map.height >= least_height ? share * map.height : 0;
}

Arrangement arrange(double width, double height, const Form& form, const Needs& needs) {
    const double inner = width - 2 * form.margin;
    Arrangement sheet;
    double top = form.margin;
    double bottom = height - form.margin;
    if (form.header) {
        sheet.header = {form.margin, top, inner, std::min(needs.header, header_budget(height))};
        top = sheet.header.bottom() + 0.7 * form.gap;
    }
    const double footer = std::min(needs.footer, foot_budget(height));
    sheet.footer = {form.margin, bottom - footer, inner, footer};
    bottom = sheet.footer.y - 0.6 * form.gap;
    double map_width = inner;
    if (form.panel == Form::Panel::side) {
        map_width = inner - form.panel_width - form.gap;
        sheet.panel = {form.margin + map_width + form.gap, top, form.panel_width, bottom - top};
        const double most = legend_budget({0, 0, map_width, bottom - top});
        if (const double legend = std::min(needs.legend, most); legend > 0) {
            sheet.legend = {form.margin, bottom - legend, map_width, legend};
            bottom = sheet.legend.y - 0.7 * form.gap;
        }
    } else if (const double panel =
                   std::min({needs.panel, panel_budget(height), bottom - top - least_map_share * height});
               form.panel == Form::Panel::below && panel >= least_panel) {
        sheet.panel = {form.margin, bottom - panel, inner, panel};
        bottom = sheet.panel.y - form.gap;
    }
    // Whole px, so that the frame is crisp and the camera exact.
    sheet.map = {std::floor(form.margin), std::floor(top), std::max(1.0, std::floor(map_width)),
                 std::max(1.0, std::floor(bottom) - std::floor(top))};
    return sheet;
}

}  // namespace marchland::page
