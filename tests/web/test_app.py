from __future__ import annotations

import json
import random
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from starlette.testclient import TestClient

from onrecord.show.catalogue import catalogue_of
from onrecord.show.lines import lines_of
from onrecord.values import State, Verdict, to_json
from onrecord.web import create_app

pytestmark = pytest.mark.filterwarnings("ignore:Using `httpx`")

HERE = "http://127.0.0.1:8000"
ORIGIN = {"origin": HERE}


@pytest.fixture
def desk(sample: ModuleType, memory_desk: ModuleType) -> Any:
    return memory_desk.MemoryDesk(sample.sample_view())


@pytest.fixture
def client(desk: Any) -> TestClient:
    return TestClient(create_app(desk, "token", who="Ann"), base_url=HERE)


@pytest.fixture
def act(client: TestClient) -> Callable[..., Any]:
    def send(action: str, who: str = "Ann", **request: Any) -> Any:
        return client.post(f"/token/do/{action}?who={who}", json=request, headers=ORIGIN)

    return send


def standing(desk: Any) -> str:
    """Everything a view says, but for the reviews behind it."""
    view = desk.view()
    held = (view.readings, view.events, view.assessments)
    return json.dumps([to_json(held), {item: state.value for item, state in sorted(view.states.items())}])


@pytest.mark.parametrize(
    "view",
    [
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
    ],
)
def test_every_view_is_shown(client: TestClient, view: str) -> None:
    """Each view is a whole page and a part, with the text beside the record."""
    whole, part = client.get(f"/token/?view={view}"), client.get(f"/token/parts?want=record&view={view}")
    assert whole.status_code == part.status_code == 200
    assert 'id="text"' in whole.text
    assert whole.text.count("<script") == 1


@pytest.mark.parametrize("path", ["/", "/wrong/", "/wrong/record", "/token2/"])
def test_without_the_token_there_is_nothing(client: TestClient, path: str) -> None:
    """An address without the token is not found."""
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "10.0.0.1:8000", ""])
def test_other_hosts_are_refused(client: TestClient, host: str) -> None:
    """A name that was pointed at the loopback address from outside gets no answer."""
    assert client.get("/token/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("origin", [None, "http://evil.example", "null", "http://127.0.0.1:9999"])
def test_decisions_of_other_pages_are_refused(client: TestClient, desk: Any, origin: str | None) -> None:
    """Only our own page may decide; nothing is written otherwise."""
    headers = {} if origin is None else {"origin": origin}
    answer = client.post("/token/do/undo", json={}, headers=headers)
    assert answer.status_code == 403
    assert desk.reviews == []


def test_decisions_must_be_json(client: TestClient) -> None:
    """A form of another page cannot pass for a decision."""
    headers = {**ORIGIN, "content-type": "text/plain"}
    assert client.post("/token/do/undo", content="{}", headers=headers).status_code == 415
    assert (
        client.post(
            "/token/do/undo", content="[", headers={**ORIGIN, "content-type": "application/json"}
        ).status_code
        == 400
    )


def test_headers_are_strict(client: TestClient) -> None:
    """Every answer forbids outside content, framing and leaking of the address."""
    for path in ("/token/", "/nothing", "/token/static/onrecord.js"):
        headers = client.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-frame-options"] == "DENY"


def test_read_only_changes_nothing(sample: ModuleType, memory_desk: ModuleType) -> None:
    """With --read-only every decision is refused."""
    desk = memory_desk.MemoryDesk(sample.sample_view())
    client = TestClient(create_app(desk, "token", read_only=True), base_url=HERE)
    assert client.post("/token/do/undo", json={}, headers=ORIGIN).status_code == 403
    assert client.get("/token/").status_code == 200


@pytest.mark.parametrize(
    ("decision", "state"),
    [("accept", State.REVIEWED), ("reject", State.REJECTED), ("unverifiable", State.UNVERIFIABLE)],
)
def test_a_decision_sets_the_state(
    act: Callable[..., Any], desk: Any, sample: ModuleType, decision: str, state: State
) -> None:
    """Accepted, rejected and cannot-be-verified are three states, each signed and undoable."""
    item = sample.STRIKE.id
    assert act("decide", decision=decision, items=[{"id": item, "seen": None}]).status_code == 200
    assert desk.view().state(item) is state
    assert desk.reviews[0].who == "Ann"
    act("undo")
    assert desk.view().state(item) is State.MACHINE
    act("redo")
    assert desk.view().state(item) is state


def test_the_second_is_told_and_shown_both(act: Callable[..., Any], desk: Any, sample: ModuleType) -> None:
    """Who decides on what somebody else has decided meanwhile gets both versions, and nothing is overwritten."""
    item = sample.TWELVE.id
    act("change", item=item, seen=None, form={"low": "13", "high": ""})
    answer = act("change", who="Bo", item=item, seen=None, form={"low": "99", "high": ""})
    assert answer.status_code == 409
    assert "Ann" in answer.json()["html"]
    assert "99" in answer.json()["html"]
    assert len(desk.reviews) == 1


def test_a_change_keeps_the_machine_reading_beside(
    act: Callable[..., Any], desk: Any, sample: ModuleType
) -> None:
    """A change is a review that holds the old and the new value; the words come from the text."""
    item = sample.FOUR.id
    text = sample.TEXTS["hostile"]
    start = text.index("12 May")
    form = {"start": start, "end": start + 2, "low": "12", "high": "12", "measure": "other"}
    assert act("change", item=item, seen=None, form=form).status_code == 200
    (review,) = desk.reviews
    assert json.loads(review.old)["number"]["words"] == "four"
    assert json.loads(review.new)["number"]["words"] == "12"
    assert desk.machine.readings == sample.sample_view().readings


@pytest.mark.parametrize("span", [(-1, 3), (5, 5), (0, 10**9), ("0", 3), (None, None)])
def test_a_span_outside_the_text_is_refused(
    act: Callable[..., Any], desk: Any, sample: ModuleType, span: Any
) -> None:
    """No quote that does not equal the text can be made at the desk."""
    form = {"start": span[0], "end": span[1]}
    assert act("change", item=sample.FOUR.id, seen=None, form=form).status_code == 400
    assert desk.reviews == []


def test_what_was_missed_can_be_added(act: Callable[..., Any], desk: Any, sample: ModuleType) -> None:
    """Marked words become an item with a reason of its own, among those of its text; undo takes it out."""
    document, text = sample.DOCUMENTS["arabic"].id, sample.TEXTS["arabic"]
    start = text.index("12 مدنيا")
    form = {
        "voice": "counted",
        "start": start,
        "end": start + 2,
        "low": "12",
        "high": "12",
        "measure": "killed",
    }
    answer = act("add", document=document, form=form)
    (item,) = answer.json()["items"]
    (added,) = [one for reading in desk.view().readings for one in reading.figures if one.id == item]
    assert added.number.words == "12"
    assert added.why[0].rule == "marked by a person"
    act("undo")
    assert all(one.id != item for reading in desk.view().readings for one in reading.figures)


@pytest.mark.parametrize("pieces", [[], [[3, 9], [5, 12]], [[0, 5], "x"], [[5, 3]], [[0, 5, 7]], "0-5", None])
def test_pieces_that_are_none_are_refused(
    act: Callable[..., Any], desk: Any, sample: ModuleType, pieces: Any
) -> None:
    """No piece, overlapping pieces and pieces without two ends change nothing."""
    answer = act("change", item=sample.NO_SOLDIERS.id, seen=None, form={"pieces": pieces})
    assert answer.status_code == 400
    assert desk.reviews == []


def test_a_place_beyond_the_case_is_taken(act: Callable[..., Any], desk: Any, sample: ModuleType) -> None:
    """A place that the gazetteer knows stands at the words that named the old one; a made-up key is refused."""
    assert act("change", item=sample.STRIKE.id, seen=None, form={"place": "x:1"}).status_code == 400
    act("change", item=sample.STRIKE.id, seen=None, form={"place": "geonames:2449066"})
    (now,) = [
        one for reading in desk.view().readings for one in reading.reports if one.id == sample.STRIKE.id
    ]
    assert now.where[0].place.name == "Timbuktu"
    assert now.where[0].quote == sample.STRIKE.where[0].quote


def test_events_are_merged_and_split_again(act: Callable[..., Any], desk: Any) -> None:
    """Merging two events and taking the report out again gives the grouping before."""
    before = desk.view().events
    first, second = before[0], before[1]
    assert act("merge", events=[first.id, second.id]).status_code == 200
    (merged,) = [event for event in desk.view().events if set(first.reports) < set(event.reports)]
    assert set(merged.reports) == set(first.reports + second.reports)
    assert act("split", event=merged.id, reports=list(second.reports)).status_code == 200
    assert desk.view().events == before


def test_a_doubtful_pair_is_decided(
    act: Callable[..., Any], client: TestClient, desk: Any, sample: ModuleType
) -> None:
    """A pair that was decided leaves the list of doubtful ones and its reports become one event."""
    left, right = sample.DOUBTFUL
    assert left in client.get("/token/parts?want=record&view=pairs").text
    act("pair", left=left, right=right, same=True)
    assert any({left, right} <= set(event.reports) for event in desk.view().events)
    assert left not in client.get("/token/parts?want=record&view=pairs").text


def test_a_verdict_is_changed_with_a_reason(
    act: Callable[..., Any], client: TestClient, desk: Any, sample: ModuleType
) -> None:
    """Another verdict needs a sentence; the machine's stands beside it."""
    one = sample.ASSESSMENTS[2]
    assert act("verdict", item=one.id, seen=None, verdict="consistent").status_code == 400
    assert (
        act(
            "verdict", item=one.id, seen=None, verdict="consistent", note="Two residents told us."
        ).status_code
        == 200
    )
    (now,) = [held for held in desk.view().assessments if held.id == one.id]
    assert (now.verdict, now.sentence) == (Verdict.CONSISTENT, "Two residents told us.")
    assert one.sentence in client.get("/token/parts?want=record&view=claims").text


def test_a_whole_filter_is_decided_at_once(
    act: Callable[..., Any], client: TestClient, desk: Any, sample: ModuleType
) -> None:
    """A bulk decision takes exactly what the filter shows and nobody has reviewed, in one step that undo takes back."""
    act("decide", decision="reject", items=[{"id": sample.TWELVE.id, "seen": None}])
    version = desk.version()
    act("decide", decision="accept", filter={"voice": "counted"}, version=version)
    states = {line.id: line.state for line in lines_of(catalogue_of(desk.view())) if line.ink == "counted"}
    assert states.pop(sample.TWELVE.id) is State.REJECTED
    assert set(states.values()) == {State.REVIEWED}
    act("undo")
    assert list(desk.view().states.values()) == [State.REJECTED]


def test_a_bulk_decision_on_an_old_list_is_refused(
    act: Callable[..., Any], desk: Any, sample: ModuleType
) -> None:
    """If the case changed since the list was shown, nothing is decided."""
    act("decide", decision="accept", items=[{"id": sample.TWELVE.id, "seen": None}])
    answer = act("decide", who="Bo", decision="reject", filter={"voice": "counted"}, version="0")
    assert answer.status_code == 409
    assert len(desk.reviews) == 1


def test_undo_takes_back_ones_own_step(act: Callable[..., Any], desk: Any, sample: ModuleType) -> None:
    """Two people undo each their own decisions."""
    act("decide", who="Ann", decision="accept", items=[{"id": sample.TWELVE.id, "seen": None}])
    act("decide", who="Bo", decision="reject", items=[{"id": sample.FOUR.id, "seen": None}])
    act("undo", who="Ann")
    assert desk.view().states == {sample.FOUR.id: State.REJECTED}


@pytest.mark.parametrize("seed", range(3))
def test_two_hundred_decisions_and_undos_give_the_start_back(
    act: Callable[..., Any], desk: Any, sample: ModuleType, seed: int
) -> None:
    """After 200 random decisions, undos and redos, undoing all gives the state before; redoing all the state after."""
    chance = random.Random(seed)  # noqa: S311 - a test's own dice
    start = standing(desk)
    for _ in range(200):
        _random_act(chance, act, desk, sample)
    end = standing(desk)
    steps = 0
    while act("undo").json()["items"]:
        steps += 1
    assert standing(desk) == start
    for _ in range(steps):
        act("redo")
    assert standing(desk) == end


def _random_act(chance: random.Random, act: Callable[..., Any], desk: Any, sample: ModuleType) -> None:
    last = {review.item: review.id for review in desk.reviews}
    figures = [sample.TWELVE.id, sample.NINETEEN.id, sample.FOUR.id]
    item = chance.choice([*figures, sample.STRIKE.id, sample.NO_SOLDIERS.id])
    figure = chance.choice(figures)
    left, right = chance.choice([sample.SURE, sample.DOUBTFUL])
    answer = chance.choice(
        [
            lambda: act("undo"),
            lambda: act("redo"),
            lambda: act(
                "decide",
                decision=chance.choice(["accept", "reject", "unverifiable"]),
                items=[{"id": item, "seen": last.get(item)}],
            ),
            lambda: act(
                "change",
                item=figure,
                seen=last.get(figure),
                form={"low": str(chance.randrange(50)), "high": ""},
            ),
            lambda: act("pair", left=left, right=right, same=chance.random() < 0.5),
        ]
    )()
    assert answer.status_code == 200


def test_an_export_is_what_the_screen_shows(client: TestClient) -> None:
    """The export of a filter has as many rows as the list has items, and names the filter."""
    rows = client.get("/token/export/csv?voice=counted&place=gao").text.splitlines()
    assert (
        client.get("/token/parts?voice=counted&place=gao").json()["record"].count('data-nav="item"')
        == len(rows) - 1
    )
    assert "voice “counted”" in rows[1]


def test_script_in_names_is_words(client: TestClient, act: Callable[..., Any], sample: ModuleType) -> None:
    """A reviewer's name, a note and a filter are escaped like all else."""
    act(
        "decide",
        who="<script>x</script>",
        decision="accept",
        note="<img src=x>",
        items=[{"id": sample.FOUR.id, "seen": None}],
    )
    page = client.get("/token/?view=history&text=<script>alert(1)</script>").text
    assert page.count("<script") == 1
    assert "<img" not in page
