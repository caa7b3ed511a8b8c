"""Placing: where a happening is, by the places that its grammar gives it and those that are a role of it."""

from __future__ import annotations

from onrecord.extract.places.attachment import places_of
from onrecord.extract.reports.scene import Scene
from onrecord.extract.reports.senses import Reading
from onrecord.extract.reports.sorts import sorts_of
from onrecord.language import (
    Word,
    compounds,
    conjuncts,
    is_preposition,
    is_proper,
    is_subordinator,
    lemma,
    modifiers,
    objects,
    obliques,
    patients,
    phrase,
    preposition,
)
from onrecord.values import Located, PlaceMention, Quote

ELEMENTS = frozenset({"ground", "air", "sea", "sky", "land"})  # "fire from the *ground*"
GROUNDS = frozenset(
    {"in", "at", "near", "outside", "around", "inside", "across", "within", "from", "out of", "into"}
    | {"along", "over", "on", "through", "throughout", "beyond"}
)
STRUCK = frozenset({"air strike", "shelling"})  # senses whose objects are places, if they are unknown names
WHERE = frozenset({"in", "at", "near", "outside", "around", "on", "of", "inside", "across", "over", "within"})


def located(words: tuple[Word, ...], scene: Scene) -> tuple[Located, ...]:
    """The places of these words, each place of the text once, in order."""
    found: dict[int, PlaceMention] = {}
    for word in words:
        for mention in places_of(word, scene.places, scene.page):
            found.setdefault(mention.quote.start, mention)
    known = [Located(quote=found[at].quote, place=found[at].place) for at in sorted(found)]
    beside = (name for at in sorted(found) for name in _listed_with(found[at], scene))
    return tuple(known) + tuple(Located(quote=_ground(name, scene)) for name in beside) or _unknown(
        words, scene
    )


def _listed_with(mention: PlaceMention, scene: Scene) -> tuple[Word, ...]:
    """The names that no gazetteer knows in one list with a place: "Barda, *Terter* and Aghdam"."""
    words = scene.page.parsed.char_span(mention.quote.start, mention.quote.end, alignment_mode="expand")
    members = () if words is None else conjuncts(words.root)
    return tuple(word for word in members if is_proper(word) and not _is_known(word, scene))


def _is_known(word: Word, scene: Scene) -> bool:
    return word.i in scene.place_at or word.i in scene.actor_at or word.i in scene.date_at


def _unknown(words: tuple[Word, ...], scene: Scene) -> tuple[Located, ...]:
    """Names after a preposition of place that no gazetteer knows, and places without a name ("in the *old port*")."""
    named = (
        noun for word in words for noun in obliques(word, *sorted(GROUNDS)) if _may_be_place(noun, scene)
    )
    return tuple(Located(quote=_ground(noun, scene)) for noun in named)


def _ground(noun: Word, scene: Scene) -> Quote:
    """The words of a place without what hangs on it by another preposition than "of"."""
    words = [word for word in phrase(noun) if not word.is_space]
    end = next((i for i, word in enumerate(words) if word.i > noun.i and _cuts(word)), len(words))
    kept = words[:end] or [noun]
    while kept[-1].i > noun.i and is_preposition(kept[-1]):
        kept = kept[:-1]
    return scene.page.quote(kept[0].idx, kept[-1].idx + len(kept[-1]))


def _cuts(word: Word) -> bool:
    return word.is_punct or ((is_preposition(word) or is_subordinator(word)) and word.lower_ != "of")


def _may_be_place(noun: Word, scene: Scene) -> bool:
    if noun.i in scene.date_at or noun.i in scene.actor_at or lemma(noun) in ELEMENTS:
        return False
    found = sorts_of(noun, scene)
    if preposition(noun) == "on":
        return "surface" in found
    return "place" in found or (is_proper(noun) and not found & {"force", "armed"})


def places_beside(word: Word, scene: Scene) -> tuple[Located, ...]:
    """The nearest places of the sentence that follow a preposition of place, where grammar gives none."""
    sentence = word.sent
    near = [place for place in scene.places if sentence.start_char <= place.quote.start < sentence.end_char]
    said = [place for place in near if _is_said_where(place, scene)]
    if not said:
        return tuple(
            Located(quote=place.quote, place=place.place) for place in near if _is_heading(place, scene)
        )
    first = min(said, key=lambda place: (place.quote.start < word.idx, abs(place.quote.start - word.idx)))
    return (Located(quote=first.quote, place=first.place),)


def _is_heading(mention: PlaceMention, scene: Scene) -> bool:
    """Does it stand at the head of its sentence, before a colon or comma: "Idlib province: ..."?"""
    parsed = scene.page.parsed
    span = parsed.char_span(mention.quote.start, mention.quote.end, alignment_mode="expand")
    if span is None:
        return False
    before = parsed[span.root.sent.start : span.start]
    ended = span.end < len(parsed) and parsed[span.end].text in {":", ","}
    return ended and all(word.is_punct or word.is_space or _is_known(word, scene) for word in before)


def _is_said_where(mention: PlaceMention, scene: Scene) -> bool:
    span = scene.page.parsed.char_span(mention.quote.start, mention.quote.end, alignment_mode="expand")
    return span is not None and preposition(span.root) in WHERE


def own_places(reading: Reading, scene: Scene) -> tuple[Located, ...]:
    """Places that are themselves a role: "liberated *Palmyra*", "shelled *Donetsk*"."""
    words = reading.roles.targets
    if reading.candidate.is_verbal:
        words = (*words, *objects(reading.word))
    if reading.sense.name == "war":
        words = (*words, *compounds(reading.word), *modifiers(reading.word))
    found: dict[int, Located] = {}
    for word in words:
        inside = (word, *compounds(word), *modifiers(word), *obliques(word, "of"))
        named = [scene.place_at[part.i] for part in inside if part.i in scene.place_at]
        if not named and (is_ground(word, scene) or _is_unknown_ground(word, reading, scene)):
            ground = _ground(word, scene)
            found.setdefault(ground.start, Located(quote=ground))
        for place in named:
            found.setdefault(place.quote.start, Located(quote=place.quote, place=place.place))
    return tuple(found[at] for at in sorted(found))


def _is_unknown_ground(word: Word, reading: Reading, scene: Scene) -> bool:
    """Is a name that nobody knows a place, since it is left, entered or taken?"""
    known = word.i in scene.actor_at or word.i in scene.date_at
    if known or not is_proper(word) or word not in patients(reading.word):
        return False
    sense = reading.sense
    return sense.bare or sense.active or sense.kind == "capture" or sense.name in STRUCK


def is_ground(word: Word, scene: Scene) -> bool:
    """Is it a place that is struck or fought over, and not what stands there: a town, a front, no position?"""
    if word.i in scene.place_at:
        return "country" not in sorts_of(word, scene)
    found = sorts_of(word, scene)
    return "place" in found and not found & {"building", "position", "force", "weapon", "vehicle"}
