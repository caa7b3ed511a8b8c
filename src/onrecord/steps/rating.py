"""Rating: a user's grades of outlets and, apart from them, of documents, kept as reviews like every decision.

They are shown and they filter; nothing multiplies them into a verdict. A later grade stands in place of an earlier
one, which is kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from onrecord import store
from onrecord.errors import NotFound, OptionRefused
from onrecord.steps.session import now
from onrecord.values import Credibility, Decision, OutletRating, Reliability, ReportRating, Review

OUTLET = "outlet:"
REPORT = "grade:"
Ratings = tuple[tuple[OutletRating, ...], tuple[ReportRating, ...]]
Grade = TypeVar("Grade", Reliability, Credibility)


def rate(case: store.CaseFile, name: str, grade: str, *, who: str, note: str | None = None) -> Review:
    """Keep a grade: a letter for the outlet of this name, a figure for the document of this name or id.

    Raises:
        OptionRefused: if it is no grade.
        NotFound: if the case has no such outlet or document.
    """
    with case.reading() as connection:
        documents = tuple(store.all_documents(connection))
    if grade.isdigit():
        new = grade_of(Credibility, grade).value
        known = next((document.id for document in documents if name in (document.id, document.name)), None)
        item = None if known is None else REPORT + known
    else:
        new = grade_of(Reliability, grade.upper()).value
        item = OUTLET + name if any(document.outlet == name for document in documents) else None
    if item is None:
        what = "document" if grade.isdigit() else "outlet"
        raise NotFound(f"there is no such {what} in the case", where=name)
    with case.writing() as connection:
        return store.add_review(
            connection, item=item, decision=Decision.CHANGE, who=who, when=now(), new=new, note=note
        )


def grade_of(scale: type[Grade], word: str) -> Grade:
    """The grade that a word names.

    Raises:
        OptionRefused: if it is none.
    """
    try:
        return scale(word)
    except ValueError as error:
        known = ", ".join(scale)
        raise OptionRefused(
            f"{word!r} is no grade", where="GRADE", remedy=f"Choose one of: {known}"
        ) from error


def ratings_of(case: store.CaseFile) -> Ratings:
    """The case's standing grades; nothing else of it is read."""
    with case.reading() as connection:
        return ratings_in(store.all_reviews(connection))


def ratings_in(reviews: Iterable[Review]) -> Ratings:
    """The standing grades of outlets, and those of documents."""
    given = {review.item: review.new for review in store.standing(tuple(reviews)) if review.new is not None}
    return (
        tuple(
            OutletRating(outlet=item.removeprefix(OUTLET), reliability=Reliability(new))
            for item, new in sorted(given.items())
            if item.startswith(OUTLET)
        ),
        tuple(
            ReportRating(item=item.removeprefix(REPORT), credibility=Credibility(new))
            for item, new in sorted(given.items())
            if item.startswith(REPORT)
        ),
    )
