// SPDX-License-Identifier: MIT
#include "reader/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "geo/code_points.h"

namespace marchland::reader {
namespace {

/// On one line of a terminal: what would steer it, or break the line, is a blank.
std::string plain(std::string_view text) {
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::string_view rest = text.substr(i, 3);
        const bool turns = (rest >= "\u202a" && rest <= "\u202e") || (rest >= "\u2066" && rest <= "\u2069");
        const bool c1 = rest.size() >= 2 && byte == 0xC2 && static_cast<unsigned char>(rest[1]) < 0xA0;
        if (turns) i += 2;
        if (c1) i += 1;
        made += turns || c1 || byte < 0x20 || byte == 0x7f ? ' ' : text[i];
    }
    return made;
}

std::string parts_of(const Weighed& reading) {
    std::string made;
    for (const Weighed::Part& part : reading.parts)
        made += fmt::format("{}{} {:+.1f}", made.empty() ? "" : ", ", part.for_what, part.points);
    return made;
}

std::string described(const Weighed& reading) {
    return fmt::format("{} ({}{}{})", plain(reading.name), reading.demonym ? "people of a " : "",
                       reading.kind, reading.country.empty() ? "" : ", " + reading.country);
}

/// One article's reasons as blocks of lines, each with where in the text it belongs.
class Explainer {
public:
    explicit Explainer(const Reading& reading) : text_(reading.story.articles.front().text), points_(text_) {
        for (const story::Mention& mention : reading.story.mentions)
            mentions_.emplace(mention.start, &mention);
    }

    [[nodiscard]] std::string all(const Reasons& reasons) const {
        std::multimap<std::uint32_t, std::string> blocks;
        for (const NameReason& reason : reasons.names) blocks.emplace(reason.start, block(reason));
        for (const EventReason& reason : reasons.events) blocks.emplace(reason.start, block(reason));
        std::string made;
        for (const auto& [start, text] : blocks) made += text;
        return made;
    }

private:
    [[nodiscard]] std::string head(std::uint32_t start, std::uint32_t end) const {
        return fmt::format("{:>6}  “{}”", points_.at(start),
                           plain(std::string_view(text_).substr(start, end - start)));
    }

    [[nodiscard]] std::string block(const NameReason& reason) const {
        std::string made = head(reason.start, reason.end);
        if (!reason.kept) {
            made += fmt::format(" — no place: {}\n", reason.rule);
        } else if (reason.candidates.empty()) {
            made += fmt::format(" — not resolved: {}\n", reason.rule);
        } else {
            const auto mention = mentions_.find(reason.start);
            const auto role =
                mention == mentions_.end() ? std::string_view("?") : story::name(mention->second->role);
            made += fmt::format(" — {}, {}\n        decided by {}", described(reason.candidates.front()),
                                role, reason.rule);
            if (reason.candidates.size() > 1) {
                made +=
                    fmt::format("; {:.1f} before {}", reason.candidates[0].score - reason.candidates[1].score,
                                described(reason.candidates[1]));
            }
            made += '\n';
        }
        for (const Weighed& reading : reason.candidates)
            made += fmt::format("        {:5.1f}  {}: {}\n", reading.score, described(reading),
                                parts_of(reading));
        if (reason.rivals + 1 > reason.candidates.size() && !reason.candidates.empty())
            made += fmt::format("               and {} more\n", reason.rivals + 1 - reason.candidates.size());
        return made;
    }

    [[nodiscard]] std::string block(const EventReason& reason) const {
        std::string made = head(reason.start, reason.end);
        const std::string mode = reason.mode.empty() ? "" : fmt::format(" {}", reason.mode);
        made +=
            fmt::format(" — {}{}, the {} “{}”", story::name(reason.type), mode, reason.kind, reason.pattern);
        if (reason.again)
            made += fmt::format("\n        tells {} once more\n", plain(reason.event));
        else if (!reason.left_out.empty())
            made += fmt::format("\n        no event: {}\n", reason.left_out);
        else
            made += fmt::format(", event {}\n", plain(reason.event));
        line(made, "who", reason.actor, reason.actor_rule);
        line(made, "to whom", reason.recipient, reason.recipient_rule);
        line(made, "where", reason.place, reason.place_rule);
        const std::string when = reason.when ? story::readable(*reason.when) : std::string("open");
        line(made, "when", when, reason.date_rule);
        if (reason.telling)
            line(made, "told as", std::string(story::name(*reason.telling)), reason.telling_rule);
        return made;
    }

    static void line(std::string& made, std::string_view what, const std::string& value,
                     std::string_view rule) {
        if (value.empty()) return;
        made += fmt::format("        {:<8}{}{}{}\n", what, plain(value), rule.empty() ? "" : ": ", rule);
    }

    const std::string& text_;
    geo::CodePoints points_;
    std::unordered_map<std::uint32_t, const story::Mention*> mentions_;
};

}  // namespace

std::string explain(const Reading& reading) {
    if (!reading.reasons || reading.story.articles.empty()) return {};
    return Explainer(reading).all(*reading.reasons);
}

}  // namespace marchland::reader
