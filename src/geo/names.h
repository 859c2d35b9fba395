// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <string_view>

namespace marchland::geo {

/// The names of one place by language: "en", "hy", "az", "ru", "ka", "fr", "tr", "fa". UTF-8, never
/// an empty value. English may carry both sides' names: "Shusha / Shushi".
class Names {
public:
    void set(std::string_view language, std::string name);
    /// The name in that language, else English, else any, else "".
    [[nodiscard]] const std::string& in(std::string_view language) const;
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& all() const { return by_language_; }
    bool operator==(const Names&) const = default;

private:
    std::map<std::string, std::string, std::less<>> by_language_;
};

/// The languages that the region pack and stories carry names in, in column order.
inline constexpr std::string_view name_languages[] = {"en", "hy", "az", "ru", "ka", "fr", "tr", "fa"};

}  // namespace marchland::geo
