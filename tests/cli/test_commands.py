"""The command line: exit codes, one-line errors, plain output in pipes."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys

import pytest


@pytest.fixture
def run(tmp_path):
    """Runs onrecord in an empty folder and gives what came of it."""

    def call(*arguments, **fields):
        return subprocess.run(
            [sys.executable, "-m", "onrecord", *map(str, arguments)],
            capture_output=True,
            text=True,
            check=False,
            cwd=tmp_path,
            **fields,
        )

    return call


def test_a_missing_case_is_one_line_and_exit_code_one(run):
    """An error says what, where and what to do, in one line, without a traceback."""
    done = run("read", "none.case", ".")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "onrecord new none.case" in done.stderr


def test_debug_shows_where_in_the_program(run):
    """--debug gives the traceback."""
    assert "Traceback" in run("--debug", "verify", "none.case").stderr


def test_a_rejection_is_exit_code_three_and_the_rest_goes_on(run, tmp_path):
    """One empty file among two: the good one is read, the bad one listed, and the exit code says so."""
    (tmp_path / "good.txt").write_text("Shells fell on Donetsk on 10 January 2015.")
    (tmp_path / "empty.txt").write_text("")
    assert run("new", "a.case").returncode == 0
    done = run("read", "a.case", "good.txt", "empty.txt")
    assert done.returncode == 3
    assert "empty.txt" in done.stderr
    assert "1 added, 1 rejected" in done.stderr
    assert "empty.txt" in run("rejections", "a.case").stdout


def test_extract_prints_a_line_for_each_line(run, tmp_path):
    """`extract IN.jsonl --jsonl` keeps ids and order, and rejects a bad line by its number."""
    lines = [
        {
            "id": "b",
            "text": "Jets struck Ariha on 10 July 2016.",
            "published": None,
            "outlet": None,
            "title": None,
        },
        {"id": "a", "text": "Nine people died, the ministry said.", "published": "2016-07-11"},
    ]
    (tmp_path / "in.jsonl").write_text("\n".join([json.dumps(line) for line in lines] + ["{broken"]))
    done = run("extract", "in.jsonl", "--jsonl")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["b", "a"]
    assert done.returncode == 3
    assert "3" in done.stderr


def test_verify_says_whole_or_exits_with_four(run, tmp_path):
    """A whole case is said to be whole; a changed one gives exit code four and names the fault."""
    (tmp_path / "a.txt").write_text("Shells fell on Donetsk on 10 January 2015.")
    run("new", "a.case")
    run("read", "a.case", "a.txt")
    assert run("verify", "a.case").returncode == 0
    with sqlite3.connect(tmp_path / "a.case") as connection:
        connection.execute("update documents set text = replace(text, '10', '11')")
    done = run("verify", "a.case")
    assert done.returncode == 4
    assert "documents" in done.stdout


def test_a_wrong_day_is_refused_by_its_option(run, tmp_path):
    """An option that makes no sense is named, with how to write it."""
    run("new", "a.case")
    done = run("assess", "a.case", "--until", "14.7.2016")
    assert done.returncode == 1
    assert "--until" in done.stderr
    assert "2016-07-14" in done.stderr


def test_control_characters_cannot_drive_the_terminal(run, tmp_path):
    """An escape sequence in a file's name is written out in messages."""
    name = "evil\x1b[2J.txt"
    (tmp_path / name).write_text("")
    run("new", "a.case")
    done = run("read", "a.case", name)
    assert "\x1b" not in done.stderr


def test_help_and_version_need_nothing_heavy():
    """Neither loads a parser, a database or a web server."""
    code = "import sys, onrecord.cli; print([m for m in ('spacy', 'sqlalchemy', 'duckdb', 'starlette', 'numpy') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_doctor_names_what_is_here_and_what_is_not(run, tmp_path):
    """Every extra has a line, and an index that was never built is no fault."""
    done = run("doctor", env={**os.environ, "XDG_CACHE_HOME": str(tmp_path)})
    rows = dict(line.split("\t")[:2] for line in done.stdout.splitlines())
    assert done.returncode == 0
    assert rows["index of place names"] == "not yet"
    assert {"extra: pdf", "extra: docx", "extra: archive", "language pipeline"} <= rows.keys()
