// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "commands/arguments.h"
#include "commands/commands.h"
#include "commands/inputs.h"
#include "commands/look.h"
#include "geo/error.h"
#include "page/sheet.h"

namespace marchland::commands {

namespace {

struct ExportArguments {
    std::vector<std::filesystem::path> files;
    std::filesystem::path output;
    std::string published;
    std::string size = "1600x1000";
    std::string bbox;
    std::string from;
    std::string to;
    std::string title;
    LookArguments look;
    double dpi = 96;
};

/// The window of the story, cut to --from and --to.
map::TimeWindow time_window(const ExportArguments& arguments, const story::Story& story) {
    map::TimeWindow window = map::story_span(story);
    if (!arguments.from.empty()) window.first = parse_day("--from", arguments.from).first;
    if (!arguments.to.empty()) window.last = parse_day("--to", arguments.to).last;
    if (window.first > window.last) {
        throw geo::UsageError(
            fmt::format("the time window ends before it begins: {} to {}; swap --from and --to",
                        story::iso(window.first), story::iso(window.last)));
    }
    return window;
}

/// Everything typed is checked before the first file is read.
void check_arguments(const ExportArguments& arguments) {
    check_look(arguments.look);
    (void)parse_size("--size", arguments.size);
    if (!arguments.bbox.empty()) (void)parse_bbox("--bbox", arguments.bbox);
    if (!arguments.from.empty()) (void)parse_day("--from", arguments.from);
    if (!arguments.to.empty()) (void)parse_day("--to", arguments.to);
    page::check_target(arguments.output);
}

void export_story(const ExportArguments& arguments) {
    check_arguments(arguments);
    reader::ArticleInfo info;
    if (!arguments.published.empty()) info.published = parse_day("--published", arguments.published).first;
    const geo::Region region(region_file());
    const story::Story story = load_inputs(arguments.files, region, info);

    const Size size = parse_size("--size", arguments.size);
    map::View view = look_of(arguments.look, region);
    view.window = time_window(arguments, story);
    page::SheetOptions sheet;
    sheet.width = size.width;
    sheet.height = size.height;
    sheet.dpi = arguments.dpi;
    sheet.title = arguments.title;
    sheet.relief = relief_of(arguments.look);
    const geo::LonLatBox box =
        arguments.bbox.empty() ? map::story_box(story) : parse_bbox("--bbox", arguments.bbox);
    page::export_sheet(region, story, view, box, sheet, arguments.output);
}

}  // namespace

void add_export(CLI::App& app, Work& work) {
    auto arguments = std::make_shared<ExportArguments>();
    CLI::App* verb = app.add_subcommand("export", "Draw a story as a finished picture, no display needed");
    verb->add_option("STORY", arguments->files, "Stories (.gpkg) and articles (plain text)")->required();
    verb->add_option("-o,--output", arguments->output, "The picture; its ending says what: .png .svg .pdf")
        ->required();
    verb->add_option("--size", arguments->size, "WIDTHxHEIGHT px")->capture_default_str();
    verb->add_option("--dpi", arguments->dpi, "Pixels an inch: more makes type and lines larger in px")
        ->capture_default_str()
        ->check(CLI::Range(36.0, 1200.0));
    verb->add_option("--bbox", arguments->bbox,
                     "What to show, WEST,SOUTH,EAST,NORTH in degrees [what the story locates]");
    verb->add_option("--from", arguments->from,
                     "First day shown, YYYY-MM-DD (or YYYY-MM, YYYY) [first of the story]");
    verb->add_option("--to", arguments->to,
                     "Last day shown; control is drawn for this day [last of the story]");
    add_look_options(*verb, arguments->look);
    verb->add_option("--title", arguments->title, "Title of the picture [the story's]");
    verb->add_option("--published", arguments->published,
                     "Day that articles given as text appeared, YYYY-MM-DD");
    verb->callback([arguments, &work] { work = [arguments] { export_story(*arguments); }; });
}

}  // namespace marchland::commands
