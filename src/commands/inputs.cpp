// SPDX-License-Identifier: MIT
#include "commands/inputs.h"

#include <cstdio>

#include "geo/error.h"
#include "reader/copies.h"
#include "story/file.h"

namespace marchland::commands {

namespace {

/// What the reader has to say about a file, a line each on standard error.
void print_notes(const std::filesystem::path& file, const std::vector<std::string>& notes) {
    for (const std::string& note : notes) {
        std::fprintf(stderr, "marchland: %s: %s\n", file.c_str(), note.c_str());
    }
}

}  // namespace

reader::Reading load_article(const std::filesystem::path& file, const reader::ArticleInfo& info,
                             const reader::Gazetteer& gazetteer, const geo::Region& region) {
    reader::Reading reading = reader::read_article(file, info, gazetteer, region);
    print_notes(file, reading.notes);
    return reading;
}

story::Story load_inputs(const std::vector<std::filesystem::path>& files, const geo::Region& region,
                         const reader::ArticleInfo& info) {
    story::Story all;
    bool articles = false;
    std::optional<reader::Gazetteer> gazetteer;  // opened for the first article only
    for (const std::filesystem::path& file : files) {
        story::Story one;
        if (story::looks_like_geopackage(file) || file.extension() == ".gpkg") {
            one = story::load(file);
        } else {
            if (!gazetteer) gazetteer.emplace(gazetteer_file());
            one = load_article(file, info, *gazetteer, region).story;
            articles = true;
        }
        if (files.size() == 1) return one;
        story::merge(all, std::move(one));
    }
    if (articles) {
        for (const std::string& note : reader::mark_copies(all))
            std::fprintf(stderr, "marchland: %s\n", note.c_str());
    }
    return all;
}

story::Story reread_article(const story::Article& article, const geo::Region& region) {
    const reader::Gazetteer gazetteer(gazetteer_file());
    reader::ArticleInfo info;
    info.id = article.id;
    info.published = article.published;
    info.publisher = article.publisher;
    info.url = article.url;
    info.title = article.title;
    return reader::read_text(article.text, info, gazetteer, region).story;
}

}  // namespace marchland::commands
