// SPDX-License-Identifier: MIT
#include "geo/xdg.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <optional>
#include <string>

#include "geo/error.h"
#include "temporary_folder.h"

using namespace marchland;
using marchland::testing::TemporaryFolder;

namespace {

/// A variable of the environment, put back afterwards.
class Variable {
public:
    Variable(const char* name, const std::optional<std::string>& value) : name_(name) {
        if (const char* old = std::getenv(name)) old_ = old;
        set(value);
    }
    ~Variable() { set(old_); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    void set(const std::optional<std::string>& value) {
        if (value) {
            ::setenv(name_, value->c_str(), 1);
        } else {
            ::unsetenv(name_);
        }
    }
    const char* name_;
    std::optional<std::string> old_;
};

}  // namespace

TEST_CASE("the program's folders are made where the environment says", "[xdg]") {
    const TemporaryFolder folder;
    const Variable state("XDG_STATE_HOME", (folder / "state").string());
    const Variable config("XDG_CONFIG_HOME", (folder / "config").string());
    CHECK(geo::state_dir() == folder / "state" / "marchland");
    CHECK(geo::config_dir() == folder / "config" / "marchland");
    CHECK(std::filesystem::is_directory(folder / "state" / "marchland"));
    CHECK((std::filesystem::status(geo::state_dir()).permissions() & std::filesystem::perms::others_all) ==
          std::filesystem::perms::none);
}

TEST_CASE("without them, or with relative ones, they are under the home", "[xdg]") {
    const TemporaryFolder folder;
    const Variable home("HOME", folder.path().string());
    const Variable state("XDG_STATE_HOME", std::nullopt);
    const Variable config("XDG_CONFIG_HOME", "relative/path");
    CHECK(geo::state_dir() == folder / ".local/state/marchland");
    CHECK(geo::config_dir() == folder / ".config/marchland");
}

TEST_CASE("no home, and a file in the way, are told", "[xdg]") {
    const TemporaryFolder folder;
    const Variable state("XDG_STATE_HOME", std::nullopt);
    {
        const Variable home("HOME", std::nullopt);
        CHECK_THROWS_AS(geo::state_dir(), geo::Error);
    }
    testing::write_bytes(folder / "marchland", "a file");
    const Variable config("XDG_CONFIG_HOME", folder.path().string());
    CHECK_THROWS_AS(geo::config_dir(), geo::Error);
}
