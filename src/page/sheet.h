// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>

#include "geo/region.h"
#include "map/scene_builder.h"
#include "story/story.h"
#include "text/typesetter.h"

namespace marchland::page {

struct SheetOptions {
    int width = 1600;  // px of the output at `dpi` 96; 64 .. 20,000
    int height = 1000;
    double dpi = 96;      // PNG: pixels per inch, width and height stay; larger dpi makes type larger
    double width_mm = 0;  // the paper's true size, for PDF and SVG; 0: what the px make
    double height_mm = 0;
    std::string title;         // empty: the story's
    std::string subtitle;      // below the title; none when empty
    std::string notes;         // at the foot
    int callouts = 1'000'000;  // at most; as many as fit
    bool inset = true;         // a small map of where the map lies, where that says something
    bool map_only = false;     // the bare map over the whole picture, for a GIS
    bool world_file = false;   // beside a PNG: a .pgw with the place of its pixels, and a .prj
    std::shared_ptr<const geo::Relief> relief;  // of the ground; none: flat
    std::stop_token stop;  // asked to stop, drawing ends with geo::Error before its next step
};

/// Throws geo::UsageError unless the ending of `target` is one that export_sheet can write.
void check_target(const std::filesystem::path& target);
/// The one of them that can hold many pictures.
[[nodiscard]] bool is_webp(const std::filesystem::path& target);

/// A sheet: the map with title, time window, legend, scale bar, north arrow, numbered callouts with
/// captions, projection, viewpoint and credits, drawn by Cairo without a display. The ending of `target` says
/// the format: .png, .svg, .pdf, .webp or .tif
/// (a GeoTIFF in which the map's pixels are where they belong). The camera's size in `view` is ignored: the
/// sheet's layout sets it, keeping what `box` shows. Same input, same bytes. Writes beside the target and
/// renames. Throws geo::UsageError (unknown ending, size out of range) or geo::Error (cannot write).
void export_sheet(const geo::Region& region, const story::Story& story, const map::View& view,
                  const geo::LonLatBox& box, const SheetOptions& options,
                  const std::filesystem::path& target);

/// The same sheet as pixels, opaque. Throws as export_sheet.
[[nodiscard]] text::Bitmap draw_sheet(const geo::Region& region, const story::Story& story,
                                      const map::View& view, const geo::LonLatBox& box,
                                      const SheetOptions& options);

/// A sheet for each window instead of the view's, into `target(0)`, `target(1)`, … of one ending: all with
/// the same boxes for header, map, inset, panel and foot. Otherwise as export_sheet.
void export_series(const geo::Region& region, const story::Story& story, const map::View& view,
                   const geo::LonLatBox& box, const SheetOptions& options,
                   std::span<const map::TimeWindow> windows,
                   const std::function<std::filesystem::path(std::size_t)>& target);

/// The same sheets as the pictures of one WebP that plays for ever, each for `frame_ms`; holds one at a time.
void export_animation(const geo::Region& region, const story::Story& story, const map::View& view,
                      const geo::LonLatBox& box, const SheetOptions& options,
                      std::span<const map::TimeWindow> windows, int frame_ms,
                      const std::filesystem::path& target);

}  // namespace marchland::page
