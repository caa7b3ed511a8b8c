"""Predictions in one document: what speakers foretell, and what the author does in his own voice.

A speaker's words are a prediction where they were read as one (claim or stance); the author's where a sentence
outside all statements foretells, by a word of foretelling or by one of probability about what is to come ("likely to
stay", not "was likely hit"). A plan or an order is none. Which clause a
word of probability belongs to is told by its place in the sentence, not by grammar.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from onrecord.assess.predictions.scales import Scale, every_word, listed, scale
from onrecord.assess.record import published_on
from onrecord.assess.sentences import sentences_of
from onrecord.assess.wording import Hit, Token, tokens
from onrecord.values import (
    DateMention,
    Document,
    Prediction,
    Quote,
    Reading,
    Statement,
    Why,
    prediction_id,
    quote,
)
from onrecord.values.statements import ClaimKind, Stance, Voice

EVEN = 0.5
REACH = 3  # words between a negation and the word that it turns


def predictions_of(
    document: Document, reading: Reading, scale_name: str = "icd203"
) -> tuple[Prediction, ...]:
    """All predictions of one document, in the order of the text."""
    chosen = scale(scale_name)
    found = [*_by_speakers(document, reading, chosen), *_by_the_author(document, reading, chosen)]
    return tuple(sorted(found, key=lambda prediction: prediction.words))


def _by_speakers(document: Document, reading: Reading, chosen: Scale) -> Iterator[Prediction]:
    for said in reading.statements:
        if said.claim is ClaimKind.PREDICTION or said.stance is Stance.PREDICTS:
            for piece in said.content[:1]:
                yield _prediction(document, reading, piece, chosen, said)


def _by_the_author(document: Document, reading: Reading, chosen: Scale) -> Iterator[Prediction]:
    taken = [piece for said in reading.statements for piece in said.content if said.voice is Voice.OTHER]
    told = [
        piece
        for said in reading.statements
        for piece in said.content
        if said.voice is not Voice.OTHER and said.claim is ClaimKind.PREDICTION
    ]
    for sentence in sentences_of(document):
        foretells = _foretelling(tokens(sentence.words))
        if not foretells or sentence.words.endswith("?") or any(piece.overlaps(sentence) for piece in told):
            continue
        start = sentence.start + tokens(sentence.words)[foretells[0].first].start
        if not any(piece.start <= start < piece.end for piece in taken):
            yield _prediction(document, reading, sentence, chosen, None)


def _foretelling(words: tuple[Token, ...]) -> tuple[Hit, ...]:
    no = {at for hit in listed("not_foretelling").found_in(words) for at in range(hit.first, hit.last + 1)}
    likely = every_word().found_in(words) if _looks_ahead(words) else ()
    hits = (*likely, *listed("foretelling").found_in(words))
    return tuple(sorted((hit for hit in hits if hit.first not in no), key=lambda hit: (hit.first, -hit.last)))


def _looks_ahead(words: tuple[Token, ...]) -> bool:
    """Whether a word of probability is about what is to come: "likely to", or beside a verb of the future."""
    low = [token.word.lower() for token in words]
    behind = (low[hit.last + 1] for hit in every_word().found_in(words) if hit.last + 1 < len(low))
    return "to" in behind or bool(listed("ahead").found_in(words))


def _prediction(
    document: Document, reading: Reading, piece: Quote, chosen: Scale, said: Statement | None
) -> Prediction:
    words = tokens(piece.words)
    hit = _widest(every_word().found_in(words))
    chance = None if hit is None else chosen.chance(hit.phrase)
    negated = _is_negated(words, hit)
    against = chance is not None and chance.high <= EVEN
    if chance is not None and against:
        chance = chance.other
    probability = (
        None if hit is None else _quote(document, piece, words[hit.first].start, words[hit.last].end)
    )
    horizon = _horizon(reading, piece)
    return Prediction(
        id=prediction_id(piece, probability),
        document=document.id,
        words=piece,
        scale=chosen.name,
        polarity=negated == against,
        voice=Voice.AUTHOR if said is None else said.voice,
        statement=None if said is None else said.id,
        speaker=document.byline if said is None else said.resolved,
        made=_made(document, said),
        probability=probability,
        low=None if chance is None else chance.low,
        high=None if chance is None else chance.high,
        horizon=None if horizon is None else horizon.days,
        horizon_words=None if horizon is None else horizon.quote,
        why=(Why(rule="words of foretelling", cue=None if probability is None else probability.words),),
    )


def _made(document: Document, said: Statement | None) -> date | None:
    """The day of the saying where the text names it, else that of publication."""
    day = None if said is None or said.said_days is None else said.said_days.last
    return day or published_on(document)


def _widest(hits: tuple[Hit, ...]) -> Hit | None:
    return min(hits, key=lambda hit: (hit.first, -hit.last), default=None)


def _is_negated(words: tuple[Token, ...], hit: Hit | None) -> bool:
    """Whether the thing foretold is a not-being: a negation at the word that foretells, or before its subject."""
    foretells = hit or _widest(listed("foretelling").found_in(words))
    if foretells is None:
        return False
    within = range(foretells.first - (1 if hit is not None else 2 * REACH), foretells.last + REACH)
    inside = range(foretells.first, foretells.last + 1)
    return any(
        negation.first in within and (hit is None or negation.first not in inside)
        for negation in listed("negations").found_in(words)
    )


def _horizon(reading: Reading, piece: Quote) -> DateMention | None:
    dates = [told for told in reading.dates if told.days is not None and piece.covers(told.quote)]
    return max(
        dates, key=lambda told: str((told.days or None) and told.days and told.days.last), default=None
    )


def _quote(document: Document, piece: Quote, start: int, end: int) -> Quote:
    return quote(document.id, document.text, piece.start + start, piece.start + end)
