"""Guard: who may talk to the review app at all; it trusts the address's token, the Host and the Origin, and no cookie.

A page of another site can make a browser send requests to the loopback address; it cannot know the token, name our
host, or send JSON with our Origin.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HOSTS = ("127.0.0.1", "localhost", "[::1]")
SAFE = ("GET", "HEAD")
HEADERS: Mapping[str, str] = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class Guard:
    """Refuses what does not come from our own page on our own machine, and sends the strict headers."""

    def __init__(self, app: ASGIApp, token: str, *, read_only: bool) -> None:
        self.app = app
        self.token = token
        self.read_only = read_only

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def strict(message: Message) -> None:
            if message["type"] == "http.response.start":
                named = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
                kept = [pair for pair in message["headers"] if pair[0].decode().lower() not in HEADERS]
                message = {**message, "headers": [*kept, *named]}
            await send(message)

        refusal = self.refusal(scope)
        answer = self.app if refusal is None else PlainTextResponse(refusal[1] + "\n", status_code=refusal[0])
        await answer(scope, receive, strict)

    def refusal(self, scope: Scope) -> tuple[int, str] | None:
        """Why a request is refused, or None if it may pass."""
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if _name(host) not in HOSTS:
            return 421, "This app answers to the loopback address alone."
        given = scope["path"].split("/")[1]
        if not secrets.compare_digest(given.encode(), self.token.encode()):
            return 404, "Not found. Open the address that onrecord review printed, with its token."
        if scope["method"] in SAFE:
            return None
        if self.read_only:
            return 403, "The case was opened with --read-only."
        return _foreign(headers, host, scope.get("scheme", "http"))


def _foreign(headers: Headers, host: str, scheme: str) -> tuple[int, str] | None:
    """Why a writing request does not come from our own page."""
    if headers.get("origin") != f"{scheme}://{host}":
        return 403, "The request comes from another page."
    if headers.get("content-type", "").partition(";")[0] != "application/json":
        return 415, "Decisions are sent as JSON."
    return None


def _name(host: str) -> str:
    """A Host header without its port."""
    return host.rpartition(":")[0] if not host.endswith("]") and ":" in host else host
