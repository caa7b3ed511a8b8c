"""Builds the pipeline from a folder of corpora, in one command that may be stopped and begun again.

    python -m training.build ../shared --work /tmp/language --out src/onrecord/language/weights

Steps: the network (an epoch at a time, each leaving a checkpoint), the pipeline with it, the finder of mentions,
the pipeline with both. A step that has left its result is not done again.
"""

from __future__ import annotations

import argparse
import importlib.util
from pathlib import Path

from training import mentions, train
from training.package import package

EPOCHS = 32


def lookups() -> Path:
    """The folder of tables of the installed spacy-lookups-data."""
    found = importlib.util.find_spec("spacy_lookups_data")
    if found is None or found.origin is None:
        raise SystemExit("spacy-lookups-data is not installed: pip install -r training/requirements.txt")
    return Path(found.origin).parent / "data"


def build(shared: Path, work: Path, out: Path, epochs: int = EPOCHS) -> None:
    """Trains what is not trained yet and packages it into `out`."""
    treebanks = shared / "corpora" / "treebanks"
    train.run(train.Options(treebanks=treebanks, lookups=lookups(), out=work, epochs=epochs))
    if not (work / "mentions.npz").exists():
        package(work, work / "parser")
        mentions.run(mentions.Options(shared=shared, pipeline=work / "parser", out=work, folds=5))
    package(work, out)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path, help="the folder that holds corpora/treebanks and corpora/re3d")
    parser.add_argument("--work", type=Path, required=True, help="where checkpoints are kept")
    parser.add_argument("--out", type=Path, default=Path("src/onrecord/language/weights"))
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    options = parser.parse_args()
    build(options.shared, options.work, options.out, options.epochs)


if __name__ == "__main__":
    main()
