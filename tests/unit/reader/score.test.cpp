// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "fixture.h"

using namespace marchland;

TEST_CASE("the reader scores on the annotated article as this project asks") {
    const std::filesystem::path articles = MARCHLAND_SHARED_DIR "/articles";
    const auto gold = articles / "rfi-2024-04-17.gold.json";
    if (!std::filesystem::exists(gold)) {
        WARN("skipped: no annotated article at " << gold);
        return;
    }
    const testing::TemporaryFolder folder;
    reader::ArticleInfo info;
    info.published = testing::day("2024-04-17");
    const auto reading =
        reader::read_article(articles / "rfi-2024-04-17-france-russia-armenia-azerbaijan.txt", info,
                             testing::shipped_gazetteer(), testing::shipped_region());
    testing::write_bytes(folder / "answer.json", reader::to_json(reading));
    const std::string command = "python3 '" + (articles / "score.py").string() + "' --json '" +
                                gold.string() + "' '" + (folder / "answer.json").string() + "' > '" +
                                (folder / "score.txt").string() + "'";
    REQUIRE(std::system(command.c_str()) == 0);  // NOLINT(cert-env33-c): a fixed command of the test's own
    const std::string output = testing::bytes_of(folder / "score.txt");
    const auto score = nlohmann::json::parse(output.substr(output.rfind("\n{") + 1));
    INFO(score.dump(1));
    CHECK(score["F1"].get<double>() >= 0.95);
    CHECK(score["exactF1"].get<double>() >= 0.95);
    CHECK(score["tol"].get<double>() >= 0.97);
    CHECK(score["role"].get<double>() >= 0.95);
    CHECK(score["ev_recall"].get<double>() >= 0.85);
    CHECK(score["ev_prec"].get<double>() >= 0.85);
    CHECK(score["type"].get<double>() >= 0.85);
    CHECK(score["date"].get<double>() >= 0.85);
}
