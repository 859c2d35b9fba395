// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "commands/arguments.h"
#include "commands/commands.h"
#include "commands/inputs.h"
#include "geo/error.h"
#include "reader/explain.h"
#include "story/claims.h"
#include "story/file.h"

namespace marchland::commands {

namespace {

struct ReadArguments {
    std::vector<std::filesystem::path> articles;
    std::filesystem::path output;
    std::string published;
    std::string publisher;
    std::string url;
    bool json = false;
    bool explain = false;
    bool no_merge = false;
};

/// One object for one article, an array of them for several.
std::string json_text(const std::vector<std::string>& objects) {
    if (objects.size() == 1) return objects.front();
    return fmt::format("[\n{}\n]", fmt::join(objects, ",\n"));
}

void print_summary(const story::Story& story, const std::filesystem::path& output) {
    std::size_t unresolved = 0;
    for (const story::Mention& mention : story.mentions) unresolved += mention.place.empty() ? 1 : 0;
    fmt::print(stderr, "{}: {} article(s), {} places, {} mentions ({} not resolved), {} suggested events\n",
               output.string(), story.articles.size(), story.places.size(), story.mentions.size(), unresolved,
               story.events.size());
}

void read(const ReadArguments& arguments) {
    if (arguments.output.empty() && !arguments.json && !arguments.explain) {
        throw geo::UsageError(
            "read: say where the story goes, -o STORY.gpkg, or ask for --json or --explain");
    }
    reader::ArticleInfo info;
    info.publisher = arguments.publisher;
    info.url = arguments.url;
    info.explain = arguments.explain;
    if (!arguments.published.empty()) info.published = parse_day("--published", arguments.published).first;

    const geo::Region region(region_file());
    const reader::Gazetteer gazetteer(gazetteer_file());
    story::Story all;
    std::vector<std::string> objects;
    for (const std::filesystem::path& article : arguments.articles) {
        reader::Reading reading = load_article(article, info, gazetteer, region);
        if (arguments.json) objects.push_back(reader::to_json(reading));
        if (arguments.explain && !arguments.json) fmt::print("{}", reader::explain(reading));
        if (arguments.articles.size() == 1) {
            all = std::move(reading.story);
        } else {
            story::merge(all, std::move(reading.story));
        }
    }
    if (!arguments.no_merge) {
        for (const std::string& line : story::merge_same_events(all)) fmt::print(stderr, "{}\n", line);
    }
    if (!arguments.output.empty()) {
        story::save(all, arguments.output);
        print_summary(all, arguments.output);
    }
    if (arguments.json) fmt::print("{}\n", json_text(objects));
}

}  // namespace

void add_read(CLI::App& app, Work& work) {
    auto arguments = std::make_shared<ReadArguments>();
    CLI::App* verb =
        app.add_subcommand("read", "Read articles into a story: sentences, places, suggested events");
    verb->add_option("ARTICLE", arguments->articles, "Plain text; UTF-8, other encodings are detected")
        ->required();
    verb->add_option("-o,--output", arguments->output, "The story to write, a GeoPackage (.gpkg)");
    verb->add_option("--published", arguments->published,
                     "Day of publication, YYYY-MM-DD; relative dates (\"on Wednesday\") need it");
    verb->add_option("--publisher", arguments->publisher, "Who published it, shown with every passage");
    verb->add_option("--url", arguments->url, "Where it was published");
    verb->add_flag("--json", arguments->json, "Print mentions and events as JSON; offsets count code points");
    verb->add_flag(
        "--explain", arguments->explain,
        "Print for each name and event what it was taken for, the rivals, and the rule that decided; "
        "with --json as \"why\"");
    verb->add_flag(
        "--no-merge", arguments->no_merge,
        "Keep apart what several articles tell of one event; else it is one, with a claim of each");
    verb->callback([arguments, &work] { work = [arguments] { read(*arguments); }; });
}

}  // namespace marchland::commands
