// SPDX-License-Identifier: MIT
#include "commands/sidecar.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "geo/error.h"
#include "story/story.h"

namespace marchland::commands {
namespace {

using Json = nlohmann::ordered_json;
using page::SheetOptions;

constexpr std::size_t largest_bytes = 1'000'000;

constexpr std::array<std::pair<const char*, std::string SheetOptions::*>, 3> texts{
    {{"title", &SheetOptions::title},
     {"subtitle", &SheetOptions::subtitle},
     {"notes", &SheetOptions::notes}}};
constexpr std::array<std::pair<const char*, bool SheetOptions::*>, 3> switches{
    {{"map_only", &SheetOptions::map_only},
     {"world_file", &SheetOptions::world_file},
     {"inset", &SheetOptions::inset}}};
constexpr std::array<std::pair<const char*, int SheetOptions::*>, 3> counts{
    {{"width", &SheetOptions::width},
     {"height", &SheetOptions::height},
     {"callouts", &SheetOptions::callouts}}};
constexpr std::array<std::pair<const char*, double SheetOptions::*>, 3> lengths{
    {{"dpi", &SheetOptions::dpi},
     {"width_mm", &SheetOptions::width_mm},
     {"height_mm", &SheetOptions::height_mm}}};

std::string content(const std::filesystem::path& file, std::size_t most) {
    std::ifstream stream(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    if (!stream) throw geo::Error(fmt::format("{}: cannot be read", file.string()));
    if (bytes.size() > most) throw geo::Error(fmt::format("{}: too large to be a view", file.string()));
    return bytes;
}

template <class Field>
Field wanted(const Json& value, const std::string& where, const std::string& key, const char* kind) {
    try {
        return value.get<Field>();
    } catch (const Json::exception&) {
        throw geo::Error(fmt::format("{}: \"{}\": {} is wanted", where, key, kind));
    }
}

void read_sheet(const Json& json, const std::string& where, SheetOptions& sheet) {
    if (!json.is_object()) throw geo::Error(where + ": \"sheet\": an object is wanted");
    for (const auto& [key, value] : json.items()) {
        bool known = false;
        for (const auto& [name, field] : lengths)
            if (key == name) known = true, sheet.*field = wanted<double>(value, where, key, "a number");
        for (const auto& [name, field] : texts)
            if (key == name) known = true, sheet.*field = wanted<std::string>(value, where, key, "a text");
        for (const auto& [name, field] : switches)
            if (key == name) known = true, sheet.*field = wanted<bool>(value, where, key, "true or false");
        for (const auto& [name, field] : counts)
            if (key == name) known = true, sheet.*field = wanted<int>(value, where, key, "a number");
        if (!known) throw geo::Error(fmt::format("{}: \"{}\": no such field of a sheet", where, key));
    }
}

void read_series(const Json& json, const std::string& where, Series& series) {
    if (!json.is_object()) throw geo::Error(where + ": \"series\": an object is wanted");
    for (const auto& [key, value] : json.items()) {
        if (key == "step")
            series.step = wanted<std::string>(value, where, key, "a text");
        else if (key == "mode")
            series.mode = wanted<std::string>(value, where, key, "a text");
        else if (key == "frame_ms")
            series.frame_ms = wanted<int>(value, where, key, "a number");
        else
            throw geo::Error(fmt::format("{}: \"{}\": no such field of a series", where, key));
    }
    try {
        check_series(series);
    } catch (const geo::UsageError& fault) {
        throw geo::Error(fmt::format("{}: {}", where, fault.what()));
    }
}

}  // namespace

std::string to_json(const Sidecar& sidecar) {
    Json inputs = Json::array();
    for (const auto& [file, hash] : sidecar.inputs) inputs.push_back({{"file", file}, {"sha256", hash}});
    Json sheet = Json::object();
    for (const auto& [key, field] : counts) sheet[key] = sidecar.sheet.*field;
    for (const auto& [key, field] : lengths) sheet[key] = sidecar.sheet.*field;
    for (const auto& [key, field] : texts) sheet[key] = sidecar.sheet.*field;
    for (const auto& [key, field] : switches) sheet[key] = sidecar.sheet.*field;
    Json json{{"marchland", "0.1.0"},
              {"inputs", inputs},
              {"view", Json::parse(map::to_json(sidecar.kept))},
              {"sheet", sheet}};
    if (!sidecar.relief.empty()) json["relief"] = sidecar.relief;
    if (const Series& series = sidecar.series; !series.step.empty())
        json["series"] = {{"step", series.step}, {"mode", series.mode}, {"frame_ms", series.frame_ms}};
    return json.dump(2) + "\n";
}

Sidecar read_sidecar(const std::filesystem::path& file) {
    const std::string where = file.string();
    const Json json = Json::parse(content(file, largest_bytes), nullptr, false);
    if (!json.is_object()) throw geo::Error(where + ": no JSON object; give the .view.json beside a picture");
    Sidecar sidecar;
    // A bare view is taken too: what a story keeps, written into a file.
    if (!json.contains("view")) {
        sidecar.kept = map::parse_view(json.dump(), where);
        return sidecar;
    }
    sidecar.kept = map::parse_view(json["view"].dump(), where);
    if (json.contains("sheet")) read_sheet(json["sheet"], where, sidecar.sheet);
    if (json.contains("relief"))
        sidecar.relief = wanted<std::string>(json["relief"], where, "relief", "a file's name");
    if (json.contains("series")) read_series(json["series"], where, sidecar.series);
    if (json.contains("inputs") && json["inputs"].is_array()) {
        for (const Json& input : json["inputs"])
            sidecar.inputs.emplace_back(input.value("file", ""), input.value("sha256", ""));
    }
    return sidecar;
}

std::vector<std::pair<std::string, std::string>> hashed(const std::vector<std::filesystem::path>& files) {
    std::vector<std::pair<std::string, std::string>> inputs;
    inputs.reserve(files.size());
    for (const auto& file : files)
        inputs.emplace_back(file.filename().string(), story::sha256(content(file, SIZE_MAX)));
    return inputs;
}

}  // namespace marchland::commands
