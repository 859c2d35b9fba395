// SPDX-License-Identifier: MIT
#include "reader/gazetteer.h"

#include <catch2/catch.hpp>

#include "fixture.h"
#include "geo/error.h"

using namespace marchland;
using Catch::Matchers::Contains;
using testing::bytes_of;
using testing::few_demonyms;
using testing::few_places;
using testing::make_gazetteer;
using testing::TemporaryFolder;
using testing::write_bytes;

namespace {

std::vector<std::string> ids(const reader::Gazetteer& gazetteer, std::string_view name) {
    std::vector<std::string> found;
    for (const auto candidate : gazetteer.find(name)) found.emplace_back(gazetteer.entry(candidate.entry).id);
    return found;
}

std::string with_row(const std::string& row) {
    return std::string(few_places.substr(0, few_places.find('\n') + 1)) + row + "\n";
}

}  // namespace

TEST_CASE("names in every language lead to their place") {
    const auto gazetteer = make_gazetteer();
    CHECK(ids(gazetteer, "yerevan") == std::vector<std::string>{"yerevan"});
    CHECK(ids(gazetteer, "ереван") == std::vector<std::string>{"yerevan"});
    CHECK(ids(gazetteer, "martuni") == std::vector<std::string>{"martuni-nk", "martuni-am"});
    CHECK(gazetteer.find("nowhere").empty());
    const reader::Entry entry = gazetteer.entry(gazetteer.find("goris").front().entry);
    CHECK(entry.name == "Goris");
    CHECK(entry.country == "AM");
    CHECK(entry.population == 20379);
    CHECK(entry.at.lat == Approx(39.5111));
    CHECK(gazetteer.size() == 17);
}

TEST_CASE("demonyms and names of other languages are told from a place's own") {
    const auto gazetteer = make_gazetteer();
    CHECK(gazetteer.find("armenian").front().demonym);
    CHECK_FALSE(gazetteer.find("armenia").front().demonym);
    CHECK(gazetteer.find("baki").front().foreign);
    CHECK_FALSE(gazetteer.find("baku").front().foreign);
}

TEST_CASE("prefixes are the names that a text begins with, shortest first") {
    const auto gazetteer = make_gazetteer();
    const std::string text = "nagorno karabakh enclave is";
    const auto lengths = gazetteer.prefixes(text);
    REQUIRE(lengths.size() == 2);
    CHECK(text.substr(0, lengths[0]) == "nagorno karabakh");
    CHECK(text.substr(0, lengths[1]) == "nagorno karabakh enclave");
}

TEST_CASE("a province is found without the word for it too") {
    CHECK(ids(make_gazetteer(), "gegharkunik") == std::vector<std::string>{"gegharkunik"});
}

TEST_CASE("a country is found by its code") {
    const auto gazetteer = make_gazetteer();
    CHECK(gazetteer.entry(gazetteer.country("AZ").value()).id == "azerbaijan");
    CHECK_FALSE(gazetteer.country("ZZ"));
}

TEST_CASE("rows that cannot be meant are refused with their line") {
    const auto refusal = [](const std::string& row) {
        (void)reader::compile_gazetteer(with_row(row), "country_id\tdemonym\n");
    };
    CHECK_THROWS_WITH(refusal("a\ttown\t95\t44\t1\tAM\t\tA1\t\t"),
                      Contains("places line 2") && Contains("not on the earth"));
    CHECK_THROWS_WITH(refusal("a\ttown\tx\t44\t1\tAM\t\tA1\t\t"), Contains("lat is 'x'"));
    CHECK_THROWS_WITH(refusal("a\ttown\t40\t44\t1\tAM"), Contains("6 fields, not 10"));
    CHECK_THROWS_WITH(refusal("a\ttown\t40\t44\t1\tAM\t\tAb\t\t\na\ttown\t40\t44\t1\tAM\t\tBc\t\t"),
                      Contains("line 3") && Contains("twice"));
    CHECK_THROWS_WITH(reader::compile_gazetteer(few_places, "country_id\tdemonym\nutopia\tUtopian\n"),
                      Contains("demonyms line 2"));
}

TEST_CASE("the same sources give the same bytes") {
    CHECK((reader::compile_gazetteer(few_places, few_demonyms) ==
           reader::compile_gazetteer(few_places, few_demonyms)));
}

TEST_CASE("a damaged gazetteer is refused, wherever the damage is") {
    const TemporaryFolder folder;
    const std::string good = reader::compile_gazetteer(few_places, few_demonyms);
    const auto open = [&](const std::string& bytes) {
        write_bytes(folder / "g.dat", bytes);
        const reader::Gazetteer gazetteer(folder / "g.dat");
    };
    CHECK_NOTHROW(open(good));
    for (std::size_t size = 0; size < good.size(); size += 97)
        CHECK_THROWS_AS(open(good.substr(0, size)), geo::Error);
    for (std::size_t at = 0; at < good.size(); at += 61) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 0x21);
        CHECK_THROWS_AS(open(bad), geo::Error);
    }
    CHECK_THROWS_AS(open(good + "12345678"), geo::Error);
    CHECK_THROWS_WITH(reader::Gazetteer(folder / "none.dat"), Contains("none.dat cannot be opened"));
    CHECK_THROWS_AS(reader::Gazetteer(folder.path()), geo::Error);
}

TEST_CASE("a gazetteer of another version says so") {
    const TemporaryFolder folder;
    std::string newer = reader::compile_gazetteer(few_places, few_demonyms);
    newer[8] = 9;
    write_bytes(folder / "g.dat", newer);
    CHECK_THROWS_WITH(reader::Gazetteer(folder / "g.dat"), Contains("has version 9"));
}

TEST_CASE("the shipped gazetteer is made from the sources that lie beside it") {
    const std::string sources = MARCHLAND_GEODATA_DIR "/gazetteer-src/";
    const std::string built =
        reader::compile_gazetteer(bytes_of(sources + "gazetteer.tsv"), bytes_of(sources + "demonyms.tsv"));
    INFO("run build_gazetteer again: the sources have changed");
    CHECK((built == bytes_of(MARCHLAND_GEODATA_DIR "/gazetteer.dat")));  // in brackets: not printed
    CHECK(built.size() <= 12U << 20U);
}

TEST_CASE("a place knows its county and state, and a name what else it is") {
    const std::string places = with_row("town\ttown\t40\t-83\t1\tUS\t\t~Reading\t\tcounty") +
                               "county\tdistrict\t40\t-83\t9\tUS\t\tClark County\t\tstate\n"
                               "state\tprovince\t40\t-82\t99\tUS\t\tOhio|,O.\t\t\n";
    const auto gazetteer = make_gazetteer(places, "country_id\tdemonym\n");
    const auto reading = gazetteer.find("reading").front();
    CHECK(reading.ordinary);
    CHECK(gazetteer.entry(reading.entry).name == "Reading");
    const auto county = gazetteer.entry(reading.entry).within;
    REQUIRE(county);
    CHECK(gazetteer.entry(*county).id == "county");
    CHECK(gazetteer.entry(gazetteer.entry(*county).within.value()).id == "state");
    CHECK_FALSE(gazetteer.find("ohio").front().abbreviated);
    CHECK_THROWS_WITH(
        make_gazetteer(with_row("a\ttown\t40\t44\t1\tAM\t\tA1\t\tnowhere"), "country_id\tdemonym\n"),
        Contains("line 2") && Contains("nowhere"));
}
