"""Questions about single words: their kind, the form of a verb, the sort of name they are part of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.vocab import Vocab

from onrecord.language import (
    Text,
    Word,
    is_adverb,
    is_auxiliary,
    is_common_noun,
    is_coordinator,
    is_determiner,
    is_finite,
    is_gerund,
    is_infinitive,
    is_mentioned,
    is_modal,
    is_participle,
    is_particle,
    is_past,
    is_past_participle,
    is_personal,
    is_possessive,
    is_preposition,
    is_present,
    is_same_form,
    is_subordinator,
    is_superlative,
    is_verb_form,
    is_verbal,
    lemma,
    lemmas,
    names_nation,
    names_organisation,
    names_person,
    names_place,
    names_time,
    opens_mention,
)

# Word, part of speech, Penn tag, sort of name: as a careful reader would tag the sentence.
TAGGED = """
On ADP IN O|Monday PROPN NNP B-Temporal|Vladimir PROPN NNP B-Person|Putin PROPN NNP I-Person|said VERB VBD O
that SCONJ IN O|Russian ADJ JJ B-Nationality|jets NOUN NNS O|leaving VERB VBG O|their PRON PRP$ O|base NOUN NN O
in ADP IN O|Syria PROPN NNP B-Location|will AUX MD O|not PART RB O|attack VERB VB O|Human PROPN NNP B-Organisation
Rights PROPN NNP I-Organisation|Watch PROPN NNP I-Organisation|and CCONJ CC O|they PRON PRP O|were AUX VBD O
seen VERB VBN O|again ADV RB O|because SCONJ IN O|the DET DT O|largest ADJ JJS O|towns NOUN NNS O|ask VERB VBP O
for ADP IN O|it PRON PRP O
"""


def tagged() -> Text:
    """The sentence with its tags, so that no answer hangs on a parser."""
    rows = [entry.split() for line in TAGGED.strip().splitlines() for entry in line.split("|")]
    words, kinds, tags, names = (list(column) for column in zip(*rows, strict=True))
    return Text(Vocab(), words=words, pos=kinds, tags=tags, ents=names)


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        (is_verbal, "said leaving will attack were seen ask"),
        (is_auxiliary, "will were"),
        (is_common_noun, "jets base towns"),
        (is_adverb, "again"),
        (is_superlative, "largest"),
        (is_determiner, "the"),
        (is_preposition, "On in for"),
        (is_coordinator, "and"),
        (is_subordinator, "that because"),
        (is_particle, "not"),
        (is_personal, "they it"),
        (is_possessive, "their"),
        (is_finite, "said will were ask"),
        (is_modal, "will"),
        (is_past, "said were"),
        (is_present, "ask"),
        (is_infinitive, "attack"),
        (is_gerund, "leaving"),
        (is_past_participle, "seen"),
        (is_participle, "leaving seen"),
        (is_verb_form, "said leaving attack were seen ask"),
        (names_person, "Vladimir Putin"),
        (names_place, "Syria"),
        (names_nation, "Russian"),
        (names_organisation, "Human Rights Watch"),
        (names_time, "Monday"),
        (opens_mention, "Monday Vladimir Russian Syria Human"),
        (is_mentioned, "Monday Vladimir Putin Russian Syria Human Rights Watch"),
    ],
)
def test_each_question_picks_its_words(question: Callable[[Word], bool], answers: str) -> None:
    """Of one sentence, each question picks these words and no others."""
    assert [word.text for word in tagged() if question(word)] == answers.split()


def test_past_and_participle_are_one_form() -> None:
    """`said` and `seen` have one form, `said` and `attack` have not."""
    words = {word.text: word for word in tagged()}
    assert is_same_form(words["said"], words["seen"])
    assert not is_same_form(words["said"], words["attack"])


def test_lemmas_of_a_text_are_those_of_its_words() -> None:
    """Asked of all words at once, the dictionary forms are those asked one by one; a word without one gives itself."""
    assert lemmas(tagged()) == tuple(lemma(word) for word in tagged())
    assert lemmas(Text(Vocab(), words=["Troops", "left"])) == ("troops", "left")
