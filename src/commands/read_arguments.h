// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "story/review.h"

namespace CLI {  // NOLINT(readability-identifier-naming): the library's own
class App;
}

namespace marchland::commands {

/// What `marchland read` was asked for.
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

    /// No story is read or written.
    [[nodiscard]] bool prints_only() const { return output.empty() && into.empty() && (json || explain); }
};

/// What --accept says; throws geo::UsageError.
[[nodiscard]] story::Acceptance acceptance(const ReadArguments& arguments);

/// Adds the verb, whose values go to `arguments`, which must outlive the parsing.
CLI::App* add_read_options(CLI::App& app, ReadArguments& arguments);

}  // namespace marchland::commands
