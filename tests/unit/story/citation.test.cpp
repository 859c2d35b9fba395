// SPDX-License-Identifier: MIT
#include "story/citation.h"

#include <catch2/catch.hpp>
#include <vector>

#include "unit/story/rich_story.h"

using namespace marchland;
using namespace marchland::story;
using story::testing::rich_story;

namespace {

const std::vector<std::size_t> first{0};

/// The fields of the last row, as a reader of RFC 4180 sees them.
std::vector<std::string> last_row(const std::string& csv) {
    std::vector<std::vector<std::string>> rows{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
            rows.back().back() += csv[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            rows.back().emplace_back();
        } else if (!quoted && c == '\r') {
            REQUIRE(csv.at(++i) == '\n');
            if (i + 1 < csv.size()) rows.push_back({""});
        } else {
            rows.back().back() += c;
        }
    }
    REQUIRE(rows.front().size() == rows.back().size());
    return rows.back();
}

}  // namespace

TEST_CASE("a citation tells what is known and leaves out the rest", "[citation]") {
    Article article = rich_story().articles[0];
    CHECK(citation(article) ==
          "The editors, “Кёльбаджар / Քարվաճառ”, The Paper, 17 April 2024, https://example.org/a?b=c&d=e");
    article.author.clear();
    article.url.clear();
    CHECK(citation(article) == "“Кёльбаджар / Քարվաճառ”, The Paper, 17 April 2024");
    article.title = "Two\nlines";
    article.publisher.clear();
    article.published.reset();
    CHECK(citation(article) == "“Two lines”");
    CHECK(citation(Article{}).empty());
}

TEST_CASE("a quotation is the words and where they are from", "[citation]") {
    Article article = rich_story().articles[0];
    const auto at = article.text.find("Nobody");
    CHECK(quotation(article, at, article.text.size()) == "“Nobody was hurt in Şuşa.” – " + citation(article));
    // A span that cuts characters takes them whole; one beyond the end stops there.
    const auto letter = article.text.find("Ş");
    CHECK(quotation(article, letter + 1, letter + 4).starts_with("“Şuş” "));
    CHECK(quotation(article, article.text.size() - 4, 1'000'000).starts_with("“şa.” "));
    CHECK(quotation(Article{}, 5, 2) == "“”");
}

TEST_CASE("a table of events has every column in its place", "[citation]") {
    const Story story = rich_story();
    const auto row = last_row(events_csv(story, first));
    REQUIRE(row.size() == 23);
    CHECK(row[0] == "e1");
    CHECK(row[2] == "RETREAT");
    CHECK(row[3] == "Material cooperation");
    CHECK(row[5] == "2024-04-16");
    CHECK(row[6] == "2024-04-17");
    CHECK(row[7] == "range");
    CHECK(row[8] == "Dadi en");
    CHECK(row[9] == "46.288100");
    CHECK(row[10] == "40.161400");
    CHECK(row[11] == "2.5");
    CHECK(row[15] == "claimed");
    CHECK(row[19] == "suggested");
    CHECK(row[20] == "a1");
    CHECK(row[21] == "“Nobody was hurt in Şuşa.” “Troops left Dadivank – Դադիվանք.”");
    CHECK(row[22] == citation(story.articles[0]));
    const auto unlocated = last_row(events_csv(story, std::vector<std::size_t>{1}));
    CHECK(unlocated[5].empty());
    CHECK(unlocated[9].empty());
    CHECK_THROWS_AS(events_csv(story, std::vector<std::size_t>{9}), std::out_of_range);
}

TEST_CASE("no cell of a table is a formula, and quotation marks and line ends stay inside", "[citation]") {
    Story story = rich_story();
    for (const std::string bad :
         {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=HYPERLINK(\"http://x\",\"y\")", "\r=1"}) {
        CAPTURE(bad);
        story.events[0].title = bad;
        CHECK(last_row(events_csv(story, first))[1] == "'" + bad);
    }
    story.events[0].title = "A \"quoted\", long\nline";
    CHECK(last_row(events_csv(story, first))[1] == "A \"quoted\", long\nline");
    // Numbers of ours stay numbers.
    story.places[0].geometry = geo::LonLat{-71.5, -10};
    CHECK(last_row(events_csv(story, first))[9] == "-71.500000");
}

TEST_CASE("a list of events reads as one, whatever is in the texts", "[citation]") {
    Story story = rich_story();
    CHECK(events_markdown(story, first) ==
          "- 16–17 April 2024 – The last column leaves (Dadi en) – “Nobody was hurt in Şuşa.” – “Troops left "
          "Dadivank – Դադիվանք.” – The editors, “Кёльбаджар / Քարվաճառ”, The Paper, 17 April 2024, "
          "<https://example.org/a?b=c&d=e>\n");
    story.events[0].title = "a *b* [c](d) <i> `e` _f_\n# g \u202Eh\u2069";
    story.articles[0].url = "javascript:alert(1)";
    const std::string list = events_markdown(story, first);
    CHECK(list.find("a \\*b\\* \\[c\\](d) \\<i\\> \\`e\\` \\_f\\_ \\# g h (Dadi en)") != std::string::npos);
    CHECK(list.find("<javascript") == std::string::npos);
    CHECK(std::count(list.begin(), list.end(), '\n') == 1);
    story.events[1].title = "1. first";
    CHECK(events_markdown(story, std::vector<std::size_t>{1}) == "- 1\\. first\n");
    story.events[1].title = "- first";
    CHECK(events_markdown(story, std::vector<std::size_t>{1}) == "- \\- first\n");
}
