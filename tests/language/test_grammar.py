"""The questions of grammar, on small sentences of news."""

from __future__ import annotations

import pytest

from onrecord.language import (
    Modality,
    Tense,
    Text,
    Word,
    actors,
    agents,
    antecedent,
    appositions,
    clause,
    complements,
    conjuncts,
    is_negated,
    is_passive,
    load,
    marker,
    modality,
    objects,
    obliques,
    patients,
    phrase,
    possessors,
    subjects,
    tense,
)


def parsed(sentence: str) -> Text:
    return load().parse(sentence)


def word(sentence: str, text: str) -> Word:
    return next(token for token in parsed(sentence) if token.text == text)


def texts(words: tuple[Word, ...]) -> list[str]:
    return [token.text for token in words]


def test_a_passive_has_its_subject_as_patient_and_its_by_phrase_as_actor() -> None:
    """The rebels act and the soldiers suffer in "Eight soldiers were killed by rebels"."""
    killed = word("Eight soldiers were killed by rebels near Palmyra on Monday.", "killed")
    assert is_passive(killed)
    assert texts(patients(killed)) == ["soldiers"]
    assert texts(actors(killed)) == texts(agents(killed)) == ["rebels"]


def test_an_active_verb_acts_by_its_subject() -> None:
    """The jets act and the base suffers in "Russian jets struck the base"."""
    struck = word("Russian jets struck the base on Monday.", "struck")
    assert not is_passive(struck)
    assert texts(actors(struck)) == ["jets"]
    assert texts(patients(struck)) == texts(objects(struck)) == ["base"]


def test_a_coordinated_verb_shares_the_subject() -> None:
    """Both verbs of "Rebels attacked the town and took the airport" have one subject."""
    took = word("Rebels attacked the town and took the airport.", "took")
    assert texts(subjects(took)) == ["Rebels"]
    assert texts(objects(took)) == ["airport"]


def test_a_relative_pronoun_gives_its_antecedent() -> None:
    """The jet struck in "the jet that struck the hospital"."""
    struck = word("They found the jet that struck the hospital.", "struck")
    assert texts(subjects(struck)) == ["jet"]
    found = antecedent(struck)
    assert found is not None
    assert found.text == "jet"


def test_a_clause_after_of_has_the_object_for_its_subject() -> None:
    """Whoever is accused of firing would have fired, not the accuser; "was to meet" has a subject too."""
    assert texts(subjects(word("Kyiv accused Russia of firing missiles.", "firing"))) == ["Russia"]
    assert texts(subjects(word("The council was to hold a session on Monday.", "hold"))) == ["council"]
    refuels = word(
        "Washington, which refuels coalition jets and supplies their bombs, urged Riyadh to look into the strike.",
        "refuels",
    )
    assert texts(subjects(refuels)) == ["Washington"]
    assert texts(objects(refuels)) == ["jets"]


def test_a_complement_hangs_on_its_verb_of_saying() -> None:
    """What Turkey denied is headed by "crossed"."""
    denied = word("Turkey denied that its troops had crossed the border.", "denied")
    (content,) = complements(denied)
    assert content.text == "crossed"
    assert marker(content) == "that"
    assert clause(content, opening=False).text == "its troops had crossed the border"


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("The troops left the town.", "left", Modality.FACT),
        ("The troops will leave the town.", "leave", Modality.FUTURE),
        ("The troops may leave the town.", "leave", Modality.POSSIBLE),
        ("The troops must leave the town.", "leave", Modality.NECESSARY),
        ("The troops would leave the town.", "leave", Modality.CONDITIONAL),
        ("They will talk if the troops leave.", "leave", Modality.CONDITIONAL),
    ],
)
def test_auxiliaries_and_markers_tell_modality(sentence: str, verb: str, expected: Modality) -> None:
    """Each modal auxiliary has its answer, and an "if" makes the clause conditional."""
    assert modality(word(sentence, verb)) is expected


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("The troops did not leave the town.", "leave"),
        ("No soldiers were killed on Monday.", "killed"),
        ("They left without losses.", "losses"),
        ("The army never used the weapon.", "used"),
    ],
)
def test_grammar_denies(sentence: str, target: str) -> None:
    """Each way of denying by grammar is seen."""
    assert is_negated(word(sentence, target))


def test_not_only_denies_nothing() -> None:
    """The army did shell the town in "not only shelled"."""
    assert not is_negated(word("The army not only shelled the town but also burned it.", "shelled"))


def test_the_finite_word_shows_the_tense() -> None:
    """An auxiliary counts before its verb."""
    assert tense(word("The army left.", "left")) is Tense.PAST
    assert tense(word("The army will leave.", "leave")) is Tense.FUTURE


def test_a_phrase_leaves_out_the_preposition_and_the_relative_clause() -> None:
    """Only the nouns and what narrows them stay."""
    soldiers = word("It was carried out by the Russian soldiers who had come from Homs.", "soldiers")
    assert phrase(soldiers).text == "the Russian soldiers"


def test_nouns_have_owners_others_names_and_company() -> None:
    """Possessors, appositions and conjuncts are told apart."""
    assert texts(possessors(word("They counted the losses of Syria's army.", "army"))) == ["Syria"]
    assert texts(appositions(word("Vladimir Putin, the president of Russia, spoke.", "Vladimir"))) == [
        "president"
    ]
    assert texts(conjuncts(word("Russia, Iran and Syria met in Astana.", "Iran"))) == [
        "Russia",
        "Iran",
        "Syria",
    ]


def test_obliques_are_asked_for_by_preposition() -> None:
    """Place and time are told apart by their prepositions alone."""
    killed = word("Two men were killed in Aleppo on Tuesday.", "killed")
    assert texts(obliques(killed, "in")) == ["Aleppo"]
    assert texts(obliques(killed, "on")) == ["Tuesday"]
