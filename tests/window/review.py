# SPDX-License-Identifier: MIT
"""What the reader suggests is accepted, rejected, moved, undone, kept in the story and obeyed by the next reading."""
import pathlib
import subprocess
import tempfile

from drive import over_map, save_as, screenshot
from explore import press

ARTICLE = """Shelling near the border

Goris, 17 April 2024. Azerbaijani troops shelled the village of Tegh on Tuesday, officials said.
Armenian forces withdrew from Lachin on 16 April. Azerbaijan denied that its army had attacked Goris.
The foreign ministers of Armenia and Azerbaijan met in Tbilisi on Wednesday.
Protesters blocked a road in Yerevan on Monday.
"""


def review_open(window):
    window.key("shift+a")
    return window.settled("the review", lambda s: s["review"])["review"]


def decisions(review):
    """What somebody decided, as it must come back."""
    return sorted((e["title"], e["review"], e["place"], e["type"], e["date"]) for e in review["events"]
                  if e["review"] != "suggested")


def chosen(state):
    return next(e for e in state["review"]["events"] if e["index"] == state["review"]["event"])


def free_spot(state):
    """A spot of the map without panels and rings."""
    for x, y in ((420, 330), (460, 380), (500, 300), (400, 430)):
        if over_map(state, x, y):
            return x, y
    raise AssertionError("no map is to be seen")


def place_pin(window):
    """Says on the map where the chosen event was; the place that it had."""
    before = chosen(window.settled("an event", lambda s: s["review"]["event"] is not None))
    window.key("w")
    state = window.settled("a place to be asked for", lambda s: s["review"]["placing"])
    window.click(*free_spot(state))
    window.settled("the pin moved", lambda s: chosen(s)["place"].startswith("placed-"))
    return before


def correct_all(window):
    """Accepts the first, rejects the second, moves the third, undoes that and does it again."""
    first = review_open(window)
    assert len(first["events"]) >= 4 and first["left"] == len(first["events"]), first
    assert any(e["telling"] == "denied" for e in first["events"]), first
    window.key("Down")
    window.settled("the first event", lambda s: s["review"]["event"] == first["events"][0]["index"])
    window.key("a")
    window.settled("it accepted", lambda s: s["review"]["events"][0]["review"] == "accepted")
    window.settled("the next one", lambda s: s["review"]["event"] == first["events"][1]["index"])
    window.key("x")
    window.settled("it rejected", lambda s: s["review"]["events"][1]["review"] == "rejected")
    state = window.settled("the third one", lambda s: s["review"]["event"] == first["events"][2]["index"])
    print("kept", screenshot(window))
    assert state["review"]["left"] == len(first["events"]) - 2
    before = place_pin(window)
    window.key("ctrl+z")
    window.settled("the pin back", lambda s: chosen(s) == before)
    window.key("ctrl+shift+z")
    state = window.settled("the pin there again", lambda s: chosen(s)["place"].startswith("placed-"))
    assert chosen(state)["review"] == "accepted", chosen(state)
    print("kept", screenshot(window))


def choose_rival(window):
    """The place by its name, from the list of what it may mean."""
    press(window, "event place")
    window.key("ctrl+a")
    window.type("Goris")
    window.settled("places of that name", lambda s: s["review"]["rivals"] and "Goris" in s["review"]["rivals"][0]["title"])
    press(window, "rival 1")
    state = window.settled("it taken", lambda s: s["review"]["rivals"] and s["review"]["rivals"][0]["chosen"])
    assert not chosen(state)["place"].startswith("placed-")
    window.key("ctrl+z")
    window.settled("the pin there again", lambda s: chosen(s)["place"].startswith("placed-"))


def test_review(start, arguments):
    """Accepts one, rejects one, moves one, undoes, saves, reopens; read again, in the window and by command."""
    with tempfile.TemporaryDirectory() as home:
        article = pathlib.Path(home) / "shelling.txt"
        article.write_text(ARTICLE, encoding="utf-8")
        window = start(article, "--published", "2024-04-17", home=home)
        correct_all(window)
        choose_rival(window)
        wanted = decisions(window.settled("the decisions", lambda s: True)["review"])
        assert len(wanted) == 3, wanted
        file = pathlib.Path(home) / "shelling.gpkg"
        save_as(window, file)
        window.close()

        again = start(file, home=home)
        review = review_open(again)
        assert decisions(review) == wanted, (wanted, review)
        press(again, "read again")
        state = again.settled("it read again", lambda s: True)
        assert decisions(state["review"]) == wanted, (wanted, state["review"])
        assert len(state["review"]["events"]) == len(review["events"])
        again.close()

        subprocess.run([arguments.program, "read", article, "--published", "2024-04-17", "--into", file], check=True,
                       capture_output=True, timeout=60)
        third = start(file, home=home)
        review = review_open(third)
        assert decisions(review) == wanted, (wanted, review)
        assert review["left"] == len(review["events"]) - 3
        print("kept", screenshot(third))
