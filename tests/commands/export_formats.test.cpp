// SPDX-License-Identifier: MIT
// What other programs find in the shipped story's sheet, A4 at 300 dpi, in each format.
#include <fmt/format.h>

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <regex>
#include <sstream>

#include "geo/projection.h"
#include "program.h"

using namespace marchland;
using test::bytes_of;
using test::Folder;

namespace {

constexpr int width = 3508;
constexpr int height = 2480;
constexpr double style_px = 96.0 / 300;  // a pixel in the SVG's px

/// The sheet in a file of that name, written when it is first asked for; "map.*" is the map alone.
std::string sheet(const std::string& name) {
    static const Folder folder;
    const auto file = folder / name;
    if (std::filesystem::exists(file)) return file;
    std::vector<std::string> arguments{"export", MARCHLAND_GEODATA_DIR "/stories/withdrawal-2024.gpkg",
                                       "-o",     file,
                                       "--size", "a4-landscape",
                                       "--dpi",  "300",
                                       "--bbox", "43.5,38.7,48,42.2"};
    if (name.starts_with("map")) arguments.emplace_back("--map-only");
    REQUIRE(test::run(arguments).exit_code == 0);
    return file;
}

/// What the shell command says on both streams.
std::string said_by(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen((command + " 2>&1").c_str(), "r"), pclose);
    std::string said;
    std::array<char, 4096> part{};
    while (const std::size_t size = std::fread(part.data(), 1, part.size(), pipe.get()))
        said.append(part.data(), size);
    return said;
}

/// The program is not there: the test says so and has nothing to check.
bool lacks(const std::string& program) {
    if (!said_by("command -v " + program).empty()) return false;
    WARN(program << " is not installed: nothing checked");
    return true;
}

struct Spot {
    double x = 0;
    double y = 0;
};

double distance(const Spot& a, const Spot& b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// Where GDAL finds the places, in pixels of the raster or the page.
std::vector<Spot> spots(const std::string& name, const std::vector<geo::LonLat>& places) {
    std::string input;
    for (const geo::LonLat& p : places) input += fmt::format("{} {}\\n", p.lon, p.lat);
    std::istringstream said(
        said_by("printf '" + input + "' | gdaltransform -i -t_srs EPSG:4326 -output_xy " + sheet(name)));
    std::vector<Spot> found;
    for (Spot spot; said >> spot.x >> spot.y;) found.push_back(spot);
    return found;
}

/// The middles of the small circles in the SVG, in its px.
std::vector<Spot> circles() {
    static const std::regex form(
        R"(d="M ([0-9.]+) ([0-9.]+) C [0-9.]+ [0-9.]+ [0-9.]+ [0-9.]+ ([0-9.]+) \2)");
    const std::string svg = bytes_of(sheet("once.svg"));
    std::vector<Spot> middles;
    for (std::sregex_iterator at(svg.begin(), svg.end(), form), end; at != end; ++at)
        middles.push_back({(std::stod((*at)[1]) + std::stod((*at)[3])) / 2, std::stod((*at)[2])});
    return middles;
}

// Stepanakert, Yerevan, Goris, Ganja, Tbilisi.
const std::vector<geo::LonLat> known{
    {46.7528, 39.8177}, {44.5136, 40.1811}, {46.3382, 39.5129}, {46.36, 40.683}, {44.8337, 41.6941}};

// Goris, Ganja, Tbilisi, to where the region pack has them.
const std::vector<geo::LonLat> drawn{{46.3382, 39.5129}, {46.3606, 40.6828}, {44.8341, 41.6914}};

}  // namespace

TEST_CASE("a sheet has the same bytes each time, in each format") {
    for (const char* ending : {"png", "svg", "pdf", "tif"}) {
        INFO(ending);
        const std::string once = bytes_of(sheet(std::string("once.") + ending));
        CHECK(once.size() > 100'000);
        CHECK((once == bytes_of(sheet(std::string("again.") + ending))));
    }
}

TEST_CASE("GDAL finds known towns in the GeoTIFF where the projection puts them") {
    if (lacks("gdaltransform")) return;
    for (const char* name : {"once.tif", "map.tif"}) {
        INFO(name);
        const std::string info = said_by("gdalinfo " + sheet(name));
        static const std::regex form(
            R"(Size is (\d+), (\d+)[^]*Origin = \(([-0-9.]+),([-0-9.]+)\)\s*Pixel Size = \(([0-9.]+),-\5\))");
        std::smatch place;
        REQUIRE(std::regex_search(info, place, form));
        CHECK(std::stoi(place[1]) == width);
        CHECK(std::stoi(place[2]) == height);
        const double step = std::stod(place[5]);
        const std::vector<Spot> found = spots(name, known);
        REQUIRE(found.size() == known.size());
        for (std::size_t i = 0; i < known.size(); ++i) {
            const geo::Metres at = geo::Projection().forward(known[i]).value();
            const Spot wanted{(at.x - std::stod(place[3])) / step, (std::stod(place[4]) - at.y) / step};
            CHECK(distance(found[i], wanted) < 1);
            CHECK((found[i].x > 0 && found[i].x < width && found[i].y > 0 && found[i].y < height));
        }
    }
}

TEST_CASE("GDAL finds towns in GeoTIFF and GeoPDF where the sheet draws them") {
    if (lacks("gdaltransform")) return;
    const std::vector<Spot> in_tiff = spots("once.tif", drawn);
    const std::vector<Spot> in_pdf = spots("once.pdf", drawn);  // GDAL makes 150 pixels of an inch
    REQUIRE(in_tiff.size() == drawn.size());
    REQUIRE(in_pdf.size() == drawn.size());
    const std::vector<Spot> dots = circles();
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        INFO(drawn[i].lon << " " << drawn[i].lat);
        CHECK(distance(in_tiff[i], {2 * in_pdf[i].x, 2 * in_pdf[i].y}) < 1);
        double nearest = 1e9;
        for (const Spot& dot : dots)
            nearest = std::min(nearest, distance(in_tiff[i], {dot.x / style_px, dot.y / style_px}));
        CHECK(nearest < 1);
    }
}

TEST_CASE("a PDF has every font it uses") {
    if (lacks("pdffonts")) return;
    std::istringstream said(said_by("pdffonts " + sheet("once.pdf")));
    int fonts = -2;  // a head of two lines
    for (std::string line; std::getline(said, line); ++fonts)
        if (fonts >= 0) CHECK_THAT(line, Catch::Matches(R"(.* yes +(yes|no) +(yes|no) +\d+ +\d+ *)"));
    CHECK(fonts > 0);
}

TEST_CASE("an SVG looks in other programs as the PNG does") {
    if (lacks("rsvg-convert") || lacks("convert") || lacks("compare")) return;
    const std::string png = sheet("once.png");
    const Folder folder;
    const std::string drawn_svg = folder / "svg.png";
    REQUIRE(
        said_by(fmt::format("rsvg-convert -w {} -h {} {} -o {}", width, height, sheet("once.svg"), drawn_svg))
            .empty());
    const std::string mean = said_by(fmt::format("compare -metric MAE {} {} null:", png, drawn_svg));
    INFO(mean);
    REQUIRE(mean.find('(') != std::string::npos);
    CHECK(std::stod(mean.substr(mean.find('(') + 1)) < 0.01);
    const std::string far_off = said_by(
        fmt::format("convert {} {} -compose difference -composite -channel RGB -separate -evaluate-sequence "
                    "max -threshold 25% -format '%[fx:mean]' info:",
                    png, drawn_svg));
    INFO(far_off);
    CHECK(std::stod(far_off) < 0.01);
}
