// SPDX-License-Identifier: MIT
#include "screen/export_dialog.h"

#include <catch2/catch.hpp>

using namespace marchland::screen;

TEST_CASE("a title becomes a file's name") {
    CHECK(file_name_of("Nagorno-Karabakh, 1988/2024: a story?") == "Nagorno-Karabakh-1988-2024-a-story");
    CHECK(file_name_of("Лачин 2022") == "Лачин-2022");
    CHECK(file_name_of("../../etc/passwd") == "etc-passwd");
    CHECK(file_name_of("") == "map");
    CHECK(file_name_of(std::string(300, 'a')).size() == 80);
}

TEST_CASE("two wishes for the same picture have one fingerprint, whatever the file is called") {
    PictureWish one;
    PictureWish other = one;
    other.target = "elsewhere.pdf";
    other.sidecar = true;
    CHECK(fingerprint(one) == fingerprint(other));
    other.title = "Another";
    CHECK(fingerprint(one) != fingerprint(other));
    other = one;
    other.kept.view.palette = marchland::map::PaletteId::dark;
    CHECK(fingerprint(one) != fingerprint(other));
}
