// SPDX-License-Identifier: MIT
#include "map/markup.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <utility>

#include "map/mark_shapes.h"
#include "map/palette.h"

namespace marchland::map {
namespace {

constexpr Colour none{0, 0, 0, 0};
constexpr std::size_t most_set_texts = 512;
constexpr double pad_x = 8;  // of a text's paper
constexpr double pad_y = 5;
constexpr double corner_px = 3;
constexpr float line_halo_px = 1.4f;  // on each side
constexpr float letter_halo_px = 2;
constexpr double finest_px = 0.4;  // vertices nearer than this are one
constexpr double culled_px = 40;   // wider than any stroke and its halo

text::TypeStyle type_of(const MarkStyle& style) {
    return {.size_px = style.font_px, .weight = style.bold ? 700 : 400, .italic = style.italic};
}

std::array<float, 2> dashes(MarkDash dash, float width) {
    if (dash == MarkDash::dashed) return {3 * width + 3, 1.5f * width + 3};
    if (dash == MarkDash::dotted) return {std::max(width, 1.0f), 1.5f * width + 1};
    return {0, 0};
}

bool reads_from_right(std::string_view text) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead >= 0xD6 && lead <= 0xDF) return true;  // Hebrew, Arabic, Syriac
        if (lead < 0x80 ? std::isalpha(lead) != 0 : lead >= 0xC3) return false;
    }
    return false;
}

/// Makes one mark's drawing, part by part.
class Draughtsman {
public:
    Draughtsman(const Mark& mark, PaletteId id)
        : mark_(mark), id_(id), palette_(palette(id)), style_(mark.style) {}

    Drawing out;

    [[nodiscard]] Colour stroke() const { return resolved(style_.stroke, id_); }

    void line(const PxLine& path) {
        if (path.size() < 2) return;
        const double whole = length_of(path);
        const ArrowHead end = style_.head_end ? arrow_head(path, style_.width_px) : ArrowHead{};
        ArrowHead start;
        if (style_.head_start) start = arrow_head(PxLine(path.rbegin(), path.rend()), style_.width_px);
        if (start.covered + end.covered > 0.9 * whole) start = {};
        const PxLine shaft = shortened(path, start.covered, end.covered);
        std::vector<PxLine> heads;
        for (const ArrowHead& head : {start, end})
            if (!head.ring.empty()) heads.push_back(head.ring);
        halo({shaft}, false, style_.width_px);
        halo(heads, true, head_edge);
        plain({shaft}, false, dashed());
        if (!heads.empty()) out.paths.push_back({heads, true, solid(head_edge), stroke()});
    }

    /// Rings with their fill; the fill's edge lies under the stroke.
    void area(const std::vector<PxLine>& rings) {
        halo(rings, true, style_.width_px);
        out.paths.push_back({rings, true, dashed(), resolved(style_.fill, id_)});
    }

    void lines(const std::vector<PxLine>& paths) {
        halo(paths, false, style_.width_px);
        plain(paths, false, dashed());
    }

    /// Words around that middle.
    void words(const SetLines& set, Pixel middle) {
        if (set.lines.empty()) return;
        const double width = set.width_px;
        const double height = set.height_px();
        const PxBox box{middle.x - width / 2, middle.y - height / 2, middle.x + width / 2,
                        middle.y + height / 2};
        out.box = style_.box ? PxBox{box.left - pad_x, box.top - pad_y, box.right + pad_x, box.bottom + pad_y}
                             : box;
        put_lines(set, box);
    }

    /// The paper behind the text, if the style has one.
    void paper() {
        if (!style_.box || !out.box) return;
        const bool own = mark_.kind == MarkKind::text || mark_.kind == MarkKind::callout;
        const MarkColour ground =
            own && style_.fill.opacity > 0 ? style_.fill : MarkColour{MarkTone::paper, {}, 96};
        out.paths.push_back({{rounded_box(*out.box, corner_px)},
                             true,
                             Stroke{stroke(), style_.width_px, none, 0, {0, 0}},
                             resolved(ground, id_)});
    }

    /// From the text's box to the tip, which gets a dot unless the style has a head.
    void leader(Pixel tip) {
        if (!out.box) return;
        const double gap = style_.box ? 0 : 3;
        const PxBox clear{out.box->left - gap, out.box->top, out.box->right + gap, out.box->bottom};
        const auto from = leader_start(clear, tip);
        if (!from) return;
        line({*from, tip});
        if (style_.head_end || style_.head_start) return;
        out.paths.push_back({{disc(tip, 1.6 + 0.9 * style_.width_px)},
                             true,
                             Stroke{resolved({MarkTone::paper, {}, 100}, id_), 1},
                             stroke()});
    }

    void badge(Pixel middle, const SetLines& number) {
        const double radius =
            std::max(0.5 * number.height_px() + 1.5, 0.5 * static_cast<double>(number.width_px) + 4.5);
        out.paths.push_back({{disc(middle, radius)},
                             true,
                             Stroke{resolved({MarkTone::paper, {}, 92}, id_), style_.width_px},
                             stroke()});
        out.box = PxBox{middle.x - radius, middle.y - radius, middle.x + radius, middle.y + radius};
        const double w = number.width_px / 2;
        const double h = number.height_px() / 2;
        const bool haloed = std::exchange(haloed_, false);
        put_lines(number, {middle.x - w, middle.y - h, middle.x + w, middle.y + h});
        haloed_ = haloed;
    }

    /// Beside a badge: what it counts.
    void beside(const SetLines& set) {
        if (set.lines.empty() || !out.box) return;
        const double left = out.box->right + 4;
        const double middle = (out.box->top + out.box->bottom) / 2;
        const double h = set.height_px() / 2;
        MarkStyle plain = style_;
        plain.letters = style_.stroke;
        std::swap(plain, style_);
        put_lines(set, {left, middle - h, left + set.width_px, middle + h});
        std::swap(plain, style_);
        out.box->right = left + set.width_px;
        out.box->top = std::min(out.box->top, middle - h);
        out.box->bottom = std::max(out.box->bottom, middle + h);
    }

private:
    static constexpr float head_edge = 1;  // rounds the head's corners and smooths its edge

    [[nodiscard]] Stroke solid(float width) const { return {stroke(), width, none, 0, {0, 0}}; }
    [[nodiscard]] Stroke dashed() const {
        return {stroke(), style_.width_px, none, 0, dashes(style_.dash, style_.width_px)};
    }

    void plain(std::vector<PxLine> paths, bool closed, const Stroke& stroke) {
        std::erase_if(paths, [](const PxLine& path) { return path.size() < 2; });
        if (!paths.empty()) out.paths.push_back({std::move(paths), closed, stroke, none});
    }

    /// A strip of the map's paper under strokes that hide it; under faint ones it would show through.
    void halo(const std::vector<PxLine>& paths, bool closed, float width) {
        if (!style_.halo || style_.stroke.opacity < 100) return;
        plain(paths, closed, Stroke{palette_.halo, width + 2 * line_halo_px, none, 0, {0, 0}});
    }

    void put_lines(const SetLines& set, const PxBox& box) {
        const bool bare = !style_.box && style_.halo && haloed_;
        const float ink_height = set.line_px;
        for (std::size_t i = 0; i < set.lines.size(); ++i) {
            const auto& line = set.lines[i];
            MarkAlign align = style_.align;
            if (align == MarkAlign::left && reads_from_right(line.text)) align = MarkAlign::right;
            const double room = box.right - box.left - line.width_px;
            const double x = align == MarkAlign::left ? 0 : align == MarkAlign::right ? room : room / 2;
            out.texts.push_back(
                {line.text,
                 type_of(style_),
                 resolved(style_.letters, id_),
                 bare ? palette_.halo : none,
                 bare ? letter_halo_px : 0,
                 {box.left + x, box.top + static_cast<double>(ink_height) * static_cast<double>(i)},
                 line.width_px,
                 ink_height});
        }
    }

    const Mark& mark_;
    PaletteId id_;
    const Palette& palette_;
    MarkStyle style_;
    bool haloed_ = true;
};

PxLine thinned(const std::vector<geo::Metres>& path, const Camera& camera) {
    PxLine line;
    line.reserve(path.size());
    for (const geo::Metres p : path) {
        const Pixel at = camera.to_px(p);
        if (line.empty() || std::hypot(at.x - line.back().x, at.y - line.back().y) >= finest_px)
            line.push_back(at);
    }
    return line;
}

std::vector<PxLine> to_px(const MarkGround::Paths& paths, const Camera& camera, std::size_t least) {
    std::vector<PxLine> lines;
    for (const auto& path : paths)
        if (auto line = thinned(path, camera); line.size() >= least) lines.push_back(std::move(line));
    return lines;
}

/// Where the words of a line go: beside its middle, on the upper side.
Pixel beside_middle(const PxLine& path, const SetLines& set, float width_px) {
    const Station middle = station_at(path, length_of(path) / 2);
    Pixel normal{middle.direction.y, -middle.direction.x};
    if (normal.y > 0 || (normal.y == 0 && normal.x < 0)) normal = {-normal.x, -normal.y};
    const double reach =
        std::abs(normal.x) * set.width_px / 2 + std::abs(normal.y) * set.height_px() / 2 + width_px / 2 + 3;
    return {middle.at.x + reach * normal.x, middle.at.y + reach * normal.y};
}

}  // namespace

const SetLines& Markup::lines_of(const Mark& mark, const text::TypeStyle& style) {
    std::string key = fmt::format("{}|{}|{}|{}|{}", style.size_px, style.weight, style.italic,
                                  mark.style.wrap_px, mark.text);
    const auto found = set_.find(key);
    if (found != set_.end()) return found->second;
    if (set_.size() >= most_set_texts) set_.clear();
    return set_.emplace(std::move(key), set_lines(mark.text, style, mark.style.wrap_px, type_)).first->second;
}

std::vector<Drawing> Markup::draw(const std::vector<Mark>& marks, const MarkFrame& frame, PaletteId palette) {
    std::vector<Drawing> drawings;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const Mark& mark = marks[i];
        if (mark.hidden || !is_complete(mark)) continue;
        auto drawing = draw_mark(mark, frame, palette);
        if (drawing.paths.empty() && drawing.texts.empty()) continue;
        drawing.annotation = static_cast<std::uint32_t>(i);
        drawings.push_back(std::move(drawing));
    }
    return drawings;
}

Drawing Markup::draw_mark(const Mark& mark, const MarkFrame& frame, PaletteId palette) {
    Draughtsman hand(mark, palette);
    const auto pixels = pixels_of(mark, frame);
    if (!pixels) return {};
    const std::vector<Pixel>& p = *pixels;
    const SetLines& words = lines_of(mark, type_of(mark.style));
    const auto along = [&](const PxLine& path) {
        hand.line(path);
        hand.words(words, beside_middle(path, words, mark.style.width_px));
        hand.paper();
    };
    switch (mark.kind) {
        case MarkKind::text:
            hand.words(words, p[0]);
            hand.paper();
            break;
        case MarkKind::callout:
            hand.words(words, p[1]);
            hand.leader(p[0]);
            hand.paper();
            break;
        case MarkKind::arrow:
        case MarkKind::line:
            along(p);
            break;
        case MarkKind::curve:
            along(bent(p[0], p[1], p[2]));
            break;
        case MarkKind::freehand:
            along(smoothed(p));
            break;
        case MarkKind::area:
            hand.area({p});
            hand.words(words, middle_of(p));
            hand.paper();
            break;
        case MarkKind::circle:
            if (const PxLine ring = circle_of(mark, frame); ring.size() >= 3) hand.area({ring});
            hand.words(words, p[0]);
            hand.paper();
            break;
        case MarkKind::badge: {
            const auto style = type_of(mark.style);
            hand.badge(p[0], set_lines(std::to_string(mark.number), style, 0, type_));
            hand.beside(words);
            break;
        }
        case MarkKind::district:
            if (const auto rings = to_px(ground_.paths(mark, frame), frame.camera, 3); !rings.empty()) {
                hand.area(rings);
                if (const auto at = ground_.label(mark); at && !words.lines.empty())
                    if (const auto px = frame.to_px({at->lon, at->lat}, MarkAnchor::map))
                        hand.words(words, *px);
            }
            break;
        case MarkKind::border:
            if (const auto paths = to_px(ground_.paths(mark, frame), frame.camera, 2); !paths.empty()) {
                hand.lines(paths);
                hand.words(words, beside_middle(paths.front(), words, mark.style.width_px));
                hand.paper();
            }
            break;
    }
    return std::move(hand.out);
}

bool in_picture(const Drawing& drawing, const Camera& camera) {
    PxBox box{1e300, 1e300, -1e300, -1e300};
    const auto add = [&](Pixel p) {
        box = {std::min(box.left, p.x), std::min(box.top, p.y), std::max(box.right, p.x),
               std::max(box.bottom, p.y)};
    };
    for (const auto& path : drawing.paths)
        for (const auto& line : path.lines)
            for (const Pixel p : line) add(p);
    for (const auto& text : drawing.texts) {
        add(text.at);
        add({text.at.x + text.width_px, text.at.y + text.height_px});
    }
    return box.right >= -culled_px && box.bottom >= -culled_px && box.left <= camera.width + culled_px &&
           box.top <= camera.height + culled_px;
}

}  // namespace marchland::map
