// SPDX-License-Identifier: MIT
#include "reader/html.h"

#include <catch2/catch.hpp>

#include "fixture.h"
#include "geo/error.h"
#include "reader/document.h"

using namespace marchland;
using Catch::Matchers::Contains;
using reader::read_document;

namespace {

/// A page as news sites make them: metadata of every kind, furniture on all sides.
constexpr const char* page = R"(<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Troops leave Dadivank | Newswire</title>
<meta property="og:title" content="Troops leave Dadivank">
<meta property="og:site_name" content="Newswire">
<meta property="og:url" content="https://news.example/og">
<link rel="canonical" href="https://news.example/2024/04/17/dadivank">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
{"@type":["NewsArticle"],"headline":"Troops leave Dadivank","datePublished":"2024-04-17T09:30:00+04:00",
"author":[{"@type":"Person","name":"Ani Example"},{"name":"B. Second"}],"publisher":{"name":"Newswire"}}]}</script>
<style>.x{color:red}</style></head>
<body class="page has-sidebar"><header role="banner"><a href="/">Home</a></header>
<nav><ul><li><a href="/a">Baku today</a></li></ul></nav>
<main><article class="story">
<h1>Troops leave Dadivank</h1><div class="byline">By Ani Example</div>
<p>Russian troops left <a href="/t">the monastery of Dadivank</a> on Tuesday &mdash; after 3&nbsp;years.</p>
<figure><img src="x.jpg"><figcaption>Lorries in Gyumri. Photo: Someone</figcaption></figure>
<p>Nobody was <b>hur</b>t &amp; the road&#39;s open.<br><br>A second part.</p>
<script>document.write("<p>Injected in Minsk</p>")</script>
<div class="related-links"><h3>Related</h3><ul><li><a href="/1">Tbilisi votes</a></li></ul></div>
<aside>Subscribe to our Moscow letter!</aside>
<p hidden>Secret of Vienna</p><h2>More from this author</h2>
</article></main><footer>Copyright Newswire, London</footer></body></html>)";

}  // namespace

TEST_CASE("of a web page the article is left, paragraph by paragraph") {
    const auto document = read_document(page, "a.html");
    CHECK(document.format == reader::Format::html);
    CHECK(document.text ==
          "Troops leave Dadivank\n\nRussian troops left the monastery of Dadivank on Tuesday — after "
          "3\u00a0years.\n\n"
          "Nobody was hurt & the road's open.\n\nA second part.\n");
}

TEST_CASE("a web page says what it is called, who wrote it, when, and where it stands") {
    const auto facts = read_document(page, "a.html").facts;
    CHECK(facts.title == "Troops leave Dadivank");
    CHECK(facts.author == "Ani Example, B. Second");
    CHECK(facts.publisher == "Newswire");
    CHECK(facts.published == testing::day("2024-04-17"));
    CHECK(facts.url == "https://news.example/2024/04/17/dadivank");
    CHECK(facts.language == "en-GB");
}

TEST_CASE("every usual way of writing metadata is understood") {
    const auto facts_of = [](const std::string& head) {
        return read_document(
                   "<html><head>" + head + "</head><body><p>A long enough text about talks.</p></body>",
                   "a.html")
            .facts;
    };
    CHECK(facts_of("<meta name='DC.date' content='2022-09-13'>").published == testing::day("2022-09-13"));
    CHECK(facts_of("<meta property='article:published_time' content='2020-11-10T02:00Z'>").published ==
          testing::day("2020-11-10"));
    CHECK(facts_of("<meta itemprop='datePublished' content='20201110'>").published ==
          testing::day("2020-11-10"));
    CHECK(facts_of("<meta name='pubdate' content='Wed, 17 Apr 2024 10:00:00 GMT'>").published ==
          testing::day("2024-04-17"));
    CHECK(facts_of("<time datetime='2023-12-13'>yesterday</time>").published == testing::day("2023-12-13"));
    CHECK(facts_of("<meta name='dcterms.creator' content='C. Writer'>").author == "C. Writer");
    CHECK(facts_of("<meta name='author' content='https://x.example/author'>").author.empty());
    CHECK(facts_of("<title>Talks fail in Sochi - The Paper</title>").title == "Talks fail in Sochi");
    CHECK(facts_of("<link rel='canonical' href='javascript:alert(1)'>").url.empty());
    CHECK(facts_of("<script type='application/ld+json'>[[[[[[{\"@type\":\"Report\"</script>").title.empty());
}

TEST_CASE("a page that does not say where its article is loses its menus all the same") {
    const auto document = read_document(
        "<html><body><div><a href='/'>Home</a> <a href='/w'>World</a></div><div>Menu</div>"
        "<div>The two ministers met in Tbilisi on Monday and agreed to open the road.<br><br>"
        "They will meet again.</div><div>© The Paper</div></body></html>",
        "a.html");
    CHECK(
        document.text ==
        "The two ministers met in Tbilisi on Monday and agreed to open the road.\n\nThey will meet again.\n");
}

TEST_CASE("a page is told by its content, and its own encoding is believed") {
    CHECK(read_document("\n<!DOCTYPE HTML><p>Shots near Goris were heard.</p>", "a.txt").text ==
          "Shots near Goris were heard.\n");
    const std::string bytes =
        "<html><head><meta http-equiv='Content-Type' content='text/html; "
        "charset=windows-1251'></head><body><p>\xC1\xE0\xEA\xF3.</p></body></html>";
    const auto document = read_document(bytes, "a.html");
    CHECK(document.text == "Баку.\n");
    CHECK(document.charset == "windows-1251");
    CHECK(document.notes.size() == 1);
}

TEST_CASE("scripts are neither run nor shown, nor is markup that entities spell") {
    const auto document = read_document(
        "<html><body><article><p onclick='x()'>Quiet in Shusha.</p><script>alert('Minsk')</script>"
        "<p>&lt;script&gt;is shown as it is written&lt;/script&gt;</p><iframe "
        "src='x'>Paris</iframe></article></body>",
        "a.html");
    CHECK(document.text == "Quiet in Shusha.\n\n<script>is shown as it is written</script>\n");
}
