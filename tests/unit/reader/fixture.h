// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "geo/region.h"
#include "reader/gazetteer.h"
#include "reader/gazetteer_writer.h"
#include "reader/mentions.h"
#include "reader/reader.h"
#include "reader/resolve.h"
#include "reader/roles.h"
#include "temporary_folder.h"

namespace marchland::testing {

/// A few places, so that a test shows all that it depends on.
inline constexpr std::string_view few_places =
    "id\tkind\tlat\tlon\tprecision_km\tcountry\tpopulation\tnames_en\tnames_other\twithin\n"
    "armenia\tcountry\t40.28\t44.94\t97\tAM\t\tArmenia\tАрмения|Arménie|Հայաստան\t\n"
    "azerbaijan\tcountry\t40.28\t47.54\t165\tAZ\t\tAzerbaijan|Azeri\tАзербайджан|Azərbaycan\t\n"
    "russia\tcountry\t60.6\t97.3\t2311\tRU\t\tRussia\tРоссия\t\n"
    "country:US\tcountry\t39\t-98\t1700\tUS\t\tUnited States|US|U.S.\t\t\n"
    "yerevan\tcapital\t40.1776\t44.5126\t5\tAM\t1093485\tYerevan|Erevan\tЕреван\t\n"
    "baku\tcapital\t40.3777\t49.892\t5\tAZ\t1116513\tBaku\tBakı\t\n"
    "moscow\tcapital\t55.752\t37.6178\t5\tRU\t10381222\tMoscow\tМосква\t\n"
    "nagorno-karabakh\tdisputed-region\t39.89\t46.76\t37\tAZ\t\tNagorno-Karabakh|Karabakh|Nagorno-Karabakh "
    "enclave\tНагорный Карабах\t\n"
    "gegharkunik\tprovince\t40.3\t45.4\t40\tAM\t\tGegharkunik Province\t\t\n"
    "goris\ttown\t39.5111\t46.3417\t1.5\tAM\t20379\tGoris\t\t\n"
    "martuni-nk\ttown\t39.7955\t47.1099\t1.5\tAZ\t\tMartuni\t\t\n"
    "martuni-am\ttown\t40.1403\t45.3023\t1.5\tAM\t\tMartuni\t\t\n"
    "minsk\tcapital\t53.9\t27.56\t5\tBY\t1742124\tMinsk\t\t\n"
    "lachin-corridor\troad\t39.64\t46.55\t10\tAZ\t\tLachin corridor\t\t\n"
    "gn:1\tcity\t48.88\t18.92\t3\tSK\t60000\tMartin\t\t\n"
    "gn:2\tcity\t56.14\t40.41\t3\tRU\t350000\tVladimir\t\t\n"
    "gn:3\ttown\t43.7\t7.26\t3\tFR\t340000\tNice\t\t\n";
inline constexpr std::string_view few_demonyms =
    "country_id\tdemonym\n"
    "armenia\tArmenian\narmenia\tArmenians\narmenia\tармянский\nazerbaijan\tAzerbaijani\nazerbaijan\tAzeri\nr"
    "ussia\tRussian\nrussia\tRusse\nrussia\tRusses\n";

inline reader::Gazetteer make_gazetteer(std::string_view places = few_places,
                                        std::string_view demonyms = few_demonyms) {
    const TemporaryFolder folder;
    write_bytes(folder / "gazetteer.dat", reader::compile_gazetteer(places, demonyms));
    return reader::Gazetteer(folder / "gazetteer.dat");  // the map outlives the file's name
}

inline const reader::Gazetteer& shipped_gazetteer() {
    static const reader::Gazetteer gazetteer(MARCHLAND_GEODATA_DIR "/gazetteer.dat");
    return gazetteer;
}
inline const geo::Region& shipped_region() {
    static const geo::Region region(MARCHLAND_GEODATA_DIR "/south-caucasus.gpkg");
    return region;
}

inline std::string text_of(const reader::Tokenised& article, const reader::Spot& spot) {
    const auto& tokens = article.sentences[spot.sentence].tokens;
    return std::string(
        article.text.substr(tokens[spot.first].start, tokens[spot.last].end - tokens[spot.first].start));
}

/// "Goris=goris location", one for each mention, after resolving and roles.
inline std::vector<std::string> read_mentions(std::string_view text, const reader::Gazetteer& gazetteer) {
    const reader::Tokenised article = reader::tokenise(text);
    auto spots = reader::find_spots(article, gazetteer);
    reader::resolve(spots, article, gazetteer, shipped_region());
    reader::assign_roles(spots, article, gazetteer);
    std::vector<std::string> lines;
    for (const auto& spot : spots) {
        lines.push_back(text_of(article, spot) + "=" + std::string(gazetteer.entry(spot.chosen->entry).id) +
                        " " + std::string(story::name(spot.role)));
    }
    return lines;
}

inline std::optional<story::Day> day(std::string_view iso) {
    const auto span = story::parse_date(iso);
    return span ? std::optional(span->first) : std::nullopt;
}

}  // namespace marchland::testing
