// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "commands/arguments.h"
#include "commands/commands.h"
#include "commands/inputs.h"
#include "geo/error.h"
#include "story/file.h"
#include "story/review.h"

namespace marchland::commands {

namespace {

struct ReadArguments {
    std::vector<std::filesystem::path> articles;
    std::filesystem::path output;
    std::filesystem::path into;
    std::string accept = "none";
    std::string published;
    std::string publisher;
    std::string url;
    bool json = false;
};

/// One object for one article, an array of them for several.
std::string json_text(const std::vector<std::string>& objects) {
    if (objects.size() == 1) return objects.front();
    return fmt::format("[\n{}\n]", fmt::join(objects, ",\n"));
}

void print_summary(const story::Story& story, const std::filesystem::path& output) {
    std::size_t unresolved = 0;
    for (const story::Mention& mention : story.mentions)
        unresolved += mention.place.empty() && mention.review != story::Review::rejected ? 1 : 0;
    fmt::print(stderr, "{}: {} article(s), {} places, {} mentions ({} not resolved), {} suggested events\n",
               output.string(), story.articles.size(), story.places.size(), story.mentions.size(), unresolved,
               story.events.size());
}

void read(const ReadArguments& arguments) {
    const std::filesystem::path output = arguments.output.empty() ? arguments.into : arguments.output;
    if (output.empty() && !arguments.json) {
        throw geo::UsageError("read: say where the story goes, -o STORY.gpkg, or ask for --json");
    }
    const auto acceptance = story::acceptance(arguments.accept);
    if (!acceptance) throw geo::UsageError("--accept " + arguments.accept + ": there are none, high and all");
    reader::ArticleInfo info;
    info.publisher = arguments.publisher;
    info.url = arguments.url;
    if (!arguments.published.empty()) info.published = parse_day("--published", arguments.published).first;

    const geo::Region region(region_file());
    const reader::Gazetteer gazetteer(gazetteer_file());
    story::Story all = arguments.into.empty() ? story::Story{} : story::load(arguments.into);
    std::vector<std::string> objects;
    for (const std::filesystem::path& article : arguments.articles) {
        reader::Reading reading = load_article(article, info, gazetteer, region);
        if (arguments.json) objects.push_back(reader::to_json(reading));
        story::accept(reading.story, *acceptance);
        story::reread(all, std::move(reading.story));
    }
    if (!output.empty()) {
        story::save(all, output);
        print_summary(all, output);
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
    verb->add_option(
        "--into", arguments->into,
        "A story to read into, kept unless -o names another file; what was accepted, rejected or "
        "corrected in it stays, other suggestions of the articles are made anew");
    verb->add_option(
        "--accept", arguments->accept,
        "Which events count as accepted: none, high (told as done, with place and date), all (told "
        "as done) [none]");
    verb->add_option("--published", arguments->published,
                     "Day of publication, YYYY-MM-DD; relative dates (\"on Wednesday\") need it");
    verb->add_option("--publisher", arguments->publisher, "Who published it, shown with every passage");
    verb->add_option("--url", arguments->url, "Where it was published");
    verb->add_flag("--json", arguments->json, "Print mentions and events as JSON; offsets count code points");
    verb->callback([arguments, &work] { work = [arguments] { read(*arguments); }; });
}

}  // namespace marchland::commands
