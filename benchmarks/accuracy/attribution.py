"""`python -m benchmarks.accuracy.attribution SHARED [train|dev]`: sources, cues and contents on PolNeAR, exact and touched.

The corpus takes quotation marks and "that" into the content, which onrecord leaves out by the annotation guide. So each
content is scored twice: as stored, and widened to the corpus's convention by a rule that looks at nothing but the marks
and the word right beside it. The texts have no stated licence and are for measuring only.
"""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

from benchmarks.accuracy.statements import document_of, scorer
from onrecord.extract import page_of
from onrecord.extract.statements import statements_in
from onrecord.language import load
from onrecord.values import Voice

MARKS = "\"“”‘’'"
THAT = "that "
Hull = tuple[int, int]


def widened(text: str, hull: Hull) -> Hull:
    """A content with the quotation marks and the "that" that stand right beside it."""
    start, end = hull
    for _ in range(2):
        if text[max(0, start - len(THAT)) : start].lower() == THAT:
            start -= len(THAT)
        if text[max(0, start - 2) : start] == "''":
            start -= 2
        elif start and text[start - 1] in MARKS:
            start -= 1
    if (text[end : end + 1] == "," and text[end + 1 : end + 2] and text[end + 1] in MARKS) or text[
        end : end + 2
    ] == "''":
        end += 2
    elif text[end : end + 1] and text[end] in MARKS:
        end += 1
    return start, end


def main(shared: Path, part: str) -> None:
    """Prints precision, recall and F1 of exact spans."""
    score = scorer(shared)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    seconds, words = 0.0, 0
    for name, text, spans, _ in score.polnear(str(shared / "corpora" / "polnear" / part)):
        page = page_of(document_of(name, text, None, None), load())
        begun = time.perf_counter()
        found = [one for one in statements_in(page, (), ()) if one.voice is Voice.OTHER]
        seconds += time.perf_counter() - begun
        words += len(page.parsed)
        gold: dict[str, set[Hull]] = defaultdict(set)
        for kind, pieces in spans.values():
            gold[kind].add((min(s for s, _ in pieces), max(e for _, e in pieces)))
        ours: dict[str, set[Hull]] = defaultdict(set)
        for one in found:
            hull = (min(p.start for p in one.content), max(p.end for p in one.content))
            ours["Content"].add(hull)
            ours["Content, in its convention"].add(widened(text, hull))
            if one.speaker is not None:
                ours["Source"].add((one.speaker.start, one.speaker.end))
            if one.cue is not None:
                ours["Cue"].add((one.cue.start, one.cue.end))
        gold["Content, in its convention"] = gold["Content"]
        for kind in ("Source", "Cue", "Content", "Content, in its convention"):
            counts[kind].update(hit=len(gold[kind] & ours[kind]), ours=len(ours[kind]), gold=len(gold[kind]))
    for kind, tally in counts.items():
        score.show(f"attribution: {kind}", tally["hit"], tally["ours"], tally["gold"])
    print(f"{'words a second, statements alone':34s} {words / seconds:.0f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "dev")  # noqa: PLR2004
