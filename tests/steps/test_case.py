"""The case from files to assessments, undisturbed and disturbed."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime

import pytest

import onrecord
from onrecord import store
from onrecord.steps.changes import changed
from onrecord.store import faults_in
from onrecord.values import Decision

TEXTS = {
    "wire.txt": "ARIHA, Syria, 10 July 2016. Jets struck a market in Ariha on 10 July 2016, killing at least 12 people.",
    "ministry.txt": "Moscow, 11 July 2016. No Russian soldiers are left in Syria, the ministry said on 11 July 2016.",
    "emoji.txt": "🕊 On 12 July 2016 the mayor of Хомс said: “٣ people were killed.”\r\nنهاية",
}


@pytest.fixture
def folder(tmp_path):
    """A folder of three short texts."""
    texts = tmp_path / "texts"
    texts.mkdir()
    for name, text in TEXTS.items():
        (texts / name).write_bytes(text.encode())
    return texts


def _case(path, *runs):
    with onrecord.new(path) as case:
        for paths in runs:
            case.read(*paths)
        case.extract(workers=1)
        case.link()
        case.assess()
        assert case.verify() == ()
        return case.fingerprint()


def test_reading_twice_or_in_another_order_gives_the_same_case(tmp_path, folder):
    """The whole folder, its files in reverse, and half of it before all of it give one fingerprint."""
    files = sorted(folder.iterdir())
    whole = _case(tmp_path / "a.case", [folder], [folder])
    assert whole == _case(tmp_path / "b.case", files[::-1])
    assert whole == _case(tmp_path / "c.case", files[:1], [folder])


def test_a_folder_inside_a_folder_gives_the_same_documents(tmp_path, folder):
    """An inner folder read by itself before the outer one adds nothing twice."""
    inner = folder / "inner"
    inner.mkdir()
    (inner / "more.txt").write_text("Jets struck Hama on 11 July 2016.")
    with onrecord.new(tmp_path / "a.case") as case:
        case.read(inner)
        assert case.read(folder).counts == {"added": 3, "already there": 1}


def test_running_the_steps_again_changes_nothing(tmp_path, folder):
    """A second run of every step adds nothing."""
    with onrecord.new(tmp_path / "a.case") as case:
        case.run(folder)
        before = case.fingerprint()
        assert case.read(folder).counts == {"already there": 3}
        case.extract()
        case.link()
        case.assess()
        assert case.fingerprint() == before


def test_the_journal_tells_what_was_done(tmp_path, folder):
    """Each command is journaled as begun and ended, with its counts."""
    with onrecord.new(tmp_path / "a.case", who="ana") as case:
        case.read(folder)
        commands = [(entry.command, entry.who) for entry in case.journal]
    assert commands == [("read begun", "ana"), ("read ended", "ana")]


def _main(*arguments):
    return [sys.executable, "-m", "onrecord", "--quiet", *map(str, arguments)]


def test_killed_at_any_moment_and_run_again_it_is_the_same_case(tmp_path, folder):
    """Real kills at random moments, then a run to the end: the case is as if nothing had happened."""
    whole = _case(tmp_path / "whole.case", [folder])
    path = tmp_path / "killed.case"
    onrecord.new(path).close()
    moments = random.Random(16)  # noqa: S311 - moments, not secrets
    for command in (("read", path, folder), ("extract", path), ("link", path), ("assess", path)):
        process = subprocess.Popen(_main(*command), stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(0.2, 1.6))
        process.send_signal(signal.SIGKILL)
        process.wait()
        with onrecord.open(path) as case:
            assert case.verify() == ()
        subprocess.run(_main(*command), check=True)
    with onrecord.open(path) as case:
        assert case.fingerprint() == whole


def test_two_processes_reading_into_one_case_lose_nothing(tmp_path, folder):
    """Two readers at once wait for each other; every document is there once."""
    for number in range(40):
        (folder / f"more-{number}.txt").write_text(
            f"On {1 + number % 28} July 2016 shells fell on town {number}."
        )
    path = tmp_path / "a.case"
    onrecord.new(path).close()
    both = [subprocess.Popen(_main("read", path, folder)) for _ in range(2)]
    assert [process.wait() for process in both] == [0, 0]
    with onrecord.open(path) as case:
        assert len(case.documents) == 43
        assert case.verify() == ()


def test_decisions_survive_a_new_extraction(tmp_path, folder):
    """A person's word on an item stands though the item is read again."""
    with onrecord.new(tmp_path / "a.case") as case:
        case.run(folder)
        with case.file.writing() as connection:
            item = next(
                reading.reports[0].id for reading in store.all_readings(connection) if reading.reports
            )
            store.add_review(
                connection,
                item=item,
                decision=Decision.ACCEPT,
                who="ana",
                when=datetime(2026, 1, 1, tzinfo=UTC),
            )
            for reading in list(store.all_readings(connection)):
                store.put_reading(connection, reading)
            reviews = store.all_reviews(connection)
            assert store.states(reviews)[item].value == "reviewed"
            assert faults_in(connection) == ()
            assert changed([reading], reviews, {}) == (reading,)
