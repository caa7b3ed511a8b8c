from __future__ import annotations

import html
import re
from dataclasses import replace
from types import ModuleType

import pytest

from onrecord.show import dossier_html
from onrecord.values import State


@pytest.fixture(scope="module")
def page(sample: ModuleType) -> str:
    return dossier_html(sample.sample_view())


def test_the_same_view_gives_the_same_page(sample: ModuleType, page: str) -> None:
    """Two runs over one view agree byte by byte, and the order of documents does not matter."""
    view = sample.sample_view()
    turned = replace(view, documents=view.documents[::-1], readings=view.readings[::-1])
    assert dossier_html(view) == page == dossier_html(turned)


def test_every_link_within_the_page_has_a_target(page: str) -> None:
    """Each row, marker and footnote leads to something that is there, and each address is there once."""
    targets = re.findall(r' id="([^"]+)"', page)
    links = set(re.findall(r' href="#([^"]+)"', page))
    assert len(targets) == len(set(targets))
    assert links <= set(targets)


def test_nothing_is_fetched(page: str) -> None:
    """The page names no address but its own, and its policy forbids all others."""
    assert re.findall(r'(?:src|href|action|data)="(?!#)([^"]*)"', page) == []
    assert "url(" not in page
    assert "default-src 'none'" in html.unescape(page)


def test_text_is_escaped(page: str) -> None:
    """Script, markup and template marks in texts, titles and outlets stay words."""
    assert page.count("<script") == 1
    assert "<img" not in page
    assert "<b>Example</b>" not in page
    assert "{{ 7*7 }}" in page
    assert "&lt;script&gt;" in page


def test_only_reviewed_items_are_shown(sample: ModuleType) -> None:
    """Without machine-read items the page holds the reviewed ones alone and is no draft."""
    shown = dossier_html(sample.sample_view(include_machine=False, reviewed=(sample.NO_SOLDIERS.id,)))
    assert f'id="{sample.NO_SOLDIERS.id}"' in shown
    assert f'id="{sample.STRIKE.id}"' not in shown
    assert "DRAFT" not in shown.split("<body")[1].split("<script>")[0]


def test_a_draft_says_so(page: str) -> None:
    """A page with anything that no person has reviewed is marked, in its title too."""
    assert "<title>DRAFT" in page
    assert "<strong>DRAFT</strong>" in page


def test_rejected_items_never_appear(sample: ModuleType) -> None:
    """What a person rejected is left out even where machine-read items are shown."""
    shown = dossier_html(sample.sample_view(states={sample.STRIKE.id: State.REJECTED}))
    assert sample.STRIKE.id not in shown


def test_quotes_only_leaves_the_rest_out(sample: ModuleType) -> None:
    """For copyright, words that no item quotes are not in the file."""
    whole, cut = (dossier_html(sample.sample_view(), quotes_only=only) for only in (False, True))
    assert "On 9 May the ministry" in whole
    assert "GAO, 10 May 2019" in whole
    assert "GAO, 10 May 2019" not in cut
    assert "any drone had struck the market" in cut


def test_private_names_are_masked_everywhere(sample: ModuleType, page: str) -> None:
    """A name that the actors file does not know is replaced in texts, quotes and sentences; public ones stay."""
    masked = dossier_html(sample.sample_view(), mask_persons=True)
    assert "Traoré" in page
    assert "Traoré" not in masked
    assert "[person 1]" in masked
    assert "Ministry of Defence" in masked
