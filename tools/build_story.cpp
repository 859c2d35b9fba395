// SPDX-License-Identifier: MIT
// Builds a story's GeoPackage from its readable sources.
#include <fmt/format.h>

#include <exception>

#include "geo/region.h"
#include "story/file.h"
#include "tools/story/story_source.h"

int main(int argc, char** argv) {
    if (argc != 4) {
        fmt::print(stderr, "usage: build_story SOURCE_DIR REGION.gpkg OUT.gpkg\n");
        return 2;
    }
    try {
        const marchland::geo::Region region(argv[2]);
        const auto story = marchland::tools::read_story_source(argv[1], region);
        marchland::story::save(story, argv[3]);
        fmt::print("{}: {} articles, {} excerpts, {} mentions, {} places, {} events, {} areas, {} views\n",
                   argv[3], story.articles.size(), story.excerpts.size(), story.mentions.size(),
                   story.places.size(), story.events.size(), story.areas.size(), story.views.size());
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "build_story: {}\n", error.what());
        return 1;
    }
}
