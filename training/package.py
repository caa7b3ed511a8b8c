"""Puts a checkpoint into a folder that spaCy loads as a pipeline, its numbers halved to 16 bits; the folder is replaced at once."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import spacy

from onrecord.language.reader.component import NAME
from onrecord.language.tokenizer import tokenizer

NOTICE = Path(__file__).with_name("NOTICE.weights")
MADE_OF = "Reads English news: UD English EWT and GUM, re3d, word classes of spacy-lookups-data"


def package(checkpoint: Path, out: Path) -> None:
    """Writes `out`, with the reader's weights from `checkpoint` (as `train` leaves it)."""
    new, old = out.with_suffix(".new"), out.with_suffix(".old")
    for folder in (new, old):
        shutil.rmtree(folder, ignore_errors=True)
    nlp = spacy.blank(
        "en", meta={"name": "onrecord", "version": "0.1.0", "license": "CC BY-SA 4.0", "description": MADE_OF}
    )
    nlp.tokenizer = tokenizer(nlp)
    nlp.add_pipe(NAME)
    nlp.to_disk(new, exclude=["vocab", NAME])  # the component is only read from disk, never written
    target = new / NAME
    target.mkdir()
    with np.load(checkpoint / "weights.npz") as weights:
        halves: dict[str, Any] = {name: weights[name].astype(np.float16) for name in weights}
    np.savez_compressed(target / "weights.npz", **halves)
    for name in ("labels.json", "lexicon.npz", "mentions.json", "mentions.npz"):
        if (checkpoint / name).exists():
            shutil.copyfile(checkpoint / name, target / name)
    shutil.copyfile(NOTICE, new / "NOTICE")
    if out.exists():
        out.rename(old)
    new.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    package(options.checkpoint, options.out)


if __name__ == "__main__":
    main()
