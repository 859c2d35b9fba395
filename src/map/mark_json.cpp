// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "map/mark.h"

namespace marchland::map {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_style_bytes = 400'000;
constexpr std::size_t most_text_bytes = 4000;
constexpr std::array<std::string_view, 6> tones{"ink", "red", "blue", "ochre", "green", "paper"};
constexpr std::array<std::string_view, 3> dashes{"solid", "dashed", "dotted"};
constexpr std::array<std::string_view, 3> aligns{"left", "centre", "right"};

/// "red", "#b22234"; after a stroke the opacity in percent: "red/20".
std::optional<MarkColour> parse_colour(std::string_view text) {
    MarkColour colour;
    if (const auto slash = text.find('/'); slash != std::string_view::npos) {
        const auto* const end = text.data() + text.size();
        const auto [stopped, fault] = std::from_chars(text.data() + slash + 1, end, colour.opacity);
        if (fault != std::errc{} || stopped != end) return std::nullopt;
        colour.opacity = std::clamp(colour.opacity, 0, 100);
        text = text.substr(0, slash);
    }
    if (const auto* const found = std::ranges::find(tones, text); found != tones.end()) {
        colour.tone = static_cast<MarkTone>(found - tones.begin());
        return colour;
    }
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    unsigned rgb = 0;
    const auto* const end = text.data() + text.size();
    const auto [stopped, fault] = std::from_chars(text.data() + 1, end, rgb, 16);
    if (fault != std::errc{} || stopped != end) return std::nullopt;
    colour.tone = MarkTone::custom;
    const auto byte = [&](unsigned shift) { return static_cast<std::uint8_t>(rgb >> shift & 0xffU); };
    colour.custom = {byte(16), byte(8), byte(0)};
    return colour;
}

std::string to_text(const MarkColour& colour) {
    const Colour& c = colour.custom;
    std::string text = colour.tone == MarkTone::custom
                           ? fmt::format("#{:02x}{:02x}{:02x}", c.r, c.g, c.b)
                           : std::string(tones.at(static_cast<std::size_t>(colour.tone)));
    if (colour.opacity != 100) text += fmt::format("/{}", colour.opacity);
    return text;
}

/// Looks fields up; one that is missing or of another kind leaves what is there.
class Fields {
public:
    explicit Fields(const Json& json) : json_(json) {}

    void read(const char* key, bool& into) const {
        if (const Json* value = find(key); value && value->is_boolean()) into = value->get<bool>();
    }
    template <class Number>
    void read(const char* key, Number& into, Number least, Number most) const {
        const Json* value = find(key);
        if (!value || !value->is_number()) return;
        const double number = value->get<double>();
        if (std::isfinite(number))
            into = static_cast<Number>(
                std::clamp(number, static_cast<double>(least), static_cast<double>(most)));
    }
    void read(const char* key, MarkColour& into) const {
        if (const std::string* text = string(key))
            if (const auto colour = parse_colour(*text)) into = *colour;
    }
    template <class Choice, std::size_t n>
    void read(const char* key, const std::array<std::string_view, n>& names, Choice& into) const {
        const std::string* text = string(key);
        const auto* const found = text ? std::ranges::find(names, *text) : names.end();
        if (found != names.end()) into = static_cast<Choice>(found - names.begin());
    }
    [[nodiscard]] const std::string* string(const char* key) const {
        const Json* value = find(key);
        return value ? value->get_ptr<const std::string*>() : nullptr;
    }
    /// The list of that name, or an empty one.
    [[nodiscard]] const Json& list(const char* key) const {
        static const Json none = Json::array();
        const Json* value = find(key);
        return value && value->is_array() ? *value : none;
    }

private:
    [[nodiscard]] const Json* find(const char* key) const {
        if (!json_.is_object()) return nullptr;
        const auto found = json_.find(key);
        return found != json_.end() ? &*found : nullptr;
    }
    const Json& json_;
};

void read_style(const Fields& fields, MarkStyle& style) {
    fields.read("stroke", style.stroke);
    fields.read("fill", style.fill);
    fields.read("letters", style.letters);
    fields.read("width", style.width_px, 0.5f, 24.0f);
    fields.read("dash", dashes, style.dash);
    fields.read("head_end", style.head_end);
    fields.read("head_start", style.head_start);
    fields.read("font", style.font_px, 6.0f, 120.0f);
    fields.read("bold", style.bold);
    fields.read("italic", style.italic);
    fields.read("box", style.box);
    fields.read("halo", style.halo);
    fields.read("wrap", style.wrap_px, 0.0f, 2000.0f);
    if (style.wrap_px > 0) style.wrap_px = std::max(style.wrap_px, 40.0f);
    fields.read("align", aligns, style.align);
}

void add_point(Mark& mark, double x, double y) {
    if (mark.points.size() < most_mark_points) mark.points.push_back({x, y});
}

void add_path(Mark& mark, const geo::Path& path) {
    for (const geo::LonLat p : path)
        if (geo::lonlat(p.lon, p.lat)) add_point(mark, p.lon, p.lat);
}

void read_geometry(const geo::Geometry& geometry, Mark& mark) {
    if (const auto* point = std::get_if<geo::LonLat>(&geometry)) add_path(mark, {*point});
    if (const auto* lines = std::get_if<geo::Lines>(&geometry); lines && !lines->empty())
        add_path(mark, lines->front());
    if (const auto* areas = std::get_if<geo::Polygons>(&geometry); areas && !areas->empty())
        add_path(mark, areas->front().outer);
}

/// Shares of the picture; a mark may hang over its edge, but not be lost far outside.
void read_shares(const Json& list, Mark& mark) {
    for (const Json& point : list) {
        if (!point.is_array() || point.size() != 2 || !point[0].is_number() || !point[1].is_number())
            continue;
        const double x = point[0].get<double>();
        const double y = point[1].get<double>();
        if (std::isfinite(x) && std::isfinite(y))
            add_point(mark, std::clamp(x, -0.5, 1.5), std::clamp(y, -0.5, 1.5));
    }
}

MarkKind kind_of(const story::Annotation& annotation) {
    if (const auto kind = mark_kind(annotation.kind)) return *kind;
    if (std::holds_alternative<geo::Lines>(annotation.geometry)) return MarkKind::line;
    if (std::holds_alternative<geo::Polygons>(annotation.geometry)) return MarkKind::area;
    return MarkKind::text;
}

/// At most `most` bytes, cut before a whole letter.
std::string shortened(const std::string& text, std::size_t most) {
    if (text.size() <= most) return text;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end);
}

geo::Geometry geometry_of(const Mark& mark) {
    if (mark.anchor == MarkAnchor::sheet || mark.points.empty()) return {};
    geo::Path path;
    for (const MarkPoint p : mark.points) path.push_back({p.x, p.y});
    if (mark.kind == MarkKind::area && path.size() >= 3) return geo::Polygons{{path, {}}};
    if (path.size() >= 2) return geo::Lines{path};
    return path.front();
}

/// What differs from the kind's default, so that a better default reaches old marks.
void write_style(Json& json, const MarkStyle& style, const MarkStyle& usual) {
    const auto put = [&](const char* key, const auto& value, const auto& of_kind) {
        if (value != of_kind) json[key] = value;
    };
    const auto size = [](float px) { return std::round(static_cast<double>(px) * 100) / 100; };
    put("stroke", to_text(style.stroke), to_text(usual.stroke));
    put("fill", to_text(style.fill), to_text(usual.fill));
    put("letters", to_text(style.letters), to_text(usual.letters));
    put("width", size(style.width_px), size(usual.width_px));
    put("dash", dashes.at(static_cast<std::size_t>(style.dash)),
        dashes.at(static_cast<std::size_t>(usual.dash)));
    put("head_end", style.head_end, usual.head_end);
    put("head_start", style.head_start, usual.head_start);
    put("font", size(style.font_px), size(usual.font_px));
    put("bold", style.bold, usual.bold);
    put("italic", style.italic, usual.italic);
    put("box", style.box, usual.box);
    put("halo", style.halo, usual.halo);
    put("wrap", size(style.wrap_px), size(usual.wrap_px));
    put("align", aligns.at(static_cast<std::size_t>(style.align)),
        aligns.at(static_cast<std::size_t>(usual.align)));
}

}  // namespace

Mark parse_mark(const story::Annotation& annotation) {
    Mark mark;
    mark.id = annotation.id;
    mark.kind = kind_of(annotation);
    mark.text = shortened(annotation.text, most_text_bytes);
    mark.style = default_style(mark.kind);
    const Json json = annotation.style.size() <= most_style_bytes
                          ? Json::parse(annotation.style, nullptr, false)
                          : Json::object();
    const Fields fields(json);
    read_style(fields, mark.style);
    if (const std::string* anchor = fields.string("anchor"); anchor && *anchor == "sheet")
        mark.anchor = MarkAnchor::sheet;
    fields.read("radius_km", mark.radius_km, 0.01, 2000.0);
    fields.read("radius", mark.radius_share, 0.001, 1.0);
    fields.read("number", mark.number, 0, 999);
    fields.read("locked", mark.locked);
    fields.read("hidden", mark.hidden);
    for (const Json& ref : fields.list("refs"))
        if (const auto* text = ref.get_ptr<const std::string*>(); text && mark.refs.size() < 2)
            mark.refs.push_back(shortened(*text, 64));
    if (mark.anchor == MarkAnchor::sheet)
        read_shares(fields.list("points"), mark);
    else
        read_geometry(annotation.geometry, mark);
    return mark;
}

std::vector<Mark> parse_marks(const story::Story& story) {
    std::vector<Mark> marks;
    marks.reserve(story.annotations.size());
    for (const auto& annotation : story.annotations) marks.push_back(parse_mark(annotation));
    return marks;
}

story::Annotation to_annotation(const Mark& mark) {
    Json json = Json::object();
    write_style(json, mark.style, default_style(mark.kind));
    const bool on_sheet = mark.anchor == MarkAnchor::sheet;
    if (on_sheet) {
        json["anchor"] = "sheet";
        Json points = Json::array();
        for (const MarkPoint p : mark.points) points.push_back({p.x, p.y});
        json["points"] = std::move(points);
    }
    if (mark.kind == MarkKind::circle) {
        if (on_sheet)
            json["radius"] = mark.radius_share;
        else
            json["radius_km"] = mark.radius_km;
    }
    if (mark.kind == MarkKind::badge) json["number"] = mark.number;
    if (!mark.refs.empty()) json["refs"] = mark.refs;
    if (mark.locked) json["locked"] = true;
    if (mark.hidden) json["hidden"] = true;
    return {mark.id, std::string(name(mark.kind)), mark.text, geometry_of(mark),
            json.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

}  // namespace marchland::map
