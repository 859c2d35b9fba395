// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace marchland::test {

struct Outcome {
    int exit_code = -1;  // 128 + signal when killed
    std::string out;
    std::string err;
};

/// Runs the program with these arguments. `environment` entries "NAME=value" are added, "NAME" alone is
/// removed. `largest_file` > 0 makes writes past that many bytes fail, as on a full disk.
Outcome run(const std::vector<std::string>& arguments, const std::vector<std::string>& environment = {},
            unsigned long largest_file = 0);

/// A fresh folder that is removed with everything in it.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    [[nodiscard]] std::vector<std::string> files() const;  // sorted names

private:
    std::filesystem::path path_;
};

void write(const std::filesystem::path& file, const std::string& bytes);
[[nodiscard]] std::string bytes_of(const std::filesystem::path& file);
[[nodiscard]] std::size_t lines(const std::string& text);

/// A small article that names places and gives a weekday.
inline constexpr const char* article_text =
    "Shelling reported near Goris\n\n"
    "Armenia said on Wednesday that Azerbaijani forces had shelled positions near Goris. "
    "Azerbaijan denied the claim. Talks are due in Tbilisi.\n";

}  // namespace marchland::test
