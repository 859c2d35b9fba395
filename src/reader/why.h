// SPDX-License-Identifier: MIT
#pragma once
#include <nlohmann/json_fwd.hpp>

#include "reader/reasons.h"

namespace marchland::reader {

/// Why a name was read so, or an event found, for tools.
[[nodiscard]] nlohmann::ordered_json why(const NameReason& reason);
[[nodiscard]] nlohmann::ordered_json why(const EventReason& reason);

}  // namespace marchland::reader
