// SPDX-License-Identifier: MIT
#include "commands/pictures.h"

#include <algorithm>
#include <cmath>

#include "commands/series.h"
#include "geo/error.h"
#include "map/view.h"
#include "page/page_size.h"
#include "page/replace_file.h"
#include "page/sheet.h"
#include "page/stop.h"

namespace marchland::commands {
namespace {

page::SheetOptions sheet_of(const screen::PictureWish& wish) {
    const page::PageSize size = page::parse_page_size(wish.size, wish.dpi);
    page::SheetOptions sheet;
    sheet.width = size.width;
    sheet.height = size.height;
    sheet.dpi = size.dpi;
    sheet.width_mm = size.width_mm;
    sheet.height_mm = size.height_mm;
    sheet.title = wish.title;
    sheet.subtitle = wish.subtitle;
    sheet.notes = wish.notes;
    if (wish.callouts) sheet.callouts = *wish.callouts;
    sheet.inset = wish.inset;
    sheet.map_only = wish.map_only;
    sheet.world_file = wish.world_file;
    return sheet;
}

// The same sheet with fewer px: its type and lines keep their share of it.
void shrink(page::SheetOptions& sheet, int width, int height) {
    const double factor =
        std::min({1.0, static_cast<double>(width) / sheet.width, static_cast<double>(height) / sheet.height});
    sheet.width = std::max(64, static_cast<int>(std::lround(sheet.width * factor)));
    sheet.height = std::max(64, static_cast<int>(std::lround(sheet.height * factor)));
    sheet.dpi *= factor;
    sheet.world_file = false;
}

Series series_of(const screen::PictureWish& wish) {
    Series series;
    series.step = wish.series;
    series.mode = wish.cumulative ? "cumulative" : "window";
    series.frame_ms = wish.frame_ms;
    if (!series.step.empty()) check_series(series);
    return series;
}

Sidecar picture_of(const story::Story& story, const screen::PictureWish& wish) {
    Sidecar picture;
    picture.kept = wish.kept;
    if (!picture.kept.box) picture.kept.box = map::story_box(story);
    picture.sheet = sheet_of(wish);
    picture.series = series_of(wish);
    return picture;
}

/// The files of one picture that are not there yet.
std::vector<std::filesystem::path> missing(const std::filesystem::path& target) {
    std::vector<std::filesystem::path> files{target, target, target};
    files[1].replace_extension(".pgw");
    files[2].replace_extension(".prj");
    std::erase_if(files, [](const auto& file) { return std::filesystem::exists(file); });
    return files;
}

}  // namespace

void write_pictures(const geo::Region& region, const story::Story& story, const Sidecar& picture,
                    const std::filesystem::path& output) {
    const map::View& view = picture.kept.view;
    const geo::LonLatBox& box = *picture.kept.box;
    const Series& series = picture.series;
    if (series.step.empty()) return page::export_sheet(region, story, view, box, picture.sheet, output);
    const auto windows = series_windows(view.window, series.step, series.mode == "cumulative");
    if (is_animation(output))
        return page::export_animation(region, story, view, box, picture.sheet, windows, series.frame_ms,
                                      output);
    page::export_series(region, story, view, box, picture.sheet, windows,
                        [&](std::size_t i) { return series_target(output, i + 1); });
}

void write_sidecar(Sidecar picture, const std::vector<std::filesystem::path>& inputs,
                   const std::filesystem::path& output) {
    picture.inputs = hashed(inputs);
    auto beside = picture.series.step.empty() ? output : without_number(output);
    page::replace_file(beside.replace_extension(".view.json"), to_json(picture));
}

screen::Printer printer(const geo::Region& region, std::shared_ptr<const geo::Relief> relief) {
    screen::Printer printer;
    printer.preview = [&region, relief](const story::Story& story, const screen::PictureWish& wish, int width,
                                        int height) {
        Sidecar picture = picture_of(story, wish);
        picture.sheet.relief = relief;
        shrink(picture.sheet, width, height);
        map::View view = picture.kept.view;
        if (!picture.series.step.empty())
            view.window = series_windows(view.window, picture.series.step, wish.cumulative).front();
        return page::draw_sheet(region, story, view, *picture.kept.box, picture.sheet);
    };
    printer.write = [&region, relief](const story::Story& story, const screen::PictureWish& wish,
                                      const std::stop_token& stop) {
        page::check_target(wish.target);
        if (wish.world_file && wish.target.extension() != ".png")
            throw geo::UsageError("a world file goes with a .png; a .tif holds its place itself");
        Sidecar picture = picture_of(story, wish);
        picture.sheet.relief = relief;
        picture.sheet.stop = stop;
        const std::vector<std::filesystem::path> made = missing(wish.target);
        write_pictures(region, story, picture, wish.target);
        if (stop.stop_requested()) {
            std::error_code ignored;
            for (const auto& file : made) std::filesystem::remove(file, ignored);
        }
        page::check_stop(stop);
        if (wish.sidecar) write_sidecar(picture, {}, wish.target);
        return wish.series.empty() || is_animation(wish.target) ? wish.target : series_target(wish.target, 1);
    };
    return printer;
}

}  // namespace marchland::commands
