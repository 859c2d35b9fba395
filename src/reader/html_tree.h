// SPDX-License-Identifier: MIT
#pragma once
#include <gumbo.h>

#include <memory>
#include <string>
#include <string_view>

namespace marchland::reader {

/// Elements within one another; browsers stop at about as many.
inline constexpr int deepest_element = 400;

/// A parsed page. It is parsed within bounds of memory, time and nesting.
class HtmlTree {
public:
    /// Throws geo::Error that names `name` for a page beyond the bounds. `utf8` must outlive the tree.
    HtmlTree(std::string_view utf8, const std::string& name);
    ~HtmlTree();
    HtmlTree(const HtmlTree&) = delete;
    HtmlTree& operator=(const HtmlTree&) = delete;

    /// The <html> element.
    [[nodiscard]] const GumboNode& root() const { return *root_; }

private:
    struct Memory;
    std::unique_ptr<Memory> memory_;
    const GumboNode* root_ = nullptr;
};

/// The value of an attribute, empty where it is absent.
[[nodiscard]] std::string_view attribute(const GumboNode& node, const char* name);

/// The children of an element; none for text.
[[nodiscard]] const GumboVector& children(const GumboNode& node);
[[nodiscard]] inline const GumboNode& child(const GumboVector& list, unsigned int i) {
    return *static_cast<const GumboNode*>(list.data[i]);
}
[[nodiscard]] inline bool is_element(const GumboNode& node) {
    return node.type == GUMBO_NODE_ELEMENT;
}
[[nodiscard]] inline bool is_element(const GumboNode& node, GumboTag tag) {
    return is_element(node) && node.v.element.tag == tag;
}

/// All text in an element, white space collapsed; a script's or style's too where it is asked itself.
[[nodiscard]] std::string text_in(const GumboNode& node);

/// Calls `visit` with every element from `node` down, in the page's order.
template <class Visit>
void each_element(const GumboNode& node, const Visit& visit, int depth = 0) {
    if (!is_element(node) || depth > deepest_element) return;
    visit(node);
    const GumboVector& list = children(node);
    for (unsigned int i = 0; i < list.length; ++i) each_element(child(list, i), visit, depth + 1);
}

}  // namespace marchland::reader
