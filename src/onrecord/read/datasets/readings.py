"""Readings of rows: the report and the figures that a row states, each with quotes from the row's own text."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version

from onrecord.read.datasets.account import Account, labelled
from onrecord.read.datasets.cells import bounds_in
from onrecord.read.datasets.counts import Count
from onrecord.read.datasets.parties import actor_key
from onrecord.read.datasets.row import Cell
from onrecord.reference.gazetteer import gazetteer
from onrecord.reference.outlets import outlets
from onrecord.values import (
    ActorMention,
    Bounds,
    DateMention,
    Days,
    Document,
    Figure,
    Located,
    Measure,
    Party,
    Place,
    PlaceMention,
    Quote,
    Reading,
    Report,
    TimexType,
    Why,
    figure_id,
    quote,
    report_id,
)


class RowReading:
    """Builds the reading of one account over its document."""

    def __init__(self, account: Account, document: Document) -> None:
        self.account = account
        self.document = document

    def built(self) -> Reading:
        """Everything, each in the order of the text."""
        figures = (*self._figures(), *self._labelled())
        return Reading(
            document=self.document.id,
            reader=f"onrecord {_version()}, columns of {self.account.layout.data_set}",
            dates=self._dates(),
            places=self._places(),
            actors=self._actors(),
            figures=tuple(sorted(figures, key=lambda figure: figure.number)),
            reports=self._reports(figures),
        )

    def quote(self, cell: Cell) -> Quote:
        """The words of a cell."""
        text = self.document.text
        return Quote(document=self.document.id, start=cell.start, end=cell.end, words=cell.words, text=text)

    def _line(self, cell: Cell) -> Quote:
        """The line of the row in which a cell stands: `column: value`."""
        return quote(self.document.id, self.document.text, cell.line, cell.end)

    def _party(self, cell: Cell) -> Party:
        return Party(quote=self.quote(cell), name=cell.words, actor=actor_key(cell.words))

    def _located(self) -> tuple[Located, ...]:
        where = self.account.where
        return () if where is None else (Located(quote=self.quote(where.cell), place=where.place),)

    def _reports(self, figures: tuple[Figure, ...]) -> tuple[Report, ...]:
        account, happening = self.account, self.account.happening
        if happening is None:
            return ()
        trigger = self.quote(happening.trigger)
        where = account.where
        return (
            Report(
                id=report_id(trigger),
                document=self.document.id,
                trigger=trigger,
                sentence=self._line(happening.trigger),
                kind=happening.kind,
                reality=happening.reality,
                when=None if account.day_cell is None else self.quote(account.day_cell),
                days=account.days,
                where=self._located(),
                agents=tuple(self._party(cell) for cell in account.agents),
                targets=tuple(self._party(cell) for cell in account.targets),
                killed=self._total(Measure.KILLED),
                injured=self._total(Measure.INJURED),
                figures=tuple(figure.id for figure in figures),
                source_code=happening.code,
                why=(*happening.why, *account.why, *(() if where is None else where.why), *self._sources()),
            ),
        )

    def _total(self, measure: Measure) -> Bounds | None:
        """The first count of this measure that is no part of another."""
        counts = self.account.counts
        totals = (
            count for count in counts if count.columns.measure is measure and not count.columns.part_of_first
        )
        found = next(totals, None)
        return None if found is None else found.bounds

    def _sources(self) -> tuple[Why, ...]:
        """Each source that the row names, so that nobody counts it as independent of that source."""
        return tuple(
            Why(
                rule="source of the data set",
                cue=cell.words,
                row=_outlet_row(cell.words),
                sentence="the row cites",
            )
            for cell in self.account.sources
        )

    def _figures(self) -> tuple[Figure, ...]:
        figures: list[Figure] = []
        for count in self.account.counts:
            part_of = figures[0].id if count.columns.part_of_first and figures else None
            figures.append(self._figure(count, part_of))
        return tuple(figures)

    def _figure(self, count: Count, part_of: str | None) -> Figure:
        account, number, columns = self.account, self.quote(count.cell), count.columns
        source = account.sources[0] if len(account.sources) == 1 else None
        return Figure(
            id=figure_id(number),
            document=self.document.id,
            number=number,
            bounds=count.bounds,
            measure=columns.measure,
            counted=self.quote(count.cell.label),
            source=None if source is None else self.quote(source),
            period=None if account.day_cell is None else self.quote(account.day_cell),
            days=account.days,
            part_of=part_of,
            whose=None if count.whose is None else self._party(count.whose),
            where=self._located(),
            cause=columns.cause,
            persons=columns.persons,
            why=(
                Why(rule="column of the data set", cue=count.cell.column, sentence=count.sentence),
                *self._sources(),
            ),
        )

    def _labelled(self) -> tuple[Figure, ...]:
        """A figure for each column that says by its name what, or where, it counts."""
        return tuple(self._labelled_figure(cell.label, cell) for cell in labelled(self.account))

    def _labelled_figure(self, label: Cell, cell: Cell) -> Figure:
        account, number = self.account, self.quote(cell)
        named = Located(quote=self.quote(label), place=_place(label.words))
        return Figure(
            id=figure_id(number),
            document=self.document.id,
            number=number,
            bounds=bounds_in(cell),
            measure=account.layout.label_measure,
            counted=self.quote(label),
            period=None if account.day_cell is None else self.quote(account.day_cell),
            days=account.days,
            where=(named,) if account.layout.labels_are_places else (),
            why=(
                Why(rule="column of a day table", cue=label.words, sentence="the column says what it counts"),
            ),
        )

    def _dates(self) -> tuple[DateMention, ...]:
        cell, days = self.account.day_cell, self.account.days
        if cell is None or days is None:
            return ()
        why = Why(rule="column of the data set", cue=cell.column)
        return (
            DateMention(quote=self.quote(cell), type=TimexType.DATE, value=_timex(days), days=days, why=why),
        )

    def _places(self) -> tuple[PlaceMention, ...]:
        where = self.account.where
        if where is None:
            return ()
        why = Why(rule="column of the data set", cue=where.cell.column)
        return (
            PlaceMention(quote=self.quote(where.cell), place=where.place, candidates=(where.place,), why=why),
        )

    def _actors(self) -> tuple[ActorMention, ...]:
        account = self.account
        cells = sorted(
            {cell.start: cell for cell in (*account.agents, *account.targets, *account.sources)}.items()
        )
        return tuple(
            ActorMention(
                quote=self.quote(cell),
                name=cell.words,
                actor=actor_key(cell.words),
                why=Why(rule="column of the data set", cue=cell.column, row=_outlet_row(cell.words)),
            )
            for _, cell in cells
        )


@cache
def _version() -> str:
    return version("onrecord")


@cache
def _outlet_row(name: str) -> str | None:
    known = outlets().named(name)
    return None if known is None else known.row


@cache
def _place(name: str) -> Place | None:
    found = gazetteer().reviewed(name)
    return found[0] if len(found) == 1 else None


def _timex(days: Days) -> str:
    first = "" if days.first is None else days.first.isoformat()
    if days.precision.value in ("month", "year"):
        return first[:7] if days.precision.value == "month" else first[:4]
    return first
