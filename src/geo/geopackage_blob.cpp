// SPDX-License-Identifier: MIT
#include "geo/geopackage_blob.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace marchland::geo {

namespace {

constexpr std::uint32_t wkb_polygon = 3;
constexpr std::uint32_t wkb_multipolygon = 6;

/// Reads front to back; after bytes that are not there it is not sound, and what it gives means nothing.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : rest_(bytes) {}

    template <class Number>
    Number number(bool little) {
        std::array<char, sizeof(Number)> raw{};
        if (rest_.size() < raw.size()) {
            sound_ = false;
            return {};
        }
        for (std::size_t i = 0; i < raw.size(); ++i)
            raw[little == (std::endian::native == std::endian::little) ? i : raw.size() - 1 - i] = rest_[i];
        rest_.remove_prefix(raw.size());
        Number value{};
        std::memcpy(&value, raw.data(), raw.size());
        return value;
    }
    std::uint8_t byte() { return number<std::uint8_t>(true); }
    void skip(std::size_t count) {
        sound_ = sound_ && count <= rest_.size();
        rest_.remove_prefix(sound_ ? count : rest_.size());
    }
    void damaged() { sound_ = false; }
    [[nodiscard]] bool sound() const { return sound_; }
    [[nodiscard]] std::size_t left() const { return rest_.size(); }

private:
    std::string_view rest_;
    bool sound_ = true;
};

struct Kind {
    bool little;
    std::uint32_t type;
};

Kind kind(Bytes& bytes) {
    const std::uint8_t order = bytes.byte();
    if (order > 1) bytes.damaged();
    const bool little = order == 1;
    return {little, bytes.number<std::uint32_t>(little)};
}

/// How many things follow; as many as can be there at most.
std::uint32_t count(Bytes& bytes, bool little, std::size_t smallest) {
    const auto number = bytes.number<std::uint32_t>(little);
    if (number <= bytes.left() / smallest) return number;
    bytes.damaged();
    return 0;
}

Path ring(Bytes& bytes, bool little) {
    const std::uint32_t corners = count(bytes, little, 2 * sizeof(double));
    Path path;
    path.reserve(corners);
    for (std::uint32_t i = 0; i < corners; ++i) {
        const auto lon = bytes.number<double>(little);
        const auto at = lonlat(lon, bytes.number<double>(little));
        if (!at) bytes.damaged();
        path.push_back(at.value_or(LonLat{}));
    }
    if (path.size() > 1 && path.front() == path.back()) path.pop_back();
    if (path.size() < 3) bytes.damaged();
    return path;
}

/// What follows a polygon's kind.
void add_polygon(Bytes& bytes, bool little, Polygons& polygons) {
    const std::uint32_t rings = count(bytes, little, sizeof(std::uint32_t));
    Polygon polygon;
    for (std::uint32_t i = 0; i < rings && bytes.sound(); ++i)
        (i == 0 ? polygon.outer : polygon.holes.emplace_back()) = ring(bytes, little);
    if (rings > 0) polygons.push_back(std::move(polygon));
}

/// The header, up to the well-known binary.
void skip_header(Bytes& bytes) {
    constexpr std::array<std::size_t, 5> envelopes{0, 32, 48, 48, 64};
    if (bytes.byte() != 'G' || bytes.byte() != 'P' || bytes.byte() != 0) bytes.damaged();
    const std::size_t envelope = bytes.byte() >> 1U & 7U;
    if (envelope >= envelopes.size()) return bytes.damaged();
    bytes.skip(sizeof(std::uint32_t) + envelopes[envelope]);
}

}  // namespace

std::optional<Polygons> polygons_in_blob(std::string_view blob) {
    if (blob.empty()) return Polygons{};
    Bytes bytes(blob);
    skip_header(bytes);
    const Kind whole = kind(bytes);
    Polygons polygons;
    if (whole.type == wkb_polygon) {
        add_polygon(bytes, whole.little, polygons);
    } else if (whole.type == wkb_multipolygon) {
        const std::uint32_t parts = count(bytes, whole.little, 1 + 2 * sizeof(std::uint32_t));
        for (std::uint32_t i = 0; i < parts && bytes.sound(); ++i) {
            const Kind part = kind(bytes);
            if (part.type != wkb_polygon) bytes.damaged();
            add_polygon(bytes, part.little, polygons);
        }
    } else {
        bytes.damaged();
    }
    return bytes.sound() ? std::optional(std::move(polygons)) : std::nullopt;
}

}  // namespace marchland::geo
