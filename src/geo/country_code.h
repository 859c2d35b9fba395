// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

namespace marchland::geo {

/// The ISO 3166-1 alpha-3 code of an alpha-2 one in capitals: "AM" gives "ARM". Empty for anything else.
[[nodiscard]] std::string_view alpha3(std::string_view alpha2);

}  // namespace marchland::geo
