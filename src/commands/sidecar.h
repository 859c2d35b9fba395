// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "commands/series.h"
#include "map/view_json.h"
#include "page/sheet.h"

namespace marchland::commands {

/// Everything a picture was made from, as the JSON file beside it says.
struct Sidecar {
    std::vector<std::pair<std::string, std::string>> inputs;  // file name, SHA-256
    map::KeptView kept;
    page::SheetOptions sheet;
    std::string relief;  // its file's name; empty: none. It is to be given again: read_sidecar opens none
    Series series;
};

[[nodiscard]] std::string to_json(const Sidecar& sidecar);

/// Throws geo::Error that names the file and the field.
[[nodiscard]] Sidecar read_sidecar(const std::filesystem::path& file);

/// Name and hash of each file. Throws geo::Error for one that cannot be read.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> hashed(
    const std::vector<std::filesystem::path>& files);

}  // namespace marchland::commands
