"""Laws of verdicts: what must not change them, whatever the record."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.assess import Record, assessments_of
from onrecord.assess.claims.numbers import fits
from onrecord.values import (
    Basis,
    Bounds,
    ClaimKind,
    Days,
    Document,
    Published,
    Reading,
    Stance,
    Statement,
    Voice,
    document_id,
    quote,
    statement_id,
    text_sha256,
)

CLAIMS = (
    (ClaimKind.PRESENCE, "No Kenyan soldier is in Dolsk"),
    (ClaimKind.WITHDRAWAL, "All Kenyan soldiers have left Dolsk"),
    (ClaimKind.CEASEFIRE, "The truce in Dolsk is holding"),
    (ClaimKind.CONTROL, "Dolsk is under the control of Kenyan forces"),
    (ClaimKind.MEANS, "Kenyan forces dropped no cluster bombs on Dolsk"),
    (ClaimKind.CASUALTIES, "Nobody was killed in Dolsk"),
)
RECORDS = (
    "Kenyan soldiers were seen in Dolsk.",
    "Chadian fighters hold Dolsk.",
    "The last Kenyan soldiers left Dolsk.",
    "Shells killed four people in Dolsk.",
    "A rebel spokesman claimed that Kenyan jets dropped cluster bombs on Dolsk.",
    "Observers in Dolsk heard no shot.",
)
UNRELATED = (
    "The price of bread in Bereno has doubled.",
    "Norwegian engineers put up a bridge at Tamsala.",
    "The choir of Marun sang at the fair.",
)


def document(text: str, outlet: str, day: int) -> Document:
    """A text as a document."""
    digest = text_sha256(text)
    on = Published(days=Days.on(date(2016, 3, 1) + timedelta(days=day)), basis=Basis.GIVEN, why="law")
    return Document(
        id=document_id(outlet, digest, outlet, on), name=outlet, text=text, text_sha256=digest,
        original_sha256=digest, media_type="text/plain", source="law", outlet=outlet, published=on,
    )  # fmt: skip


def claiming(kind: ClaimKind, words: str) -> tuple[Document, Reading]:
    """A document that makes one claim."""
    made = document(words + ".", "Claim Gazette", 0)
    content = (quote(made.id, made.text, 0, len(words)),)
    said = Statement(
        id=statement_id(content, None, Voice.OTHER), document=made.id, content=content, direct=False,
        stance=Stance.ASSERTS, claim=kind,
    )  # fmt: skip
    return made, Reading(document=made.id, reader="law", statements=(said,))


def verdicts(claim: tuple[Document, Reading], documents: list[Document]) -> list[tuple[str, str]]:
    """The verdict on the claim against these documents."""
    readings = (claim[1], *(Reading(document=one.id, reader="law") for one in documents))
    record = Record(documents=(claim[0], *documents), readings=readings)
    return [(found.id, found.verdict) for found in assessments_of(record)]


CLAIM = st.sampled_from(CLAIMS).map(lambda claim: claiming(*claim))
TEXTS = st.lists(st.sampled_from(RECORDS), max_size=4, unique=True).map(
    lambda texts: [document(text, f"Paper {at}", 2) for at, text in enumerate(texts)]
)


@settings(max_examples=60)
@given(CLAIM, TEXTS, st.sampled_from(UNRELATED))
def test_an_unrelated_report_changes_nothing(claim, texts, unrelated):
    """A text about other places and other things leaves the verdict as it was."""
    assert verdicts(claim, texts) == verdicts(claim, [*texts, document(unrelated, "Other Paper", 3)])


@settings(max_examples=60)
@given(CLAIM, TEXTS, st.randoms())
def test_the_order_of_documents_changes_nothing(claim, texts, chance):
    """The same record in another order gives the same verdict."""
    shuffled = list(texts)
    chance.shuffle(shuffled)
    assert verdicts(claim, texts) == verdicts(claim, shuffled)


@settings(max_examples=30)
@given(CLAIM, TEXTS)
def test_assessing_twice_changes_nothing(claim, texts):
    """Two runs over one record agree."""
    assert verdicts(claim, texts) == verdicts(claim, texts)


NUMBER = st.integers(min_value=0, max_value=500)


@given(st.tuples(*[NUMBER] * 6))
def test_a_wider_bound_never_turns_agreement_into_contradiction(numbers):
    """What fits a claim's bounds fits every wider ones, so widening cannot make an undecided claim contradicted."""
    low, span, more, less, found, found_span = numbers
    narrow = Bounds(low=low, high=low + span)
    record = Bounds(low=found, high=found + found_span)
    for wide in (
        Bounds(low=max(0, low - less), high=low + span + more),
        Bounds(low=low, high=None),
        Bounds(low=None, high=low + span),
    ):
        assert fits(wide, record) or not fits(narrow, record)
