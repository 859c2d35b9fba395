// SPDX-License-Identifier: MIT
#include "reader/isolated.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "geo/error.h"

namespace marchland::reader {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

std::vector<std::uint8_t> packed(const Document& document) {
    const DocumentFacts& facts = document.facts;
    return json::to_cbor({{"text", document.text},
                          {"title", facts.title},
                          {"author", facts.author},
                          {"publisher", facts.publisher},
                          {"url", facts.url},
                          {"language", facts.language},
                          {"published", facts.published ? story::iso(*facts.published) : ""},
                          {"notes", document.notes}});
}

/// Throws json::exception for bytes that are no document: the child is trusted no more than its file.
Document unpacked(const std::vector<std::uint8_t>& bytes) {
    const json value = json::from_cbor(bytes);
    if (value.contains("error")) throw geo::Error(value.at("error").get<std::string>());
    Document document;
    value.at("text").get_to(document.text);
    value.at("title").get_to(document.facts.title);
    value.at("author").get_to(document.facts.author);
    value.at("publisher").get_to(document.facts.publisher);
    value.at("url").get_to(document.facts.url);
    value.at("language").get_to(document.facts.language);
    value.at("notes").get_to(document.notes);
    if (const auto day = story::parse_date(value.at("published").get<std::string>()))
        document.facts.published = day->first;
    return document;
}

/// Bytes of data that this process has mapped for writing.
std::size_t data_in_use() {
    std::ifstream statm("/proc/self/statm");
    std::array<std::size_t, 6> pages{};
    for (std::size_t& one : pages) statm >> one;
    return pages[5] * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

void set_limit(decltype(RLIMIT_CPU) what, std::size_t most) {
    const rlimit limit{most, most};
    ::setrlimit(what, &limit);
}

bool write_all(int file, const std::vector<std::uint8_t>& bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t size = ::write(file, bytes.data() + at, bytes.size() - at);
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) return false;
        at += static_cast<std::size_t>(size);
    }
    return true;
}

/// The child's life: never returns.
[[noreturn]] void live(const std::function<Document()>& work, const std::string& name, const Bounds& bounds,
                       int out) {
    set_limit(RLIMIT_CORE, 0);
    set_limit(RLIMIT_CPU, static_cast<std::size_t>(bounds.seconds + 1) / 2);
    set_limit(RLIMIT_DATA, data_in_use() + bounds.bytes);
    set_limit(RLIMIT_FSIZE, 0);
    bool told = false;
    try {
        told = write_all(out, packed(work()));
    } catch (const geo::Error& error) {
        told = write_all(out, json::to_cbor(json::object({{"error", error.what()}})));
    } catch (const std::exception&) {
        const std::string words = fmt::format("{} is too much to take in: save the article as text", name);
        told = write_all(out, json::to_cbor(json::object({{"error", words}})));
    }
    // No destructors, no flushing: those are the parent's.
    ::_exit(told ? 0 : 1);
}

/// All that the child says until it closes its end; nothing when the time is up or it says too much.
std::optional<std::vector<std::uint8_t>> listen(int in, Clock::time_point deadline) {
    constexpr std::size_t most = 4 * max_text_bytes;
    std::vector<std::uint8_t> heard;
    std::array<std::uint8_t, 1U << 16U> part{};
    while (true) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        pollfd wait{in, POLLIN, 0};
        const int ready = left <= 0 ? 0 : ::poll(&wait, 1, static_cast<int>(left));
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return std::nullopt;
        const ssize_t size = ::read(in, part.data(), part.size());
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) return std::nullopt;
        if (size == 0) return heard;
        heard.insert(heard.end(), part.begin(), part.begin() + size);
        if (heard.size() > most) return std::nullopt;
    }
}

/// Waits for the child, killing it first where it has not finished talking.
void bury(pid_t child, bool kill) {
    if (kill) ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
}

}  // namespace

Document isolated(const std::function<Document()>& work, const std::string& name, const Bounds& bounds) {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
        throw geo::Error(
            fmt::format("{} cannot be read: the system has no pipe left; close some programs", name));
    const auto deadline = Clock::now() + std::chrono::seconds(bounds.seconds);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(pipe[0]);
        live(work, name, bounds, pipe[1]);
    }
    ::close(pipe[1]);
    if (child < 0) {
        ::close(pipe[0]);
        throw geo::Error(
            fmt::format("{} cannot be read: the system starts no process; close some programs", name));
    }
    const auto heard = listen(pipe[0], deadline);
    ::close(pipe[0]);
    bury(child, !heard.has_value());
    if (!heard)
        throw geo::Error(fmt::format("{} takes longer than {} s to take apart: save the article as text",
                                     name, bounds.seconds));
    try {
        return unpacked(*heard);
    } catch (const json::exception&) {
        throw geo::Error(
            fmt::format("{} cannot be taken apart: it is damaged, or made to do harm; save the article "
                        "as text",
                        name));
    }
}

}  // namespace marchland::reader
