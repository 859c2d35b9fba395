# SPDX-License-Identifier: MIT
"""A story and its file: what others do to it, what cannot be written, leaving what is unsaved."""
import os
import pathlib
import shutil
import tempfile
import time

from drive import save_as, screenshot_by_key
from explore import press

OUTSIDE = "The file was changed by somebody else"
THEIRS = "Open theirs and lose what you did?"
OPEN_OTHER = "Save what you did before opening another?"
CLOSE = "Save what you did before closing?"


def keep_view(window):
    """A change of the story: one saved view more; how many it has then."""
    before = window.settled("the window", lambda s: True)
    count = before["document"]["views"] + 1
    if "keep" not in before["controls"]:
        press(window, "Saved views, one after another")
    press(window, "keep")
    window.settled("the view kept", lambda s: s["document"]["views"] == count and s["document"]["unsaved"])
    return count


def saved_story(start, home, name="mine.gpkg"):
    """A window on a story in `home` that holds one saved view."""
    window = start(home=home)
    keep_view(window)
    file = pathlib.Path(home) / name
    save_as(window, file)
    return window, file


def recoveries(home):
    return list(pathlib.Path(home).glob("xdg_state_home/marchland/recovery/*.gpkg"))


def copy_kept(window):
    return window.settled("a copy kept", lambda s: s["document"]["kept"] == s["document"]["revision"])


def changed_by_others(window, file, theirs):
    """Somebody puts another story where this one is; the window asks."""
    shutil.copy(theirs, f"{file}.new")
    os.replace(f"{file}.new", file)
    return asked_outside(window)


def asked_outside(window):
    """The window looks at the file now and then while it is in use."""
    for turn in range(20):
        window.move(500 + turn, 400)
        time.sleep(0.3)
        if window.state()["dialog"] == OUTSIDE:
            break
    return window.settled("the question", lambda s: s["dialog"] == OUTSIDE)


def test_theirs(start, _):
    """Theirs takes the place of unsaved work only when that is said twice; until then the copy of it stays."""
    with tempfile.TemporaryDirectory() as home:
        window, file = saved_story(start, home)
        theirs = pathlib.Path(home) / "theirs"
        shutil.copy(file, theirs)
        mine = keep_view(window)
        copy_kept(window)
        changed_by_others(window, file, theirs)
        press(window, "Open theirs")
        window.settled("the second question", lambda s: s["dialog"] == THEIRS)
        assert len(recoveries(home)) == 1
        press(window, "Cancel")
        state = window.settled("the first question again", lambda s: s["dialog"] == OUTSIDE)
        assert state["document"]["views"] == mine and state["document"]["unsaved"]
        assert len(recoveries(home)) == 1
        press(window, "Open theirs")
        window.settled("the second question", lambda s: s["dialog"] == THEIRS)
        press(window, "Save mine elsewhere")
        window.settled("where to", lambda s: s["dialog"] == "file")
        window.key("Return")
        window.wait("theirs", lambda s: s["document"]["views"] == mine - 1 and not s["dialog"]
                    and s["document"]["file"] == str(file))
        assert (pathlib.Path(home) / "mine-mine.gpkg").is_file()
        assert not recoveries(home)
        keep_view(window)
        copy_kept(window)
        changed_by_others(window, file, theirs)
        press(window, "Open theirs")
        window.settled("the second question", lambda s: s["dialog"] == THEIRS)
        press(window, "Discard mine")
        window.wait("theirs", lambda s: s["document"]["views"] == mine - 1 and not s["document"]["unsaved"])
        assert not recoveries(home)


def test_read_only(start, _):
    """A story that cannot be written says so, and saving it asks for another place."""
    with tempfile.TemporaryDirectory() as home:
        folder = pathlib.Path(home) / "shelf"
        folder.mkdir()
        window, file = saved_story(start, home, "shelf/mine.gpkg")
        state = window.settled("it saved", lambda s: True)
        assert not state["document"]["read_only"]
        folder.rename(pathlib.Path(home) / "away")
        asked_outside(window)
        press(window, "Keep mine")
        window.settled("the mark", lambda s: s["document"]["read_only"] and not s["dialog"])
        print("kept", screenshot_by_key(window))
        keep_view(window)
        save_as(window, pathlib.Path(home) / "again.gpkg")
        window.settled("no mark", lambda s: not s["document"]["read_only"])


def test_leaving(start, _):
    """Recent stories, quitting and a save that fails: nothing unsaved is lost without a word."""
    with tempfile.TemporaryDirectory() as home:
        window, file = saved_story(start, home)
        mine = keep_view(window)
        press(window, "file menu")
        press(window, str(file))
        state = window.settled("the question", lambda s: s["dialog"] == OPEN_OTHER)
        assert state["document"]["unsaved"]
        press(window, "Cancel")
        window.settled("the work as it was", lambda s: not s["dialog"] and s["document"]["views"] == mine)

        window.key("ctrl+q")
        window.settled("the question", lambda s: s["dialog"] == CLOSE)
        press(window, "Cancel")
        window.key("ctrl+shift+s")
        window.settled("the file dialog", lambda s: s["dialog"] == "file")
        window.key("ctrl+a")
        window.type("/proc/version/mine.gpkg")
        window.key("Return")
        window.settled("the fault", lambda s: not s["dialog"])
        assert window.state()["document"]["unsaved"]
        window.key("ctrl+q")
        window.settled("the question", lambda s: s["dialog"] == CLOSE)
        window.key("Return")
        window.process.wait(timeout=60)
        assert window.process.returncode == 0
