from __future__ import annotations

import json
from datetime import date

import pytest

from onrecord.read.published import published_of
from onrecord.values import Basis

BODY = " The council met, the bridge was opened and the drivers went home."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("GOMA, DR Congo, 3 June 2013 (AFP) - Two lorries burned.", "2013-06-03"),
        ("Published: June 3, 2013\nTwo lorries burned.", "2013-06-03"),
        ("Two lorries burned\n\nMonday 3 Jun 2013\n\nThe council met.", "2013-06-03"),
        ("Date of publication 3 June 2013 - Two lorries burned.", "2013-06-03"),
        ("03.06.2013 (updated 10.15) Two lorries burned.", "2013-06-03"),
        ("2013-06-03\nTwo lorries burned.", "2013-06-03"),
        ("GOMA, June 3 (Reuters) - Two lorries burned. The war began on May 20, 2012.", "2012-06-03"),
        ("Two lorries burned." + BODY * 12 + "\nLast updated on 3 June 2013.", "2013-06-03"),
    ],
)
def test_reads_datelines(text, day):
    """A date that stands in a heading or behind a publishing word is the day of publication."""
    found = published_of(text, None, None)
    assert (str(found.day), found.basis) == (day, Basis.DATELINE)


@pytest.mark.parametrize(
    "text",
    [
        "The general was born on 3 June 1953 and died in exile." + BODY,
        "On January 13, 2007, he took office. He left it on 4 May 2009." + BODY,
        "Clashes went on until 3 June 2013, the council said." + BODY,
        "Two lorries burned on Monday." + BODY,
        "The meeting is on June 3." + BODY,
        "05/06/2013\nTwo lorries burned.",
    ],
)
def test_does_not_guess(text):
    """Dates inside sentences, full dates alone, days without any year and two-way dates tell nothing."""
    assert published_of(text, None, None) is None


def test_infers_from_days_without_a_year():
    """A text that leaves out the year was written near its last such day; the year is the nearest dated one's."""
    text = "Fighting began on December 20, 2012. On January 9, the council met again." + BODY
    found = published_of(text, None, None)
    assert (found.day, found.basis) == (date(2013, 1, 9), Basis.INFERRED)
    assert "January 9" in found.why


def test_does_not_infer_across_many_years():
    """A chronicle of many years may have been written any time after."""
    text = (
        "On 3 May 2010 it began. On 4 June 2012 it went on. On 5 July 2014 it grew. On August 6 it ended."
        + BODY
    )
    assert published_of(text, None, None) is None


def test_datelines_of_real_articles(shared):
    """Of the dated articles of FA-KES at least 99 in 100 headings are read rightly."""
    rows = json.loads((shared / "corpora" / "fa-kes" / "dev.json").read_text())
    dated = [row for row in rows if row["published"]]
    found = [published_of(row["text"], None, None) for row in dated]
    right = sum(
        day is not None and str(day.day) == row["published"] for day, row in zip(found, dated, strict=True)
    )
    assert right >= 0.99 * len(dated)
