"""Folds names so that spellings meet: case, accents, points, apostrophes and hyphens do not count; letters do."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_POSSESSIVE = re.compile(r"['’]s\b")
_SILENT = re.compile(r"[.'’‘`´ʿʾʼ]")
_GAPS = re.compile(r"[^\w]+")


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """The name in lower case without accents, punctuation, possessive 's or a leading "the".

    >>> folded("The Syrian Army's"), folded("Deir ez-Zor"), folded("U.S.")
    ('syrian army', 'deir ez zor', 'us')
    """
    plain = _POSSESSIVE.sub("", name)
    plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    plain = _GAPS.sub(" ", _SILENT.sub("", plain)).strip().casefold()
    return plain.removeprefix("the ") or plain
