# SPDX-License-Identifier: MIT
"""What people do in the window from end to end: explore by pointer, by keyboard alone, and with the clock playing."""
import datetime
import time

from drive import over_map, screenshot_by_key, search_for


def number(iso):
    return (datetime.date.fromisoformat(iso) - datetime.date(1970, 1, 1)).days


def press(window, control):
    """A press on the control of that name, of a window at rest."""
    x, y = window.settled(f"the control {control}", lambda s: control in s["controls"])["controls"][control]
    window.move(x, y)
    window.settled("the pointer on it", lambda s: True)
    window.click(x, y)
    return window.settled("what it does", lambda s: True)


def on_timeline(state, iso):
    panel = state["panels"]["timeline"]
    left, width = panel["x"] + 16, panel["width"] - 32
    first, end = state["axis"]
    return left + (number(iso) - first) / (end - first) * width, panel["y"] + 80


def brush(window, first, last):
    """Zooms the timeline to the year and draws a window on it."""
    state = window.settled("the timeline", lambda s: True)
    window.move(*on_timeline(state, last))  # what lies under the pointer stays in view
    turns = 11
    nearer = (state["axis"][1] - state["axis"][0]) / 1.3 ** turns
    for _ in range(turns):
        window.xdotool("click", "4")
    state = window.settled("the timeline nearer", lambda s: s["axis"][1] - s["axis"][0] < nearer * 1.05)
    window.drag(on_timeline(state, first), on_timeline(state, last))
    return window.settled("the window drawn", lambda s: abs(number(s["view"]["window"]["last"]) - number(last)) <= 3)


def check_autumn(state, slack):
    window = state["view"]["window"]
    assert abs(number(window["first"]) - number("2020-09-01")) <= slack, window
    assert abs(number(window["last"]) - number("2020-11-30")) <= slack, window


def check_citation(state):
    passage = state["pane"]["passages"][state["pane"]["current"]]
    assert passage["sentence"].strip() in state["copied"], state["copied"]
    assert len(state["copied"]) > len(passage["sentence"]) + 10, "no citation"


def test_explore(start, _):
    """By pointer: brush to autumn 2020, filter to material conflict, find Lachin in three scripts, copy a citation."""
    window = start()
    window.layouts("us", "ru", "am")
    whole = window.settled("the map", lambda s: s["events_shown"] > 10)
    state = brush(window, "2020-09-01", "2020-11-30")
    check_autumn(state, 3)
    autumn = state["events_shown"]
    assert 0 < autumn < whole["events_shown"]
    for other in ("Talks", "Cooperation", "Accusations"):
        press(window, other)
    state = window.settled("material conflict alone", lambda s: s["view"]["quad_classes"] == "11000")
    assert 0 < state["events_shown"] < autumn, (state["events_shown"], autumn)
    screenshot_by_key(window)
    found = []
    for text in ("Lachin", "Лачин", "Լաչին"):
        state = search_for(window, text)
        found.append(state["selection"])
    assert found[0] and "Lachin" in found[0]["name"] and found[1] == found[2] == found[0], found
    window.key("ctrl+c")
    state = window.settled("the citation", lambda s: s["copied"])
    check_citation(state)
    screenshot_by_key(window)


def test_explore_keys(start, _):
    """The same with the keyboard alone."""
    window = start()
    window.layouts("us", "ru", "am")
    window.settled("the map", lambda s: s["events_shown"] > 10)
    window.key("g")
    window.settled("the date field", lambda s: True)
    window.type("2020-09-01")
    window.key("Return")
    window.settled("the first day", lambda s: s["view"]["window"]["first"] == "2020-09-01")
    window.type("2020-11-30")
    window.key("Return")
    state = window.settled("the last day", lambda s: s["view"]["window"]["last"] == "2020-11-30")
    check_autumn(state, 0)
    for key in ("1", "2", "3"):
        window.key(key)
    state = window.settled("material conflict alone", lambda s: s["view"]["quad_classes"] == "11000")
    assert state["events_shown"] > 0
    found = [search_for(window, text)["selection"] for text in ("Lachin", "Лачин", "Լաչին")]
    assert found[0] and found[1] == found[2] == found[0], found
    window.key("ctrl+c")
    check_citation(window.settled("the citation", lambda s: s["copied"]))
    window.key("r")
    state = window.settled("the whole article", lambda s: s["article"])
    screenshot_by_key(window)


def test_play(start, _):
    """The clock plays from September to December 2020: who holds Kalbajar and Agdam changes on the right days."""
    handovers = {"Kalbajar": "2020-11-25", "Agdam": "2020-11-20"}
    for place, day in handovers.items():
        window = start()
        search_for(window, place)
        window.key("Escape")
        window.key("g")
        window.settled("the date field", lambda s: True)
        window.type("2020-09-01")
        window.key("Return")
        window.type("2020-09-15")
        window.key("Return")
        window.settled("September", lambda s: s["view"]["window"]["last"] == "2020-09-15")
        search_for(window, place)
        window.key("j")  # slower: a week a second
        window.settled("another speed", lambda s: s["playback"]["days_a_second"] == 7)
        window.key("k")
        seen = {}
        until = time.monotonic() + 60
        while time.monotonic() < until and max(seen, default="") < "2020-12-05":
            state = window.state()
            if state and state["pane"]:
                seen[state["view"]["window"]["last"]] = state["pane"]["holders"]
            time.sleep(0.02)
        window.key("k")
        window.settled("a pause", lambda s: not s["playing"])
        before = {str(who) for when, who in seen.items() if when < day}
        after = {str(who) for when, who in seen.items() if when >= day}
        assert len(seen) > 20, f"only {len(seen)} days were seen"
        assert all("Azerbaijan'" not in who for who in before), before
        assert after and all("Azerbaijan" in who for who in after), after
        assert min(when for when in seen if when >= day) <= str(
            datetime.date.fromisoformat(day) + datetime.timedelta(days=4)), "the days around it were not seen"
        screenshot_by_key(window)
