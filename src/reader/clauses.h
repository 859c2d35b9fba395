// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "reader/words.h"

namespace marchland::reader {

/// A stretch of a sentence about one deed: "after Paris recalled its ambassador", "which Azerbaijan
/// recaptured last year". What stands between two dashes or in brackets is one of its own.
struct Clause {
    std::size_t first = 0;    // token
    std::string_view opener;  // "after", "which", "that"; empty for the main clause
    std::size_t parent = 0;   // index of the clause it hangs on; its own for the main one
};

struct Clauses {
    std::vector<Clause> list;
    std::vector<std::size_t> of;  // for each token, its clause
};

[[nodiscard]] Clauses split_clauses(const Sentence& sentence);

}  // namespace marchland::reader
