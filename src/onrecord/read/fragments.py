"""HTML as a tree and as bare text: how deep it nests, and its words with a line for each block.

The tree is built only after a scan has found that it does not nest too deep, because a parser drops what lies
deeper without a word.
"""

from __future__ import annotations

import re
from typing import Any

from lxml import etree, html

from onrecord.errors import Unreadable

DEEPEST = 2000  # libxml2 gives up at 2,048
LONGEST_TAG = 10_000
MOST_ATTRIBUTES = 2_000  # it compares each with every other
VOID = frozenset(
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    }
    # whose end tags may be left out, so that a row of them is no nesting
    | {"p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup"}
    | {"caption", "rb", "rt", "rtc", "rp"}
)
SILENT = frozenset({"script", "style", "noscript", "template", "head", "svg", "iframe", "object"})
BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
    }
    | {
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
    }
    | {"legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "td", "th", "tr", "ul"}
)
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*)[^<>]*")


def refuse_if_hard(source: str) -> None:
    """Refuse HTML that nests too deep, or has a tag with too many attributes, for any parser here.

    The scan is linear and needs no memory.

    Raises:
        Unreadable: if it does.
    """
    depth = 0
    for match in _TAG.finditer(source):
        if match.end() - match.start() > LONGEST_TAG and match.group().count("=") > MOST_ATTRIBUTES:
            raise Unreadable(f"one of its tags has more than {MOST_ATTRIBUTES:,} attributes")
        if match.group(2).lower() in VOID:
            continue
        depth = max(0, depth - 1) if match.group(1) else depth + 1
        if depth > DEEPEST:
            raise Unreadable(
                f"its elements nest more than {DEEPEST:,} deep", remedy="Save the article's text instead"
            )


def tree_of(source: str) -> Any:
    """The HTML as a tree; nothing outside is fetched and no entity of its own is unfolded.

    Raises:
        Unreadable: if it nests too deep or is no HTML at all.
    """
    refuse_if_hard(source)
    parser = html.HTMLParser(
        huge_tree=True, no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        return html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(f"it is no HTML: {error}") from error


def words_of_tree(tree: Any) -> str:
    """The words of a tree with a line for each block, white space folded as a browser does."""
    parts: list[str] = []
    silent = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        name = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            silent += name in SILENT
            if not silent:
                parts.append("\n" if name in BLOCKS else "")
                parts.append(_folded(element.text))
        else:
            silent -= name in SILENT
            if not silent:
                parts.append("\n" if name in BLOCKS else "")
                parts.append(_folded(element.tail))
    lines = (line.strip() for line in re.sub(r" +", " ", "".join(parts)).split("\n"))
    return "\n".join(line for line in lines if line)


def _folded(words: str | None) -> str:
    return "" if words is None else re.sub(r"[ \t\r\n\f]+", " ", words)


def text_of(fragment: str) -> str:
    """The words of a piece of HTML, such as an item of a feed or the body of a mail."""
    return words_of_tree(tree_of(fragment)) if fragment.strip() else ""
