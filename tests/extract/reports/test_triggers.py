"""Which words name a happening, and which only look like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.values import Kind, Report

Read = Callable[..., tuple[Report, ...]]


@pytest.mark.parametrize(
    "text",
    [
        "The senator attacked the plan as wasteful.",
        "The president fired his finance minister.",
        "The decision left many questions open.",
        "The proposal struck a chord with voters.",
        "The Ministry of Defence published a statement.",
        "Farmers took part in the survey.",
        "The agency withdraws its dispatch of Monday.",
    ],
)
def test_words_of_war_with_a_peaceful_meaning_report_nothing(read: Read, text: str) -> None:
    """Criticism, dismissal, idioms and names of ministries are no happenings."""
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Fighters opened fire on a patrol.", Kind.CLASH),
        ("Dock workers went on strike for higher wages.", Kind.PROTEST),
        ("Three shells landed in the village of Kvanisi.", Kind.STRIKE),
        ("Two soldiers were killed by a roadside bomb near Gao.", Kind.BOMBING),
        ("The village fell to the rebels on Friday.", Kind.CAPTURE),
        ("The soldiers raised the flag over the town hall.", Kind.CAPTURE),
        ("The last of us walked out of Krasna Dibrova on Tuesday.", Kind.WITHDRAWAL),
        ("Thousands of people protested in Khartoum on Sunday.", Kind.PROTEST),
        ("The council imposed sanctions on two generals.", Kind.SANCTION),
        ("The minister met the envoy in Geneva on Friday.", Kind.TALKS),
    ],
)
def test_kind_is_told_by_grammar_and_classes_of_words(
    only: Callable[..., Report], text: str, kind: Kind
) -> None:
    """The subject, the object and the weapon decide what a word means."""
    assert only(text).kind is kind


def test_the_sense_and_its_row_are_the_reason(only: Callable[..., Report]) -> None:
    """Every report names the row of kinds.yaml that it was read by."""
    report = only("Rebels shelled the town of Azaz on Tuesday.")
    assert report.why[0].row == "kinds.yaml:strike/shelling"
