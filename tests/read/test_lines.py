from __future__ import annotations

import json
from io import BytesIO

from onrecord.read.lines import lines_of
from onrecord.values import Basis


def test_a_document_a_line(tmp_path, read):
    """Each line becomes a document named by its id, with the outlet, title and day that the line gives."""
    line = {
        "id": 7,
        "text": "The bridge is open.",
        "published": "2014-05",
        "outlet": "Courier",
        "title": "Open",
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(line) + "\n\n" + json.dumps({"id": "b", "text": "Closed."}))
    first, second = read(tmp_path)[0]
    assert (first.name, first.outlet, first.title, first.source[-6:]) == ("7", "Courier", "Open", "line 1")
    assert (first.published.basis, str(first.published.days.first)) == (Basis.GIVEN, "2014-05-01")
    assert (second.name, second.published, second.source[-6:]) == ("b", None, "line 3")


def test_each_bad_line_is_refused_alone(tmp_path, read):
    """What is no JSON, no object, without words or with a bad day is refused with its line; the rest is read."""
    lines = [
        "{nonsense",
        "[1, 2]",
        '{"text": "no id"}',
        '{"id": "a", "text": 5}',
        '{"id": "a", "text": "  "}',
        '{"id": "a", "text": "words", "published": "some day"}',
        '{"id": "a", "text": "words", "outlet": 5}',
        '{"id": "a", "text": "half a \\ud83d character"}',
        "[" * 200_000,
        '{"id": "good", "text": "NUL \\u0000 and \\r\\n stay"}',
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    documents, refused = read(tmp_path)
    assert [document.text for document in documents] == ["NUL \x00 and \r\n stay"]
    assert [item.place or item.source.rsplit(", ")[-1] for item in refused] == [
        f"line {n}" for n in range(1, 10)
    ]
    assert [item.kind for item in refused] == [*["Unreadable"] * 4, "Empty", *["Unreadable"] * 4]


def test_a_long_line_is_passed_over_unread(tmp_path, read):
    """A line over the limit is refused, and the lines around it are read."""
    good = '{"id": "%s", "text": "The bridge is open."}\n'
    (tmp_path / "a.jsonl").write_text(good % "a" + '{"id": "b", "text": "' + "x" * 5000 + '"}\n' + good % "c")
    documents, refused = read(tmp_path, limit_bytes=1000)
    assert [document.name for document in documents] == ["a", "c"]
    assert [(item.kind, item.place) for item in refused] == [("TooLarge", "line 2")]


def test_lines_of_exactly_the_limit(tmp_path):
    """A line of just the limit is read, one byte more is not, with or without a line end."""
    assert list(lines_of(BytesIO(b"abc\nabcd\nabcde\nabcd"), 4)) == [b"abc\n", b"abcd\n", None, b"abcd"]


def test_format_lines_of_the_benchmark(shared, read, tmp_path):
    """The gold texts as input lines are read to the code point."""
    gold = json.loads((shared / "gold" / "dev.json").read_text())
    fields = ("id", "text", "published", "outlet", "title")
    lines = [json.dumps({name: row[name] for name in fields}, ensure_ascii=False) for row in gold]
    (tmp_path / "in.jsonl").write_text("\n".join(lines))
    documents, refused = read(tmp_path)
    assert [(document.name, document.text) for document in documents] == [
        (row["id"], row["text"]) for row in gold
    ]
    assert refused == []
