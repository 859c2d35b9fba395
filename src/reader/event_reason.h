// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>

#include "reader/event_dates.h"
#include "reader/participants.h"
#include "reader/reasons.h"

namespace marchland::reader {

/// What is known of an event where its phrase fires: words, pattern, parties and date. The rest is filled in
/// as it is decided.
[[nodiscard]] EventReason reason_for(const Scene& scene, std::size_t trigger, const PhraseMatch& match,
                                     const Participants& who, const DeedDate& date);

}  // namespace marchland::reader
