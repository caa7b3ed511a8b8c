"""Each construction of saying: its speaker, cue and what was said."""

from __future__ import annotations

import pytest


def parts(statement):
    speaker = None if statement.speaker is None else statement.speaker.words
    cue = None if statement.cue is None else statement.cue.words
    return speaker, cue, [piece.words for piece in statement.content]


CASES = {
    "indirect": (
        "The ministry said that the army had left Gao.",
        ("The ministry", "said", ["the army had left Gao"]),
    ),
    "indirect without that": (
        "Rebel leaders said the bridge was open.",
        ("Rebel leaders", "said", ["the bridge was open"]),
    ),
    "behind": (
        "The army has left Gao, the ministry said on Tuesday.",
        ("the ministry", "said", ["The army has left Gao"]),
    ),
    "inverted": (
        '"The road is open," said Governor Ali Hassan, who spoke in Goma.',
        ("Governor Ali Hassan", "said", ["The road is open"]),
    ),
    "told": (
        "The general told reporters that his men hold the hill.",
        ("The general", "told", ["his men hold the hill"]),
    ),
    "interrupted indirect": (
        "The villages, he said, want nothing but quiet.",
        ("he", "said", ["The villages", "want nothing but quiet"]),
    ),
    "interrupted quotation": (
        '"We left," the colonel said, "and nobody stayed."',
        ("the colonel", "said", ["We left", "and nobody stayed."]),
    ),
    "follow-on quotation": (
        '"We left," the colonel said. "Nobody stayed in the town."',
        ("the colonel", "said", ["We left", "Nobody stayed in the town."]),
    ),
    "according to": (
        "According to U.S. officials, the group has 8,000 men.",
        ("U.S. officials", "According to", ["the group has 8,000 men"]),
    ),
    "according to, behind": (
        "The group has 8,000 men, according to U.S. officials.",
        ("U.S. officials", "according to", ["The group has 8,000 men"]),
    ),
    "announced a thing": (
        "Russia announced a withdrawal from the base.",
        ("Russia", "announced", ["a withdrawal from the base"]),
    ),
    "promise": (
        "The rebels vowed to fight on.",
        ("The rebels", "vowed", ["to fight on"]),
    ),
    "demand with a preposition": (
        "The United Nations called for a ceasefire.",
        ("The United Nations", "called for", ["a ceasefire"]),
    ),
    "accusation": (
        "Kyiv accused Moscow of shelling the market.",
        ("Kyiv", "accused", ["Moscow of shelling the market"]),
    ),
    "of a report": (
        "The report found that 12 people had died.",
        ("The report", "found", ["12 people had died"]),
    ),
    "as X said": (
        "As the minister announced today, the border will stay closed.",
        ("the minister", "announced", ["the border will stay closed"]),
    ),
    "impersonal": (
        "It is believed that the attackers fled to Chad.",
        (None, "is believed", ["the attackers fled to Chad"]),
    ),
    "adverb": (
        "Officially, Russia has no soldiers in the country.",
        (None, "Officially", ["Russia has no soldiers in the country"]),
    ),
    "noun with a possessor": (
        "Putin’s announcement of a withdrawal came late.",
        ("Putin", "announcement", ["a withdrawal"]),
    ),
    "noun with that": (
        "There were reports that the town had fallen.",
        (None, "reports", ["the town had fallen"]),
    ),
    "colon for a verb": (
        'The alliance needed only one line on Thursday: "The crossing is in our hands."',
        ("The alliance", None, ["The crossing is in our hands."]),
    ),
    "office in front of the name": (
        "The battalion has no losses, a UN spokesman, Ivan Petrov, told reporters.",
        ("Ivan Petrov", "told", ["The battalion has no losses"]),
    ),
    "phrase between speaker and verb": (
        "Researchers on a ridge outside Gaza said that the shells burst over Jabaliya.",
        ("Researchers on a ridge outside Gaza", "said", ["the shells burst over Jabaliya"]),
    ),
    "by telephone": (
        "A doctor said by phone that the tanks had not stopped.",
        ("A doctor", "said", ["the tanks had not stopped"]),
    ),
    "noun with a predicate": (
        "Moscow's version is that a bomb hit a depot.",
        ("Moscow", "version", ["a bomb hit a depot"]),
    ),
    "gerund": (
        "The rebels denied taking part in the raid.",
        ("The rebels", "denied", ["taking part in the raid"]),
    ),
    "according to whom": (
        "The figure came from the minister, according to whom ten people had died.",
        ("the minister", "according to", ["ten people had died"]),
    ),
    "apposition that judges": (
        "The envoy spoke of 500 victims, a figure the army called absurd.",
        ("The envoy", "spoke of", ["500 victims"]),
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_construction_is_read(said, text, expected):
    """The statement has the expected speaker, cue and pieces."""
    assert expected in [parts(statement) for statement in said(text)]


def test_two_verbs_with_one_speaker_are_two_statements(said):
    """The pair "declared that ... and ordered ..." gives the second verb the first one's speaker."""
    found = said("The president declared that the task was done and ordered the withdrawal of the fleet.")
    assert [statement.speaker.words for statement in found] == ["The president", "The president"]
    assert found[1].content[0].words == "the withdrawal of the fleet"


def test_paragraphs_under_a_colon_are_what_was_said(said):
    """A line "The minister said:" holds the paragraphs below it, up to the next heading."""
    text = "The minister said:\n\nThis is a good day.\n\nWe thank the police.\n\nFurther information"
    (statement,) = said(text)
    assert [piece.words for piece in statement.content] == ["This is a good day.", "We thank the police."]


@pytest.mark.parametrize(
    "text",
    [
        "The army left the town on Monday.",
        "The minister did not say when the troops would leave.",
        "The strike claimed the lives of ten people.",
        "We believe in peace.",
        "The general refused to discuss the raid.",
        "Not one member of the staff reported any fighting.",
        "They stopped short of saying that the war was over.",
    ],
)
def test_what_nobody_else_says_is_no_statement(said, text):
    """Narration, silence, other senses of a verb and the author's own "we" are left alone."""
    assert said(text) == []


def test_a_headline_names_its_source_after_a_colon(said):
    """A headline's attribution is a statement without a cue."""
    (statement,) = said("Strike on market kills nine: monitor\n\nRain fell.")
    assert (statement.cue, statement.speaker.words) == (None, "monitor")
    assert statement.content[0].words == "Strike on market kills nine"


def test_each_layer_of_reporting_is_a_statement_within_the_other(said):
    """The inner statement names the outer one."""
    outer, inner = said("The release said that Carter thanked the minister for his help.")
    assert inner.within == outer.id
    assert outer.within is None


def test_direct_is_said_only_where_marks_are_printed(said):
    """Words in marks make a statement direct, partly or wholly; indirect speech is not."""
    (quoted,) = said('The aide said the pact was "dead and buried" now.')
    (plain,) = said("The aide said the pact was dead.")
    assert (quoted.direct, plain.direct) == (True, False)


def test_the_day_of_saying_is_not_the_day_of_what_was_said(said):
    """A date beside the cue is when it was said; one inside the content is not."""
    (statement,) = said("The ministry said on 12 July 2016 that the raid of 3 July 2016 had failed.")
    assert statement.said.words == "on 12 July 2016"
    assert statement.said_days.first.isoformat() == "2016-07-12"


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Wagner statement: the town is ours.", "Wagner statement", "the town is ours"),
        (
            "The army's top brass last night claimed the road was open.",
            "The army's top brass",
            "the road was open",
        ),
        ("The mayor conceded a day later that the town had fallen.", "The mayor", "the town had fallen"),
        ("Aid workers doubt that the truce will last.", "Aid workers", "the truce will last"),
        ("Rome has let it be known that its men will stay.", "Rome", "its men will stay"),
    ],
)
def test_times_colons_and_phrases_beside_a_cue_belong_to_neither_side(said, text, speaker, content):
    """What stands between speaker, cue and content is none of them."""
    (statement,) = said(text)
    assert statement.speaker.words == speaker
    assert statement.content[0].words == content


@pytest.mark.parametrize(
    "text",
    [
        "A clerk who was not authorised to speak left the room.",
        "A commander who called himself General Cobra drove by.",
    ],
)
def test_who_only_describes_somebody_says_nothing(said, text):
    """A refused leave to speak, and what somebody calls himself, are no statements."""
    assert said(text) == []
