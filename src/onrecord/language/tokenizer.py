"""Where words begin and end: spaCy's English rules, mended towards Universal Dependencies; no character is lost or changed."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from spacy.language import Language
from spacy.symbols import ORTH  # type: ignore[import-not-found,unused-ignore]
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found,unused-ignore]
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

RULES = Path(__file__).with_name("tokens.yaml")
RUNS = r"(?:[!?.]{2,}|={2,}|\*{2,}|_{2,}|-{2,}|#{2,}|<{2,}|>{2,}|~{2,}|\+{2,}|\^{2,}|\${2,}|\|{2,})"
MARKS = r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+"
NOTE = r"(?:\[\d{1,3}\])"
LETTER = r"[^\W\d_]"
CODE = re.compile(r"[A-Z][A-Za-z]{0,5}-?\d+[A-Za-z]{0,3}\d*s?")
SPLIT = {"cannot": 3, "wanna": 3, "kinda": 4, "lotta": 3, "outta": 3}
UNSPLIT = ("and/or", "id", "Id", "wed", "Wed")


def tokenizer(nlp: Language) -> Tokenizer:
    """The tokenizer for a blank English pipeline."""
    defaults = nlp.Defaults
    return Tokenizer(
        nlp.vocab,
        rules=_exceptions(dict(defaults.tokenizer_exceptions or {})),
        prefix_search=compile_prefix_regex([RUNS, MARKS, *(defaults.prefixes or ())]).search,
        suffix_search=compile_suffix_regex(
            [RUNS, MARKS, NOTE, r"(?<=\d)(?:[AaPp]\.?[Mm]\.?)", *(defaults.suffixes or ())]
        ).search,
        infix_finditer=compile_infix_regex([*_infixes(), *_without_hyphens(defaults.infixes)]).finditer,
        token_match=CODE.fullmatch,
        url_match=defaults.url_match,
    )


@cache
def _lists() -> dict[str, list[str]]:
    return dict(yaml.safe_load(RULES.read_text(encoding="utf-8")))


def _exceptions(rules: dict[str, Any]) -> dict[str, Any]:
    """The words split or kept whole by list: spaCy's, ours, and each in capitals as well."""
    for word in (*_lists()["abbreviations"], *_lists()["titles"]):
        for form in (word, word.capitalize()):
            rules[form] = [{ORTH: form}]
    for word, cut in SPLIT.items():
        for form in (word, word.capitalize()):
            rules[form] = [{ORTH: form[:cut]}, {ORTH: form[cut:]}]
    for word in UNSPLIT:
        rules.pop(word, None)
    capitals = {word.upper(): [{ORTH: part[ORTH].upper()} for part in parts] for word, parts in rules.items()}
    return {**{word: parts for word, parts in capitals.items() if _letters(word) > 1}, **rules}


def _letters(word: str) -> int:
    """Smileys such as ":p" have one letter, and no capitals worth a rule."""
    return sum(letter.isalpha() for letter in word)


def _infixes() -> list[str]:
    prefixes = "".join(
        rf"(?<!\b{form})"
        for prefix in _lists()["bound_prefixes"]
        for form in (prefix, prefix.capitalize(), prefix.upper())
    )
    return [
        rf"(?<=[\w).]){prefixes}[-‐‑](?={LETTER})",
        rf"(?<={LETTER})[(\[](?={LETTER})",
        MARKS,
        rf"(?<={LETTER})/(?={LETTER})",
        r"(?<=[\w)\].%])[–—](?=[\w(\[$])",
        r"(?<=\b\d)-(?=\d{1,2}\b(?![-\d]))|(?<=\b\d\d)-(?=\d{1,2}\b(?![-\d]))",
        RUNS,
    ]


def _without_hyphens(patterns: Any) -> list[str]:
    """The infix rules but spaCy's for hyphens, slashes and arithmetic, which split what the treebanks keep."""
    left_out = ("-|–|—|--|---|——|~", ")[:<>=/](?=", r"[+\-\*^]")
    kept = [pattern for pattern in patterns if not any(part in pattern for part in left_out)]
    return [*kept, rf"(?<={LETTER})[:<>=](?={LETTER})", r"(?<=\d)[+*^](?=[\d-])"]
