"""Fetches the corpora that the weights are made of from their public addresses; it is the one command here that uses the network.

    python -m training.fetch FOLDER

Lays them out as `training.build` expects: `FOLDER/corpora/treebanks`, `FOLDER/corpora/re3d`. GUM's texts from Reddit,
and any part under a licence that forbids commerce, are left out; so are re3d's documents of the BBC and the EU.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import urllib.request
import zipfile
from pathlib import Path
from typing import Any

RELEASE = "r2.17"
TREEBANKS = {
    "ewt-train": f"https://raw.githubusercontent.com/UniversalDependencies/UD_English-EWT/{RELEASE}/en_ewt-ud-train.conllu",
    "ewt-dev": f"https://raw.githubusercontent.com/UniversalDependencies/UD_English-EWT/{RELEASE}/en_ewt-ud-dev.conllu",
    "gum-train": f"https://raw.githubusercontent.com/UniversalDependencies/UD_English-GUM/{RELEASE}/en_gum-ud-train.conllu",
    "gum-dev": f"https://raw.githubusercontent.com/UniversalDependencies/UD_English-GUM/{RELEASE}/en_gum-ud-dev.conllu",
}
RE3D = "https://github.com/dstl/re3d/archive/refs/heads/master.zip"
RE3D_SOURCES = (
    "Australian Department of Foreign Affairs",
    "CENTCOM",
    "UK Government",
    "US State Department",
    "Wikipedia",
)
LEFT_OUT = re.compile(r"^# newdoc id = GUM_(?:reddit|fiction|whow|essay|letter|podcast)_", re.MULTILINE)
SECONDS = 120


def fetch(folder: Path) -> None:
    """Writes the treebanks and re3d below `folder`."""
    treebanks, re3d = folder / "corpora" / "treebanks", folder / "corpora" / "re3d"
    for place in (treebanks, re3d):
        place.mkdir(parents=True, exist_ok=True)
    for name, address in TREEBANKS.items():
        (treebanks / f"{name}.conllu").write_text(
            free_parts(_read(address).decode("utf-8")), encoding="utf-8"
        )
    rows = re3d_documents(_read(RE3D))
    (re3d / "dev.json").write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")


def free_parts(conllu: str) -> str:
    """The documents of a treebank whose genre is free for any use."""
    documents = re.split(r"(?m)^(?=# newdoc id = )", conllu)
    return "".join(document for document in documents if not LEFT_OUT.match(document))


def re3d_documents(archive: bytes) -> list[dict[str, Any]]:
    """The documents of re3d's archive with their entities, in the archive's order."""
    rows: list[dict[str, Any]] = []
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        for source in RE3D_SOURCES:
            base = next(name for name in files.namelist() if name.endswith(f"/{source}/documents.json"))
            entities = _lines(files.read(base.replace("documents.json", "entities.json")))
            rows.extend(_row(source, document, entities) for document in _lines(files.read(base)))
    return rows


def _row(source: str, document: dict[str, Any], entities: list[dict[str, Any]]) -> dict[str, Any]:
    mine = [
        {"start": e["begin"], "end": e["end"], "type": e["type"], "confidence": e.get("confidence")}
        for e in entities
        if e["documentId"] == document["_id"]
    ]
    return {"id": document["_id"], "source": source, "text": document["text"], "entities": mine}


def _lines(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.decode("utf-8").splitlines() if line.strip()]


def _read(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=SECONDS) as answer:  # noqa: S310 - the addresses stand above
        return bytes(answer.read())


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    fetch(parser.parse_args().folder)


if __name__ == "__main__":
    main()
