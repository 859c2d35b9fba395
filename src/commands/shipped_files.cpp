// SPDX-License-Identifier: MIT
#include "commands/shipped_files.h"

#include <future>

#include "geo/error.h"
#include "geo/shipped.h"
#include "reader/lexicon.h"

namespace marchland::commands {

std::filesystem::path region_file() {
    return geo::geodata_dir() / "south-caucasus.gpkg";
}
std::filesystem::path gazetteer_file() {
    return geo::geodata_dir() / "gazetteer.dat";
}
std::filesystem::path shipped_story_file() {
    return geo::geodata_dir() / "stories" / "withdrawal-2024.gpkg";
}

ReaderData open_reader_data() {
    auto gazetteer = std::async(std::launch::async, [] { return reader::Gazetteer(gazetteer_file()); });
    auto ground = std::async(std::launch::async, [] { return geo::AdminGround(region_file()); });
    try {
        (void)reader::shipped_lexicon();
    } catch (const geo::Error&) {
        // The first article that needs it says so.
    }
    // In an order that names the same file first whatever opens faster.
    geo::AdminGround opened = ground.get();
    return {std::move(opened), gazetteer.get()};
}

}  // namespace marchland::commands
