// SPDX-License-Identifier: MIT
#pragma once
#include "commands/commands.h"

namespace marchland::commands {

/// Does the work and gives the exit code; what is thrown becomes one line on standard error.
[[nodiscard]] int guarded(const Work& work);

}  // namespace marchland::commands
