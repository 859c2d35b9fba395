// SPDX-License-Identifier: MIT
#pragma once
#include <span>

#include "reader/lexicon.h"

namespace marchland::reader {

/// Every phrase, in order of preference.
[[nodiscard]] std::span<const Phrase> lexicon();

}  // namespace marchland::reader
