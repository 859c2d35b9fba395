// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <unordered_map>

#include "text/handles.h"
#include "text/typesetter.h"

namespace marchland::text {

/// A line of text in a style, as a key that can be looked up without copying the text.
struct LineKey {
    std::string text;
    TypeStyle style;
};
struct LineKeyView {
    std::string_view text;
    TypeStyle style;
};
struct LineKeyHash {
    using is_transparent = void;
    std::size_t operator()(const LineKeyView& key) const;
    std::size_t operator()(const LineKey& key) const { return (*this)(LineKeyView{key.text, key.style}); }
};
struct LineKeyEqual {
    using is_transparent = void;
    template <class A, class B>
    bool operator()(const A& a, const B& b) const {
        return a.style == b.style && std::string_view(a.text) == std::string_view(b.text);
    }
};

struct Typesetter::Impl {
    double scale = 1;
    FontMap fonts;
    Context context;
    mutable std::unordered_map<LineKey, Extent, LineKeyHash, LineKeyEqual> extents;
};

}  // namespace marchland::text
