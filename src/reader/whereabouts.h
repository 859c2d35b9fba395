// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "reader/events.h"
#include "reader/participants.h"

namespace marchland::reader {

/// A place that the text gives for a deed.
struct Where {
    std::optional<std::uint32_t> entry;  // of the gazetteer; nothing for a name that it does not know
    std::string_view rule;               // which of the rules found it
};

/// Where the deed at `trigger` is. A place of the clause, then of the
/// sentence; what "the enclave", "the region" or "the town" stands for; the place of the same deed just
/// before; what the paragraph has just told of, in the country of who did it or to whom; that country; what
/// the paragraph has told of elsewhere; last, of fighting, the place that the article is about. Nothing when
/// the text gives none of these.
[[nodiscard]] std::optional<Where> whereabouts(const Scene& scene, std::size_t trigger, const Phrase& phrase,
                                               const Participants& who,
                                               const std::vector<FoundEvent>& earlier);

}  // namespace marchland::reader
