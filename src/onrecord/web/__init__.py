"""Web: the local review app; it listens on the loopback address alone and asks the network for nothing."""

from __future__ import annotations

from onrecord.web.app import create_app
from onrecord.web.desk import Decided, Desk
from onrecord.web.serving import serve

__all__ = ["Decided", "Desk", "create_app", "serve"]
