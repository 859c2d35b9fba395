// SPDX-License-Identifier: MIT
#include "map/search.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "geo/geodesic.h"
#include "map/dossier.h"
#include "unit/map/fixture.h"

using namespace marchland;
using namespace marchland::map;

namespace {

Search& shipped() {
    static Search search(fixture::region(), fixture::shipped_story());
    return search;
}

SearchResult first(const std::string& text) {
    CAPTURE(text);
    const auto results = shipped().find(text, 10);
    REQUIRE_FALSE(results.empty());
    return results.front();
}

const SearchResult* of_kind(const std::vector<SearchResult>& results, SearchResult::Kind kind) {
    const auto found =
        std::find_if(results.begin(), results.end(), [&](const auto& r) { return r.kind == kind; });
    return found == results.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a place is found first by its name in any script and spelling", "[search]") {
    for (const char* text :
         {"Lachin", "lachin", "Laçın", "LACIN", "Լաչին", "Лачин", "ლაჩინი", "Lahcin", "Berdzor"}) {
        CAPTURE(text);
        CHECK(first(text).title == "Lachin / Berdzor");
    }
    for (const char* text : {"Khankendi", "Stepanakert", "Xankəndi", "Ստեփանակերտ", "Степанакерт", "stepanak",
                             "Stepankert", "სტეფანაკერტი"}) {
        CAPTURE(text);
        CHECK(first(text).title == "Stepanakert / Khankendi");
    }
    for (const char* text : {"Shusha", "Shushi", "Shusi", "Şuşa", "Шуша", "Շուշի"}) {
        CAPTURE(text);
        CHECK(first(text).title == "Shusha / Shushi");
    }
    for (const char* text : {"Yerevan", "Erevan", "Երևան", "Ереван", "İrəvan"}) {
        CAPTURE(text);
        CHECK(first(text).title.find("Yerevan") == 0);
    }
}

TEST_CASE("a place is told where it is and by which name it was found", "[search]") {
    const auto lachin = first("Լաչին");
    CHECK(lachin.kind == SearchResult::Kind::place);
    CHECK(lachin.ref.kind == Ref::Kind::place);
    REQUIRE(lachin.at);
    CHECK(geo::distance_km(*lachin.at, {46.55, 39.64}) < 5);
    CHECK(lachin.subtitle == "Laçın · City · Azerbaijan");
    CHECK(first("Berdzor").subtitle == "City · Azerbaijan");
    const auto georgia = first("Georgia");
    REQUIRE(georgia.box);
    CHECK(georgia.box->contains({44.8, 41.7}));
    CHECK(first("Caspian").ref.kind == Ref::Kind::sea);
    CHECK(first("Sevan").at);
}

TEST_CASE("a name that one side uses, or that was used once, leads to the place and says whose it is",
          "[search]") {
    for (const char* text : {"Kirovabad", "Кировабад", "kirovobad", "კიროვაბადი", "Կիրովաբադ"}) {
        CAPTURE(text);
        CHECK(first(text).title == "Ganja");
    }
    CHECK(first("Kirovabad").subtitle == "Kirovabad (Azerbaijani name 1935 to 1989) · City · Azerbaijan");
    CHECK(first("Leninakan").title == "Gyumri");
    CHECK(first("Leninakan").subtitle.starts_with("Leninakan (Armenian name 1924 to 1990) · "));
    CHECK(first("Цхинвальский регион").subtitle.starts_with("Цхинвальский регион (Georgian name) · "));
    CHECK(first("Armenian SSR").subtitle.starts_with("Armenian SSR (name until 1991) · "));
}

TEST_CASE("no place is listed twice", "[search]") {
    for (const char* text : {"Stepanakert", "Shusha", "Armenia", "Kalbajar", "Sevan", "Goris", "a", "k"}) {
        CAPTURE(text);
        std::set<std::uint32_t> places;
        for (const auto& result : shipped().find(text, 60)) {
            if (result.kind != SearchResult::Kind::place) continue;
            const auto place = place_of(fixture::shipped_story(), fixture::region(), result.ref);
            // Disputed areas may stand for a place of another name.
            if (place && result.ref.kind != Ref::Kind::disputed) CHECK(places.insert(*place).second);
        }
    }
}

TEST_CASE("what the story speaks of comes before what is only on the map, the larger before the smaller",
          "[search]") {
    story::Story story = fixture::small_story();
    Search search(fixture::region(), story);
    story.places.push_back(fixture::place("tbilisi-square", "Tbilisi", "village", {20, 10}, 1));
    Search with_village(fixture::region(), story);
    REQUIRE(search.find("Tbilisi", 5).front().ref.kind == Ref::Kind::town);
    CHECK(with_village.find("Tbilisi", 5).front().ref ==
          Ref{Ref::Kind::place, static_cast<std::uint32_t>(story.places.size() - 1)});
    const auto cities = search.find("ba", 5);
    REQUIRE_FALSE(cities.empty());
    CHECK(cities.front().title == "Baku");
}

TEST_CASE("dates and coordinates are understood", "[search]") {
    const auto day = first("19 September 2023");
    CHECK(day.kind == SearchResult::Kind::date);
    CHECK(day.dates == story::parse_date("2023-09-19"));
    CHECK(day.subtitle.find("event") != std::string::npos);
    CHECK(first("autumn 2020").kind == SearchResult::Kind::date);
    CHECK(first("2020").title == "2020");
    const auto at = first("39°49'12\"N 46°45'E");
    CHECK(at.kind == SearchResult::Kind::coordinates);
    CHECK(at.title == "39.82000, 46.75000");
    REQUIRE(at.at);
    CHECK(at.at->lat == Approx(39.82));
}

TEST_CASE("words of the texts lead to their passages and events, each once", "[search]") {
    const auto& story = fixture::shipped_story();
    const auto results = shipped().find("peacekeep", 12);
    const auto* passage = of_kind(results, SearchResult::Kind::passage);
    REQUIRE(passage);
    const auto& article = story.articles[passage->article];
    const std::string words = article.text.substr(passage->start, passage->end - passage->start);
    CHECK((words.starts_with("peacekeep") || words.starts_with("Peacekeep")));
    REQUIRE_FALSE(passage->matches.empty());
    CHECK(passage->subtitle.find(article.title) == 0);
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    for (const auto& result : results) {
        if (result.kind == SearchResult::Kind::passage)
            CHECK(seen.emplace(result.article, result.start).second);
    }

    story::Story small = fixture::small_story();
    Search search(fixture::region(), small);
    const auto events = search.find("event e1", 5);
    const auto* event = of_kind(events, SearchResult::Kind::event);
    REQUIRE(event);
    CHECK(event->ref == Ref{Ref::Kind::event, 0});
    CHECK(event->subtitle == "10 November 2020 · Stepanakert / Khankendi");
    CHECK(event->at == geo::LonLat{46.7528, 39.8177});
}

TEST_CASE("much of one kind leaves room for the other, and there are never more than asked for", "[search]") {
    const auto results = shipped().find("a", 12);
    CHECK(results.size() == 12);
    const auto texts = std::count_if(results.begin(), results.end(), [](const auto& r) {
        return r.kind == SearchResult::Kind::passage || r.kind == SearchResult::Kind::event;
    });
    CHECK(texts == 4);
    CHECK(std::is_sorted(results.begin(), results.end(),
                         [](const auto& a, const auto& b) { return a.score > b.score; }));
    CHECK(shipped().find("a", 1).size() == 1);
    CHECK(shipped().find("a", 0).empty());
    for (const char* nothing : {"", " ", "/", "()", "\"", "wvkfghtr"}) {
        CAPTURE(nothing);
        CHECK(shipped().find(nothing, 5).empty());
    }
    CHECK_NOTHROW(shipped().find("\xff\xc3", 5));
    CHECK_NOTHROW(shipped().find(std::string(100'000, 'k'), 5));
}
