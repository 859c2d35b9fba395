// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <map>
#include <memory>

#include "commands/arguments.h"
#include "commands/article_files.h"
#include "commands/commands.h"
#include "commands/inputs.h"
#include "commands/progress.h"
#include "geo/error.h"
#include "reader/copies.h"
#include "reader/explain.h"
#include "story/claims.h"
#include "story/file.h"
#include "story/joiner.h"
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
    bool explain = false;
    bool no_merge = false;
};

void print_summary(const story::Story& story, const std::filesystem::path& output) {
    std::size_t unresolved = 0;
    for (const story::Mention& mention : story.mentions)
        unresolved += mention.place.empty() && mention.review != story::Review::rejected ? 1 : 0;
    fmt::print(stderr, "{}: {} article(s), {} places, {} mentions ({} not resolved), {} suggested events\n",
               output.string(), story.articles.size(), story.places.size(), story.mentions.size(), unresolved,
               story.events.size());
}

reader::ArticleInfo info_of(const ReadArguments& arguments) {
    reader::ArticleInfo info;
    info.publisher = arguments.publisher;
    info.url = arguments.url;
    info.explain = arguments.explain;
    if (!arguments.published.empty()) info.published = parse_day("--published", arguments.published).first;
    return info;
}

/// Prints the articles' objects as they come: one alone, or an array of them.
class JsonOut {
public:
    explicit JsonOut(bool several) : several_(several) {}
    void put(const std::string& object) {
        fmt::print("{}{}", several_ ? (first_ ? "[\n" : ",\n") : "", object);
        first_ = false;
    }
    void end() {
        if (!several_) {
            fmt::print("\n");
        } else {
            fmt::print("{}\n", first_ ? "[]" : "\n]");
        }
    }

private:
    bool several_;
    bool first_ = true;
};

/// Reads the files one after another; one that fails is named and left out.
class Batch {
public:
    Batch(const ReadArguments& arguments, const ArticleFiles& files)
        : arguments_(arguments),
          files_(files.files),
          alone_(files_.size() == 1 && !files.folders),
          info_(info_of(arguments)),
          region_(region_file()),
          gazetteer_(gazetteer_file()),
          progress_(files_.size()),
          json_(!alone_) {}

    void run() {
        for (const std::filesystem::path& file : files_) {
            read(file);
            progress_.show(++done_, failed_);
        }
        if (untold_ > 0) progress_.say(fmt::format("... and {} more notes of this kind", untold_));
    }
    [[nodiscard]] std::size_t failed() const { return failed_; }
    [[nodiscard]] story::Story story() { return stories_.finish(); }
    void end_json() { json_.end(); }
    void say(const std::string& line) { progress_.say(line); }

private:
    void read(const std::filesystem::path& file) {
        try {
            reader::ArticleInfo info = info_;
            info.id = free_id(file);
            reader::Reading reading = reader::read_article(file, info, gazetteer_, region_);
            for (const std::string& note : reading.notes) tell(fmt::format("{}: {}", file.string(), note));
            if (arguments_.json) json_.put(reader::to_json(reading));
            if (arguments_.explain && !arguments_.json) fmt::print("{}", reader::explain(reading));
            if (!arguments_.output.empty() || !arguments_.into.empty())
                stories_.add(std::move(reading.story));
        } catch (const geo::Error& error) {
            if (alone_) throw;
            ++failed_;
            progress_.say(error.what());
        }
    }

    /// The file's name, with a number where another article has it.
    std::string free_id(const std::filesystem::path& file) {
        const std::string id = reader::article_id(file);
        const int number = ++ids_[id];
        return number == 1 ? id : fmt::format("{}-{}", id, number);
    }

    /// Notes are for reading: of a thousand articles the first few are told.
    void tell(const std::string& note) {
        constexpr std::size_t most = 20;
        if (told_ < most) {
            ++told_;
            progress_.say(note);
        } else {
            ++untold_;
        }
    }

    const ReadArguments& arguments_;
    const std::vector<std::filesystem::path>& files_;
    bool alone_;
    reader::ArticleInfo info_;
    geo::Region region_;
    reader::Gazetteer gazetteer_;
    Progress progress_;
    JsonOut json_;
    story::Joiner stories_;
    std::map<std::string, int> ids_;
    std::size_t done_ = 0;
    std::size_t failed_ = 0;
    std::size_t told_ = 0;
    std::size_t untold_ = 0;
};

/// What was read, as it goes into the file.
story::Story made_of(Batch& batch, const ReadArguments& arguments, story::Acceptance acceptance) {
    story::Story story = batch.story();
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
    const std::filesystem::path& output = arguments.output.empty() ? arguments.into : arguments.output;
    if (output.empty() && !arguments.json && !arguments.explain) {
        throw geo::UsageError(
            "read: say where the story goes, -o STORY.gpkg, or ask for --json or --explain");
    }
    const auto acceptance = story::acceptance(arguments.accept);
    if (!acceptance) throw geo::UsageError("--accept " + arguments.accept + ": there are none, high and all");
    const ArticleFiles files = article_files(arguments.articles);
    Batch batch(arguments, files);
    if (files.skipped > 0)
        batch.say(
            fmt::format("{} file(s) in folders are no .txt, .md, .html or .pdf: passed over", files.skipped));
    batch.run();
    if (arguments.json) batch.end_json();
    const std::size_t all = files.files.size();
    if (batch.failed() == all && all > 0)
        throw geo::Error(fmt::format("none of the {} files could be read: each is named above", all));
    if (!output.empty()) {
        const story::Story story = made_of(batch, arguments, *acceptance);
        story::save(story, output);
        print_summary(story, output);
    }
    if (batch.failed() > 0) {
        throw geo::Error(
            fmt::format("{} of {} files could not be read: each is named above; the others are done",
                        batch.failed(), all));
    }
}

}  // namespace

void add_read(CLI::App& app, Work& work) {
    auto arguments = std::make_shared<ReadArguments>();
    CLI::App* verb =
        app.add_subcommand("read", "Read articles into a story: sentences, places, suggested events");
    verb->add_option("ARTICLE", arguments->articles,
                     "Text, Markdown, HTML or PDF files, or folders of them; encodings are detected")
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
                     "Day of publication, YYYY-MM-DD, over what the article says; \"on Wednesday\" needs it");
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
