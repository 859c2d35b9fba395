// SPDX-License-Identifier: MIT
#include "map/view_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "geo/error.h"
#include "map/filter_json.h"
#include "map/palette.h"

namespace marchland::map {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> policies{"both", "one", "neutral"};
constexpr std::array<std::string_view, 3> clocks{"window", "cumulative", "point"};
constexpr std::size_t longest_text = 20'000;
constexpr std::array<std::string_view, story::quad_class_count> classes{
    "verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict", "other"};

/// Fields of one kind, by name: adding one to View is a line here.
constexpr std::array<std::pair<std::string_view, std::string View::*>, 3> texts{
    {{"projection", &View::projection}, {"labels", &View::language}, {"viewpoint", &View::viewpoint}}};
constexpr std::array<std::pair<std::string_view, bool View::*>, 8> switches{
    {{"events", &View::events},
     {"places", &View::places},
     {"posts", &View::posts},
     {"control", &View::control},
     {"districts", &View::districts},
     {"graticule", &View::graticule},
     {"relief", &View::relief},
     {"annotations", &View::annotations}}};

/// Reads a view field by field; every complaint begins with where it stands.
class Reader {
public:
    Reader(KeptView& kept, const std::string& where) : kept_(kept), where_(where) {}

    void read(const std::string& key, const Json& value) {
        for (const auto& [name, field] : texts)
            if (key == name) return void(kept_.view.*field = text(key, value));
        for (const auto& [name, field] : switches)
            if (key == name) return void(kept_.view.*field = boolean(key, value));
        if (key == "name") return void(kept_.name = text(key, value));
        if (key == "text") return void(kept_.text = chapter(value));
        if (key == "bbox") return void(kept_.box = box(value));
        if (key == "from") return void(kept_.view.window.first = date(key, value).first);
        if (key == "to") return void(kept_.view.window.last = date(key, value).last);
        if (key == "names") return void(kept_.view.names = policy(value));
        if (key == "palette") return void(kept_.view.palette = colours(value));
        if (key == "classes") return void(kept_.view.quad_classes = quads(value));
        if (key == "clock") return void(kept_.view.clock = clock(value));
        if (key == "filter") return void(kept_.view.filter = parse_filter(value, where_));
        fail(key, "no such field of a view");
    }

    [[noreturn]] void fail(const std::string& key, std::string_view why) const {
        throw geo::Error(fmt::format("{}: \"{}\": {}", where_, key, why));
    }

private:
    std::string text(const std::string& key, const Json& value) const {
        if (!value.is_string()) fail(key, "a text is wanted");
        return value.get<std::string>();
    }
    bool boolean(const std::string& key, const Json& value) const {
        if (!value.is_boolean()) fail(key, "true or false is wanted");
        return value.get<bool>();
    }
    story::DateSpan date(const std::string& key, const Json& value) const {
        const auto span = story::parse_date(text(key, value));
        if (!span) fail(key, "no such date; write YYYY-MM-DD, YYYY-MM or YYYY");
        return *span;
    }
    geo::LonLatBox box(const Json& value) const {
        const bool four =
            value.is_array() && value.size() == 4 &&
            std::all_of(value.begin(), value.end(), [](const Json& n) { return n.is_number(); });
        if (!four) fail("bbox", "four numbers are wanted: west, south, east, north");
        const geo::LonLatBox box{value[0].get<double>(), value[1].get<double>(), value[2].get<double>(),
                                 value[3].get<double>()};
        const bool on_earth = geo::lonlat(box.west, box.south) && geo::lonlat(box.east, box.north);
        if (!on_earth || box.west >= box.east || box.south >= box.north)
            fail("bbox", "no box on the earth: west must be less than east, south less than north");
        return box;
    }
    NamePolicy policy(const Json& value) const {
        const auto* const found = std::ranges::find(policies, text("names", value));
        if (found == policies.end()) fail("names", "there are both, one and neutral");
        return static_cast<NamePolicy>(found - policies.begin());
    }
    std::string chapter(const Json& value) const {
        std::string words = text("text", value);
        if (words.size() > longest_text) fail("text", fmt::format("at most {} bytes", longest_text));
        return words;
    }
    ClockMode clock(const Json& value) const {
        const auto* const found = std::ranges::find(clocks, text("clock", value));
        if (found == clocks.end()) fail("clock", "there are window, cumulative and point");
        return static_cast<ClockMode>(found - clocks.begin());
    }
    PaletteId colours(const Json& value) const {
        const auto found = palette_id(text("palette", value));
        if (!found) fail("palette", "there are light, dark and grey");
        return *found;
    }
    std::bitset<story::quad_class_count> quads(const Json& value) const {
        if (!value.is_array()) fail("classes", "a list of classes is wanted");
        std::bitset<story::quad_class_count> shown;
        for (const Json& one : value) {
            const auto* const found = std::ranges::find(classes, text("classes", one));
            if (found == classes.end())
                fail("classes", fmt::format("there are {}", fmt::join(classes, ", ")));
            shown.set(static_cast<std::size_t>(found - classes.begin()));
        }
        return shown;
    }

    KeptView& kept_;
    const std::string& where_;
};

}  // namespace

std::string to_json(const KeptView& kept) {
    const View& view = kept.view;
    Json json = Json::object();
    if (!kept.name.empty()) json["name"] = kept.name;
    if (!kept.text.empty()) json["text"] = kept.text;
    if (kept.box) json["bbox"] = {kept.box->west, kept.box->south, kept.box->east, kept.box->north};
    if (kept.has_window) {
        json["from"] = story::iso(view.window.first);
        json["to"] = story::iso(view.window.last);
    }
    json["clock"] = clocks.at(static_cast<std::size_t>(view.clock));
    for (const auto& [name, field] : texts) json[std::string(name)] = view.*field;
    json["names"] = policies.at(static_cast<std::size_t>(view.names));
    json["palette"] = name(view.palette);
    Json shown = Json::array();
    for (std::size_t i = 0; i < classes.size(); ++i)
        if (view.quad_classes.test(i)) shown.push_back(classes.at(i));
    json["classes"] = shown;
    if (view.filter != Filter{}) json["filter"] = filter_to_json(view.filter);
    for (const auto& [name, field] : switches) json[std::string(name)] = view.*field;
    return json.dump(2);
}

KeptView parse_view(std::string_view json_text, const std::string& where) {
    const Json json = Json::parse(json_text, nullptr, false);
    if (!json.is_object()) throw geo::Error(fmt::format("{}: no view: a JSON object is wanted", where));
    KeptView kept;
    Reader reader(kept, where);
    for (const auto& [key, value] : json.items()) reader.read(key, value);
    kept.has_window = json.contains("from") && json.contains("to");
    if (json.contains("from") != json.contains("to")) reader.fail("from", "from and to go together");
    if (kept.has_window && kept.view.window.last < kept.view.window.first)
        reader.fail("to", "the time window ends before it begins");
    return kept;
}

}  // namespace marchland::map
