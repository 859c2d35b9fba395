// SPDX-License-Identifier: MIT
#include "screen/accounts.h"

#include <catch2/catch.hpp>

#include "screen/clipping.h"

using namespace marchland;
using namespace marchland::screen;

namespace {

void add_article(story::Story& story, const std::string& id, const char* published, const std::string& text,
                 const std::string& place) {
    story::Article article;
    article.id = id;
    article.publisher = "Paper " + id;
    article.text = text;
    if (*published != 0) article.published = story::parse_date(published)->first;
    story.articles.push_back(article);
    const auto length = static_cast<std::uint32_t>(text.size());
    story.excerpts.push_back({"x" + id, id, 0, length});
    const auto at = static_cast<std::uint32_t>(text.find(place));
    story.mentions.push_back({"x" + id, "p", at, at + static_cast<std::uint32_t>(place.size())});
}

story::Story two_papers() {
    story::Story story;
    add_article(story, "b", "2020-10-03", "In Shushi 12 of 2,000 men fell on 1 October.", "Shushi");
    add_article(story, "a", "2020-10-02", "In Shusha 30 men fell on 1 October.", "Shusha");
    story.events.resize(1);
    story.events[0].title = "A clash";
    story.events[0].excerpts = {"xb", "xa", "gone"};
    return story;
}

std::vector<std::string> bold(const Account& account) {
    std::vector<std::string> words;
    for (const text::Span& span : account_spans(account))
        if (span.weight == 700) words.push_back(span.text);
    return words;
}

}  // namespace

TEST_CASE("accounts stand by the date of their article, with what the others do not say so") {
    const auto accounts = accounts_of(two_papers(), 0);
    REQUIRE(accounts.size() == 2);
    CHECK(articles_in(accounts) == 2);
    CHECK(accounts[0].article == 1);
    CHECK(bold(accounts[0]) == std::vector<std::string>{"Shusha", "30"});
    CHECK(bold(accounts[1]) == std::vector<std::string>{"Shushi", "12", "2,000"});
}

TEST_CASE("sources are asked about the selected event, or the only one of a place") {
    AppState state;
    map::Dossier dossier;
    CHECK_FALSE(compared_event(state, dossier));
    state.selected = map::Ref{map::Ref::Kind::event, 4};
    CHECK(compared_event(state, dossier) == 4U);
    state.selected = map::Ref{map::Ref::Kind::place, 1};
    dossier.events = {7};
    CHECK(compared_event(state, dossier) == 7U);
    dossier.events = {7, 8};
    CHECK_FALSE(compared_event(state, dossier));
}

TEST_CASE("one article alone differs from nothing") {
    story::Story story = two_papers();
    story.events[0].excerpts = {"xa"};
    const auto accounts = accounts_of(story, 0);
    REQUIRE(accounts.size() == 1);
    CHECK(accounts[0].differs.empty());
    CHECK(account_spans(accounts[0]).size() == 1);
    story.events[0].excerpts.clear();
    CHECK(accounts_of(story, 0).empty());
}

TEST_CASE("what is copied names whose words they are") {
    const story::Story story = two_papers();
    const Copy copy = copied_sentence(story, 1, 0, 9);
    CHECK(copy.words.find("In Shusha") != std::string::npos);
    CHECK(copy.words.find("Paper a") != std::string::npos);
    CHECK(copy.words.find("30 men") == std::string::npos);
    CHECK(copy.notice.find("Paper a") != std::string::npos);
    CHECK(copied_event(story, 0).words.find("A clash") != std::string::npos);
    CHECK(copied_event(story, 0).notice.find("A clash") != std::string::npos);
}

TEST_CASE("what an article claims of an event is said in a line beside its sentence") {
    story::Story story = two_papers();
    CHECK_FALSE(has_claims(story, 0));
    CHECK(claim_words(story, 0, 1).empty());
    story.events[0].id = "e";
    story::Claim claim;
    claim.event = "e";
    claim.article = "a";
    claim.type = story::EventType::assault;
    claim.place_name = "Shusha";
    claim.when = story::parse_date("2020-10-01");
    claim.fatalities = "30 men";
    story.claims = {claim};
    CHECK(has_claims(story, 0));
    CHECK(claim_words(story, 0, 1) == "Assault · Shusha · 1 October 2020 · 30 men");
    CHECK(claim_words(story, 0, 0).empty());
}
