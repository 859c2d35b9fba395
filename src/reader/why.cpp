// SPDX-License-Identifier: MIT
#include "reader/why.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

namespace marchland::reader {
namespace {

using nlohmann::ordered_json;

double rounded(double points) {
    return std::round(points * 100) / 100;
}

}  // namespace

ordered_json why(const NameReason& reason) {
    ordered_json json;
    json["rule"] = reason.rule;
    json["candidates"] = ordered_json::array();
    for (const Weighed& reading : reason.candidates) {
        ordered_json one;
        one["place"] = reading.id;
        one["name"] = reading.name;
        one["kind"] = reading.kind;
        one["country"] = reading.country;
        one["demonym"] = reading.demonym;
        one["score"] = rounded(reading.score);
        one["parts"] = ordered_json::object();
        for (const Weighed::Part& part : reading.parts)
            one["parts"][std::string(part.for_what)] = rounded(part.points);
        json["candidates"].push_back(std::move(one));
    }
    json["rivals"] = reason.rivals;
    return json;
}

ordered_json why(const EventReason& reason) {
    ordered_json json;
    json["pattern"] = reason.pattern;
    json["kind"] = reason.kind;
    json["mode"] = reason.mode;
    json["actor"] = reason.actor_rule;
    json["recipient"] = reason.recipient_rule;
    json["place"] = reason.place_rule;
    json["date"] = reason.date_rule;
    json["telling"] = reason.telling_rule;
    if (!reason.left_out.empty()) json["left_out"] = reason.left_out;
    return json;
}

}  // namespace marchland::reader
