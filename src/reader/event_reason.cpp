// SPDX-License-Identifier: MIT
#include "reader/event_reason.h"

namespace marchland::reader {
namespace {

std::string_view name(PhraseKind kind) {
    switch (kind) {
        case PhraseKind::deed:
            return "deed";
        case PhraseKind::thing:
            return "thing";
        case PhraseKind::outcome:
            break;
    }
    return "outcome";
}

std::string_view date_rule(const Scene& scene, std::size_t trigger, const DateHit* date) {
    if (date == nullptr) return "the text gives no date";
    if (!date->when) return "relative to a day of publication that is not known";
    const auto& clause_of = scene.clauses.of;
    return clause_of[date->first] == clause_of[trigger] ? "the nearest date of its clause"
                                                        : "the date of the clause it hangs on";
}

}  // namespace

EventReason reason_for(const Scene& scene, std::size_t trigger, const PhraseMatch& match,
                       const Participants& who, const DateHit* date) {
    const auto& tokens = scene.line().tokens;
    EventReason reason;
    reason.start = tokens[trigger].start;
    reason.end = tokens[match.last].end;
    reason.pattern = match.phrase->pattern;
    reason.kind = name(match.phrase->kind);
    reason.type = match.phrase->type;
    reason.mode = match.phrase->mode;
    reason.actor = who.actor.name;
    reason.actor_rule = who.actor.how;
    reason.recipient = who.recipient.name;
    reason.recipient_rule = who.recipient.how;
    reason.date_rule = date_rule(scene, trigger, date);
    if (date != nullptr) {
        const std::uint32_t start = tokens[date->first].start;
        reason.date_words = scene.article.text.substr(start, tokens[date->last].end - start);
    }
    return reason;
}

}  // namespace marchland::reader
