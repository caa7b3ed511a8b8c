"""Values as plain data and back."""

from __future__ import annotations

import json

import pytest

from onrecord.errors import QuoteMismatch, ValueRefused
from onrecord.values import Figure, Reading, from_json, to_json


def test_a_report_comes_back_the_same(document_of, report_of):
    """A value written as JSON and read back is equal to itself."""
    document = document_of("Jets struck Ariha.")
    report = report_of(document, "struck", day="2016-07-10", at=("Ariha", 35.8, 36.6), by={"Jets": "russia"})
    reading = Reading(document=document.id, reader="test", reports=(report,))
    assert from_json(Reading, to_json(reading), lambda _: document.text) == reading


def test_a_quote_is_checked_on_the_way_back(document_of, report_of):
    """A changed text is found when a value is read, not only when it is written."""
    document = document_of("Jets struck Ariha.")
    line = to_json(report_of(document, "struck"))
    with pytest.raises(QuoteMismatch):
        from_json(type(report_of(document, "struck")), line, lambda _: "Jets missed Ariha!")


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda plain: plain.pop("kind"), "kind"),
        (lambda plain: plain.update(kind="party"), "Report.kind"),
        (lambda plain: plain.update(extra=1), "extra"),
        (lambda plain: plain["trigger"].update(start="0"), "Report.trigger.start"),
        (lambda plain: plain.update(again={}), "Report.again"),
    ],
)
def test_bad_plain_data_is_refused_by_path(document_of, report_of, change, path):
    """A missing, unknown or wrongly typed field is refused, and the message names where it is."""
    document = document_of("Jets struck Ariha.")
    report = report_of(document, "struck")
    plain = json.loads(to_json(report))
    change(plain)
    with pytest.raises(ValueRefused, match=path):
        from_json(type(report), json.dumps(plain), lambda _: document.text)


def test_what_is_no_value_has_no_plain_form():
    """A set, or anything else that is not ours, is refused, never guessed at."""
    with pytest.raises(ValueRefused, match="set"):
        to_json({1, 2})


def test_fields_of_values_are_all_buildable():
    """Every annotation of a figure is one that the codec knows, optional ones included."""
    with pytest.raises(ValueRefused, match="Figure"):
        from_json(Figure, "[]", str)
