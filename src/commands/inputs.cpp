// SPDX-License-Identifier: MIT
#include "commands/inputs.h"

#include <cstdio>

#include "story/file.h"

namespace marchland::commands {

std::filesystem::path region_file() { return geo::geodata_dir() / "south-caucasus.gpkg"; }
std::filesystem::path gazetteer_file() { return geo::geodata_dir() / "gazetteer.dat"; }
std::filesystem::path shipped_story_file() { return geo::geodata_dir() / "stories" / "withdrawal-2024.gpkg"; }

void print_notes(const std::filesystem::path& file, const std::vector<std::string>& notes) {
    for (const std::string& note : notes) {
        std::fprintf(stderr, "marchland: %s: %s\n", file.c_str(), note.c_str());
    }
}

story::Story load_inputs(const std::vector<std::filesystem::path>& files, const geo::Region& region,
                         const reader::ArticleInfo& info) {
    story::Story all;
    std::optional<reader::Gazetteer> gazetteer;  // opened for the first article only
    for (const std::filesystem::path& file : files) {
        story::Story one;
        if (story::looks_like_geopackage(file) || file.extension() == ".gpkg") {
            one = story::load(file);
        } else {
            if (!gazetteer) gazetteer.emplace(gazetteer_file());
            reader::Reading reading = reader::read_article(file, info, *gazetteer, region);
            print_notes(file, reading.notes);
            one = std::move(reading.story);
        }
        if (files.size() == 1) return one;
        story::merge(all, std::move(one));
    }
    return all;
}

}  // namespace marchland::commands
