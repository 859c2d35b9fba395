// SPDX-License-Identifier: MIT
#include "geo/utf8.h"

#include <catch2/catch.hpp>
#include <string>

using namespace marchland::geo;

TEST_CASE("text of any script is UTF-8") {
    for (const char* text : {"", "Agdam", "Şuşa", "Շուշի", "ხანკენდი", "خان‌کندی", "\U0001F30D"})
        CHECK(is_utf8(text));
}

TEST_CASE("what is not well-formed UTF-8 is told apart") {
    const std::string wrong[] = {"\x80",
                                 "\xC3",
                                 "\xC0\xAF",
                                 "\xE0\x80\xAF",
                                 "\xED\xA0\x80",
                                 "\xF4\x90\x80\x80",
                                 "\xF0\x80\x80\x80",
                                 "\xFF",
                                 "a\xE2\x82",
                                 "\xC3\x28"};
    for (const std::string& text : wrong) CHECK_FALSE(is_utf8(text));
}

TEST_CASE("a span may begin at a character and at the end, not inside one") {
    const std::string text = "aŞ";
    CHECK(on_code_point(text, 0));
    CHECK(on_code_point(text, 1));
    CHECK_FALSE(on_code_point(text, 2));
    CHECK(on_code_point(text, 3));
    CHECK_FALSE(on_code_point(text, 4));
}
