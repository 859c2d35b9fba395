// SPDX-License-Identifier: MIT
#include "reader/bodies.h"

#include <algorithm>
#include <optional>
#include <string>

#include "reader/speakers.h"

namespace marchland::reader {
namespace {

/// The one whose name begins at token `i`.
Party body_at(const Scene& scene, std::size_t i) {
    const Sentence& line = scene.line();
    const auto body = shipped_speakers().body(line, i);
    if (!body) return {};
    const std::uint32_t start = line.tokens[i].start;
    return {std::string(scene.article.text.substr(start, line.tokens[body->last].end - start)), std::nullopt,
            spoken_for(scene.gazetteer, body->seat)};
}

}  // namespace

Party body_in(const Scene& scene, std::size_t clause, std::size_t trigger) {
    const Sentence& line = scene.line();
    for (std::size_t i = trigger; i-- > 0;) {
        if (scene.clauses.of[i] != clause) continue;
        const auto body = shipped_speakers().body(line, i);
        if (body && body->last < trigger) return body_at(scene, i);
    }
    return {};
}

Party body_behind_by(const Scene& scene, std::size_t trigger) {
    const Sentence& line = scene.line();
    constexpr std::size_t reach = 4;
    for (std::size_t i = trigger + 1; i < line.tokens.size(); ++i) {
        if (line.word(i) != "by" && line.word(i) != "par") continue;
        for (std::size_t k = i + 1; k < std::min(line.tokens.size(), i + 1 + reach); ++k) {
            if (Party body = body_at(scene, k); !body.empty()) return body;
        }
    }
    return {};
}

Party body_in_front(const Scene& scene, std::size_t trigger) {
    constexpr std::size_t reach = 4;
    for (std::size_t i = trigger > reach ? trigger - reach : 0; i < trigger; ++i) {
        const auto body = shipped_speakers().body(scene.line(), i);
        if (body && body->last + 2 >= trigger && body->last < trigger) return body_at(scene, i);
    }
    return {};
}

}  // namespace marchland::reader
