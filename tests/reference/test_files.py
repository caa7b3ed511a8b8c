"""Reference files: read once, checked, refused by file and row."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import ReferenceRefused
from onrecord.reference import files


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in the place of the package's."""
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    files.load_yaml.cache_clear()
    return tmp_path


HEADER = "title: T\nsource: S\nlicence: CC0-1.0\nreviewed: 2026-11-24\n"


@pytest.mark.parametrize("field", ["title", "source", "licence", "reviewed"])
def test_a_file_without_one_of_the_four_is_refused_by_name(folder: Path, field: str) -> None:
    """Nobody may use what nobody has signed."""
    lines = [line for line in HEADER.splitlines() if not line.startswith(field)]
    (folder / "unsigned.yaml").write_text("\n".join(lines), "utf-8")
    with pytest.raises(ReferenceRefused, match=f"unsigned.yaml: the header has no {field}"):
        files.load_yaml("unsigned.yaml")


def test_a_day_of_review_that_is_no_day_is_refused(folder: Path) -> None:
    """`reviewed: yes` says nothing."""
    (folder / "vague.yaml").write_text(HEADER.replace("2026-11-24", "lately"), "utf-8")
    with pytest.raises(ReferenceRefused, match="must be a day"):
        files.load_yaml("vague.yaml")


def test_a_missing_file_and_broken_yaml_are_refused(folder: Path) -> None:
    """Both name the file."""
    (folder / "broken.yaml").write_text("a: [", "utf-8")
    with pytest.raises(ReferenceRefused, match=r"broken\.yaml: this is no YAML"):
        files.load_yaml("broken")
    with pytest.raises(ReferenceRefused, match=r"absent\.yaml: there is no such"):
        files.load_yaml("absent.yaml")


def test_a_key_that_comes_twice_is_refused(folder: Path) -> None:
    """The second row would hide the first."""
    (folder / "twice.yaml").write_text(HEADER + "things: [{key: a}, {key: a}]", "utf-8")
    with pytest.raises(ReferenceRefused, match="the key a comes twice"):
        list(files.rows("twice.yaml", "things"))


def test_every_shipped_file_has_its_four_fields() -> None:
    """All YAML of the package can be loaded."""
    files.load_yaml.cache_clear()
    shipped = sorted(files.FOLDER.rglob("*.yaml"))
    assert len(shipped) > 20
    for path in shipped:
        assert files.load_yaml(str(path.relative_to(files.FOLDER)))["title"]
