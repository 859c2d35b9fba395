// SPDX-License-Identifier: MIT
#include "story/party_code.h"

#include <algorithm>
#include <array>

#include "geo/country_code.h"

namespace marchland::story {

namespace {

struct Cue {
    std::string_view word;
    std::string_view sector;
};

constexpr std::array cues{
    Cue{"army", "MIL"},          Cue{"troops", "MIL"},        Cue{"forces", "MIL"},
    Cue{"military", "MIL"},      Cue{"soldiers", "MIL"},      Cue{"navy", "MIL"},
    Cue{"peacekeepers", "MIL"},  Cue{"border guards", "MIL"}, Cue{"defence", "MIL"},
    Cue{"defense", "MIL"},       Cue{"police", "COP"},        Cue{"security service", "SPY"},
    Cue{"intelligence", "SPY"},  Cue{"separatists", "REB"},   Cue{"rebels", "REB"},
    Cue{"militants", "REB"},     Cue{"fighters", "REB"},      Cue{"insurgents", "REB"},
    Cue{"militia", "PRM"},       Cue{"militias", "PRM"},      Cue{"civilians", "CVL"},
    Cue{"residents", "CVL"},     Cue{"villagers", "CVL"},     Cue{"protesters", "CVL"},
    Cue{"demonstrators", "CVL"}, Cue{"nationals", "CVL"},     Cue{"citizens", "CVL"},
    Cue{"families", "CVL"},      Cue{"activists", "CVL"},     Cue{"refugees", "REF"},
    Cue{"journalist", "JRN"},    Cue{"journalists", "JRN"},   Cue{"opposition", "OPP"},
    Cue{"party", "PTY"},         Cue{"parliament", "LEG"},    Cue{"court", "JUD"},
    Cue{"prosecutors", "JUD"},   Cue{"church", "REL"},        Cue{"company", "BUS"},
    Cue{"government", "GOV"},    Cue{"ministry", "GOV"},      Cue{"minister", "GOV"},
    Cue{"president", "GOV"},     Cue{"authorities", "GOV"},   Cue{"officials", "GOV"},
};

std::string lower(std::string_view text) {
    std::string made(text);
    for (char& c : made) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return made;
}

/// Whole words only: "party" is not in "Partys".
bool has_words(const std::string& text, std::string_view words) {
    const auto letter = [&](std::size_t at) {
        return at < text.size() && text[at] >= 'a' && text[at] <= 'z';
    };
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
        if ((at == 0 || !letter(at - 1)) && !letter(at + words.size())) return true;
    }
    return false;
}

std::string_view sector_of(std::string_view name) {
    const std::string words = lower(name);
    const auto* found =
        std::find_if(cues.begin(), cues.end(), [&](const Cue& cue) { return has_words(words, cue.word); });
    return found == cues.end() ? std::string_view() : found->sector;
}

bool is_state(const Place& place) {
    return place.kind == "country" || place.kind == "disputed-region";
}

}  // namespace

PartyCodes::PartyCodes(const Story& story) {
    std::unordered_map<std::string_view, const Place*> by_id;
    for (const Place& place : story.places) {
        by_id.emplace(place.id, &place);
        if (!is_state(place)) continue;
        for (const auto& [language, name] : place.names.all()) places_.emplace(name, &place);
    }
    std::unordered_map<std::string_view, const Article*> articles;
    for (const Article& article : story.articles) articles.emplace(article.id, &article);
    std::unordered_map<std::string_view, std::string_view> texts;  // of the article, by excerpt
    for (const Excerpt& excerpt : story.excerpts) {
        if (const auto article = articles.find(excerpt.article); article != articles.end())
            texts.emplace(excerpt.id, article->second->text);
    }
    for (const Mention& mention : story.mentions) {
        const auto text = texts.find(mention.excerpt);
        const auto place = by_id.find(mention.place);
        if (text == texts.end() || place == by_id.end() || mention.start >= mention.end ||
            mention.end > text->second.size())
            continue;
        places_.emplace(text->second.substr(mention.start, mention.end - mention.start), place->second);
    }
}

/// The place of the longest beginning of the name, in whole words, that is one.
const Place* PartyCodes::country_of(std::string_view name) const {
    for (std::string_view head = name; !head.empty();) {
        if (const auto found = places_.find(head); found != places_.end()) return found->second;
        const std::size_t space = head.rfind(' ');
        head = space == std::string_view::npos ? std::string_view() : head.substr(0, space);
    }
    return nullptr;
}

std::vector<PartyCode> PartyCodes::of(std::string_view names) const {
    std::vector<PartyCode> made;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(", "), names.size());
        const std::string_view name = names.substr(0, end);
        names.remove_prefix(std::min(end + 2, names.size()));
        if (name.empty()) continue;
        PartyCode party{std::string(name), {}, std::string(sector_of(name))};
        if (const Place* place = country_of(name)) {
            party.code = geo::alpha3(place->country);
            if (place->kind == "disputed-region") party.sector = "PRE";
            if (place->kind == "capital" && party.sector.empty()) party.sector = "GOV";
        }
        made.push_back(std::move(party));
    }
    return made;
}

}  // namespace marchland::story
