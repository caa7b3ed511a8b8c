"""The version of onrecord that runs, as its package says."""

from __future__ import annotations

from importlib.metadata import version

VERSION = version("onrecord")
