// SPDX-License-Identifier: MIT
#include "screen/text_edit.h"

#include <catch2/catch.hpp>
#include <vector>

#include "text/caret.h"

using namespace marchland;
using namespace marchland::screen;

namespace {

const text::Typesetter& type() {
    static const text::Typesetter typesetter;
    return typesetter;
}

}  // namespace

TEST_CASE("typing replaces what is selected and leaves out what is no text") {
    TextEdit edit = editing("2020-09-27");
    type_in(edit, "2021", false, 100);
    CHECK(edit.text == "2021");
    CHECK(edit.caret == 4);
    type_in(edit, "\x01-\n0\t5", false, 100);
    CHECK(edit.text == "2021- 0 5");
    TextEdit lines;
    type_in(lines, "a\nb", true, 100);
    CHECK(lines.text == "a\nb");
}

TEST_CASE("a full field takes no half letters") {
    TextEdit edit;
    type_in(edit, "Լաչին", false, 5);
    CHECK(edit.text == "Լա");
}

TEST_CASE("the caret steps over letters with their marks, and words") {
    const std::string word = "e\u0301a Лачин";  // e with a combining acute
    TextEdit edit;
    edit.text = word;
    const auto stops = text::caret_stops(type(), word);
    step_caret(edit, stops, 1, false);
    CHECK(edit.caret == 3);
    step_caret(edit, text::caret_stops(type(), word, true), 1, false);
    CHECK(edit.caret == word.find("Л"));
    erase(edit, stops, -1);
    CHECK(edit.text == "e\u0301aЛачин");
    move_caret(edit, 0, false);
    erase(edit, text::caret_stops(type(), edit.text), 1);
    CHECK(edit.text == "aЛачин");
}

TEST_CASE("a selection grows with the caret, collapses without and is erased as a whole") {
    TextEdit edit;
    edit.text = "Lachin";
    const auto stops = text::caret_stops(type(), edit.text);
    step_caret(edit, stops, 1, true);
    step_caret(edit, stops, 1, true);
    CHECK(edit.selected() == "La");
    TextEdit collapsed = edit;
    step_caret(collapsed, stops, 1, false);
    CHECK(collapsed.caret == 2);
    CHECK_FALSE(collapsed.has_selection());
    erase(edit, stops, 1);
    CHECK(edit.text == "chin");
}

TEST_CASE("a press puts the caret where its letter is, in Persian too") {
    for (const std::string words : {"Lachin corridor", "Лачин", "لاچین"}) {
        for (const std::size_t stop : text::caret_stops(type(), words)) {
            const auto caret = text::caret(type(), words, {14, 400, false, false, 0}, text::unwrapped, stop);
            const auto byte = text::byte_at(type(), words, {14, 400, false, false, 0}, text::unwrapped,
                                            caret.x, caret.height / 2);
            const auto back = text::caret(type(), words, {14, 400, false, false, 0}, text::unwrapped, byte);
            CHECK(back.x == Approx(caret.x).margin(0.5));
        }
    }
}
