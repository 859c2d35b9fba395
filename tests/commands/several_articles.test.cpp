// SPDX-License-Identifier: MIT
// Several articles of one event, why they were read so, and the events as PLOVER records.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "program.h"
#include "story/file.h"

using marchland::test::bytes_of;
using marchland::test::Folder;
using marchland::test::run;
using marchland::test::write;

namespace story = marchland::story;

namespace {

/// Two articles that tell one shelling, and a story of both.
struct Two {
    Folder folder;
    std::string one = folder / "one.txt";
    std::string other = folder / "other.txt";
    Two() {
        write(one,
              "On 13 September 2022 Azerbaijani forces shelled Armenian positions near Goris, killing 49.\n");
        write(other,
              "Azerbaijan shelled Goris in Armenia on 13 September 2022. At least 105 soldiers died.\n");
    }
    [[nodiscard]] marchland::test::Outcome read(const std::vector<std::string>& more) const {
        std::vector<std::string> arguments{"read", one, other, "--published", "2022-09-14"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }
};

std::size_t assaults(const story::Story& all) {
    return static_cast<std::size_t>(std::ranges::count_if(
        all.events, [](const story::Event& event) { return event.type == story::EventType::assault; }));
}

}  // namespace

TEST_CASE("what two articles tell is one event with a claim of each, and the command says so") {
    const Two two;
    const auto merged = two.read({"-o", two.folder / "merged.gpkg"});
    INFO(merged.err);
    REQUIRE(merged.exit_code == 0);
    CHECK(merged.err.find("merged other-e1 with one-e1: same type") != std::string::npos);
    const auto apart = two.read({"-o", two.folder / "apart.gpkg", "--no-merge"});
    REQUIRE(apart.exit_code == 0);
    CHECK(apart.err.find("merged other") == std::string::npos);
    const auto together = story::load(std::string(two.folder / "merged.gpkg"));
    CHECK(assaults(together) + 1 == assaults(story::load(std::string(two.folder / "apart.gpkg"))));
    CHECK(together.claims.size() == 2);
}

TEST_CASE("reading explains itself on standard output, without a story to write") {
    const Two two;
    const auto told = run({"read", two.one, "--explain"});
    REQUIRE(told.exit_code == 0);
    CHECK(told.out.find("“Goris” — Goris") != std::string::npos);
    CHECK(told.out.find("told as") != std::string::npos);
}

TEST_CASE("a story's events are exported as PLOVER records, a line each, within the days asked for") {
    const Two two;
    const std::string merged = two.folder / "merged.gpkg";
    REQUIRE(two.read({"-o", merged}).exit_code == 0);
    const std::string target = two.folder / "events.plover.jsonl";
    REQUIRE(run({"export", merged, "-o", target}).exit_code == 0);
    std::istringstream lines(bytes_of(target));
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        const auto record = nlohmann::json::parse(line);
        CHECK(record["marchland"]["passages"].is_array());
    }
    CHECK(count == story::load(merged).events.size());
    REQUIRE(run({"export", merged, "-o", target, "--from", "2023", "--to", "2023"}).exit_code == 0);
    CHECK(bytes_of(target).find("2022-09-13") == std::string::npos);
    const auto refused = run({"export", merged, "-o", target, "--size", "a4"});
    CHECK(refused.exit_code == 2);
    CHECK(refused.err.find("holds events, no picture") != std::string::npos);
}
