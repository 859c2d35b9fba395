// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "reader/events.h"
#include "reader/participants.h"

namespace marchland::reader {

/// Where the deed at `trigger` is, as a gazetteer entry. A place of the clause, then of the
/// sentence; what "the enclave" or "the region" stands for; the place of the same deed just before; the
/// country of who did it or to whom; last, what the paragraph has just told of, and of fighting the place
/// that the article is about. Nothing when the text gives none of these. `rule` gets which of these it was,
/// when given.
[[nodiscard]] std::optional<std::uint32_t> whereabouts(const Scene& scene, std::size_t trigger,
                                                       const Phrase& phrase, const Participants& who,
                                                       const std::vector<FoundEvent>& earlier,
                                                       std::string_view* rule = nullptr);

}  // namespace marchland::reader
