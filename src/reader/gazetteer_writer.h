// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

namespace marchland::reader {

/// The bytes of a gazetteer.dat from its sources, tab-separated with a header line:
///   places:   id kind lat lon precision_km country population names_en names_other  (names by '|')
///   demonyms: country_id demonym
/// The first English name is the one that is shown. The same sources give the same bytes. Throws
/// geo::Error with the line number for a row that cannot be meant.
[[nodiscard]] std::string compile_gazetteer(std::string_view places_tsv, std::string_view demonyms_tsv);

}  // namespace marchland::reader
