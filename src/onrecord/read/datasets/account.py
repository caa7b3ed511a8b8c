"""Accounts: what the columns of one row say, read by its layout, before it is a document.

A value that its column cannot hold refuses the row. A value that contradicts another (a point far outside its
country, news older than what it tells) is kept out of the reading, and the `why` says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.read.datasets.articles import publishers_in
from onrecord.read.datasets.cells import CellRefused, bounds_in, coarsened, days_in
from onrecord.read.datasets.codes import Codes, codes_in, plain_code
from onrecord.read.datasets.counts import Count, count_in
from onrecord.read.datasets.layout import Layout
from onrecord.read.datasets.row import Cell, Row
from onrecord.read.datasets.spots import Where, where_in
from onrecord.values import Basis, Days, Kind, Published, Reality, Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What a row says happened: the cell that names it, our word for it, and how the code table gives it."""

    trigger: Cell
    kind: Kind
    reality: Reality
    code: str
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """All that a row says, by layout."""

    layout: Layout
    row: Row
    happening: Happening | None
    day_cell: Cell | None
    days: Days | None
    where: Where | None
    agents: tuple[Cell, ...]
    targets: tuple[Cell, ...]
    sources: tuple[Cell, ...]
    counts: tuple[Count, ...]
    published: Published | None
    why: tuple[Why, ...]


def account_of(layout: Layout, row: Row) -> Account:
    """What this row says.

    Raises:
        CellRefused: if a cell does not hold what its column should.
    """
    codes = codes_in(layout.codes, longest=layout.longest)
    day_cell, days, why_days = _days(layout, row, codes)
    published, why_published = _published(layout, row, days)
    for name in layout.label_counts:
        if (cell := row.cell(name)) is not None:
            bounds_in(cell)
    return Account(
        layout=layout,
        row=row,
        happening=_happening(layout, row, codes),
        day_cell=day_cell,
        days=days,
        where=None if layout.place is None else where_in(layout, layout.place, row, codes),
        agents=_parts(row, layout.agents, layout.parties_between),
        targets=_parts(row, layout.targets, layout.parties_between),
        sources=_sources(layout, row),
        counts=tuple(count for columns in layout.counts if (count := count_in(columns, row)) is not None),
        published=published,
        why=(*why_days, *why_published, *_grade(layout, row)),
    )


def _parts(row: Row, groups: tuple[tuple[str, ...], ...], between: str) -> tuple[Cell, ...]:
    """The parts of all these cells, each name once."""
    parts: dict[str, Cell] = {}
    for cell in row.all_of(groups):
        for part in cell.parts(between):
            parts.setdefault(part.words.lower(), part)
    return tuple(parts.values())


def _sources(layout: Layout, row: Row) -> tuple[Cell, ...]:
    """Who is cited; those packed into one cell only where the first column of sources is empty."""
    listed = _parts(row, layout.sources, layout.sources_between)
    packed = row.cell(*layout.articles)
    if packed is None or (layout.sources and row.cell(*layout.sources[0]) is not None):
        return listed
    parts = {part.words.lower(): part for part in (*publishers_in(packed), *listed)}
    return tuple(parts.values())


def _happening(layout: Layout, row: Row, codes: Codes) -> Happening | None:
    trigger = row.cell(*layout.trigger)
    if trigger is None:
        return None
    own = dict(layout.own_kinds)
    for group in layout.kind:
        words = [row.words(name) for name in group]
        code = " / ".join(word for word in words if word is not None)
        if None in words:
            continue
        if plain_code(code) in own:
            return _told(trigger, code, own[plain_code(code)], codes, "the mapping file")
        found = codes.kind(code)
        if found is not None:
            return _told(trigger, code, found[1], codes, f"{codes.file}:{found[0]}")
    code = next((word for group in layout.kind if (word := row.words(*group)) is not None), trigger.words)
    return _told(trigger, code, layout.fixed_kind or Kind.OTHER, codes, None)


def _told(trigger: Cell, code: str, kind: Kind, codes: Codes, row: str | None) -> Happening:
    meaning = codes.meanings.get(plain_code(code))
    sentence = f"the data set codes it {code}" + ("" if meaning is None else f" ({meaning})")
    if row is None:
        sentence += ", for which no table has a kind"
    why = Why(rule="code of the data set", cue=trigger.words, row=row, sentence=sentence)
    return Happening(trigger=trigger, kind=kind, reality=codes.reality(code), code=code, why=(why,))


def _days(layout: Layout, row: Row, codes: Codes) -> tuple[Cell | None, Days | None, tuple[Why, ...]]:
    columns = layout.days
    cell = None if columns is None else row.cell(*columns.first)
    if columns is None or cell is None:
        return None, None, ()
    days = days_in(cell, columns.order)
    last_cell = row.cell(*columns.last)
    if last_cell is not None:
        last = days_in(last_cell, columns.order)
        if days.first is not None and last.last is not None and last.last < days.first:
            raise CellRefused(last_cell, f"comes before the first day, {cell.words}")
        days = Days.between(days.first, last.last) if last != days else days
    precision = row.cell(*columns.precision)
    known = None if precision is None else codes.days.get(plain_code(precision.words))
    if precision is None or known is None:
        return cell, days, ()
    sentence = f"{precision.column} {precision.words}: {known[1]}"
    why = Why(
        rule="precision of the data set",
        cue=precision.words,
        row=f"{codes.file}:date_precision",
        sentence=sentence,
    )
    return cell, coarsened(days, known[0]), (why,)


def _published(layout: Layout, row: Row, days: Days | None) -> tuple[Published | None, tuple[Why, ...]]:
    """The day of publication, unless it comes before what is told: then either may be wrong, and it is left out."""
    cell = row.cell(*layout.published)
    if cell is None or layout.days is None:
        return None, ()
    found = days_in(cell, layout.days.order)
    if days is not None and found.ends_before(days):
        sentence = f"{cell.column} says {cell.words}, which is before the happening itself; it is not used"
        return None, (Why(rule="publication before the happening", cue=cell.words, sentence=sentence),)
    why = f"the column “{cell.column}” says “{cell.words}”"
    return Published(days=found, basis=Basis.METADATA, why=why), ()


def _grade(layout: Layout, row: Row) -> tuple[Why, ...]:
    cell = row.cell(*layout.grade)
    if cell is None:
        return ()
    return (
        Why(
            rule="grade of the data set", cue=cell.words, sentence=f"{layout.data_set} grades it {cell.words}"
        ),
    )


def row_key(account: Account) -> str | None:
    """The data set's own name for the row; a double code is one name, its codes in order."""
    cell = account.row.cell(*account.layout.key)
    if cell is None:
        return None
    if account.layout.key_between is None:
        return cell.words.removesuffix(".0")
    return " ".join(part.words for part in cell.parts(account.layout.key_between))


def labelled(account: Account) -> tuple[Cell, ...]:
    """The cells above zero of the columns that say by their names what they count."""
    cells = (account.row.cell(name) for name in account.layout.label_counts)
    return tuple(cell for cell in cells if cell is not None and not bounds_in(cell).is_zero)
