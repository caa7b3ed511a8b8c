"""Pairs: what the machine doubts and people decide, as rows that can be sent from one case to another."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord import store
from onrecord.errors import NotFound, OptionRefused, Unreadable
from onrecord.steps.linking import judged_by, pair_item
from onrecord.steps.records import record_of
from onrecord.steps.session import now
from onrecord.values import Decision, Link, Report, Review, Sameness

COLUMNS = ("left", "right", "decision", "who", "note")
_WORDS = {"same": Decision.ACCEPT, "different": Decision.REJECT}


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtfulPair:
    """Two reports that may tell of one happening, with who published them and what speaks for and against."""

    link: Link
    left: Report
    right: Report
    left_outlet: str
    right_outlet: str


def doubtful_pairs(case: store.CaseFile) -> Iterator[DoubtfulPair]:
    """The pairs that nobody has decided and the machine is not sure of, the likeliest first."""
    record = record_of(case)
    with case.reading() as connection:
        links = store.all_links(connection)
        judged = judged_by(store.all_reviews(connection))
    decided = judged.same | judged.different
    doubtful = [
        link
        for link in links
        if link.sameness is Sameness.DOUBTFUL and (link.left, link.right) not in decided
    ]
    for link in sorted(doubtful, key=lambda link: (-link.probability, link.left, link.right)):
        left, right = record.reports.get(link.left), record.reports.get(link.right)
        if left is not None and right is not None:
            outlets = [
                record.by_id[report.document].outlet or record.by_id[report.document].name
                for report in (left, right)
            ]
            yield DoubtfulPair(
                link=link, left=left, right=right, left_outlet=outlets[0], right_outlet=outlets[1]
            )


def decide_pair(
    case: store.CaseFile, one: str, other: str, *, same: bool, who: str, note: str | None = None
) -> Review:
    """Keep a person's word on two reports; it counts from the next linking on.

    Raises:
        OptionRefused: if both are the same report.
    """
    if one == other:
        raise OptionRefused("a decision is on two reports, not on one", where=one)
    with case.writing() as connection:
        return store.add_review(
            connection,
            item=pair_item(one, other),
            decision=Decision.ACCEPT if same else Decision.REJECT,
            who=who,
            when=now(),
            note=note,
        )


def decide_named_pair(case: store.CaseFile, one: str, other: str, *, same: bool, who: str) -> Review:
    """Keep a person's word on two reports named by their ids.

    Raises:
        NotFound: if the case has no such report.
        OptionRefused: if both are the same report.
    """
    with case.reading() as connection:
        known = {report.id for reading in store.all_readings(connection) for report in reading.reports}
    for report in (one, other):
        if report not in known:
            raise NotFound(
                "there is no such report in this case",
                where=report,
                remedy="See the ids: onrecord show CASE reports --json",
            )
    return decide_pair(case, one, other, same=same, who=who)


def contradictions(case: store.CaseFile, *pairs: tuple[str, str] | None) -> tuple[str, ...]:
    """In words, how the decisions on these pairs contradict others; nothing if they do not."""
    given = [set(pair) for pair in pairs if pair is not None]
    with case.reading() as connection:
        judged = judged_by(store.all_reviews(connection))
    return tuple(_in_words(chain) for chain in judged.chains() if any(pair <= set(chain) for pair in given))


def _in_words(chain: tuple[str, ...]) -> str:
    return (
        f"{chain[0]} and {chain[-1]} were called different, but {' = '.join(chain)} were called the same: the two stay "
        "apart, and none of the “same” counts until one of these decisions is taken back (--undo)."
    )


def take_back(case: store.CaseFile, review: Review, *, who: str) -> Review:
    """Undo a decision by another row."""
    with case.writing() as connection:
        return store.add_review(
            connection, item=review.item, decision=Decision.UNDO, who=who, when=now(), undoes=review.id
        )


def take_back_pair(case: store.CaseFile, one: str, other: str, *, who: str) -> Review:
    """Undo the standing decision on two reports.

    Raises:
        NotFound: if nobody has decided on them, or it was undone already.
    """
    with case.reading() as connection:
        standing = store.standing(store.all_reviews(connection))
    review = next((review for review in standing if review.item == pair_item(one, other)), None)
    if review is None:
        raise NotFound(
            "nobody has decided on these two reports",
            where=pair_item(one, other),
            remedy="See what is decided: onrecord link CASE --export FILE",
        )
    return take_back(case, review, who=who)


def export_decisions(case: store.CaseFile, path: Path) -> int:
    """Write the standing decisions on pairs as CSV; gives how many."""
    with case.reading() as connection:
        standing = [review for review in store.standing(store.all_reviews(connection)) if "|" in review.item]
    words = {decision: word for word, decision in _WORDS.items()}
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for review in standing:
        left, _, right = review.item.partition("|")
        writer.writerow((left, right, words[review.decision], review.who, review.note or ""))
    path.write_text(text.getvalue(), "utf-8")
    return len(standing)


def import_decisions(case: store.CaseFile, path: Path) -> int:
    """Take decisions on pairs from CSV; what stands already is not taken twice. Gives how many are new.

    Raises:
        Unreadable: if a row is no decision; the message names its line.
    """
    with case.reading() as connection:
        judged = judged_by(store.all_reviews(connection))
    new = 0
    for left, right, decision, who, note in _rows(path):
        known = judged.same if decision is Decision.ACCEPT else judged.different
        if tuple(sorted((left, right))) not in known:
            decide_pair(case, left, right, same=decision is Decision.ACCEPT, who=who, note=note)
            new += 1
    return new


def _rows(path: Path) -> Iterator[tuple[str, str, Decision, str, str | None]]:
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(f"it cannot be read: {error}", where=str(path)) from error
    reader = csv.DictReader(io.StringIO(text))
    if not {"left", "right", "decision"} <= set(reader.fieldnames or ()):
        raise Unreadable("the columns left, right and decision are needed", where=f"{path}, line 1")
    for row in reader:
        where = f"{path}, line {reader.line_num}"
        if not row["left"] or not row["right"] or row["decision"] not in _WORDS:
            raise Unreadable("a row needs two reports and `same` or `different`", where=where)
        yield (
            row["left"],
            row["right"],
            _WORDS[row["decision"]],
            row.get("who") or "imported",
            row.get("note") or None,
        )
