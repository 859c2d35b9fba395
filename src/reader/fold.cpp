// SPDX-License-Identifier: MIT
#include "reader/fold.h"

#include "reader/words.h"

namespace marchland::reader {

std::string fold_name(std::string_view utf8) {
    return split_words(utf8, {0, static_cast<std::uint32_t>(utf8.size())}).folded;
}

}  // namespace marchland::reader
