// SPDX-License-Identifier: MIT
// Reads every article of a folder and prints how much of its gold marks the reader has right. Fails when a
// measure is below its floor.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>
#include <exception>
#include <fstream>
#include <map>

#include "geo/error.h"
#include "gold.h"
#include "reader/reader.h"
#include "scoring.h"

using namespace marchland;

namespace {

constexpr std::array columns = {"F1",   "P",    "R",    "core", "exact", "tol",   "@161",
                                "role", "must", "prec", "type", "date",  "actors"};

struct Arguments {
    std::filesystem::path folder;
    std::filesystem::path answers;
    std::vector<std::string> floors;
    std::string only;
    bool verbose = false;
};

std::string answer_json(const articles::GoldArticle& gold, const reader::Gazetteer& gazetteer,
                        const geo::Region& region) {
    reader::ArticleInfo info;
    info.published = story::parse_date(gold.published)->first;
    info.publisher = gold.publisher;
    return reader::to_json(reader::read_text(gold.text, info, gazetteer, region));
}

void print_row(const std::string& name, const articles::Score& score) {
    fmt::print("{:<28} {:>4}", name, score.recall.all);
    for (const std::string_view column : columns) {
        const bool events = column == "must" || column == "prec" || column == "type" || column == "date" ||
                            column == "actors";
        if (events && score.must_events.all + score.event_precision.all == 0) {
            fmt::print(" {:>6}", "-");
        } else {
            fmt::print(" {:>6.3f}", articles::measure(score, column));
        }
    }
    fmt::print("\n");
}

using Totals = std::map<std::string, articles::Score>;

/// "places.tol=0.9". Prints and returns whether the total reaches it.
bool reached(const std::string& floor, const Totals& totals) {
    const std::size_t dot = floor.find('.');
    const std::size_t equals = floor.find('=');
    if (dot == std::string::npos || equals == std::string::npos || dot > equals)
        throw geo::UsageError("say --floor GROUP.MEASURE=NUMBER, not " + floor);
    const auto total = totals.find(floor.substr(0, dot));
    if (total == totals.end()) throw geo::UsageError("no group " + floor.substr(0, dot));
    const double least = std::stod(floor.substr(equals + 1));
    const double value = articles::measure(total->second, floor.substr(dot + 1, equals - dot - 1));
    if (value >= least) return true;
    fmt::print("below its floor: {} is {:.3f}\n", floor, value);
    return false;
}

bool run(const Arguments& arguments) {
    const geo::Region region(MARCHLAND_GEODATA_DIR "/south-caucasus.gpkg");
    const reader::Gazetteer gazetteer(MARCHLAND_GEODATA_DIR "/gazetteer.dat");
    Totals totals;
    fmt::print("{:<28} {:>4}", "article", "n");
    for (const std::string_view column : columns) fmt::print(" {:>6}", column);
    fmt::print("\n");
    for (const articles::GoldArticle& gold : articles::load_articles(arguments.folder)) {
        if (gold.name.find(arguments.only) == std::string::npos) continue;
        const std::string json = answer_json(gold, gazetteer, region);
        if (!arguments.answers.empty()) {
            std::ofstream(arguments.answers / (gold.name + ".txt")) << gold.text;
            std::ofstream(arguments.answers / (gold.name + ".json")) << json;
        }
        const articles::Score score = articles::score(gold, articles::parse_answer(json), region);
        print_row(gold.name, score);
        if (arguments.verbose)
            for (const std::string& fault : score.faults) fmt::print("    {}\n", fault);
        totals[gold.group] += score;
        totals["all"] += score;
    }
    fmt::print("\n");
    for (const auto& [group, score] : totals) print_row(group, score);
    bool good = true;
    for (const std::string& floor : arguments.floors) good = reached(floor, totals) && good;
    return good;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("How much of the gold marks of tests/articles the reader has right");
    Arguments arguments;
    app.add_option("FOLDER", arguments.folder, "Where the articles and places.tsv are")->required();
    app.add_option("--floor", arguments.floors, "GROUP.MEASURE=NUMBER; fails when a total is below it");
    app.add_option("--only", arguments.only, "Only articles with this in their name");
    app.add_option("--answers", arguments.answers,
                   "Write each text and the reader's answer into this folder");
    app.add_flag("-v,--verbose", arguments.verbose, "List what was missed or wrong");
    try {
        app.parse(argc, argv);
        return run(arguments) ? 0 : 1;
    } catch (const CLI::ParseError& error) {
        return app.exit(error);
    } catch (const std::exception& error) {
        fmt::print(stderr, "score_articles: {}\n", error.what());
        return 2;
    }
}
