"""Makes the lexicon of word classes from the tables of spacy-lookups-data; it adds no word and no judgement."""

from __future__ import annotations

import gzip
import json
import math
from pathlib import Path

import numpy as np

from onrecord.language.reader.features import Lexicon

Arrays = dict[str, np.ndarray]
NEVER = -30.0


def build(folder: Path) -> Arrays:
    """`words` (lower case, joined by newlines), `lower`, `title`, `casing`, and the class's `paths` as bits."""
    classes: dict[str, int] = json.loads(gzip.decompress((folder / "en_lexeme_cluster.json.gz").read_bytes()))
    frequency: dict[str, float] = json.loads(
        gzip.decompress((folder / "en_lexeme_prob.json.gz").read_bytes())
    )
    words = sorted(
        {word.lower() for word, path in classes.items() if path and "\n" not in word and " " not in word}
    )
    paths = sorted(set(classes.values()) | {0})
    index = {path: row for row, path in enumerate(paths)}
    lower = [index[classes.get(word, 0) or classes.get(word.upper(), 0)] for word in words]
    title = [index[classes.get(word.title(), 0) or classes.get(word.upper(), 0)] for word in words]
    casing = [_casing(word, frequency) for word in words]
    return {
        "words": np.frombuffer("\n".join(words).encode(), dtype=np.uint8),
        "lower": np.array([0, *lower], dtype=np.uint16),
        "title": np.array([0, *title], dtype=np.uint16),
        "casing": np.array([0, *casing], dtype=np.uint8),
        "paths": np.array(paths, dtype=np.uint32),
    }


def _casing(word: str, frequency: dict[str, float]) -> int:
    """1 to 7 by how much more often the word has a capital than not, in logarithms; 8 where capitals throughout win."""
    low, title, upper = (frequency.get(form, NEVER) for form in (word, word.title(), word.upper()))
    if upper > max(low, title) and upper > NEVER:
        return 8
    return 4 + max(-3, min(3, math.floor((title - low) / 1.5 + 0.5)))


def as_lexicon(arrays: Arrays) -> Lexicon:
    """The lexicon as the reader looks things up in it."""
    words = arrays["words"].tobytes().decode().split("\n")
    return Lexicon(
        rows={word: row for row, word in enumerate(words, 1)},
        lower=arrays["lower"].astype(np.int32),
        title=arrays["title"].astype(np.int32),
        casing=arrays["casing"].astype(np.int32),
    )
