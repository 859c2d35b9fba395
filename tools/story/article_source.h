// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "story/story.h"

namespace marchland::tools {

/// "key: value" lines up to the first blank one, then the body. `name` is for faults. Throws
/// geo::Error on a line without a colon, a key given twice, or keys other than `keys`, all of them.
struct FrontMatter {
    std::map<std::string, std::string, std::less<>> values;
    std::string body;
    std::size_t body_line = 1;
};
[[nodiscard]] FrontMatter parse_front_matter(std::string_view text, std::string_view name,
                                             std::span<const std::string_view> keys);

/// A place name that the author marked. Byte offsets into the article's text without the markup.
struct MarkedMention {
    story::Id place;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    story::Role role = story::Role::location;
    std::string where;  // "lachin-road.txt:9", for faults
};

struct ArticleSource {
    story::Article article;
    std::vector<MarkedMention> mentions;  // in text order
};

/// An article with front matter (title, publisher, author, published, language, licence, url) and
/// place names marked `[Stepanakert](stepanakert)` or, with a role, `[Baku](baku!actor)`. `id` is the
/// article's. Throws geo::Error that names file and line.
[[nodiscard]] ArticleSource parse_article(std::string_view text, const story::Id& id);

}  // namespace marchland::tools
