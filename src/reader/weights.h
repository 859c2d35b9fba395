// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>
#include <vector>

#include "reader/reasons.h"

namespace marchland::reader {

/// What a reading scores, each part by itself.
struct Weights {
    double kind = 0;
    double foreign_name = 0;
    double shadow = 0;
    double elsewhere = 0;
    double beside = 0;
    double country = 0;
    double unit = 0;
    double nearness = 0;
    double stranger = 0;
    [[nodiscard]] double sum() const {
        return kind + foreign_name + shadow + elsewhere + beside + country + unit + nearness + stranger;
    }
};

/// The parts of a score that are not 0, in words for people; what `score` has beyond the weights too.
[[nodiscard]] std::vector<Weighed::Part> parts(const Weights& weights, double score);

/// The part in which the first of the readings is most ahead of the second.
[[nodiscard]] std::string_view decisive(const std::vector<Weighed>& readings);

}  // namespace marchland::reader
