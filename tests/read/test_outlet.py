from __future__ import annotations

import json

import pytest

from onrecord.read.drafts import agency_in

BODY = " Two lorries burned at the bridge, the council said."


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("GOMA, DR Congo, 3 June 2013 (Reuters) -", "Reuters"),
        ("Bridge closed   AFP  Monday 3 Jun 2013  ", "AFP"),
        ("(Xinhua) —", "Xinhua"),
        ("GOMA (Reuters) - TASS (TASS) said", None),
        ("Reuters offices burned in the town.", None),
        ("GOMA, 3 June 2013 (the council) -", None),
    ],
)
def test_the_agency_of_a_dateline(heading, name):
    """The one agency that stands apart in the heading is the outlet; two, or one inside a sentence, are not."""
    found = agency_in(heading + BODY)
    assert (None if found is None else found.name) == name


@pytest.mark.parametrize(
    ("line", "outlet", "official"),
    [
        ({"outlet": "CENTCOM"}, "CENTCOM", True),
        ({"outlet": "Kremlin"}, "Kremlin", True),
        ({"outlet": "TASS"}, "TASS", False),
        ({"url": "https://www.gov.uk/government/news/a"}, "UK Government", True),
        ({"url": "https://eng.mil.ru/news"}, "Ministry of Defence of the Russian Federation", True),
        ({"byline": "Wikipedia"}, "Wikipedia", False),
        ({}, None, False),
    ],
)
def test_official_is_who_publishes_in_its_own_voice(tmp_path, read, line, outlet, official):
    """A ministry's page is official, a state-owned agency is not; the domain tells the outlet where nothing else does."""
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "a", "text": BODY, **line}))
    (document,) = read(tmp_path)[0]
    assert (document.outlet, document.is_official) == (outlet, official)
