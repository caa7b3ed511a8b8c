"""The verdicts on the seed text, the whole way from its words; skipped without the development data."""

from __future__ import annotations

from onrecord.assess import Record, assessments_of
from onrecord.extract import page_of, reading_of
from onrecord.language import load
from onrecord.values import ClaimKind, Verdict

EXPECTED = [
    ("no real military presence", ClaimKind.PRESENCE, Verdict.CONTRADICTED),
    ("successfully fulfilled its task", ClaimKind.COMPLETION, Verdict.IN_TENSION),
    ("the withdrawal of the main part", ClaimKind.WITHDRAWAL, Verdict.IN_TENSION),
    ("were generally accomplished", ClaimKind.COMPLETION, Verdict.IN_TENSION),
    ("only the major part of the Aerospace Forces", ClaimKind.WITHDRAWAL, Verdict.CONSISTENT),
    ("a purely aerial operation", ClaimKind.MEANS, Verdict.IN_TENSION),
    ("no remaining Russian soldiers", ClaimKind.PRESENCE, Verdict.UNDECIDED),
    ("Russia using ground troops there", ClaimKind.MEANS, Verdict.UNDECIDED),
]


def test_the_verdicts_of_the_seed(shared, make):
    """Each claim has the kind and verdict that a person gave it by hand."""
    document, _ = make((shared / "texts" / "seed.txt").read_text("utf-8"), "2016-07-14")
    reading = reading_of(page_of(document, load()), "test")
    said = {statement.id: statement for statement in reading.statements}
    record = Record(documents=(document,), readings=(reading,))
    found = [
        (" ".join(piece.words for piece in said[one.statement].content), one.claim.kind, one.verdict)
        for one in assessments_of(record)
    ]
    told = [(words, k, v) for words, _, _ in EXPECTED for content, k, v in found if words in content]
    assert told == EXPECTED
