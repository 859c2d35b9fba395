// SPDX-License-Identifier: MIT
#pragma once
#include <SFML/Window/Event.hpp>
#include <string>
#include <vector>

namespace marchland::screen {

/// How much of the keyboard a focused widget takes before the window's own keys get it: nothing; what moves
/// about in a list, chooses and copies; or all that types and edits.
enum class Claim { none, moves, all };

struct KeyPress {
    sf::Keyboard::Key key = sf::Keyboard::Unknown;
    bool shift = false;
    bool control = false;
};

/// Hands keys to the widget that claimed them in the frame before.
class Keyboard {
public:
    /// True when the focused widget will have it in the next frame.
    bool take(const sf::Event::KeyEvent& key);
    bool take(char32_t character);
    /// While a widget with the focus is drawn.
    void claim(Claim claim) { next_ = claim; }
    [[nodiscard]] bool typing() const { return now_ == Claim::all; }

    [[nodiscard]] const std::vector<KeyPress>& presses() const { return presses_; }
    [[nodiscard]] const std::string& typed() const { return typed_; }  // UTF-8
    [[nodiscard]] bool pressed(sf::Keyboard::Key key) const;
    /// What was pressed and typed is done with: no other widget of this frame gets it.
    void use_up();
    /// At the end of a frame: what was claimed is used up.
    void end_frame();

private:
    Claim now_ = Claim::none;
    Claim next_ = Claim::none;
    std::vector<KeyPress> presses_;
    std::string typed_;
};

}  // namespace marchland::screen
