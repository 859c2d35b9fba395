// SPDX-License-Identifier: MIT
#include "screen/app.h"

#include <fmt/format.h>

#include <SFML/System/Err.hpp>
#include <SFML/Window/Context.hpp>
#include <algorithm>
#include <cmath>
#include <future>
#include <thread>

#include "geo/error.h"
#include "screen/display.h"
#include "screen/framing.h"
#include "screen/measure.h"

namespace marchland::screen {
namespace {

constexpr std::chrono::milliseconds frame_time{16};
constexpr std::chrono::milliseconds poll_time{8};
constexpr std::chrono::milliseconds bar_time{60};

double ms(std::chrono::steady_clock::duration time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

}  // namespace

App::App(const geo::Region& region, story::Story story, const WindowOptions& options)
    : region_(region),
      options_(options),
      settings_(options.settings_dir.empty() ? Settings{} : load_settings(options.settings_dir)),
      document_(std::move(story), options.document),
      story_(document_.story()),
      scale_(display_scale() * settings_.scale),
      type_(scale_),
      builder_(region, story_, type_, options.relief),
      search_(region, story_),
      drafting_(region, type_) {
    theme::use(settings_.dark ? theme::dark : theme::light);
    state_.span = map::story_span(story_);
    state_.view = options_.view;
    state_.view.window = state_.span;
    state_.axis = range_of(state_.span);
    state_.relief = options.relief != nullptr;
    // Reading and projecting the first level and setting up OpenGL take about as long: at the same time,
    // then.
    std::future<map::Scene> scene = std::async(std::launch::async, [this] { return first_scene(); });
    open_window();
    graphics_.emplace(options_.shaders, layers_, type_, scale_);
    graphics_->ui.record_controls = !options_.state_file.empty();
    graphics_->painter.warm_up();
    scene_ = scene.get();
    refilter();
}

map::Scene App::first_scene() {
    map::Camera& camera = state_.view.camera;
    camera.width = static_cast<int>(std::lround(options_.width / scale_));
    camera.height = static_cast<int>(std::lround(options_.height / scale_));
    camera = framed(map::story_box(story_), builder_.projection(state_.view.projection), camera,
                    free_area(state_, camera));
    map::Scene scene = builder_.build(state_.view);
    layers_.prepare(scene);
    return scene;
}

void App::open_window() {
    sf::err().rdbuf(nullptr);
    const sf::ContextSettings wanted(0, 0, 0, 2, 1);
    const sf::VideoMode size(static_cast<unsigned>(options_.width), static_cast<unsigned>(options_.height));
    window_.emplace(size, "Marchland", sf::Style::Default, wanted);
    // SFML itself places the window by the screen's width in both directions.
    const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
    window_->setPosition({std::max(0, (static_cast<int>(desktop.width) - options_.width) / 2),
                          std::max(0, (static_cast<int>(desktop.height) - options_.height) / 2)});
    if (!window_->setActive(true))
        throw geo::Error(
            "this display offers no OpenGL: export a picture instead: marchland export STORY -o map.png");
    gl::require_version_2_1();
}

void App::run() {
    frame(true);
    builder_.prepare_levels(state_.view);
    offer_recovery();
    while (window_->isOpen()) {
        wait_for_events();
        if (!window_->isOpen()) break;
        finish_jobs();
        if (frame_due()) {
            frame(false);
            pace();
        }
    }
}

bool App::frame_due() const {
    return frames_due_ > 0 || motion_.moving() || layers_.gliding() || state_.playback.playing ||
           (graphics_ && (graphics_->ui.restless || graphics_->painter.stale()));
}

// A button's press and release must not fall into one frame, or the panels see neither.
void App::wait_for_events() {
    sf::Event event;
    const bool keeps = !options_.recovery_dir.empty() && document_.history().revision() != kept_revision_;
    const bool timed = layers_.waiting() || search_.waiting() || !notice_.empty() || opening_ || writing_ ||
                       saving_ || (export_dialog_ && export_dialog_->waiting()) || keeps ||
                       keeping_.valid() || !window_->hasFocus();
    if (!frame_due() && !timed) {
        if (window_->waitEvent(event) && take(event)) return;
    } else if (!frame_due()) {
        std::this_thread::sleep_for(poll_time);
        if (layers_.waiting() || search_.ripe() || (export_dialog_ && export_dialog_->waiting()) ||
            (!notice_.empty() && Clock::now() > notice_until_))
            wake();
        // The bar moves, but leaves the processor to the work.
        if (keeps_waiting() && Clock::now() - frame_start_ > bar_time) frames_due_ = 1;
    }
    while (window_->isOpen() && window_->pollEvent(event))
        if (take(event)) break;
}

void App::pace() {
    const auto next = frame_start_ + frame_time;
    if (frame_due()) std::this_thread::sleep_until(next);
}

void App::measure(int frames) {
    Measurement result;
    frame(true);
    glFinish();
    result.first_frame_ms = process_age_ms();
    builder_.prepare_levels(state_.view);
    const map::Camera start = state_.view.camera;
    for (int i = 0; i < frames; ++i) {
        const auto before = Clock::now();
        state_.view.camera = path_camera(start, i, frames);
        frame(false);
        glFinish();
        result.frame_ms.push_back(ms(Clock::now() - before));
    }
    state_.view.camera = start;
    frame(true);
    result.play_ms = measured_playing(Playback{}.days_a_second, frames);
    result.fast_play_ms = measured_playing(speeds.back().days_a_second, frames);
    const auto before_filter = Clock::now();
    state_.view.window.first += (state_.span.last - state_.span.first) / 2;
    frame(true);
    glFinish();
    result.filter_ms = ms(Clock::now() - before_filter);
    state_.view.window = state_.span;
    state_.axis = range_of(state_.span);
    frame(true);
    result.pick_us = measured_pick_us();
    result.events = story_.events.size();
    fmt::print("{}\n", to_json(result));
}

// A tenth of the span as a window that slides over it, round and round, at 60 frames a second.
std::vector<double> App::measured_playing(double days_a_second, int frames) {
    constexpr double seconds = 1.0 / 60;
    Playback playback{true, true, days_a_second};
    state_.view.window = {state_.span.first, state_.span.first + (state_.span.last - state_.span.first) / 10};
    frame(true);
    std::vector<double> frame_ms;
    for (int i = 0; i < frames; ++i) {
        const auto before = Clock::now();
        state_.view.window = play(playback, state_.view.window, state_.view.clock, seconds, state_.span);
        frame(false);
        glFinish();
        frame_ms.push_back(ms(Clock::now() - before));
    }
    state_.view.window = state_.span;
    frame(true);
    return frame_ms;
}

double App::measured_pick_us() {
    constexpr int side = 16;
    const map::Camera& camera = state_.view.camera;
    std::size_t found = 0;
    const auto before = Clock::now();
    for (int i = 0; i < side * side; ++i)
        found += stack_at({(i % side + 0.5) * camera.width / side,
                           (std::floor(i / static_cast<double>(side)) + 0.5) * camera.height / side})
                     .size();
    const double us = ms(Clock::now() - before) * 1000 / (side * side);
    return found > 0 ? us : 0;
}

}  // namespace marchland::screen
