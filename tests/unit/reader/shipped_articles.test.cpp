// SPDX-License-Identifier: MIT
// The shipped story's articles carry their authors' own marks for every place: a second opinion on the
// reader.
#include <catch2/catch.hpp>

#include "fixture.h"
#include "story/file.h"

using namespace marchland;

namespace {

struct Tally {
    int marked = 0;
    int found = 0;
    int matched = 0;
    int same_place = 0;
};

/// Matches mentions that share a character, each once; both in text order.
void compare(const std::vector<story::Mention>& marked, const std::vector<story::Mention>& found,
             Tally& tally) {
    tally.marked += static_cast<int>(marked.size());
    tally.found += static_cast<int>(found.size());
    std::size_t next = 0;
    for (const auto& mark : marked) {
        while (next < found.size() && found[next].end <= mark.start) ++next;
        if (next == found.size() || found[next].start >= mark.end) continue;
        ++tally.matched;
        if (found[next].place == mark.place) ++tally.same_place;
        ++next;
    }
}

}  // namespace

TEST_CASE("the reader finds the places that the shipped articles' authors marked") {
    const auto shipped = story::load(MARCHLAND_GEODATA_DIR "/stories/withdrawal-2024.gpkg");
    REQUIRE(shipped.articles.size() >= 3);
    Tally tally;
    for (const story::Article& article : shipped.articles) {
        std::vector<story::Mention> marked;
        for (const auto& mention : shipped.mentions) {
            if (story::find_excerpt(shipped, mention.excerpt)->article == article.id)
                marked.push_back(mention);
        }
        std::sort(marked.begin(), marked.end(),
                  [](const auto& a, const auto& b) { return a.start < b.start; });
        reader::ArticleInfo info;
        info.published = article.published;
        const auto read =
            reader::read_text(article.text, info, testing::shipped_gazetteer(), testing::shipped_region());
        compare(marked, read.story.mentions, tally);
    }
    INFO(tally.marked << " marked, " << tally.found << " found, " << tally.matched << " matched, "
                      << tally.same_place << " at the same place");
    CHECK(tally.marked > 200);
    CHECK(tally.matched >= tally.marked * 95 / 100);
    CHECK(tally.matched >= tally.found * 95 / 100);
    CHECK(tally.same_place >= tally.matched * 95 / 100);
}
