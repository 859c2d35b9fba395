// SPDX-License-Identifier: MIT
#include "screen/state_dump.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>

#include "map/filter_json.h"
#include "map/palette.h"
#include "screen/accounts.h"
#include "screen/passage_spans.h"

namespace marchland::screen {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array clock_names{"window", "cumulative", "point"};

std::string_view name(map::Ref::Kind kind) {
    switch (kind) {
        case map::Ref::Kind::event:
            return "event";
        case map::Ref::Kind::place:
            return "place";
        case map::Ref::Kind::area:
            return "area";
        case map::Ref::Kind::town:
            return "town";
        case map::Ref::Kind::admin:
            return "admin";
        case map::Ref::Kind::country:
            return "country";
        case map::Ref::Kind::disputed:
            return "disputed";
        case map::Ref::Kind::water:
            return "water";
        case map::Ref::Kind::river:
            return "river";
        case map::Ref::Kind::sea:
            return "sea";
        case map::Ref::Kind::none:
            break;
    }
    return "";
}

Json camera(const map::Camera& camera) {
    return {{"x", camera.centre.x},
            {"y", camera.centre.y},
            {"metres_per_px", camera.metres_per_px},
            {"width", camera.width},
            {"height", camera.height}};
}

Json view(const map::View& view) {
    return {{"camera", camera(view.camera)},
            {"window", {{"first", story::iso(view.window.first)}, {"last", story::iso(view.window.last)}}},
            {"clock", clock_names.at(static_cast<std::size_t>(view.clock))},
            {"viewpoint", view.viewpoint},
            {"language", view.language},
            {"palette", map::name(view.palette)},
            {"events", view.events},
            {"posts", view.posts},
            {"control", view.control},
            {"districts", view.districts},
            {"quad_classes", view.quad_classes.to_string()},
            {"filter", map::filter_to_json(view.filter)}};
}

// Who holds the ground of the selected thing, as the pane says.
Json holders(const StateDump& dump) {
    Json all = Json::array();
    for (const std::uint32_t area : dump.dossier.areas) all.push_back(dump.story.areas[area].controller);
    return all;
}

Json pane(const StateDump& dump) {
    if (!dump.state.selected) return nullptr;
    Json passages = Json::array();
    for (const map::Passage& passage : dump.dossier.passages)
        passages.push_back({{"article", dump.story.articles[passage.article].id},
                            {"sentence", passage.sentence},
                            {"highlights", highlights(passage)}});
    return {{"title", dump.dossier.title},
            {"subtitle", dump.dossier.subtitle},
            {"passages", passages},
            {"current", dump.state.passage},
            {"events", dump.dossier.events.size()},
            {"areas", dump.dossier.areas.size()},
            {"holders", holders(dump)}};
}

Json accounts(const StateDump& dump) {
    Json all = Json::array();
    const auto event = compared_event(dump.state, dump.dossier);
    if (!event || !dump.state.compare) return all;
    for (const Account& account : accounts_of(dump.story, *event)) all.push_back(account.sentence);
    return all;
}

Json article(const StateDump& dump) {
    if (!dump.state.article || dump.state.article->article >= dump.story.articles.size()) return nullptr;
    const ArticleSpot& spot = *dump.state.article;
    const story::Article& article = dump.story.articles[spot.article];
    return {{"id", article.id},
            {"article", spot.article},
            {"start", spot.start},
            {"end", spot.end},
            {"spot", article.text.substr(std::min<std::size_t>(spot.start, article.text.size()),
                                         spot.end - spot.start)}};
}

Json review(const StateDump& dump) {
    if (!reviewing(dump.state)) return nullptr;
    constexpr std::size_t most = 50;
    Json events = Json::array();
    for (const std::uint32_t index : dump.review.events()) {
        if (events.size() == most) break;
        const story::Event& event = dump.story.events[index];
        events.push_back({{"index", index},
                          {"title", event.title},
                          {"review", story::name(event.review)},
                          {"telling", story::name(event.telling)},
                          {"type", story::name(event.type)},
                          {"date", event.when ? story::iso(*event.when) : ""},
                          {"place", event.place}});
    }
    Json rivals = Json::array();
    for (const Rival& rival : dump.review.rivals())
        rivals.push_back({{"title", rival.title}, {"chosen", rival.chosen}});
    return {{"left", dump.review.left()},
            {"events", events},
            {"event", dump.review.event() ? Json(*dump.review.event()) : Json(nullptr)},
            {"mention", dump.review.mention() ? Json(*dump.review.mention()) : Json(nullptr)},
            {"placing", dump.state.placing},
            {"rivals", rivals}};
}

Json symbols(const StateDump& dump) {
    Json all = Json::array();
    for (const map::Symbol& symbol : dump.scene.symbols)
        all.push_back({{"x", symbol.at.x},
                       {"y", symbol.at.y},
                       {"size", symbol.size_px},
                       {"count", symbol.refs.size()},
                       {"kind", symbol.refs.empty() ? "" : name(symbol.refs.front().kind)},
                       {"name", symbol.refs.empty() ? "" : dump.title_of(symbol.refs.front())}});
    return all;
}

Json labels(const StateDump& dump) {
    Json all = Json::array();
    for (const map::Label& label : dump.scene.labels)
        all.push_back({{"x", label.at.x + label.width_px / 2},
                       {"y", label.at.y + label.height_px / 2},
                       {"kind", name(label.ref.kind)},
                       {"name", label.text}});
    return all;
}

std::string tool_name(Tool tool) {
    if (const auto kind = kind_of(tool)) return std::string(map::name(*kind));
    return tool == Tool::select ? "select" : "measure";
}

Json marks(const StateDump& dump) {
    Json all = Json::array();
    for (const map::Mark& mark : dump.marks) {
        Json points = Json::array();
        for (const map::Pixel p : map::pixels_of(mark, dump.frame).value_or(std::vector<map::Pixel>{}))
            points.push_back({p.x, p.y});
        all.push_back({{"id", mark.id},
                       {"kind", map::name(mark.kind)},
                       {"text", mark.text},
                       {"points", points},
                       {"refs", mark.refs},
                       {"radius_km", mark.radius_km},
                       {"number", mark.number},
                       {"locked", mark.locked},
                       {"hidden", mark.hidden}});
    }
    return all;
}

Json controls(const std::vector<Ui::Control>& controls) {
    Json all = Json::object();
    for (const Ui::Control& control : controls)
        all[control.id] = {control.at.x + control.size.x / 2, control.at.y + control.size.y / 2};
    return all;
}

Json panels(const std::vector<PanelBox>& panels) {
    Json all = Json::object();
    for (const PanelBox& panel : panels)
        all[panel.name] = {{"x", panel.x},
                           {"y", panel.y},
                           {"width", panel.width},
                           {"height", panel.height},
                           {"floats", panel.floats}};
    return all;
}

Json search(const SearchBox& search) {
    Json found = Json::array();
    for (const map::SearchResult& result : search.results()) found.push_back(result.title);
    return {{"text", search.edit.text}, {"open", search.open && search.focused}, {"found", found}};
}

Json list(const StateDump& dump) {
    if (!dump.state.list) return nullptr;
    const auto rows = dump.list.rows();
    const auto chosen = dump.list.selection.in(rows);
    Json titles = Json::array();
    for (std::size_t i = 0; i < std::min<std::size_t>(rows.size(), 5); ++i)
        titles.push_back(dump.story.events[rows[i]].title);
    Json selected = Json::array();
    for (std::size_t i = 0; i < std::min<std::size_t>(chosen.size(), 5); ++i)
        selected.push_back(dump.story.events[chosen[i]].title);
    return {{"rows", rows.size()},
            {"first", titles},
            {"chosen", chosen.size()},
            {"selected", selected},
            {"sort", static_cast<int>(dump.list.sorted_by().column)},
            {"descending", dump.list.sorted_by().descending},
            {"scroll", dump.list.scroll},
            {"only", dump.state.list_only.size()}};
}

}  // namespace

std::string to_json(const StateDump& dump) {
    Json listed = Json::array();
    for (const map::Ref& ref : dump.state.listed)
        listed.push_back({{"kind", name(ref.kind)}, {"name", dump.title_of(ref)}});
    Json chips = Json::array();
    for (const map::Chip& chip : dump.chips) chips.push_back(chip.words);
    Json selection = nullptr;
    if (dump.state.selected)
        selection = {{"kind", name(dump.state.selected->kind)}, {"name", dump.dossier.title}};
    const Json json = {{"window", dump.window},
                       {"settled", dump.settled},
                       {"view", view(dump.state.view)},
                       {"events_shown", dump.scene.events_shown},
                       {"playback", {{"days_a_second", dump.state.playback.days_a_second}}},
                       {"playing", dump.state.playback.playing},
                       {"axis", {dump.state.axis.first, dump.state.axis.end}},
                       {"copied", dump.copied},
                       {"document",
                        {{"file", dump.document.file().string()},
                         {"unsaved", dump.document.unsaved()},
                         {"read_only", dump.document.read_only()},
                         {"revision", dump.document.history().revision()},
                         {"kept", dump.kept_revision},
                         {"undo", dump.document.history().undo_name().value_or("")},
                         {"redo", dump.document.history().redo_name().value_or("")},
                         {"annotations", dump.story.annotations.size()},
                         {"views", dump.story.views.size()}}},
                       {"annotations", dump.state.view.annotations},
                       {"marking", dump.state.marking},
                       {"tool", tool_name(dump.tool)},
                       {"selected_mark", dump.selected_mark ? Json(*dump.selected_mark) : Json(nullptr)},
                       {"marks", marks(dump)},
                       {"dialog", dump.dialog},
                       {"help", dump.state.help},
                       {"legend", dump.state.legend},
                       {"options", dump.state.options},
                       {"filters", dump.state.filters},
                       {"chips", chips},
                       {"drawing", dump.state.drawing.has_value()},
                       {"selection", selection},
                       {"search", search(dump.search)},
                       {"list", list(dump)},
                       {"point", dump.state.point.has_value()},
                       {"listed", listed},
                       {"pane", pane(dump)},
                       {"article", article(dump)},
                       {"review", review(dump)},
                       {"back", dump.state.history.size()},
                       {"forward", dump.state.ahead.size()},
                       {"compare", dump.state.compare},
                       {"accounts", accounts(dump)},
                       {"symbols", symbols(dump)},
                       {"labels", labels(dump)},
                       {"panels", panels(dump.panels)},
                       {"controls", controls(dump.controls)},
                       {"screenshot", dump.screenshot.string()}};
    return json.dump(1, ' ', false, Json::error_handler_t::replace);
}

void write_state(const std::filesystem::path& file, const std::string& json) {
    std::filesystem::path part = file;
    part += ".part";
    {
        std::ofstream out(part, std::ios::binary);
        out << json << '\n';
    }
    std::filesystem::rename(part, file);
}

}  // namespace marchland::screen
