// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

namespace marchland::page {

/// Text as it stands in XML, in an element or in quotes; control characters are left out.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace marchland::page
