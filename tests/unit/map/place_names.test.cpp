// SPDX-License-Identifier: MIT
#include "map/place_names.h"

#include <catch2/catch.hpp>

#include "fixture.h"

using namespace marchland;
using namespace marchland::map;
using fixture::day;

namespace {

struct Asked {
    const char* viewpoint = "un";
    const char* on = "2024-01-01";
    NamePolicy policy = NamePolicy::both;
    const char* language = "en";
};

View view_of(const Asked& asked) {
    View view;
    view.viewpoint = asked.viewpoint;
    view.window = {day(asked.on), day(asked.on)};
    view.names = asked.policy;
    view.language = asked.language;
    return view;
}

template <class List>
const auto& by_id(const List& list, std::string_view id) {
    return *std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
}

std::string town(std::string_view id, const Asked& asked) {
    static const story::Story story = fixture::shipped_story();
    const PlaceNames names(fixture::region(), story, view_of(asked));
    return names.of(by_id(fixture::region().towns(), id));
}

std::string area(std::string_view id, const Asked& asked) {
    static const story::Story story = fixture::shipped_story();
    const PlaceNames names(fixture::region(), story, view_of(asked));
    return names.of(by_id(fixture::region().disputed(), id));
}

std::string country(std::string_view id, const Asked& asked) {
    static const story::Story story = fixture::shipped_story();
    const PlaceNames names(fixture::region(), story, view_of(asked));
    return names.of(by_id(fixture::region().level(1).countries, id));
}

}  // namespace

TEST_CASE("the viewpoint says whose name stands first") {
    CHECK(town("stepanakert", {"un"}) == "Khankendi / Stepanakert");
    CHECK(town("stepanakert", {"az"}) == "Khankendi / Stepanakert");
    CHECK(town("stepanakert", {"am"}) == "Stepanakert / Khankendi");
    CHECK(town("gn:611847", {"ge"}) == "Sukhumi / Sukhum");
    CHECK(town("gn:611847", {"ru"}) == "Sukhum / Sukhumi");
    CHECK(town("artsvashen", {"un"}) == "Artsvashen / Bashkend");
}

TEST_CASE("de facto, the name of whoever holds the place on the day stands first") {
    CHECK(town("stepanakert", {"de-facto", "2019-01-01"}) == "Stepanakert / Khankendi");
    CHECK(town("stepanakert", {"de-facto", "2021-01-01"}) == "Stepanakert / Khankendi");
    CHECK(town("stepanakert", {"de-facto", "2024-01-01"}) == "Khankendi / Stepanakert");
    CHECK(town("shusha", {"de-facto", "2019-01-01"}) == "Shushi / Shusha");
    CHECK(town("shusha", {"de-facto", "2021-01-01"}) == "Shusha / Shushi");
    CHECK(town("gn:611847", {"de-facto", "2021-01-01"}) == "Sukhum / Sukhumi");
}

TEST_CASE("one name is the first, neutral ones are in the order of the alphabet") {
    CHECK(town("stepanakert", {"az", "2024-01-01", NamePolicy::one}) == "Khankendi");
    CHECK(town("stepanakert", {"am", "2024-01-01", NamePolicy::one}) == "Stepanakert");
    for (const char* viewpoint : {"un", "am", "az"})
        CHECK(town("shusha", {viewpoint, "2024-01-01", NamePolicy::neutral}) == "Shusha / Shushi");
}

TEST_CASE("names change with time") {
    CHECK(town("stepanakert", {"az", "1989-01-01"}) == "Stepanakert");
    CHECK(town("ganja", {"un", "1989-01-01"}) == "Kirovabad");
    CHECK(town("ganja", {"un", "1995-01-01"}) == "Ganja");
    CHECK(town("ganja", {"un", "1989-01-01", NamePolicy::both, "ru"}) == "Кировабад");
    CHECK(town("agdam", {"un", "1989-01-01"}) == "Agdam");
    CHECK(town("agdam", {"un", "2000-01-01"}) == "Agdam / Akna");
    CHECK(country("AM", {"un", "1989-01-01"}) == "Armenian SSR");
    CHECK(country("AM", {"un", "1995-01-01"}) == "Armenia");
    CHECK(area("nkao", {"un", "1989-01-01"}) == "Nagorno-Karabakh Autonomous Oblast");
    CHECK(area("nkao", {"am", "2000-01-01"}) == "Nagorno-Karabakh (Artsakh)");
    CHECK(area("nkao", {"az", "2000-01-01"}).empty());
    CHECK(area("south-ossetia", {"ge", "2020-01-01"}) == "Tskhinvali Region / South Ossetia");
    CHECK(area("south-ossetia", {"ru", "2020-01-01", NamePolicy::one}) == "South Ossetia");
}

TEST_CASE("a language with a name of its own uses it; one without falls back to the names in English") {
    CHECK(town("stepanakert", {"az", "2024-01-01", NamePolicy::both, "hy"}) == "Ստեփանակերտ");
    CHECK(town("stepanakert", {"am", "2024-01-01", NamePolicy::both, "az"}) == "Xankəndi");
    CHECK(town("stepanakert", {"am", "2024-01-01", NamePolicy::both, "fr"}) == "Stepanakert / Khankendi");
}

TEST_CASE("the key is the same only while every name is") {
    const story::Story story = fixture::shipped_story();
    const auto key = [&](const Asked& asked) {
        return PlaceNames::key(fixture::region(), story, view_of(asked));
    };
    CHECK(key({"un", "2005-01-01"}) == key({"un", "2007-01-01"}));
    CHECK(key({"un", "1989-01-01"}) != key({"un", "2007-01-01"}));
    CHECK(key({"un"}) != key({"am"}));
    CHECK(key({"de-facto", "2020-11-07"}) != key({"de-facto", "2020-11-08"}));
}
