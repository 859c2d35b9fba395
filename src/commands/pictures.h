// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <memory>
#include <vector>

#include "commands/sidecar.h"
#include "geo/region.h"
#include "geo/relief.h"
#include "screen/printer.h"
#include "story/story.h"

namespace marchland::commands {

/// The picture, or one for each step of its window. Throws as page::export_sheet.
void write_pictures(const geo::Region& region, const story::Story& story, const Sidecar& picture,
                    const std::filesystem::path& output);

/// What `--view` makes the picture again from, beside it. Throws geo::Error.
void write_sidecar(Sidecar picture, const std::vector<std::filesystem::path>& inputs,
                   const std::filesystem::path& output);

/// What the window's export dialog draws with. The region must outlive it.
[[nodiscard]] screen::Printer printer(const geo::Region& region, std::shared_ptr<const geo::Relief> relief);

}  // namespace marchland::commands
