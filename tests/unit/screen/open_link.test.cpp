// SPDX-License-Identifier: MIT
#include "screen/open_link.h"

#include <catch2/catch.hpp>

using marchland::screen::is_safe_link;
using marchland::screen::open_link;

TEST_CASE("web addresses may be opened") {
    CHECK(is_safe_link("https://www.example.org/en/article?id=3&lang=az#top"));
    CHECK(is_safe_link("http://example.org"));
    CHECK(is_safe_link("HTTPS://EXAMPLE.ORG/%C5%9Eu%C5%9Fa"));
}

TEST_CASE("nothing else may") {
    const auto* address =
        GENERATE("", "https://", "file:///etc/passwd", "javascript:alert(1)", "ftp://example.org",
                 "example.org", "https:/example.org", " https://example.org", "--help", "https://-oops",
                 "https://example.org/a b", "https://example.org/\"$(id)\"", "https://example.org/`id`",
                 "https://user:pass@example.org/", "https://example.org\n", "https://example.org/\x1b[0m",
                 "http:\\\\example.org", "https://ex\xc3\xa4mple.org");
    CAPTURE(address);
    CHECK_FALSE(is_safe_link(address));
    CHECK_FALSE(open_link(address));
}

TEST_CASE("an endless address is refused") {
    CHECK_FALSE(is_safe_link("https://example.org/" + std::string(5000, 'a')));
}
