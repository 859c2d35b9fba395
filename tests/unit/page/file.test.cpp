// SPDX-License-Identifier: MIT
#include <sys/resource.h>
#include <zlib.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <regex>

#include "geo/error.h"
#include "page/canvas.h"
#include "page/png.h"
#include "page/replace_file.h"
#include "temporary_folder.h"

using namespace marchland;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

std::uint32_t u32(const std::string& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// The data of a PNG's chunk, its checksum checked.
std::string chunk(const std::string& png, const std::string& type) {
    for (std::size_t at = 8; at + 12 <= png.size();) {
        const std::size_t length = u32(png, at);
        const std::string data = png.substr(at + 8, length);
        if (png.substr(at + 4, 4) == type) {
            const auto* checked = reinterpret_cast<const Bytef*>(png.data() + at + 4);
            CHECK(u32(png, at + 8 + length) == crc32_z(0, checked, length + 4));
            return data;
        }
        at += 12 + length;
    }
    FAIL("no chunk " << type);
    return {};
}

/// The RGB values of a PNG whose rows all use the filter "up".
std::string decoded(const std::string& png, int width, int height) {
    const std::string idat = chunk(png, "IDAT");
    const std::size_t row = static_cast<std::size_t>(width) * 3;
    std::string raw((row + 1) * static_cast<std::size_t>(height), '\0');
    uLongf size = raw.size();
    REQUIRE(uncompress(reinterpret_cast<Bytef*>(raw.data()), &size,
                       reinterpret_cast<const Bytef*>(idat.data()), idat.size()) == Z_OK);
    REQUIRE(size == raw.size());
    std::string pixels(row * static_cast<std::size_t>(height), '\0');
    for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y)
        for (std::size_t x = 0; x < row; ++x)
            pixels[y * row + x] =
                static_cast<char>(raw[y * (row + 1) + 1 + x] + (y > 0 ? pixels[(y - 1) * row + x] : 0));
    return pixels;
}

}  // namespace

TEST_CASE("a PNG decodes to its pixels, also when it is compressed in several bands") {
    constexpr int width = 37;
    const int height = GENERATE(1, 319, 320, 321, 640, 1500);
    std::vector<std::uint32_t> pixels;
    for (int i = 0; i < width * height; ++i)
        pixels.push_back(static_cast<std::uint32_t>(i) * 2654435761U & 0xFFFFFFU);
    const std::string png = page::encode_png({pixels.data(), width, height, width}, 96, {});
    CHECK(u32(chunk(png, "IHDR"), 0) == width);
    CHECK(u32(chunk(png, "IHDR"), 4) == static_cast<std::uint32_t>(height));
    const std::string rgb = decoded(png, width, height);
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const auto byte = [&](std::size_t c) {
            return static_cast<std::uint32_t>(static_cast<unsigned char>(rgb[3 * i + c]));
        };
        REQUIRE((byte(0) << 16U | byte(1) << 8U | byte(2)) == pixels[i]);
    }
}

TEST_CASE("a PNG knows its resolution and its credits") {
    const std::uint32_t pixel = 0;
    const std::string png = page::encode_png({&pixel, 1, 1, 1}, 300, {{"Title", "Şuşa"}});
    CHECK(u32(chunk(png, "pHYs"), 0) == 11811);  // 300 per inch, in metres
    CHECK(chunk(png, "pHYs")[8] == 1);
    CHECK_THAT(chunk(png, "iTXt"), Contains("Title") && Contains("Şuşa"));
}

TEST_CASE("the ending says the format; an unknown one is refused with those that are known") {
    CHECK(page::format_of("a/b.png") == page::Format::png);
    CHECK(page::format_of("MAP.PDF") == page::Format::pdf);
    CHECK(page::format_of("x.y.svg") == page::Format::svg);
    for (const char* bad : {"map.jpg", "map", "png", ".png", "map.png.gz"}) {
        CHECK_THROWS_AS(page::format_of(bad), geo::UsageError);
        CHECK_THROWS_WITH(page::format_of(bad), Contains(bad) && Contains(".png, .svg, .pdf, .tif or .webp"));
    }
}

TEST_CASE("SVG and PDF have the sheet's physical size, a title and no date of their making") {
    const page::SheetSize size{600, 300, 192};  // 3.125 x 1.5625 inches
    const page::SheetText text{"A & B <1>", "Credits: all", story::Day{std::chrono::days{19'000}}};
    const std::string svg = page::encode_sheet(page::Format::svg, size, text, {});
    CHECK_THAT(svg, Contains("width=\"300px\"") && Contains("height=\"150px\"") &&
                        Contains("<title>A &amp; B &lt;1&gt;</title>") &&
                        Contains("<desc>Credits: all</desc>"));
    const std::string pdf = page::encode_sheet(page::Format::pdf, size, text, {});
    CHECK_THAT(pdf, Contains("/MediaBox [ 0 0 225 112.5 ]") && Contains("/CreationDate (20220108000000"));
}

TEST_CASE("paper has its true size in SVG and PDF, not that of its rounded px") {
    struct Paper {
        page::SheetSize size;
        double points_across;
        double points_down;
        std::string sides;
    };
    for (const Paper& paper :
         {Paper{{3508, 2480, 300, 297, 210}, 841.89, 595.276, "297mm\" height=\"210mm"},
          Paper{{1748, 2480, 300, 148, 210}, 419.528, 595.276, "148mm\" height=\"210mm"},
          Paper{{1754, 2480, 150, 297, 420}, 841.89, 1190.55, "297mm\" height=\"420mm"}}) {
        const std::string svg = page::encode_sheet(page::Format::svg, paper.size, {}, {});
        CHECK_THAT(svg, Contains("width=\"" + paper.sides + "\""));
        const std::string pdf = page::encode_sheet(page::Format::pdf, paper.size, {}, {});
        std::smatch box;
        REQUIRE(std::regex_search(pdf, box, std::regex(R"(/MediaBox \[ 0 0 ([0-9.]+) ([0-9.]+) \])")));
        CHECK(std::stod(box[1]) == Approx(paper.points_across).margin(0.002));
        CHECK(std::stod(box[2]) == Approx(paper.points_down).margin(0.002));
    }
}

TEST_CASE("a file is replaced whole") {
    const testing::TemporaryFolder folder;
    const fs::path target = folder / "map.png";
    page::replace_file(target, "old");
    page::replace_file(target, "new");
    CHECK(testing::bytes_of(target) == "new");
    CHECK(folder.entries() == 1);
}

TEST_CASE("a link stays a link and its file gets the bytes") {
    const testing::TemporaryFolder folder;
    page::replace_file(folder / "real.png", "old");
    fs::create_symlink("real.png", folder / "link.png");
    page::replace_file(folder / "link.png", "new");
    CHECK(fs::is_symlink(folder / "link.png"));
    CHECK(testing::bytes_of(folder / "real.png") == "new");
}

TEST_CASE("a full disk leaves the old file and nothing beside it") {
    const testing::TemporaryFolder folder;
    const fs::path target = folder / "map.png";
    page::replace_file(target, "old");
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{1000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &tight);
    CHECK_THROWS_WITH(page::replace_file(target, std::string(5000, 'x')),
                      Contains("map.png") && Contains("cannot be written"));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    CHECK(testing::bytes_of(target) == "old");
    CHECK(folder.entries() == 1);
}

TEST_CASE("a target that is no file, or in no folder, is refused by name") {
    const testing::TemporaryFolder folder;
    fs::create_directory(folder / "folder.png");
    CHECK_THROWS_WITH(page::replace_file(folder / "folder.png", "x"), Contains("folder.png"));
    CHECK_THROWS_WITH(page::replace_file("/dev/full", "x"), Contains("/dev/full") && Contains("not a file"));
    CHECK_THROWS_WITH(page::replace_file(folder / "none" / "map.png", "x"),
                      Contains("map.png") && Contains("cannot be written"));
    CHECK(folder.entries() == 1);
}
