// SPDX-License-Identifier: MIT
#include "reader/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "reader/document.h"
#include "reader/events.h"
#include "reader/mentions.h"
#include "reader/resolve.h"
#include "reader/roles.h"
#include "reader/unknown_names.h"

namespace marchland::reader {
namespace {

/// A file's name as an id: letters, digits and hyphens.
std::string id_from(const std::filesystem::path& file) {
    std::string id;
    for (const char c : file.stem().string()) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
        if (plain) {
            id += c;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id.empty() ? "article" : id;
}

story::Article make_article(std::string text, const ArticleInfo& info, const std::string& language) {
    story::Article article;
    article.id = info.id.empty() ? "article" : info.id;
    article.title = info.title.empty() ? std::string(headline(text)) : info.title;
    article.publisher = info.publisher;
    article.published = info.published;
    article.url = info.url;
    article.language = language;
    article.hash = story::sha256(text);
    article.text = std::move(text);
    return article;
}

story::Place make_place(const Entry& entry) {
    story::Place place;
    place.id = entry.id;
    place.names.set("en", std::string(entry.name));
    place.kind = entry.kind;
    place.geometry = entry.at;
    place.precision_km = entry.precision_km;
    place.country = entry.country;
    if (entry.id.starts_with("gn:")) place.external_id = fmt::format("geonames:{}", entry.id.substr(3));
    place.source = "gazetteer";
    return place;
}

/// Puts a reading's parts into a story, each sentence and place once and only when something needs it.
class StoryBuilder {
public:
    StoryBuilder(story::Story& story, const Tokenised& article, const Gazetteer& gazetteer)
        : story_(story), article_(article), gazetteer_(gazetteer) {}

    void need_sentence(std::uint32_t sentence) { needed_.insert(sentence); }

    /// Ids in text order: "s1" is the first sentence that is kept.
    void add_excerpts(const story::Id& article) {
        for (const std::uint32_t sentence : needed_) {
            const SentenceSpan span = article_.sentences[sentence].span;
            const std::string id = fmt::format("{}-s{}", article, sentence + 1);
            story_.excerpts.push_back({id, article, span.start, span.end});
            excerpt_[sentence] = id;
        }
    }

    story::Id place(std::uint32_t entry) {
        const Entry found = gazetteer_.entry(entry);
        if (places_.insert(entry).second) story_.places.push_back(make_place(found));
        return story::Id(found.id);
    }

    void add_mention(const Spot& spot) {
        const auto& tokens = article_.sentences[spot.sentence].tokens;
        // A name that we do not know stays a mention, of no place.
        const story::Id where = spot.chosen ? place(spot.chosen->entry) : story::Id();
        story_.mentions.push_back(
            {excerpt_.at(spot.sentence), where, tokens[spot.first].start, tokens[spot.last].end, spot.role});
    }

    void add_event(const FoundEvent& found, const story::Id& article, const std::string& source) {
        story::Event event = found.event;
        event.id = fmt::format("{}-e{}", article, story_.events.size() + 1);
        if (found.place) {
            event.place = place(*found.place);
            event.precision_km = gazetteer_.entry(*found.place).precision_km;
        }
        event.source = source;
        event.review = story::Review::suggested;
        for (const std::uint32_t sentence : found.sentences) event.excerpts.push_back(excerpt_.at(sentence));
        story_.events.push_back(std::move(event));
    }

private:
    story::Story& story_;
    const Tokenised& article_;
    const Gazetteer& gazetteer_;
    std::set<std::uint32_t> needed_;
    std::set<std::uint32_t> places_;
    std::map<std::uint32_t, std::string> excerpt_;
};

std::vector<std::string> notes_on(const story::Article& article, const std::vector<FoundEvent>& events) {
    std::vector<std::string> notes;
    if (article.published) return notes;
    const auto open =
        std::count_if(events.begin(), events.end(), [](const FoundEvent& found) { return found.open_date; });
    notes.push_back(
        open == 0
            ? std::string("no publication date given: dates without a year could not be resolved")
            : fmt::format("no publication date given: the dates of {} events stay open; give --published",
                          open));
    return notes;
}

}  // namespace

Reading read_text(std::string_view text, const ArticleInfo& info, const Gazetteer& gazetteer,
                  const geo::Region& region) {
    Document document = decode(text, info.id.empty() ? "the text" : info.id);
    Reading reading;
    const Tokenised article = tokenise(document.text);
    std::vector<Spot> spots = find_spots(article, gazetteer);
    resolve(spots, article, gazetteer, region);
    add_near_spellings(spots, article, gazetteer);
    assign_roles(spots, article, gazetteer);
    const std::vector<FoundEvent> events = find_events(article, spots, gazetteer, info.published);

    spots = in_text_order(std::move(spots), unknown_names(article, spots));
    story::Story& story = reading.story;
    StoryBuilder builder(story, article, gazetteer);
    for (const Spot& spot : spots) builder.need_sentence(spot.sentence);
    for (const FoundEvent& found : events) {
        for (const std::uint32_t sentence : found.sentences) builder.need_sentence(sentence);
    }
    story.articles.push_back(make_article(document.text, info, article.language));
    const story::Article& made = story.articles.front();
    story.title = made.title;
    builder.add_excerpts(made.id);
    for (const Spot& spot : spots) builder.add_mention(spot);
    for (const FoundEvent& found : events)
        builder.add_event(found, made.id, made.publisher.empty() ? made.title : made.publisher);
    reading.notes = notes_on(made, events);
    const auto unknown =
        std::count_if(spots.begin(), spots.end(), [](const Spot& spot) { return !spot.chosen; });
    if (unknown > 0)
        reading.notes.push_back(
            fmt::format("{} names of places are not known and stay without a position", unknown));
    return reading;
}

Reading read_article(const std::filesystem::path& file, const ArticleInfo& info, const Gazetteer& gazetteer,
                     const geo::Region& region) {
    Document document = load_document(file);
    ArticleInfo named = info;
    if (named.id.empty()) named.id = id_from(file);
    Reading reading = read_text(std::move(document.text), named, gazetteer, region);
    if (document.converted) {
        reading.notes.insert(reading.notes.begin(), fmt::format("{} was converted from {} to UTF-8",
                                                                file.string(), document.charset));
    }
    return reading;
}

}  // namespace marchland::reader
