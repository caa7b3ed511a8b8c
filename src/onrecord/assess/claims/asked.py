"""What a claim asks of the record: its words, forces, places, time, polarity, number and speaker.

A claim that names no force or place takes them from the sentences around it, which bind less: a record that
names others is then no proof that it speaks of something else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.assess.camps import camps_in
from onrecord.assess.lexicon import has, negations
from onrecord.assess.names import Name, Role, names_in
from onrecord.assess.passages import Passage, passages_of, times_in
from onrecord.assess.record import Record, published_on
from onrecord.assess.wording import Token, stems, tokens
from onrecord.values import (
    Claim,
    ClaimKind,
    Days,
    Document,
    Figure,
    Located,
    Party,
    PlaceMention,
    Quote,
    Reading,
    Stance,
    Statement,
    quote,
)
from onrecord.values.assessments import Part
from onrecord.values.mentions import TimexType

STATES = frozenset({ClaimKind.PRESENCE, ClaimKind.WITHDRAWAL, ClaimKind.COMPLETION, ClaimKind.CONTROL})
CONTEXT = 3  # sentences before the claim that may name what it is about
NAMING = frozenset({ClaimKind.RESPONSIBILITY, ClaimKind.CONTROL, ClaimKind.PRESENCE})
WEEK = 7
DAY = timedelta(days=1)
STATE_LASTS = timedelta(days=182)  # after which a state said to be may have changed, and nothing is refuted
EVENT_PLAY = 1  # days by which the day of one event may be told otherwise
_OWN = frozenset(["we", "our", "us", "its", "my", "ours"])
_LENGTH = re.compile(r"P(\d+)([DWMY])")
UNIT_DAYS = {"D": 1, "W": 7, "M": 31, "Y": 366}
_EVER = frozenset(["never", "ever"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A claim with the names and times that decide what bears on it.

    `bound` says that forces and places stand in the claim's own words; `side` are the names of the speaker's
    own party; `topic` the stems of what it is about.
    """

    claim: Claim
    statement: Statement
    document: Document
    text: str
    words: tuple[Token, ...]
    forces: tuple[Name, ...]
    places: tuple[Name, ...]
    place_is_bound: bool
    force_is_bound: bool
    located: tuple[PlaceMention, ...]
    side: tuple[Name, ...]
    window: Days | None
    figures: tuple[Figure, ...]
    topic: frozenset[str]
    camps: frozenset[str]
    has_own_time: bool

    @property
    def published(self) -> date | None:
        """The day on which it was published, at the latest."""
        return published_on(self.document)

    @property
    def is_by_the_clock(self) -> bool:
        """Whether it names an hour of the day from which it holds."""
        return has("clock", self.words)

    @property
    def is_whole(self) -> bool:
        """Whether it speaks of all of the force or task."""
        return self.claim.part is Part.WHOLE


def asked_of(statement: Statement, record: Record) -> Asked | None:
    """What this statement asks, or None where it makes no checkable claim."""
    document = record.by_id.get(statement.document)
    if statement.claim is None or document is None:
        return None
    reading = record.reading_by_document.get(document.id) or Reading(document=document.id, reader="none")
    return _asked(statement, statement.claim, document, reading)


def _asked(statement: Statement, kind: ClaimKind, document: Document, reading: Reading) -> Asked:
    text = " ".join(piece.words for piece in statement.content)
    words = tokens(text)
    around = _around(statement, document, reading)
    own, context = _sure(text), _sure(" ".join(passage.text for passage in around))
    side = _side(statement, text, own, context)
    places = _places(tuple(name for name in own if name not in _own_forces(own, kind)))
    forces = _own_forces(own, kind)
    located = tuple(p for p in reading.places if any(piece.covers(p.quote) for piece in statement.content))
    figures = tuple(f for f in reading.figures if any(piece.covers(f.number) for piece in statement.content))
    window = _window(statement, kind, document, reading, around)
    return Asked(
        claim=Claim(
            statement=statement.id,
            kind=kind,
            polarity=_polarity(statement, words),
            force=_parties(forces, statement, document),
            where=_located(places, statement, document, reading),
            days=window,
            part=Part.PART if _is_part(words) else Part.WHOLE,
            bounds=figures[0].bounds if figures else None,
            hedged=_is_hedged(statement, words),
        ),
        statement=statement,
        document=document,
        text=text,
        words=words,
        forces=forces or (side if _OWN & {word.word.lower() for word in words} else _forces(context)),
        places=places or _places(context),
        place_is_bound=bool(places),
        force_is_bound=bool(forces) or bool(side and _OWN & {word.word.lower() for word in words}),
        located=located,
        side=side,
        window=window,
        figures=figures,
        topic=stems(text),
        camps=camps_in(words),
        has_own_time=any(times_in(document, reading, piece) for piece in statement.content),
    )


def _sure(text: str) -> tuple[Name, ...]:
    return tuple(name for name in names_in(text) if not name.is_doubtful)


def _around(statement: Statement, document: Document, reading: Reading) -> tuple[Passage, ...]:
    """The sentences of the content, the one before and the one after."""
    passages = passages_of(document, reading)
    inside = [p.number for p in passages if any(piece.overlaps(p.quote) for piece in statement.content)]
    near = {number + step for number in inside for step in range(-CONTEXT, 2)}
    return tuple(passage for passage in passages if passage.number in near)


def _forces(names: tuple[Name, ...]) -> tuple[Name, ...]:
    return tuple(name for name in names if name.role is Role.FORCE and not name.is_beside)


def _own_forces(names: tuple[Name, ...], kind: ClaimKind) -> tuple[Name, ...]:
    """The forces of the claim's own words; in a claim about an author or holder, any name that is no place."""
    placed = any(name.role is Role.PLACE for name in names)
    if kind not in NAMING or not placed:
        return _forces(names)
    return _forces(names) or tuple(n for n in names if n.role is Role.OTHER and not n.is_beside)[:1]


def _places(names: tuple[Name, ...]) -> tuple[Name, ...]:
    spots = tuple(name for name in names if name.role is not Role.FORCE and not name.is_beside)
    return tuple(name for name in spots if name.role is Role.PLACE) or spots


def _side(
    statement: Statement, text: str, own: tuple[Name, ...], context: tuple[Name, ...]
) -> tuple[Name, ...]:
    speaker = " ".join(
        part
        for part in ((statement.speaker or statement.content[0]).words, statement.resolved)
        if part is not None
    )
    names = _sure(speaker) if statement.speaker is not None or statement.resolved is not None else ()
    if not _OWN & {token.word.lower() for token in tokens(text)}:
        return names
    return (*names, *_forces(own)) or tuple(name for name in context if name.role is not Role.PLACE)


def _polarity(statement: Statement, words: tuple[Token, ...]) -> bool:
    """False where the claim denies: by one negation, or by a cue of denial; two affirm.

    The stance does not count: a speaker who says that something never was denies it in the words themselves.
    """
    if statement.claim is ClaimKind.PREDICTION and _is_not_before(statement):
        return True
    cue = () if statement.cue is None else tokens(statement.cue.words)
    denies = has("denied", cue) or has("denied", words[:3])
    return bool(negations(words)) == denies


def _is_part(words: tuple[Token, ...]) -> bool:
    return has("part", words) and not has("all_of", words)


def _is_hedged(statement: Statement, words: tuple[Token, ...]) -> bool:
    """Whether it is only guessed or doubted, so that it claims nothing."""
    cue = () if statement.cue is None else tokens(statement.cue.words)
    return has("hedge", words) or has("guessing", cue) or statement.stance is Stance.DOUBTS


def _window(  # noqa: PLR0911 - a ladder: one answer a rung
    statement: Statement, kind: ClaimKind, document: Document, reading: Reading, around: tuple[Passage, ...]
) -> Days | None:
    """The time that the claim speaks of."""
    said = _said_on(statement, document)
    own = [days for piece in statement.content for days in times_in(document, reading, piece)]
    low = {token.word.lower() for piece in statement.content for token in tokens(piece.words)}
    if kind is ClaimKind.PREDICTION and _is_not_before(statement) and own:
        return _open(min((days.first for days in own if days.first is not None), default=None))
    if kind is ClaimKind.PREDICTION:
        own = [_to_come(days, said) for days in own]
        lasts = [*(days.last for days in own if days.last is not None), *_terms(statement, reading, said)]
        return (
            Days.between(said, max(lasts))
            if lasts and said is not None and max(lasts) >= said
            else _open(said)
        )
    if has("foretelling", tokens(" ".join(piece.words for piece in statement.content))) and said is not None:
        own = [days for days in own if days.first is not None and days.first >= said]
        return _spoken_of(own, kind, said) if own else _open(said)
    if own:
        return _spoken_of(own, kind, said)
    if _EVER & low:
        return None if said is None or kind in STATES else Days.between(None, said)
    if kind in STATES or kind is ClaimKind.CEASEFIRE:
        return None if said is None else Days.between(said - DAY, said + STATE_LASTS)
    return _of_context(around, said)


def _said_on(statement: Statement, document: Document) -> date | None:
    """The day of saying, at the latest: the one named, else that of publication."""
    named = None if statement.said_days is None else statement.said_days.last
    published = published_on(document)
    return named if named is not None and (published is None or named <= published) else published


def _terms(statement: Statement, reading: Reading, said: date | None) -> list[date]:
    """The days that end a length of time named for what is to come ("within a week")."""
    found = []
    for mention in reading.dates:
        length = _LENGTH.fullmatch(mention.value)
        inside = any(piece.covers(mention.quote) for piece in statement.content)
        if said is not None and inside and mention.type is TimexType.DURATION and length is not None:
            found.append(said + timedelta(days=int(length[1]) * UNIT_DAYS[length[2]]))
    return found


def _spoken_of(own: list[Days], kind: ClaimKind, said: date | None) -> Days | None:
    """The time that the claim's own words name; a state or truce lasts on from it."""
    firsts = [days.first for days in own if days.first is not None]
    lasts = [days.last for days in own if days.last is not None]
    if not firsts and not lasts:
        return None
    first, last = min(firsts, default=None), max(lasts, default=None)
    if kind in STATES:
        return Days.between(first, None)
    if kind is ClaimKind.CEASEFIRE:
        is_span = len(own) > 1 or (first is not None and last is not None and last > first)
        return Days.between(first, last if is_span or said is None or (last and last > said) else said)
    return Days.between(first, last).widened(EVENT_PLAY)


def _to_come(days: Days, said: date | None) -> Days:
    """A single day of the past week, named for what is to come, is that weekday of the next ("by Friday")."""
    if (
        said is None
        or days.first is None
        or days.length != 1
        or not said - timedelta(days=WEEK) <= days.first < said
    ):
        return days
    return Days.on(days.first + timedelta(days=WEEK))


def _is_not_before(statement: Statement) -> bool:
    """Whether a thing is foretold not to be before a day, and so to be from it on."""
    words = tokens(" ".join(piece.words for piece in statement.content))
    return has("negation", words) and has("before", words)


def _open(first: date | None) -> Days | None:
    return None if first is None else Days.between(first, None)


def _of_context(around: tuple[Passage, ...], said: date | None) -> Days | None:
    """For a claim about one event: the days named in the sentences around it, up to its publication."""
    days = [d for passage in around for d in passage.days if d.length is not None and d.length <= WEEK]
    firsts = [d.first for d in days if d.first is not None and (said is None or d.first <= said)]
    if firsts:
        return Days.between(min(firsts), said)
    return None if said is None else Days.between(None, said + STATE_LASTS)


def _parties(forces: tuple[Name, ...], statement: Statement, document: Document) -> tuple[Party, ...]:
    return tuple(
        Party(quote=found, name=name.words, actor=min(name.keys, default=None))
        for name in forces
        if (found := _quoted(name.words, statement, document)) is not None
    )


def _located(
    places: tuple[Name, ...], statement: Statement, document: Document, reading: Reading
) -> tuple[Located, ...]:
    known = {place.quote.words: place.place for place in reading.places}
    return tuple(
        Located(quote=found, place=known.get(name.words))
        for name in places
        if (found := _quoted(name.words, statement, document)) is not None
    )


def _quoted(words: str, statement: Statement, document: Document) -> Quote | None:
    for piece in statement.content:
        at = document.text.find(words, piece.start, piece.end)
        if at >= 0:
            return quote(document.id, document.text, at, at + len(words))
    return None
