// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "map/view.h"

namespace CLI {  // NOLINT(readability-identifier-naming): the library's own
class App;
}

namespace marchland::commands {

/// Which events a map shows, as typed; nothing where not typed.
struct FilterArguments {
    std::optional<std::string> types;
    std::optional<std::string> classes;
    std::vector<std::string> actors;
    std::vector<std::string> sources;
    std::optional<std::string> least_sources;
    std::optional<std::string> fatalities;
    bool not_done = false;
    std::optional<std::string> near;
    std::optional<std::string> within;
    std::optional<std::string> clock;
};

/// `arguments` must outlive the parsing.
void add_filter_options(CLI::App& verb, FilterArguments& arguments);

/// What was typed wins over what the view has. Throws geo::UsageError that names option, value and what there
/// is; with a view to throw away it only checks.
void apply_filter(const FilterArguments& arguments, map::View& view);
/// Throws geo::UsageError for an actor or source typed that the story does not have, with those it has.
void check_names(const FilterArguments& arguments, const story::Story& story);

}  // namespace marchland::commands
