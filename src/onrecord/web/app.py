"""App: the review app's addresses; each answers with a page, a part of one, or what became of a decision.

Everything lies under `/<token>/`. Reading is GET; each decision is a POST of JSON. The app holds no state of its
own but the newest shelf, so that stopping it loses nothing.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from importlib.resources import files
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from onrecord.errors import ExtraMissing, NotFound, OnrecordError, Stale
from onrecord.show.dossier import dossier_html
from onrecord.show.exports import EXPORTS
from onrecord.show.filters import filter_from, filtered
from onrecord.values import Decision, State
from onrecord.web import pages
from onrecord.web.decisions import ACTIONS, decisions
from onrecord.web.desk import Decided, Desk
from onrecord.web.guard import Guard
from onrecord.web.shelf import Shelf, Shelves

MOST_BYTES = 1_000_000  # of a decision's JSON
ASSETS = {"page.css": "text/css", "desk.css": "text/css", "onrecord.js": "text/javascript"}
STATUS: tuple[tuple[type[OnrecordError], int], ...] = ((Stale, 409), (NotFound, 404), (ExtraMissing, 501))


def create_app(desk: Desk, token: str, *, who: str = "reviewer", read_only: bool = False) -> Starlette:
    """The review app over a desk, for addresses that begin with this token.

    `who` signs decisions unless the page gives another name. The case is made ready here, so that the first page
    does not wait for it.
    """
    review = _Review(Shelves(desk), who, read_only=read_only)
    review.ready()
    root = f"/{token}"
    routes = [
        Route(root, lambda _: RedirectResponse(f"{root}/")),
        Route(f"{root}/", _page(review.whole)),
        Route(f"{root}/record", _page(review.record)),
        Route(f"{root}/text", _page(review.text)),
        Route(f"{root}/item/{{item}}", _page(review.item)),
        Route(f"{root}/export/{{name}}", _answer(review.export)),
        Route(f"{root}/dossier", _answer(review.dossier)),
        Route(f"{root}/static/{{name}}", _static),
        Route(f"{root}/do/{{action}}", review.act, methods=["POST"]),
    ]
    return Starlette(routes=routes, middleware=[Middleware(Guard, token=token, read_only=read_only)])


Endpoint = Callable[[Request], Any]


def _answer(made: Callable[[Request], Response]) -> Endpoint:
    """An endpoint that says what was refused in plain words."""

    async def endpoint(request: Request) -> Response:
        try:
            return await run_in_threadpool(made, request)
        except OnrecordError as error:
            return PlainTextResponse(f"{error}\n", status_code=_status(error))

    return endpoint


def _page(made: Callable[[Request], str]) -> Endpoint:
    return _answer(lambda request: HTMLResponse(made(request)))


def _status(error: OnrecordError) -> int:
    return next((status for kind, status in STATUS if isinstance(error, kind)), 400)


async def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in ASSETS:
        return PlainTextResponse("Not found.\n", status_code=404)
    text = files("onrecord.show").joinpath("static", name).read_text(encoding="utf-8")
    return Response(text, media_type=ASSETS[name])


class _Review:
    """The app's answers."""

    def __init__(self, shelves: Shelves, who: str, *, read_only: bool) -> None:
        self.shelves = shelves
        self.who = who
        self.read_only = read_only

    def ready(self) -> None:
        """Make the first page once, so that nobody waits for what it needs."""
        pages.whole_page(self.shelves.newest(), pages.asked_from({}, self.who), read_only=self.read_only)

    def asked(self, request: Request) -> pages.Asked:
        """What a request asks for, and in whose name."""
        given = request.headers.get("x-onrecord-who") or request.query_params.get("who") or self.who
        return pages.asked_from(request.query_params, " ".join(given.split())[:80] or self.who)

    def whole(self, request: Request) -> str:
        """The whole screen."""
        return pages.whole_page(self.shelves.newest(), self.asked(request), read_only=self.read_only)

    def record(self, request: Request) -> str:
        """The record's side."""
        return pages.record_part(self.shelves.newest(), self.asked(request))

    def text(self, request: Request) -> str:
        """The text's side."""
        return pages.text_part(self.shelves.newest(), self.asked(request))

    def item(self, request: Request) -> str:
        """One item's details."""
        shelf, item = self.shelves.newest(), request.path_params["item"]
        if item not in shelf.by_id:
            raise NotFound("there is no such item", where=item)
        return pages.item_part(shelf, self.asked(request), item)

    def export(self, request: Request) -> Response:
        """What is on the screen, as a file."""
        found = next((one for one in EXPORTS if one.name == request.path_params["name"]), None)
        if found is None:
            raise NotFound("there is no such export", where=request.path_params["name"])
        shelf = self.shelves.newest()
        view = filtered(shelf.catalogue, shelf.lines, filter_from(request.query_params))
        name = f'attachment; filename="onrecord{found.suffix}"'
        return Response(found.made(view), media_type=found.media_type, headers={"content-disposition": name})

    def dossier(self, request: Request) -> Response:
        """What is on the screen, as a dossier to be kept as a file."""
        shelf = self.shelves.newest()
        view = filtered(shelf.catalogue, shelf.lines, filter_from(request.query_params))
        page = dossier_html(dataclasses.replace(view, include_rejected=False))
        return HTMLResponse(page, headers={"content-disposition": 'attachment; filename="dossier.html"'})

    async def act(self, request: Request) -> Response:
        """Take a decision."""
        body = await request.body()
        if len(body) > MOST_BYTES:
            return JSONResponse({"error": "The request is too large."}, status_code=413)
        try:
            wanted = json.loads(body)
        except ValueError:
            wanted = None
        if not isinstance(wanted, dict):
            return JSONResponse({"error": "The request is no JSON object."}, status_code=400)
        return await run_in_threadpool(self.decide, request, wanted)

    def decide(self, request: Request, wanted: dict[str, Any]) -> Response:
        """Append the decisions that a request asks for, and say how things stand after it."""
        shelf, asked, action = self.shelves.newest(), self.asked(request), request.path_params["action"]
        made: tuple[Decided, ...] = ()
        try:
            if action not in ACTIONS:
                raise NotFound("there is no such action", where=action)
            if action == "decide" and "filter" in wanted:
                wanted = {**wanted, "items": bulk(shelf, wanted)}
            made = decisions(action, wanted, shelf.catalogue, asked.who)
            if made:
                self.shelves.desk.record(made, asked.who)
        except Stale as error:
            newest = self.shelves.newest()
            both = pages.conflict_part(newest, asked, [one.item for one in made], [one.new for one in made])
            return JSONResponse({"error": str(error), "html": both}, status_code=409)
        except OnrecordError as error:
            return JSONResponse({"error": str(error)}, status_code=_status(error))
        return JSONResponse(outcome(self.shelves.newest(), asked, made))


def bulk(shelf: Shelf, wanted: dict[str, Any]) -> list[dict[str, Any]]:
    """The items of a filter that nobody has reviewed, to be decided at once.

    Raises:
        Stale: if the case has changed since the list was shown.
    """
    if wanted.get("version") != shelf.version:
        raise Stale("the case has changed since this list was shown", remedy="Look at the list again")
    asked = filter_from({str(name): str(value) for name, value in dict(wanted["filter"]).items()})
    waiting = (line for line in shelf.lines if line.state is State.MACHINE and asked.takes(line))
    return [{"id": line.id, "seen": shelf.last.get(line.id)} for line in waiting]


def outcome(shelf: Shelf, asked: pages.Asked, made: tuple[Decided, ...]) -> dict[str, Any]:
    """How things stand after these decisions: the rows that changed, and whether the lists must be made anew."""
    touched = [one.item for one in made]
    few = len(touched) <= pages.ON_A_PAGE
    whole = not few or any("|" in item or item.startswith("ass-") for item in touched)
    adds = any(one.decision is Decision.ADD for one in made) or any(
        item not in shelf.by_id for item in touched if "|" not in item and not item.startswith("ass-")
    )
    rows = {item: pages.row_part(shelf, asked, item) for item in touched if few and item in shelf.by_id}
    return {
        "version": shelf.version,
        "items": touched,
        "rows": rows,
        "recent": pages.recent_part(shelf, asked),
        "again": whole or adds,
    }
