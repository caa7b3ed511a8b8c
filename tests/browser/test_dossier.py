from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from onrecord.show.catalogue import catalogue_of
from onrecord.show.lines import lines_of


def test_every_row_lights_exactly_its_words(
    watch: Callable[..., Any], dossier: str, sample: ModuleType
) -> None:
    """The address of each item opens with its words lit, in view, and equal to its quotes."""
    seen = watch()
    for number, line in enumerate(lines_of(catalogue_of(sample.sample_view()))):
        if number % 6 == 0:
            seen.page.goto("about:blank")
        seen.page.goto(f"{dossier}#w-{line.id}")
        assert seen.lit() == "".join(quote.words for quote in line.marked), line.id
        assert seen.in_view(".text .m.on"), line.id
    assert seen.errors == []


def test_a_click_on_a_row_brings_its_words_and_back(
    watch: Callable[..., Any], dossier: str, sample: ModuleType
) -> None:
    """The quotation in a claim leads to the words beside it, and the words back to the row; the address says so."""
    seen = watch()
    seen.page.goto(dossier)
    seen.page.click(f'.claim a[href="#w-{sample.NO_SOLDIERS.id}"]')
    assert seen.lit() == "no foreign soldiers remain in Gao"
    assert seen.page.url.endswith(f"#w-{sample.NO_SOLDIERS.id}")
    seen.page.click(f'.text a[href="#{sample.STRIKE.id}"]')
    assert seen.in_view(f"[id='{sample.STRIKE.id}']")
    assert seen.lit() == "strike"


def test_record_and_text_are_in_view_together(watch: Callable[..., Any], dossier: str) -> None:
    """At 1280 by 800 the record and the text stand side by side."""
    seen = watch(1280, 800)
    seen.page.goto(dossier)
    record, texts = (seen.page.locator(pane).bounding_box() for pane in (".record", ".texts"))
    assert record["y"] == texts["y"]
    assert record["x"] + record["width"] <= texts["x"] + 1


def test_no_request_leaves_the_page(watch: Callable[..., Any], dossier: str) -> None:
    """Opening, clicking and filtering ask for nothing but the file itself."""
    seen = watch(offline=True)
    seen.page.goto(dossier)
    for link in seen.page.locator(".record a.words:visible").all()[:6]:
        link.click()
    seen.page.keyboard.press("/")
    seen.page.keyboard.type("gao")
    assert set(seen.requests) == {dossier}
    assert seen.errors == []


def test_script_in_texts_never_runs(watch: Callable[..., Any], dossier: str) -> None:
    """The hostile title and text are shown as words and have done nothing."""
    seen = watch()
    seen.page.goto(dossier)
    assert seen.page.title().startswith("DRAFT – Gao")
    assert "<script>document.title='owned'</script>" in seen.page.inner_text(".texts")
    assert seen.page.evaluate("document.querySelectorAll('script').length") == 1


def test_it_is_read_without_javascript(watch: Callable[..., Any], dossier: str, sample: ModuleType) -> None:
    """With scripts off, a link still brings the words into view and marks where they begin."""
    seen = watch(java_script_enabled=False)
    seen.page.goto(f"{dossier}#w-{sample.NINETEEN.id}")
    first = seen.page.locator(f"[id='w-{sample.NINETEEN.id}'] ~ .m").first
    assert first.inner_text() == "19"
    assert first.bounding_box()["y"] < 800


def test_a_filter_lives_in_the_address(watch: Callable[..., Any], dossier: str) -> None:
    """What is typed into the filter hides rows, stands in the address, and works again from there."""
    seen = watch()
    seen.page.goto(dossier)
    seen.page.keyboard.press("/")
    seen.page.keyboard.type("kidal")
    shown = seen.page.locator(".record .row:visible").count()
    assert seen.page.url.endswith("text=kidal")
    again = watch()
    again.page.goto(seen.page.url)
    assert again.page.locator(".record .row:visible").count() == shown
    assert 0 < shown < 16


def test_rows_are_walked_by_key(watch: Callable[..., Any], dossier: str) -> None:
    """J and k go from row to row with the words beside them."""
    seen = watch()
    seen.page.goto(dossier)
    seen.page.keyboard.press("j")
    first = seen.lit()
    seen.page.keyboard.press("j")
    assert seen.lit() not in ("", first)
    seen.page.keyboard.press("k")
    assert seen.lit() == first


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles"])
def test_days_do_not_shift(watch: Callable[..., Any], dossier: str, zone: str) -> None:
    """The days on the page are those of the record in every time zone."""
    seen = watch(timezone_id=zone)
    seen.page.goto(dossier)
    assert "3 May 2019" in seen.page.inner_text(".claim")
    assert "14 May 2019" in seen.page.inner_text(".legend")


@pytest.mark.parametrize(
    ("width", "scheme"), [(390, "light"), (1280, "dark"), (1920, "light"), (1280, "light")]
)
def test_it_is_accessible(
    watch: Callable[..., Any], dossier: str, violations: Callable[[Any], list[str]], width: int, scheme: str
) -> None:
    """axe-core has no objection, and nothing is wider than the window."""
    seen = watch(width, color_scheme=scheme)
    seen.page.goto(dossier)
    assert violations(seen.page) == []
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
