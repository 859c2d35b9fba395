// SPDX-License-Identifier: MIT
#include "reader/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "reader/document.h"
#include "reader/events.h"
#include "reader/mentions.h"
#include "reader/resolve.h"
#include "reader/roles.h"
#include "reader/unknown_names.h"
#include "reader/written_date.h"

namespace marchland::reader {
namespace {

/// The words up to the last blank that leaves them short enough to be shown.
std::string bounded(std::string_view words) {
    constexpr std::size_t most = 300;  // bytes
    if (words.size() <= most) return std::string(words);
    std::size_t end = words.rfind(' ', most);
    if (end == std::string_view::npos || end == 0) end = most;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
    return std::string(words.substr(0, end)) + " …";
}

story::Article make_article(std::string text, const ArticleInfo& info, const std::string& language) {
    story::Article article;
    article.id = info.id.empty() ? "article" : info.id;
    // A page may say megabytes of itself, and each event repeats its source.
    article.title = bounded(info.title.empty() ? headline(text) : info.title);
    article.publisher = bounded(info.publisher);
    article.published = info.published;
    article.author = bounded(info.author);
    article.url = info.url;
    article.language = language.empty() ? info.language : language;
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

    story::Id add_event(const FoundEvent& found, const story::Id& article, const std::string& source) {
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
        return story_.events.back().id;
    }

private:
    story::Story& story_;
    const Tokenised& article_;
    const Gazetteer& gazetteer_;
    std::set<std::uint32_t> needed_;
    std::set<std::uint32_t> places_;
    std::map<std::uint32_t, std::string> excerpt_;
};

/// Phrases that tell an event once more point to it, and all stand in text order.
void finish(std::vector<EventReason>& reasons) {
    for (EventReason& reason : reasons) {
        if (reason.again) reason.event = reasons[*reason.again].event;
    }
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const EventReason& a, const EventReason& b) { return a.start < b.start; });
}

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

/// Where neither the caller nor the document's metadata give the day of publication, the text may.
void find_published(ArticleInfo& info, std::string_view text, std::string_view file,
                    std::vector<std::string>& notes) {
    if (info.published) return;
    std::optional<ToldDay> told = day_in_head(text);
    if (!told) told = day_in_names(info.url, file);
    if (!told) return;
    info.published = told->day;
    notes.push_back(
        fmt::format("published {}, as {} says; --published overrides it", story::iso(told->day), told->from));
}

/// The article in `text`, which is safe to show; what the caller or the document say of it is in `info`.
Reading read_safe(std::string text, const ArticleInfo& info, const Gazetteer& gazetteer,
                  const geo::AdminFinder& region) {
    Reading reading;
    if (info.explain) reading.reasons.emplace();
    Reasons* const reasons = reading.reasons ? &*reading.reasons : nullptr;
    const Tokenised article = tokenise(text);
    std::vector<Spot> spots = find_spots(article, gazetteer);
    resolve(spots, article, gazetteer, region, reasons);
    add_near_spellings(spots, article, gazetteer);
    assign_roles(spots, article, gazetteer);
    std::vector<Spot> unknown = unknown_names(article, spots);
    const std::vector<FoundEvent> events =
        find_events(article, spots, unknown, gazetteer, info.published, reasons);

    spots = in_text_order(std::move(spots), std::move(unknown));
    story::Story& story = reading.story;
    StoryBuilder builder(story, article, gazetteer);
    for (const Spot& spot : spots) builder.need_sentence(spot.sentence);
    for (const FoundEvent& found : events) {
        for (const std::uint32_t sentence : found.sentences) builder.need_sentence(sentence);
    }
    story.articles.push_back(make_article(text, info, article.language));
    const story::Article& made = story.articles.front();
    story.title = made.title;
    builder.add_excerpts(made.id);
    for (const Spot& spot : spots) builder.add_mention(spot);
    for (const FoundEvent& found : events) {
        const story::Id id =
            builder.add_event(found, made.id, made.publisher.empty() ? made.title : made.publisher);
        if (reasons != nullptr) reasons->events[found.reason].event = id;
    }
    if (reasons != nullptr) finish(reasons->events);
    reading.notes = notes_on(made, events);
    const auto nowhere =
        std::count_if(spots.begin(), spots.end(), [](const Spot& spot) { return !spot.chosen; });
    if (nowhere > 0)
        reading.notes.push_back(
            fmt::format("{} names of places are not known and stay without a position", nowhere));
    return reading;
}

/// The caller's word first, then the document's.
ArticleInfo joined(ArticleInfo info, const DocumentFacts& facts) {
    const auto fill = [](std::string& into, const std::string& from) {
        if (into.empty()) into = from;
    };
    fill(info.title, facts.title);
    fill(info.author, facts.author);
    fill(info.publisher, facts.publisher);
    fill(info.url, facts.url);
    fill(info.language, facts.language);
    if (!info.published) info.published = facts.published;
    return info;
}

void put_first(std::vector<std::string>& notes, std::vector<std::string> more) {
    notes.insert(notes.begin(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

std::string article_id(const std::filesystem::path& file) {
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

Reading read_text(std::string_view text, const ArticleInfo& info, const Gazetteer& gazetteer,
                  const geo::AdminFinder& region) {
    const std::string name = info.id.empty() ? "the text" : info.id;
    Decoded decoded = decode(text, name);
    if (decoded.text.size() > max_text_bytes) refuse_length(name);
    ArticleInfo known = info;
    std::vector<std::string> notes;
    find_published(known, decoded.text, {}, notes);
    Reading reading = read_safe(std::move(decoded.text), known, gazetteer, region);
    put_first(reading.notes, std::move(notes));
    return reading;
}

Reading read_article(const std::filesystem::path& file, const ArticleInfo& info, const Gazetteer& gazetteer,
                     const geo::AdminFinder& region) {
    Document document = load_document(file);
    ArticleInfo known = joined(info, document.facts);
    if (known.id.empty()) known.id = article_id(file);
    find_published(known, document.text, file.stem().string(), document.notes);
    Reading reading = read_safe(std::move(document.text), known, gazetteer, region);
    put_first(reading.notes, std::move(document.notes));
    return reading;
}

}  // namespace marchland::reader
