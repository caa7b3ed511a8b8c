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
from onrecord.show.view import View
from onrecord.web import pages
from onrecord.web.address import Asked, asked_from
from onrecord.web.decisions import decisions
from onrecord.web.desk import Decided, Desk
from onrecord.web.guard import Guard
from onrecord.web.known import Known, found_places
from onrecord.web.outcome import Beside, outcome, waiting
from onrecord.web.shelf import Shelves

MOST_BYTES = 1_000_000  # of a decision's JSON
READY = ("timeline", "map", "events", "record")  # made before the app answers
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
        Route(f"{root}/parts", _answer(review.parts)),
        Route(f"{root}/places", _answer(review.places)),
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
        """Make the slowest pages once, so that nobody waits for what they need."""
        shelf = self.shelves.newest()
        for view in READY:
            pages.whole_page(shelf, asked_from({"view": view}, self.who), read_only=self.read_only)

    def asked(self, request: Request) -> Asked:
        """What a request asks for, and in whose name."""
        given = request.headers.get("x-onrecord-who") or request.query_params.get("who") or self.who
        return asked_from(request.query_params, " ".join(given.split())[:80] or self.who)

    def whole(self, request: Request) -> str:
        """The whole screen."""
        return pages.whole_page(self.shelves.newest(), self.asked(request), read_only=self.read_only)

    def parts(self, request: Request) -> Response:
        """Parts of the screen: those named by `want`, without the text of the document that is there (`have`)."""
        query = request.query_params
        wanted = query.get("want", "record").split(",")
        return JSONResponse(
            pages.parts(self.shelves.newest(), self.asked(request), wanted, query.get("have"))
        )

    def places(self, request: Request) -> Response:
        """Places whose name begins as is asked: those that the case names first, then the gazetteer's."""
        sought = request.query_params.get("q", "").strip()
        return JSONResponse(found_places(self.shelves.newest(), self.shelves.desk, sought))

    def export(self, request: Request) -> Response:
        """What is on the screen, as a file."""
        found = next((one for one in EXPORTS if one.name == request.path_params["name"]), None)
        if found is None:
            raise NotFound("there is no such export", where=request.path_params["name"])
        name = f'attachment; filename="onrecord{found.suffix}"'
        return Response(
            found.made(self.shown(request)),
            media_type=found.media_type,
            headers={"content-disposition": name},
        )

    def dossier(self, request: Request) -> Response:
        """What is on the screen, as a dossier to be kept as a file."""
        page = dossier_html(dataclasses.replace(self.shown(request), include_rejected=False))
        return HTMLResponse(page, headers={"content-disposition": 'attachment; filename="dossier.html"'})

    def shown(self, request: Request) -> View:
        """The case cut to what the address filters."""
        shelf, asked = self.shelves.newest(), filter_from(request.query_params)
        return filtered(shelf.catalogue, shelf.index.found(asked), asked)

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
            if action == "decide" and "filter" in wanted:
                wanted = {**wanted, "items": waiting(shelf, wanted)}
            made = decisions(action, wanted, Known(shelf, self.shelves.desk), asked.who)
            if made:
                self.shelves.desk.record(made, asked.who)
        except Stale as error:
            newest = self.shelves.newest()
            both = pages.conflict_part(newest, asked, [one.item for one in made], [one.new for one in made])
            return JSONResponse({"error": str(error), "html": both}, status_code=409)
        except OnrecordError as error:
            return JSONResponse({"error": str(error)}, status_code=_status(error))
        beside = Beside(next=request.query_params.get("next"), have=request.query_params.get("have"))
        return JSONResponse(outcome(shelf, self.shelves.newest(), asked, made, beside))
