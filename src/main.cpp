// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <clocale>
#include <cstdio>

#include "commands/commands.h"
#include "commands/guarded.h"

namespace {

constexpr const char* about =
    "Marchland reads news articles, puts what they report on a map of the South Caucasus, shows the\n"
    "sentences behind every place, and exports an annotated picture. It works offline; text never\n"
    "leaves the machine.\n";

constexpr const char* examples =
    "Examples:\n"
    "  marchland                                        the shipped story, in a window\n"
    "  marchland view article.txt --published 2024-04-17\n"
    "  marchland read article.txt -o story.gpkg --published 2024-04-17 --publisher RFI\n"
    "  marchland export story.gpkg -o map.pdf --bbox 45,38.5,48,41 --from 2023-09-01 --to 2024-06-30\n"
    "  marchland info story.gpkg\n\n"
    "Exit codes: 0 done, 1 the work failed, 2 the command line cannot be meant.\n";

}  // namespace

int main(int argc, char** argv) {
    // Numbers in files and on the page are written the same everywhere.
    std::setlocale(LC_ALL, "C.UTF-8");

    CLI::App app{about, "marchland"};
    app.footer(examples);
    app.set_version_flag("--version", "marchland 0.1.0");
    app.require_subcommand(0, 1);
    marchland::commands::Work work = marchland::commands::view_shipped_story;
    marchland::commands::add_view(app, work);
    marchland::commands::add_read(app, work);
    marchland::commands::add_export(app, work);
    marchland::commands::add_info(app, work);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& success) {  // --help, --version
        return app.exit(success);
    } catch (const CLI::ParseError& error) {
        std::fprintf(stderr, "marchland: %s (see marchland --help)\n", error.what());
        return 2;
    }
    return marchland::commands::guarded(work);
}
