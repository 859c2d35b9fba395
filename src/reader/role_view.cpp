// SPDX-License-Identifier: MIT
#include "reader/role_view.h"

#include <cstdint>

namespace marchland::reader {

const Token* View::token(int offset) const {
    const std::int64_t at = std::int64_t{offset < 0 ? spot_.first : spot_.last} + offset;
    if (at < 0 || at >= static_cast<std::int64_t>(sentence_.tokens.size())) return nullptr;
    return &sentence_.tokens[static_cast<std::size_t>(at)];
}

std::string_view View::word(int offset) const {
    const Token* found = token(offset);
    return found == nullptr ? std::string_view()
                            : sentence_.word(static_cast<std::size_t>(found - sentence_.tokens.data()));
}

char View::mark(int offset) const {
    const Token* found = token(offset);
    return found == nullptr ? '\0' : found->mark;
}

bool View::capital(int offset) const {
    const Token* found = token(offset);
    return found != nullptr && found->capital;
}

}  // namespace marchland::reader
