"""Serving: the review app on a free port of the loopback address, until the person stops it."""

from __future__ import annotations

import secrets
import socket
import webbrowser
from collections.abc import Callable

import uvicorn

from onrecord.errors import OptionRefused
from onrecord.web.app import create_app
from onrecord.web.desk import Desk

LOOPBACK = "127.0.0.1"


def serve(
    desk: Desk,
    *,
    port: int = 0,
    read_only: bool = False,
    open_browser: bool = True,
    announce: Callable[[str], object] = print,
    who: str = "reviewer",
) -> None:
    """Serve the desk until interrupted; `announce` is told the address, which holds the token.

    `who` signs decisions unless the page gives another name.

    Raises:
        OptionRefused: if the port is taken.
    """
    token = secrets.token_urlsafe(24)
    with _listening(port) as listening:
        address = f"http://{LOOPBACK}:{listening.getsockname()[1]}/{token}/"
        announce(f"Review at {address} (stop with Ctrl+C; nothing leaves this computer)")
        if open_browser:
            webbrowser.open(address)
        app = create_app(desk, token, who=who, read_only=read_only)
        options = uvicorn.Config(
            app, log_level="warning", access_log=False, server_header=False, lifespan="off"
        )
        uvicorn.Server(options).run(sockets=[listening])


def _listening(port: int) -> socket.socket:
    """A socket bound to the loopback address alone."""
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((LOOPBACK, port))
    except OSError as error:
        made.close()
        raise OptionRefused(
            f"port {port} is taken", where="--port", remedy="Choose another, or 0 for a free one"
        ) from error
    return made
