// SPDX-License-Identifier: MIT
#include "screen/export_dialog.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "geo/error.h"
#include "screen/file_dialog.h"
#include "screen/widgets.h"
#include "screen/words.h"
#include "text/caret.h"

namespace marchland::screen {
namespace {

constexpr float options_width = 330;
constexpr float ring = 4;
constexpr std::array sizes{"a4-landscape", "a4", "a3-landscape", "a5-landscape", "wide", "square"};
constexpr std::array formats{".png", ".svg", ".pdf", ".tif", ".webp"};
constexpr std::array format_names{"PNG", "SVG", "PDF", "GeoTIFF", "WebP"};
constexpr std::array steps{"", "month", "week", "day"};

std::optional<double> number(const std::string& text) {
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

template <std::size_t count>
std::size_t index_of(const std::array<const char*, count>& all, const std::string& one) {
    const auto found = std::find(all.begin(), all.end(), one);
    return static_cast<std::size_t>(found - all.begin());
}

// A series of files needs a number in their names, one picture and an animation none.
std::filesystem::path numbered(const std::filesystem::path& target, const std::string& series) {
    std::string stem = target.stem().string();
    const auto field = stem.find("-%03d");
    const bool wants = !series.empty() && target.extension() != ".webp";
    if (wants && stem.find('%') == std::string::npos) stem += "-%03d";
    if (!wants && field != std::string::npos) stem.erase(field, 5);
    return target.parent_path() / (stem + target.extension().string());
}

}  // namespace

std::string fingerprint(const PictureWish& wish) {
    return fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}{}\n{}{}", map::to_json(wish.kept), wish.size,
                       wish.dpi.value_or(0), wish.title, wish.subtitle, wish.notes,
                       wish.callouts.value_or(-1), wish.inset, wish.map_only, wish.series, wish.cumulative);
}

std::string file_name_of(const std::string& title) {
    std::string name;
    for (const char byte : title) {
        const auto c = static_cast<unsigned char>(byte);
        if (c >= 0x80 || std::isalnum(c) != 0)
            name += byte;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    while (!name.empty() && name.back() == '-') name.pop_back();
    constexpr std::size_t longest = 80;
    if (name.size() > longest) {
        std::size_t cut = longest;
        while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xC0U) == 0x80U) --cut;
        name.resize(cut);
    }
    return name.empty() ? "map" : name;
}

ExportDialog::ExportDialog(const Printer& printer, PictureWish wish)
    : printer_(printer), wish_(std::move(wish)) {
    title_ = editing(wish_.title);
    subtitle_ = editing(wish_.subtitle);
    notes_ = editing(wish_.notes);
    target_ = editing(wish_.target.string());
    frame_ms_ = editing(fmt::format("{}", wish_.frame_ms));
    if (index_of(sizes, wish_.size) == sizes.size()) size_ = editing(wish_.size);
}

ExportDialog::~ExportDialog() {
    if (drawing_.valid()) drawing_.wait();
}

void ExportDialog::set_target(const std::filesystem::path& target) {
    wish_.target = numbered(target, wish_.series);
    target_ = editing(wish_.target.string());
}

PictureWish ExportDialog::wish() const {
    PictureWish wish = wish_;
    wish.title = title_.text;
    wish.subtitle = subtitle_.text;
    wish.notes = notes_.text;
    if (!size_.text.empty()) wish.size = size_.text;
    if (const auto dpi = number(dpi_.text)) wish.dpi = std::clamp(*dpi, 36.0, 1200.0);
    if (const auto most = number(callouts_.text))
        wish.callouts = static_cast<int>(std::clamp(*most, 0.0, 1e6));
    if (const auto pause = number(frame_ms_.text))
        wish.frame_ms = static_cast<int>(std::clamp(*pause, 20.0, 6e4));
    wish.target = typed_path(target_.text, std::filesystem::current_path(), ".png");
    return wish;
}

void ExportDialog::field(const PanelContext& context, const char* id, const char* name, TextEdit& edit,
                         float width, const std::string& hint) {
    line(context.ui, name, theme::small, theme::colours().quiet);
    space(2);
    static_cast<void>(text_field(context.ui, id, edit, width, hint));
    space(8);
}

void ExportDialog::draw_size(const PanelContext& context, float width) {
    Ui& ui = context.ui;
    line(ui, words().picture_size, theme::caps, theme::colours().quiet);
    space(3);
    const std::size_t at = size_.text.empty() ? index_of(sizes, wish_.size) : sizes.size();
    const std::vector<std::string> names(std::begin(words().picture_sizes), std::end(words().picture_sizes));
    if (const auto chosen = choice(ui, "size", names, at, width)) {
        wish_.size = sizes.at(*chosen);
        size_ = {};
    }
    space(6);
    static_cast<void>(text_field(ui, "typed size", size_, width - 96, words().typed_size));
    ImGui::SameLine(0, 6);
    static_cast<void>(text_field(ui, "dpi", dpi_, 90, words().picture_dpi));
    space(10);
}

void ExportDialog::draw_series(const PanelContext& context, float width) {
    Ui& ui = context.ui;
    line(ui, words().picture_format, theme::caps, theme::colours().quiet);
    space(3);
    const std::filesystem::path target = target_.text;
    const std::vector<std::string> names(format_names.begin(), format_names.end());
    if (const auto chosen =
            choice(ui, "format", names, index_of(formats, target.extension().string()), width)) {
        auto other = target;
        set_target(other.replace_extension(formats.at(*chosen)));
    }
    space(10);
    line(ui, words().picture_series, theme::caps, theme::colours().quiet);
    space(3);
    const std::vector<std::string> kinds{words().series_one, words().series_month, words().series_week,
                                         words().series_day};
    if (const auto chosen = choice(ui, "series", kinds, index_of(steps, wish_.series), width)) {
        wish_.series = steps.at(*chosen);
        set_target(target_.text);
    }
    space(4);
    if (wish_.series.empty()) return;
    if (check_row(ui, "cumulative", words().series_cumulative, wish_.cumulative, width))
        wish_.cumulative = !wish_.cumulative;
    if (target.extension() == ".webp") field(context, "pause", words().series_pause, frame_ms_, 90);
}

void ExportDialog::draw_options(const PanelContext& context, float width) {
    Ui& ui = context.ui;
    if (std::exchange(first_, false)) ui.focus.want("title");
    field(context, "title", words().picture_title, title_, width, context.story.title);
    field(context, "subtitle", words().picture_subtitle, subtitle_, width);
    line(ui, words().picture_notes, theme::small, theme::colours().quiet);
    space(2);
    static_cast<void>(text_area(ui, "notes", notes_, {width, 54}));
    space(10);
    draw_size(context, width);
    draw_series(context, width);
    space(6);
    const auto tick = [&](const char* name, bool& on) {
        if (check_row(ui, name, name, on, width)) on = !on;
    };
    tick(words().picture_inset, wish_.inset);
    tick(words().picture_map_only, wish_.map_only);
    if (std::filesystem::path(target_.text).extension() == ".png")
        tick(words().picture_world_file, wish_.world_file);
    tick(words().picture_sidecar, wish_.sidecar);
    space(6);
    field(context, "callouts", words().picture_callouts, callouts_, width, words().as_many);
}

void ExportDialog::refresh_preview(const PanelContext& context, int width, int height) {
    take_preview();
    if (drawing_.valid()) return;
    const PictureWish now = wish();
    const std::string print = fingerprint(now) + fmt::format("{}x{}", width, height);
    if (print == asked_) return;
    asked_ = print;
    drawing_ = std::async(std::launch::async, printer_.preview, context.story, now, width, height);
}

void ExportDialog::take_preview() {
    if (!drawing_.valid() || drawing_.wait_for(std::chrono::milliseconds{0}) != std::future_status::ready)
        return;
    try {
        const text::Bitmap drawn = drawing_.get();
        shown_ = gl::make_texture(drawn.width, drawn.height);
        glBindTexture(GL_TEXTURE_2D, shown_.get());
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, drawn.width, drawn.height, GL_RGBA, GL_UNSIGNED_BYTE,
                        drawn.rgba.data());
        shown_width_ = drawn.width;
        shown_height_ = drawn.height;
        fault_.clear();
    } catch (const std::exception& error) {
        fault_ = error.what();
    }
}

void ExportDialog::draw_preview(const PanelContext& context, ImVec2 at, ImVec2 size) {
    Ui& ui = context.ui;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, {at.x + size.x, at.y + size.y}, packed(theme::colours().pressed), theme::rounding);
    constexpr float edge = 16;
    refresh_preview(context, static_cast<int>((size.x - 2 * edge) * ui.scale),
                    static_cast<int>((size.y - 2 * edge) * ui.scale));
    if (shown_width_ > 0) {
        // A px of the sheet is one of the screen's, that its small type can be read.
        const ImVec2 shown{static_cast<float>(shown_width_) / ui.scale,
                           static_cast<float>(shown_height_) / ui.scale};
        const auto snapped = [&](float x) { return std::round(x * ui.scale) / ui.scale; };
        const ImVec2 from{snapped(at.x + (size.x - shown.x) / 2), snapped(at.y + (size.y - shown.y) / 2)};
        const ImVec2 to{from.x + shown.x, from.y + shown.y};
        list.AddRectFilled({from.x + 3, from.y + 4}, {to.x + 3, to.y + 4}, IM_COL32(0, 0, 0, 50));
        const auto name = static_cast<std::uintptr_t>(shown_.get());
        list.AddImage(reinterpret_cast<ImTextureID>(name), from, to);  // NOLINT(performance-no-int-to-ptr)
        list.AddRect(from, to, packed(theme::colours().border));
    }
    if (drawing_.valid()) {
        const float width = text_width(ui, words().drawing_preview, theme::small) + 16;
        list.AddRectFilled({at.x + 8, at.y + 8}, {at.x + 8 + width, at.y + 30},
                           packed(theme::colours().ink, 200), 4);
        draw_text(ui, list, {at.x + 16, at.y + 11}, words().drawing_preview, theme::small,
                  theme::colours().paper);
    }
}

ExportDialog::Answer ExportDialog::draw(const PanelContext& context) {
    Ui& ui = context.ui;
    Answer answer;
    const ImVec2 size{std::min(1180.0f, context.width - 40), std::min(780.0f, context.height - 40)};
    const ImVec2 at{(context.width - size.x) / 2, (context.height - size.y) / 2};
    begin_floating_panel(ui, "export dialog", at, size);
    draw_text(ui, {at.x + 24, at.y + 18}, words().export_title, theme::title, theme::colours().ink);
    const float body = size.y - 52 - 64;
    // Its fields' rings of focus reach beyond the fields.
    ImGui::SetCursorScreenPos({at.x + 24 - ring, at.y + 52});
    ImGui::BeginChild("options", {options_width + ring, body});
    ImGui::Indent(ring);
    space(2);
    draw_options(context, options_width - 14);
    ImGui::Unindent(ring);
    ImGui::EndChild();
    const ImVec2 preview_at{at.x + 24 + options_width + 12, at.y + 52};
    draw_preview(context, preview_at, {size.x - 48 - options_width - 12, body});

    const float row = at.y + size.y - 46;
    if (!fault_.empty())
        draw_text(ui, {preview_at.x, row - 18},
                  shortened(ui, fault_, theme::small, size.x - options_width - 60), theme::small,
                  theme::colours().warning);
    const float act_width = text_width(ui, words().save, theme::heading) + 32;
    const float cancel_width = text_width(ui, words().cancel, theme::body) + 24;
    const float choose_width = text_width(ui, words().choose_place, theme::body) + 24;
    ImGui::SetCursorScreenPos({at.x + 24, row});
    const FieldState typed =
        text_field(ui, "picture file", target_, size.x - 48 - act_width - cancel_width - choose_width - 24,
                   words().path_hint);
    ImGui::SameLine(0, 8);
    answer.choose_place = button(ui, "choose", words().choose_place);
    ImGui::SameLine(0, 8);
    answer.cancelled = button(ui, "cancel export", words().cancel);
    ImGui::SameLine(0, 8);
    const bool acted = main_button(ui, "write", words().save, !target_.text.empty());
    if (acted || typed.entered) {
        if (!dpi_.text.empty() && !number(dpi_.text))
            fault_ = words().dpi_fault;
        else if (!callouts_.text.empty() && !number(callouts_.text))
            fault_ = words().callouts_fault;
        else
            answer.write = wish();
    }
    end_panel();
    return answer;
}

}  // namespace marchland::screen
