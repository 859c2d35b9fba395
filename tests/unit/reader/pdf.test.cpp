// SPDX-License-Identifier: MIT
#include "reader/pdf.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>

#include "geo/error.h"
#include "pdf_file.h"
#include "reader/isolated.h"

using namespace marchland;
using Catch::Matchers::Contains;
using reader::pdf_paragraphs;
using testing::pdf_of;

TEST_CASE("a PDF is read as text, with the title and author of its own head") {
    const std::string bytes =
        pdf_of({{"Shots were heard near Goris on Tuesday, the gov-", "ernor said. Nobody was hurt."}},
               "/Title (Shots near Goris) /Author (A. Writer)");
    const auto document = reader::read_document(bytes, "a.pdf");
    CHECK(document.format == reader::Format::pdf);
    CHECK(document.text == "Shots were heard near Goris on Tuesday, the governor said. Nobody was hurt.\n");
    CHECK(document.facts.title == "Shots near Goris");
    CHECK(document.facts.author == "A. Writer");
    CHECK(reader::read_document(pdf_of({{"Text."}}, "/Title (Microsoft Word - a.doc)"), "a.pdf")
              .facts.title.empty());
}

TEST_CASE("lines become paragraphs, and words broken at a line's end are joined") {
    CHECK(pdf_paragraphs(
              {"A headline\n\nThe ceasefire in the region held on Mon-\nday, the Moscow-\nled force said "
               "of the Azer-\nbaijani border.\nA new paragraph begins where the line before was full.\n"}) ==
          "A headline\n\nThe ceasefire in the region held on Monday, the Moscow-led force said of the "
          "Azerbaijani "
          "border.\n\nA new paragraph begins where the line before was full.\n");
    CHECK(pdf_paragraphs({"the Armenian-\nAzerbaijani border region was calm on\nWednesday\n"}) ==
          "the Armenian-Azerbaijani border region was calm on Wednesday\n");
}

TEST_CASE("what stands on most pages and page numbers are left out, and a sentence runs on over the page") {
    const auto page = [](int number, const std::string& body) {
        return "The Example Paper\n\n" + body + "\n\nPage " + std::to_string(number) + " of 3\n";
    };
    CHECK(pdf_paragraphs({page(1, "The two sides met in the capital and spoke of the"),
                          page(2, "road through the valley."), page(3, "They parted.")}) ==
          "The two sides met in the capital and spoke of the road through the valley.\n\nThey parted.\n");
}

TEST_CASE("a PDF that cannot be read says why") {
    CHECK_THROWS_WITH(reader::read_document("%PDF-1.7\ngarbage", "bad.pdf"), Contains("bad.pdf is damaged"));
    CHECK_THROWS_WITH(reader::read_document(pdf_of({{}}), "scan.pdf"), Contains("scan.pdf holds no text"));
    std::string cut = pdf_of({{"Some text that is long enough."}});
    CHECK_NOTHROW(reader::read_document(cut, "whole.pdf"));
    cut.resize(60);
    CHECK_THROWS_WITH(reader::read_document(cut, "cut.pdf"), Contains("cut.pdf"));
}

TEST_CASE("work that crashes, hangs or eats memory costs its document only") {
    const auto say = [](const std::function<reader::Document()>& work, reader::Bounds bounds = {}) {
        try {
            return reader::isolated(work, "a.pdf", bounds).text;
        } catch (const geo::Error& error) {
            return std::string(error.what());
        }
    };
    CHECK(say([] {
              reader::Document document;
              document.text = "through";
              return document;
          }) == "through");
    CHECK(say([]() -> reader::Document { throw geo::Error("a.pdf is odd"); }) == "a.pdf is odd");
    CHECK_THAT(say([]() -> reader::Document { std::_Exit(3); }), Contains("a.pdf cannot be taken apart"));
    CHECK_THAT(say(
                   []() -> reader::Document {
                       while (std::chrono::steady_clock::now() > std::chrono::steady_clock::time_point()) {
                       }
                       return {};
                   },
                   {2, std::size_t{64} << 20U}),
               Contains("a.pdf"));
#if !defined(__SANITIZE_ADDRESS__)
    CHECK_THAT(say(
                   [] {
                       reader::Document document;
                       while (true) document.text.append(document.text.size() + 4096, 'x');
                       return document;
                   },
                   {10, std::size_t{64} << 20U}),
               Contains("a.pdf is too much"));
#endif
}
