// SPDX-License-Identifier: MIT
#include "screen/keyboard.h"

#include <SFML/System/Utf.hpp>
#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace marchland::screen {
namespace {

using Key = sf::Keyboard;

constexpr std::array moving{Key::Up,  Key::Down, Key::PageUp, Key::PageDown, Key::Home,
                            Key::End, Key::Left, Key::Right,  Key::Enter,    Key::Space};
constexpr std::array erasing{Key::BackSpace, Key::Delete};
constexpr std::array editing{Key::A, Key::C, Key::X, Key::V};

bool holds(const auto& keys, Key::Key key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool claimed(Claim claim, const sf::Event::KeyEvent& key) {
    if (claim == Claim::none || key.alt || key.system) return false;
    if (holds(moving, key.code)) return true;
    if (key.control && (key.code == Key::A || key.code == Key::C)) return true;
    if (claim == Claim::moves) return false;
    // Keys that give characters come once more as text: here they must only not act on the window.
    const bool gives_text = !key.control && key.code >= Key::A && key.code <= Key::Num9;
    return gives_text || holds(erasing, key.code) || (key.control && holds(editing, key.code));
}

}  // namespace

bool Keyboard::take(const sf::Event::KeyEvent& key) {
    if (!claimed(now_, key)) return false;
    presses_.push_back({key.code, key.shift, key.control});
    return true;
}

bool Keyboard::take(char32_t character) {
    if (now_ != Claim::all) return false;
    if (character >= 0x20 && character != 0x7F)
        sf::Utf8::encode(static_cast<sf::Uint32>(character), std::back_inserter(typed_));
    return true;
}

bool Keyboard::pressed(sf::Keyboard::Key key) const {
    return std::any_of(presses_.begin(), presses_.end(), [key](const KeyPress& p) { return p.key == key; });
}

void Keyboard::use_up() {
    presses_.clear();
    typed_.clear();
}

void Keyboard::end_frame() {
    now_ = std::exchange(next_, Claim::none);
    presses_.clear();
    typed_.clear();
}

}  // namespace marchland::screen
