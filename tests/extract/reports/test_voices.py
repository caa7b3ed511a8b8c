"""On whose word a report stands."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.values import Report

Read = Callable[..., tuple[Report, ...]]


def test_what_only_a_speaker_tells_is_said_by_him(only: Callable[..., Report]) -> None:
    """A happening inside a statement stands on that statement's word."""
    assert only("The rebels said that government jets had bombed a school in Idlib.").said_by is not None


def test_what_the_author_tells_stands_on_nobodys_word(only: Callable[..., Report]) -> None:
    """Without a statement around it, nobody else has said it."""
    report = only("Government jets bombed a school in Idlib.")
    assert report.said_by is None
    assert not report.disputed


def test_what_is_denied_is_disputed(read: Read) -> None:
    """A denial inside a statement disputes what it denies."""
    assert any(report.disputed for report in read("The ministry denied that its jets had bombed the school."))
