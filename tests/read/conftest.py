"""What tests of reading share: a call that sorts documents from rejections, and an article as a page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.read import Found, Options, documents_in
from onrecord.values import Document, Rejection

Reading = tuple[list[Document], list[Rejection]]

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Convoy halted at the bridge - Valley Courier</title>
<meta property="og:site_name" content="Valley Courier"><meta property="og:title" content="Convoy halted at the bridge">
<meta name="author" content="Mira Holt"><meta property="article:published_time" content="2014-05-06T23:30:00+02:00">
<link rel="canonical" href="https://courier.example/2014/05/convoy"></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Convoy halted at the bridge</h1>
<figure><img src="bridge.jpg"><figcaption>Lorries wait on the eastern bank. Photo: Courier</figcaption></figure>
<p>A convoy of forty lorries was halted at the river bridge on Tuesday, the town's council said in a statement.</p>
<p>“Nobody was hurt,” it said. The drivers spent the night in the school on the eastern bank of the river.</p>
</article><footer>Subscribe to our letter. Cookies.</footer><script>document.title = 'changed'</script></body></html>"""


@pytest.fixture
def article() -> str:
    """An article as a web page with menus, metadata, a caption and a script."""
    return PAGE


@pytest.fixture
def read() -> Callable[..., Reading]:
    """Reads a path and gives the documents and the rejections, each in order."""

    def _read(path: Path, **options: object) -> Reading:
        found = list(documents_in(path, Options(**options)))  # type: ignore[arg-type]
        documents = [item.document for item in found if isinstance(item, Found)]
        return documents, [item for item in found if isinstance(item, Rejection)]

    return _read
