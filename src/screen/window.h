// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "geo/region.h"
#include "geo/relief.h"
#include "map/view.h"
#include "screen/printer.h"
#include "story/story.h"

namespace marchland::screen {

struct WindowOptions {
    int width = 1600;
    int height = 1000;
    map::View view;  // how to look at first; camera and window are set from the story
    std::shared_ptr<const geo::Relief> relief;  // none: flat ground
    std::filesystem::path shaders;              // folder of the GLSL files
    std::filesystem::path document;             // the story's own file; empty: it is untitled
    std::filesystem::path settings_dir;         // empty: nothing is remembered
    std::filesystem::path recovery_dir;         // empty: nothing is kept for after a crash
    /// Makes a story of a story's file or an article. Throws geo::Error. On a thread of its own.
    std::function<story::Story(const std::filesystem::path&)> load;
    /// Reads an article of the story anew. Throws geo::Error. Without it none is read again.
    std::function<story::Story(const story::Article&)> read_again;
    std::filesystem::path screenshot_dir;  // for the S key and the window tests; empty: current folder
    int measure_frames = 0;  // > 0: run the fixed path, print the JSON object of `view --measure`, return
    std::filesystem::path state_file;  // window tests: the program's own state as JSON, rewritten after each
                                       // change; empty: none
    Printer printer;                   // without its functions nothing can be exported
};

/// Opens the map window on the story and returns when it is closed. Throws geo::Error when there is
/// no display, no OpenGL 2.1, or a shader does not compile (the text says what to do).
void run_window(const geo::Region& region, story::Story story, const WindowOptions& options);

}  // namespace marchland::screen
