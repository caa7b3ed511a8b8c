"""The record: everything that was read, up to a day, as the claims are set against it.

It holds values and answers questions about them; it reads no file and knows no store.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from onrecord.assess.lineage import lineages_of
from onrecord.values import (
    Credibility,
    Document,
    Event,
    Lineage,
    OutletRating,
    Reading,
    Reliability,
    Report,
    ReportRating,
    Statement,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sieve:
    """Which documents count: at least this reliable, at least this credible; None asks for neither.

    What nobody has graded, or what cannot be judged, passes unless `graded_only` is set.
    """

    reliability: Reliability | None = None
    credibility: Credibility | None = None
    graded_only: bool = False


@dataclass(frozen=True, kw_only=True)
class Record:
    """Documents with what was read from them, the events, and the user's ratings; order does not matter.

    `lineages` are worked out from the documents where none are given.
    """

    documents: tuple[Document, ...]
    readings: tuple[Reading, ...]
    events: tuple[Event, ...] = ()
    lineages: tuple[Lineage, ...] = ()
    outlets: tuple[OutletRating, ...] = ()
    ratings: tuple[ReportRating, ...] = ()
    reviewed: frozenset[str] = field(default_factory=frozenset)
    sieve: Sieve = field(default_factory=Sieve)

    @cached_property
    def by_id(self) -> Mapping[str, Document]:
        """Documents by id."""
        return {document.id: document for document in self.documents}

    @cached_property
    def reading_by_document(self) -> Mapping[str, Reading]:
        """Readings by the id of their document."""
        return {reading.document: reading for reading in self.readings}

    @cached_property
    def reports(self) -> Mapping[str, Report]:
        """Reports by id."""
        return {report.id: report for reading in self.readings for report in reading.reports}

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Statements by id."""
        return {said.id: said for reading in self.readings for said in reading.statements}

    @cached_property
    def known_lineages(self) -> tuple[Lineage, ...]:
        """The lineages given, or else those that the documents show."""
        return self.lineages or lineages_of(self.documents, self.readings)

    @cached_property
    def lineage_by_member(self) -> Mapping[str, str]:
        """The id of the lineage that a document or item belongs to."""
        return {member: lineage.id for lineage in self.known_lineages for member in lineage.members}

    @property
    def last_day(self) -> date | None:
        """The last day on which one of its documents was published."""
        days = [day for document in self.documents if (day := published_on(document)) is not None]
        return max(days, default=None)

    def until(self, day: date | None) -> Record:
        """The record as it stood at the end of this day; documents of unknown day are left out of it.

        The lineages are worked out anew, for a text may have been first only among later ones.
        """
        if day is None:
            return self
        kept = {d.id for d in self.documents if (on := published_on(d)) is not None and on <= day}
        return replace(
            self,
            documents=tuple(document for document in self.documents if document.id in kept),
            readings=tuple(reading for reading in self.readings if reading.document in kept),
            lineages=(),
        )

    def counts(self, document: Document) -> bool:
        """Whether the sieve lets this document count."""
        outlet = next((r.reliability for r in self.outlets if r.outlet == document.outlet), None)
        grade = next((r.credibility for r in self.ratings if r.item == document.id), None)
        return self._passes(outlet, self.sieve.reliability) and self._passes(grade, self.sieve.credibility)

    def _passes(
        self, grade: Reliability | Credibility | None, wanted: Reliability | Credibility | None
    ) -> bool:
        if wanted is None:
            return True
        if grade is None or grade in (Reliability.CANNOT_BE_JUDGED, Credibility.CANNOT_BE_JUDGED):
            return not self.sieve.graded_only
        return grade.value <= wanted.value


def published_on(document: Document) -> date | None:
    """The last day on which a document can have been published, if that is known."""
    return None if document.published is None else document.published.day
