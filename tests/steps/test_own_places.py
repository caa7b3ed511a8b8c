"""Places of a user's own are taken once, refused whole, and known to a later reading."""

from __future__ import annotations

import pytest

from onrecord import language
from onrecord.errors import Unreadable
from onrecord.steps.own_places import import_places, known_places, own_files, places_mark
from onrecord.steps.reading_pool import read_document, reader_name


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    """A user without places yet."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def table(tmp_path):
    """A file with one village that no gazetteer has."""
    path = tmp_path / "villages.csv"
    path.write_text("name,latitude,longitude,country\nQarandaz,35.5,36.5,SY\n")
    return path


def test_the_same_file_taken_twice_is_one(table):
    """A second import adds nothing."""
    assert import_places(table) == 1
    assert import_places(table) == 1
    assert len(own_files()) == 1


def test_a_broken_row_is_refused_and_nothing_taken(tmp_path):
    """A latitude that is no number is named by its line, and the file is not kept."""
    path = tmp_path / "bad.csv"
    path.write_text("name,latitude,longitude\nA,35.5,36.5\nB,north,36.5\n")
    with pytest.raises(Unreadable, match="3"):
        import_places(path)
    assert own_files() == ()


def test_a_later_reading_knows_the_place_and_says_so(table, document_of):
    """A text read after the import names the village's point, and its reader names the import."""
    assert places_mark() == ""
    import_places(table)
    assert places_mark() in reader_name(None) != ""
    assert known_places().named("Qarandaz")
    language.load(None)
    read = read_document(document_of("Shells fell on the village of Qarandaz in Syria on 10 July 2016."))
    points = {mention.place.point.latitude for mention in read.reading.places if mention.place is not None}
    assert 35.5 in points
