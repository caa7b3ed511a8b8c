"""What a claim asks of the record: its words, forces, places, time, polarity, number and speaker.

A claim that names no force or place takes them from the sentences around it, which bind less: a record that
names others is then no proof that it speaks of something else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from onrecord.assess.claims.periods import is_not_before, period_of
from onrecord.assess.claims.sides import (
    camps_of_claim,
    forces_in,
    side_of,
    speaks_for_state,
    speaks_of_own,
    sure_names,
)
from onrecord.assess.claims.whereabouts import is_told_there
from onrecord.assess.lexicon import has, hits, negations, signs
from onrecord.assess.names import Name, Role, names_in
from onrecord.assess.passages import Passage, times_in
from onrecord.assess.record import Record, published_on
from onrecord.assess.wording import Token, stems, tokens
from onrecord.reference import actors
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

IDLE_REACH = 24  # characters
CONTEXT = 3  # sentences before the claim that may name what it is about
NAMING = frozenset({ClaimKind.RESPONSIBILITY, ClaimKind.CONTROL, ClaimKind.PRESENCE})
OF_A_FORCE = frozenset({ClaimKind.PRESENCE, ClaimKind.WITHDRAWAL})


@dataclass(frozen=True, kw_only=True)
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

    @cached_property
    def place_signs(self) -> frozenset[str]:
        """The stems and keys one of which a passage has that names a place of the claim."""
        located = (mention.place for mention in self.located if mention.place is not None)
        named = (sign for name in self.places for sign in name.signs)
        return frozenset((*named, *(sign for place in located for sign in (place.key, place.name))))

    @cached_property
    def force_signs(self) -> frozenset[str]:
        """The stems and keys one of which a passage has that names a force of the claim."""
        return frozenset(sign for name in self.forces for sign in name.signs)

    @cached_property
    def name_stems(self) -> frozenset[str]:
        """The stems of its names and of the speaker's, which tell nothing of its matter."""
        return frozenset(stem for name in (*self.forces, *self.places, *self.side) for stem in name.stems)

    @property
    def is_by_the_clock(self) -> bool:
        """Whether it names an hour of the day from which it holds."""
        return has("clock", self.words)

    @property
    def leaves_some(self) -> bool:
        """Whether it says itself that some of the force stays ("only the main part, not the whole contingent")."""
        is_bounded = has("only", self.words) or not all(signs("all_of", self.words, self.text))
        return self.claim.part is Part.PART and is_bounded

    @property
    def is_whole(self) -> bool:
        """Whether it speaks of all of the force or task."""
        return self.claim.part is Part.WHOLE


def asked_of(statement: Statement, record: Record, passages: tuple[Passage, ...]) -> Asked | None:
    """What this statement asks, or None where it makes no checkable claim; `passages` are those of its document."""
    document = record.by_id.get(statement.document)
    if statement.claim is None or document is None:
        return None
    reading = record.reading_by_document.get(document.id) or Reading(document=document.id, reader="none")
    return _asked(statement, statement.claim, document, reading, passages)


def _asked(
    statement: Statement,
    kind: ClaimKind,
    document: Document,
    reading: Reading,
    passages: tuple[Passage, ...],
) -> Asked:
    text = " ".join(piece.words for piece in statement.content)
    words = tokens(text)
    around = _around(statement, passages)
    own, context = sure_names(text), sure_names(" ".join(passage.text for passage in around))
    side = side_of(statement, document.text, words, own, context)
    forces = _own_forces(own, kind)
    located = tuple(p for p in reading.places if any(piece.covers(p.quote) for piece in statement.content))
    places = _places(tuple(name for name in own if name not in forces)) or _named_by_reader(text, located)
    places = places or _capitals(forces, located)
    forces = tuple(name for name in forces if name not in places)
    figures = tuple(
        figure
        for figure in reading.figures
        if any(piece.covers(figure.number) for piece in statement.content) and not _is_idle(figure, document)
    )
    is_own = speaks_of_own(words) or (not forces and speaks_for_state(side, words))
    window = period_of(statement, kind, document, reading, around)
    return Asked(
        claim=Claim(
            statement=statement.id,
            kind=kind,
            polarity=_polarity(statement, words, text),
            force=_parties(forces, statement, document),
            where=_located(places, statement, document, reading),
            days=window,
            part=Part.PART if _is_part(words, text) else Part.WHOLE,
            bounds=figures[0].bounds if figures else None,
            hedged=_is_hedged(statement, words),
        ),
        statement=statement,
        document=document,
        text=text,
        words=words,
        forces=forces or (side if is_own else forces_in(context)),
        places=places or _places(context),
        place_is_bound=bool(places),
        force_is_bound=bool(forces) or bool(side and is_own),
        located=located,
        side=side,
        window=window,
        figures=figures,
        topic=stems(text),
        camps=camps_of_claim(statement, forces, words),
        has_own_time=any(times_in(document, reading, piece) for piece in statement.content),
    )


def _around(statement: Statement, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The sentences of the content, those just before and the one after."""
    inside = [p.number for p in passages if any(piece.overlaps(p.quote) for piece in statement.content)]
    near = {number + step for number in inside for step in range(-CONTEXT, 2)}
    return tuple(passage for passage in passages if passage.number in near)


def _own_forces(names: tuple[Name, ...], kind: ClaimKind) -> tuple[Name, ...]:
    """The forces of the claim's own words; in a claim about an author or holder, any name that is no place."""
    placed = any(name.role is Role.PLACE for name in names)
    if kind not in NAMING or not placed:
        return forces_in(names)
    return forces_in(names) or tuple(n for n in names if n.role is Role.OTHER and not n.is_beside)[:1]


def _places(names: tuple[Name, ...]) -> tuple[Name, ...]:
    spots = tuple(name for name in names if name.role is not Role.FORCE and not name.is_beside)
    return tuple(name for name in spots if name.role is Role.PLACE) or spots


def _named_by_reader(text: str, located: tuple[PlaceMention, ...]) -> tuple[Name, ...]:
    """Names that only open a sentence, and that the reader of places took for places."""
    words = " ".join(mention.quote.words for mention in located)
    return tuple(name for name in names_in(text) if name.is_doubtful and name.stems <= stems(words))


def _capitals(forces: tuple[Name, ...], located: tuple[PlaceMention, ...]) -> tuple[Name, ...]:
    """Names behind the first force that stand for states elsewhere and are towns here ("X has Freetown in its grip")."""
    words = " ".join(mention.quote.words for mention in located)
    return tuple(name for name in forces[1:] if name.stems <= stems(words) and not _is_adjective(name))


def _is_adjective(name: Name) -> bool:
    return bool(actors().of_adjective(name.words))


def _polarity(statement: Statement, words: tuple[Token, ...], text: str) -> bool:
    """False where the claim denies: by one negation, or by a cue of denial; two affirm.

    Of a force, being there or having left is what counts ("not one soldier is left" affirms a leaving). The stance
    does not count: a speaker who says that something never was denies it in the words themselves.
    """
    if statement.claim is ClaimKind.PREDICTION and is_not_before(statement):
        return True
    cue = () if statement.cue is None else tokens(statement.cue.words)
    denies = has("denied", cue) or has("denied", words[:3])
    affirms = not negations(words)
    told = is_told_there(words, text)
    if statement.claim in OF_A_FORCE and told is not None:
        affirms = told is (statement.claim is ClaimKind.PRESENCE)
    return affirms is not denies


def _is_idle(figure: Figure, document: Document) -> bool:
    """Whether it is the "no" of "no more than twenty", which counts none."""
    start = figure.number.start
    behind = tokens(document.text[start : start + IDLE_REACH])
    return figure.bounds.is_zero and any(hit.first == 0 for hit in hits("absences", behind))


def _is_part(words: tuple[Token, ...], text: str) -> bool:
    return has("part", words) and not any(signs("all_of", words, text))


def _is_hedged(statement: Statement, words: tuple[Token, ...]) -> bool:
    """Whether it is only asked, guessed or doubted, so that it claims nothing."""
    cue = () if statement.cue is None else tokens(statement.cue.words)
    asks = statement.content[-1].words.rstrip("\"'”’»)").endswith("?")
    return asks or has("hedge", words) or has("guessing", cue) or statement.stance is Stance.DOUBTS


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
