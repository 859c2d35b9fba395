// SPDX-License-Identifier: MIT
#include "commands/look.h"

#include <CLI/CLI.hpp>

#include "commands/arguments.h"
#include "map/standpoint.h"

namespace marchland::commands {

void add_look_options(CLI::App& verb, LookArguments& arguments) {
    verb.add_option("--viewpoint", arguments.viewpoint,
                    "Whose borders and names: un, de-facto, am, az, ge or ru [un]");
    verb.add_option("--labels", arguments.language, "Language of the labels: en hy az ru ka fr tr fa [en]");
    verb.add_option(
        "--names", arguments.names,
        "Places with two names: both (the viewpoint's first), one, or neutral (alphabetical) [both]");
    verb.add_option("--palette", arguments.palette,
                    "light, dark or grey (for a press without colour) [light]");
    verb.add_option("--projection", arguments.projection,
                    "lcc, mercator, utm38n, plate-carree or EPSG:code [lcc]");
    verb.add_flag("--no-graticule", arguments.no_graticule, "Without meridians and parallels");
    verb.add_option("--relief", arguments.relief,
                    "Raster of heights in metres (GeoTIFF, SRTM .hgt, DTED, ...), shaded under the map");
    add_filter_options(verb, arguments.filter);
}

void check_look(const LookArguments& arguments) {
    if (arguments.language) (void)parse_language("--labels", *arguments.language);
    if (arguments.names) (void)parse_names("--names", *arguments.names);
    if (arguments.palette) (void)parse_palette("--palette", *arguments.palette);
    if (arguments.projection) (void)geo::Projection(*arguments.projection);
    map::View none;
    apply_filter(arguments.filter, none);
}

void apply_look(const LookArguments& arguments, const geo::Region& region, map::View& view) {
    if (arguments.viewpoint) view.viewpoint = *arguments.viewpoint;
    (void)map::find_viewpoint(region, view.viewpoint);
    if (arguments.language) view.language = parse_language("--labels", *arguments.language);
    if (arguments.names) view.names = parse_names("--names", *arguments.names);
    if (arguments.palette) view.palette = parse_palette("--palette", *arguments.palette);
    if (arguments.projection) view.projection = *arguments.projection;
    if (arguments.no_graticule) view.graticule = false;
    apply_filter(arguments.filter, view);
}

std::shared_ptr<const geo::Relief> relief_of(const LookArguments& arguments) {
    return arguments.relief.empty() ? nullptr : std::make_shared<const geo::Relief>(arguments.relief);
}

}  // namespace marchland::commands
