from __future__ import annotations

import gzip
import zipfile
from io import BytesIO

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

URL = "https://courier.example/2014/05/convoy"


def warc(*answers: tuple[str, bytes, str, str]) -> bytes:
    """An archive of these answers: address, body, media type, status."""
    out = BytesIO()
    writer = WARCWriter(out, gzip=True)
    for url, body, kind, status in answers:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(url, "response", payload=BytesIO(body), http_headers=headers)
        )
    return out.getvalue()


@pytest.fixture
def archive(article) -> bytes:
    """A article, its style, a page that was not found, and a text."""
    return warc(
        (URL, article.encode(), "text/html; charset=utf-8", "200 OK"),
        ("https://courier.example/a.css", b"p {}", "text/css", "200 OK"),
        ("https://courier.example/gone", b"<p>Gone</p>", "text/html", "404 Not Found"),
        ("https://courier.example/../../etc/b.txt", b"The bridge is open.", "text/plain", "200 OK"),
    )


def test_reads_pages_of_an_archive(tmp_path, read, archive):
    """Pages and texts that were answered with success are documents with their addresses."""
    (tmp_path / "a.warc.gz").write_bytes(archive)
    documents, refused = read(tmp_path)
    assert [(document.url, document.media_type) for document in documents] == [
        (URL, "text/html"),
        ("https://courier.example/../../etc/b.txt", "text/plain"),
    ]
    assert (documents[0].source[-8:], documents[0].title, refused) == (
        "record 1",
        "Convoy halted at the bridge",
        [],
    )


def test_reads_a_wacz(tmp_path, read, archive):
    """The archives inside a WACZ package are read in order."""
    with zipfile.ZipFile(tmp_path / "a.wacz", "w") as package:
        package.writestr("archive/b.warc.gz", archive)
        package.writestr("archive/a.warc.gz", archive)
        package.writestr("datapackage.json", "{}")
    documents, refused = read(tmp_path)
    assert ([document.url for document in documents].count(URL), refused) == (2, [])
    assert "archive/a.warc.gz, record 1" in documents[0].source


def test_a_cut_off_archive_keeps_what_came_before(tmp_path, read, archive):
    """What was read before the end of a cut-off archive stands, and the loss is one rejection, packed or not."""
    (tmp_path / "a.warc.gz").write_bytes(archive[:-150])
    (tmp_path / "b.warc").write_bytes(gzip.decompress(archive)[:-10])
    documents, refused = read(tmp_path)
    assert ([document.url for document in documents], [item.kind for item in refused]) == (
        [URL, URL],
        ["Unreadable", "Unreadable"],
    )


def test_a_page_over_the_limit_is_refused_alone(tmp_path, read):
    """A page that is too large is refused and the next one read."""
    data = warc(
        (URL, b"<p>" + b"x" * 9000, "text/html", "200 OK"),
        ("https://b.example/b", b"Open.", "text/plain", "200 OK"),
    )
    (tmp_path / "a.warc.gz").write_bytes(data)
    documents, refused = read(tmp_path, limit_bytes=5000)
    assert ([document.text for document in documents], [item.kind for item in refused]) == (
        ["Open."],
        ["TooLarge"],
    )


def test_an_archive_over_the_whole_limit_is_stopped(tmp_path, read, archive):
    """Reading stops where an archive has unpacked to more than the limit for all of it."""
    (tmp_path / "a.warc.gz").write_bytes(archive)
    assert [item.kind for item in read(tmp_path, limit_unpacked_bytes=600)[1]] == ["TooLarge"]


@pytest.mark.parametrize("data", [b"no archive at all", gzip.compress(b"words"), b""])
def test_refuses_what_is_no_archive(tmp_path, read, data):
    """Other bytes under an archive's name are refused."""
    (tmp_path / "a.warc.gz").write_bytes(data)
    documents, refused = read(tmp_path)
    assert (documents, len(refused)) == ([], 1)
