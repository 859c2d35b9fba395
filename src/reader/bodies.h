// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>

#include "reader/participants.h"

namespace marchland::reader {

/// Bodies of states and armed groups (speakers.tsv) as parties: they act, but lie nowhere; they speak at
/// their seat. Empty where there is none.

/// The last one in front of the trigger in a clause.
[[nodiscard]] Party body_in(const Scene& scene, std::size_t clause, std::size_t trigger);

/// "by the RSF", "par l'ONU": behind the trigger.
[[nodiscard]] Party body_behind_by(const Scene& scene, std::size_t trigger);

/// "an RSF attack": right in front of what it did.
[[nodiscard]] Party body_in_front(const Scene& scene, std::size_t trigger);

}  // namespace marchland::reader
