// SPDX-License-Identifier: MIT
#include "text/typesetter.h"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "geo/error.h"

using namespace marchland;
using Catch::Matchers::Contains;

namespace {

struct Rgba {
    int r, g, b, a;
};

Rgba at(const text::Bitmap& bitmap, int x, int y) {
    const auto i =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(bitmap.width) + static_cast<std::size_t>(x)) *
        4;
    return {bitmap.rgba[i], bitmap.rgba[i + 1], bitmap.rgba[i + 2], bitmap.rgba[i + 3]};
}

template <class Test>
long count(const text::Bitmap& bitmap, Test&& test) {
    long n = 0;
    for (int y = 0; y < bitmap.height; ++y)
        for (int x = 0; x < bitmap.width; ++x) n += test(at(bitmap, x, y)) ? 1 : 0;
    return n;
}

bool inked(const Rgba& p) {
    return p.a > 0;
}

constexpr text::Colour black{0, 0, 0, 255};
constexpr text::Colour none{0, 0, 0, 0};

/// Fontconfig reading another configuration for as long as this lives.
class OtherFonts {
public:
    explicit OtherFonts(const std::string& xml)
        : file_(std::filesystem::temp_directory_path() / "marchland-fonts.conf") {
        std::ofstream(file_)
            << "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">"
            << "<fontconfig>" << xml << "</fontconfig>";
        setenv("FONTCONFIG_FILE", file_.c_str(), 1);
        FcInitReinitialize();
    }
    ~OtherFonts() {
        unsetenv("FONTCONFIG_FILE");
        FcInitReinitialize();
        std::filesystem::remove(file_);
    }

private:
    std::filesystem::path file_;
};

}  // namespace

TEST_CASE("longer text, larger type and spaced letters are wider") {
    const text::Typesetter type;
    const text::TypeStyle plain{.size_px = 13};
    const text::Extent shusha = type.measure("Shusha", plain);
    CHECK(shusha.width > 30);
    CHECK(shusha.width < 60);
    CHECK(shusha.height > 13);
    CHECK(shusha.baseline > 8);
    CHECK(shusha.baseline < shusha.height);
    CHECK(type.measure("Shusha and Lachin", plain).width > 2 * shusha.width);
    CHECK(type.measure("Shusha", {.size_px = 26}).width == Approx(2 * shusha.width).epsilon(0.01));
    CHECK(type.measure("Shusha", {.size_px = 13, .weight = 700}).width > shusha.width);
    const float spaced = type.measure("Shusha", {.size_px = 13, .letter_spacing_em = 0.2F}).width;
    CHECK(spaced == Approx(shusha.width + 6 * 0.2F * 13).margin(3));
}

TEST_CASE("letters of a joined script are not pulled apart") {
    const text::Typesetter type;
    CHECK(type.measure("تبریز", {.letter_spacing_em = 0.3F}).width == type.measure("تبریز", {}).width);
}

TEST_CASE("measuring does not depend on the display's scale") {
    const text::Typesetter normal(1);
    const text::Typesetter dense(2.5);
    const text::Extent a = normal.measure("Stepanakert / Khankendi", {});
    const text::Extent b = dense.measure("Stepanakert / Khankendi", {});
    CHECK(a.width == Approx(b.width));
    CHECK(a.height == Approx(b.height));
}

TEST_CASE("each script of the region comes with a font of its own") {
    // A missing glyph is a box with its code in it: much wider than a letter, and the same for any letter.
    const text::Typesetter type;
    const std::string name =
        GENERATE(as<std::string>(), "Երևան", "თბილისი", "Ереван", "Bakı Şuşa Ağdam Xocalı", "تبریز");
    const text::Bitmap upright = type.label(name, {.size_px = 20}, black, none, 0);
    const text::Bitmap box = type.label("\xF3\xB0\x80\x80", {.size_px = 20}, black, none, 0);  // private use
    CHECK(count(upright, inked) > 100);
    CHECK(type.measure(name, {.size_px = 20}).width /
              static_cast<float>(std::max<std::size_t>(1, name.size() / 2)) <
          static_cast<float>(box.width));
    // Bold differs from regular: a fallback box would not.
    CHECK(type.label(name, {.size_px = 20, .weight = 700}, black, none, 0).rgba != upright.rgba);
}

TEST_CASE("a label's bitmap is its extent and its halo at the display's scale") {
    const text::Typesetter type(2);
    const text::Extent extent = type.measure("Goris", {});
    const text::Bitmap bitmap = type.label("Goris", {}, black, {255, 255, 255, 255}, 3);
    CHECK(bitmap.width == static_cast<int>(std::ceil(2 * (extent.width + 6))));
    CHECK(bitmap.height == static_cast<int>(std::ceil(2 * (extent.height + 6))));
    CHECK(bitmap.rgba.size() ==
          static_cast<std::size_t>(bitmap.width) * static_cast<std::size_t>(bitmap.height) * 4);
}

TEST_CASE("a halo surrounds the letters in its colour") {
    const text::Typesetter type;
    const text::Bitmap bare = type.label("Goris", {.size_px = 20}, black, none, 3);
    const text::Bitmap haloed = type.label("Goris", {.size_px = 20}, black, {255, 0, 0, 255}, 3);
    const auto red = [](const Rgba& p) { return p.a == 255 && p.r > 200 && p.g < 50; };
    CHECK(count(bare, red) == 0);
    CHECK(count(haloed, red) > 200);
    CHECK(count(haloed, inked) > count(bare, inked) + 200);
    const auto dark = [](const Rgba& p) { return p.a == 255 && p.r < 40; };
    CHECK(count(haloed, dark) >= count(bare, dark));
}

TEST_CASE("bitmaps are premultiplied RGBA") {
    const text::Typesetter type;
    const text::Bitmap bitmap = type.label("Kapan", {.size_px = 30}, {200, 100, 0, 255}, none, 0);
    CHECK(count(bitmap, [](const Rgba& p) { return p.r > p.a || p.g > p.a || p.b > p.a; }) == 0);
    CHECK(count(bitmap, [](const Rgba& p) { return p.a == 255 && p.r == 200 && p.g == 100 && p.b == 0; }) >
          50);
}

TEST_CASE("the same label is the same bytes every time") {
    const text::Bitmap one = text::Typesetter(1.5).label("Կապան / Kapan", {}, black, {255, 255, 255, 200}, 2);
    const text::Bitmap two = text::Typesetter(1.5).label("Կապան / Kapan", {}, black, {255, 255, 255, 200}, 2);
    CHECK(one.rgba == two.rgba);
}

TEST_CASE("hostile text is set without harm") {
    const text::Typesetter type;
    CHECK(type.measure("", {}).width == 0);
    CHECK(type.measure("\xFF\xFE broken \xC3", {}).width > 20);
    CHECK(type.measure("two\nlines", {}).height == type.measure("two lines", {}).height);
    CHECK(type.measure(std::string_view("nul\0nul", 7), {}).width > type.measure("nul", {}).width);
    const std::string endless(1'000'000, 'x');
    CHECK(type.label(endless, {}, black, none, 0).width <= 16384);
}

TEST_CASE("a paragraph wraps at its width and says where its links lie") {
    const text::Typesetter type;
    const std::vector<text::Span> spans{{.text = "Russian peacekeepers began to leave "},
                                        {.text = "Nagorno-Karabakh", .link = 7},
                                        {.text = ", which they had been sent to after the war of 2020."}};
    const text::Paragraph wide = type.paragraph(spans, {}, 2000);
    const text::Paragraph narrow = type.paragraph(spans, {}, 160);
    CHECK(narrow.bitmap.height > 3 * wide.bitmap.height);
    CHECK(narrow.bitmap.width == 160);
    REQUIRE(wide.links.size() == 1);
    const text::LinkBox& box = wide.links[0];
    CHECK(box.link == 7);
    CHECK(box.x == Approx(type.measure("Russian peacekeepers began to leave ", {}).width).margin(2));
    CHECK(box.width == Approx(type.measure("Nagorno-Karabakh", {}).width).margin(2));
    for (const text::LinkBox& part : narrow.links) {
        CHECK(part.x >= 0);
        CHECK(part.x + part.width <= 161);
        CHECK(part.y + part.height <= static_cast<float>(narrow.bitmap.height) + 1);
    }
}

TEST_CASE("a link that runs over two lines has a box on each") {
    const text::Typesetter type;
    const std::vector<text::Span> spans{{.text = "aaaa "}, {.text = "bbbbbbbb cccccccc dddddddd", .link = 1}};
    const text::Paragraph set = type.paragraph(spans, {}, 110);
    REQUIRE(set.links.size() >= 2);
    CHECK(set.links[1].y > set.links[0].y);
    CHECK(set.links[1].x == Approx(0).margin(1));
}

TEST_CASE("a highlight is painted behind its words only") {
    const text::Typesetter type;
    const std::vector<text::Span> spans{
        {.text = "Lachin "}, {.text = "Shusha", .highlight = {255, 200, 0, 255}}, {.text = " Agdam"}};
    const text::Bitmap bitmap = type.paragraph(spans, {.size_px = 20}, 600).bitmap;
    const auto amber = [](const Rgba& p) { return p.a == 255 && p.r > 240 && p.g > 190 && p.b < 20; };
    CHECK(count(bitmap, amber) > 500);
    const int before = static_cast<int>(type.measure("Lachin", {.size_px = 20}).width);
    for (int y = 0; y < bitmap.height; ++y)
        for (int x = 0; x < before - 4; ++x) REQUIRE_FALSE(amber(at(bitmap, x, y)));
}

TEST_CASE("spans keep their colours") {
    const text::Typesetter type;
    const std::vector<text::Span> spans{{.text = "red ", .colour = {255, 0, 0, 255}},
                                        {.text = "blue", .colour = {0, 0, 255, 255}, .weight = 700}};
    const text::Bitmap bitmap = type.paragraph(spans, {.size_px = 30}, 400).bitmap;
    CHECK(count(bitmap, [](const Rgba& p) { return p.r > 200 && p.b < 20; }) > 50);
    CHECK(count(bitmap, [](const Rgba& p) { return p.b > 200 && p.r < 20; }) > 50);
}

TEST_CASE("a paragraph without end is cut, not refused") {
    const text::Typesetter type(2);
    std::string words;
    for (int i = 0; i < 20'000; ++i) words += "word ";
    CHECK(type.paragraph({{.text = words}}, {}, 60).bitmap.height <= 16384);
}

TEST_CASE("the font file for the panels is Noto Sans, by weight") {
    CHECK_THAT(text::font_file(400), Contains("NotoSans-Regular"));
    CHECK_THAT(text::font_file(700), Contains("NotoSans-Bold"));
}

TEST_CASE("a missing font is an error that says what to install") {
    const OtherFonts nothing("<dir>/nonexistent</dir>");
    CHECK_THROWS_WITH(text::Typesetter(), Contains("fonts-noto-core"));
    CHECK_THROWS_AS(text::font_file(400), geo::Error);
}
