// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "map/wording.h"
#include "screen/accounts.h"
#include "screen/clipping.h"
#include "screen/coordinate_forms.h"
#include "screen/event_cells.h"
#include "screen/open_link.h"
#include "screen/panels.h"
#include "screen/passage_spans.h"
#include "screen/symbol_icon.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr float text_room = pane_text_width;

void section(Ui& ui, const std::string& name) {
    space(14);
    rule();
    space(10);
    line(ui, name, theme::heading, theme::colours().ink);
    space(2);
}

void say(Ui& ui, const std::string& what) {
    paragraph(ui, what, theme::small, theme::colours().quiet, text_room);
}

void choose_place(const PanelContext& context, int link) {
    if (link <= 0) return;
    const map::Ref place{map::Ref::Kind::place, static_cast<std::uint32_t>(link - 1)};
    context.requests.emplace_back(ChooseRef{place, true});
}

void header(const PanelContext& context, const map::Dossier& dossier) {
    Ui& ui = context.ui;
    paragraph(ui, dossier.title, theme::title, theme::colours().ink, text_room - pane_corner_width);
    if (!dossier.subtitle.empty()) {
        space(2);
        paragraph(ui, dossier.subtitle, theme::small, theme::colours().quiet, text_room);
    }
    if (dossier.at) {
        space(4);
        coordinate_line(context, *dossier.at);
    }
    if (!dossier.note.empty()) {
        space(6);
        paragraph(ui, dossier.note, theme::body, theme::colours().ink, text_room);
    }
    if (!dossier.source.empty()) {
        space(4);
        paragraph(ui, filled(words().source_is, dossier.source), theme::small, theme::colours().quiet,
                  text_room);
    }
}

void article_heading(const PanelContext& context, const story::Article& article) {
    Ui& ui = context.ui;
    space(12);
    paragraph(ui, article.title.empty() ? article.id : article.title, theme::small_bold, theme::colours().ink,
              text_room);
    std::string by = article.publisher;
    if (article.published) by += (by.empty() ? "" : " · ") + story::readable(*article.published);
    if (!by.empty()) line(ui, by, theme::small, theme::colours().quiet);
    if (!is_safe_link(article.url)) return;
    if (link(ui, ("open " + article.id).c_str(), words().open_article, theme::small))
        context.requests.emplace_back(OpenLink{article.url});
}

// Below a passage: its article, the clipboard.
void passage_links(const PanelContext& context, const map::Passage& passage) {
    Ui& ui = context.ui;
    space(1);
    const auto end = passage.start + static_cast<std::uint32_t>(passage.sentence.size());
    if (link(ui, "whole", words().whole_article, theme::small))
        context.requests.emplace_back(OpenArticle{{passage.article, passage.start, end}});
    tip(ui, words().tip_article, Action::article);
    ImGui::SameLine(0, 14);
    if (link(ui, "copy", words().copy, theme::small))
        context.requests.emplace_back(copied_sentence(context.story, passage.article, passage.start, end));
    tip(ui, words().tip_copy_sentence, Action::copy);
}

void passage(const PanelContext& context, const map::Passage& passage, std::size_t index) {
    const bool current = index == context.state.passage;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x + 12, at.y});
    ImGui::BeginGroup();
    choose_place(context, paragraph(context.ui, "text", passage_spans(passage), theme::body, text_room - 12));
    passage_links(context, passage);
    ImGui::EndGroup();
    const float foot = ImGui::GetItemRectMax().y;
    ImGui::GetWindowDrawList()->AddRectFilled(
        {at.x, at.y + 2}, {at.x + 3, foot - 2},
        packed(current ? theme::colours().accent : theme::colours().hairline), 1.5f);
    ImGui::SetCursorScreenPos({at.x, foot});
    ImGui::Dummy({1, 0});
}

void passages(const PanelContext& context, const map::Dossier& dossier, bool scroll_to_current) {
    Ui& ui = context.ui;
    const std::size_t count = dossier.passages.size();
    if (count == 0) {
        section(ui, words().passages);
        say(ui, context.story.articles.empty() ? words().no_articles : words().no_passage);
        return;
    }
    section(ui,
            count == 1 ? words().one_passage : filled(words().passage_of, context.state.passage + 1, count));
    if (count > 1) {
        const ImVec2 below = ImGui::GetCursorScreenPos();
        ImGui::SetCursorScreenPos({below.x + text_room - 2 * theme::control_height, below.y - 27});
        if (sign_button(ui, "previous", "‹", context.state.passage > 0))
            context.requests.emplace_back(Action::previous_passage);
        ImGui::SameLine(0, 0);
        if (sign_button(ui, "next", "›", context.state.passage + 1 < count))
            context.requests.emplace_back(Action::next_passage);
        ImGui::SetCursorScreenPos(below);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const map::Passage& one = dossier.passages[i];
        if (i == 0 || dossier.passages[i - 1].article != one.article)
            article_heading(context, context.story.articles[one.article]);
        space(8);
        if (scroll_to_current && i == context.state.passage) ImGui::SetScrollHereY(0.3f);
        when_visible(ui, fmt::format("passage {}", i).c_str(), 80, [&] { passage(context, one, i); });
    }
}

std::string small_print(const story::Event& event) {
    std::string print;
    const auto add = [&print](std::string_view label, const std::string& value) {
        if (value.empty()) return;
        if (!print.empty()) print += " · ";
        print += std::string(label) + value;
    };
    add(words().fatalities, event.fatalities);
    add(words().source, event.source);
    add(words().confidence, event.confidence);
    if (event.review == story::Review::suggested) add("", words().suggested);
    return print;
}

void event_row(const PanelContext& context, std::uint32_t index) {
    const story::Event& event = context.story.events[index];
    Ui& ui = context.ui;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_symbol(*ImGui::GetWindowDrawList(), {at.x + 7, at.y + 9},
                symbol_of(story::quad_class(event.type), 12));
    ImGui::SetCursorScreenPos({at.x + 24, at.y});
    ImGui::BeginGroup();
    const float room = text_room - 24;
    const std::string when = event.when ? story::readable(*event.when) : words().undated_event;
    line(ui, when + " · " + std::string(story::readable(event.type)), theme::small, theme::colours().quiet);
    const map::Ref ref{map::Ref::Kind::event, index};
    const bool is_open = context.state.selected == ref;
    text::Span title;
    title.text = event.title;
    title.colour = is_open ? theme::colours().ink : theme::colours().accent;
    title.link = is_open ? 0 : 1;
    if (paragraph(ui, "title", {title}, theme::body, room) == 1)
        context.requests.emplace_back(ChooseRef{ref, false});
    const std::string who = parties(event);
    if (!who.empty()) paragraph(ui, who, theme::small, theme::colours().ink, room);
    const std::string told = map::telling_words(event);
    if (!told.empty()) paragraph(ui, told, theme::small_bold, theme::colours().ink, room);
    const std::string print = small_print(event);
    if (!print.empty()) paragraph(ui, print, theme::small, theme::colours().quiet, room);
    if (link(ui, "copy", words().copy, theme::small))
        context.requests.emplace_back(copied_event(context.story, index));
    ImGui::EndGroup();
    ImGui::SetCursorScreenPos({at.x, ImGui::GetItemRectMax().y});
    ImGui::Dummy({1, 0});
}

void events(const PanelContext& context, const map::Dossier& dossier) {
    Ui& ui = context.ui;
    const std::size_t count = dossier.events.size();
    section(ui, count == 0   ? std::string(words().events_here)
                : count == 1 ? std::string(words().one_event_here)
                             : filled(words().count_events_here, count));
    if (count == 0) say(ui, words().no_event_here);
    for (const std::uint32_t index : dossier.events) {
        space(6);
        when_visible(ui, fmt::format("event {}", index).c_str(), 74, [&] { event_row(context, index); });
    }
}

// Of one event: on whose word it is, and the way to set their words side by side.
void sources(const PanelContext& context, const map::Dossier& dossier) {
    const auto event = compared_event(context.state, dossier);
    if (!event) return;
    Ui& ui = context.ui;
    const std::vector<Account> accounts = accounts_of(context.story, *event);
    section(ui, words().each_source);
    const std::size_t articles = articles_in(accounts);
    if (articles == 0)
        say(ui, words().no_source);
    else if (articles == 1)
        say(ui, filled(words().one_source, source_name(context.story.articles[accounts.front().article])));
    else {
        say(ui, filled(words().many_sources, articles));
        space(6);
        if (button(ui, "compare", words().compare, context.state.compare))
            context.requests.emplace_back(Action::compare);
        tip(ui, words().tip_compare, Action::compare);
    }
}

void control(const PanelContext& context, const map::Dossier& dossier) {
    Ui& ui = context.ui;
    section(ui, filled(words().control_on, story::readable(context.state.view.window.last)));
    if (dossier.areas.empty()) say(ui, words().control_unknown);
    for (const std::uint32_t index : dossier.areas) {
        const story::Area& area = context.story.areas[index];
        space(6);
        paragraph(ui, area.controller, theme::body, theme::colours().ink, text_room);
        std::string print = area.name;
        if (!area.status.empty()) print += " · " + area.status;
        if (area.precision_km > 0) print += filled(words().outline_within, area.precision_km);
        if (!area.viewpoint.empty()) print += filled(words().view_of, area.viewpoint);
        paragraph(ui, print, theme::small, theme::colours().quiet, text_room);
        if (!area.source.empty())
            paragraph(ui, filled(words().source_is, area.source), theme::small, theme::colours().quiet,
                      text_room);
    }
}

}  // namespace

PaneBox pane_box(const PanelContext& context) {
    const float top = theme::bar_height + 2 * theme::margin;
    return {{context.width - theme::margin - theme::pane_width, top},
            {theme::pane_width, map_foot_y(context) - top}};
}

void pane_corner(const PanelContext& context, const PaneBox& pane) {
    Ui& ui = context.ui;
    ImGui::SetCursorScreenPos({pane.at.x + pane.size.x - pane_corner_width - 12, pane.at.y + 10});
    ImGui::BeginChild("corner", {pane_corner_width + 6, theme::control_height + 2});
    if (sign_button(ui, "back", "‹", !context.state.history.empty()))
        context.requests.emplace_back(Action::back);
    tip(ui, words().tip_back, Action::back);
    ImGui::SameLine(0, 0);
    if (sign_button(ui, "forward", "›", !context.state.ahead.empty()))
        context.requests.emplace_back(Action::forward);
    tip(ui, words().tip_forward, Action::forward);
    ImGui::SameLine(0, 0);
    if (sign_button(ui, "close", "×")) context.requests.emplace_back(Action::close_top);
    ImGui::EndChild();
}

float map_right(const PanelContext& context) {
    return context.width - side_width(context.state);
}

float map_left(const PanelContext& context) {
    return context.state.filters ? theme::filters_width + theme::margin : 0;
}

float map_foot_y(const PanelContext& context) {
    const float foot = context.height - theme::timeline_height - 2 * theme::margin;
    return context.state.list ? foot - theme::list_height_in(context.height) - theme::margin : foot;
}

void reading_pane(const PanelContext& context, const map::Dossier& dossier, PaneScroll& scroll) {
    Ui& ui = context.ui;
    const auto [at, size] = pane_box(context);
    begin_panel(ui, "reading pane", at, size);
    ImGui::SetCursorScreenPos({at.x + theme::padding, at.y + 12});
    ImGui::BeginChild("text", {size.x - theme::padding - 5, size.y - 18});
    if (scroll.to_top) ImGui::SetScrollY(0);
    if (scroll.by != 0) ImGui::SetScrollY(ImGui::GetScrollY() + scroll.by * size.y * 0.8f);
    space(2);
    header(context, dossier);
    passages(context, dossier, scroll.to_passage);
    events(context, dossier);
    sources(context, dossier);
    control(context, dossier);
    space(16);
    scroll = {};
    ImGui::EndChild();
    pane_corner(context, {at, size});
    end_panel();
}

}  // namespace marchland::screen
