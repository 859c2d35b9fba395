// SPDX-License-Identifier: MIT
// The program is two: what is only printed must not wait for the libraries of the map.
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <string>

#include "program.h"

using namespace marchland::test;
using Catch::Matchers::Contains;

namespace {

/// What a shell command prints.
std::string printed(const std::string& command) {
    std::string all;
    std::FILE* const pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    char part[4096];
    while (const std::size_t size = std::fread(part, 1, sizeof part, pipe)) all.append(part, size);
    ::pclose(pipe);
    return all;
}

std::string quoted(const std::filesystem::path& path) {
    return "'" + path.string() + "'";
}

}  // namespace

TEST_CASE("the program that reads loads no library of maps, pictures or windows") {
    const std::string libraries = printed("ldd " + quoted(MARCHLAND_PROGRAM));
    REQUIRE_THAT(libraries, Contains("libicuuc"));
    for (const char* heavy : {"libgdal", "libproj", "libgeos", "libpango", "libcairo", "libsfml", "libqpdf"})
        CHECK_THAT(libraries, !Contains(heavy));
}

TEST_CASE("an article is printed without the other program, which is named where it is wanted") {
    const Folder folder;
    write(folder / "a.txt", article_text);
    const std::filesystem::path alone = folder / "marchland";
    std::filesystem::copy_file(MARCHLAND_PROGRAM, alone);
    const std::string read = quoted(alone) + " read " + quoted(folder / "a.txt") + " --published 2024-04-18 ";
    CHECK_THAT(printed(read + "--json 2>&1"), Contains("\"Goris\""));
    CHECK_THAT(printed(read + "-o " + quoted(folder / "s.gpkg") + " 2>&1"),
               Contains("marchland-desk") && Contains("install both"));
}

TEST_CASE("both programs print the same reading") {
    const Folder folder;
    write(folder / "a.txt", article_text);
    const std::filesystem::path desk =
        std::filesystem::path(MARCHLAND_PROGRAM).parent_path() / "marchland-desk";
    const std::string rest = " read " + quoted(folder / "a.txt") + " --published 2024-04-18 --json";
    const std::string one = printed(quoted(MARCHLAND_PROGRAM) + rest);
    CHECK_FALSE(one.empty());
    CHECK(one == printed(quoted(desk) + rest));
}
