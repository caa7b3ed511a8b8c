"""Extras: readers that stand on packages which not everybody installs; a missing one is named with its cure."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from onrecord.errors import ExtraMissing


def needed(module: str, extra: str) -> Any:
    """The module, which the extra of onrecord brings.

    Raises:
        ExtraMissing: if it is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise ExtraMissing(
            f"reading this needs the package {module.split('.', maxsplit=1)[0]}",
            remedy=f"pip install 'onrecord[{extra}]'",
        ) from error
