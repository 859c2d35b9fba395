// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <utility>

#include "geo/error.h"
#include "screen/app.h"
#include "screen/framing.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr double least_scale = 0.75;
constexpr double largest_scale = 2.5;

}  // namespace

map::KeptView App::kept_now() {
    map::KeptView kept;
    kept.view = state_.view;
    kept.box = seen_box(builder_.projection(state_.view.projection), state_.view.camera,
                        free_area(state_, state_.view.camera));
    kept.has_window = true;
    return kept;
}

void App::show_chapter(std::size_t index) {
    map::KeptView kept;
    try {
        kept = view_at(story_, index);
    } catch (const geo::Error& error) {
        return notify(error.what());
    }
    const map::View before = std::exchange(state_.view, kept.view);
    state_.view.camera = before.camera;
    if (!kept.has_window) state_.view.window = before.window;
    state_.playback.playing = false;
    state_.chapter = index;
    state_.selected.reset();
    state_.listed.clear();
    const TimeRange span = range_of(state_.span);
    const TimeRange window = range_of(state_.view.window);
    state_.axis = following(state_.axis, window.first, span);
    state_.axis = following(state_.axis, window.end, span);
    if (kept.box) fly_to(*kept.box);
    wake();
}

void App::step_chapter(int by) {
    const auto count = static_cast<long>(story_.views.size());
    const long next = state_.chapter ? static_cast<long>(*state_.chapter) + by : by > 0 ? 0 : count - 1;
    if (next < 0 || count == 0) return notify(words().no_previous_view);
    if (next >= count) return notify(words().no_next_view);
    show_chapter(static_cast<std::size_t>(next));
}

void App::begin_export() {
    if (!options_.printer.preview) return;
    PictureWish wish = last_wish_.value_or(PictureWish{});
    wish.kept = kept_now();
    if (state_.chapter && *state_.chapter < story_.views.size() && wish.notes.empty()) {
        try {
            wish.notes = view_at(story_, *state_.chapter).text;
            wish.subtitle = wish.subtitle.empty() ? story_.views[*state_.chapter].name : wish.subtitle;
        } catch (const geo::Error&) {
            wish.notes.clear();
        }
    }
    if (wish.target.empty()) wish.target = file_name_of(story_.title) + ".png";
    export_dialog_.emplace(options_.printer, std::move(wish));
    wake();
}

void App::draw_export(const PanelContext& context) {
    const ExportDialog::Answer answer = export_dialog_->draw(context);
    if (answer.choose_place) {
        file_dialog_.emplace(FileDialog::Purpose::save, words().export_save_title,
                             last_wish_ ? last_wish_->target : std::filesystem::path("map.png"),
                             std::vector<std::string>{".png", ".svg", ".pdf", ".tif", ".webp"},
                             settings_.recent);
        on_file_ = [this](const std::filesystem::path& file) {
            if (export_dialog_) export_dialog_->set_target(file);
        };
    }
    if (answer.write) write_picture(*answer.write);
    if (answer.write || answer.cancelled) export_dialog_.reset();
    if (answer.write || answer.cancelled || answer.choose_place) wake();
}

void App::see_hint() {
    settings_.hint_seen = true;
    remember_settings();
}

void App::set_theme(bool dark) {
    settings_.dark = dark;
    theme::use(dark ? theme::dark : theme::light);
    ImGuiBridge::follow_theme();
    remember_settings();
}

void App::set_scale(double scale) {
    scale = std::clamp(std::round(scale * 20) / 20, least_scale, largest_scale);
    if (scale == settings_.scale) return;
    scale_ = scale_ / settings_.scale * scale;
    settings_.scale = scale;
    type_ = text::Typesetter(scale_);
    graphics_->atlas.clear();
    graphics_->ui.scale = static_cast<float>(scale_);
    graphics_->ui.line_heights.clear();
    graphics_->ui.heights.clear();
    const sf::Vector2u size = window_->getSize();
    resize(size.x, size.y);
    remember_settings();
}

}  // namespace marchland::screen
