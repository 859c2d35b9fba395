// SPDX-License-Identifier: MIT
#include "screen/article_text.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

#include "geo/fold.h"
#include "map/located.h"
#include "screen/theme.h"

namespace marchland::screen {
namespace {

bool starts_letter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

// Where a paragraph that is too long may be cut: behind a space, else between letters.
std::size_t cut_before(std::string_view text, std::size_t from, std::size_t most) {
    const std::size_t space = text.rfind(' ', from + most - 1);
    if (space != std::string_view::npos && space > from) return space + 1;
    std::size_t at = from + most;
    while (at > from + 1 && !starts_letter(text[at])) --at;
    return at;
}

void add_paragraph(std::vector<Stretch>& paragraphs, std::string_view text, std::size_t from,
                   std::size_t to) {
    const auto blank = [&](std::size_t at) { return text[at] == '\n' || text[at] == ' '; };
    while (from < to && blank(from)) ++from;
    while (to > from && blank(to - 1)) --to;
    while (to - from > longest_paragraph) {
        const std::size_t cut = cut_before(text, from, longest_paragraph);
        paragraphs.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(cut)});
        from = cut;
    }
    if (from < to) paragraphs.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)});
}

// At blank lines; a text without any has a paragraph a line.
std::vector<Stretch> paragraphs_of(std::string_view text) {
    const std::string_view mark = text.find("\n\n") == std::string_view::npos ? "\n" : "\n\n";
    std::vector<Stretch> paragraphs;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find(mark, from), text.size());
        add_paragraph(paragraphs, text, from, end);
        from = end + mark.size();
    }
    return paragraphs;
}

template <class Part>
void in_order(std::vector<Part>& parts, std::size_t length) {
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
        return a.at.start != b.at.start ? a.at.start < b.at.start : a.at.end > b.at.end;
    });
    std::uint32_t done = 0;
    std::erase_if(parts, [&](const Part& part) {
        if (part.at.start < done || part.at.end <= part.at.start || part.at.end > length) return true;
        done = part.at.end;
        return false;
    });
}

std::vector<ArticleText::Sentence> sentences_of(
    const story::Story& story, const std::unordered_map<std::string_view, Stretch>& excerpts) {
    std::vector<ArticleText::Sentence> sentences;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> known;
    for (std::uint32_t i = 0; i < story.events.size(); ++i) {
        if (story.events[i].review == story::Review::rejected) continue;
        for (const story::Id& id : story.events[i].excerpts) {
            const auto excerpt = excerpts.find(id);
            if (excerpt == excerpts.end()) continue;
            const Stretch& at = excerpt->second;
            const auto [same, is_new] = known.try_emplace({at.start, at.end}, sentences.size());
            if (is_new) sentences.push_back({at, {}});
            std::vector<std::uint32_t>& events = sentences[same->second].events;
            if (events.empty() || events.back() != i) events.push_back(i);
        }
    }
    return sentences;
}

// Those that no mention touches.
std::vector<Stretch> names_of(std::string_view text, const std::vector<ArticleText::Mention>& mentions) {
    std::vector<Stretch> names;
    auto mention = mentions.begin();
    for (const auto& [start, end] : geo::capital_words(text)) {
        const Stretch name{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
        while (mention != mentions.end() && mention->at.end <= name.start) ++mention;
        if (mention == mentions.end() || mention->at.start >= name.end) names.push_back(name);
    }
    return names;
}

bool inside(std::uint32_t byte, const Stretch& stretch) {
    return byte >= stretch.start && byte < stretch.end;
}

const Stretch& extent(const Stretch& stretch) {
    return stretch;
}
const Stretch& extent(const auto& part) {
    return part.at;
}

// The part of ordered ones that a byte is in, as an index.
template <class Part>
std::optional<std::size_t> part_at(const std::vector<Part>& parts, std::uint32_t byte) {
    auto after =
        std::ranges::upper_bound(parts, byte, {}, [](const Part& part) { return extent(part).start; });
    if (after == parts.begin()) return std::nullopt;
    --after;
    if (!inside(byte, extent(*after))) return std::nullopt;
    return static_cast<std::size_t>(after - parts.begin());
}

template <class Part>
void cut_at(std::set<std::uint32_t>& cuts, const std::vector<Part>& parts, const Stretch& paragraph) {
    for (auto part = std::ranges::lower_bound(parts, paragraph.start, {},
                                              [](const Part& one) { return extent(one).end; });
         part != parts.end() && extent(*part).start < paragraph.end; ++part) {
        cuts.insert(extent(*part).start);
        cuts.insert(extent(*part).end);
    }
}

}  // namespace

ArticleText article_text(const story::Story& story, std::uint32_t article) {
    ArticleText text;
    text.article = article;
    const story::Article& told = story.articles[article];
    text.paragraphs = paragraphs_of(told.text);
    std::unordered_map<std::string_view, Stretch> excerpts;
    for (const story::Excerpt& excerpt : story.excerpts)
        if (excerpt.article == told.id) excerpts.emplace(excerpt.id, Stretch{excerpt.start, excerpt.end});
    const auto places = map::place_index(story);
    for (const story::Mention& mention : story.mentions) {
        if (mention.review == story::Review::rejected || !excerpts.contains(mention.excerpt)) continue;
        const auto place = places.find(mention.place);
        if (place == places.end() && !mention.place.empty()) continue;
        text.mentions.push_back(
            {{mention.start, mention.end},
             place == places.end() ? std::nullopt : std::optional<std::uint32_t>(place->second)});
    }
    text.sentences = sentences_of(story, excerpts);
    in_order(text.mentions, told.text.size());
    in_order(text.sentences, told.text.size());
    text.names = names_of(told.text, text.mentions);
    return text;
}

std::optional<std::uint32_t> mention_at(const story::Story& story, std::uint32_t article, const Stretch& at) {
    for (std::uint32_t i = 0; i < story.mentions.size(); ++i) {
        const story::Mention& mention = story.mentions[i];
        if (mention.start != at.start || mention.end != at.end) continue;
        const story::Excerpt* const excerpt = story::find_excerpt(story, mention.excerpt);
        if (excerpt != nullptr && excerpt->article == story.articles[article].id) return i;
    }
    return std::nullopt;
}

std::vector<Stretch> article_stops(const ArticleText& text, std::optional<std::uint32_t> event,
                                   std::optional<std::uint32_t> place) {
    std::vector<Stretch> stops;
    for (const auto& sentence : text.sentences) {
        const bool told = event && std::ranges::find(sentence.events, *event) != sentence.events.end();
        if (told || (!event && !place)) stops.push_back(sentence.at);
    }
    if (!stops.empty() || !place) return stops;
    for (const auto& mention : text.mentions)
        if (mention.place == *place) stops.push_back(mention.at);
    return stops;
}

std::size_t stop_from(const std::vector<Stretch>& stops, std::uint32_t byte) {
    const auto next = std::ranges::lower_bound(stops, byte, {}, &Stretch::start);
    return next == stops.end() ? 0 : static_cast<std::size_t>(next - stops.begin());
}

std::size_t step_stop(const std::vector<Stretch>& stops, const ArticleSpot& spot, int by) {
    if (stops.empty()) return 0;
    const auto here = std::ranges::lower_bound(stops, spot.start, {}, &Stretch::start);
    const auto index = static_cast<std::ptrdiff_t>(here - stops.begin());
    const bool between = here == stops.end() || here->start != spot.start;
    const std::ptrdiff_t wanted = between && by > 0 ? index : index + by;
    return static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(wanted, 0, static_cast<std::ptrdiff_t>(stops.size()) - 1));
}

Stretch sentence_at(const story::Story& story, const ArticleText& text, const ArticleSpot& spot) {
    if (const auto told = part_at(text.sentences, spot.start)) return text.sentences[*told].at;
    const story::Id& article = story.articles[text.article].id;
    for (const story::Excerpt& excerpt : story.excerpts)
        if (excerpt.article == article && inside(spot.start, {excerpt.start, excerpt.end}))
            return {excerpt.start, excerpt.end};
    return {spot.start, spot.end};
}

std::vector<text::Span> article_spans(const story::Story& story, const ArticleText& text,
                                      const Stretch& paragraph, const ArticleSpot& spot,
                                      std::optional<std::uint32_t> here, bool names,
                                      const std::optional<ArticleSpot>& naming) {
    const std::string& words = story.articles[text.article].text;
    std::set<std::uint32_t> cuts{paragraph.start, paragraph.end, spot.start, spot.end};
    const bool named = naming && naming->article == text.article;
    if (named) cuts.insert({naming->start, naming->end});
    cut_at(cuts, text.mentions, paragraph);
    cut_at(cuts, text.sentences, paragraph);
    const std::vector<Stretch> no_names;
    const std::vector<Stretch>& shown_names = names ? text.names : no_names;
    cut_at(cuts, shown_names, paragraph);
    // A spot from elsewhere may lie within a letter.
    std::erase_if(cuts, [&](std::uint32_t cut) {
        return cut < paragraph.start || cut > paragraph.end ||
               (cut < words.size() && !starts_letter(words[cut]));
    });
    std::vector<text::Span> spans;
    for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut) {
        text::Span span;
        span.text = words.substr(*cut, *std::next(cut) - *cut);
        std::ranges::replace(span.text, '\n', ' ');
        span.colour = theme::colours().ink;
        if (inside(*cut, {spot.start, spot.end})) span.highlight = theme::colours().highlight;
        if (named && inside(*cut, {naming->start, naming->end}))
            span.highlight = theme::colours().accent_tint;
        span.bare = true;
        if (const auto sentence = part_at(text.sentences, *cut))
            span.link = static_cast<int>(text.mentions.size() + *sentence) + 1;
        if (const auto name = part_at(shown_names, *cut))
            span.link = static_cast<int>(text.mentions.size() + text.sentences.size() + *name) + 1;
        if (const auto mention = part_at(text.mentions, *cut)) {
            const auto& place = text.mentions[*mention].place;
            span.link = static_cast<int>(*mention) + 1;
            span.underline = true;
            span.colour = place ? theme::colours().accent : theme::colours().quiet;
            if (place && place == here) {
                span.weight = 700;
                if (span.highlight.a == 0) span.highlight = theme::colours().accent_tint;
                span.colour = theme::colours().ink;
            }
        }
        spans.push_back(std::move(span));
    }
    return spans;
}

Stretch extended(const std::optional<Stretch>& name, const Stretch& word) {
    if (name && name->end + 1 == word.start) return {name->start, word.end};
    if (name && word.end + 1 == name->start) return {word.start, name->end};
    return word;
}

ArticleLink article_link(const ArticleText& text, int link) {
    ArticleLink found;
    if (link <= 0) return found;
    const auto index = static_cast<std::size_t>(link - 1);
    if (index < text.mentions.size())
        found.mention = index;
    else if (index - text.mentions.size() < text.sentences.size())
        found.sentence = index - text.mentions.size();
    else if (index - text.mentions.size() - text.sentences.size() < text.names.size())
        found.name = index - text.mentions.size() - text.sentences.size();
    return found;
}

}  // namespace marchland::screen
