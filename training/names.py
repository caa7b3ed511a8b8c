"""Gathers the names that hint at mentions from onrecord's reference files; what a name means in a text is not decided here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from onrecord.language.reader.gazetteer import key

KINDS = (
    "weapon word",
    "platform word",
    "weapon name",
    "platform name",
    "country",
    "people",
    "group",
    "person",
    "place",
    "office",
    "institution",
)
GROUPS = frozenset(
    {
        "armed_group",
        "coalition",
        "organisation",
        "monitor",
        "party",
        "court",
        "agency",
        "government",
        "armed_force",
        "media",
    }
)


def names(reference: Path) -> dict[str, int]:
    """Each name's normal form and the number of its kind; of several kinds the first in `KINDS` counts."""
    found: dict[str, int] = {}
    for kind, name in sorted(_all(reference), key=lambda pair: KINDS.index(pair[0])):
        found.setdefault(key(name), 1 + KINDS.index(kind))
    return dict(sorted((name, kind) for name, kind in found.items() if len(name) > 1))


def _all(reference: Path) -> Iterator[tuple[str, str]]:
    yield from _weapons(_read(reference / "weapons.yaml")["kinds"])
    for row in _read(reference / "countries.yaml")["countries"]:
        yield from (("country", name) for name in (row["name"], *row.get("names", ())))
        yield from (("people", name) for name in (*row.get("adjectives", ()), *row.get("people", ())))
        if "capital" in row:
            yield "place", row["capital"]
    for row in _read(reference / "institutions.yaml")["institutions"]:
        kind = "office" if row["kind"] == "office" else "institution"
        yield from ((kind, name) for name in (row["name"], *row.get("names", ())))
    for path in sorted((reference / "actors").glob("*.yaml")):
        for row in _read(path)["actors"]:
            kind = "person" if row["kind"] == "person" else "group"
            if kind == "person" or row["kind"] in GROUPS:
                yield from ((kind, name) for name in (row["name"], *row.get("names", ())))
    for path in sorted((reference / "places").glob("*.yaml")):
        for group in _read(path)["groups"]:
            for row in group["places"]:
                yield from (("place", name) for name in (row["name"], *row.get("names", ())))


def _weapons(kinds: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for row in kinds.values():
        side = "weapon" if row["type"] == "Weapon" else "platform"
        yield from ((f"{side} word", word) for word in row["words"])
        yield from ((f"{side} name", name) for names in row["names"] for name in names.split(" | "))


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))
