// SPDX-License-Identifier: MIT
#include "screen/screenshot.h"

#include <fmt/format.h>

#include <cstdint>
#include <system_error>
#include <vector>

#include "geo/error.h"
#include "screen/gl.h"

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wnull-dereference"
#include <stb/stb_image_write.h>
#pragma GCC diagnostic pop

namespace marchland::screen {
namespace {

std::filesystem::path free_name(const std::filesystem::path& folder) {
    for (int number = 1;; ++number) {
        std::filesystem::path file = folder / fmt::format("marchland-{}.png", number);
        if (!std::filesystem::exists(file)) return file;
    }
}

std::vector<std::uint8_t> read_pixels(int width, int height) {
    std::vector<std::uint8_t> rgb(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, rgb.data());
    return rgb;
}

}  // namespace

std::filesystem::path save_screenshot(const std::filesystem::path& folder, int width, int height) {
    const std::filesystem::path target = folder.empty() ? std::filesystem::current_path() : folder;
    std::error_code error;
    std::filesystem::create_directories(target, error);
    std::filesystem::path file = free_name(target);
    const std::vector<std::uint8_t> rgb = read_pixels(width, height);
    const int row = width * 3;
    // OpenGL's rows run upwards: start at the last one and walk back.
    const std::uint8_t* top = rgb.data() + static_cast<std::ptrdiff_t>(row) * (height - 1);
    if (stbi_write_png(file.c_str(), width, height, 3, top, -row) == 0) {
        std::filesystem::remove(file, error);
        throw geo::Error(
            fmt::format("{}: cannot write the screenshot; is the folder writable?", file.string()));
    }
    return file;
}

}  // namespace marchland::screen
