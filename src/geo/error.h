// SPDX-License-Identifier: MIT
#pragma once
#include <stdexcept>
#include <string>

namespace marchland::geo {

/// Work that failed for a reason the user can act on. The text is one line: which file or value,
/// what is wrong with it, what to do. The command line prints it and exits with 1.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A value the user typed that cannot be meant: printed the same way, exits with 2.
class UsageError : public Error {
public:
    using Error::Error;
};

}  // namespace marchland::geo
