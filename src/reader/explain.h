// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "reader/reader.h"

namespace marchland::reader {

/// A reading's reasons for people, in text order: of each name the readings with their points and the rule
/// that decided; of each event the phrase that fired, who, where, when and how told, and the rule for each.
/// Empty for a reading without reasons.
[[nodiscard]] std::string explain(const Reading& reading);

}  // namespace marchland::reader
