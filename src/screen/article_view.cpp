// SPDX-License-Identifier: MIT
#include "screen/article_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "map/dossier.h"
#include "map/palette.h"
#include "map/style.h"
#include "map/wording.h"
#include "screen/clipping.h"
#include "screen/open_link.h"
#include "screen/review_edits.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr float bar_room = 14;  // the bars of events, left of the text
constexpr float text_width_px = pane_text_width - bar_room;

void heading(const PanelContext& context, const story::Article& article, std::size_t left) {
    Ui& ui = context.ui;
    space(2);
    paragraph(ui, article.title.empty() ? article.id : article.title, theme::title, theme::colours().ink,
              pane_text_width - pane_corner_width);
    std::string by = article.publisher;
    const auto add = [&by](const std::string& part) {
        if (!part.empty()) by += (by.empty() ? "" : " · ") + part;
    };
    if (article.published) add(story::readable(*article.published));
    if (article.author != article.publisher) add(article.author);
    if (!by.empty()) {
        space(2);
        paragraph(ui, by, theme::small, theme::colours().quiet, pane_text_width);
    }
    if (is_safe_link(article.url)) {
        if (link(ui, "open", words().open_article, theme::small))
            context.requests.emplace_back(OpenLink{article.url});
        ImGui::SameLine(0, 14);
    }
    const std::string review = left == 0 ? words().review : filled(words().review_left, left);
    if (link(ui, "review", review, theme::small)) context.requests.emplace_back(Action::review);
    tip(ui, words().tip_review, Action::review);
}

std::string selected_name(const PanelContext& context, const ArticleView& view) {
    const auto& selected = context.state.selected;
    if (!selected) return words().events_told;
    if (selected->kind == map::Ref::Kind::event) return context.story.events[selected->index].title;
    if (view.place()) return context.story.places[*view.place()].names.in(context.state.view.language);
    return {};
}

// "Lachin · 3 of 7 in this article" with buttons to the others.
void stops_row(const PanelContext& context, const ArticleView& view) {
    Ui& ui = context.ui;
    const std::vector<Stretch>& stops = view.stops();
    const ArticleSpot& spot = *context.state.article;
    const auto here = std::ranges::find(stops, spot.start, &Stretch::start);
    std::string where = words().not_in_article;
    if (here != stops.end())
        where = filled(words().stop_of, here - stops.begin() + 1, stops.size());
    else if (!stops.empty())
        where = filled(words().stops_in, stops.size());
    const auto& selected = context.state.selected;
    if (selected && selected->kind == map::Ref::Kind::event) {
        const std::string told = map::telling_words(context.story.events[selected->index]);
        if (!told.empty()) where = told + " · " + where;
    }
    space(8);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    constexpr float height = 44;
    const float room = pane_text_width - 2 * theme::control_height - 10;
    ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + pane_text_width, at.y + height},
                                              packed(theme::colours().hover), theme::rounding);
    const std::string name = selected_name(context, view);
    draw_text(ui, {at.x + 10, at.y + 5}, shortened(ui, name, theme::small_bold, room - 10), theme::small_bold,
              theme::colours().ink);
    draw_text(ui, {at.x + 10, at.y + 23}, shortened(ui, where, theme::small, room - 10), theme::small,
              theme::colours().quiet);
    ImGui::SetCursorScreenPos({at.x + room + 6, at.y + 7});
    if (sign_button(ui, "previous stop", "‹", !stops.empty()))
        context.requests.emplace_back(Action::previous_passage);
    tip(ui, words().tip_previous_stop, Action::previous_passage);
    ImGui::SameLine(0, 0);
    if (sign_button(ui, "next stop", "›", !stops.empty()))
        context.requests.emplace_back(Action::next_passage);
    tip(ui, words().tip_next_stop, Action::next_passage);
    ImGui::SetCursorScreenPos({at.x, at.y + height});
    ImGui::Dummy({1, 0});
}

// The review asks which place the mention means.
void correct(const PanelContext& context, const ArticleText& text, std::size_t index) {
    const auto mention = mention_at(context.story, text.article, text.mentions[index].at);
    if (!mention) return;
    if (!context.state.review) context.requests.emplace_back(Action::review);
    context.requests.emplace_back([mention](AppState& state) {
        state.mention = mention;
        state.naming.reset();
    });
}

// A mention leads to its place, a sentence to its events, one after the other.
void follow(const PanelContext& context, const ArticleText& text, int clicked) {
    const ArticleLink link = article_link(text, clicked);
    if (link.name) {
        const auto& now = context.state.naming;
        const bool goes_on = now && now->article == text.article;
        const Stretch name = extended(goes_on ? std::optional(Stretch{now->start, now->end}) : std::nullopt,
                                      text.names[*link.name]);
        const ArticleSpot naming{text.article, name.start, name.end};
        context.requests.emplace_back([naming](AppState& state) {
            state.naming = naming;
            state.mention.reset();
        });
        return;
    }
    if (link.mention && !text.mentions[*link.mention].place) correct(context, text, *link.mention);
    const bool leads = link.mention && text.mentions[*link.mention].place;
    if (!leads && !link.sentence) return;
    const Stretch at = link.mention ? text.mentions[*link.mention].at : text.sentences[*link.sentence].at;
    map::Ref ref{map::Ref::Kind::place, 0};
    if (link.mention) {
        ref.index = *text.mentions[*link.mention].place;
    } else {
        const auto& events = text.sentences[*link.sentence].events;
        const auto& selected = context.state.selected;
        const auto now = selected && selected->kind == map::Ref::Kind::event
                             ? std::ranges::find(events, selected->index)
                             : events.end();
        ref = {map::Ref::Kind::event,
               now == events.end() || now + 1 == events.end() ? events.front() : *(now + 1)};
    }
    // While reviewing, a name is there to be corrected; the chosen event stays.
    if (context.state.review && link.mention)
        correct(context, text, *link.mention);
    else
        context.requests.emplace_back(ChooseRef{ref, true});
    context.requests.emplace_back(
        [spot = ArticleSpot{text.article, at.start, at.end}](AppState& state) { state.article = spot; });
}

// Beside each line that a sentence of an event runs over, in the colour of its class.
void event_bars(const PanelContext& context, const ArticleText& text, const AtlasText& set, ImVec2 at) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const map::Palette& palette =
        map::palette(theme::is_dark() ? map::PaletteId::dark : map::PaletteId::light);
    for (const text::LinkBox& box : set.links) {
        const auto sentence = article_link(text, box.link).sentence;
        if (!sentence) continue;
        const story::Event& event = context.story.events[text.sentences[*sentence].events.front()];
        const float x = at.x - bar_room + (*sentence % 2 == 0 ? 0.0f : 4.0f);
        const ImU32 colour = packed(map::quad_colour(story::quad_class(event.type), palette));
        const ImVec2 from{x, at.y + box.y + 1};
        const ImVec2 to{x + 3, at.y + box.y + box.height};
        // Hollow where the text does not say that it was done.
        if (story::is_told_as_done(event.telling))
            list.AddRectFilled(from, to, colour, 1.5f);
        else
            list.AddRect(from, to, colour, 1.5f);
    }
}

void draw_paragraph(const PanelContext& context, const ArticleView& view, const Stretch& stretch) {
    Ui& ui = context.ui;
    const ArticleText& text = *view.text();
    const std::vector<text::Span> spans =
        article_spans(context.story, text, stretch, *context.state.article, view.place(),
                      context.state.review, context.state.naming);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    event_bars(context, text, ui.atlas.paragraph(spans, theme::body, text_width_px), {at.x + bar_room, at.y});
    ImGui::SetCursorScreenPos({at.x + bar_room, at.y});
    follow(context, text, paragraph(ui, "text", spans, theme::body, text_width_px));
}

// How high a paragraph is likely to be: known once it was drawn.
float height_of(const Ui& ui, const char* id, const Stretch& stretch) {
    const auto known = ui.heights.find(ImGui::GetID(id));
    if (known != ui.heights.end()) return known->second;
    constexpr float bytes_a_line = 52;
    return (static_cast<float>(stretch.end - stretch.start) / bytes_a_line + 1) * 19;
}

void body(const PanelContext& context, ArticleView& view) {
    Ui& ui = context.ui;
    const ArticleSpot& spot = *context.state.article;
    const bool scrolls = view.take_scroll();
    ui.restless = ui.restless || scrolls;
    ImGui::PushID(static_cast<int>(spot.article));
    for (const Stretch& stretch : view.text()->paragraphs) {
        space(9);
        const std::string id = fmt::format("paragraph {}", stretch.start);
        const float height = height_of(ui, id.c_str(), stretch);
        if (scrolls && spot.end > spot.start && spot.start >= stretch.start && spot.start < stretch.end) {
            const float share = static_cast<float>(spot.start - stretch.start) /
                                static_cast<float>(stretch.end - stretch.start);
            ImGui::SetScrollFromPosY(ImGui::GetCursorPosY() - ImGui::GetScrollY() + share * height, 0.35f);
        }
        when_visible(ui, id.c_str(), height, [&] { draw_paragraph(context, view, stretch); });
    }
    ImGui::PopID();
}

}  // namespace

void ArticleView::refresh(AppState& state, const story::Story& story, const geo::Region& region) {
    if (state.article && state.article->article >= story.articles.size()) state.article.reset();
    if (!state.article) {
        shown_.reset();
        return;
    }
    const bool is_other = !text_ || text_->article != state.article->article;
    if (is_other) {
        text_ = article_text(story, state.article->article);
        left_ = left_to_review(story, events_told_in(story, state.article->article));
    }
    const bool opened = is_other || !shown_;
    if (opened || selected_ != state.selected) {
        find_stops(state, story, region);
        const bool unsaid = state.article->end <= state.article->start;
        if ((!opened || unsaid) && state.selected && !stops_.empty()) {
            const Stretch& next = stops_[stop_from(stops_, state.article->start)];
            state.article->start = next.start;
            state.article->end = next.end;
        }
    }
    if (opened || shown_ != state.article) scrolls_due_ = 3;
    shown_ = state.article;
}

void ArticleView::find_stops(const AppState& state, const story::Story& story, const geo::Region& region) {
    selected_ = state.selected;
    place_ = selected_ ? map::place_of(story, region, *selected_) : std::nullopt;
    const bool is_event = selected_ && selected_->kind == map::Ref::Kind::event;
    const bool is_nowhere = selected_ && !is_event && !place_;
    stops_.clear();
    if (is_nowhere) return;
    stops_ = article_stops(*text_, is_event ? std::optional(selected_->index) : std::nullopt, place_);
}

void ArticleView::step(AppState& state, int by) const {
    if (!state.article || stops_.empty()) return;
    const Stretch& next = stops_[step_stop(stops_, *state.article, by)];
    state.article->start = next.start;
    state.article->end = next.end;
}

void article_view(const PanelContext& context, ArticleView& view, PaneScroll& scroll) {
    if (view.text() == nullptr) return;
    Ui& ui = context.ui;
    const PaneBox pane = pane_box(context);
    begin_panel(ui, "article", pane.at, pane.size);
    ImGui::SetCursorScreenPos({pane.at.x + theme::padding, pane.at.y + 12});
    ImGui::BeginGroup();
    heading(context, context.story.articles[view.text()->article], view.left());
    stops_row(context, view);
    ImGui::EndGroup();
    const float top = ImGui::GetItemRectMax().y + 4;
    ImGui::SetCursorScreenPos({pane.at.x + theme::padding, top});
    const float height = pane.at.y + pane.size.y - 8 - top;
    ImGui::BeginChild("text", {pane.size.x - theme::padding - 5, height});
    if (scroll.by != 0) ImGui::SetScrollY(ImGui::GetScrollY() + scroll.by * height * 0.8f);
    scroll = {};
    body(context, view);
    space(16);
    ImGui::EndChild();
    pane_corner(context, pane);
    end_panel();
}

}  // namespace marchland::screen
