// SPDX-License-Identifier: MIT
// Texts made to choke a reader. Nothing is timed here: what is not bounded takes minutes, and that is seen.
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "fixture.h"
#include "geo/error.h"
#include "pdf_file.h"
#include "reader/document.h"
#include "reader/safe_text.h"

using namespace marchland;
using Catch::Matchers::Contains;
using reader::read_document;

namespace {

constexpr std::size_t mega = 1U << 20U;

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

/// What reading it comes to: the number of sentences kept, or the refusal.
std::string outcome(const std::string& bytes, const std::string& name) {
    try {
        const auto document = read_document(bytes, name);
        const auto reading =
            reader::read_text(document.text, {}, testing::shipped_gazetteer(), testing::shipped_region());
        const auto faults = story::check(reading.story);
        return faults.empty() ? "read" : faults.front();
    } catch (const geo::Error& error) {
        return error.what();
    }
}

}  // namespace

TEST_CASE("a line of 50 MB is refused in plain words", "[hostile]") {
    CHECK_THAT(outcome(std::string(50 * mega, 'x'), "line.txt"),
               Contains("line.txt holds more than 4 MiB of text") && Contains("split it"));
}

TEST_CASE("as long a line as is read takes no longer than its length asks for", "[hostile]") {
    const std::size_t most = reader::max_text_bytes - 16;
    CHECK(outcome(std::string(most, 'x'), "a.txt") == "read");
    CHECK(outcome(repeated("Baku ", most / 5), "a.txt") == "read");
    CHECK(outcome(repeated("Armenia, ", most / 9), "a.txt") == "read");
    CHECK(outcome(repeated("A. ", most / 3), "a.txt") == "read");
}

TEST_CASE("a million of one sign is read", "[hostile]") {
    for (const std::string_view sign :
         {"(", ")", "\"", "'", "-", "–", ":", ".", "?", "1", "1,", "\t", "\n", "if ", "the ", "Б", "Ք"}) {
        INFO(sign);
        CHECK(outcome("Baku " + repeated(sign, 1000000) + " Yerevan.", "a.txt") == "read");
    }
}

TEST_CASE("a million combining marks are cut to what a letter can carry", "[hostile]") {
    const std::string text = "Baku e" + repeated("\u0301\u0323", 500000) + " is calm.";
    CHECK(read_document(text, "a.txt").text == "Baku e" + repeated("\u0301\u0323", 15) + " is calm.");
    CHECK(outcome(text, "a.txt") == "read");
}

TEST_CASE("many events in one text are read in proportion", "[hostile]") {
    CHECK(outcome(repeated("Armenian forces shelled Baku on Tuesday after Russia sent troops to Goris.\n\n",
                           20000),
                  "a.txt") == "read");
}

TEST_CASE("a text without a line break has a short title, which its events repeat", "[hostile]") {
    std::string text;
    for (int i = 0; i < 400; ++i) text += "Troops shelled the village of Xalturanots on Tuesday. ";
    const auto reading = reader::read_text(text, {}, testing::shipped_gazetteer(), testing::shipped_region());
    CHECK(reading.story.articles.front().title.size() < 310);
    for (const auto& event : reading.story.events) CHECK(event.source.size() < 310);
}

TEST_CASE("controls that turn the text round are kept out, and offsets stay", "[hostile]") {
    const std::string text = "Troops left \u202EukaB\u202C and \u2066Goris\u2069.";
    const std::string safe = read_document(text, "a.txt").text;
    CHECK(safe == "Troops left \u2060ukaB\u2060 and \u2060Goris\u2060.");
    CHECK(safe.size() == text.size());
    const auto page =
        read_document("<html><title>&#x202E;evil</title><body><article><p>A text &#8238;here.</p>", "a.html");
    CHECK(page.text.find("\u202E") == std::string::npos);
    CHECK(page.facts.title.find("\u202E") == std::string::npos);
    CHECK(read_document(
              "bell\x07 and escape\x1b[31m in Baku, which is a longer text so that two controls in it are no "
              "more than a hundredth of all that there is to be read in this one line, or not much more than "
              "that, at least not so much that it would pass for a picture or a program",
              "a.txt")
              .text.find('\x1b') == std::string::npos);
}

TEST_CASE("bytes that are no UTF-8 are read as what they may be, or refused", "[hostile]") {
    const std::string lone =
        "The road to Goris is open again, the governor of the province said on Wednesday\xC3(.";
    CHECK(outcome(lone, "a.txt") == "read");
    CHECK_THAT(outcome(std::string(1000, '\0'), "nul.txt"), Contains("nul.txt is not text"));
    std::string noise;
    std::uint32_t state = 1;
    for (int i = 0; i < 100000; ++i)
        noise += static_cast<char>((state = state * 1664525U + 1013904223U) >> 24U);
    CHECK_THAT(outcome(noise, "noise.txt"), Contains("noise.txt is not text"));
    CHECK_THAT(outcome("\x1f\x8b\x08" + noise.substr(0, 100), "a.txt"), Contains("unpack it"));
    CHECK_THAT(outcome(std::string("PK\x03\x04", 4) + noise.substr(0, 100), "a.txt"),
               Contains("zip archive"));
}

TEST_CASE("a text of control characters alone is none", "[hostile]") {
    CHECK_THAT(outcome("\x01", "a.txt"), Contains("a.txt is not text"));
}

TEST_CASE("what the fuzzer keeps is read or refused", "[hostile]") {
    std::size_t files = 0;
    for (const auto& file :
         std::filesystem::directory_iterator(MARCHLAND_GEODATA_DIR "/../tests/fuzz/corpus")) {
        INFO(file.path());
        std::ifstream in(file.path(), std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(in)), {});
        constexpr std::array names = {"a.txt", "a.md", "a.html", "a.pdf"};
        const std::string result =
            outcome(bytes.substr(1), names[static_cast<unsigned char>(bytes[0]) % names.size()]);
        CHECK((result == "read" || result.starts_with("a.")));
        ++files;
    }
    CHECK(files > 10);
}

TEST_CASE("HTML nested 100,000 deep is refused", "[hostile]") {
    for (const std::string_view tag :
         {"<div>", "<b>", "<table>", "<span class=x>", "<svg><title>", "<a><table>"}) {
        INFO(tag);
        CHECK_THAT(outcome("<html><body>" + repeated(tag, 100000) + "Baku", "deep.html"),
                   Contains("deep.html"));
    }
    CHECK(outcome("<html><body>" + repeated("<p>", 100000) + "The road is open.", "a.html") == "read");
}

TEST_CASE("HTML that grows when it is taken apart is bounded", "[hostile]") {
    std::string bomb = "<html><body><p>";
    for (int i = 0; i < 300; ++i) bomb += "<b id=" + std::to_string(i) + ">";
    CHECK_THAT(outcome(bomb + repeated("<p>x", 200000), "bomb.html"),
               Contains("bomb.html") && Contains("384 MiB"));
    std::string attributes = "<html><body><p";
    for (int i = 0; i < 300000; ++i) attributes += " a" + std::to_string(i);
    CHECK_THAT(outcome(attributes + ">Baku is calm.</p>", "wide.html"), Contains("wide.html"));
    CHECK_THAT(outcome("<html>" + repeated("<p>Baku</p>", 2000000), "long.html"), Contains("long.html"));
}

TEST_CASE("a PDF that poppler rejects or chokes on is refused", "[hostile]") {
    CHECK_THAT(outcome("%PDF-1.4\n" + repeated("1 0 obj << /Kids [1 0 R] >> endobj\n", 1000), "a.pdf"),
               Contains("a.pdf"));
    CHECK_THAT(outcome("%PDF-1.4\n" + repeated("[", mega), "a.pdf"), Contains("a.pdf"));
    const std::string loop = testing::pdf_of({{"Text."}});
    std::string bent = loop;
    bent.replace(bent.find("/Kids [10 0 R"), 13, "/Kids [ 2 0 R");
    CHECK_THAT(outcome(bent, "loop.pdf"), Contains("loop.pdf"));
}
