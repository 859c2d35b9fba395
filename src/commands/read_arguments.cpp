// SPDX-License-Identifier: MIT
#include "commands/read_arguments.h"

#include <CLI/CLI.hpp>

#include "geo/error.h"

namespace marchland::commands {

story::Acceptance acceptance(const ReadArguments& arguments) {
    const auto known = story::acceptance(arguments.accept);
    if (!known) throw geo::UsageError("--accept " + arguments.accept + ": there are none, high and all");
    return *known;
}

CLI::App* add_read_options(CLI::App& app, ReadArguments& arguments) {
    CLI::App* verb =
        app.add_subcommand("read", "Read articles into a story: sentences, places, suggested events");
    verb->add_option("ARTICLE", arguments.articles,
                     "Text, Markdown, HTML or PDF files, or folders of them; encodings are detected")
        ->required();
    verb->add_option("-o,--output", arguments.output, "The story to write, a GeoPackage (.gpkg)");
    verb->add_option(
        "--into", arguments.into,
        "A story to read into, kept unless -o names another file; what was accepted, rejected or "
        "corrected in it stays, other suggestions of the articles are made anew");
    verb->add_option(
        "--accept", arguments.accept,
        "Which events count as accepted: none, high (told as done, with place and date), all (told "
        "as done) [none]");
    verb->add_option("--published", arguments.published,
                     "Day of publication, YYYY-MM-DD, over what the article says; \"on Wednesday\" needs it");
    verb->add_option("--publisher", arguments.publisher, "Who published it, shown with every passage");
    verb->add_option("--url", arguments.url, "Where it was published");
    verb->add_flag("--json", arguments.json, "Print mentions and events as JSON; offsets count code points");
    verb->add_flag(
        "--explain", arguments.explain,
        "Print for each name and event what it was taken for, the rivals, and the rule that decided; "
        "with --json as \"why\"");
    verb->add_flag(
        "--no-merge", arguments.no_merge,
        "Keep apart what several articles tell of one event; else it is one, with a claim of each");
    return verb;
}

}  // namespace marchland::commands
