// SPDX-License-Identifier: MIT
#include "story/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace marchland::story::schema {

std::string encode(const DateSpan& span) {
    std::string shortest = iso(span);
    if (parse_date(shortest) == span) return shortest;
    return fmt::format("{}/{} {}", iso(span.first), iso(span.last), name(span.precision));
}

std::optional<DateSpan> decode(const std::string& text) {
    if (const std::optional<DateSpan> plain = parse_date(text)) return plain;
    constexpr std::size_t day = 10;  // characters of 2024-04-17
    constexpr std::size_t both = 2 * day + 1;
    if (text.size() <= both + 1 || text[day] != '/' || text[both] != ' ') return std::nullopt;
    const std::optional<DateSpan> first = parse_date(std::string_view(text).substr(0, day));
    const std::optional<DateSpan> last = parse_date(std::string_view(text).substr(day + 1, day));
    const std::optional<DatePrecision> precision = date_precision(std::string_view(text).substr(both + 1));
    if (!first || !last || !precision || last->last < first->first) return std::nullopt;
    return DateSpan{first->first, last->last, *precision};
}

std::string encode_other_names(const geo::Names& names) {
    std::string text;
    for (const auto& [language, name] : names.all()) {
        if (std::find(std::begin(geo::name_languages), std::end(geo::name_languages), language) !=
            std::end(geo::name_languages)) {
            continue;
        }
        if (!text.empty()) text += '\n';
        text.append(language).append("=").append(name);
    }
    return text;
}

bool decode_other_names(const std::string& text, geo::Names& into) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = std::string_view(text).substr(at, end - at);
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos || equals == 0 || equals + 1 == line.size()) return false;
        into.set(line.substr(0, equals), std::string(line.substr(equals + 1)));
        at = end + 1;
    }
    return true;
}

}  // namespace marchland::story::schema
