// SPDX-License-Identifier: MIT
#include "geo/coordinates.h"

#include <GeographicLib/DMS.hpp>
#include <GeographicLib/MGRS.hpp>
#include <GeographicLib/UTMUPS.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

namespace marchland::geo {

namespace {

using GeographicLib::DMS;
using GeographicLib::MGRS;
using GeographicLib::UTMUPS;

constexpr std::size_t longest = 120;

bool digit(char c) {
    return c >= '0' && c <= '9';
}
bool degree_mark(char c) {
    return c == 'd' || c == '\'' || c == '"';
}
bool hemisphere(char c) {
    return c == 'N' || c == 'S' || c == 'E' || c == 'W';
}

std::string_view trimmed(std::string_view text, std::string_view edges = " ,;") {
    const std::size_t first = text.find_first_not_of(edges);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(edges) - first + 1);
}

/// Upper case, one spelling of each mark: degrees 'd', minutes '\'', seconds '"'; one space between. Nothing
/// for a text with a character that no coordinate has.
std::optional<std::string> plain(std::string_view text) {
    struct Spelling {
        std::string_view written;
        char meant;
    };
    static constexpr std::array spellings{
        Spelling{"°", 'd'},      Spelling{"º", 'd'},      Spelling{"˚", 'd'},      Spelling{"′", '\''},
        Spelling{"’", '\''},     Spelling{"‘", '\''},     Spelling{"´", '\''},     Spelling{"`", '\''},
        Spelling{"ʹ", '\''},     Spelling{"″", '"'},      Spelling{"”", '"'},      Spelling{"“", '"'},
        Spelling{"ʺ", '"'},      Spelling{"\u2212", '-'}, Spelling{"\u00A0", ' '}, Spelling{"\u2009", ' '},
        Spelling{"\u202F", ' '}, Spelling{"\t", ' '},     Spelling{"''", '"'}};
    if (text.size() > longest) return std::nullopt;
    std::string made;
    while (!text.empty()) {
        const auto* known = std::find_if(spellings.begin(), spellings.end(),
                                         [&](const Spelling& s) { return text.starts_with(s.written); });
        char c = known != spellings.end() ? known->meant : text.front();
        text.remove_prefix(known != spellings.end() ? known->written.size() : 1);
        if (known == spellings.end()) {
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
            const bool meant = digit(c) || (c >= 'A' && c <= 'Z') ||
                               std::string_view(" .,;+-'\"").find(c) != std::string_view::npos;
            if (!meant) return std::nullopt;
        }
        if (c == ' ' && (made.empty() || made.back() == ' ')) continue;
        made += c;
        if (made.ends_with("''")) made.replace(made.size() - 2, 2, "\"");
    }
    return std::string(trimmed(made, " "));
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!(text = trimmed(text, " ")).empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

// ---- Grids

/// From 80 degrees south, 8 degrees each, without I and O; the last has 12.
constexpr std::string_view bands = "CDEFGHJKLMNPQRSTUVWX";

std::optional<double> band_south(char band) {
    const std::size_t at = bands.find(band);
    if (at == std::string_view::npos) return std::nullopt;
    return -80.0 + 8.0 * static_cast<double>(at);
}

std::optional<LonLat> from_grid(int zone, bool north, double x, double y) {
    double lat = 0;
    double lon = 0;
    try {
        UTMUPS::Reverse(zone, north, x, y, lat, lon);
    } catch (const GeographicLib::GeographicErr&) {
        return std::nullopt;
    }
    return lonlat(lon, lat);
}

std::optional<int> whole(std::string_view text) {
    int value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failed == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// "564000", "564000.5", "564000M", "564000ME".
std::optional<double> metres(std::string_view text, std::string_view unit) {
    if (text.ends_with(unit)) text.remove_suffix(unit.size());
    if (text.ends_with('M')) text.remove_suffix(1);
    if (text.empty() || !std::all_of(text.begin(), text.end(), [](char c) { return digit(c) || c == '.'; }))
        return std::nullopt;
    double value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failed == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// Whether a position belongs to the band, or nearly: people round.
bool in_band(const std::optional<LonLat>& p, double south) {
    constexpr double slack = 0.5;
    const double north = south + (south > 70 ? 12 : 8);
    return p && p->lat > south - slack && p->lat < north + slack;
}

std::optional<LonLat> parse_utm(std::string_view text) {
    std::vector<std::string_view> words = words_of(text);
    std::string joined;
    if (words.size() == 4) {  // "38 S 564000 4408000"
        joined = std::string(words[0]) + std::string(words[1]);
        words.erase(words.begin());
        words[0] = joined;
    }
    if (words.size() != 3 || words[0].size() < 2 || words[0].size() > 3) return std::nullopt;
    const char letter = words[0].back();
    const auto zone = whole(words[0].substr(0, words[0].size() - 1));
    const auto south = band_south(letter);
    const auto x = metres(words[1], "ME");
    const auto y = metres(words[2], "MN");
    if (!zone || *zone < 1 || *zone > 60 || !south || !x || !y) return std::nullopt;
    if (letter == 'N') return from_grid(*zone, true, *x, *y);
    const auto there = from_grid(*zone, *south >= 0, *x, *y);
    if (in_band(there, *south)) return there;
    return letter == 'S' ? from_grid(*zone, false, *x, *y) : std::nullopt;
}

std::optional<LonLat> parse_mgrs(std::string text) {
    std::erase(text, ' ');
    const std::size_t zone_end = std::min(text.find_first_not_of("0123456789"), text.size());
    if (zone_end > 2 || text.size() < zone_end + 5) return std::nullopt;
    const std::string_view letters = std::string_view(text).substr(zone_end, 3);
    const std::string_view digits = std::string_view(text).substr(zone_end + 3);
    if (!std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) ||
        !std::all_of(digits.begin(), digits.end(), digit) || digits.size() > 10 || digits.size() % 2 != 0)
        return std::nullopt;
    int zone = 0;
    int precision = 0;
    bool north = false;
    double x = 0;
    double y = 0;
    try {
        MGRS::Reverse(text, zone, north, x, y, precision);
    } catch (const GeographicLib::GeographicErr&) {
        return std::nullopt;
    }
    return from_grid(zone, north, x, y);
}

// ---- Angles

using Halves = std::pair<std::string, std::string>;

std::string with_points(std::string_view text) {
    std::string made(text);
    std::replace(made.begin(), made.end(), ',', '.');
    return made;
}

/// "39.82N 46.75E", "N39.82, E46.75".
std::optional<Halves> split_by_letters(std::string_view text, std::size_t first, std::size_t second) {
    std::size_t cut = 0;
    if (second == text.size() - 1) {
        cut = first + 1;
    } else if (first == 0) {
        cut = second;
    } else {
        return std::nullopt;
    }
    // What is left of commas stands for points: no half has anything else to part.
    return Halves{with_points(trimmed(text.substr(0, cut))), with_points(trimmed(text.substr(cut)))};
}

/// The second of two angles that both have a degree mark begins after the space before it.
std::optional<std::size_t> second_angle(std::string_view text) {
    const std::size_t first = text.find('d');
    const std::size_t second = first == std::string_view::npos ? first : text.find('d', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const std::size_t before = text.find_last_not_of("0123456789.,+-", second - 1);
    return before == std::string_view::npos ? std::nullopt : std::optional(before + 1);
}

/// Pieces of two decimal numbers, or of degrees and minutes, or of degrees, minutes and seconds.
std::optional<Halves> split_words(std::string_view text) {
    const auto words = words_of(text);
    if (words.size() != 2 && words.size() != 4 && words.size() != 6) return std::nullopt;
    const auto cut = static_cast<std::size_t>(words[words.size() / 2].data() - text.data());
    return Halves{trimmed(text.substr(0, cut)), trimmed(text.substr(cut))};
}

std::optional<Halves> split_without_letters(std::string_view text) {
    if (const std::size_t at = text.find(';'); at != std::string_view::npos)
        return Halves{with_points(trimmed(text.substr(0, at))), with_points(trimmed(text.substr(at + 1)))};
    const bool points = text.find('.') != std::string_view::npos;
    std::size_t inner = 0;  // commas between digits, which may be decimal ones
    std::size_t outer = 0;  // commas that part
    std::size_t last_outer = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != ',') continue;
        const bool within = i > 0 && i + 1 < text.size() && digit(text[i - 1]) && digit(text[i + 1]);
        ++(within ? inner : outer);
        if (!within) last_outer = i;
    }
    if (outer > 1 || (outer == 1 && inner > 0 && points)) return std::nullopt;
    if (outer == 1) {
        return Halves{with_points(trimmed(text.substr(0, last_outer))),
                      with_points(trimmed(text.substr(last_outer + 1)))};
    }
    const bool spaced = text.find(' ') != std::string_view::npos;
    if (inner == 1 && !spaced) {
        const std::size_t at = text.find(',');
        return Halves{text.substr(0, at), text.substr(at + 1)};
    }
    if (inner > 0 && (points || inner != 2)) return std::nullopt;
    const std::string pointed = with_points(text);
    if (const auto cut = second_angle(pointed))
        return Halves{trimmed(std::string_view(pointed).substr(0, *cut)), pointed.substr(*cut)};
    return split_words(pointed);
}

/// As GeographicLib reads an angle: no spaces, ':' between bare numbers. Empty for what it would read in a
/// way that nobody means: it adds up "39-5".
std::string compact(std::string_view half) {
    const bool marked = std::any_of(half.begin(), half.end(), degree_mark);
    std::string made;
    for (std::size_t i = 0; i < half.size(); ++i) {
        const char c = half[i];
        if (c == ' ') {
            const bool between = i > 0 && digit(half[i - 1]) && i + 1 < half.size() && digit(half[i + 1]);
            if (between && marked) return {};
            if (between) made += ':';
            continue;
        }
        if ((c == '+' || c == '-') && !made.empty()) return {};
        if (!digit(c) && !degree_mark(c) && !hemisphere(c) && c != '.' && c != '+' && c != '-') return {};
        made += c;
    }
    return made;
}

std::optional<LonLat> parse_angles(std::string_view text) {
    std::vector<std::size_t> letters;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] >= 'A' && text[i] <= 'Z') letters.push_back(i);
    }
    if (!letters.empty() && letters.size() != 2) return std::nullopt;
    const auto halves =
        letters.empty() ? split_without_letters(text) : split_by_letters(text, letters[0], letters[1]);
    if (!halves) return std::nullopt;
    DMS::flag first_kind = DMS::NONE;
    DMS::flag second_kind = DMS::NONE;
    double first = 0;
    double second = 0;
    try {
        first = DMS::Decode(compact(halves->first), first_kind);
        second = DMS::Decode(compact(halves->second), second_kind);
    } catch (const GeographicLib::GeographicErr&) {
        return std::nullopt;
    }
    if (first_kind == DMS::LONGITUDE && second_kind == DMS::LATITUDE) return lonlat(first, second);
    const bool in_order = (first_kind == DMS::LATITUDE && second_kind == DMS::LONGITUDE) ||
                          (first_kind == DMS::NONE && second_kind == DMS::NONE);
    return in_order ? lonlat(second, first) : std::nullopt;
}

}  // namespace

std::optional<LonLat> parse_coordinates(std::string_view text) {
    const auto plainly = plain(text);
    if (!plainly || plainly->empty()) return std::nullopt;
    if (auto found = parse_mgrs(*plainly)) return found;
    if (auto found = parse_utm(*plainly)) return found;
    return parse_angles(*plainly);
}

}  // namespace marchland::geo
