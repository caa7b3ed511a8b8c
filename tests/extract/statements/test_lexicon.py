"""The reviewed words of saying and of claims."""

from __future__ import annotations

import pytest

from onrecord.extract.statements import lexicon, vocabulary
from onrecord.reference.files import load_yaml
from onrecord.values import ClaimKind, Stance


def test_there_are_at_least_250_words_of_saying_each_with_a_stance():
    """Verbs, nouns, adjectives and phrases together, every stance of the guide among them."""
    sayings = [
        *lexicon.verbs().values(),
        *lexicon.nouns().values(),
        *lexicon.adjectives().values(),
        *(saying for group in lexicon.fixed().values() for saying in group),
        *(saying for _, saying in lexicon.phrases()),
    ]
    assert len({saying.row for saying in sayings}) >= 250
    assert {saying.stance for saying in sayings} == set(Stance)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("said", "say"), ("denies", "deny"), ("vowed", "vow"), ("urging", "urge"), ("wrote", "write")],
)
def test_every_form_of_a_verb_finds_its_entry(form, lemma):
    """Regular and irregular forms lead to the dictionary form."""
    assert lexicon.verbs()[form].lemma == lemma


@pytest.mark.parametrize("name", ["saying.yaml", "claims.yaml"])
def test_no_word_was_read_as_a_truth_value(name):
    """YAML reads a bare "on" or "no" as true or false; in lists of words that would lose them."""

    def lists(value):
        if isinstance(value, dict):
            for part in value.values():
                yield from lists(part)
        elif isinstance(value, list):
            yield from value

    assert all(isinstance(word, (str, dict)) for word in lists(load_yaml(name)))


def test_every_kind_of_claim_has_its_vocabulary():
    """The file has a part for each kind, and each has phrases."""
    assert all(vocabulary.pattern(kind.value).pattern for kind in ClaimKind)
