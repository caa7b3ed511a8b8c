from __future__ import annotations

RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Valley Courier</title><item><title>Convoy &amp; bridge</title><link>https://c.example/1</link>
<guid>c-1</guid><dc:creator>Mira Holt</dc:creator><pubDate>Tue, 06 May 2014 23:30:00 +0200</pubDate>
<description>&lt;p&gt;Forty lorries&lt;/p&gt;&lt;p&gt;waited.&lt;/p&gt;</description></item>
<item><guid>c-2</guid></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><entry><title>Open</title><id>urn:1</id>
<link rel="self" href="https://c.example/self"/><link href="https://c.example/2"/><author><name>Mira Holt</name></author>
<updated>2014-05-08T01:00:00Z</updated><published>2014-05-07T01:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The bridge</p><p>is open.</p></div></content>
</entry></feed>"""


def test_an_item_a_document(tmp_path, read):
    """An item of RSS gives title, words, author, outlet, link and day; one without words is refused."""
    (tmp_path / "a.xml").write_text(RSS)
    (found,), (refused,) = read(tmp_path)
    assert (found.name, found.title, found.outlet) == ("a.xml/c-1", "Convoy & bridge", "Valley Courier")
    assert found.text == "Convoy & bridge\n\nForty lorries\nwaited."
    assert (found.byline, found.url, str(found.published.day)) == (
        "Mira Holt",
        "https://c.example/1",
        "2014-05-06",
    )
    assert refused.kind == "Empty"


def test_reads_atom(tmp_path, read):
    """An entry of Atom gives its words from XHTML and the day it was published, not updated."""
    (tmp_path / "a.atom").write_text(ATOM)
    (found,) = read(tmp_path)[0]
    assert (found.text, found.url) == ("Open\n\nThe bridge\nis open.", "https://c.example/2")
    assert (str(found.published.day), found.byline) == ("2014-05-07", "Mira Holt")


def test_refuses_exploding_entities(tmp_path, read):
    """A feed that defines entities of its own is refused before any is unfolded."""
    entities = '<!ENTITY a "ha">' + "".join(f'<!ENTITY {"a" * n} "{"&a;" * 10}">' for n in range(2, 20))
    (tmp_path / "a.rss").write_text(f"<!DOCTYPE rss [{entities}]>{RSS[38:]}")
    documents, refused = read(tmp_path)
    assert (documents, "entities" in refused[0].reason) == ([], True)


def test_repairs_and_says_so(tmp_path, read):
    """Faulty XML is read as far as it goes, and the note says that it was repaired."""
    (tmp_path / "a.rss").write_text(RSS.replace("</channel></rss>", ""))
    assert "repaired" in read(tmp_path)[0][0].extractor
