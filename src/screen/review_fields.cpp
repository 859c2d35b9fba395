// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "geo/coordinates.h"
#include "map/wording.h"
#include "screen/review_edits.h"
#include "screen/review_panel.h"
#include "screen/widgets.h"
#include "screen/words.h"
#include "story/date_words.h"

namespace marchland::screen {
namespace {

constexpr float width = review_text_width;
constexpr double typed_km = 1;  // what typed coordinates are good for

void label(Ui& ui, const std::string& words) {
    space(9);
    line(ui, words, theme::caps, theme::colours().quiet);
    space(2);
}

void decisions(const PanelContext& context, const story::Event& event) {
    Ui& ui = context.ui;
    if (button(ui, "accept", words().accept, event.review == story::Review::accepted))
        context.requests.emplace_back(Action::review_accept);
    tip(ui, words().tip_accept, Action::review_accept);
    ImGui::SameLine(0, theme::gap);
    if (button(ui, "reject", words().reject, event.review == story::Review::rejected))
        context.requests.emplace_back(Action::review_reject);
    tip(ui, words().tip_reject, Action::review_reject);
}

void type_field(const PanelContext& context, ReviewPanel& panel, std::uint32_t index) {
    Ui& ui = context.ui;
    const story::EventType now = context.story.events[index].type;
    label(ui, words().review_type);
    const std::string shown = std::string(story::readable(now)) + (panel.types ? " ▴" : " ▾");
    if (button(ui, "type", shown, panel.types)) panel.types = !panel.types;
    for (int i = 0; panel.types && i < story::event_type_count; ++i) {
        const auto type = static_cast<story::EventType>(i);
        const std::string name(story::readable(type));
        if (!menu_row(ui, ("type " + name).c_str(), name, "", width, true, type == now)) continue;
        panel.types = false;
        context.requests.emplace_back(retype(context.story, index, type));
    }
}

void date_field(const PanelContext& context, ReviewPanel& panel, std::uint32_t index) {
    Ui& ui = context.ui;
    label(ui, words().review_date);
    const FieldState typed = text_field(ui, "event date", panel.date, width, words().review_date_hint);
    tip(ui, words().tip_review_date);
    if (!typed.entered) return;
    const auto when = story::read_date(panel.date.text);
    if (!when && !panel.date.text.empty())
        context.requests.emplace_back(Say{words().review_date_fault});
    else
        context.requests.emplace_back(redate(context.story, index, when));
}

void show_all(const PanelContext& context, const ReviewPanel& panel) {
    geo::LonLatBox box{180, 90, -180, -90};
    for (const Rival& rival : panel.rivals()) {
        box.west = std::min(box.west, rival.at.lon - 0.3);
        box.east = std::max(box.east, rival.at.lon + 0.3);
        box.south = std::min(box.south, rival.at.lat - 0.3);
        box.north = std::max(box.north, rival.at.lat + 0.3);
    }
    context.requests.emplace_back(FlyTo{box});
}

void take(const PanelContext& context, const ReviewPanel& panel, const Rival& rival) {
    for (Request& request : requests_for(panel, rival, context.story, context.region))
        context.requests.push_back(std::move(request));
}

void rival_row(const PanelContext& context, const ReviewPanel& panel, std::size_t number) {
    Ui& ui = context.ui;
    const Rival& rival = panel.rivals()[number];
    constexpr float height = 40;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Press state = press(ui, fmt::format("rival {}", number + 1).c_str(), {width, height});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (rival.chosen || state.hovered)
        list.AddRectFilled(at, {at.x + width, at.y + height},
                           packed(rival.chosen ? theme::colours().accent_tint : theme::colours().hover), 4);
    const ImVec2 middle{at.x + 15, at.y + height / 2};
    list.AddCircle(middle, 9, packed(theme::colours().accent), 24, 1.6f);
    const std::string sign = fmt::format("{}", number + 1);
    draw_text(ui,
              {middle.x - text_width(ui, sign, theme::small_bold) / 2,
               middle.y - text_height(ui, theme::small_bold) / 2},
              sign, theme::small_bold, theme::colours().accent);
    draw_text(ui, {at.x + 32, at.y + 3}, shortened(ui, rival.title, theme::body, width - 38), theme::body,
              theme::colours().ink);
    draw_text(ui, {at.x + 32, at.y + 21}, shortened(ui, rival.subtitle, theme::small, width - 38),
              theme::small, theme::colours().quiet);
    if (state.pressed) take(context, panel, rival);
}

void entered_place(const PanelContext& context, const ReviewPanel& panel) {
    const auto at = geo::parse_coordinates(panel.place.text);
    const auto named = [&](const std::string& name) {
        return placed_by_hand(context.story, context.region, name, *at, typed_km);
    };
    if (at && panel.naming()) {
        const ArticleSpot& spot = *panel.naming();
        context.requests.emplace_back(add_mention(context.story, spot, named(words_at(context.story, spot))));
        context.requests.emplace_back([](AppState& state) { state.naming.reset(); });
    } else if (at && panel.mention()) {
        const std::string name = words_of(context.story, context.story.mentions[*panel.mention()]);
        context.requests.emplace_back(relocate_mention(context.story, *panel.mention(), named(name)));
    } else if (at && panel.event()) {
        context.requests.emplace_back(move_pin(context.story, context.region, *panel.event(), *at, typed_km));
        context.requests.emplace_back(ChooseRef{{map::Ref::Kind::event, *panel.event()}, true});
    } else if (!panel.rivals().empty()) {
        take(context, panel, panel.rivals().front());
    } else {
        context.requests.emplace_back(Say{words().no_such_place});
    }
}

// The field to look for another place, and what the name may mean.
void places(const PanelContext& context, ReviewPanel& panel) {
    Ui& ui = context.ui;
    if (text_field(ui, "event place", panel.place, width, words().place_hint).entered)
        entered_place(context, panel);
    space(4);
    for (std::size_t i = 0; i < panel.rivals().size(); ++i) rival_row(context, panel, i);
    if (panel.rivals().empty() && !panel.place.text.empty())
        line(ui, words().no_such_place, theme::small, theme::colours().quiet);
    if (panel.rivals().size() > 1 && link(ui, "show rivals", words().show_places, theme::small))
        show_all(context, panel);
}

void mention_fields(const PanelContext& context, ReviewPanel& panel) {
    Ui& ui = context.ui;
    const story::Mention& mention = context.story.mentions[*panel.mention()];
    label(ui, filled(words().mention_place, words_of(context.story, mention)));
    places(context, panel);
    space(6);
    if (button(ui, "not a place", words().not_a_place, mention.review == story::Review::rejected))
        context.requests.emplace_back(remove_mention(context.story, *panel.mention()));
    tip(ui, words().tip_not_a_place);
}

// Words that nobody read as a place.
void naming_fields(const PanelContext& context, ReviewPanel& panel) {
    Ui& ui = context.ui;
    label(ui, filled(words().mention_place, words_at(context.story, *panel.naming())));
    places(context, panel);
    space(6);
    if (button(ui, "leave words", words().not_named))
        context.requests.emplace_back([](AppState& state) { state.naming.reset(); });
    tip(ui, words().tip_not_named);
}

void event_fields(const PanelContext& context, ReviewPanel& panel) {
    Ui& ui = context.ui;
    const std::uint32_t index = *panel.event();
    const story::Event& event = context.story.events[index];
    space(6);
    paragraph(ui, event.title, theme::body, theme::colours().ink, width);
    const std::string told = map::telling_words(event);
    if (!told.empty()) paragraph(ui, told, theme::small_bold, theme::colours().quiet, width);
    space(6);
    decisions(context, event);
    type_field(context, panel, index);
    date_field(context, panel, index);
    label(ui, words().which_place);
    places(context, panel);
    space(6);
    if (button(ui, "place on map", words().place_on_map, context.state.placing))
        context.requests.emplace_back(Action::review_place);
    tip(ui, words().tip_place_on_map, Action::review_place);
    ImGui::SameLine(0, theme::gap);
    if (button(ui, "nowhere", words().nowhere, event.place.empty()))
        context.requests.emplace_back(unlocate(context.story, index));
}

}  // namespace

void review_fields(const PanelContext& context, ReviewPanel& panel) {
    if (panel.naming())
        naming_fields(context, panel);
    else if (panel.mention())
        mention_fields(context, panel);
    else if (panel.event())
        event_fields(context, panel);
    else
        paragraph(context.ui, words().choose_suggestion, theme::small, theme::colours().quiet, width);
}

}  // namespace marchland::screen
