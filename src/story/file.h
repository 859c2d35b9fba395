// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>

#include "story/story.h"

namespace marchland::story {

/// Version of the GeoPackage layout below; written to `settings`, a newer one is refused.
inline constexpr int schema_version = 2;

/// Reads a story GeoPackage. Layers events, places, areas, boundaries (since version
/// 2), annotations; tables articles, excerpts,
/// mentions, event_excerpts, actors, views, settings; where events have claims, claims and claim_excerpts.
/// Throws geo::Error: missing, not a GeoPackage,
/// no story in it (a region pack, a GeoJSON, ...), newer version, truncated, or links that do not hold.
[[nodiscard]] Story load(const std::filesystem::path& gpkg);

/// Writes beside the target, flushes, renames: the old file or the new one, never a half. The same
/// story gives the same bytes. Throws geo::Error when the target cannot be written or `check` fails.
void save(const Story& story, const std::filesystem::path& gpkg);

/// Whether the file is an SQLite database by its first bytes (a GeoPackage candidate); false for a missing
/// one.
[[nodiscard]] bool looks_like_geopackage(const std::filesystem::path& file);

}  // namespace marchland::story
