// SPDX-License-Identifier: MIT
#include "reader/weights.h"

#include <algorithm>
#include <cmath>

namespace marchland::reader {

std::vector<Weighed::Part> parts(const Weights& weights, double score) {
    std::vector<Weighed::Part> made{{"kind and size", weights.kind},
                                    {"a name of another language", weights.foreign_name},
                                    {"a town bears the name first", weights.shadow},
                                    {"what the article says of it elsewhere", weights.elsewhere},
                                    {"what stands next to it", weights.beside},
                                    {"country of the article", weights.country},
                                    {"state or province of the article", weights.unit},
                                    {"nearness to other places", weights.nearness},
                                    {"a country that the article does not speak of", weights.stranger},
                                    {"inside a district named close by", score - weights.sum()}};
    std::erase_if(made, [](const Weighed::Part& part) { return std::abs(part.points) < 0.005; });
    return made;
}

std::string_view decisive(const std::vector<Weighed>& readings) {
    if (readings.size() < 2) return "the only place of that name";
    const auto points = [](const Weighed& reading, std::string_view what) {
        const auto found = std::find_if(reading.parts.begin(), reading.parts.end(),
                                        [&](const Weighed::Part& part) { return part.for_what == what; });
        return found == reading.parts.end() ? 0 : found->points;
    };
    std::string_view most = "the order of the gazetteer: the two are level";
    double lead = 0.005;
    for (const Weighed& reading : {readings[0], readings[1]}) {
        for (const Weighed::Part& part : reading.parts) {
            const double ahead = points(readings[0], part.for_what) - points(readings[1], part.for_what);
            if (ahead <= lead) continue;
            lead = ahead;
            most = part.for_what;
        }
    }
    return most;
}

}  // namespace marchland::reader
