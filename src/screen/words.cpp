// SPDX-License-Identifier: MIT
#include "screen/words.h"

namespace marchland::screen {

const Words& words() {
    static constexpr Words english;
    return english;
}

}  // namespace marchland::screen
