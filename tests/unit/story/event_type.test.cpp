// SPDX-License-Identifier: MIT
#include "story/event_type.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace marchland::story;

TEST_CASE("PLOVER's sixteen types fall into its quad classes") {
    const std::map<QuadClass, std::set<std::string_view>> plover{
        {QuadClass::verbal_cooperation, {"AGREE", "CONSULT", "SUPPORT", "CONCEDE"}},
        {QuadClass::material_cooperation, {"COOPERATE", "AID", "RETREAT"}},
        {QuadClass::verbal_conflict, {"REQUEST", "ACCUSE", "REJECT", "THREATEN"}},
        {QuadClass::material_conflict, {"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}},
        {QuadClass::none, {"NONE"}},
    };
    int seen = 0;
    for (const auto& [quad, types] : plover) {
        for (const std::string_view type : types) {
            CAPTURE(type);
            REQUIRE(event_type(type));
            CHECK(quad_class(*event_type(type)) == quad);
            CHECK(name(*event_type(type)) == type);
            ++seen;
        }
    }
    CHECK(seen == event_type_count);
}

TEST_CASE("types are found in any case and nothing else is") {
    CHECK(event_type("assault") == EventType::assault);
    CHECK(event_type("Retreat") == EventType::retreat);
    for (const char* text : {"", "ASSAULTS", "ASSAUL", " ASSAULT", "FIGHT", "DEMAND"})
        CHECK_FALSE(event_type(text));
}

TEST_CASE("types and quads are readable") {
    CHECK(readable(EventType::mobilize) == "Mobilize");
    CHECK(readable(EventType::none) == "Other");
    CHECK(readable(QuadClass::material_conflict) == "Material conflict");
    CHECK(readable(QuadClass::none) == "Other");
}
