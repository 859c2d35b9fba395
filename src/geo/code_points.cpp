// SPDX-License-Identifier: MIT
#include "geo/code_points.h"

#include <algorithm>

namespace marchland::geo {

namespace {

constexpr std::size_t block_size = 256;

bool begins_one(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80;
}

}  // namespace

CodePoints::CodePoints(std::string_view text) : text_(text) {
    before_.reserve(text.size() / block_size + 2);
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i % block_size == 0) before_.push_back(count);
        if (begins_one(text[i])) ++count;
    }
    before_.push_back(count);
}

std::uint32_t CodePoints::at(std::size_t byte) const {
    const std::size_t block = std::min(byte / block_size, before_.size() - 1);
    std::uint32_t count = before_[block];
    for (std::size_t i = block * block_size; i < byte && i < text_.size(); ++i) {
        if (begins_one(text_[i])) ++count;
    }
    return count;
}

}  // namespace marchland::geo
