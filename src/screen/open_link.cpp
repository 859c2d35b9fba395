// SPDX-License-Identifier: MIT
#include "screen/open_link.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <thread>

namespace marchland::screen {
namespace {

constexpr std::size_t longest_link = 2048;

bool starts_with_any_case(std::string_view text, std::string_view lower) {
    return text.size() >= lower.size() &&
           std::equal(lower.begin(), lower.end(), text.begin(), [](char expected, char c) {
               return std::tolower(static_cast<unsigned char>(c)) == expected;
           });
}

}  // namespace

bool is_safe_link(std::string_view url) {
    if (url.size() > longest_link) return false;
    std::size_t scheme = 0;
    if (starts_with_any_case(url, "https://"))
        scheme = 8;
    else if (starts_with_any_case(url, "http://"))
        scheme = 7;
    else
        return false;
    const bool visible = std::all_of(url.begin(), url.end(), [](char c) {
        return c > ' ' && c < 0x7f && c != '"' && c != '\'' && c != '\\' && c != '`' && c != '<' && c != '>';
    });
    const std::string_view host = url.substr(scheme, url.find_first_of("/?#", scheme) - scheme);
    return visible && !host.empty() && host.find('@') == std::string_view::npos && host.front() != '-';
}

bool open_link(const std::string& url) {
    if (!is_safe_link(url)) return false;
    std::string program = "xdg-open";
    std::string argument = url;
    const std::array<char*, 3> arguments{program.data(), argument.data(), nullptr};
    pid_t child = 0;
    if (posix_spawnp(&child, program.c_str(), nullptr, nullptr, arguments.data(), environ) != 0) return false;
    // Nobody waits for the browser, but its launcher must not stay behind as a zombie.
    std::thread([child] { waitpid(child, nullptr, 0); }).detach();
    return true;
}

}  // namespace marchland::screen
