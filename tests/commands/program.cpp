// SPDX-License-Identifier: MIT
#include "program.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace marchland::test {

namespace {

void redirect(int stream, const std::filesystem::path& file) {
    const int fd = ::open(file.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    ::dup2(fd, stream);
}

void set_environment(const std::string& entry) {
    const std::size_t equals = entry.find('=');
    if (equals == std::string::npos) {
        ::unsetenv(entry.c_str());
    } else {
        ::setenv(entry.substr(0, equals).c_str(), entry.substr(equals + 1).c_str(), 1);
    }
}

[[noreturn]] void become_program(const std::vector<std::string>& arguments,
                                 const std::vector<std::string>& environment,
                                 const std::filesystem::path& out, const std::filesystem::path& err,
                                 unsigned long largest_file) {
    redirect(STDOUT_FILENO, out);
    redirect(STDERR_FILENO, err);
    for (const std::string& entry : environment) set_environment(entry);
    if (largest_file > 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{largest_file, largest_file};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    std::vector<char*> argv{const_cast<char*>(MARCHLAND_PROGRAM)};
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    ::execv(MARCHLAND_PROGRAM, argv.data());
    ::_exit(127);
}

}  // namespace

Outcome run(const std::vector<std::string>& arguments, const std::vector<std::string>& environment,
            unsigned long largest_file) {
    const Folder streams;
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("fork failed");
    if (child == 0) become_program(arguments, environment, streams / "out", streams / "err", largest_file);
    int status = 0;
    ::waitpid(child, &status, 0);
    Outcome outcome;
    outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    outcome.out = bytes_of(streams / "out");
    outcome.err = bytes_of(streams / "err");
    return outcome;
}

Folder::Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "marchland-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::vector<std::string> Folder::files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(path_))
        names.push_back(entry.path().filename());
    std::ranges::sort(names);
    return names;
}

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

}  // namespace marchland::test
