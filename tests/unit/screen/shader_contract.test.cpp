// SPDX-License-Identifier: MIT
#include "screen/shader_contract.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>

using namespace marchland::screen;

namespace {

const std::filesystem::path folder = std::filesystem::path(MARCHLAND_GEODATA_DIR) / ".." / "shaders";

std::string read(const std::filesystem::path& file) {
    std::ifstream in(file);
    REQUIRE(in);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

// "vec2 a_position" for each declaration with that qualifier.
std::set<std::string> declared(const std::string& source, const std::string& qualifier) {
    std::set<std::string> found;
    const std::regex pattern("(?:^|\n)" + qualifier + " (\\w+) (\\w+);");
    for (std::sregex_iterator at(source.begin(), source.end(), pattern), end; at != end; ++at)
        found.insert((*at)[1].str() + " " + (*at)[2].str());
    return found;
}

std::set<std::string> listed(std::span<const Variable> variables) {
    std::set<std::string> found;
    for (const Variable& variable : variables)
        found.insert(std::string(variable.type) + " " + std::string(variable.name));
    return found;
}

std::set<std::string> both(std::set<std::string> a, const std::set<std::string>& b) {
    a.insert(b.begin(), b.end());
    return a;
}

}  // namespace

TEST_CASE("attributes and uniforms in GLSL are those that C++ sets") {
    for (const ShaderContract& contract : shader_contracts) {
        const std::string stem(contract.name);
        CAPTURE(stem);
        const std::string vertex = read(folder / (stem + ".vert"));
        const std::string fragment = read(folder / (stem + ".frag"));
        CHECK(declared(vertex, "attribute") == listed(contract.attributes));
        CHECK(both(declared(vertex, "uniform"), declared(fragment, "uniform")) == listed(contract.uniforms));
        CHECK(declared(vertex, "varying") == declared(fragment, "varying"));
    }
}

TEST_CASE("every shader file belongs to a contract and is GLSL 1.20") {
    std::set<std::string> known;
    for (const ShaderContract& contract : shader_contracts)
        known.insert({std::string(contract.name) + ".vert", std::string(contract.name) + ".frag"});
    std::set<std::string> present;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        present.insert(entry.path().filename().string());
        CHECK(read(entry.path()).starts_with("#version 120\n//"));
    }
    CHECK(present == known);
}
