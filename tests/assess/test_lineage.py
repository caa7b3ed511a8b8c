"""Lineage: what repeats one another counts once."""

from __future__ import annotations

from dataclasses import replace

from onrecord.assess import independent, lineages_of
from onrecord.assess.lineage import shared_text
from onrecord.values import Descent

WIRE = "Shells fell on the market of Dolsk at noon on Sunday and killed nine people, the mayor's office said in a note."


def lineages(*texts):
    """The lineages of these texts."""
    return lineages_of(tuple(d for d, _ in texts), tuple(r for _, r in texts))


def test_the_same_wire_text_in_two_outlets_is_one_voice(make):
    """Two outlets that print nearly the same words are one lineage, tied to the elder."""
    texts = make(WIRE, "2016-03-01", "First"), make(WIRE + " More follows.", "2016-03-02", "Second")
    (found,) = lineages(*texts)
    assert found.ties[0].descent is Descent.SAME_TEXT
    assert found.ties[0].origin == texts[0][0].id


def test_two_accounts_in_other_words_are_two_voices(make):
    """Texts without common runs of words, and without a named source, are independent."""
    texts = (
        make(WIRE, outlet="First"),
        make("Nine traders died when the bazaar came under fire.", outlet="Second"),
    )
    found = lineages(*texts)
    assert independent((document.id for document, _ in texts), found) == 2


def test_order_of_documents_changes_nothing(make):
    """The same lineages, with the same ids, come of any order."""
    texts = [
        make(WIRE, "2016-03-01", "First"),
        make(WIRE, "2016-03-02", "Second"),
        make("Quiet.", outlet="Third"),
    ]
    assert lineages(*texts) == lineages(*reversed(texts))


def test_short_texts_do_not_count_as_the_same():
    """A few common words are no wire text."""
    assert shared_text("Two dead in Dolsk", "Two dead in Dolsk today") == 0


def test_unknown_members_count_for_themselves():
    """What no lineage holds is a voice of its own."""
    assert independent(("a", "b"), ()) == 2


def test_a_row_that_names_another_data_set_as_its_source_is_no_second_voice(make):
    """A row of GED drawn from VDC and VDC's own row go back to one voice; a row drawn from elsewhere does not."""
    texts = {
        name: make(text, outlet=name)
        for name, text in {
            "GED": "dyad: Army - Rebels\nsource_office: VDC\nbest: 2",
            "VDC": "day: 2013-01-03\ndead: 2",
            "Other": "dyad: Army - Rebels\nsource_office: Dolsk Courier\nbest: 3",
        }.items()
    }
    rows = {name: replace(document, data_set=name) for name, (document, _) in texts.items()}
    found = lineages_of(tuple(rows.values()), tuple(reading for _, reading in texts.values()))
    assert independent((rows["GED"].id, rows["VDC"].id), found) == 1
    assert independent((rows["Other"].id, rows["VDC"].id), found) == 2
