// SPDX-License-Identifier: MIT
// The program that people start. It reads articles itself when they are only printed, which needs few
// libraries and is done before those of the map and the window would be loaded; everything else is the work
// of marchland-desk beside it, whose process it becomes.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <clocale>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string_view>

#include "commands/article_batch.h"
#include "commands/guarded.h"
#include "commands/read_arguments.h"

namespace {

using marchland::commands::ReadArguments;

/// The command line where it says to read and print; nothing where it says something else or cannot be meant.
std::optional<ReadArguments> reading(int argc, char** argv) {
    if (argc < 2 || std::string_view(argv[1]) != "read") return std::nullopt;
    ReadArguments arguments;
    CLI::App app;
    marchland::commands::add_read_options(app, arguments);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Error&) {  // --help too
        return std::nullopt;
    }
    return arguments.prints_only() ? std::optional(std::move(arguments)) : std::nullopt;
}

/// Returns only when it cannot be started.
int become_desk(char** argv) {
    std::error_code unknown;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", unknown);
    const std::filesystem::path desk = program.parent_path() / "marchland-desk";
    ::execv(desk.c_str(), argv);
    std::fprintf(stderr,
                 "marchland: %s, which belongs beside this program, cannot be started: install both\n",
                 desk.c_str());
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    // Numbers in files and on the page are written the same everywhere.
    std::setlocale(LC_ALL, "C.UTF-8");

    const std::optional<ReadArguments> arguments = reading(argc, argv);
    if (!arguments) return become_desk(argv);
    return marchland::commands::guarded([&] { marchland::commands::read_and_print(*arguments); });
}
