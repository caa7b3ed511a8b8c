"""Actors: found by every name, related as the files say, composed of country and institution."""

from __future__ import annotations

import pytest

from onrecord.errors import ReferenceRefused
from onrecord.reference import ActorKind, actors, countries, folded, institutions
from onrecord.reference.actor import actor_from_row


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("ISIS", "islamic-state"),
        ("the so-called Islamic State", "islamic-state"),
        ("the Syrian Observatory for Human Rights", "sohr"),
        ("Russia's Ministry of Defense", "russia/defence-ministry"),
        ("the U.S. Department of Defense", "united-states/defence-ministry"),
        ("FAMa", "mali/armed-forces"),
        ("Ministry of Foreign Affairs of Ukraine", "ukraine/foreign-ministry"),
        ("Togolese army", "togo/army"),
        ("Aleksandar Vučić", "aleksandar-vucic"),
    ],
)
def test_a_name_finds_its_actor(name: str, key: str) -> None:
    """Case, accents, points, articles and possessives do not count."""
    assert [actor.key for actor in actors().strongly_named(name)] == [key]


def test_a_weak_name_gives_all_that_it_may_mean() -> None:
    """The coalition is two coalitions until the text says which."""
    keys = {actor.key for actor in actors().weakly_named("the coalition")}
    assert {"us-led-coalition", "saudi-led-coalition"} <= keys


def test_an_institution_belongs_to_its_country() -> None:
    """An air force is part of the forces, and they of the state; the state is no part of them."""
    assert actors().is_part_of("mali/air-force", "mali")
    assert actors().is_part_of("mali/air-force", "mali/armed-forces")
    assert not actors().is_part_of("mali", "mali/air-force")


def test_allies_and_enemies_hold_for_their_parts_in_both_directions() -> None:
    """What Russia and Syria are to each other, their forces are too."""
    assert actors().are_allied("russia/air-force", "syria/army")
    assert actors().are_opposed("islamic-state", "iraq/army")
    assert actors().are_opposed("iraq/army", "islamic-state")
    assert not actors().are_allied("houthis", "saudi-led-coalition")


def test_every_key_that_a_row_names_exists() -> None:
    """Countries, wholes and offices that no file has would be dead ends."""
    known = actors()
    for actor in known.all:
        named = (*actor.part_of, *(term.office for term in actor.terms), *filter(None, [actor.country]))
        assert all(known.get(key) is not None for key in named), actor.row


def test_no_strong_name_means_two_actors() -> None:
    """What two share belongs among the weak names."""
    for actor in actors().all:
        for name in (actor.name, *actor.names):
            assert [found.key for found in actors().strongly_named(name)] == [actor.key], name


def test_the_files_hold_what_was_asked_for() -> None:
    """At least 350 actors besides states, of every kind, and 195 countries with a demonym."""
    besides = [actor for actor in actors().all if actor.kind is not ActorKind.STATE]
    assert len(besides) >= 350
    assert {actor.kind for actor in actors().all} >= set(ActorKind) - {ActorKind.PEOPLE}
    assert sum(1 for country in countries().all if country.adjectives) >= 195


def test_an_office_names_its_holder_only_in_certain_years() -> None:
    """Who was president in 2016 is known; before the first certain year nobody is named."""
    holder = actors().in_office("ukraine/president", 2016)
    assert holder is not None
    assert holder.key == "petro-poroshenko"
    assert actors().in_office("ukraine/president", 1999) is None


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"key": "a", "name": "A", "kind": "club"}, "unknown kind of actor: club"),
        ({"key": "a", "name": "A", "kind": "state", "alias": "B"}, "unknown field alias"),
        ({"key": "a", "name": "A", "kind": "state", "names": [1]}, "names must be a list of words"),
    ],
)
def test_a_bad_row_is_refused_where_it_stands(row: dict[str, object], words: str) -> None:
    """The error names file and key."""
    with pytest.raises(ReferenceRefused, match=f"actors/x.yaml:a: {words}"):
        actor_from_row(row, "actors/x.yaml:a")


def test_folding_twice_changes_nothing() -> None:
    """A folded name is its own fold."""
    for name in ("The Syrian Army's", "Deir ez-Zor", "U.S.", "Côte d'Ivoire", "the"):
        assert folded(folded(name)) == folded(name)


def test_a_country_alone_is_no_institution() -> None:
    """Nothing is composed of half a name."""
    assert institutions().composed("Syrian") is None
    assert institutions().composed("army") is None
