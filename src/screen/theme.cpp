// SPDX-License-Identifier: MIT
#include "screen/theme.h"

namespace marchland::screen::theme {
namespace {

Colours current = light;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): see the header

}  // namespace

const Colours& colours() {
    return current;
}

bool is_dark() {
    return current.paper.r < 128;
}

void use(const Colours& colours) {
    current = colours;
}

}  // namespace marchland::screen::theme
