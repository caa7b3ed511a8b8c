from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from onrecord.read.pmtiles import TileFile
from onrecord.show.catalogue import catalogue_of
from onrecord.show.lines import lines_of
from onrecord.steps.desk import Decided
from onrecord.values import Decision, State

VIEWS = [
    "record",
    "claims",
    "events",
    "pairs",
    "timeline",
    "map",
    "figures",
    "compare",
    "predictions",
    "history",
]


@pytest.fixture
def at(watch: Callable[..., Any], address: str) -> Callable[..., Any]:
    """Opens the desk at a query and waits until its first row is chosen."""

    def opened(query: str = "", **options: Any) -> Any:
        seen = watch(**options)
        seen.page.goto(f"{address}{query}")
        seen.settle()
        return seen

    return opened


def lines(sample: ModuleType) -> list[Any]:
    """The lines in the order of the list."""
    return list(lines_of(catalogue_of(sample.sample_view())))


def test_a_whole_review_without_a_mouse(at: Callable[..., Any], desk: Any, sample: ModuleType) -> None:
    """From the first row to the last: accept, reject, set aside, skip, undo and redo, by key alone."""
    seen = at()
    count = len(lines(sample))
    for number in range(count):
        seen.press(["a", "r", "v", "s"][number % 4])
    states = desk.view().states
    assert list(states.values()).count(State.REVIEWED) == -(-count // 4)
    assert State.REJECTED in states.values()
    assert State.UNVERIFIABLE in states.values()
    before = dict(states)
    seen.press("u", "u")
    assert len(desk.view().states) == len(before) - 2
    seen.press("U", "U")
    assert desk.view().states == before
    assert seen.errors == []


def test_words_are_changed_by_key(at: Callable[..., Any], desk: Any, sample: ModuleType) -> None:
    """The form opens with c, the end of the words moves by a word, Enter saves; the new words equal the text."""
    seen = at(f"?item={sample.NO_DRONE.id}")
    seen.press("c")
    seen.page.evaluate("document.activeElement.blur()")
    seen.press("<", "<", "Enter")
    (review,) = desk.reviews
    assert review.decision is Decision.CHANGE
    (changed,) = [
        one for reading in desk.view().readings for one in reading.statements if one.id == sample.NO_DRONE.id
    ]
    assert changed.content[0].words == "any drone had struck"


def test_fields_are_changed_by_key(at: Callable[..., Any], desk: Any, sample: ModuleType) -> None:
    """A number and its bound are changed in the form; the machine's value stays in the review."""
    seen = at(f"?item={sample.NINETEEN.id}")
    seen.press("c")
    seen.page.locator("form.edit [name=high]").fill("21")
    seen.press("Enter")
    (changed,) = [
        one for reading in desk.view().readings for one in reading.figures if one.id == sample.NINETEEN.id
    ]
    assert (changed.bounds.low, changed.bounds.high) == (19, 21)


def test_pieces_of_a_quotation_are_changed_by_key(
    at: Callable[..., Any], desk: Any, sample: ModuleType
) -> None:
    """A second piece is added with +, moved and saved; with - it is left out again."""
    seen = at(f"?item={sample.NO_SOLDIERS.id}")
    seen.press("c", "Escape", "+", ">", "Enter")
    first, second = statement(desk, sample.NO_SOLDIERS.id).content
    assert first == sample.NO_SOLDIERS.content[0]
    assert second.start >= first.end
    seen.press("c", "Escape", "-", "Enter")
    assert statement(desk, sample.NO_SOLDIERS.id).content == (second,)


def statement(desk: Any, item: str) -> Any:
    """A statement as it stands now."""
    held = (one for reading in desk.view().readings for one in reading.statements)
    return next(one for one in held if one.id == item)


def test_a_place_that_the_case_does_not_name_is_chosen_by_key(
    at: Callable[..., Any], desk: Any, sample: ModuleType
) -> None:
    """A name alone is no place; one of those offered is taken with Enter and saved with the next."""
    seen = at(f"?item={sample.STRIKE.id}")
    seen.press("c")
    field = seen.page.locator("form.edit [name=placename]")
    field.fill("")
    field.press_sequentially("Timb")
    seen.page.locator(".offered [role=option]").first.wait_for()
    seen.press("Enter", "Enter")
    held = (one for reading in desk.view().readings for one in reading.reports)
    (now,) = [one for one in held if one.id == sample.STRIKE.id]
    assert now.where[0].place.name == "Timbuktu"
    assert now.where[0].quote == sample.STRIKE.where[0].quote


def test_what_was_missed_is_added_by_key(at: Callable[..., Any], desk: Any, sample: ModuleType) -> None:
    """Words are chosen with the arrow keys and become an item at exactly their place, beside Arabic and emoji."""
    seen = at(f"?item={sample.FIVE.id}")
    seen.press("n", "ArrowRight", "Enter")
    seen.page.locator("#adding [name=voice]").select_option("reported")
    seen.page.locator("#adding [name=kind]").select_option("casualties")
    seen.press("Enter")
    (review,) = desk.reviews
    (added,) = [one for reading in desk.view().readings for one in reading.reports if one.id == review.item]
    assert added.trigger.words == "killed"
    assert sample.TEXTS["arabic"][added.trigger.start : added.trigger.end] == "killed"


@pytest.mark.parametrize(
    "sought", ["🙂", "قتلوا في غاو", "Traoré", "struck the market", "said on 3 May 2019"]
)
def test_a_selection_gives_exact_offsets(
    at: Callable[..., Any], sample: ModuleType, desk: Any, sought: str
) -> None:
    """Words marked with the mouse are added at their own code points, across pieces, scripts and emoji."""
    name = next(name for name, text in sample.TEXTS.items() if sought in text)
    seen = at(f"?doc={sample.DOCUMENTS[name].id}&view=history")
    seen.page.evaluate(
        """sought => {
          const text = document.querySelector('.text');
          const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
          const nodes = []; let all = '';
          for (let node; (node = walker.nextNode()); ) { nodes.push([node, all.length]); all += node.data; }
          const at = all.indexOf(sought), end = at + sought.length;
          const place = where => { const [node, start] = nodes.findLast(([, start]) => start <= where); return [node, where - start]; };
          const range = document.createRange();
          range.setStart(...place(at)); range.setEnd(...place(end));
          getSelection().removeAllRanges(); getSelection().addRange(range);
        }""",
        sought,
    )
    seen.press("n")
    seen.page.locator("#adding [name=voice]").select_option("said")
    seen.press("Enter")
    (review,) = desk.reviews
    (added,) = [
        one for reading in desk.view().readings for one in reading.statements if one.id == review.item
    ]
    assert added.content[0].words == sought


def test_each_row_lights_its_words(at: Callable[..., Any], sample: ModuleType) -> None:
    """Walking down the list brings each item's own words into view, with the address naming the item."""
    seen = at()
    for line in lines(sample):
        assert seen.lit() == "".join(quote.words for quote in line.marked)
        assert seen.in_view(".text .m.on")
        assert f"item={line.id}" in seen.page.url
        seen.press("j")


def test_the_address_leads_back(at: Callable[..., Any], sample: ModuleType) -> None:
    """A colleague who opens the address sees the same item chosen, filter set and words lit."""
    seen = at(f"?view=record&voice=counted&item={sample.THOUSANDS.id}")
    assert seen.page.locator(".row.on").first.get_attribute("data-i") == sample.THOUSANDS.id
    assert seen.page.locator("[name=voice]").first.input_value() == "counted"
    assert seen.lit() == "About3,000people"


def test_filtering_while_typing(at: Callable[..., Any]) -> None:
    """The list follows the filter, the count says of how many, and the address holds it."""
    seen = at()
    seen.press("/")
    seen.page.keyboard.type("soldiers")
    seen.page.locator("li.item").nth(4).wait_for(state="detached")
    seen.settle()
    assert seen.page.locator("li.item").count() == 4
    assert "of 17 items" in seen.page.inner_text(".listhead")
    assert "text=soldiers" in seen.page.url


def test_a_filter_is_decided_at_once(at: Callable[..., Any], desk: Any) -> None:
    """A accepts all that the filter shows after a question, and u takes it all back."""
    seen = at("?voice=reported")
    seen.press("A", "Enter")
    assert list(desk.view().states.values()) == [State.REVIEWED] * 5
    seen.press("u")
    assert desk.view().states == {}


def test_events_are_merged_and_split_by_key(at: Callable[..., Any], desk: Any) -> None:
    """M marks, M makes one; t marks a report, T takes it out again."""
    seen = at("?view=events")
    before = desk.view().events
    seen.press("m", "j", "j", "m", "M")
    assert len(desk.view().events) == len(before) - 1
    merged = next(event for event in desk.view().events if event not in before)
    seen.page.locator(f"[data-event='{merged.id}'] input[data-mark=report]").last.check()
    seen.press("T")
    assert len(desk.view().events) == len(before)


def test_a_doubtful_pair_by_key(at: Callable[..., Any], desk: Any, sample: ModuleType) -> None:
    """Y makes a doubtful pair one event, with the reasons on screen."""
    seen = at("?view=pairs")
    assert "the kinds differ" in seen.page.inner_text("#record")
    seen.press("y")
    assert any(set(sample.DOUBTFUL) <= set(event.reports) for event in desk.view().events)
    assert "No pair is in doubt" in seen.page.inner_text("#record")


def test_a_verdict_by_key(at: Callable[..., Any], desk: Any) -> None:
    """C opens the verdict, a sentence is asked for, and the machine's verdict stands beside the new one."""
    seen = at("?view=claims")
    seen.press("c")
    seen.page.keyboard.press("u")
    seen.page.locator(".verdictform:visible [name=note]").fill("Nobody else saw it.")
    seen.press("Enter")
    assert desk.view().assessments[0].sentence == "Nobody else saw it."
    assert "before: contradicted" in seen.page.inner_text("#record")


def test_two_people_at_once(at: Callable[..., Any], desk: Any, sample: ModuleType) -> None:
    """The second is shown both versions; the first's decision stands."""
    first, second = at(f"?item={sample.TWELVE.id}"), at(f"?item={sample.TWELVE.id}&who=Bo")
    first.press("r")
    second.press("a")
    assert second.page.locator("#dialog").is_visible()
    assert "rejected by Ann" in second.page.inner_text("#dialog")
    assert list(desk.view().states.values()) == [State.REJECTED]


def test_back_leads_to_the_view_before(at: Callable[..., Any]) -> None:
    """The browser's way back shows the view and the filter that were there, without loading the page anew."""
    seen = at("?voice=counted")
    seen.press("3")
    seen.page.go_back()
    seen.settle()
    assert seen.page.locator("nav [aria-current]").get_attribute("data-view") == "record"
    assert seen.page.locator("li.item").count() == 5


def test_own_tiles_lie_under_the_map(
    at: Callable[..., Any], desk: Any, tiny_tiles: ModuleType, tmp_path: Path, address: str
) -> None:
    """Pictures of a PMTiles file are drawn from the page itself, and nothing is asked for them."""
    tiles = {(6, x, y): tiny_tiles.picture(210, 220, 230) for x in range(28, 36) for y in range(25, 33)}
    file = TileFile(tiny_tiles.write(tmp_path / "own.pmtiles", tiles, tiny_tiles.PNG))
    desk.machine = replace(desk.machine, tiles=file)
    desk.shown = None
    desk.record((Decided(item="x|y", decision=Decision.ACCEPT),), "Ann")
    seen = at("?view=map")
    assert seen.page.locator("svg.map image").count() == 4
    assert "own.pmtiles" in seen.page.inner_text("figcaption")
    assert all(url.startswith((address, "data:")) for url in seen.requests)
    assert seen.errors == []


def test_no_request_leaves_our_own_server(at: Callable[..., Any], address: str) -> None:
    """Every request of every view goes to the app's own address, and no view has an error in it."""
    seen = at()
    for number in range(10):
        seen.press(str(number), "j")
    seen.press("?", "Escape")
    assert len(seen.requests) > 10
    assert all(url.startswith(address) for url in seen.requests)
    assert seen.errors == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_view_is_accessible(
    at: Callable[..., Any], violations: Callable[[Any], list[str]], address: str, scheme: str
) -> None:
    """axe-core has no objection to any view in either scheme."""
    seen = at(color_scheme=scheme)
    for view in VIEWS:
        seen.page.goto(f"{address}?view={view}")
        seen.settle()
        assert violations(seen.page) == [], view


@pytest.mark.parametrize("width", [390, 1920])
def test_it_fits_other_widths(
    at: Callable[..., Any], violations: Callable[[Any], list[str]], width: int
) -> None:
    """On a telephone and on a large screen nothing is cut off and axe-core has no objection."""
    seen = at(width=width)
    assert violations(seen.page) == []
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
