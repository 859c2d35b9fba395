#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads a folder of synthetic articles in one process and prints the time and the memory it took.
Usage: article_folder.py PROGRAM ARTICLES_DIR [COUNT]. The texts are those of tests/articles without their marks, their
paragraphs shuffled and their numbers changed, each with a day of its own in twelve years, a fifth of them as HTML."""
import html
import pathlib
import random
import re
import resource
import subprocess
import sys
import tempfile
import time

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]


def plain(marked):
    """The text of a marked article: its head, marks and table of events taken off."""
    body = marked.split("\n\n", 1)[1].split("\n---", 1)[0]
    body = re.sub(r"\{\d+(?:,\d+)* ?", "", body).replace("}", "")
    return re.sub(r"\[([^\]|]*)\|[^\]]*\]", r"\1", body)


def renumbered(text, year, pick):
    """The text with other days, numbers and years."""
    text = re.sub(r"\b(?:19|20)\d\d\b", str(year), text)
    text = re.sub(r"\b\d{1,2}(?= (?:" + "|".join(MONTHS) + r")\b)", lambda _: str(pick.randrange(1, 29)), text)
    return re.sub(r"\b\d{3}\b", lambda _: str(pick.randrange(100, 900)), text)


def main():
    program, source = sys.argv[1], pathlib.Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
    texts = [plain(file.read_text(encoding="utf-8")) for file in sorted(source.glob("*.marked.txt"))]
    pick = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        size = 0
        for number in range(count):
            paragraphs = []
            while sum(map(len, paragraphs)) < 3500:
                paragraphs += texts[pick.randrange(len(texts))].split("\n\n")
            pick.shuffle(paragraphs)
            year, day = pick.randrange(2012, 2024), pick.randrange(1, 29)
            paragraphs = [renumbered(one, year, pick) for one in paragraphs]
            paragraphs[:0] = [f"Report {number}", f"{day} {pick.choice(MONTHS)} {year}"]
            if number % 5 == 0:
                text = "<html><body><article>" + "".join(f"<p>{html.escape(one)}</p>\n" for one in paragraphs)
                name = f"{number:05}.html"
            else:
                text, name = "\n\n".join(paragraphs), f"{number:05}.txt"
            size += len(text.encode())
            pathlib.Path(folder, name).write_text(text, encoding="utf-8")
        start = time.monotonic()
        done = subprocess.run([program, "read", folder, "-o", f"{folder}/story.gpkg"],
                              stderr=subprocess.PIPE, text=True, check=False)
        seconds = time.monotonic() - start
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        story = pathlib.Path(folder, "story.gpkg").stat().st_size
    print(done.stderr.strip().splitlines()[-1])
    print(f"{count} articles, {size / 1e6:.1f} MB: {seconds:.1f} s, {size / 1e6 / seconds:.2f} MB/s, "
          f"peak {memory:.0f} MiB, story file {story / 1e6:.0f} MB, exit code {done.returncode}")


if __name__ == "__main__":
    main()
