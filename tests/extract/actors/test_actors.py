"""Actors: names, institutions of countries, seats of government, offices and short forms."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from onrecord.extract.actors import actor_at, actors_in
from onrecord.extract.entities import entities_in
from onrecord.extract.page import Page
from onrecord.extract.places import places_in
from onrecord.values import ActorMention, Span

Read = Callable[[str], dict[str, ActorMention]]


@pytest.fixture(scope="module")
def mentions(page_of: Callable[..., Page]) -> Callable[[str], tuple[ActorMention, ...]]:
    """The actors of a text, in order."""

    def read(text: str) -> tuple[ActorMention, ...]:
        page = page_of(text)
        entities = entities_in(page)
        return actors_in(page, entities, places_in(page, entities))

    return read


@pytest.fixture(scope="module")
def actors(mentions: Callable[[str], tuple[ActorMention, ...]]) -> Read:
    """The actors of a text by their words; of equal words the last."""
    return lambda text: {mention.quote.words: mention for mention in mentions(text)}


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("Malian soldiers shot two herders.", "Malian soldiers", "mali/armed-forces"),
        (
            "Azerbaijan's defence ministry denied it.",
            "Azerbaijan's defence ministry",
            "azerbaijan/defence-ministry",
        ),
        ("The Government of Iraq thanked its allies.", "Government of Iraq", "iraq/government"),
        ("M23 rebels advanced on the town.", "M23 rebels", "m23"),
        ("The Kremlin rejected the report.", "Kremlin", "russia/presidency"),
        ("Khartoum denied the accusation.", "Khartoum", "sudan"),
        ("Sudan's Rapid Support Forces claimed victory.", "Rapid Support Forces", "rsf"),
    ],
)
def test_an_actor_is_known_by_its_name(actors: Read, text: str, words: str, key: str) -> None:
    """Of the files, composed of country and institution, or by its seat."""
    assert actors(text)[words].actor == key


def test_a_country_in_which_something_is_does_not_act(actors: Read) -> None:
    """In Sudan is a place, a Sudan that accuses is an actor."""
    assert "Sudan" not in actors("Two aid workers died in Sudan.")
    assert "Sudan" in actors("Sudan accused its neighbour of lying.")


def test_a_surname_takes_the_full_name_of_the_text(actors: Read) -> None:
    """Also where no file knows the person."""
    found = actors("General Oumar Tamsirou spoke first. Later Tamsirou left.")
    assert found["Tamsirou"].name == "Oumar Tamsirou"
    assert found["Tamsirou"].why.cue == "Oumar Tamsirou"


def test_an_office_means_the_person_that_the_text_gives_it_to(actors: Read) -> None:
    """The secretary is the one named before; without one it stays nobody."""
    named = actors("Defense Secretary Ash Carter met him. The secretary thanked him.")
    assert named["secretary"].name == "Ash Carter"
    assert "secretary" not in actors("The secretary thanked him.")


def test_a_noun_or_initials_mean_the_organisation_named_so(actors: Read) -> None:
    """The Observatory is the Syrian Observatory for Human Rights named before."""
    text = "The Syrian Observatory for Human Rights counted ten dead. The Observatory blamed rebels."
    assert actors(text)["Observatory"].name == "Syrian Observatory for Human Rights"


def test_a_name_never_goes_beyond_the_text(actors: Read) -> None:
    """The file's name of ISIS is not put into the mouth of a text that says ISIS; the key says who it is."""
    mention = actors("ISIS attacked the base.")["ISIS"]
    assert (mention.name, mention.actor) == ("ISIS", "islamic-state")


def test_mentions_are_of_the_text_in_order_and_apart(
    mentions: Callable[[str], tuple[ActorMention, ...]],
) -> None:
    """Quotes equal their words, and none overlaps the next."""
    text = "Russian jets and the Syrian army struck rebels, NATO and U.S. Secretary of State John Kerry said."
    found = mentions(text)
    assert [text[m.quote.start : m.quote.end] for m in found] == [m.quote.words for m in found]
    assert all(a.quote.end <= b.quote.start for a, b in pairwise(found))


def test_the_actor_of_a_phrase_is_the_one_that_holds_its_head(
    mentions: Callable[[str], tuple[ActorMention, ...]],
) -> None:
    """Nothing is found where the words name nobody."""
    text = "A spokesman left. Hamas denied it."
    found = mentions(text)
    at = text.index("Hamas")
    picked = actor_at(Span(start=at, end=at + 5), found)
    assert picked is not None
    assert picked.actor == "hamas"
    assert actor_at(Span(start=0, end=11), found) is None
