// SPDX-License-Identifier: MIT
#include "screen/action.h"

#include <catch2/catch.hpp>
#include <set>
#include <tuple>

#include "screen/words.h"

using namespace marchland::screen;

namespace {

sf::Event::KeyEvent key(sf::Keyboard::Key code, bool control = false, bool shift = false, bool alt = false) {
    sf::Event::KeyEvent event{};
    event.code = code;
    event.control = control;
    event.shift = shift;
    event.alt = alt;
    return event;
}

}  // namespace

TEST_CASE("keys ask for what the help says") {
    CHECK(action_for(key(sf::Keyboard::H)) == Action::home);
    CHECK(action_for(key(sf::Keyboard::F)) == Action::story);
    CHECK(action_for(key(sf::Keyboard::Num3)) == Action::toggle_verbal_conflict);
    CHECK(action_for(key(sf::Keyboard::Escape)) == Action::close_top);
    CHECK(action_for(key(sf::Keyboard::Tab)) == Action::focus_next);
    CHECK(action_for(key(sf::Keyboard::Tab, false, true)) == Action::focus_previous);
}

TEST_CASE("letters with Ctrl are what they are everywhere, or nothing") {
    CHECK(action_for(key(sf::Keyboard::Q, true)) == Action::quit);
    CHECK_FALSE(action_for(key(sf::Keyboard::Q)));
    CHECK(action_for(key(sf::Keyboard::S, true)) == Action::save);
    CHECK(action_for(key(sf::Keyboard::Z, true)) == Action::undo);
    CHECK(action_for(key(sf::Keyboard::Z, true, true)) == Action::redo);
    CHECK_FALSE(action_for(key(sf::Keyboard::H, true)));
    CHECK_FALSE(action_for(key(sf::Keyboard::H, false, false, true)));
    CHECK_FALSE(action_for(key(sf::Keyboard::Unknown)));
}

TEST_CASE("signs work wherever a keyboard layout has them") {
    CHECK(action_for_character(U'?') == Action::help);
    CHECK(action_for_character(U'[') == Action::window_earlier);
    CHECK(action_for_character(U'.') == Action::last_later);
    CHECK(action_for_character(U'<') == Action::first_earlier);
    CHECK_FALSE(action_for_character(U'h'));
}

TEST_CASE("every key that the help shows has its words in the table") {
    for (const auto& table : {key_bindings(), marking_bindings(), reviewing_bindings()})
        for (const KeyBinding& binding : table) {
            REQUIRE((binding.words != nullptr) == !binding.keys.empty());
            if (binding.words != nullptr) CHECK_FALSE(std::string_view(words().*binding.words).empty());
        }
}

TEST_CASE("no key is bound twice") {
    std::set<std::tuple<int, bool, bool>> seen;
    for (const KeyBinding& binding : key_bindings()) {
        if (binding.key == sf::Keyboard::Unknown) continue;
        CHECK(seen.insert({binding.key, binding.shift, binding.control}).second);
    }
    seen.clear();
    for (const KeyBinding& binding : marking_bindings())
        CHECK(seen.insert({binding.key, binding.shift, binding.control}).second);
}

TEST_CASE("while marking up every tool has a key, and saving and undoing keep theirs") {
    CHECK(marking_action_for(key(sf::Keyboard::Num4)) == Action::tool_arrow);
    CHECK(marking_action_for(key(sf::Keyboard::RBracket, true, true)) == Action::mark_to_front);
    CHECK_FALSE(marking_action_for(key(sf::Keyboard::S, true)));
    CHECK_FALSE(marking_action_for(key(sf::Keyboard::Z, true)));
    std::set<Action> bound;
    for (const KeyBinding& binding : marking_bindings()) bound.insert(binding.action);
    for (int i = static_cast<int>(Action::tool_select); i <= static_cast<int>(Action::tool_measure); ++i)
        CHECK(bound.contains(static_cast<Action>(i)));
}
