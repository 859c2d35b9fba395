// SPDX-License-Identifier: MIT
#include "reader/document.h"

#include <catch2/catch.hpp>

#include "geo/error.h"
#include "temporary_folder.h"

using namespace marchland;
using Catch::Matchers::Contains;
using reader::decode;
using testing::TemporaryFolder;
using testing::write_bytes;

TEST_CASE("UTF-8 comes through as it is, without its byte order mark and with LF line ends") {
    const auto document = decode("\xEF\xBB\xBFYerevan\r\nБаку\rend", "a.txt");
    CHECK(document.text == "Yerevan\nБаку\nend");
    CHECK(document.charset == "UTF-8");
    CHECK_FALSE(document.converted);
}

TEST_CASE("UTF-16 with a mark is converted") {
    const std::string bytes("\xFF\xFE\x11\x04\x30\x04\x3A\x04\x43\x04", 10);
    CHECK(decode(bytes, "a.txt").text == "Баку");
}

TEST_CASE("Russian in KOI8-R and windows-1251 is told apart and converted") {
    // "Российские миротворцы покидают Карабах и возвращаются домой."
    const std::string koi8 =
        "\xF2\xCF\xD3\xD3\xC9\xCA\xD3\xCB\xC9\xC5 \xCD\xC9\xD2\xCF\xD4\xD7\xCF\xD2\xC3\xD9 "
        "\xD0\xCF\xCB\xC9\xC4\xC1\xC0\xD4 "
        "\xEB\xC1\xD2\xC1\xC2\xC1\xC8 \xC9 \xD7\xCF\xDA\xD7\xD2\xC1\xDD\xC1\xC0\xD4\xD3\xD1 "
        "\xC4\xCF\xCD\xCF\xCA.";
    const std::string cp1251 =
        "\xD0\xEE\xF1\xF1\xE8\xE9\xF1\xEA\xE8\xE5 \xEC\xE8\xF0\xEE\xF2\xE2\xEE\xF0\xF6\xFB "
        "\xEF\xEE\xEA\xE8\xE4\xE0\xFE\xF2 "
        "\xCA\xE0\xF0\xE0\xE1\xE0\xF5 \xE8 \xE2\xEE\xE7\xE2\xF0\xE0\xF9\xE0\xFE\xF2\xF1\xFF "
        "\xE4\xEE\xEC\xEE\xE9.";
    const std::string text = "Российские миротворцы покидают Карабах и возвращаются домой.";
    CHECK(decode(koi8, "k.txt").text == text);
    CHECK(decode(koi8, "k.txt").charset == "KOI8-R");
    CHECK(decode(cp1251, "w.txt").text == text);
    CHECK(decode(cp1251, "w.txt").converted);
}

TEST_CASE("a text cut inside its last character is still read") {
    const std::string whole = "Договор подписан в Москве";
    CHECK(decode(whole.substr(0, whole.size() - 1), "a.txt").charset == "UTF-8");
}

TEST_CASE("what is no text is refused by name") {
    const std::string png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20);
    CHECK_THROWS_WITH(decode(png, "photo.txt"), Contains("photo.txt is not text") && Contains("UTF-8"));
    CHECK_THROWS_AS(decode(std::string("Baku\0Yerevan", 12), "a.txt"), geo::Error);
    std::string noise;
    for (int i = 0; i < 400; ++i) noise += static_cast<char>(1 + i % 31);
    CHECK_THROWS_AS(decode(noise, "a.txt"), geo::Error);
}

TEST_CASE("missing, empty, folder: each says what to do") {
    const TemporaryFolder folder;
    CHECK_THROWS_WITH(reader::load_document(folder / "no.txt"), Contains("no.txt does not exist"));
    CHECK_THROWS_WITH(reader::load_document(folder.path()), Contains("is a folder"));
    write_bytes(folder / "empty.txt", "");
    CHECK_THROWS_WITH(reader::load_document(folder / "empty.txt"), Contains("empty.txt is empty"));
    write_bytes(folder / "blank.txt", "\xEF\xBB\xBF \n\n");
    CHECK_THROWS_WITH(reader::load_document(folder / "blank.txt"), Contains("is empty"));
}

TEST_CASE("a file above 64 MiB is refused") {
    const TemporaryFolder folder;
    write_bytes(folder / "big.txt", "x");
    std::filesystem::resize_file(folder / "big.txt", reader::max_document_bytes + 1);
    CHECK_THROWS_WITH(reader::load_document(folder / "big.txt"), Contains("64 MiB"));
}

TEST_CASE("the headline is the first line that is not blank") {
    CHECK(reader::headline("\n  \nTalks fail \nBody") == "Talks fail");
    CHECK(reader::headline("").empty());
}
