// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <optional>

#include "commands/arguments.h"
#include "commands/commands.h"
#include "commands/event_list.h"
#include "commands/inputs.h"
#include "commands/look.h"
#include "commands/pictures.h"
#include "commands/series.h"
#include "commands/sidecar.h"
#include "geo/error.h"
#include "page/page_size.h"
#include "page/sheet.h"

namespace marchland::commands {

namespace {

struct ExportArguments {
    std::vector<std::filesystem::path> files;
    std::filesystem::path output;
    std::string published;
    std::string view;  // a saved view's id or name, or a .json
    std::optional<std::string> size;
    std::optional<double> dpi;
    std::string bbox;
    std::string from;
    std::string to;
    std::optional<std::string> title;
    std::optional<std::string> subtitle;
    std::optional<std::string> notes;
    std::optional<int> callouts;
    bool no_inset = false;
    bool map_only = false;
    bool world_file = false;
    bool sidecar = false;
    std::optional<std::string> series;  // "none": one picture
    std::optional<std::string> series_mode;
    std::optional<int> frame_ms;
    LookArguments look;
};

bool is_file_of_a_view(const std::string& view) {
    return std::filesystem::path(view).extension() == ".json";
}

/// The story's view of that id or name.
map::KeptView saved_view(const story::Story& story, const std::string& wanted) {
    std::vector<std::string> there;
    for (const story::SavedView& view : story.views) {
        if (view.id == wanted || view.name == wanted)
            return map::parse_view(view.view, fmt::format("view {}", view.id));
        there.push_back(view.id);
    }
    throw geo::UsageError(
        fmt::format("--view {}: the story has no such view; {}", wanted,
                    there.empty() ? "it has none" : fmt::format("it has {}", fmt::join(there, ", "))));
}

/// Says so when the view was kept from other files than these: the picture will differ.
void compare_inputs(const Sidecar& sidecar, const std::vector<std::filesystem::path>& files) {
    if (sidecar.inputs.empty()) return;
    const auto now = hashed(files);
    const bool same = std::ranges::equal(now, sidecar.inputs,
                                         [](const auto& a, const auto& b) { return a.second == b.second; });
    if (!same)
        std::fputs("marchland: the view was kept with other inputs: the picture will not be the same\n",
                   stderr);
}

/// Says so when the picture had a relief and this one has another or none.
void compare_relief(const Sidecar& sidecar, const std::filesystem::path& relief) {
    if (!sidecar.relief.empty() && relief.filename() != sidecar.relief)
        fmt::print(stderr,
                   "marchland: the picture was made with the relief {}: give that after --relief to have the "
                   "same again\n",
                   sidecar.relief);
}

/// The window of the view or the story, cut to --from and --to.
map::TimeWindow time_window(const ExportArguments& arguments, const map::KeptView& kept,
                            const story::Story& story) {
    map::TimeWindow window = kept.has_window ? kept.view.window : map::story_span(story);
    if (!arguments.from.empty()) window.first = parse_day("--from", arguments.from).first;
    if (!arguments.to.empty()) window.last = parse_day("--to", arguments.to).last;
    if (window.first > window.last) {
        throw geo::UsageError(
            fmt::format("the time window ends before it begins: {} to {}; swap --from and --to",
                        story::iso(window.first), story::iso(window.last)));
    }
    return window;
}

/// What is drawn has no meaning for events written as data.
void check_event_list(const ExportArguments& arguments) {
    const bool drawn = arguments.size || arguments.dpi || arguments.title || arguments.subtitle ||
                       arguments.notes || arguments.callouts || arguments.series || arguments.series_mode ||
                       arguments.frame_ms || arguments.no_inset || arguments.map_only ||
                       arguments.world_file || arguments.sidecar || !arguments.bbox.empty() ||
                       !arguments.look.relief.empty();
    if (drawn)
        throw geo::UsageError(
            "a .jsonl holds events, no picture: it goes with --from, --to, --view and what chooses events");
}

/// Everything typed is checked before the first file is read.
void check_arguments(const ExportArguments& arguments) {
    check_look(arguments.look);
    if (arguments.size) (void)page::parse_page_size(*arguments.size, arguments.dpi);
    if (!arguments.bbox.empty()) (void)parse_bbox("--bbox", arguments.bbox);
    if (!arguments.from.empty()) (void)parse_day("--from", arguments.from);
    if (!arguments.to.empty()) (void)parse_day("--to", arguments.to);
    if (is_event_list(arguments.output)) return check_event_list(arguments);
    page::check_target(arguments.output);
    if (arguments.world_file && arguments.output.extension() != ".png")
        throw geo::UsageError("--world-file goes with a .png; a .tif holds its place itself");
}

void apply_sheet(const ExportArguments& arguments, page::SheetOptions& sheet) {
    if (arguments.size) {
        const page::PageSize size = page::parse_page_size(*arguments.size, arguments.dpi);
        sheet.width = size.width;
        sheet.height = size.height;
        sheet.dpi = size.dpi;
        sheet.width_mm = size.width_mm;
        sheet.height_mm = size.height_mm;
    } else if (arguments.dpi) {
        sheet.dpi = *arguments.dpi;
    }
    if (arguments.title) sheet.title = *arguments.title;
    if (arguments.subtitle) sheet.subtitle = *arguments.subtitle;
    if (arguments.notes) sheet.notes = *arguments.notes;
    if (arguments.callouts) sheet.callouts = *arguments.callouts;
    if (arguments.no_inset) sheet.inset = false;
    if (arguments.map_only) sheet.map_only = true;
    if (arguments.world_file) sheet.world_file = true;
}

/// What was typed wins over what the view has.
void apply_series(const ExportArguments& arguments, Series& series) {
    if (arguments.series) series.step = *arguments.series == "none" ? "" : *arguments.series;
    if (arguments.series_mode) series.mode = *arguments.series_mode;
    if (arguments.frame_ms) series.frame_ms = *arguments.frame_ms;
    if (!series.step.empty()) {
        check_series(series);
        if (!is_animation(arguments.output)) (void)series_target(arguments.output, 1);
    }
    if (arguments.frame_ms && (series.step.empty() || !is_animation(arguments.output)))
        throw geo::UsageError("--frame-ms goes with an animation: --series month -o map.webp");
}

void export_story(const ExportArguments& arguments) {
    check_arguments(arguments);
    reader::ArticleInfo info;
    if (!arguments.published.empty()) info.published = parse_day("--published", arguments.published).first;
    Sidecar picture;
    if (is_file_of_a_view(arguments.view)) picture = read_sidecar(arguments.view);
    if (!is_event_list(arguments.output)) apply_series(arguments, picture.series);
    compare_inputs(picture, arguments.files);
    compare_relief(picture, arguments.look.relief);
    const geo::Region region(region_file());
    const story::Story story = load_inputs(arguments.files, region, info);
    if (!arguments.view.empty() && !is_file_of_a_view(arguments.view))
        picture.kept = saved_view(story, arguments.view);

    check_names(arguments.look.filter, story);

    map::KeptView& kept = picture.kept;
    apply_look(arguments.look, region, kept.view);
    const bool all_days = !kept.has_window && arguments.from.empty() && arguments.to.empty();
    kept.view.window = time_window(arguments, kept, story);
    kept.has_window = true;
    if (is_event_list(arguments.output)) {
        const auto days = all_days ? std::nullopt : std::optional(kept.view.window);
        return write_event_list(region, story, kept.view, days, arguments.output);
    }
    if (!arguments.bbox.empty()) kept.box = parse_bbox("--bbox", arguments.bbox);
    if (!kept.box) kept.box = map::story_box(story);
    apply_sheet(arguments, picture.sheet);
    if (arguments.notes)
        kept.text = *arguments.notes;
    else if (picture.sheet.notes.empty())
        picture.sheet.notes = kept.text;
    picture.sheet.relief = relief_of(arguments.look);
    picture.relief = arguments.look.relief.filename().string();
    write_pictures(region, story, picture, arguments.output);
    if (arguments.sidecar) write_sidecar(picture, arguments.files, arguments.output);
}

void add_sheet_options(CLI::App& verb, ExportArguments& arguments) {
    verb.add_option(
        "--size", arguments.size,
        "WIDTHxHEIGHT px or mm (297x210mm), wide, square, a5, a4, a3, a4-landscape … [1600x1000]");
    verb.add_option("--dpi", arguments.dpi,
                    "Pixels an inch: more makes type and lines larger in px [96, on paper 300]")
        ->check(CLI::Range(36.0, 1200.0));
    verb.add_option("--title", arguments.title, "Title of the picture [the story's]");
    verb.add_option("--subtitle", arguments.subtitle, "A line below the title");
    verb.add_option("--notes", arguments.notes, "Notes for the foot of the sheet [the text of the view]");
    verb.add_option("--callouts", arguments.callouts, "At most so many numbered captions [as many as fit]")
        ->check(CLI::Range(0, 1'000'000));
    verb.add_flag("--no-inset", arguments.no_inset, "Without the small map that shows where the map lies");
    verb.add_flag("--map-only", arguments.map_only, "The bare map without title, legend and foot, for a GIS");
    verb.add_flag("--world-file", arguments.world_file,
                  "Write the place of a PNG's pixels beside it (.pgw, .prj)");
    verb.add_flag("--sidecar", arguments.sidecar,
                  "Write beside the picture (.view.json) what --view makes it again from");
    verb.add_option("--series", arguments.series,
                    "A picture for each month, week, day or so many days of the window: -o map-%03d.png, or "
                    "one animation: -o map.webp [none]");
    verb.add_option("--series-mode", arguments.series_mode,
                    "What each shows: window (its own days) or cumulative (all up to its last day) [window]")
        ->check(CLI::IsMember({"window", "cumulative"}));
    verb.add_option("--frame-ms", arguments.frame_ms,
                    "How long an animation shows each picture, in thousandths of a second [700]")
        ->check(CLI::Range(shortest_frame_ms, longest_frame_ms));
}

}  // namespace

void add_export(CLI::App& app, Work& work) {
    auto arguments = std::make_shared<ExportArguments>();
    CLI::App* verb = app.add_subcommand("export", "Draw a story as a finished picture, no display needed");
    verb->add_option("STORY", arguments->files, "Stories (.gpkg) and articles (plain text)")->required();
    verb->add_option("-o,--output", arguments->output,
                     "The picture; its ending says what: .png .svg .pdf .webp .tif (GeoTIFF); or the events "
                     "as PLOVER records: .plover.jsonl")
        ->required();
    verb->add_option("--view", arguments->view,
                     "Begin with a view: the id or name of one of the story's, or a .view.json");
    verb->add_option("--bbox", arguments->bbox,
                     "What to show, WEST,SOUTH,EAST,NORTH in degrees [what the story locates]");
    verb->add_option("--from", arguments->from,
                     "First day shown, YYYY-MM-DD (or YYYY-MM, YYYY) [first of the story]");
    verb->add_option("--to", arguments->to,
                     "Last day shown; control and borders are drawn for this day [last of the story]");
    add_look_options(*verb, arguments->look);
    add_sheet_options(*verb, *arguments);
    verb->add_option("--published", arguments->published,
                     "Day that articles given as text appeared, YYYY-MM-DD");
    verb->callback([arguments, &work] { work = [arguments] { export_story(*arguments); }; });
}

}  // namespace marchland::commands
