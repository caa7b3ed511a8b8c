"""Briefings and interviews set as "Name: words"."""

from __future__ import annotations

TEXT = """Q: Has the army entered the camp?
MR HADDAD: Our units stand at its edge. No one has gone in.
Q: And the bombs?
MR HADDAD: I reject that.
"""


def test_each_turn_is_a_statement_and_questions_are_none(said):
    """The name in front of the colon speaks; whoever asks states nothing."""
    found = said(TEXT)
    assert [one.speaker.words for one in found] == ["MR HADDAD", "MR HADDAD"]
    assert found[0].content[0].words == "Our units stand at its edge. No one has gone in."
    assert found[0].cue is None


def test_a_single_line_with_a_colon_is_no_transcript(said):
    """Lists have colons, too."""
    assert said("Weather: The rain fell over the hills and the road was open.") == []
