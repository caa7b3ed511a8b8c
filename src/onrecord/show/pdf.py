"""PDF: the dossier printed by an installed Chromium, with the network off; nothing is downloaded to do it."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from onrecord.errors import ExtraMissing, Unreadable

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-quic", "--proxy-server=127.0.0.1:9",
    "--no-pdf-header-footer",
)  # fmt: skip
PATIENCE = 120  # seconds


def browser() -> str | None:
    """The path of an installed Chromium, or None."""
    return next((path for name in BROWSERS if (path := shutil.which(name)) is not None), None)


def pdf(html: str) -> bytes:
    """The page as PDF.

    Raises:
        ExtraMissing: if there is no Chromium.
        Unreadable: if the browser printed nothing.
    """
    program = browser()
    if program is None:
        raise ExtraMissing(
            "PDF is printed by Chromium, and none is installed",
            remedy="Install chromium, or print the HTML file",
        )
    with tempfile.TemporaryDirectory() as folder:
        page, target = Path(folder, "dossier.html"), Path(folder, "dossier.pdf")
        page.write_text(html, encoding="utf-8")
        profile = f"--user-data-dir={Path(folder, 'profile')}"
        command = [program, *OPTIONS, profile, f"--print-to-pdf={target}", page.as_uri()]
        done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 - our own page
        if not target.is_file():
            raise Unreadable(
                "the browser printed nothing",
                where=program,
                remedy=done.stderr.decode(errors="replace")[-200:],
            )
        return target.read_bytes()
