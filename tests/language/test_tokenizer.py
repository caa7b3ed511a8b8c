"""Where words begin and end."""

from __future__ import annotations

import pytest
import spacy

from onrecord.language.tokenizer import tokenizer


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("don't cannot", ["do", "n't", "can", "not"]),
        ("DON'T", ["DO", "N'T"]),
        ("Su-24M T-72B3 S-400", ["Su-24M", "T-72B3", "S-400"]),
        ("al-Foua", ["al", "-", "Foua"]),
        ("U.S.-led", ["U.S.", "-", "led"]),
        ("pre-war non-aligned", ["pre-war", "non-aligned"]),
        ("8-10 men", ["8", "-", "10", "men"]),
        ("Lt. Gen. Smith", ["Lt.", "Gen.", "Smith"]),
        ("left[2] it.[3]", ["left", "[2]", "it", ".", "[3]"]),
        ("Mosul\u200e, and", ["Mosul", "\u200e", ",", "and"]),
        ("What?!", ["What", "?!"]),
    ],
)
def test_words_end_where_the_treebanks_end_them(text: str, words: list[str]) -> None:
    """Clitics and hyphens split, names of weapons and abbreviations do not."""
    split = tokenizer(spacy.blank("en"))
    assert [token.text for token in split(text)] == words
