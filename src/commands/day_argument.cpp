// SPDX-License-Identifier: MIT
// Apart from the other arguments, which speak of the map.
#include <fmt/format.h>

#include "commands/arguments.h"
#include "geo/error.h"

namespace marchland::commands {

story::DateSpan parse_day(const std::string& option, const std::string& text) {
    const auto span = story::parse_date(text);
    if (!span)
        throw geo::UsageError(
            fmt::format("{} {}: no such date; write YYYY-MM-DD, YYYY-MM or YYYY", option, text));
    return *span;
}

}  // namespace marchland::commands
