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
            return "outcome";
        default:
            return "no deed";
    }
}

std::string_view date_rule(const DeedDate& date) {
    if (date.named && date.when) return "its sentence dates it";
    if (date.named) return "relative to a day of publication that is not known";
    return date.when ? "taken over from the text around it" : "the text gives no date";
}

}  // namespace

EventReason reason_for(const Scene& scene, std::size_t trigger, const PhraseMatch& match,
                       const Participants& who, const DeedDate& date) {
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
    reason.date_rule = date_rule(date);
    return reason;
}

}  // namespace marchland::reader
