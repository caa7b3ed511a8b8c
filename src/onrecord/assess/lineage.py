"""Lineage: which documents and reports go back to one voice, so that it counts once.

Three signs, each kept as a tie with its words: nearly the same text (shingles of five words), a named source
("Reuters reports", "the Observatory said"), and a row of a data set that names its source. Two texts that agree
without such a sign are independent; so a rewritten wire story that names nobody is not found out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from onrecord.assess.wording import stems, tokens
from onrecord.values import (
    Descent,
    Document,
    Lineage,
    Quote,
    Reading,
    Report,
    Statement,
    Tie,
    lineage_of,
)
from onrecord.values.statements import Voice

SHINGLE_WORDS = 5
SAME_TEXT_SHARE = 0.5  # of the shorter text's shingles; unrelated news of one event shares under a tenth
FEWEST_SHINGLES = 4


def lineages_of(documents: tuple[Document, ...], readings: tuple[Reading, ...]) -> tuple[Lineage, ...]:
    """All lineages, those of one member included; every document and every report is in exactly one."""
    ordered = tuple(sorted(documents, key=_age))
    by_id = {document.id: document for document in ordered}
    ties = [*_same_texts(ordered), *_named(readings, by_id), *_rows(ordered)]
    groups = _Groups()
    for document in ordered:
        groups.add(document.id)
    own = [report for reading in readings for report in reading.reports if reading.document in by_id]
    sourced = {tie.item for tie in ties if tie.item is not None}
    for report in own:
        groups.add(report.id)
        if report.id not in sourced:
            groups.join(report.document, report.id)
    for tie in ties:
        groups.join(tie.origin, tie.item or tie.document)
    cited = {tie.origin for tie in ties if tie.descent is Descent.DATA_SET}
    for document in ordered:
        if document.data_set is not None and source_key(document.data_set) in cited:
            groups.join(source_key(document.data_set), document.id)
    return tuple(sorted(_lineages(groups, ties, by_id), key=lambda lineage: lineage.id))


def independent(members: Iterable[str], lineages: tuple[Lineage, ...]) -> int:
    """How many voices these documents or reports go back to."""
    of = {member: lineage.id for lineage in lineages for member in lineage.members}
    return len({of.get(member, member) for member in members})


def shared_text(one: str, other: str) -> float:
    """How much of the shorter text's runs of five words stand in the other, from 0 to 1."""
    return _share(_shingles(one), _shingles(other))


def source_key(name: str) -> str:
    """One key for all ways of writing a source's name; empty for names that name nobody."""
    return "source:" + " ".join(sorted(stems(name))) if stems(name) else ""


class _Groups:
    """Members joined into groups, in the order of first mention."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def add(self, member: str) -> None:
        self._parent.setdefault(member, member)

    def root(self, member: str) -> str:
        self.add(member)
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def join(self, elder: str, younger: str) -> None:
        one, other = self.root(elder), self.root(younger)
        if one != other:
            self._parent[other] = one

    def all(self) -> Mapping[str, list[str]]:
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for member in self._parent:
            groups[self.root(member)].append(member)
        return groups


def _lineages(groups: _Groups, ties: list[Tie], by_id: Mapping[str, Document]) -> Iterable[Lineage]:
    by_root: defaultdict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        by_root[groups.root(tie.item or tie.document)].append(tie)
    for root, members in groups.all().items():
        kept = tuple(member for member in members if not member.startswith("source:"))
        if not kept:
            continue
        yield lineage_of(_name(root, kept, by_id), kept, tuple(by_root[root]))


def _name(root: str, members: tuple[str, ...], by_id: Mapping[str, Document]) -> str:
    if root.startswith("source:"):
        return root.removeprefix("source:")
    eldest = by_id.get(root) or next((by_id[member] for member in members if member in by_id), None)
    return root if eldest is None else eldest.outlet or eldest.name


def _age(document: Document) -> tuple[str, str]:
    day = None if document.published is None else document.published.day
    return ("9999" if day is None else day.isoformat(), document.id)


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    words = [token.word.lower() for token in tokens(text)]
    return frozenset(tuple(words[at : at + SHINGLE_WORDS]) for at in range(len(words) - SHINGLE_WORDS + 1))


def _share(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter >= FEWEST_SHINGLES else 0.0


def _same_texts(ordered: tuple[Document, ...]) -> Iterable[Tie]:
    """Ties of each document to the eldest that it nearly repeats; only texts with a common shingle are compared."""
    shingles = [_shingles(document.text) for document in ordered]
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, found in enumerate(shingles):
        elders: defaultdict[int, int] = defaultdict(int)
        for shingle in found:
            for elder in holders[shingle]:
                elders[elder] += 1
            if (
                ordered[at].data_set is None
            ):  # rows are alike and no texts to repeat; they would be compared all with all
                holders[shingle].append(at)
        for elder in sorted(elders):
            share = _share(shingles[elder], found)
            if share >= SAME_TEXT_SHARE:
                yield Tie(
                    document=ordered[at].id,
                    origin=ordered[elder].id,
                    descent=Descent.SAME_TEXT,
                    sentence=f"{share:.0%} of the shorter text's runs of five words are the same",
                    share=share,
                )
                break


def _named(readings: tuple[Reading, ...], by_id: Mapping[str, Document]) -> Iterable[Tie]:
    """Ties of reports told only on somebody's word to the one whose word it is."""
    outlets = {source_key(d.outlet): d.id for d in reversed(tuple(by_id.values())) if d.outlet is not None}
    for reading in readings:
        if reading.document not in by_id:
            continue
        said = {statement.id: statement for statement in reading.statements}
        for report in reading.reports:
            statement = said.get(report.said_by or "")
            tie = None if statement is None else _tie(report, statement, outlets)
            if tie is not None:
                yield tie


def _tie(report: Report, statement: Statement, outlets: Mapping[str, str]) -> Tie | None:
    name = statement.resolved or (statement.speaker.words if statement.speaker is not None else None)
    if name is None or statement.voice is not Voice.OTHER:
        return None
    key = source_key(name)
    if not key or name.islower():
        return None
    cue: Quote | None = statement.speaker or statement.cue
    return Tie(
        document=report.document,
        origin=outlets.get(key, key),
        descent=Descent.NAMED_SOURCE,
        sentence=f"told on the word of {name}",
        item=report.id,
        quote=cue,
    )


def _rows(ordered: tuple[Document, ...]) -> Iterable[Tie]:
    """Ties of a data set's rows to the data set or outlet that their text names as source."""
    names = {d.data_set: source_key(d.data_set) for d in ordered if d.data_set is not None}
    outlets = {d.outlet: d.id for d in reversed(ordered) if d.outlet is not None and d.data_set is None}
    for document in ordered:
        if document.data_set is None:
            continue
        words = {token.word.lower() for token in tokens(document.text)}
        for name, origin in sorted({**names, **outlets}.items()):
            if name != document.data_set and _names(words, name):
                yield Tie(
                    document=document.id,
                    origin=origin,
                    descent=Descent.DATA_SET,
                    sentence=f"the row of {document.data_set} gives {name} as its source",
                )
                break


def _names(words: set[str], name: str) -> bool:
    wanted = {token.word.lower() for token in tokens(name)}
    return bool(wanted) and wanted <= words
