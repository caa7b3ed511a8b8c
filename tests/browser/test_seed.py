"""A real text in the browser: the whole review of `texts/seed.txt` with the mouse unplugged, and its dossier."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import onrecord
from onrecord.show.catalogue import catalogue_of
from onrecord.show.lines import lines_of
from onrecord.steps.desk import CaseDesk
from onrecord.values import State

KEYS = ["a", "r", "v", "s"]  # accept, reject, unverifiable, skip


@pytest.fixture(scope="module")
def case(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The seed text, read, extracted, linked and assessed."""
    opened = onrecord.new(tmp_path_factory.mktemp("seed") / "seed.case")
    opened.read(shared / "texts" / "seed.txt")
    opened.extract(workers=1)
    opened.link()
    opened.assess()
    return opened


@pytest.fixture
def desk(case: Any) -> CaseDesk:
    return CaseDesk(case.file)


def test_the_seed_is_reviewed_by_key_alone(watch: Callable[..., Any], address: str, desk: CaseDesk) -> None:
    """Each row is decided from the first to the last; undoing all gives the start back, and the case stays whole."""
    start = dict(desk.view().states)
    rows = list(lines_of(catalogue_of(desk.view())))
    seen = watch()
    seen.page.goto(address)
    seen.settle()
    keys = [KEYS[number % len(KEYS)] for number in range(len(rows))]
    for key in keys:
        seen.press(key)
    decided = [key for key in keys if key != "s"]
    states = list(desk.view().states.values())
    assert len(rows) > len(KEYS)
    assert states.count(State.REVIEWED) == keys.count("a")
    assert states.count(State.REJECTED) == keys.count("r")
    for _ in decided:
        seen.press("u")
    assert desk.view().states == start
    assert seen.errors == []


def test_each_statement_of_the_seed_lights_its_words(
    watch: Callable[..., Any], case: Any, tmp_path: Path
) -> None:
    """In the dossier on disk a click on a statement lights exactly its words, and nothing is asked of the network."""
    path = tmp_path / "seed.html"
    path.write_text(case.dossier(include_machine=True), encoding="utf-8")
    seen = watch(width=390)
    seen.page.goto(path.as_uri())
    statements = case.statements.rows
    assert statements
    for row in statements:
        seen.page.goto(f"{path.as_uri()}#w-{row['id']}")
        assert "".join(row["words"].split()) == "".join(seen.lit().split())
    assert [request for request in seen.requests if not request.startswith("file:")] == []
