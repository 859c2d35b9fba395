// SPDX-License-Identifier: MIT
#include "commands/article_batch.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <deque>
#include <thread>

#include "commands/arguments.h"
#include "geo/error.h"
#include "reader/explain.h"

namespace marchland::commands {

namespace {

reader::ArticleInfo info_of(const ReadArguments& arguments) {
    reader::ArticleInfo info;
    info.publisher = arguments.publisher;
    info.url = arguments.url;
    info.explain = arguments.explain;
    if (!arguments.published.empty()) info.published = parse_day("--published", arguments.published).first;
    return info;
}

/// One for each core and article; an article alone needs none.
std::size_t threads_for(std::size_t articles) {
    const std::size_t cores = std::max<std::size_t>(1, std::thread::hardware_concurrency());
    return articles == 1 ? 0 : std::min(cores, articles);
}

}  // namespace

ArticleBatch::ArticleBatch(const ReadArguments& arguments)
    : arguments_(arguments),
      files_(article_files(arguments.articles)),
      alone_(files_.files.size() == 1 && !files_.folders),
      info_(info_of(arguments)),
      data_(open_reader_data()),
      progress_(files_.files.size()),
      workers_(threads_for(files_.files.size())) {
    if (files_.skipped > 0)
        say(fmt::format("{} file(s) in folders are no .txt, .md, .html or .pdf: passed over",
                        files_.skipped));
}

void ArticleBatch::run(const std::function<void(story::Story)>& take) {
    const std::vector<std::filesystem::path>& files = files_.files;
    // Begun and not yet given out: enough that no thread waits while one article is long, and little to hold.
    const std::size_t at_once = 8 * std::max<std::size_t>(1, threads_for(files.size()));
    std::deque<std::future<Outcome>> begun;
    std::size_t next = 0;
    for (std::size_t done = 0; done < files.size(); ++done) {
        while (next < files.size() && begun.size() < at_once) begun.push_back(begin(files[next++]));
        std::future<Outcome> first = std::move(begun.front());
        begun.pop_front();
        end(std::move(first), files[done], take);
        progress_.show(done + 1, failed_);
    }
    if (untold_ > 0) say(fmt::format("... and {} more notes of this kind", untold_));
    if (arguments_.json) fmt::print("{}\n", alone_ ? "" : printed_ ? "\n]" : "[]");
    if (failed_ == files.size() && !files.empty())
        throw geo::Error(
            fmt::format("none of the {} files could be read: each is named above", files.size()));
}

void ArticleBatch::finish() const {
    if (failed_ > 0) {
        throw geo::Error(
            fmt::format("{} of {} files could not be read: each is named above; the others are done", failed_,
                        files_.files.size()));
    }
}

std::future<ArticleBatch::Outcome> ArticleBatch::begin(const std::filesystem::path& file) {
    reader::ArticleInfo info = info_;
    info.id = free_id(file);
    return workers_.begin([this, &file, info = std::move(info)] {
        Outcome outcome{reader::read_article(file, info, data_.gazetteer, data_.ground), {}};
        if (arguments_.json) {
            outcome.printed = reader::to_json(outcome.reading);
        } else if (arguments_.explain) {
            outcome.printed = reader::explain(outcome.reading);
        }
        return outcome;
    });
}

void ArticleBatch::end(std::future<Outcome> future, const std::filesystem::path& file,
                       const std::function<void(story::Story)>& take) {
    try {
        Outcome outcome = future.get();
        for (const std::string& note : outcome.reading.notes)
            tell(fmt::format("{}: {}", file.string(), note));
        print(outcome.printed);
        take(std::move(outcome.reading.story));
    } catch (const geo::Error& error) {
        if (alone_) throw;
        ++failed_;
        say(error.what());
    }
}

/// The file's name, with a number where another article has it.
std::string ArticleBatch::free_id(const std::filesystem::path& file) {
    const std::string id = reader::article_id(file);
    const int number = ++ids_[id];
    return number == 1 ? id : fmt::format("{}-{}", id, number);
}

/// Notes are for reading: of a thousand articles the first few are told.
void ArticleBatch::tell(const std::string& note) {
    constexpr std::size_t most = 20;
    if (told_ < most) {
        ++told_;
        say(note);
    } else {
        ++untold_;
    }
}

/// One article's object stands alone, several in an array.
void ArticleBatch::print(const std::string& text) {
    const bool array = arguments_.json && !alone_;
    fmt::print("{}{}", !array ? "" : printed_ ? ",\n" : "[\n", text);
    printed_ = true;
}

void read_and_print(const ReadArguments& arguments) {
    (void)acceptance(arguments);
    ArticleBatch batch(arguments);
    batch.run([](const story::Story&) {});
    batch.finish();
}

}  // namespace marchland::commands
