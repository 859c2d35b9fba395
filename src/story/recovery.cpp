// SPDX-License-Identifier: MIT
#include "story/recovery.h"

#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <system_error>

#include "geo/atomic_file.h"
#include "geo/error.h"
#include "geo/utf8.h"
#include "story/file.h"

namespace marchland::story {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

constexpr std::size_t largest_note = 64 * 1024;
constexpr std::size_t longest_name = 200;

std::string first_line(const fs::path& file) {
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    return line;
}

/// What tells a process from a later one with the same number: the boot, and when in it the process began.
/// Empty where the kernel does not say.
std::string birth_of(std::int64_t pid) {
    const std::string stat = first_line(fmt::format("/proc/{}/stat", pid));
    // The second field is the program's name in brackets and may hold anything; the start is field 22.
    const std::size_t bracket = stat.rfind(')');
    if (bracket == std::string::npos) return {};
    std::size_t at = bracket + 1;
    for (int field = 3; field < 22 && at < stat.size(); ++field) at = stat.find(' ', at + 1);
    if (at >= stat.size()) return {};
    const std::string ticks = stat.substr(at + 1, stat.find(' ', at + 1) - at - 1);
    return first_line("/proc/sys/kernel/random/boot_id") + " " + ticks;
}

bool alive(std::int64_t pid, const std::string& birth) {
    if (::kill(static_cast<pid_t>(pid), 0) != 0 && errno == ESRCH) return false;
    const std::string now = birth_of(pid);
    return birth.empty() || now.empty() || birth == now;
}

fs::path note_of(fs::path story) {
    return story.replace_extension(".json");
}

std::string stem_of(const fs::path& document) {
    const std::string pid = std::to_string(::getpid());
    return document.empty() ? "untitled-" + pid : sha256(document.native()) + "-" + pid;
}

std::string text_in(const json& note, const char* key) {
    const auto found = note.find(key);
    return found != note.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<std::int64_t> whole_number_in(const json& note, const char* key) {
    const auto found = note.find(key);
    if (found == note.end() || !found->is_number_integer()) return std::nullopt;
    if (found->is_number_unsigned() && found->get<std::uint64_t>() > std::uint64_t{1} << 40)
        return std::nullopt;
    return found->get<std::int64_t>();
}

/// Nothing for what no process of ours wrote whole, or a living one still writes.
std::optional<Recovery> left_behind(const fs::path& file) {
    std::error_code failed;
    if (fs::symlink_status(file, failed).type() != fs::file_type::regular) return std::nullopt;
    if (const auto size = fs::file_size(file, failed); failed || size > largest_note) return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    const json note = json::parse(bytes, nullptr, false);
    if (!note.is_object()) return std::nullopt;
    const auto pid = whole_number_in(note, "pid");
    const auto when = whole_number_in(note, "when");
    // 0 and less are whole groups of processes to kill(2).
    if (!pid || *pid <= 0 || *pid > 0x7fffffff || !when || *when < 0) return std::nullopt;
    if (alive(*pid, text_in(note, "birth"))) return std::nullopt;

    Recovery found;
    found.story = fs::path(file).replace_extension(".gpkg");
    found.document = text_in(note, "document");
    found.pid = *pid;
    found.when = std::chrono::sys_seconds(std::chrono::seconds(*when));
    found.last_edit = text_in(note, "last_edit").substr(0, longest_name);
    while (!geo::is_utf8(found.last_edit)) found.last_edit.pop_back();
    if (!found.document.empty() && !found.document.is_absolute()) return std::nullopt;
    if (fs::symlink_status(found.story, failed).type() != fs::file_type::regular) return std::nullopt;
    return looks_like_geopackage(found.story) ? std::optional(std::move(found)) : std::nullopt;
}

void write_note(const Recovery& recovery) {
    const json note{{"document", recovery.document.native()},
                    {"pid", recovery.pid},
                    {"birth", birth_of(recovery.pid)},
                    {"when", recovery.when.time_since_epoch().count()},
                    {"last_edit", recovery.last_edit}};
    geo::AtomicFile target(note_of(recovery.story));
    std::ofstream out(target.path(), std::ios::binary);
    // A path need not be UTF-8: better a recovery that has lost its file's name than none.
    out << note.dump(2, ' ', false, json::error_handler_t::replace) << '\n';
    out.close();
    if (!out) {
        throw geo::Error(
            fmt::format("cannot write {}: make room in that folder", note_of(recovery.story).string()));
    }
    target.commit();
}

}  // namespace

Recovery write_recovery(const fs::path& folder, const fs::path& document, const Story& story,
                        std::string_view last_edit) {
    Recovery made;
    if (!document.empty()) made.document = fs::absolute(document).lexically_normal();
    made.story = folder / (stem_of(made.document) + ".gpkg");
    made.pid = ::getpid();
    made.when = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    made.last_edit = last_edit;
    save(story, made.story);
    write_note(made);
    return made;
}

std::vector<Recovery> find_recoveries(const fs::path& folder) {
    std::vector<Recovery> found;
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
        if (at->path().extension() != ".json") continue;
        if (auto recovery = left_behind(at->path())) found.push_back(*std::move(recovery));
    }
    std::sort(found.begin(), found.end(), [](const Recovery& a, const Recovery& b) {
        return a.when != b.when ? a.when > b.when : a.story < b.story;
    });
    return found;
}

Story load(const Recovery& recovery) {
    return load(recovery.story);
}

void discard(const Recovery& recovery) {
    std::error_code ignored;  // what is not there is as good as removed
    fs::remove(note_of(recovery.story), ignored);
    fs::remove(recovery.story, ignored);
}

}  // namespace marchland::story
