// SPDX-License-Identifier: MIT
#include "page/page_size.h"

#include <catch2/catch.hpp>

#include "geo/error.h"

using namespace marchland;
using namespace marchland::page;

namespace {

void check(const std::string& text, std::optional<double> dpi, int width, int height, double expected_dpi) {
    INFO(text);
    const PageSize size = parse_page_size(text, dpi);
    CHECK(size.width == width);
    CHECK(size.height == height);
    CHECK(size.dpi == expected_dpi);
}

}  // namespace

TEST_CASE("page sizes in px, mm and by name") {
    check("1600x900", {}, 1600, 900, 96);
    check("1600x900px", {}, 1600, 900, 96);
    check("4096x2560", 200, 4096, 2560, 200);
    check("wide", {}, 1600, 900, 96);
    check("Square", {}, 1080, 1080, 96);
    check("a4", {}, 2480, 3508, 300);
    check("A4-landscape", {}, 3508, 2480, 300);
    check("a5-portrait", {}, 1748, 2480, 300);
    check("a3", 150, 1754, 2480, 150);
    check("210x297mm", {}, 2480, 3508, 300);
    check("100x50mm", 96, 378, 189, 96);
}

TEST_CASE("paper has its true size beside the rounded px") {
    for (const auto& [name, width, height] : {std::tuple{"a4-landscape", 297, 210},
                                              {"a4", 210, 297},
                                              {"a5", 148, 210},
                                              {"a3-landscape", 420, 297},
                                              {"100x50mm", 100, 50},
                                              {"1600x900", 0, 0},
                                              {"wide", 0, 0}}) {
        const PageSize size = parse_page_size(name, {});
        CHECK(size.width_mm == width);
        CHECK(size.height_mm == height);
    }
}

TEST_CASE("what is no page size is refused with the forms there are") {
    for (const char* text : {"", "x", "a9", "a4-sideways", "1600", "1600x", "-5x10", "1600x900cm", "nanxnan",
                             "1e400x1", "10.5x20", "infx10"}) {
        INFO(text);
        CHECK_THROWS_WITH(parse_page_size(text, {}), Catch::Contains("a4-landscape"));
    }
    CHECK_THROWS_AS(parse_page_size("9000x9000mm", {}), geo::UsageError);
    CHECK_THROWS_AS(parse_page_size("30000x100", {}), geo::UsageError);
    CHECK_THROWS_WITH(parse_page_size("0x100", {}), "size 0x100: each side must be 64 to 20000 px");
}
