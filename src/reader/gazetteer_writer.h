// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

namespace marchland::reader {

/// The bytes of a gazetteer.dat from its sources, tab-separated with a header line:
///   places:   id kind lat lon precision_km country population names_en names_other within
///   demonyms: country_id demonym
/// Names are parted by '|'; the first English one is shown. A mark in front of a name says more: ','
/// it stands only behind a comma ("Lexington, Ky."), '~' it is an ordinary word too, '@' a person's
/// name too. `within` is the id of the province or county. The same sources give the same bytes.
/// Throws geo::Error with the line number for a row that cannot be meant.
[[nodiscard]] std::string compile_gazetteer(std::string_view places_tsv, std::string_view demonyms_tsv);

}  // namespace marchland::reader
