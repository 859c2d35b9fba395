# SPDX-License-Identifier: MIT
"""The program under test in a window: starting it, moving the pointer, pressing keys, reading its own state."""
import json
import os
import pathlib
import shutil
import struct
import subprocess
import tempfile
import time

PATIENCE_S = 60  # software rendering on a busy machine is slow; nothing waits longer than it must


class Skip(Exception):
    """Why a test cannot run here."""


class Xvfb:
    """An X server of our own, unless $DISPLAY names one."""

    def __init__(self):
        self.process = None
        self.display = os.environ.get("DISPLAY")
        if self.display:
            return
        if not shutil.which("Xvfb"):
            raise Skip("no DISPLAY and no Xvfb to make one")
        read_end, write_end = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "3840x2160x24"],
            pass_fds=[write_end], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as number:
            self.display = ":" + number.readline().strip()

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait()


class Window:
    """`marchland view ARGUMENTS` with its state file; `settings` as a settings.json of an earlier run."""

    def __init__(self, program, display, artifacts, arguments, home=None, scale=None, settings=None):
        if not shutil.which("xdotool"):
            raise Skip("no xdotool to drive the window with")
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="marchland-window-"))
        self.state_file = self.folder / "state.json"
        self.environment = dict(os.environ, DISPLAY=display, MARCHLAND_STATE_FILE=str(self.state_file),
                                MARCHLAND_SCREENSHOT_DIR=str(artifacts))
        self.environment.pop("MARCHLAND_SCALE", None)
        self.scale = scale or 1
        # Settings and recoveries of this test, not of whoever runs it.
        self.home = pathlib.Path(home) if home else self.folder
        for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            self.environment[name] = str(self.home / name.lower())
        if scale:
            self.environment["MARCHLAND_SCALE"] = str(scale)
        if settings:
            folder = pathlib.Path(self.environment["XDG_CONFIG_HOME"]) / "marchland"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
        self.process = subprocess.Popen([program, "view", *map(str, arguments)], env=self.environment,
                                        stderr=subprocess.PIPE, text=True)
        self.id = str(self.wait("the first picture", lambda state: state["settled"])["window"])
        self.xdotool("windowfocus", self.id)

    def xdotool(self, *arguments, check=True):
        done = subprocess.run(["xdotool", *arguments], env=self.environment, capture_output=True, text=True,
                              timeout=PATIENCE_S, check=False)
        assert not check or done.returncode == 0, f"xdotool {' '.join(arguments)}: {done.stderr}"
        return done.stdout

    def state(self):
        try:
            return json.loads(self.state_file.read_text(encoding="utf-8"))
        except (FileNotFoundError, json.JSONDecodeError):
            return None

    def wait(self, what, condition):
        """The state as soon as `condition` holds for it; fails when it never does."""
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended while waiting for {what}: {self.process.stderr.read()}")
            state = self.state()
            if state and condition(state):
                return state
            time.sleep(0.05)
        raise AssertionError(f"waited in vain for {what}")

    def settled(self, what, condition):
        return self.wait(what, lambda state: state["settled"] and condition(state))

    def move(self, x, y):
        self.xdotool("mousemove", "--window", self.id, str(round(x)), str(round(y)))

    def click(self, x, y, button=1):
        self.move(x, y)
        self.xdotool("click", str(button))

    def key(self, *keys):
        self.xdotool("key", *keys)

    def layouts(self, *names):
        """Letters of those keyboards can be typed; only on a server of our own, not on somebody's keyboard."""
        if os.environ.get("DISPLAY") or not shutil.which("setxkbmap"):
            raise Skip("no keyboard of our own with other letters")
        subprocess.run(["setxkbmap", "-layout", ",".join(names)], env=self.environment, check=True,
                       timeout=PATIENCE_S)

    def drag(self, start, end, steps=8):
        self.move(*start)
        self.xdotool("mousedown", "1")
        for step in range(1, steps + 1):
            self.move(start[0] + (end[0] - start[0]) * step / steps, start[1] + (end[1] - start[1]) * step / steps)
        self.xdotool("mouseup", "1")

    def type(self, words):
        self.xdotool("type", "--delay", "20", words)

    def kill(self):
        """As a crash ends it."""
        self.process.kill()
        self.process.wait()

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.process.stderr.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def png_size(file):
    with open(file, "rb") as png:
        head = png.read(24)
    assert head[:8] == b"\x89PNG\r\n\x1a\n", f"{file} is no PNG"
    return struct.unpack(">II", head[16:24])


def screenshot(window):
    before = window.state()["screenshot"]
    window.key("s")
    file = window.wait("a screenshot", lambda state: state["screenshot"] != before)["screenshot"]
    camera = window.state()["view"]["camera"]
    assert png_size(file) == (camera["width"] * window.scale, camera["height"] * window.scale), f"{file} has the wrong size"
    return file
