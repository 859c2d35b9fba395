// SPDX-License-Identifier: MIT
#include "geo/shipped.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <vector>

#include "geo/error.h"

namespace marchland::geo {

namespace {

std::string environment_variable(const std::string& name) {
    std::string variable = "MARCHLAND_";
    for (const char c : name) variable += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return variable;
}

std::vector<std::string> places_to_look(const std::string& name) {
    const std::string variable = environment_variable(name);
    if (const char* chosen = std::getenv(variable.c_str()); chosen != nullptr && *chosen != '\0')
        return {chosen};
    std::error_code ignored;
    const std::filesystem::path program =
        std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
    return {program / name, program / ".." / "share" / "marchland" / name, program / ".." / name,
            std::filesystem::path(MARCHLAND_SOURCE_DIR) / name};
}

}  // namespace

std::filesystem::path shipped_dir(const std::string& name) {
    const std::vector<std::string> places = places_to_look(name);
    for (const std::string& place : places) {
        std::error_code ignored;
        if (std::filesystem::is_directory(place, ignored))
            return std::filesystem::path(place).lexically_normal();
    }
    throw Error(fmt::format(
        "the folder {} that comes with Marchland is missing (looked in {}): install it again, or set {}",
        name, fmt::join(places, ", "), environment_variable(name)));
}

std::filesystem::path geodata_dir() {
    return shipped_dir("geodata");
}

}  // namespace marchland::geo
