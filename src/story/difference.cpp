// SPDX-License-Identifier: MIT
#include "story/difference.h"

#include <algorithm>

namespace marchland::story {

namespace {

template <class T>
void compare(const Story& before, const Story& after, std::vector<Change>& changes) {
    const std::vector<T>& old = list_of<T>(before);
    const std::vector<T>& now = list_of<T>(after);
    const auto first = static_cast<std::size_t>(
        std::mismatch(old.begin(), old.end(), now.begin(), now.end()).first - old.begin());
    std::size_t old_end = old.size();
    std::size_t now_end = now.size();
    while (old_end > first && now_end > first && old[old_end - 1] == now[now_end - 1]) --old_end, --now_end;
    const std::size_t both = std::min(old_end, now_end);
    for (std::size_t i = first; i < both; ++i)
        if (old[i] != now[i]) changes.push_back(ListChange<T>{i, old[i], now[i]});
    for (std::size_t i = old_end; i > both; --i)
        changes.push_back(ListChange<T>{i - 1, old[i - 1], std::nullopt});
    for (std::size_t i = both; i < now_end; ++i) changes.push_back(ListChange<T>{i, std::nullopt, now[i]});
}

void compare(const Story& before, const std::string& old, const std::string& now, TextChange::Field field,
             std::vector<Change>& changes) {
    if (old != now) changes.push_back(set_text(before, field, now));
}

}  // namespace

std::vector<Change> difference(const Story& before, const Story& after) {
    std::vector<Change> changes;
    compare<Article>(before, after, changes);
    compare<Excerpt>(before, after, changes);
    compare<Mention>(before, after, changes);
    compare<Place>(before, after, changes);
    compare<Event>(before, after, changes);
    compare<Claim>(before, after, changes);
    compare<Area>(before, after, changes);
    compare<Boundary>(before, after, changes);
    compare<Annotation>(before, after, changes);
    compare<SavedView>(before, after, changes);
    compare(before, before.title, after.title, TextChange::Field::title, changes);
    compare(before, before.summary, after.summary, TextChange::Field::summary, changes);
    compare(before, before.credits, after.credits, TextChange::Field::credits, changes);
    return changes;
}

}  // namespace marchland::story
