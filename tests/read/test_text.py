from __future__ import annotations

from datetime import date

from onrecord.values import Basis


def test_keeps_a_text_as_it_is(tmp_path, read):
    """Line ends, double spaces, emoji, accents and other scripts stay as they stand in the file."""
    words = "Перемирие  держится.\r\nقال المتحدث إن الهدنة قائمة.\rCafe\u0301 \U0001f54a\n"
    (tmp_path / "a.txt").write_bytes(words.encode())
    documents, refused = read(tmp_path)
    assert (documents[0].text, documents[0].encoding, refused) == (words, "utf-8", [])


def test_names_a_file_by_its_own_name(tmp_path, read):
    """A file is named by its own name, reached through a folder or by itself."""
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.txt").write_text("The bridge is open.")
    assert [document.name for document in read(tmp_path)[0]] == ["a.txt"]
    assert [document.name for document in read(tmp_path / "inner" / "a.txt")[0]] == ["a.txt"]


def test_refuses_an_empty_file_and_goes_on(tmp_path, read):
    """A file without words becomes a rejection and the next file is read."""
    (tmp_path / "a.txt").write_text(" \n\t\n")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_text("The bridge is open.")
    documents, refused = read(tmp_path)
    assert [document.name for document in documents] == ["c.txt"]
    assert [(item.kind, item.source) for item in refused] == [
        ("Empty", str(tmp_path / "a.txt")),
        ("Empty", str(tmp_path / "b.txt")),
    ]


def test_refuses_what_is_binary(tmp_path, read):
    """Bytes that are no text are refused, whatever the file is called."""
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 20)
    assert [item.kind for item in read(tmp_path)[1]] == ["Unreadable"]


def test_refuses_a_format_it_does_not_know(tmp_path, read):
    """A file that no reader recognises is refused by its suffix, with what can be read."""
    (tmp_path / "a.xyz").write_text("words")
    (item,) = read(tmp_path)[1]
    assert (item.kind, ".xyz" in item.reason, "jsonl" in item.remedy) == ("Unreadable", True, True)


def test_the_user_says_outlet_and_day(tmp_path, read):
    """What the user gives beats what the text says."""
    (tmp_path / "a.txt").write_text("Published: 4 May 2014\nThe bridge is open.")
    documents, _ = read(tmp_path, published=date(2014, 5, 5), outlet="Valley Courier")
    assert (documents[0].outlet, documents[0].published.basis) == ("Valley Courier", Basis.GIVEN)
    assert documents[0].published.day == date(2014, 5, 5)


def test_the_seed_text(shared, read):
    """The seed text has no date line: its day is inferred from its last dated words, and says so."""
    (document,) = read(shared / "texts" / "seed.txt")[0]
    assert (str(document.published.day), document.published.basis) == ("2016-07-14", Basis.INFERRED)
    assert "July 14" in document.published.why
    assert document.is_opinion
    assert [notice.kind for notice in document.notices] == ["caption", "opinion"]
