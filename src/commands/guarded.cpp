// SPDX-License-Identifier: MIT
#include "commands/guarded.h"

#include <cstdio>
#include <exception>
#include <new>

#include "geo/error.h"

namespace marchland::commands {

int guarded(const Work& work) {
    try {
        work();
        return 0;
    } catch (const geo::UsageError& error) {
        std::fprintf(stderr, "marchland: %s\n", error.what());
        return 2;
    } catch (const geo::Error& error) {
        std::fprintf(stderr, "marchland: %s\n", error.what());
    } catch (const std::bad_alloc&) {
        std::fprintf(stderr, "marchland: out of memory: ask for a smaller picture or a smaller file\n");
    } catch (const std::exception& error) {
        std::fprintf(stderr, "marchland: unexpected failure: %s\n", error.what());
    }
    return 1;
}

}  // namespace marchland::commands
