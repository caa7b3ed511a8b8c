from __future__ import annotations

from onrecord.values import Basis


def test_takes_the_article_and_what_the_page_says(tmp_path, read, article):
    """Title, author, outlet, address, day in its own zone and language come from the page; menus do not."""
    (tmp_path / "a.html").write_text(article)
    (found,) = read(tmp_path)[0]
    assert (found.title, found.byline, found.outlet) == (
        "Convoy halted at the bridge",
        "Mira Holt",
        "Valley Courier",
    )
    assert (found.url, found.language) == ("https://courier.example/2014/05/convoy", "en")
    assert (str(found.published.day), found.published.basis) == ("2014-05-06", Basis.METADATA)
    assert "forty lorries" in found.text
    assert not any(word in found.text for word in ("Home", "Cookies", "document.title"))


def test_keeps_and_marks_captions(tmp_path, read, article):
    """The caption of a figure stays in the text and is marked as one."""
    (tmp_path / "a.html").write_text(article)
    (found,) = read(tmp_path)[0]
    marked = {notice.kind: found.text[notice.start : notice.end] for notice in found.notices}
    assert marked["caption"] == "Lorries wait on the eastern bank. Photo: Courier"
    assert marked["headline"] == "Convoy halted at the bridge"


def test_obeys_the_declared_charset(tmp_path, read, article):
    """A page in another encoding is read by the charset that it declares."""
    article = article.replace("utf-8", "windows-1251").replace("Mira Holt", "Мира Холт")
    (tmp_path / "a.html").write_bytes(article.encode("windows-1251", "xmlcharrefreplace"))
    (found,) = read(tmp_path)[0]
    assert (found.byline, found.encoding) == ("Мира Холт", "cp1251")


def test_a_page_without_an_article_gives_its_words(tmp_path, read, article):
    """Where no article can be told, all the words of the page are kept and the note says so."""
    (tmp_path / "a.html").write_text("<html><body><p>Bridge open.</p></body></html>")
    (found,) = read(tmp_path)[0]
    assert found.text == "Bridge open."


def test_scripts_are_words_never_run(tmp_path, read, article):
    """Script in a title or in text that was escaped is kept as plain words."""
    article = article.replace("Nobody was hurt", "&lt;script&gt;alert(1)&lt;/script&gt; Nobody was hurt")
    (tmp_path / "a.html").write_text(article)
    (found,) = read(tmp_path)[0]
    assert "<script>alert(1)</script> Nobody was hurt" in found.text
