from __future__ import annotations

import os
import resource
import time

import pytest

from onrecord.errors import Changed
from onrecord.read import Options
from onrecord.read.sources import sources_in

MEGABYTE = 1_000_000


def test_html_a_hundred_thousand_levels_deep(tmp_path, read):
    """A page nested without end is refused at once, and the next page is read."""
    (tmp_path / "a.html").write_text("<html><body>" + "<div>" * 100_000 + "words" + "</div>" * 100_000)
    (tmp_path / "b.html").write_text("<html><body><p>The bridge is open.</p></body></html>")
    began = time.process_time()
    documents, refused = read(tmp_path)
    assert ([document.name for document in documents], [item.kind for item in refused]) == (
        ["b.html"],
        ["Unreadable"],
    )
    assert time.process_time() - began < 5


def test_a_single_line_of_200_megabytes(tmp_path, read):
    """A line far over the limit is refused without being held in memory, and the line after it is read."""
    with (tmp_path / "a.jsonl").open("wb") as out:
        out.write(b'{"id": "a", "text": "')
        for _ in range(200):
            out.write(b"x" * MEGABYTE)
        out.write(b'"}\n{"id": "b", "text": "The bridge is open."}\n')
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    documents, refused = read(tmp_path, limit_bytes=10 * MEGABYTE)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    assert ([document.name for document in documents], [item.kind for item in refused]) == (
        ["b"],
        ["TooLarge"],
    )
    assert grown < 60 * MEGABYTE


def test_a_file_that_changes_while_it_is_read(tmp_path, monkeypatch):
    """A file that grows, or is replaced by another, during reading is refused as changed."""
    path = tmp_path / "a.txt"
    path.write_text("The bridge is open.")
    (source,) = sources_in([path])
    opened = type(source).opened

    def grown(self):
        stream = opened(self)
        with path.open("a") as out:
            out.write(" And closed.")
        return stream

    monkeypatch.setattr(type(source), "opened", grown)
    with pytest.raises(Changed):
        source.content(Options().limit_bytes)


def test_a_text_over_the_limit(tmp_path, read):
    """A file over the limit is refused with the limit named."""
    (tmp_path / "a.txt").write_text("word " * 1000)
    (refused,) = read(tmp_path, limit_bytes=100)[1]
    assert (refused.kind, "100 bytes" in refused.reason) == ("TooLarge", True)


def test_names_with_line_breaks_and_no_utf8(tmp_path, read):
    """A name with a line break or with bytes that are no UTF-8 is only a name."""
    (tmp_path / "a\n..\\..\nb.txt").write_text("First.")
    with open(os.fsencode(tmp_path) + b"/\xff.txt", "w") as out:  # noqa: PTH123 - a name no Path has
        out.write("Second.")
    documents, refused = read(tmp_path)
    assert ([document.name for document in documents], refused) == (["a\n..\\..\nb.txt", "\\xff.txt"], [])


def test_links_in_a_circle_and_hidden_files(tmp_path, read):
    """A folder that contains itself by a link is walked once; hidden files are left out unless named."""
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "again").symlink_to(tmp_path)
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "inner" / "a.txt").write_text("The bridge is open.")
    (tmp_path / ".hidden.txt").write_text("Hidden.")
    documents, refused = read(tmp_path)
    assert [document.name for document in documents] == ["a.txt"]
    assert [(item.kind, item.source) for item in refused] == [("Unreadable", str(tmp_path / "broken.txt"))]
    assert len(read(tmp_path / ".hidden.txt")[0]) == 1


def test_a_link_out_of_the_folder_is_refused(tmp_path, read):
    """A folder cannot bring in a file that lies elsewhere; the same link named by the user is followed."""
    (tmp_path / "secret.txt").write_text("Not meant for the case.")
    (tmp_path / "sent").mkdir()
    link = tmp_path / "sent" / "a.txt"
    link.symlink_to(tmp_path / "secret.txt")
    documents, refused = read(tmp_path / "sent")
    assert documents == []
    assert [item.reason for item in refused] == ["it is a link that leads out of the folder"]
    assert len(read(link)[0]) == 1


def test_a_pipe_is_not_waited_for(tmp_path, read):
    """What is no ordinary file is refused without being opened."""
    os.mkfifo(tmp_path / "pipe.txt")
    assert [item.kind for item in read(tmp_path)[1]] == ["Unreadable"]


def test_a_path_that_is_not_there(tmp_path, read):
    """A path that does not exist is a rejection, not a crash."""
    assert [item.kind for item in read(tmp_path / "none.txt")[1]] == ["Unreadable"]


def test_yaml_that_unfolds(tmp_path, read):
    """Front matter with aliases, by which lines unfold to gigabytes, is refused."""
    lines = ["a: &a [x,x,x,x,x,x,x,x,x]"] + [
        f"{b}: &{b} [{','.join(['*' + a] * 9)}]" for a, b in zip("abcdefg", "bcdefgh", strict=True)
    ]
    (tmp_path / "a.md").write_text("---\n" + "\n".join(lines) + "\n---\nwords")
    assert [item.kind for item in read(tmp_path)[1]] == ["Unreadable"]


def test_order_of_reading_is_the_order_of_names(tmp_path, read):
    """A folder is read in the order of its names, whatever order it was written in."""
    for name in ("c", "a", "b"):
        (tmp_path / f"{name}.txt").write_text(name)
    assert [document.text for document in read(tmp_path)[0]] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("name", "data", "kinds"),
    [
        ("a.txt", b"1 May " * 40_000, []),
        ("a.txt", b"a" + b" " * 1_000_000 + b"b", []),
        ("a.md", b"![" * 200_000, []),
        ("a.html", b"<html><body><div " + b"a=1 " * 200_000 + b">", ["Unreadable"]),
        ("a.eml", b"Subject: " + b"=?a?q?x " * 100_000 + b"\n\nwords", ["TooLarge"]),
        (
            "a.eml",
            b"S: a\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 5000,
            ["TooLarge"],
        ),
        ("a.csv", b",".join(b"c%d" % number for number in range(100_000)) + b"\n", ["TooLarge"]),
    ],
)
def test_what_is_made_to_take_long_does_not(tmp_path, read, name, data, kinds):
    """Text on which a careless pattern or parser would work for hours is read or refused within seconds."""
    (tmp_path / name).write_bytes(data)
    began = time.process_time()
    assert [item.kind for item in read(tmp_path)[1]] == kinds
    assert time.process_time() - began < 5
