// SPDX-License-Identifier: MIT
#include "geo/geopackage_blob.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>

using namespace marchland::geo;

namespace {

/// Puts together a blob in either byte order.
class Blob {
public:
    explicit Blob(bool little = true) : little_(little) {}
    Blob& header(unsigned char flags = 1) {
        bytes_ += "GP";
        bytes_ += '\0';
        bytes_ += static_cast<char>(flags);
        return number(std::uint32_t{4326});
    }
    Blob& kind(std::uint32_t type) {
        bytes_ += static_cast<char>(little_ ? 1 : 0);
        return number(type);
    }
    template <class Number>
    Blob& number(Number value) {
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        for (std::size_t i = 0; i < sizeof value; ++i) bytes_ += raw[little_ ? i : sizeof value - 1 - i];
        return *this;
    }
    Blob& count(std::uint32_t value) { return number(value); }
    /// Closed, four different corners.
    Blob& square(double west, double south, double side) {
        count(5);
        const LonLat corners[] = {{west, south},
                                  {west + side, south},
                                  {west + side, south + side},
                                  {west, south + side},
                                  {west, south}};
        for (const LonLat p : corners) number(p.lon).number(p.lat);
        return *this;
    }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    bool little_;
    std::string bytes_;
};

Blob two_parts(bool little) {
    Blob blob(little);
    blob.header().kind(6).count(2);
    blob.kind(3).count(2).square(44, 39, 2).square(44.5, 39.5, 0.2);
    blob.kind(3).count(1).square(50, 39, 1);
    return blob;
}

}  // namespace

TEST_CASE("parts and holes of a GeoPackage geometry are read in both byte orders") {
    for (const bool little : {true, false}) {
        const auto polygons = polygons_in_blob(two_parts(little).bytes());
        REQUIRE(polygons);
        REQUIRE(polygons->size() == 2);
        CHECK(polygons->at(0).outer == Path{{44, 39}, {46, 39}, {46, 41}, {44, 41}});
        CHECK(polygons->at(0).holes.size() == 1);
        CHECK(polygons->at(1).outer.front() == LonLat{50, 39});
    }
}

TEST_CASE("an envelope before the geometry is passed over, and no geometry is an empty one") {
    Blob blob;
    blob.header(1 | 1 << 1);
    for (const double side : {44.0, 46.0, 39.0, 41.0}) blob.number(side);
    blob.kind(3).count(1).square(44, 39, 2);
    CHECK(polygons_in_blob(blob.bytes()).value().size() == 1);
    CHECK(polygons_in_blob("").value().empty());
    CHECK(polygons_in_blob(Blob().header().kind(6).count(0).bytes()).value().empty());
}

TEST_CASE("a geometry cut anywhere is refused") {
    const std::string whole = two_parts(true).bytes();
    for (std::size_t size = 1; size < whole.size(); ++size) {
        INFO(size);
        CHECK_FALSE(polygons_in_blob(whole.substr(0, size)));
    }
}

TEST_CASE("damaged geometries are refused") {
    const auto refused = [](const Blob& blob) { return !polygons_in_blob(blob.bytes()); };
    constexpr std::uint32_t billions = 0xFFFFFFFFU;
    CHECK(refused(Blob().header().kind(3).count(1).count(billions).number(44.0)));
    CHECK(refused(Blob().header().kind(3).count(billions)));
    CHECK(refused(Blob().header().kind(6).count(billions)));
    CHECK(refused(Blob().header().kind(1).number(44.0).number(39.0)));
    CHECK(refused(Blob().header().kind(6).count(1).kind(6).count(0)));
    CHECK(refused(Blob().header().kind(3).count(1).square(179.5, 39, 2)));
    CHECK(refused(Blob().header().kind(3).count(1).square(std::numeric_limits<double>::quiet_NaN(), 39, 2)));
    CHECK(refused(
        Blob().header().kind(3).count(1).count(2).number(44.0).number(39.0).number(45.0).number(39.0)));
    CHECK(refused(Blob().header(1 | 7 << 1).kind(3).count(1).square(44, 39, 2)));
    std::string other = two_parts(true).bytes();
    other[0] = 'X';
    CHECK_FALSE(polygons_in_blob(other));
}
