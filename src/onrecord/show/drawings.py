"""Drawings: the timeline, the map and the weeks of a comparison as single SVG files, with their own style."""

from __future__ import annotations

import html

from onrecord.errors import NotFound
from onrecord.show import words
from onrecord.show.catalogue import catalogue_of
from onrecord.show.comparison_chart import comparison_chart
from onrecord.show.dossier import asset, environment, is_draft
from onrecord.show.exports.standing import shown, status
from onrecord.show.lines import Ink, lines_of
from onrecord.show.map_chart import map_chart
from onrecord.show.timeline_chart import timeline_chart
from onrecord.show.view import View

DRAWINGS = ("timeline", "map", "weeks")


def drawing(view: View, name: str) -> str:
    """The drawing of this name as an SVG file.

    Raises:
        NotFound: if there is no such drawing, or nothing to draw.
    """
    if name not in DRAWINGS:
        raise NotFound(f"there is no drawing {name!r}", remedy=f"Ask for one of: {', '.join(DRAWINGS)}")
    catalogue = catalogue_of(view)
    lines = lines_of(catalogue)
    parts = environment().get_template("parts.html").module
    if name == "timeline":
        svg = str(parts.timeline_svg(timeline_chart(lines)))  # type: ignore[attr-defined]
    elif name == "map":
        svg = str(parts.map_svg(map_chart([line for line in lines if line.ink is not Ink.SAID], view.tiles)))  # type: ignore[attr-defined]
    else:
        svg = _weeks(view)
    style = asset("page.css").replace("]]>", "")
    head, _, rest = svg.partition(">")
    note = html.escape(words.visible(f"{view.title}; {status(catalogue)}; shown: {shown(catalogue)}"))
    draft = (
        '<text class="ticktext" x="99%" y="9" text-anchor="end">DRAFT</text>' if is_draft(catalogue) else ""
    )
    drawn = rest.removesuffix("</svg>")
    return (
        f'{head} xmlns="http://www.w3.org/2000/svg"><desc>{note}</desc>'
        f"<style><![CDATA[{style}]]></style>{drawn}{draft}</svg>\n"
    )


def _weeks(view: View) -> str:
    one = next((comparison for comparison in view.comparisons if comparison.weeks), None)
    if one is None:
        raise NotFound("the view has no comparison by weeks", where="weeks")
    parts = environment().get_template("comparison.html").module
    return str(parts.comparison_svg(one, comparison_chart(one)))  # type: ignore[attr-defined]
