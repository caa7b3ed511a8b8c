"""onrecord sets what was said about a war against what was reported, word by word.

    case = onrecord.new("syria.case")
    case.read("articles/")
    case.extract(); case.link(); case.assess()
    case.statements

The verbs are loaded when they are first asked for, so that `import onrecord` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.steps.case import Case, Done
    from onrecord.steps.case import new_case as new
    from onrecord.steps.case import open_case as open  # noqa: A004 - the verb of the design

    __version__: str

__all__ = ["Case", "Done", "__version__", "new", "open"]

_HOMES = {
    "Case": ("onrecord.steps.case", "Case"),
    "Done": ("onrecord.steps.case", "Done"),
    "new": ("onrecord.steps.case", "new_case"),
    "open": ("onrecord.steps.case", "open_case"),
    "__version__": ("onrecord.steps.version", "VERSION"),
}


def __getattr__(name: str) -> Any:
    from importlib import import_module  # noqa: PLC0415 - only where something is asked for

    if name not in _HOMES:
        raise AttributeError(f"onrecord has no {name!r}")
    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return __all__
