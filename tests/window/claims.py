# SPDX-License-Identifier: MIT
"""Two events that articles tell of are made one, compared, and taken apart again."""
import pathlib
import subprocess
import tempfile

from drive import screenshot
from explore import press

FIRST = "Goris, 17 April 2024. Azerbaijani troops shelled the village of Tegh on Tuesday, killing 2 people.\n"
SECOND = "Yerevan, 17 April 2024. The village of Tegh was shelled by Azerbaijani forces on 16 April.\n"


def rows(window, count):
    return window.settled(f"{count} rows", lambda s: s["list"] and s["list"]["rows"] == count)


def test_claims(start, arguments):
    """Merges two rows of the table, undoes, redoes, compares, splits; each is one step."""
    with tempfile.TemporaryDirectory() as home:
        folder = pathlib.Path(home) / "articles"
        folder.mkdir()
        (folder / "a.txt").write_text(FIRST, encoding="utf-8")
        (folder / "b.txt").write_text(SECOND, encoding="utf-8")
        file = pathlib.Path(home) / "apart.gpkg"
        subprocess.run([arguments.program, "read", folder, "--no-merge", "--published", "2024-04-17", "-o", file],
                       check=True, capture_output=True, timeout=60)
        window = start(file, home=home)
        window.key("t")
        rows(window, 2)
        window.key("ctrl+a")
        window.settled("both rows chosen", lambda s: s["list"]["chosen"] == 2)
        press(window, "merge")
        rows(window, 1)
        window.key("ctrl+z")
        rows(window, 2)
        window.key("ctrl+shift+z")
        rows(window, 1)
        window.key("Home")
        window.key("Return")
        window.settled("the event open", lambda s: s["selection"])
        window.key("shift+r")
        window.settled("its sources", lambda s: s["compare"])
        print("kept", screenshot(window))
        press(window, "split")
        rows(window, 2)
