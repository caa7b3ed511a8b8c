"""Reads reference files: reviewed YAML with title, source, licence and day of review; it repairs nothing.

A file that lacks one of the four, or a row that breaks its file's rules, is refused by name and row: knowledge
that nobody has signed is no knowledge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from onrecord.errors import ReferenceRefused

FOLDER = Path(__file__).parent
HEADER = ("title", "source", "licence", "reviewed")
SUFFIX = ".yaml"
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load_yaml(name: str) -> Mapping[str, Any]:
    """The content of a reference file, read once; `name` is its path in this folder, such as `countries.yaml`.

    Raises:
        ReferenceRefused: there is no such file, it is no YAML mapping, or its header is incomplete.
    """
    where = name if name.endswith(SUFFIX) else name + SUFFIX
    try:
        content = yaml.load((FOLDER / where).read_text("utf-8"), Loader=_LOADER)  # noqa: S506 - a safe loader
    except OSError as error:
        raise ReferenceRefused("there is no such reference file", where=where) from error
    except yaml.YAMLError as error:
        raise ReferenceRefused(f"this is no YAML: {error}", where=where) from error
    return _with_header(content, where)


def _with_header(content: Any, where: str) -> Mapping[str, Any]:
    if not isinstance(content, dict):
        raise ReferenceRefused("a reference file holds named parts, not a bare list", where=where)
    for field in HEADER:
        if not content.get(field):
            raise ReferenceRefused(f"the header has no {field}", where=where)
    if not isinstance(content["reviewed"], date):
        raise ReferenceRefused("`reviewed` must be a day, such as 2026-11-24", where=where)
    return content


def yaml_names(folder: str) -> tuple[str, ...]:
    """The names of all reference files in a folder of this package, in alphabetical order."""
    return tuple(f"{folder}/{path.name}" for path in sorted((FOLDER / folder).glob(f"*{SUFFIX}")))


def rows(name: str, part: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The rows of one part of a file, each with a label `file:key` that says where it stands.

    Raises:
        ReferenceRefused: the part is no list of mappings with a `key` each, or a key comes twice.
    """
    listed = load_yaml(name).get(part)
    if not isinstance(listed, list):
        raise ReferenceRefused(f"there is no list called {part}", where=name)
    seen: set[str] = set()
    for number, row in enumerate(listed, 1):
        key = row.get("key") if isinstance(row, dict) else None
        if not isinstance(key, str):
            raise ReferenceRefused(f"row {number} of {part} has no key", where=name)
        if key in seen:
            raise ReferenceRefused(f"the key {key} comes twice in {part}", where=name)
        seen.add(key)
        yield f"{name}:{key}", row
