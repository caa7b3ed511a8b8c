"""The case in Python: the verbs of the design, one after the other, over one file.

Each verb loads what it needs when it is called, so that reading does not wait for a parser to load.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from onrecord import store
from onrecord.steps.progress import Progress, silent
from onrecord.steps.session import Counts, session, user
from onrecord.values import Assessment, Comparison, Document, Entry, Outcome, Rejection, Review, Scorecard

if TYPE_CHECKING:
    from onrecord.assess import Question, Sieve
    from onrecord.read import Options
    from onrecord.show import Cards, Page, Table
    from onrecord.steps.dossiers import Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a step has done: counts by name, and what it rejected."""

    counts: dict[str, int]
    rejected: tuple[Rejection, ...] = ()

    def __str__(self) -> str:
        return ", ".join(f"{number:,} {name}" for name, number in self.counts.items()) or "nothing to do"


class Case:
    """One investigation, in one file; open it with `onrecord.open` or make it with `onrecord.new`."""

    def __init__(self, file: store.CaseFile, *, who: str | None = None, progress: Progress = silent) -> None:
        self.file = file
        self.who = who or user()
        self._progress = progress

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<onrecord case {self.file.where}>"

    def close(self) -> None:
        """Let go of the file."""
        self.file.close()

    def read(self, *paths: str | Path, options: Options | None = None) -> Done:
        """Read files, folders and data sets into the case; what is there already is not read twice."""
        from onrecord.read import Options
        from onrecord.steps.reading import read_case

        named = [Path(path) for path in paths]
        with self._session("read", {"paths": [str(path) for path in named]}) as counts:
            rejected = read_case(self.file, counts, named, options or Options(), self._progress)
        return Done(counts=counts.by_name, rejected=rejected)

    def extract(self, *, pipeline: str | None = None, workers: int | None = 1) -> Done:
        """Take statements, reports and figures out of every document that has not been read by this reader.

        `workers` is how many processes; None is one for each core (from a script that guards its main module).
        """
        from onrecord.steps.extraction import extract_case

        with self._session("extract", {"pipeline": pipeline}) as counts:
            failed = extract_case(
                self.file, counts, pipeline=pipeline, workers=workers, progress=self._progress
            )
        return Done(counts=counts.by_name, rejected=failed)

    def link(self) -> Done:
        """Group reports of the same happening into events."""
        from onrecord.steps.linking import link_case

        with self._session("link", {}) as counts:
            link_case(self.file, counts)
        return Done(counts=counts.by_name)

    def assess(self, *, until: date | None = None, sieve: Sieve | None = None) -> Done:
        """Set every checkable statement against the record up to a day, or only against documents of some grades."""
        from onrecord.steps.assessing import assess_case

        asked: dict[str, object] = {"until": until and until.isoformat(), "sieve": str(sieve or "")}
        with self._session("assess", asked) as counts:
            assess_case(self.file, counts, until, sieve)
        return Done(counts=counts.by_name)

    def run(
        self,
        *paths: str | Path,
        options: Options | None = None,
        pipeline: str | None = None,
        workers: int | None = 1,
    ) -> Done:
        """Read, extract, link and assess, one after the other; gives what was read and what was rejected."""
        done = self.read(*paths, options=options)
        failed = self.extract(pipeline=pipeline, workers=workers).rejected
        self.link()
        self.assess()
        return Done(counts=done.counts, rejected=(*done.rejected, *failed))

    def check(
        self,
        sentence: str,
        *,
        published: date | None = None,
        pipeline: str | None = None,
        sieve: Sieve | None = None,
    ) -> tuple[Assessment, ...]:
        """Set a sentence of your own against the case; it does not become part of it."""
        from onrecord.steps.assessing import check_sentence

        return check_sentence(self.file, sentence, published=published, pipeline=pipeline, sieve=sieve)

    def compare(self, question: Question, *, stated: bool = False) -> tuple[Comparison, ...]:
        """Before a day against after it, from events; or, `stated`, from figures that texts state."""
        from onrecord.steps.comparing import compare_events, compare_figures

        if stated:
            return compare_figures(self.file, question)
        return (compare_events(self.file, question),)

    def dossier(
        self, *, include_machine: bool = False, title: str | None = None, shape: Shape | None = None
    ) -> Page:
        """The case as one HTML page that needs nothing beside it; a notebook shows it in a frame."""
        from onrecord.show import Page
        from onrecord.steps.dossiers import Shape, dossier_of
        from onrecord.steps.views import view_of

        view = view_of(self.file, include_machine=include_machine, title=title)
        return Page(dossier_of(view, shape or Shape()))

    def cards(self, name: str, *, include_machine: bool = True) -> Cards:
        """A card for each of its `statements`, `events` or `claims`, for a notebook.

        Raises:
            NotFound: if there are no such cards.
        """
        from onrecord.show import cards_of
        from onrecord.steps.views import view_of

        return cards_of(view_of(self.file, include_machine=include_machine), name)

    def export(self, to: str, *, include_machine: bool = False) -> bytes:
        """The case for other programs; `to` names one of show.EXPORTS.

        Raises:
            OptionRefused: if there is no such format.
        """
        from onrecord.show import export
        from onrecord.steps.views import view_of

        return export(view_of(self.file, include_machine=include_machine), to)

    def table(self, name: str, *, include_machine: bool = True, scale: str = "icd203") -> Table:
        """One of the tables of show.TABLES, as plain rows.

        Raises:
            NotFound: if there is no such table.
        """
        from onrecord.show import table
        from onrecord.steps.views import view_of

        return table(name, view_of(self.file, include_machine=include_machine, scale=scale))

    @property
    def statements(self) -> Table:
        """Who said what."""
        return self.table("statements")

    @property
    def reports(self) -> Table:
        """What each document says happened."""
        return self.table("reports")

    @property
    def events(self) -> Table:
        """What happened, each with how many reports tell of it."""
        return self.table("events")

    @property
    def figures(self) -> Table:
        """What was counted."""
        return self.table("figures")

    @property
    def claims(self) -> Table:
        """Every checkable statement with its verdict."""
        return self.table("claims")

    @property
    def predictions(self) -> Table:
        """What was foretold."""
        return self.table("predictions")

    def scores(self, *, scale: str = "icd203") -> tuple[Scorecard, ...]:
        """How each speaker's resolved predictions fared."""
        from onrecord.steps.foretelling import scores_in
        from onrecord.steps.records import record_of

        return scores_in(self.file, record_of(self.file), scale)

    def resolve(self, prediction: str, outcome: Outcome, note: str | None = None) -> Review:
        """Say what came of a prediction."""
        from onrecord.steps.foretelling import resolve

        return resolve(self.file, prediction, outcome, who=self.who, note=note)

    def reading_lines(self) -> Iterator[dict[str, Any]]:
        """Everything read, one line a document (docs/format.md)."""
        from onrecord.steps.lines import reading_lines

        return reading_lines(self.file)

    def event_lines(self) -> Iterator[dict[str, Any]]:
        """The events, one line each (docs/format.md)."""
        from onrecord.steps.lines import event_lines

        return event_lines(self.file)

    def assessment_lines(self) -> Iterator[dict[str, Any]]:
        """The assessments, one line each (docs/format.md)."""
        from onrecord.steps.lines import assessment_lines

        return assessment_lines(self.file)

    def verify(self) -> tuple[str, ...]:
        """One line for everything in the file that is not as it was written; none if it is whole."""
        with self.file.reading() as connection:
            return store.faults_in(connection)

    def fingerprint(self) -> str:
        """One hash over all that the case says; see steps/fingerprint.py."""
        from onrecord.steps.fingerprint import fingerprint

        return fingerprint(self.file)

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents, ordered by name."""
        with self.file.reading() as connection:
            return tuple(store.all_documents(connection))

    @property
    def rejections(self) -> tuple[Rejection, ...]:
        """All that could not be read."""
        with self.file.reading() as connection:
            return store.all_rejections(connection)

    @property
    def assessments(self) -> tuple[Assessment, ...]:
        """The present verdict of every checkable statement."""
        with self.file.reading() as connection:
            return store.present_assessments(connection)

    @property
    def journal(self) -> tuple[Entry, ...]:
        """Every command that touched the case, oldest first."""
        with self.file.reading() as connection:
            return store.all_entries(connection)

    @contextmanager
    def _session(self, command: str, arguments: dict[str, object]) -> Iterator[Counts]:
        with session(self.file, command, arguments, self.who) as counts:
            yield counts


def open_case(path: str | Path, *, who: str | None = None, progress: Progress = silent) -> Case:
    """The case at this path.

    Raises:
        CaseMissing, CaseDamaged, CaseTooNew: see errors.py.
    """
    return Case(store.open_case(Path(path)), who=who, progress=progress)


def new_case(path: str | Path, *, who: str | None = None, progress: Progress = silent) -> Case:
    """A new, empty case at this path.

    Raises:
        CaseExists: if anything is there already.
    """
    return Case(store.create_case(Path(path)), who=who, progress=progress)
