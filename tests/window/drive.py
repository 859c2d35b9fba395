#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Drives the real window. Usage: drive.py TEST --program FILE --shared DIR --artifacts DIR; 77: skipped."""
import argparse
import csv
import itertools
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from window import Skip, Window, Xvfb, screenshot

OWN_ARTICLE = """Peacekeepers pull out of Shusha

Baku, 17 April 2024. Russian peacekeepers have begun to withdraw from Nagorno-Karabakh, officials said.
The first convoy passed Lachin in the morning. Shops in Stepanakert stayed closed.
Azerbaijan said that the posts near Shusha were handed over without incident.
"""


def symbol_or_label(state, name):
    """The middle of what stands for the place, the label first: it is never part of a stack."""
    for thing in state["labels"] + state["symbols"]:
        if name in thing["name"] and over_map(state, thing["x"], thing["y"]):
            return thing
    raise AssertionError(f"{name} is not in the picture: {sorted(t['name'] for t in state['labels'])}")


def over_map(state, x, y):
    return not any(p["x"] <= x < p["x"] + p["width"] and p["y"] <= y < p["y"] + p["height"]
                   for p in state["panels"].values())


def screenshot_by_key(window):
    """Of a window whose fields may have the keyboard: they are left first."""
    window.key("Escape")
    window.settled("the map to have the keyboard", lambda s: True)
    return screenshot(window)


def open_place(window, name):
    """Clicks the place, choosing it from the list where several things lie there, and waits for its pane."""
    state = window.settled("the map", lambda s: True)
    thing = symbol_or_label(state, name)
    window.click(thing["x"], thing["y"])
    state = window.settled("the pane or a list", lambda s: s["pane"] or s["listed"])
    if not state["pane"]:
        index = next(i for i, row in enumerate(state["listed"]) if name in row["name"])
        for _ in range(index + 1):
            window.key("Tab")
        window.key("Return")
        state = window.settled("the pane", lambda s: s["pane"])
    return state


def check_peacekeepers(state, place):
    assert place in state["pane"]["title"], state["pane"]["title"]
    about = [p for p in state["pane"]["passages"] if "peacekeep" in p["sentence"].lower()]
    assert about, f"no passage speaks of peacekeepers: {[p['sentence'] for p in state['pane']['passages']]}"
    assert any(place in word for p in about for word in p["highlights"]), about
    for passage in state["pane"]["passages"]:
        assert all(word in passage["sentence"] for word in passage["highlights"])


def test_article(start, arguments):
    """The real article: a click on Nagorno-Karabakh shows the peacekeepers' sentence with the name highlighted."""
    articles = sorted((arguments.shared / "articles").glob("rfi-*.txt")) if arguments.shared.is_dir() else []
    if not articles:
        raise Skip("the article beside the project is not here")
    window = start(articles[0], "--published", "2024-04-17")
    check_peacekeepers(open_place(window, "Nagorno-Karabakh"), "Nagorno-Karabakh")
    print("kept", screenshot(window))


def test_click(start, arguments):
    """The same with an article of our own; then the passages, a link to another place, back and Esc."""
    with tempfile.TemporaryDirectory() as folder:
        article = pathlib.Path(folder) / "own.txt"
        article.write_text(OWN_ARTICLE, encoding="utf-8")
        window = start(article, "--published", "2024-04-17")
        check_peacekeepers(open_place(window, "Nagorno-Karabakh"), "Nagorno-Karabakh")
        screenshot(window)
        window.key("Escape")
        window.settled("the pane to close", lambda s: not s["pane"])
        state = open_place(window, "Shusha")
        passages = state["pane"]["passages"]
        assert len(passages) >= 2, passages
        window.key("n")
        window.settled("the next passage", lambda s: s["pane"]["current"] == 1)
        window.key("b")
        window.settled("the one before", lambda s: s["pane"]["current"] == 0)
        window.key("Escape")
        state = window.settled("the pane to close", lambda s: not s["pane"])
        assert state["selection"] is None


def test_help(start, _):
    """? shows the keys, Esc closes them."""
    window = start()
    window.key("question")
    state = window.settled("the help", lambda s: s["help"])
    assert "help" in state["panels"]
    screenshot(window)
    window.key("Escape")
    window.settled("the help to close", lambda s: not s["help"])
    window.key("l")
    state = window.settled("the legend to close", lambda s: not s["legend"])
    assert "legend" not in state["panels"]


def test_look(start, _):
    """V opens the view's options; a press on a viewpoint and on a palette changes the map, Esc closes them."""
    window = start()
    window.key("v")
    state = window.settled("the options", lambda s: "options" in s["panels"])
    panel = state["panels"]["options"]
    assert state["view"]["viewpoint"] == "un"
    window.move(panel["x"] + 125, panel["y"] + 80)
    window.settled("the pointer on it", lambda s: True)
    window.click(panel["x"] + 125, panel["y"] + 80)  # of a window at rest: press and release come together
    state = window.settled("the view of Baku", lambda s: s["view"]["viewpoint"] == "az")
    names = [label["name"] for label in state["labels"]]
    assert "Khankendi / Stepanakert" in names or not any("Stepanakert" in name for name in names), names
    screenshot(window)
    window.key("Escape")
    window.settled("the options to close", lambda s: not s["options"])
    dark = start("--palette", "dark", "--viewpoint", "am", "--labels", "hy")
    state = dark.settled("the map in the dark", lambda s: s["view"]["palette"] == "dark")
    assert state["view"]["viewpoint"] == "am" and state["view"]["language"] == "hy"
    screenshot(dark)


def ground(state, x, y):
    camera = state["view"]["camera"]
    return (camera["x"] + (x - camera["width"] / 2) * camera["metres_per_px"],
            camera["y"] - (y - camera["height"] / 2) * camera["metres_per_px"])


def test_zoom(start, _):
    """The wheel keeps the point under the cursor; dragging carries it along; home comes home."""
    window = start()
    before = window.settled("the map", lambda s: True)
    x, y = 700, 480
    assert over_map(before, x, y)
    window.move(x, y)
    for _ in range(4):
        window.xdotool("click", "4")
    after = window.settled("the zoom", lambda s: s["view"]["camera"]["metres_per_px"] < before["view"]["camera"]["metres_per_px"] / 2)
    old, new = ground(before, x, y), ground(after, x, y)
    slack = after["view"]["camera"]["metres_per_px"]
    assert abs(old[0] - new[0]) < slack and abs(old[1] - new[1]) < slack, (old, new, slack)

    window.xdotool("mousedown", "1")
    for step in range(1, 11):
        window.move(x + 15 * step, y - 5 * step)
    window.xdotool("mouseup", "1")
    dragged = window.settled("the drag", lambda s: s["view"]["camera"]["x"] != after["view"]["camera"]["x"])
    there = ground(dragged, x + 150, y - 50)
    assert abs(there[0] - new[0]) < 2 * slack and abs(there[1] - new[1]) < 2 * slack, (there, new)
    assert dragged["selection"] is None, "a drag is not a click"
    screenshot(window)

    window.key("h")
    window.settled("home", lambda s: s["view"]["camera"]["metres_per_px"] > 400)


def test_time(start, _):
    """Keys move the time window, and the events on the map follow."""
    window = start()
    whole = window.settled("the map", lambda s: s["events_shown"] > 10)
    for _ in range(12):
        window.key("comma")
    fewer = window.settled("an earlier end", lambda s: s["view"]["window"]["last"] < "2016")
    assert fewer["events_shown"] < whole["events_shown"], (fewer["events_shown"], whole["events_shown"])
    window.key("bracketright")
    later = window.settled("a later window", lambda s: s["view"]["window"]["first"] > fewer["view"]["window"]["first"])
    assert later["view"]["window"]["last"] > fewer["view"]["window"]["last"]
    window.key("a")
    again = window.settled("all of the time", lambda s: s["view"]["window"] == whole["view"]["window"])
    assert again["events_shown"] == whole["events_shown"]
    window.key("e")
    window.settled("no events", lambda s: s["events_shown"] == 0)


def test_resize(start, _):
    """Another size gives another picture, and panels that stay inside it."""
    window = start()
    window.xdotool("windowsize", window.id, "1100", "760")
    state = window.settled("the new size", lambda s: s["view"]["camera"]["width"] == 1100)
    assert state["view"]["camera"]["height"] == 760
    for name, panel in state["panels"].items():
        assert panel["x"] >= 0 and panel["x"] + panel["width"] <= 1100, (name, panel)
        assert panel["y"] >= 0 and panel["y"] + panel["height"] <= 760, (name, panel)
    screenshot(window)


def open_stack(window):
    """Clicks the largest stack of events and waits for its list; the map may have moved since the last time."""
    state = window.settled("the map", lambda s: True)
    stack = max((s for s in state["symbols"] if over_map(state, s["x"], s["y"]) and s["kind"] == "event"),
                key=lambda s: s["count"])
    assert stack["count"] > 1, "the shipped story has no stack in view"
    window.click(stack["x"], stack["y"])
    return window.settled("the list", lambda s: len(s["listed"]) > 1)


def test_stack(start, _):
    """A click on a stack lists what lies there: chosen by the keyboard, or shown in the table."""
    window = start()
    open_stack(window)
    window.key("Tab", "Return")
    state = window.settled("the first of the list", lambda s: s["pane"])
    assert not state["listed"]
    first = state["selection"]["name"]
    screenshot(window)

    window.key("Escape")
    window.settled("the pane to close", lambda s: not s["pane"])
    state = open_stack(window)
    names = [row["name"] for row in state["listed"]]
    window.key("Tab", "Down", "Return")
    state = window.settled("the second of the list", lambda s: s["pane"])
    assert first in names and state["selection"]["name"] == names[1], (first, state["selection"], names)

    window.key("Escape")
    window.settled("the pane to close", lambda s: not s["pane"])
    state = open_stack(window)
    names = [row["name"] for row in state["listed"]]
    panel = state["panels"]["stack"]
    window.move(panel["x"] + 60, panel["y"] + 51)
    window.settled("the pointer there", lambda s: True)
    window.click(panel["x"] + 60, panel["y"] + 51)
    state = window.settled("the stack as a table", lambda s: s["list"])
    assert state["list"]["only"] == len(names) and state["list"]["rows"] == len(names), (state["list"], names)
    assert not state["listed"]


def search_for(window, text):
    """Types into the search box with the keyboard alone and takes the first line."""
    window.key("ctrl+f")
    window.settled("the search box", lambda s: True)
    window.xdotool("type", "--delay", "60", text)
    window.settled("the results", lambda s: s["search"]["text"] == text and s["search"]["found"])
    window.key("Return")
    return window.settled("the search to close", lambda s: not s["search"]["open"])


def test_search(start, _):
    """A place in three scripts, a date and coordinates, found and gone to with the keyboard alone."""
    window = start()
    window.layouts("us", "ru", "am")
    home = window.settled("the map", lambda s: True)
    found = []
    for text in ("Lachin", "Лачин", "Լաչին"):
        state = search_for(window, text)
        found.append(state["selection"])
        assert state["view"]["camera"] != home["view"]["camera"]
        window.key("Escape")
        window.settled("the pane to close", lambda s: not s["selection"])
    assert found[0] and "Lachin" in found[0]["name"], found
    assert found[1] == found[0] and found[2] == found[0], found

    state = search_for(window, "2020-11-10")
    assert state["view"]["window"] == {"first": "2020-11-10", "last": "2020-11-10"}, state["view"]["window"]

    window.key("h")
    window.settled("home", lambda s: s["view"]["camera"]["metres_per_px"] > 400)
    state = search_for(window, "39.82, 46.75")
    assert state["point"] and state["selection"] is None
    assert state["view"]["camera"]["metres_per_px"] < 300, state["view"]["camera"]
    near = [label["name"] for label in state["labels"]]
    assert any("Shusha" in name for name in near), near
    screenshot(window)
    assert "point" in state["panels"]
    press_control(window, "MGRS")
    state = window.settled("the point as MGRS", lambda s: s["copied"].startswith("38S PK"))
    window.key("Tab", "Return")
    window.settled("by the keyboard as degrees", lambda s: s["copied"] == "39.82000, 46.75000")

    window.key("ctrl+f")
    window.xdotool("type", "--delay", "60", "peacekeep")
    state = window.settled("texts", lambda s: len(s["search"]["found"]) > 3)
    assert not state["point"], "the cross stays until the next search"
    window.key("Escape")
    window.settled("the field to be left", lambda s: not s["search"]["open"])


def test_table(start, _):
    """T opens the table; headers sort it, rows are selected and copied, Enter goes there, the map leads back."""
    window = start()
    window.settled("the map", lambda s: True)
    window.key("t")
    state = window.settled("the table", lambda s: s["list"] and "event list" in s["panels"])
    count = state["list"]["rows"]
    by_date = state["list"]["first"]
    assert count > 50 and state["list"]["sort"] == 0
    panel = state["panels"]["event list"]
    heads = panel["y"] + 58

    window.click(panel["x"] + 220, heads)
    state = window.settled("titles in order", lambda s: s["list"]["sort"] == 1)
    titles = [title.lower() for title in state["list"]["first"]]
    assert titles == sorted(titles) and state["list"]["first"] != by_date, titles
    window.click(panel["x"] + 220, heads)
    state = window.settled("titles the other way", lambda s: s["list"]["descending"])
    titles = [title.lower() for title in state["list"]["first"]]
    assert titles == sorted(titles, reverse=True), titles

    window.click(panel["x"] + 220, heads + 24)
    state = window.settled("the first row", lambda s: s["list"]["chosen"] == 1)
    assert state["selection"] is None
    window.xdotool("keydown", "shift")
    window.click(panel["x"] + 220, heads + 72)
    window.xdotool("keyup", "shift")
    state = window.settled("three rows", lambda s: s["list"]["chosen"] == 3)
    assert state["list"]["selected"] == state["list"]["first"][:3]
    window.key("ctrl+c")
    state = window.settled("the rows to be copied", lambda s: s["copied"])
    lines = state["copied"].strip().splitlines()
    assert lines[0].startswith("id,title") and len(list(csv.reader(lines))) == 4, lines

    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "rows.csv"
        for target, said in ((pathlib.Path(folder) / "none" / "rows.csv", False), (file, True)):
            press_control(window, "save csv")
            window.settled("the file dialog", lambda s: s["dialog"] == "file")
            window.key("ctrl+a")
            window.type(str(target))
            window.key("Return")
            window.settled("the dialog to close", lambda s: not s["dialog"])
            assert target.exists() == said, target
        assert file.read_bytes().decode() == state["copied"]
        assert [entry.name for entry in pathlib.Path(folder).iterdir()] == ["rows.csv"]
    window.click(panel["x"] + 220, heads + 24)

    window.key("Home", "shift+Down")
    window.settled("two rows by the keyboard", lambda s: s["list"]["chosen"] == 2)
    window.key("End")
    state = window.settled("the last row", lambda s: s["list"]["scroll"] > 1000 and s["list"]["chosen"] == 1)
    last = state["list"]["selected"][0]
    window.key("Return")
    state = window.settled("its pane", lambda s: s["selection"])
    assert state["selection"]["kind"] == "event" and last in state["selection"]["name"], (last, state["selection"])
    screenshot(window)
    window.key("Escape")
    window.settled("the pane to close", lambda s: not s["selection"])

    singles = [s for s in state["symbols"] if s["count"] == 1 and s["kind"] == "event" and over_map(state, s["x"], s["y"])]
    for single in singles:
        window.click(single["x"], single["y"])
        state = window.settled("something from the map", lambda s: s["selection"] or s["listed"])
        if state["selection"] and state["selection"]["kind"] == "event":
            assert state["list"]["selected"] == [state["selection"]["name"]], (state["selection"], state["list"])
            break
        window.key("Escape")
        window.settled("the pane to close", lambda s: not s["selection"] and not s["listed"])
    else:
        raise AssertionError(f"no event of {len(singles)} could be chosen on the map")
    window.key("Escape")
    window.settled("the pane to close", lambda s: not s["selection"])
    window.key("ctrl+a")
    window.key("t")
    window.settled("the table to close", lambda s: not s["list"])


def press_tabs(window, count):
    """Tab so often, then Enter."""
    window.key(*["Tab"] * count, "Return")


def test_filters(start, _):
    """Shift F, one class by the keyboard, its chip takes it off; Esc closes."""
    window = start()
    whole = window.settled("the map", lambda s: s["events_shown"] > 10)
    window.key("shift+f")
    state = window.settled("the filters", lambda s: "filters" in s["panels"])
    panel = state["panels"]["filters"]
    assert panel["x"] + panel["width"] <= state["panels"]["legend"]["x"]
    press_tabs(window, 17)  # close, the heading, three classes and their types before it
    fewer = window.settled("clashes alone", lambda s: s["view"]["quad_classes"] == "01000")
    assert 0 < fewer["events_shown"] < whole["events_shown"], fewer["events_shown"]
    assert fewer["chips"] == ["Material conflict"], fewer["chips"]
    screenshot(window)
    chips = fewer["panels"]["filter chips"]
    press_at(window, chips["x"] + 30, chips["y"] + 18)
    window.settled("all classes again", lambda s: s["view"]["quad_classes"] == "11111" and not s["chips"])

    window.key("Escape")
    window.settled("the filters to close", lambda s: "filters" not in s["panels"])


def test_near(start, _):
    """What happened near the selected place, asked for in the filters' last section; clear all ends it."""
    window = start()
    whole = window.settled("the map", lambda s: s["events_shown"] > 10)
    open_place(window, "Yerevan")
    window.key("shift+f")
    state = window.settled("the filters beside the pane", lambda s: "filters" in s["panels"])
    panel = state["panels"]["filters"]
    for heading in (0, 1, 10):  # fold the first two, open the last
        press_at(window, panel["x"] + 60, panel["y"] + 76 + 32 * heading)
    find_row(window, panel, lambda s: s["view"]["filter"].get("near"))
    near = window.settled("near Yerevan", lambda s: s["chips"] == ["Within 25 km of Yerevan"])
    assert 0 < near["events_shown"] < whole["events_shown"], near["events_shown"]
    screenshot(window)
    chips = near["panels"]["filter chips"]
    press_at(window, chips["x"] + chips["width"] - 50, chips["y"] + 18)
    again = window.settled("all events again", lambda s: not s["chips"])
    assert again["view"]["filter"] == {} and again["events_shown"] > near["events_shown"]


def press_control(window, control):
    """A press of the button of that id."""
    state = window.settled("its panel", lambda s: control in s["controls"])
    return press_at(window, *state["controls"][control])


def press_at(window, x, y):
    """A press of a window at rest: press and release come together, so the pointer must be there before."""
    window.move(x, y)
    window.settled("the pointer on it", lambda s: True)
    window.click(x, y)
    return window.settled("what it does", lambda s: True)


def find_row(window, panel, done):
    """Presses the rows of the opened last section, from the top, until one does what is wanted."""
    for y in range(int(panel["y"]) + 480, int(panel["y"] + panel["height"]) - 60, 20):
        press_at(window, panel["x"] + 26, y)
        time.sleep(0.5)  # most presses change nothing that could be waited for
        if done(window.settled("what it does", lambda s: True)):
            return
    raise AssertionError("no row does it")


def test_area(start, _):
    """A rectangle dragged on the map leaves the events inside it; Esc gives a drawing up."""
    window = start()
    whole = window.settled("the map", lambda s: s["events_shown"] > 10)
    window.key("shift+f")
    panel = window.settled("the filters", lambda s: "filters" in s["panels"])["panels"]["filters"]
    for heading in (0, 1, 10):
        press_at(window, panel["x"] + 60, panel["y"] + 76 + 32 * heading)
    button = panel["x"] + 50, panel["y"] + 76 + 32 * 10 + 64
    for attempt in ("Escape", None):
        press_at(window, *button)
        window.settled("the drawing", lambda s: s["drawing"])
        if attempt:
            window.key(attempt)
            window.settled("the drawing given up", lambda s: not s["drawing"])
    window.move(700, 300)
    window.xdotool("mousedown", "1")
    for step in range(1, 9):
        window.move(700 + 50 * step, 300 + 40 * step)
    window.xdotool("mouseup", "1")
    state = window.settled("the area", lambda s: "area" in s["view"]["filter"])
    assert state["view"]["camera"] == whole["view"]["camera"], "drawing does not move the map"
    assert state["chips"] == ["Inside the drawn area"] and state["selection"] is None
    assert 0 < state["events_shown"] < whole["events_shown"], state["events_shown"]
    for symbol in state["symbols"]:
        if symbol["kind"] == "event":
            assert 690 < symbol["x"] < 1110 and 290 < symbol["y"] < 630, symbol
    screenshot(window)


def test_reading(start, _):
    """Ctrl C copies the passage with its citation; R opens the article, N and B step through it; back, forward."""
    window = start()
    state = open_place(window, "Lachin / Berdzor")
    passage = state["pane"]["passages"][0]
    window.key("ctrl+c")
    copied = window.settled("the copy", lambda s: s["copied"])["copied"]
    assert passage["sentence"] in copied and "Marchland" in copied, copied
    window.key("r")
    state = window.settled("the article", lambda s: s["article"])
    assert "article" in state["panels"] and "reading pane" not in state["panels"]
    assert state["article"]["id"] == passage["article"] and state["article"]["spot"] == passage["sentence"]
    window.key("n")
    first = window.settled("a mention", lambda s: len(s["article"]["spot"]) < 20)["article"]
    sentence_end = state["article"]["end"]
    last = first
    while last["start"] < sentence_end:
        window.key("n")
        last = window.settled("the next mention", lambda s: s["article"]["start"] > last["start"])["article"]
    screenshot(window)
    window.key("ctrl+c")
    other = window.settled("another sentence", lambda s: s["copied"] != copied)["copied"]
    assert last["spot"] in other and "Marchland" in other, other
    window.key("b")
    window.settled("the mention before", lambda s: s["article"]["start"] < last["start"])
    window.key("BackSpace")
    window.settled("back in the pane", lambda s: not s["article"] and s["pane"] and s["forward"] == 1)
    window.key("shift+BackSpace")
    window.settled("the article again", lambda s: s["article"] and s["forward"] == 0)
    window.key("r")
    window.settled("the article to close", lambda s: not s["article"])


def test_compare(start, _):
    """Shift R sets what two articles say of an event side by side."""
    window = start()
    state = window.settled("the map", lambda s: True)
    event = next(s for s in state["symbols"] if "Artsvashen" in s["name"] and s["kind"] == "event")
    window.click(event["x"], event["y"])
    window.settled("the event", lambda s: s["pane"])
    window.key("shift+r")
    state = window.settled("the comparison", lambda s: "compare" in s["panels"])
    assert len(state["accounts"]) == 2 and state["accounts"][0] != state["accounts"][1], state["accounts"]
    screenshot(window)
    window.key("Escape")
    state = window.settled("the comparison to close", lambda s: not s["compare"])
    assert state["pane"]


def save_as(window, file):
    window.key("ctrl+s")
    window.settled("the file dialog", lambda s: s["dialog"] == "file")
    window.key("ctrl+a")
    window.type(str(file))
    window.key("Return")
    window.settled("the saved story", lambda s: not s["dialog"] and not s["document"]["unsaved"])


def annotations_in(program, file):
    done = subprocess.run([program, "info", "--json", file], capture_output=True, text=True, timeout=60, check=True)
    return json.loads(done.stdout)["annotations"]


def near(point, x, y, slack=1.5):
    return abs(point[0] - x) < slack and abs(point[1] - y) < slack


def test_markup(start, arguments):
    """Arrow, callout and circle are drawn, typed into, undone, saved, brought back after a crash and exported."""
    with tempfile.TemporaryDirectory() as home:
        window = start(home=home)
        window.key("m")
        window.settled("the tools", lambda s: s["marking"] and "tools" in s["panels"])
        window.key("4")
        window.settled("the arrow in hand", lambda s: s["tool"] == "arrow")
        window.xdotool("keydown", "alt")  # free of what lies there
        window.drag((700, 300), (900, 400))
        window.xdotool("keyup", "alt")
        state = window.settled("the arrow", lambda s: len(s["marks"]) == 1)
        arrow = state["marks"][0]
        assert arrow["kind"] == "arrow" and state["document"]["undo"] == "Add arrow", state["document"]
        assert near(arrow["points"][0], 700, 300) and near(arrow["points"][1], 900, 400), arrow
        assert state["selected_mark"] == 0 and state["tool"] == "select"

        window.drag((800, 350), (800, 390))
        state = window.settled("the move", lambda s: s["document"]["undo"] == "Move arrow")
        assert near(state["marks"][0]["points"][0], 700, 340), state["marks"]
        window.key("ctrl+z")
        state = window.settled("it undone", lambda s: s["document"]["redo"] == "Move arrow")
        assert near(state["marks"][0]["points"][0], 700, 300), state["marks"]
        window.key("ctrl+shift+z")
        window.settled("it done again", lambda s: s["document"]["undo"] == "Move arrow")

        window.key("3")
        window.drag((950, 480), (1080, 560))
        window.settled("the callout", lambda s: len(s["marks"]) == 2)
        window.type("Posts leave, 2024")
        state = window.settled("the words", lambda s: s["marks"][1]["text"] == "Posts leave, 2024")
        assert state["document"]["undo"] == "Add callout", state["document"]
        screenshot_of_marks = screenshot_by_key(window)
        window.key("Escape")
        window.settled("nothing selected", lambda s: s["selected_mark"] is None and s["marking"])

        file = pathlib.Path(home) / "marked.gpkg"
        save_as(window, file)
        assert annotations_in(arguments.program, file) == 2

        window.key("8")
        window.drag((620, 500), (680, 500))
        state = window.settled("the circle", lambda s: len(s["marks"]) == 3)
        window.settled("a copy kept", lambda s: s["document"]["kept"] == s["document"]["revision"])
        window.kill()
        assert annotations_in(arguments.program, file) == 2

        again = start(home=home)
        again.settled("the question", lambda s: s["dialog"] == "Work that was not saved")
        again.key("Return")
        found = again.settled("the work taken up", lambda s: not s["dialog"] and len(s["marks"]) == 3)
        assert [m["kind"] for m in found["marks"]] == ["arrow", "callout", "circle"], found["marks"]
        assert found["marks"][1]["text"] == "Posts leave, 2024" and found["document"]["unsaved"]
        assert abs(found["marks"][2]["radius_km"] - state["marks"][2]["radius_km"]) < 1e-6
        again.key("ctrl+s")
        again.settled("it saved", lambda s: not s["document"]["unsaved"] and not s["dialog"])
        assert annotations_in(arguments.program, file) == 3
        picture = arguments.artifacts / "markup" / "exported.png"
        subprocess.run([arguments.program, "export", file, "-o", picture], check=True, timeout=120)
        print("kept", screenshot_of_marks, screenshot(again), picture)


def test_markup_keys(start, _):
    """Lines by clicks, vertices, nudges, order, lock, hiding, measuring and what is kept of it."""
    window = start("--palette", "dark")
    window.key("m", "6")
    window.settled("the line in hand", lambda s: s["tool"] == "line")
    window.xdotool("keydown", "alt")
    for x, y in ((600, 250), (700, 300), (800, 250), (820, 400)):
        window.click(x, y)
        window.settled("the click", lambda s: True)
        time.sleep(0.4)  # or it would be a double click
    window.xdotool("keyup", "alt")
    window.key("BackSpace", "Return")
    state = window.settled("the line", lambda s: len(s["marks"]) == 1)
    assert len(state["marks"][0]["points"]) == 3, state["marks"]
    window.key("shift+Right", "Down")
    window.settled("the nudges", lambda s: near(s["marks"][0]["points"][0], 610, 251))
    window.key("ctrl+d")
    window.settled("a copy", lambda s: len(s["marks"]) == 2 and s["selected_mark"] == 1)
    window.key("ctrl+bracketleft")
    window.settled("it behind", lambda s: s["selected_mark"] == 0)
    window.key("l", "Right")
    state = window.settled("it locked", lambda s: s["marks"][0]["locked"])
    assert near(state["marks"][0]["points"][0], 624, 265), state["marks"]
    window.key("x")
    window.settled("all hidden", lambda s: not s["annotations"])
    window.key("x", "Escape", "w")
    window.settled("the measure in hand", lambda s: s["tool"] == "measure" and s["annotations"])
    for x, y in ((700, 500), (760, 520), (740, 580)):
        window.click(x, y)
        time.sleep(0.4)
    state = window.settled("the panel", lambda s: "style" in s["panels"])
    assert len(state["marks"]) == 2
    print("kept", screenshot(window))
    window.key("Escape", "Escape", "Escape")
    window.settled("the tools put away", lambda s: not s["marking"])


def check_panels(state, what):
    """Every panel lies inside the window, and none of those on the map over another."""
    camera = state["view"]["camera"]
    panels = state["panels"]
    for name, panel in panels.items():
        inside = (panel["x"] >= 0 and panel["y"] >= 0 and panel["x"] + panel["width"] <= camera["width"] and
                  panel["y"] + panel["height"] <= camera["height"])
        assert inside, (what, name, panel)
    docked = sorted(name for name, panel in panels.items() if not panel["floats"])
    for one, other in itertools.combinations(docked, 2):
        a, b = panels[one], panels[other]
        apart = (a["x"] + a["width"] <= b["x"] or b["x"] + b["width"] <= a["x"] or
                 a["y"] + a["height"] <= b["y"] or b["y"] + b["height"] <= a["y"])
        assert apart, (what, one, a, other, b)


def check_size(start, size, scale, dark):
    what = f"{size}, {'dark' if dark else 'light'}"
    window = start("--size", size, "--palette", "dark" if dark else "light", scale=scale,
                   settings={"dark": dark, "hint_seen": False})

    def check(step, condition, picture=True):
        state = window.settled(step, condition)
        check_panels(state, f"{what}: {step}")
        if picture:
            print("kept", what, step, screenshot(window))

    check("the first hint", lambda s: "hint" in s["panels"])
    window.key("shift+f", "t")
    check("filters and table", lambda s: "filters" in s["panels"] and "event list" in s["panels"])
    search_for(window, "Lachin")
    check("and what was read", lambda s: "reading pane" in s["panels"])
    window.key("t", "shift+f")
    window.settled("the table to close", lambda s: not s["list"] and not s["filters"])
    window.key("ctrl+Next")
    check("a saved view beside it", lambda s: "chapter" in s["panels"])
    window.key("Escape", "m", "2")
    check("marking up", lambda s: {"tools", "style", "chapter"} <= s["panels"].keys())
    window.key("m")
    for key, name in (("v", "options"), ("shift+v", "chapters"), ("question", "help")):
        window.key(key)
        check(name, lambda s, name=name: name in s["panels"], picture=False)
        window.key("Escape")
        window.settled("it to close", lambda s, name=name: name not in s["panels"])
    window.close()


def test_sizes(start, _):
    """In three sizes, light and dark: nothing outside the window, no panel of the map over another."""
    for size, scale in (("1280x720", 1), ("1600x1000", 1), ("3840x2160", 2)):
        for dark in (False, True):
            check_size(start, size, scale, dark)


def test_no_display(_, arguments):
    """Without a display: one line that says what to do, exit code 1."""
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run([arguments.program, "view"], env=environment, capture_output=True, text=True, timeout=60,
                          check=False)
    assert done.returncode == 1, done.returncode
    assert done.stderr.count("\n") == 1 and "export" in done.stderr and "no display" in done.stderr, done.stderr


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("test")
    parser.add_argument("--program", required=True)
    parser.add_argument("--shared", type=pathlib.Path, required=True)
    parser.add_argument("--artifacts", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    artifacts = arguments.artifacts / arguments.test
    artifacts.mkdir(parents=True, exist_ok=True)
    for old in artifacts.glob("*.png"):
        old.unlink()
    server = None
    windows = []

    def start(*files_and_options, **more):
        nonlocal server
        server = server or Xvfb()
        windows.append(Window(arguments.program, server.display, artifacts, files_and_options, **more))
        return windows[-1]

    try:
        import claims  # they have the helpers of this file, so they cannot come first
        import documents
        import explore
        import review
        tests = {**vars(claims), **vars(review), **vars(explore), **vars(documents), **globals()}
        tests[f"test_{arguments.test}"](start, arguments)
    except Skip as reason:
        print(f"skipped: {reason}")
        return 77
    finally:
        for window in windows:
            window.close()
        if server:
            server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
