// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <functional>
#include <future>
#include <map>
#include <string>

#include "commands/article_files.h"
#include "commands/progress.h"
#include "commands/read_arguments.h"
#include "commands/shipped_files.h"
#include "commands/workers.h"
#include "reader/reader.h"

namespace marchland::commands {

/// The articles of a command line, read on all cores and given out in their order; one that fails is named
/// and left out. Prints what --json and --explain ask for.
class ArticleBatch {
public:
    /// Throws geo::Error for folders that cannot be listed and for missing geodata, geo::UsageError for
    /// --published. `arguments` must outlive the object.
    explicit ArticleBatch(const ReadArguments& arguments);

    /// Gives each article's story to `take`, on this thread. Throws geo::Error when none could be read.
    void run(const std::function<void(story::Story)>& take);
    /// Throws geo::Error when some could not be read, for the exit code.
    void finish() const;
    /// A line on standard error.
    void say(const std::string& line) { progress_.say(line); }

private:
    struct Outcome {
        reader::Reading reading;
        std::string printed;
    };
    [[nodiscard]] std::future<Outcome> begin(const std::filesystem::path& file);
    void end(std::future<Outcome> future, const std::filesystem::path& file,
             const std::function<void(story::Story)>& take);
    [[nodiscard]] std::string free_id(const std::filesystem::path& file);
    void tell(const std::string& note);
    void print(const std::string& text);

    const ReadArguments& arguments_;
    ArticleFiles files_;
    bool alone_;
    reader::ArticleInfo info_;
    ReaderData data_;
    Progress progress_;
    std::map<std::string, int> ids_;
    bool printed_ = false;
    std::size_t failed_ = 0;
    std::size_t told_ = 0;
    std::size_t untold_ = 0;
    Workers workers_;  // last: stop before what they use goes
};

/// `marchland read` where no story is wanted. Throws as the two above do.
void read_and_print(const ReadArguments& arguments);

}  // namespace marchland::commands
