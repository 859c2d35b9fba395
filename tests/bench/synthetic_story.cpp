// SPDX-License-Identifier: MIT
// Writes the story with many events that the benchmarks use, for `marchland view --measure`. Usage:
// synthetic_story COUNT FILE.gpkg
#include <cstdio>
#include <exception>
#include <string>

#include "story/file.h"
#include "synthetic.h"

int main(int count, char** arguments) {
    if (count != 3) {
        std::fputs("usage: synthetic_story COUNT FILE.gpkg\n", stderr);
        return 2;
    }
    try {
        marchland::story::save(marchland::bench::synthetic(std::stoi(arguments[1])), arguments[2]);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
