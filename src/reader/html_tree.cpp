// SPDX-License-Identifier: MIT
#include "reader/html_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csetjmp>
#include <cstdlib>
#include <unordered_map>

#include "geo/error.h"

namespace marchland::reader {
namespace {

constexpr std::size_t most_bytes = 16U << 20U;
constexpr std::size_t most_memory = 384U << 20U;
constexpr std::chrono::seconds longest{4};

/// Elements that end by themselves: a page may leave any number of them open.
constexpr std::array closing_themselves = {
    "p",      "li",       "dt",   "dd",   "tr",    "td",    "th",     "tbody", "thead", "tfoot",
    "option", "optgroup", "html", "head", "body",  "br",    "hr",     "img",   "input", "meta",
    "link",   "col",      "area", "base", "embed", "param", "source", "track", "wbr"};

bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// How many elements the page leaves open within one another at most, told from its tags alone. What stands
/// in scripts and comments is passed over, as the parser does.
class Nesting {
public:
    explicit Nesting(std::string_view page) : page_(page) {}

    int deepest() {
        while (at_ < page_.size() && deepest_ <= deepest_element) {
            at_ = page_.find('<', at_);
            if (at_ == std::string_view::npos) break;
            if (page_.substr(at_, 4) == "<!--") {
                skip_past("-->");
            } else {
                read_tag();
            }
        }
        return deepest_;
    }

private:
    void read_tag() {
        ++at_;
        const bool closes = at_ < page_.size() && page_[at_] == '/';
        if (closes) ++at_;
        if (at_ >= page_.size() || !letter(page_[at_])) return;
        constexpr std::size_t longest_name = 32;
        std::string name;
        while (at_ < page_.size() &&
               std::string_view(" \t\n\f/>").find(page_[at_]) == std::string_view::npos &&
               name.size() < longest_name) {
            const char c = page_[at_++];
            name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        if (std::find(closing_themselves.begin(), closing_themselves.end(), name) != closing_themselves.end())
            return;
        count(name, closes);
        // Inside drawings these hold elements like any other.
        if (!closes && open_["svg"] + open_["math"] == 0 &&
            (name == "script" || name == "style" || name == "textarea" || name == "title"))
            skip_past("</" + name);
    }

    void count(const std::string& name, bool closes) {
        int& open = open_[name];
        if (!closes) {
            ++open;
            deepest_ = std::max(deepest_, ++depth_);
        } else if (open > 0) {
            --open;
            --depth_;
        }
    }

    /// Past `end`, or to the end of the page where it never comes; the name's case is minded, as it is rarely
    /// mixed, and a miss only counts less.
    void skip_past(std::string_view end) {
        const std::size_t found = page_.find(end, at_);
        at_ = found == std::string_view::npos ? page_.size() : found;
        if (end == "-->" && at_ < page_.size()) at_ += end.size();
    }

    std::string_view page_;
    std::size_t at_ = 0;
    std::unordered_map<std::string, int> open_;
    int depth_ = 0;
    int deepest_ = 0;
};

}  // namespace

/// What the parser has taken, so that all of it can be given back at once: its own way of freeing a tree
/// calls itself as deep as the tree is. Where a bound is reached, the parser is left by a jump, over C frames
/// only.
struct HtmlTree::Memory {
    struct alignas(std::max_align_t) Piece {
        Piece* before;
        Piece* after;
        std::size_t size;
    };
    // What a piece costs on top: most are small, and so this is much of all.
    static constexpr std::size_t overhead = sizeof(Piece) + 16;
    Piece head{&head, &head, 0};
    std::size_t used = 0;
    unsigned int calls = 0;
    std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::now() + longest;
    std::jmp_buf out{};

    Memory() = default;
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;
    ~Memory() {
        while (head.after != &head) give_back(this, head.after + 1);
    }

    static void* take(void* self, std::size_t size) {
        auto& memory = *static_cast<Memory*>(self);
        const bool late = ++memory.calls % 64 == 0 && std::chrono::steady_clock::now() > memory.deadline;
        if (late || size > most_memory || memory.used + size > most_memory) std::longjmp(memory.out, 1);
        size += overhead;
        void* bytes = std::malloc(size);
        if (bytes == nullptr) std::longjmp(memory.out, 1);
        auto* piece = static_cast<Piece*>(bytes);
        *piece = {&memory.head, memory.head.after, size};
        memory.head.after->before = piece;
        memory.head.after = piece;
        memory.used += size;
        return piece + 1;
    }
    static void give_back(void* self, void* bytes) {
        if (bytes == nullptr) return;
        Piece* piece = static_cast<Piece*>(bytes) - 1;
        static_cast<Memory*>(self)->used -= piece->size;
        piece->before->after = piece->after;
        piece->after->before = piece->before;
        std::free(piece);
    }

    /// nullptr where a bound was reached.
    const GumboOutput* parse(std::string_view page) {
        GumboOptions options = kGumboDefaultOptions;
        options.allocator = take;
        options.deallocator = give_back;
        options.userdata = this;
        options.max_errors = 0;
        if (setjmp(out) != 0) return nullptr;  // NOLINT(cert-err52-cpp): the parser is C
        return gumbo_parse_with_options(&options, page.data(), page.size());
    }
};

HtmlTree::HtmlTree(std::string_view utf8, const std::string& name) : memory_(std::make_unique<Memory>()) {
    const auto refuse = [&](const char* why) {
        throw geo::Error(fmt::format("{} {}: no article's page is; save the article as text", name, why));
    };
    if (utf8.size() > most_bytes) refuse("is a page of more than 16 MiB");
    if (Nesting(utf8).deepest() > deepest_element) refuse("nests its elements more than 400 deep");
    const GumboOutput* output = memory_->parse(utf8);
    if (output == nullptr || output->root == nullptr)
        refuse("grows beyond 384 MiB or 4 seconds when it is taken apart");
    root_ = output->root;
}

HtmlTree::~HtmlTree() = default;

std::string_view attribute(const GumboNode& node, const char* name) {
    if (!is_element(node)) return {};
    const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

const GumboVector& children(const GumboNode& node) {
    static const GumboVector none{nullptr, 0, 0};
    return is_element(node) ? node.v.element.children : none;
}

namespace {

void append_text(const GumboNode& node, std::string& out, int depth) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA || node.type == GUMBO_NODE_WHITESPACE) {
        for (const char c : std::string_view(node.v.text.text)) {
            const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\f';
            if (!blank) {
                out += c;
            } else if (!out.empty() && out.back() != ' ') {
                out += ' ';
            }
        }
        return;
    }
    if (depth > deepest_element) return;
    const bool hidden = is_element(node, GUMBO_TAG_SCRIPT) || is_element(node, GUMBO_TAG_STYLE);
    if (hidden && depth > 0) return;
    const GumboVector& list = children(node);
    for (unsigned int i = 0; i < list.length; ++i) append_text(child(list, i), out, depth + 1);
}

}  // namespace

std::string text_in(const GumboNode& node) {
    std::string text;
    append_text(node, text, 0);
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

}  // namespace marchland::reader
