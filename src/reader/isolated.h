// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <string>

#include "reader/document.h"

namespace marchland::reader {

/// What bounds work on one document in a process of its own.
struct Bounds {
    int seconds = 20;                             // of the clock; half of it of the processor
    std::size_t bytes = std::size_t{768} << 20U;  // beyond what the program holds already
};

/// Does the work in a child process, so that a library that crashes, hangs or eats memory on a hostile file
/// costs no more than that file. Throws the geo::Error that the work threw, or one that says how the child
/// ended, naming `name`. Of the document only text, facts and notes come back.
[[nodiscard]] Document isolated(const std::function<Document()>& work, const std::string& name,
                                const Bounds& bounds = {});

}  // namespace marchland::reader
