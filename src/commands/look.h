// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "geo/region.h"
#include "geo/relief.h"
#include "map/view.h"

namespace CLI {
class App;
}

namespace marchland::commands {

/// How a map looks, as typed after the options that `view` and `export` share.
struct LookArguments {
    std::string language = "en";
    std::string viewpoint = "un";
    std::string names = "both";
    std::string palette = "light";
    std::string projection = "lcc";
    bool no_graticule = false;
    std::filesystem::path relief;
};

/// `arguments` must outlive the parsing.
void add_look_options(CLI::App& verb, LookArguments& arguments);

/// Throw geo::UsageError that names option, value and what there is; the first without opening a file.
void check_look(const LookArguments& arguments);
[[nodiscard]] map::View look_of(const LookArguments& arguments, const geo::Region& region);
/// Opens the file after --relief; nullptr without. Throws geo::Error.
[[nodiscard]] std::shared_ptr<const geo::Relief> relief_of(const LookArguments& arguments);

}  // namespace marchland::commands
