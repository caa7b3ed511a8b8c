from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.read import Found, Options, documents_in
from onrecord.values import Rejection, from_plain, to_plain

SUFFIXES = ("txt", "md", "html", "eml", "jsonl", "rss", "csv", "tsv", "warc", "wacz", "docx", "xyz")
WORDS = "Forty lorries waited – сорок – أربعون – \U0001f54a cafe\u0301.\r\n"
SEEDS = {
    "txt": f"Published: 6 May 2014\n{WORDS}",
    "md": f"---\ntitle: Convoy\npubDate: 2014-05-06\n---\n{WORDS}",
    "html": f"<html><head><title>Convoy</title></head><body><p>{WORDS * 5}</p></body></html>",
    "eml": f"Subject: Convoy\nDate: Tue, 06 May 2014 23:30:00 +0000\n\n{WORDS}",
    "jsonl": '{"id": "a", "text": "Forty \\u0061 lorries", "published": "2014-05-06", "title": "Convoy"}\n',
    "rss": f"<rss><channel><title>Courier</title><item><title>Convoy</title><description>{WORDS}</description></item></channel></rss>",
    "csv": "event_id_cnty,event_date,event_type,actor1,fatalities\nY1,2018-06-13,Battles,Army,6\n",
}
HARD = (
    b"\x00",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b'"',
    b"\\ud800",
    b"&#xD800;",
    b"<![CDATA[",
    b"=?utf-8?q?=ED?=",
    b"\r",
    b"1e999",
)

few = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def found(name: str, data: bytes) -> list[Found | Rejection]:
    """Everything read from a file with this name and these bytes."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return list(documents_in(path, Options(limit_bytes=1_000_000)))


def check(items: list[Found | Rejection]) -> None:
    """Each document can be stored, and its reading goes to plain data and back with every quote equal to its text."""
    for item in items:
        if isinstance(item, Found) and item.reading is not None:
            text = item.document.text
            assert from_plain(type(item.reading), to_plain(item.reading), lambda _: text) == item.reading  # noqa: B023
        if isinstance(item, Found):
            document = item.document
            for words in (document.name, document.title, document.byline, document.outlet, document.url):
                assert (words or "").encode("utf-8") is not None
            assert all(0 <= notice.start < notice.end <= len(document.text) for notice in document.notices)
        else:
            assert item.reason


@given(st.sampled_from(SUFFIXES), st.binary(max_size=400))
@few
def test_no_bytes_make_reading_fail(suffix, data):
    """Whatever the bytes and the name, reading gives documents or rejections and never an error."""
    check(found(f"a.{suffix}", data))


@given(
    st.sampled_from(sorted(SEEDS)),
    st.lists(st.tuples(st.integers(0, 400), st.sampled_from(HARD)), max_size=4),
    st.integers(0, 60),
)
@few
def test_no_damage_makes_reading_fail(suffix, wounds, lost):
    """A good file with hard bytes put in and its end cut off gives documents or rejections and never an error."""
    data = SEEDS[suffix].encode("utf-8")
    for place, bad in wounds:
        data = data[:place] + bad + data[place:]
    check(found(f"a.{suffix}", data[: len(data) - lost]))


@given(st.permutations(sorted(SEEDS)))
@settings(max_examples=10)
def test_the_order_of_writing_does_not_matter(order):
    """A folder gives the same documents whatever order its files were written in, and again on a second reading."""
    with TemporaryDirectory() as folder:
        for suffix in order:
            (Path(folder) / f"a.{suffix}").write_text(SEEDS[suffix], newline="")
        once, again = (list(documents_in(Path(folder), Options())) for _ in range(2))
    assert once == again
    names = [item.document.name for item in once if isinstance(item, Found)]
    assert names == ["acled/Y1", "a.eml", "a.html", "a", "a.md", "a.rss/1", "a.txt"]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
@few
def test_a_text_file_comes_back_to_the_code_point(words):
    """A text in UTF-8 is stored as it is, and its bytes beside it."""
    (item,) = found("a.txt", words.encode("utf-8"))
    assert isinstance(item, Found)
    assert (item.document.text, item.original) == (words.removeprefix("\ufeff"), words.encode("utf-8"))
