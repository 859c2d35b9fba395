// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "geo/error.h"
#include "screen/app.h"
#include "screen/coordinate_forms.h"
#include "screen/framing.h"
#include "screen/screenshot.h"
#include "screen/state_dump.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr double longest_step = 0.05;  // seconds that one frame may move an animation on
// How long an eye takes to read a name; how long a running clock, which goes by whole days, may stand.
constexpr std::chrono::milliseconds reading_time{250};
constexpr std::chrono::milliseconds standing_time{100};
constexpr double longest_tick = 0.5;  // and the clock, which may not lag behind

// Whatever lies wholly in one of them cannot be seen.
std::vector<map::PxBox> covered_by(const std::vector<PanelBox>& panels) {
    std::vector<map::PxBox> boxes;
    boxes.reserve(panels.size());
    for (const PanelBox& panel : panels)
        boxes.push_back(
            {panel.x + 1.0, panel.y + 1.0, panel.x + panel.width - 1.0, panel.y + panel.height - 1.0});
    return boxes;
}

}  // namespace

void App::frame(bool complete) {
    const auto now = Clock::now();
    const double passed = std::chrono::duration<double>(now - frame_start_).count();
    const double seconds = std::clamp(passed, 0.001, longest_step);
    frame_start_ = now;
    frames_due_ = std::max(0, frames_due_ - 1);
    if (now > notice_until_) notice_.clear();
    state_.view.camera = motion_.step(state_.view.camera, seconds);
    run_clock(std::min(passed, longest_tick));
    if (!settings_.hint_seen && (state_.selected || state_.playback.playing || state_.chapter)) see_hint();
    const Area free = free_area(state_, state_.view.camera);
    state_.view.covered = {free.left, free.top, state_.view.camera.width - free.right,
                           state_.view.camera.height - free.bottom};
    if (state_.view.filter != filtered_ || state_.view.quad_classes != filtered_classes_) refilter();
    settle_marks();
    if (state_.view.window != scene_.view.window) ran_at_ = frame_start_;
    if (state_.view != scene_.view || names_due(complete)) build_scene(complete);
    summarize_picture(complete);
    refresh_words();
    const bool emptied = graphics_->atlas.begin_frame();
    // Panels first, that the map need not be painted under them.
    draw_panels(seconds);
    auto without_drafts = put_drafts();
    if (without_drafts) ++scene_content_;
    graphics_->painter.paint(scene_, scene_content_, scale_, graphics_->atlas, complete,
                             covered_by(graphics_->ui.panels));
    if (without_drafts) {
        scene_.drawings = std::move(*without_drafts);
        ++scene_content_;
    }
    if (std::string fault = layers_.take_fault(); !fault.empty()) notify(std::move(fault));
    graphics_->panels.draw(state_.view.camera, scale_, graphics_->ui.panels, graphics_->atlas);
    if (screenshot_due_) take_screenshot();
    window_->display();
    // What found no room is set anew, but only once in a row: a window with too much text still comes to
    // rest.
    if (graphics_->atlas.overflowed() && !emptied) wake();
    serve_requests();
    if (!options_.state_file.empty()) dump_state();
}

// While the clock runs, names are placed as often as an eye can follow, and once more when it stands.
bool App::names_due(bool complete) {
    if (names_ == Names::placed) return false;
    frames_due_ = std::max(frames_due_, 1);
    return complete || frame_start_ - ran_at_ > standing_time || frame_start_ - named_at_ > reading_time;
}

void App::build_scene(bool complete) {
    const bool runs = state_.view.window != scene_.view.window;
    names_ = runs && !complete && frame_start_ - named_at_ < reading_time ? Names::held : Names::placed;
    map::Scene fresh = builder_.build(state_.view, names_);
    if (names_ == Names::placed)
        named_at_ = frame_start_;
    else
        frames_due_ = std::max(frames_due_, 1);
    if (!alike_above_layers(fresh, scene_)) ++scene_content_;
    scene_ = std::move(fresh);
    summary_due_ = true;
}

// Once the map stands, of a scene that has a legend: while the clock alone runs, as often as names are
// placed.
void App::summarize_picture(bool complete) {
    const bool stands = std::exchange(last_camera_, scene_.view.camera) == scene_.view.camera;
    if (!summary_due_) return;
    if (names_ == Names::placed && (stands || complete)) {
        summary_ = {scene_.legend, scene_.events_shown, scene_.events_outside, scene_.events_unlocated};
        summary_due_ = false;
    } else {
        frames_due_ = std::max(frames_due_, 1);
    }
}

void App::run_clock(double seconds) {
    if (!state_.playback.playing) return;
    state_.view.window = play(state_.playback, state_.view.window, state_.view.clock, seconds, state_.span);
    state_.axis = following(state_.axis, day_number(state_.view.window.last), range_of(state_.span));
}

void App::refresh_words() {
    const Shown wanted{state_.selected, state_.view.window, state_.view.viewpoint};
    if (wanted != shown_) {
        if (wanted.ref != shown_.ref) scroll_.to_top = true;
        dossier_ = wanted.ref ? map::dossier(story_, region_, state_.view, *wanted.ref) : map::Dossier{};
        state_.passage =
            std::min(state_.passage, dossier_.passages.empty() ? 0 : dossier_.passages.size() - 1);
        shown_ = wanted;
    }
    article_.refresh(state_, story_, region_);
    review_.refresh(state_, story_, region_);
    if (state_.listed != described_list_) {
        list_words_.clear();
        for (const map::Ref& ref : state_.listed) list_words_.push_back(describe(ref));
        described_list_ = state_.listed;
    }
    std::optional<map::Ref> under;
    const bool drawing = state_.marking && (markup_.tool() != Tool::select || markup_.over_mark() ||
                                            markup_.selected(builder_.marks()));
    if (pointer_ && !pressed_at_ && !drawing && !motion_.moving() && !over_panel(*pointer_)) {
        const std::vector<map::Ref> picked =
            map::pick(scene_, region_, story_, builder_.projection(state_.view.projection), *pointer_);
        if (!picked.empty()) under = picked.front();
    }
    if (under != hovered_ && under) hover_words_ = describe(*under);
    hovered_ = under;
}

Described App::describe(const map::Ref& ref) const {
    const map::Dossier words = map::dossier(story_, region_, state_.view, ref);
    return {ref, words.title, words.subtitle};
}

void App::draw_panels(double seconds) {
    Graphics& graphics = *graphics_;
    const map::Camera& camera = state_.view.camera;
    const auto width = static_cast<float>(camera.width);
    const auto height = static_cast<float>(camera.height);
    graphics.bridge.begin_frame(width, height, scale_, seconds, graphics.atlas);
    graphics.ui.begin_frame();
    const PanelContext context{graphics.ui, region_, story_,    document_, settings_, scene_,
                               summary_,    state_,  requests_, width,     height};
    const auto ground = builder_.projection(state_.view.projection).ground_metres_per_metre(camera.centre);
    graphics.ui.blocked = dialog_open();
    if (!state_.listed.empty())
        stack_list(context, list_words_);
    else if (state_.article)
        article_view(context, article_, scroll_);
    else if (state_.selected)
        reading_pane(context, dossier_, scroll_);
    review_panel(context, review_);
    if (state_.list)
        event_list(context, builder_.filter(state_.view), list_);
    else
        list_.close();
    filters_.refresh(state_, story_, region_, builder_.filter(state_.view), ImGui::GetTime());
    filter_panel(context, filters_);
    filter_chips(context, filters_);
    selection_ring(context, list_.selection);
    review_rings(context, review_, builder_.projection(state_.view.projection));
    const auto point =
        state_.point ? builder_.projection(state_.view.projection).forward(*state_.point) : std::nullopt;
    if (point) point_cross(camera.to_px(*point));
    map_foot(context, ground.value_or(1.0));
    top_bar(context, search_, filters_.chips().size());
    legend_panel(context);
    draw_markup(context);
    timeline(context, timeline_);
    if (point) point_panel(context, *state_.point, camera.to_px(*point));
    options_panel(context);
    chapter_bar(context);
    if (state_.chapters) chapters_panel(context, chapters_, kept_now());
    compare_panel(context, compared_event(state_, dossier_));
    file_menu(context);
    first_hint(context);
    filter_outlines(context, filters_, builder_.projection(state_.view.projection));
    if (hovered_ && hovered_ != state_.selected && !state_.help) tooltip(context, hover_words_, *pointer_);
    search_results(context, search_);
    draw_jobs(context);
    if (!screenshot_due_ && !keeps_waiting()) notice(context, notice_);
    help_overlay(context);
    graphics.ui.blocked = false;
    draw_dialogs(context);
    draw_tip(graphics.ui, width, height);
    graphics.ui.keyboard.end_frame();
    const sf::Cursor::Type wanted = graphics.ui.over_text   ? sf::Cursor::Text
                                    : graphics.ui.over_link ? sf::Cursor::Hand
                                    : (state_.drawing || state_.placing) && pointer_ && !over_panel(*pointer_)
                                        ? sf::Cursor::Cross
                                        : map_cursor();
    if (cursor_ != wanted) show_cursor(wanted);
}

void App::show_cursor(sf::Cursor::Type type) {
    cursor_ = type;
    if (shown_cursor_.loadFromSystem(type)) window_->setMouseCursor(shown_cursor_);
}

void App::take_screenshot() {
    screenshot_due_ = false;
    try {
        const sf::Vector2u size = window_->getSize();
        screenshot_ =
            save_screenshot(options_.screenshot_dir, static_cast<int>(size.x), static_cast<int>(size.y));
        notify(filled(words().saved_as, screenshot_.string()));
    } catch (const geo::Error& error) {
        notify(error.what());
    }
}

void App::dump_state() {
    const bool settled = !frame_due() && !layers_.waiting() && !search_.waiting();
    const StateDump dump{state_,
                         scene_,
                         story_,
                         dossier_,
                         graphics_->ui.panels,
                         graphics_->ui.controls,
                         filters_.chips(),
                         screenshot_,
                         copied_,
                         document_,
                         search_,
                         list_,
                         review_,
                         kept_ ? kept_revision_ : 0,
                         question_        ? question_->title
                         : file_dialog_   ? "file"
                         : export_dialog_ ? "export"
                                          : "",
                         window_->getSystemHandle(),
                         settled,
                         [this](const map::Ref& ref) { return describe(ref).title; },
                         builder_.marks(),
                         desk().frame,
                         markup_.tool(),
                         markup_.selected(builder_.marks())};
    std::string json = to_json(dump);
    if (json == dumped_) return;
    write_state(options_.state_file, json);
    dumped_ = std::move(json);
}

}  // namespace marchland::screen
