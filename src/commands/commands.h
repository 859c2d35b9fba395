// SPDX-License-Identifier: MIT
#pragma once
#include <functional>

namespace CLI {
class App;
}

namespace marchland::commands {

/// What the command line asked for; throws geo::Error when it fails.
using Work = std::function<void()>;

/// Each adds its verb to `app`; when the verb is parsed, `work` becomes its work.
void add_view(CLI::App& app, Work& work);
void add_read(CLI::App& app, Work& work);
void add_export(CLI::App& app, Work& work);
void add_info(CLI::App& app, Work& work);

/// `marchland` without a verb: the window on the story that ships.
void view_shipped_story();

}  // namespace marchland::commands
