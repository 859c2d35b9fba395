// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "commands/article_batch.h"
#include "commands/commands.h"
#include "commands/read_arguments.h"
#include "geo/error.h"
#include "reader/copies.h"
#include "story/claims.h"
#include "story/file.h"
#include "story/joiner.h"
#include "story/review.h"

namespace marchland::commands {

namespace {

void print_summary(const story::Story& story, const std::filesystem::path& output) {
    std::size_t unresolved = 0;
    for (const story::Mention& mention : story.mentions)
        unresolved += mention.place.empty() && mention.review != story::Review::rejected ? 1 : 0;
    fmt::print(stderr, "{}: {} article(s), {} places, {} mentions ({} not resolved), {} suggested events\n",
               output.string(), story.articles.size(), story.places.size(), story.mentions.size(), unresolved,
               story.events.size());
}

/// What was read, as it goes into the file.
story::Story made_of(story::Story story, ArticleBatch& batch, const ReadArguments& arguments,
                     story::Acceptance acceptance) {
    for (const std::string& note : reader::mark_copies(story)) batch.say(note);
    story::accept(story, acceptance);
    if (!arguments.into.empty()) {
        story::Story into = story::load(arguments.into);
        story::reread(into, std::move(story));
        story = std::move(into);
    }
    if (!arguments.no_merge) {
        for (const std::string& line : story::merge_same_events(story)) batch.say(line);
    }
    return story;
}

void read(const ReadArguments& arguments) {
    if (arguments.prints_only()) return read_and_print(arguments);
    const std::filesystem::path& output = arguments.output.empty() ? arguments.into : arguments.output;
    if (output.empty()) {
        throw geo::UsageError(
            "read: say where the story goes, -o STORY.gpkg, or ask for --json or --explain");
    }
    const story::Acceptance accepted = acceptance(arguments);
    ArticleBatch batch(arguments);
    story::Joiner stories;
    batch.run([&](story::Story story) { stories.add(std::move(story)); });
    const story::Story story = made_of(stories.finish(), batch, arguments, accepted);
    story::save(story, output);
    print_summary(story, output);
    batch.finish();
}

}  // namespace

void add_read(CLI::App& app, Work& work) {
    auto arguments = std::make_shared<ReadArguments>();
    CLI::App* verb = add_read_options(app, *arguments);
    verb->callback([arguments, &work] { work = [arguments] { read(*arguments); }; });
}

}  // namespace marchland::commands
