// SPDX-License-Identifier: MIT
#include "commands/look.h"

#include <CLI/CLI.hpp>

#include "commands/arguments.h"
#include "map/standpoint.h"

namespace marchland::commands {

void add_look_options(CLI::App& verb, LookArguments& arguments) {
    verb.add_option("--viewpoint", arguments.viewpoint,
                    "Whose borders and names: un, de-facto, am, az, ge or ru")
        ->capture_default_str();
    verb.add_option("--labels", arguments.language, "Language of the labels: en hy az ru ka fr tr fa")
        ->capture_default_str();
    verb.add_option("--names", arguments.names,
                    "Places with two names: both (the viewpoint's first), one, or neutral (alphabetical)")
        ->capture_default_str();
    verb.add_option("--palette", arguments.palette, "light, dark or grey (for a press without colour)")
        ->capture_default_str();
    verb.add_option("--projection", arguments.projection, "lcc, mercator, utm38n, plate-carree or EPSG:code")
        ->capture_default_str();
    verb.add_flag("--no-graticule", arguments.no_graticule, "Without meridians and parallels");
    verb.add_option("--relief", arguments.relief,
                    "Raster of heights in metres (GeoTIFF, SRTM .hgt, DTED, ...), shaded under the map");
}

void check_look(const LookArguments& arguments) {
    (void)parse_language("--labels", arguments.language);
    (void)parse_names("--names", arguments.names);
    (void)parse_palette("--palette", arguments.palette);
    (void)geo::Projection(arguments.projection);
}

map::View look_of(const LookArguments& arguments, const geo::Region& region) {
    map::View view;
    view.viewpoint = map::find_viewpoint(region, arguments.viewpoint).id;
    view.language = parse_language("--labels", arguments.language);
    view.names = parse_names("--names", arguments.names);
    view.palette = parse_palette("--palette", arguments.palette);
    view.projection = arguments.projection;
    view.graticule = !arguments.no_graticule;
    return view;
}

std::shared_ptr<const geo::Relief> relief_of(const LookArguments& arguments) {
    return arguments.relief.empty() ? nullptr : std::make_shared<const geo::Relief>(arguments.relief);
}

}  // namespace marchland::commands
