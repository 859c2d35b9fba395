// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <limits>

#include "screen/app.h"
#include "screen/framing.h"
#include "screen/open_link.h"
#include "screen/words.h"

#include <SFML/Window/Clipboard.hpp>

namespace marchland::screen {
namespace {

constexpr double click_slack_px = 4;
constexpr std::chrono::milliseconds double_click_time{350};
constexpr double wheel_factor = 1.25;
constexpr double key_factor = 1.5;
constexpr double pan_key_px = 120;
constexpr double near_enough = 250;  // m/px at which a town's surroundings are seen

double distance(map::Pixel a, map::Pixel b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

map::Pixel middle(const Area& area) {
    return {(area.left + area.right) / 2, (area.top + area.bottom) / 2};
}

// What the keyboard may do while a dialog is open.
bool moves_focus(Action action) {
    return action == Action::close_top || action == Action::focus_next || action == Action::focus_previous ||
           action == Action::activate;
}

// Whether one of the symbols under the pointer stands for several things, this one among them.
const map::Symbol* stack_of(const map::Scene& scene, const map::Ref& ref, map::Pixel at) {
    for (const map::Symbol& symbol : scene.symbols)
        if (symbol.refs.size() > 1 && distance(symbol.at, at) <= symbol.size_px / 2 + 5 &&
            std::find(symbol.refs.begin(), symbol.refs.end(), ref) != symbol.refs.end())
            return &symbol;
    return nullptr;
}

}  // namespace

map::Pixel App::style_px(int x, int y) const {
    return {x / scale_, y / scale_};
}

// True when a frame must be drawn before the next event is looked at.
bool App::take(const sf::Event& event) {
    wake();
    graphics_->bridge.take(event, scale_);
    switch (event.type) {
        case sf::Event::Closed:
            close();
            return true;
        case sf::Event::GainedFocus:
            look_outside();
            return true;
        case sf::Event::Resized:
            resize(event.size.width, event.size.height);
            return true;
        case sf::Event::KeyPressed:
            return take_key(event.key);
        case sf::Event::TextEntered:
            return take_character(event.text.unicode);
        case sf::Event::MouseButtonPressed:
        case sf::Event::MouseButtonReleased:
            if (event.mouseButton.button == sf::Mouse::Left) take_pointer(event);
            return true;
        case sf::Event::MouseMoved:
        case sf::Event::MouseLeft:
        case sf::Event::MouseWheelScrolled:
            take_pointer(event);
            return false;
        default:
            return false;
    }
}

bool App::take_key(const sf::Event::KeyEvent& key) {
    Ui& ui = graphics_->ui;
    letter_used_ = false;
    // Escape leaves a field before it closes anything.
    if (ui.keyboard.typing() && key.code == sf::Keyboard::Escape && !dialog_open()) {
        ui.focus.clear();
        return true;
    }
    if (draw_with_key(key)) return true;
    if (ui.keyboard.take(key)) return true;
    if (const auto action = marking_action_for(key); action && !dialog_open() && perform_on_marks(*action))
        return true;
    const auto reviewing_action = reviewing_action_for(key);
    const auto action =
        reviewing_action && reviewing(state_) && !dialog_open() ? reviewing_action : action_for(key);
    letter_used_ = action.has_value();
    if (!action) return true;
    if (action == Action::activate && key.code == sf::Keyboard::Space && !ui.focus.any())
        perform(Action::play);
    else
        perform(*action);
    return true;
}

bool App::take_character(char32_t character) {
    // A key that opens a field does not type its letter into it.
    if (std::exchange(letter_used_, false)) return true;
    if (graphics_->ui.keyboard.take(character)) return true;
    if (const auto action = action_for_character(character)) perform(*action);
    return true;
}

void App::take_pointer(const sf::Event& event) {
    if (draw_rectangle(event)) return;
    if (event.type == sf::Event::MouseMoved) {
        const map::Pixel at = style_px(event.mouseMove.x, event.mouseMove.y);
        if (move_mark(at)) {
            // It is the mark's way.
        } else if (pressed_at_ && (dragged_ || distance(at, *pressed_at_) > click_slack_px)) {
            // The first move of a drag makes up for the slack, so that the ground stays under the pointer.
            const map::Pixel from = dragged_ && pointer_ ? *pointer_ : *pressed_at_;
            state_.view.camera = state_.view.camera.panned(at.x - from.x, at.y - from.y);
            dragged_ = true;
        }
        pointer_ = at;
        if (state_.drawing) state_.drawing->pointer = state_.view.camera.to_metres(at);
    } else if (event.type == sf::Event::MouseLeft) {
        pointer_.reset();
    } else if (event.type == sf::Event::MouseWheelScrolled) {
        const map::Pixel at = style_px(event.mouseWheelScroll.x, event.mouseWheelScroll.y);
        if (!over_panel(at)) motion_.zoom(std::pow(wheel_factor, event.mouseWheelScroll.delta), at);
    } else {
        const map::Pixel at = style_px(event.mouseButton.x, event.mouseButton.y);
        if (event.type == sf::Event::MouseButtonReleased) {
            release_pointer(at);
        } else if (!over_panel(at)) {
            motion_.stop();
            graphics_->ui.focus.clear();
            dragged_ = false;
            if (!press_mark(at)) pressed_at_ = at;
        }
        pointer_ = at;
    }
}

void App::release_pointer(map::Pixel at) {
    document_.seal();
    const bool on_mark = state_.marking && markup_.dragging();
    const bool clicked = pressed_at_ && !dragged_;
    pressed_at_.reset();
    if (!clicked && !on_mark) return;
    const bool twice = second_click(at);
    if (state_.drawing && clicked) return add_corner(at, twice);
    if (!on_mark && click_review(at)) return;
    if (on_mark ? release_mark(at, twice) : click_mark(at, twice)) return;
    if (twice) {
        motion_.zoom(2, at);
        return;
    }
    click(state_, stack_at(at));
    uncover(at);
}

bool App::second_click(map::Pixel at) {
    const auto now = Clock::now();
    const bool twice = now - last_press_ < double_click_time && distance(at, last_click_) <= click_slack_px;
    last_press_ = now;
    last_click_ = at;
    return twice;
}

// What was clicked must not vanish beneath the pane that it opened.
void App::uncover(map::Pixel at) {
    constexpr double margin_px = 80;
    const map::Camera& camera = state_.view.camera;
    const double covered = at.x + margin_px - free_area(state_, camera).right;
    if (side_open(state_) && covered > 0) motion_.fly(camera, camera.panned(-covered, 0));
}

bool App::over_panel(map::Pixel at) const {
    if (state_.help || dialog_open()) return true;
    return std::any_of(graphics_->ui.panels.begin(), graphics_->ui.panels.end(), [at](const PanelBox& box) {
        return at.x >= box.x && at.y >= box.y && at.x < box.x + box.width && at.y < box.y + box.height;
    });
}

std::vector<map::Ref> App::stack_at(map::Pixel at) {
    const std::vector<map::Ref> picked =
        map::pick(scene_, region_, story_, builder_.projection(state_.view.projection), at);
    if (picked.empty()) return {};
    if (const map::Symbol* stack = stack_of(scene_, picked.front(), at)) return stack->refs;
    return {picked.front()};
}

void App::resize(unsigned width, unsigned height) {
    state_.view.camera.width = std::max(1, static_cast<int>(std::lround(width / scale_)));
    state_.view.camera.height = std::max(1, static_cast<int>(std::lround(height / scale_)));
    motion_.stop();
}

void App::perform(Action action) {
    if (dialog_open() && !moves_focus(action)) return;
    map::Camera& camera = state_.view.camera;
    const map::Pixel centre = middle(free_area(state_, camera));
    const std::size_t passage_before = state_.passage;
    switch (action) {
        case Action::quit:
            close();
            break;
        case Action::undo:
            undo(false);
            break;
        case Action::redo:
            undo(true);
            break;
        case Action::save:
            save();
            break;
        case Action::save_as:
            save_as();
            break;
        case Action::open:
            open_other();
            break;
        case Action::hint_seen:
            see_hint();
            break;
        case Action::export_picture:
            begin_export();
            break;
        case Action::next_chapter:
            step_chapter(1);
            break;
        case Action::previous_chapter:
            step_chapter(-1);
            break;
        case Action::close_top:
            if (file_dialog_)
                cancel_file_dialog();
            else if (export_dialog_)
                export_dialog_.reset();
            else if (!question_ && !close_top(state_))
                graphics_->ui.focus.clear();
            break;
        case Action::home:
            fly_to(map::home_box);
            break;
        case Action::story:
            fly_to(map::story_box(story_));
            break;
        case Action::zoom_in:
            motion_.zoom(key_factor, centre);
            break;
        case Action::zoom_out:
            motion_.zoom(1 / key_factor, centre);
            break;
        case Action::pan_left:
            motion_.fly(camera, camera.panned(pan_key_px, 0));
            break;
        case Action::pan_right:
            motion_.fly(camera, camera.panned(-pan_key_px, 0));
            break;
        case Action::pan_up:
            motion_.fly(camera, camera.panned(0, pan_key_px));
            break;
        case Action::pan_down:
            motion_.fly(camera, camera.panned(0, -pan_key_px));
            break;
        case Action::next_passage:
            step(1);
            break;
        case Action::previous_passage:
            step(-1);
            break;
        case Action::back:
            go_back(state_);
            break;
        case Action::forward:
            go_forward(state_);
            break;
        case Action::type_dates:
            graphics_->ui.focus.want(state_.view.clock == map::ClockMode::window ? "from" : "to");
            break;
        case Action::search:
            graphics_->ui.focus.want("search");
            break;
        case Action::article:
            toggle_article();
            break;
        case Action::copy:
            copy_passage();
            break;
        case Action::filter_view:
            filter_view();
            break;
        case Action::screenshot:
            screenshot_due_ = true;
            break;
        case Action::focus_next:
            graphics_->ui.focus.move(1);
            break;
        case Action::focus_previous:
            graphics_->ui.focus.move(-1);
            break;
        case Action::activate:
            graphics_->ui.focus.activate();
            break;
        case Action::scroll_down:
            scroll_.by = 1;
            break;
        case Action::scroll_up:
            scroll_.by = -1;
            break;
        default:
            if (!perform_on_marks(action) && !perform_on_review(action)) apply(state_, action);
            break;
    }
    scroll_.to_passage = scroll_.to_passage || state_.passage != passage_before;
}

void App::serve_requests() {
    if (!requests_.empty()) wake();
    for (const Request& request : std::exchange(requests_, {})) serve(request);
}

void App::serve(const Request& request) {
    if (const auto* action = std::get_if<Action>(&request)) {
        perform(*action);
    } else if (const auto* wanted = std::get_if<ChooseRef>(&request)) {
        choose(state_, wanted->ref);
        if (wanted->go_there) show_ref(wanted->ref);
    } else if (const auto* link = std::get_if<OpenLink>(&request)) {
        if (!open_link(link->url)) notify(filled(words().no_browser, link->url));
    } else if (const auto* window = std::get_if<SetWindow>(&request)) {
        state_.view.window = window->window;
    } else if (const auto* look = std::get_if<SetView>(&request)) {
        const map::View before = std::exchange(state_.view, look->view);
        state_.view.camera = before.camera;
        state_.view.window = before.window;
    } else if (const auto* change = std::get_if<ChangeState>(&request)) {
        (*change)(state_);
    } else if (const auto* say = std::get_if<Say>(&request)) {
        notify(say->words);
    } else if (const auto* copy = std::get_if<Copy>(&request)) {
        copied_ = copy->words;
        sf::Clipboard::setString(sf::String::fromUtf8(copied_.begin(), copied_.end()));
        notify(copy->notice);
    } else if (const auto* kept = std::get_if<SaveWords>(&request)) {
        save_words(*kept);
    } else if (const auto* change_story = std::get_if<story::Edit>(&request)) {
        edit(*change_story);
    } else if (const auto* chapter = std::get_if<ShowChapter>(&request)) {
        show_chapter(chapter->index);
    } else if (const auto* colours = std::get_if<SetTheme>(&request)) {
        set_theme(colours->dark);
    } else if (const auto* size = std::get_if<SetScale>(&request)) {
        set_scale(size->scale);
    } else if (const auto* other = std::get_if<OpenFile>(&request)) {
        leave(words().open_other_title, [this, file = other->file] { open(file); });
    } else if (const auto* flight = std::get_if<FlyTo>(&request)) {
        fly_to(flight->box);
    } else if (const auto* point = std::get_if<FlyToPoint>(&request)) {
        show_point(point->at, 0, near_enough);
    } else if (const auto* article = std::get_if<OpenArticle>(&request)) {
        show_article(article->spot);
    }
}

void App::fly_to(const geo::LonLatBox& box) {
    const map::Camera& camera = state_.view.camera;
    motion_.fly(camera,
                framed(box, builder_.projection(state_.view.projection), camera, free_area(state_, camera)));
}

// Of a place in the story, or of an event's.
void App::show_ref(const map::Ref& ref) {
    const story::Place* place = nullptr;
    double radius_km = 0;
    if (ref.kind == map::Ref::Kind::event) {
        place = story::find_place(story_, story_.events[ref.index].place);
        radius_km = story_.events[ref.index].precision_km;
    } else if (const auto index = map::place_of(story_, region_, ref)) {
        place = &story_.places[*index];
        radius_km = place->precision_km;
    }
    if (place == nullptr) return;
    const auto box = geo::bounds(place->geometry);
    if (!box) return;
    show_point({(box->west + box->east) / 2, (box->south + box->north) / 2}, radius_km,
               std::numeric_limits<double>::infinity());
}

// What is known to a radius is shown with the whole of it.
void App::show_point(geo::LonLat at, double radius_km, double most_metres_per_px) {
    const auto point = builder_.projection(state_.view.projection).forward(at);
    if (!point) return notify(words().outside_map);
    const map::Camera& camera = state_.view.camera;
    const Area area = free_area(state_, camera);
    map::Camera there = camera;
    const double across = std::min(area.right - area.left, area.bottom - area.top);
    there.metres_per_px =
        std::max(std::min(camera.metres_per_px, most_metres_per_px), radius_km * 1000 * 2.2 / across);
    motion_.fly(camera, centred(*point, there, area));
}

void App::notify(std::string text) {
    notice_ = std::move(text);
    notice_until_ = Clock::now() + std::chrono::seconds{4};
    wake();
}

}  // namespace marchland::screen
