// SPDX-License-Identifier: MIT
#include "screen/settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "geo/atomic_file.h"
#include "geo/error.h"

namespace marchland::screen {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* file_name = "settings.json";
constexpr std::uintmax_t largest_file = 1 << 20;

std::string read(const std::filesystem::path& file) {
    std::error_code fault;
    const auto size = std::filesystem::file_size(file, fault);
    if (fault || size > largest_file) return {};
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

void remember(Settings& settings, const std::filesystem::path& file) {
    std::error_code ignored;
    const auto absolute = std::filesystem::absolute(file, ignored);
    std::erase(settings.recent, absolute);
    settings.recent.insert(settings.recent.begin(), absolute);
    if (settings.recent.size() > most_recent) settings.recent.resize(most_recent);
}

Settings load_settings(const std::filesystem::path& folder) {
    Settings settings;
    const Json json = Json::parse(read(folder / file_name), nullptr, false);
    if (!json.is_object()) return settings;
    const auto flag = [&](const char* key, bool& into) {
        if (const auto found = json.find(key); found != json.end() && found->is_boolean()) into = *found;
    };
    flag("dark", settings.dark);
    flag("hint_seen", settings.hint_seen);
    if (const auto scale = json.find("scale"); scale != json.end() && scale->is_number())
        settings.scale = std::clamp(scale->get<double>(), 0.75, 2.5);
    if (const auto recent = json.find("recent"); recent != json.end() && recent->is_array()) {
        for (const Json& one : *recent)
            if (one.is_string() && settings.recent.size() < most_recent)
                settings.recent.emplace_back(one.get<std::string>());
    }
    return settings;
}

void save_settings(const Settings& settings, const std::filesystem::path& folder) {
    Json recent = Json::array();
    for (const auto& file : settings.recent) recent.push_back(file.string());
    const Json json{{"dark", settings.dark},
                    {"scale", settings.scale},
                    {"hint_seen", settings.hint_seen},
                    {"recent", recent}};
    geo::AtomicFile target(folder / file_name);
    {
        std::ofstream out(target.path(), std::ios::binary);
        out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
        if (!out) throw geo::Error(fmt::format("cannot write {}: make room", (folder / file_name).string()));
    }
    target.commit();
}

}  // namespace marchland::screen
