// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "commands/filter_arguments.h"
#include "geo/region.h"
#include "geo/relief.h"
#include "map/view.h"

namespace CLI {  // NOLINT(readability-identifier-naming): the library's own
class App;
}

namespace marchland::commands {

/// How a map looks, as typed after the options that `view` and `export` share; nothing where not typed.
struct LookArguments {
    std::optional<std::string> language;
    std::optional<std::string> viewpoint;
    std::optional<std::string> names;
    std::optional<std::string> palette;
    std::optional<std::string> projection;
    bool no_graticule = false;
    std::filesystem::path relief;
    FilterArguments filter;
};

/// `arguments` must outlive the parsing.
void add_look_options(CLI::App& verb, LookArguments& arguments);

/// Throws geo::UsageError that names option, value and what there is; opens no file.
void check_look(const LookArguments& arguments);
/// What was typed wins over what the view has. Throws as check_look, also for a viewpoint the region does not
/// have.
void apply_look(const LookArguments& arguments, const geo::Region& region, map::View& view);
/// Opens the file after --relief; nullptr without. Throws geo::Error.
[[nodiscard]] std::shared_ptr<const geo::Relief> relief_of(const LookArguments& arguments);

}  // namespace marchland::commands
