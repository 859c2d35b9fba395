// SPDX-License-Identifier: MIT
#include "map/standpoint.h"

#include <catch2/catch.hpp>
#include <set>

#include "fixture.h"
#include "geo/error.h"

using namespace marchland;
using namespace marchland::map;
using fixture::day;
using Class = geo::Standing::Class;

namespace {

Class border(std::string_view viewpoint, std::string_view iso, std::string_view a, std::string_view b) {
    const auto* standing = Standpoint(fixture::region(), viewpoint, day(iso)).border(a, b);
    return standing ? standing->standing : Class::international;
}

const geo::Standing* disputed(std::string_view viewpoint, std::string_view iso, std::string_view id) {
    return Standpoint(fixture::region(), viewpoint, day(iso)).disputed(id);
}

Class line(std::string_view viewpoint, std::string_view iso, std::string_view id) {
    const auto* standing = disputed(viewpoint, iso, id);
    return standing ? standing->standing : Class::none;
}

}  // namespace

TEST_CASE("borders between Soviet republics become international at the end of 1991") {
    for (const char* viewpoint : {"un", "de-facto", "am", "az", "ge", "ru"}) {
        CHECK(border(viewpoint, "1989-01-01", "AM", "AZ") == Class::internal);
        CHECK(border(viewpoint, "1991-12-25", "RU", "GE") == Class::internal);
        CHECK(border(viewpoint, "1991-12-26", "RU", "GE") == Class::international);
        CHECK(border(viewpoint, "1989-01-01", "AM", "TR") == Class::international);
    }
}

TEST_CASE("only Baku calls the border with Armenia undelimited") {
    CHECK(border("az", "2022-01-01", "AM", "AZ") == Class::undelimited);
    CHECK(border("az", "2019-01-01", "AM", "AZ") == Class::international);
    CHECK(border("az", "2022-01-01", "AZ", "GE") == Class::international);
    for (const char* viewpoint : {"un", "de-facto", "am", "ge", "ru"})
        CHECK(border(viewpoint, "2022-01-01", "AM", "AZ") == Class::international);
}

TEST_CASE(
    "Abkhazia and South Ossetia are states to Moscow since 2008, occupied to Tbilisi, disputed to the rest") {
    for (const char* id : {"abkhazia", "south-ossetia"}) {
        INFO(id);
        CHECK(line("ru", "2008-08-25", id) == Class::de_facto);
        CHECK(line("ru", "2008-08-26", id) == Class::international);
        CHECK_FALSE(disputed("ru", "2009-01-01", id)->hatched);
        CHECK(line("ge", "2024-01-01", id) == Class::internal);
        CHECK(disputed("ge", "2024-01-01", id)->hatched);
        CHECK(line("un", "2024-01-01", id) == Class::de_facto);
        CHECK(disputed("un", "2024-01-01", id)->hatched);
        CHECK_FALSE(disputed("de-facto", "2024-01-01", id)->hatched);
        CHECK(line("un", "1989-01-01", id) == Class::oblast);
    }
}

TEST_CASE("the oblast is drawn as one, then as what each viewpoint makes of it") {
    CHECK(line("un", "1989-01-01", "nkao") == Class::oblast);
    CHECK(line("az", "1989-01-01", "nkao") == Class::oblast);
    CHECK(line("un", "1995-01-01", "nkao") == Class::former);
    CHECK(line("az", "1995-01-01", "nkao") == Class::none);
    CHECK(line("am", "1995-01-01", "nkao") == Class::claimed);
    CHECK(disputed("am", "1995-01-01", "nkao")->hatched);
    CHECK(line("am", "2022-10-06", "nkao") == Class::former);
}

TEST_CASE("at most one standing holds for a feature on a day, and every one has a source") {
    std::set<std::string> days{"1900-01-01", "2100-01-01"};
    for (const auto& standing : fixture::region().standings()) {
        CHECK_FALSE(standing.source.empty());
        CHECK_FALSE(standing.note.empty());
        for (const auto& at : {standing.valid_from, standing.valid_to})
            if (!at.empty()) days.insert(at);
    }
    for (const auto& viewpoint : fixture::region().viewpoints()) {
        CHECK_FALSE(viewpoint.source.empty());
        for (const auto& at : days) {
            std::multiset<std::string> held;
            for (const auto& standing : fixture::region().standings()) {
                if (standing.feature == "disputed" && geo::lists(standing.viewpoints, viewpoint.id) &&
                    geo::valid_on(standing.valid_from, standing.valid_to, at))
                    held.insert(standing.ids.front());
            }
            for (const auto& id : held) {
                INFO(viewpoint.id << " " << at << " " << id);
                CHECK(held.count(id) == 1);
            }
        }
    }
}

TEST_CASE("an era ends on the day on which something changes for the viewpoint") {
    const auto era = [](std::string_view viewpoint, std::string_view iso) {
        return Standpoint(fixture::region(), viewpoint, day(iso)).era();
    };
    CHECK(era("ru", "2008-08-25") != era("ru", "2008-08-26"));
    CHECK(era("un", "2008-08-25") == era("un", "2008-08-26"));
    CHECK(era("un", "1995-01-01") == era("un", "2010-01-01"));
}

TEST_CASE("a viewpoint that is not there is refused with those that are") {
    CHECK_THROWS_WITH(find_viewpoint(fixture::region(), "mars"),
                      "there is no viewpoint \"mars\"; there are un, de-facto, am, az, ge, ru");
    CHECK_THROWS_AS(Standpoint(fixture::region(), "", day("2020-01-01")), geo::UsageError);
}
