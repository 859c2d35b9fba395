// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "commands/arguments.h"
#include "commands/commands.h"
#include "commands/inputs.h"
#include "commands/look.h"
#include "commands/pictures.h"
#include "geo/shipped.h"
#include "geo/xdg.h"
#include "screen/window.h"
#include "story/file.h"

namespace marchland::commands {

namespace {

struct ViewArguments {
    std::vector<std::filesystem::path> files;
    std::string published;
    std::string size;
    LookArguments look;
    int measure = 0;
};

/// A folder of the program's own; none where it cannot be made: the window works without.
std::filesystem::path own_folder(std::filesystem::path (*folder)(), const char* inside) {
    try {
        const std::filesystem::path made = folder() / inside;
        std::filesystem::create_directories(made);
        return made;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "marchland: nothing is kept between windows: %s\n", error.what());
        return {};
    }
}

/// The story's own file, where it has one that may be written: one story was given.
std::filesystem::path document_of(const std::vector<std::filesystem::path>& files) {
    return files.size() == 1 && story::looks_like_geopackage(files.front()) ? files.front()
                                                                            : std::filesystem::path();
}

std::filesystem::path from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

void view(const ViewArguments& arguments) {
    check_look(arguments.look);
    screen::WindowOptions options;
    if (!arguments.size.empty()) {
        const Size size = parse_size("--size", arguments.size);
        options.width = size.width;
        options.height = size.height;
    }
    reader::ArticleInfo info;
    if (!arguments.published.empty()) info.published = parse_day("--published", arguments.published).first;
    options.measure_frames = arguments.measure;
    options.shaders = geo::shipped_dir("shaders");
    options.screenshot_dir = from_environment("MARCHLAND_SCREENSHOT_DIR");
    options.state_file = from_environment("MARCHLAND_STATE_FILE");

    const geo::Region region(region_file());
    const auto files = arguments.files.empty() ? std::vector{shipped_story_file()} : arguments.files;
    story::Story story = load_inputs(files, region, info);
    check_names(arguments.look.filter, story);
    options.document = document_of(arguments.files);
    options.load = [&region](const std::filesystem::path& file) { return load_inputs({file}, region, {}); };
    options.read_again = [&region](const story::Article& article) { return reread_article(article, region); };
    options.relief = relief_of(arguments.look);
    options.printer = printer(region, options.relief);
    if (arguments.measure == 0) {
        options.settings_dir = own_folder(geo::config_dir, "");
        options.recovery_dir = own_folder(geo::state_dir, "recovery");
    }
    apply_look(arguments.look, region, options.view);
    screen::run_window(region, std::move(story), options);
}

}  // namespace

void view_shipped_story() {
    view({});
}

void add_view(CLI::App& app, Work& work) {
    auto arguments = std::make_shared<ViewArguments>();
    CLI::App* verb = app.add_subcommand("view", "Open the map window on stories and articles");
    verb->add_option("FILE", arguments->files,
                     "Stories (.gpkg) and articles (plain text), any mix; none: the shipped story");
    verb->add_option("--published", arguments->published,
                     "Day the articles appeared, YYYY-MM-DD; relative dates (\"on Wednesday\") need it");
    verb->add_option("--size", arguments->size, "Size of the window, WIDTHxHEIGHT px [1600x1000]");
    add_look_options(*verb, arguments->look);
    verb->add_option("--measure", arguments->measure,
                     "Move along a fixed path for N frames, print the timings as one JSON object and exit")
        ->check(CLI::Range(1, 100000));
    verb->footer("In the window, ? shows the keys.");
    verb->callback([arguments, &work] { work = [arguments] { view(*arguments); }; });
}

}  // namespace marchland::commands
