"""What browser tests share: Debian's Chromium with the network off, a dossier on disk, and a desk on loopback."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import uvicorn

from onrecord.show import dossier_html
from onrecord.show.pdf import browser
from onrecord.web import create_app

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-default-apps",
    "--mute-audio",
]
PATIENCE = 90_000  # milliseconds: the machine may be busy


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """An installed Chromium, or a skip that says that there is none."""
    program = browser()
    if program is None:
        pytest.skip("no Chromium is installed (Debian: apt-get install chromium)")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield started
        started.close()


class Watched:
    """A page, every request it makes, and every error in it."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._heard)

    def _heard(self, message: Any) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def settle(self) -> None:
        """Wait until the page has done all that it was asked."""
        self.page.locator("body:not([data-busy])").wait_for(state="attached")

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each after the last has had its effect."""
        for key in keys:
            self.page.keyboard.press(key)
            self.settle()

    def lit(self) -> str:
        """The words of the text that are lit up, in the order of the text, once the page has followed its address."""
        found: str = self.page.evaluate(
            "() => new Promise(done => setTimeout(() => requestAnimationFrame(() => done("
            "[...document.querySelectorAll('.text .m.on[data-s]')].map(one => one.textContent).join('')"
            ")), 60))"
        )
        return found

    def in_view(self, selector: str) -> bool:
        """Whether the first such element lies wholly inside the window."""
        found: bool = self.page.evaluate(
            "selector => { const box = document.querySelector(selector).getBoundingClientRect();"
            " return box.top >= 0 && box.bottom <= innerHeight && box.height > 0 }",
            selector,
        )
        return found


@pytest.fixture
def watch(chromium: Any) -> Iterator[Callable[..., Watched]]:
    """Opens a watched page of some width, scheme and time zone."""
    contexts = []

    def opened(width: int = 1280, height: int = 800, **options: Any) -> Watched:
        context = chromium.new_context(
            viewport={"width": width, "height": height}, reduced_motion="reduce", **options
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return Watched(context.new_page())

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def dossier(sample: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the sample's dossier on disk."""
    path = tmp_path_factory.mktemp("dossier") / "dossier.html"
    path.write_text(dossier_html(sample.sample_view()), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def desk(sample: ModuleType, memory_desk: ModuleType) -> Any:
    return memory_desk.MemoryDesk(sample.sample_view())


@pytest.fixture
def address(desk: Any) -> Iterator[str]:
    """The address of a review app over the desk, on a free port of the loopback address."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    options = uvicorn.Config(create_app(desk, "token", who="Ann"), log_level="error", lifespan="off")
    server = uvicorn.Server(options)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}/token/"
    server.should_exit = True
    thread.join(timeout=5)


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core, as its makers publish it (MPL-2.0)."""
    return Path(__file__).with_name("axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def violations(axe: str) -> Callable[[Any], list[str]]:
    """Runs axe-core in a page and gives what it objects to, a line each."""

    def run(page: Any) -> list[str]:
        page.evaluate(axe)
        found = page.evaluate("axe.run().then(result => result.violations)")
        return [
            f"{one['id']}: {one['help']} – {one['nodes'][0]['html'][:160]} {one['nodes'][0].get('failureSummary', '')[:200]}"
            for one in found
        ]

    return run
