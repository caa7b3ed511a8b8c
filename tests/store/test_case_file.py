"""Opening, making and refusing case files."""

from __future__ import annotations

import sqlite3

import pytest

from onrecord.errors import CaseDamaged, CaseExists, CaseMissing, CaseTooNew
from onrecord.store import create_case, document_ids, open_case


def test_a_new_case_is_empty_and_opens_again(tmp_path):
    """A case that was made can be opened, and holds nothing."""
    create_case(tmp_path / "a.case").close()
    with open_case(tmp_path / "a.case").reading() as connection:
        assert document_ids(connection) == ()


def test_nothing_is_overwritten(tmp_path):
    """Making a case where a file stands is refused."""
    (tmp_path / "a.case").write_text("precious")
    with pytest.raises(CaseExists):
        create_case(tmp_path / "a.case")
    assert (tmp_path / "a.case").read_text() == "precious"


def test_a_missing_case_says_how_to_make_one(tmp_path):
    """The error names the command that makes a case."""
    with pytest.raises(CaseMissing, match="onrecord new"):
        open_case(tmp_path / "none.case")


def test_another_file_is_no_case(tmp_path):
    """A text file is refused before anything is written into it."""
    (tmp_path / "a.case").write_text("no database")
    with pytest.raises(CaseDamaged):
        open_case(tmp_path / "a.case")


def test_a_case_cut_off_while_made_is_completed(tmp_path):
    """An empty file, as a kill between making and filling leaves it, opens as an empty case."""
    (tmp_path / "a.case").touch()
    with open_case(tmp_path / "a.case").reading() as connection:
        assert document_ids(connection) == ()


def test_a_later_version_is_refused(tmp_path):
    """A case with tables of a later version is left alone."""
    create_case(tmp_path / "a.case").close()
    with sqlite3.connect(tmp_path / "a.case") as connection:
        connection.execute("update settings set value = '99'")
    with pytest.raises(CaseTooNew, match="newer"):
        open_case(tmp_path / "a.case")
