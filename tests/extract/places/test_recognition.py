"""Which names are places: by what stands around them, in any conflict and in any outlet's style."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from onrecord.extract.entities import entities_in
from onrecord.extract.page import Page
from onrecord.extract.places import places_in
from onrecord.values import PlaceKind, PlaceMention


@pytest.fixture(scope="module")
def places(page_of: Callable[..., Page]) -> Callable[[str], dict[str, PlaceMention]]:
    """The places of a text by their words."""

    def read(text: str) -> dict[str, PlaceMention]:
        page = page_of(text)
        return {mention.quote.words: mention for mention in places_in(page, entities_in(page))}

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells hit the northern city of Kharkiv on Monday.", {"Kharkiv"}),
        ("Gunmen attacked a village near Gao in northern Mali.", {"Gao", "Mali"}),
        ("Fighting broke out in El Fasher and Nyala.", {"El Fasher", "Nyala"}),
        ("Troops entered Deir ez-Zor from the south.", {"Deir ez-Zor"}),
        ("The convoy reached Goma, the capital of North Kivu.", {"Goma", "North Kivu"}),
    ],
)
def test_places_are_found(
    places: Callable[[str], dict[str, PlaceMention]], text: str, expected: set[str]
) -> None:
    """Towns, provinces and countries of different wars."""
    assert set(places(text)) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Syrian and Russian soldiers met their Ukrainian guests.", "Syrian"),
        ("Michael Jordan said on Monday that Jordan would leave. Jordan was tired.", "Jordan"),
        ("The Washington Post reported the deal.", "Washington"),
        ("Mr Lincoln told reporters that he had resigned.", "Lincoln"),
        ("Islamic State claimed the attack.", "Islamic State"),
        ("In March the army withdrew.", "March"),
    ],
)
def test_what_only_looks_like_a_place_is_none(
    places: Callable[[str], dict[str, PlaceMention]], text: str, words: str
) -> None:
    """Demonyms, persons, newspapers, armed groups and months."""
    assert words not in places(text)


def test_a_capital_that_speaks_is_no_place_and_one_that_is_shelled_is(
    places: Callable[[str], dict[str, PlaceMention]],
) -> None:
    """A Moscow that denies is the government; in Moscow is in the city."""
    assert "Moscow" not in places("Moscow denied that its jets had struck the town.")
    assert "Moscow" in places("The two ministers met in Moscow.")


def test_a_province_is_not_its_city(places: Callable[[str], dict[str, PlaceMention]]) -> None:
    """The word behind the name decides, and the circle is that of the province."""
    province = places("Clashes continued in Aleppo province on Friday.")["Aleppo"].place
    city = places("Clashes continued in Aleppo city on Friday.")["Aleppo"].place
    assert province is not None
    assert city is not None
    assert province.name == "Aleppo Governorate"
    assert city.geonames == 170063
    assert province.radius_km > city.radius_km


@pytest.mark.parametrize("words", ["near", "outside", "north of", "on the outskirts of"])
def test_words_of_nearness_widen_the_circle(
    places: Callable[[str], dict[str, PlaceMention]], words: str
) -> None:
    """The point stays, the radius grows, and `why` names the words."""
    exact = places("A bomb exploded in Baqubah.")["Baqubah"]
    vague = places(f"A bomb exploded {words} Baqubah.")["Baqubah"]
    assert exact.place is not None
    assert vague.place is not None
    assert vague.place.point == exact.place.point
    assert vague.place.radius_km > exact.place.radius_km
    assert vague.why.cue is not None


def test_what_stands_behind_a_comma_tells_namesakes_apart(
    places: Callable[[str], dict[str, PlaceMention]],
) -> None:
    """Paris in Texas is not Paris."""
    texas = places("He was born in Paris, Texas.")["Paris"].place
    france = places("He was born in Paris.")["Paris"].place
    assert texas is not None
    assert france is not None
    assert (texas.country, france.country) == ("US", "FR")


def test_what_a_place_lies_in_may_stand_behind_a_comma_and_in(
    places: Callable[[str], dict[str, PlaceMention]],
) -> None:
    """Tripoli in Lebanon is told by "in northern Lebanon" as by "Lebanon"."""
    tripoli = places("Clashes broke out in Tripoli, in northern Lebanon.")["Tripoli"].place
    assert tripoli is not None
    assert tripoli.country == "LB"


@pytest.mark.parametrize("city", ["Raqqa", "Idlib", "Daraa", "Hama", "Hodeidah", "Kherson", "Kidal", "Saada"])
def test_a_bare_name_means_the_city_and_not_its_province(
    places: Callable[[str], dict[str, PlaceMention]], city: str
) -> None:
    """A reviewed province weighs no more than the city that it is named after."""
    found = places(f"Fighting went on in {city}.")[city].place
    assert found is not None
    assert found.kind is PlaceKind.SETTLEMENT


@pytest.mark.parametrize("words", ["the provinces of Homs, Hama and Daraa", "Homs, Hama and Daraa provinces"])
def test_a_word_in_the_plural_is_of_all_in_a_list(
    places: Callable[[str], dict[str, PlaceMention]], words: str
) -> None:
    """Each of a list of provinces is the province, and none the city of its name."""
    found = places(f"Jets struck targets in {words}.")
    kinds = {name: found[name].place for name in ("Homs", "Hama", "Daraa")}
    assert all(place is not None and place.kind is PlaceKind.REGION for place in kinds.values())


def test_the_rest_of_the_text_tells_namesakes_apart(places: Callable[[str], dict[str, PlaceMention]]) -> None:
    """Tripoli is in Lebanon where the text speaks of Lebanon, else in Libya."""
    lebanon = places("Lebanese soldiers deployed in Tripoli, the Lebanese army said in Beirut.")["Tripoli"]
    libya = places("Libyan militias fought in Tripoli and Misrata, Libyan officials said.")["Tripoli"]
    assert lebanon.place is not None
    assert libya.place is not None
    assert (lebanon.place.country, libya.place.country) == ("LB", "LY")
    assert lebanon.why.rule != ""


def test_an_unknown_village_takes_the_circle_of_what_it_lies_in(
    places: Callable[[str], dict[str, PlaceMention]],
) -> None:
    """It has no point of its own, and says by what it was placed."""
    found = places("Shelling killed two people in the village of Qwxtala, Helmand province.")
    assert "Qwxtala" in found
    assert found["Qwxtala"].candidates == ()


def test_every_mention_is_of_the_text_in_order_and_apart(page_of: Callable[..., Page]) -> None:
    """Quotes equal their words, and none overlaps the next."""
    text = "BEIRUT (AP) - Jets struck Idlib, Hama and the town of Kafranbel in Syria near the Turkish border."
    page = page_of(text)
    mentions = places_in(page, entities_in(page))
    assert [text[m.quote.start : m.quote.end] for m in mentions] == [m.quote.words for m in mentions]
    assert all(a.quote.end <= b.quote.start for a, b in pairwise(mentions))
