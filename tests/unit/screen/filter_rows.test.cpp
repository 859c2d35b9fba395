// SPDX-License-Identifier: MIT
#include "screen/filter_rows.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace marchland;
using namespace marchland::screen;
using story::EventType;

namespace {

std::size_t at(EventType type) {
    return static_cast<std::size_t>(type);
}

struct Fixture {
    map::View view;
    map::Facets facets;
    std::vector<std::string> actors{"Armenia", "Azerbaijan", "Russia", "Turkey"};
    std::vector<std::string> sources{"RFI", "Turan"};
    story::Story story;

    Fixture() {
        facets.kinds.at(at(EventType::assault)) = 5;
        facets.kinds.at(at(EventType::mobilize)) = 2;
        facets.kinds.at(at(EventType::agree)) = 3;
        facets.actors = {4, 9, 4, 0};
        facets.sources = {1, 2};
        facets.accepted = 7;
        facets.suggested = 1;
        facets.fatalities = {6, 3, 1, 0, 0};
        facets.places = {1, 2, 3, 4, 5};
    }
    [[nodiscard]] std::vector<FilterRow> rows(FilterSection section) const {
        return filter_rows(section, {view, facets, actors, sources, story});
    }
    void press(FilterSection section, const std::string& words) {
        const auto all = rows(section);
        const auto row = std::ranges::find(all, words, &FilterRow::words);
        REQUIRE(row != all.end());
        view = pressed_row(view, section, *row);
    }
    [[nodiscard]] std::string ticked(FilterSection section) const {
        std::string names;
        for (const FilterRow& row : rows(section))
            if (row.on) names += (names.empty() ? "" : ", ") + row.words;
        return names;
    }
};

std::vector<std::string> words_of(const std::vector<FilterRow>& rows) {
    std::vector<std::string> words;
    for (const FilterRow& row : rows) words.push_back(row.words);
    return words;
}

}  // namespace

TEST_CASE("types stand below their class, which counts them all") {
    const Fixture fixture;
    const auto rows = fixture.rows(FilterSection::kinds);
    const auto clashes = std::ranges::find(rows, "Material conflict", &FilterRow::words);
    REQUIRE(clashes != rows.end());
    CHECK(clashes->look == FilterRow::Look::heading);
    CHECK(clashes->count == 7);
    CHECK((clashes + 1)->words == "Protest");
    CHECK((clashes + 5)->words == "Assault");
    CHECK((clashes + 5)->count == 5);
    CHECK(rows.front().words == "Verbal cooperation");
    CHECK(std::ranges::none_of(rows, &FilterRow::on));
}

TEST_CASE("the first class pressed is shown alone, the next one too, and without any all are") {
    Fixture fixture;
    fixture.press(FilterSection::kinds, "Material conflict");
    CHECK(fixture.view.quad_classes.to_string() == "01000");
    CHECK(fixture.view.filter.types.all());
    CHECK(fixture.ticked(FilterSection::kinds) ==
          "Material conflict, Protest, Sanction, Mobilize, Coerce, Assault");
    fixture.press(FilterSection::kinds, "Verbal conflict");
    CHECK(fixture.view.quad_classes.to_string() == "01100");
    fixture.press(FilterSection::kinds, "Verbal conflict");
    fixture.press(FilterSection::kinds, "Material conflict");
    CHECK(fixture.view == map::View{});
}

TEST_CASE("a type of another class joins the chosen class instead of emptying the map") {
    Fixture fixture;
    fixture.press(FilterSection::kinds, "Material conflict");
    fixture.press(FilterSection::kinds, "Agree");
    const auto shown = shown_types(fixture.view);
    CHECK(shown.count() == 6);
    CHECK(shown.test(at(EventType::agree)));
    CHECK(shown.test(at(EventType::assault)));
    const auto rows = fixture.rows(FilterSection::kinds);
    CHECK(rows.front().partly);
    CHECK_FALSE(rows.front().on);
}

TEST_CASE("a type left out by a class key and by its own row is counted once") {
    map::View view;
    view.quad_classes.reset(static_cast<std::size_t>(story::QuadClass::verbal_cooperation));
    view.filter.types.reset(at(EventType::assault));
    const auto shown = shown_types(view);
    CHECK_FALSE(shown.test(at(EventType::agree)));
    CHECK_FALSE(shown.test(at(EventType::assault)));
    CHECK(shown_types(showing_types(view, shown)) == shown);
}

TEST_CASE("names come by how many events they leave, then by the alphabet") {
    const Fixture fixture;
    CHECK(words_of(fixture.rows(FilterSection::actors)) ==
          std::vector<std::string>{"Azerbaijan", "Armenia", "Russia", "Turkey"});
    CHECK(words_of(fixture.rows(FilterSection::sources)) == std::vector<std::string>{"Turan", "RFI"});
}

TEST_CASE("names are pressed on and off") {
    Fixture fixture;
    fixture.press(FilterSection::actors, "Turkey");
    fixture.press(FilterSection::actors, "Armenia");
    CHECK(fixture.view.filter.actors == std::set<std::string>{"Armenia", "Turkey"});
    CHECK(fixture.ticked(FilterSection::actors) == "Armenia, Turkey");
    fixture.press(FilterSection::actors, "Turkey");
    CHECK(fixture.view.filter.actors == std::set<std::string>{"Armenia"});
}

TEST_CASE("bands know their counts, and the first choice takes the part off again") {
    Fixture fixture;
    const auto rows = fixture.rows(FilterSection::place);
    REQUIRE(rows.size() == 5);
    CHECK(rows[0].on);
    CHECK(rows[1].words == "50 km or better");
    CHECK(rows[1].count == 4);
    CHECK(rows[4].count == 1);
    fixture.view = pressed_row(fixture.view, FilterSection::place, rows[2]);
    CHECK(fixture.view.filter.most_place_km == 10.0);
    fixture.view = pressed_row(fixture.view, FilterSection::place, rows[0]);
    CHECK_FALSE(fixture.view.filter.most_place_km);
    fixture.press(FilterSection::fatalities, "Stated");
    CHECK(fixture.view.filter.least_fatalities == 0U);
    fixture.press(FilterSection::fatalities, "At least 10");
    CHECK(fixture.view.filter.least_fatalities == 10U);
    fixture.press(FilterSection::fatalities, "Any");
    CHECK_FALSE(fixture.view.filter.least_fatalities);
}

TEST_CASE("what is not done is ticked beside whose word it is") {
    Fixture f;
    f.facets.not_done = 3;
    CHECK(f.rows(FilterSection::attribution).back().count == 3);
    f.press(FilterSection::attribution, "Also denied, possible, planned, habitual");
    CHECK(f.view.filter.not_done);
    f.press(FilterSection::attribution, "Only claims");
    CHECK(f.view.filter.not_done);
    CHECK(f.view.filter.attribution == map::Attribution::claimed);
    f.press(FilterSection::attribution, "Also denied, possible, planned, habitual");
    CHECK_FALSE(f.view.filter.not_done);
}

TEST_CASE("dates and status are pressed") {
    Fixture fixture;
    fixture.press(FilterSection::date, "The week");
    fixture.press(FilterSection::date, "Undated ones too");
    CHECK(fixture.view.filter.coarsest_date == map::DateBand::week);
    CHECK_FALSE(fixture.view.filter.undated);
    fixture.press(FilterSection::status, "Accepted");
    CHECK_FALSE(fixture.view.filter.suggested);
    CHECK(fixture.view.filter.accepted);
    CHECK(fixture.ticked(FilterSection::status) == "Accepted");
    fixture.press(FilterSection::status, "Either");
    CHECK(fixture.view.filter.suggested);
}

TEST_CASE("a long list shows its first names and those that are on, or what was searched for") {
    std::vector<FilterRow> rows(12);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].words = "Actor " + std::to_string(i);
    rows[10].on = true;
    rows[11].words = "Şuşa council";
    const auto some = listed_rows(rows, "", false);
    REQUIRE(some.size() == short_list + 1);
    CHECK(some.back() == 10);
    CHECK(listed_rows(rows, "", true).size() == 12);
    CHECK(listed_rows(rows, "susa", false) == std::vector<std::size_t>{11});
    CHECK(listed_rows(rows, "nobody", true).empty());
}

TEST_CASE("a folded section says what it lets through") {
    using Part = map::Chip::Part;
    const std::vector<map::Chip> chips{{Part::actor, "Armenia", "Actor: Armenia"},
                                       {Part::actor, "Russia", "Actor: Russia"},
                                       {Part::near, "", "Within 25 km of Lachin"}};
    CHECK(folded_words(FilterSection::actors, chips) == "Armenia + 1 more");
    CHECK(folded_words(FilterSection::where, chips) == "Within 25 km of Lachin");
    CHECK(folded_words(FilterSection::sources, chips).empty());
}
