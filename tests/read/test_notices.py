from __future__ import annotations

import pytest

from onrecord.read.notices import byline_of, is_opinion, notices_in

BODY = "\n\nThe council met and the bridge was opened again."


def marked(text: str, title: str | None = None) -> list[tuple[str, str]]:
    """Kind and words of each notice."""
    return [(notice.kind, text[notice.start : notice.end]) for notice in notices_in(text, title)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Lorries wait at the bridge. Photo: Courier", "caption"),
        ("Lorries wait at the bridge (Photo by Mira Holt/Courier)", "caption"),
        ("By Mira Holt", "byline"),
        ("By Mira Holt and Jan de Vries", "byline"),
        ("Reporting by Mira Holt", "byline"),
        ("Correction: an earlier version named the wrong bridge.", "correction"),
        ("Editor’s note: names were changed.", "correction"),
        ("The views expressed in this article are those of the author.", "opinion"),
    ],
)
def test_marks_what_is_not_the_article(line, kind):
    """Photo credits, bylines, corrections and disclaimers are marked from their first to their last character."""
    assert marked(f"{line}{BODY}") == [(kind, line)]


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the bridge was open and the drivers had gone home.",
        "By the river two lorries burned.",
        "He took a photo of the bridge.",
        "The author came to the bridge.",
        "Opinions differ in the town.",
    ],
)
def test_leaves_sentences_alone(line):
    """Sentences that only use the words are the article's own."""
    assert marked(f"{line}{BODY}") == []


def test_marks_the_headline():
    """The title at the head of the text is marked, however it is cased and punctuated."""
    assert marked(f"CONVOY HALTED, again!{BODY}", "Convoy halted again") == [
        ("headline", "CONVOY HALTED, again!")
    ]


def test_names_the_author():
    """The byline gives the author without the word before him."""
    text = f"Convoy halted\nBy Mira Holt{BODY}"
    assert byline_of(text, notices_in(text)) == "Mira Holt"


@pytest.mark.parametrize(
    ("text", "title", "opinion"),
    [
        (f"Opinion: why the bridge matters{BODY}", None, True),
        (BODY, "Op-Ed | Why the bridge matters", True),
        (f"Opinion polls opened at the bridge{BODY}", None, False),
        (f"A comment on the bridge{BODY}", "Commentators meet", False),
    ],
)
def test_tells_opinion_by_its_heading(text, title, opinion):
    """A heading that says opinion makes it one; the word inside a heading does not."""
    assert is_opinion(text, title, notices_in(text, title)) is opinion
