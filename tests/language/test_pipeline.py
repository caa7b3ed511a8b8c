"""Loading the pipeline and parsing what comes."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from onrecord.errors import LanguageError
from onrecord.language import load


def test_the_pipeline_is_loaded_once() -> None:
    """Whoever asks gets the same one."""
    assert load() is load()


def test_a_missing_pipeline_is_refused_by_name() -> None:
    """The error says which, and what to give instead."""
    with pytest.raises(LanguageError, match="no_such_pipeline"):
        load("no_such_pipeline")


def test_a_pipeline_without_universal_dependencies_is_refused(tmp_path: Path) -> None:
    """A blank pipeline can be loaded by spaCy, and not by us."""
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(LanguageError, match="Universal Dependencies"):
        load(str(tmp_path / "blank"))


def test_a_sentence_of_fifty_thousand_words_is_cut() -> None:
    """Nothing hangs on a word thousands of words away."""
    parsed = load().parse("the bomb fell " * 17_000)
    assert max(len(sentence) for sentence in parsed.sents) < 1000


def test_a_text_of_two_hundred_thousand_letters_without_space_is_read() -> None:
    """It is cut into runs, and no letter is lost."""
    text = "x" * 200_000
    assert load().parse(text).text == text


def test_white_space_hangs_on_the_word_before_it() -> None:
    """A blank line belongs to the sentence that it ends."""
    parsed = load().parse("They left.\n\nHe stayed.")
    assert [sentence.text for sentence in parsed.sents] == ["They left.\n\n", "He stayed."]


def test_texts_read_together_are_read_alike() -> None:
    """Each in its place, empty ones and such as are read in pieces too."""
    texts = ["Rebels shelled Homs on Friday.", "", " \n", "It was quiet.\n\n" * 2_500, "Army denies losses"]
    together = list(load().parse_all(texts))
    assert [parsed.text for parsed in together] == texts
    for parsed, text in zip(together, texts, strict=True):
        assert parsed.to_json() == load().parse(text).to_json()


def test_forms_may_be_forgotten() -> None:
    """A text of more different words than are remembered is read as before."""
    words = " ".join(f"w{number}q" for number in range(9_000))
    first = load().parse("Rebels shelled Homs.").to_json()
    load().parse(words)
    assert load().parse("Rebels shelled Homs.").to_json() == first
