// SPDX-License-Identifier: MIT
#pragma once
#include "reader/gazetteer.h"
#include "reader/role_view.h"

namespace marchland::reader {

/// Whether an article reports a match: then towns that win and lose are clubs.
[[nodiscard]] bool reports_sport(const Tokenised& article);

/// Whether the name is part of another or of no sentence: "Minsk Group", "Real Madrid", "Rustaveli
/// Avenue", "France 24", a photo credit.
[[nodiscard]] bool names_another(const View& view, const Entry& entry, bool sport);

}  // namespace marchland::reader
