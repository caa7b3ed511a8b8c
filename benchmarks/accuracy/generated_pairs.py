"""500 claims and records from templates, the whole way from text: `generated_pairs.py [--errors]` prints the share right.

Each pair starts from a statement that the record plainly bears on, and is then bent in one way: another force,
another place, a day before the claim's time, a number within or outside its bound, a negation, a party's word, a
plan. What each bend does to the verdict follows from the definitions, so the templates are their own gold. They
are far simpler than what people write: they test that the rules hold, not how far they reach.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, islice

from onrecord.assess import Record, assessments_of
from onrecord.extract import page_of, reading_of
from onrecord.language import Pipeline, load
from onrecord.values import (
    Basis,
    Days,
    Document,
    Published,
    Verdict,
    document_id,
    text_sha256,
)

PAIRS = 500
FORCES = (
    "Russian",
    "Ethiopian",
    "Kenyan",
    "French",
    "Turkish",
    "Rwandan",
    "Serbian",
    "Ugandan",
    "Iranian",
    "Chadian",
)
PLACES = ("Karvina", "Dolsk", "Bereno", "Tamsala", "Orkut", "Zelva", "Marun", "Hatira", "Gorica", "Sarbin")
START = date(2019, 3, 4)
CONTRADICTED, TENSION = Verdict.CONTRADICTED, Verdict.IN_TENSION
CONSISTENT, UNDECIDED = Verdict.CONSISTENT, Verdict.UNDECIDED


@dataclass(frozen=True, slots=True)
class Setting:
    """The names, days and numbers of one pair."""

    force: str
    other: str
    place: str
    elsewhere: str
    day: date  # from which the claim holds
    said: date
    number: int

    @property
    def after(self) -> str:
        """A day in the claim's time."""
        return written(self.day + timedelta(days=3))

    @property
    def before(self) -> str:
        """A day before it."""
        return written(self.day - timedelta(days=20))


def written(day: date) -> str:
    """`4 March 2019`."""
    return f"{day.day} {day:%B} {day.year}"


def setting(at: int) -> Setting:
    """The setting of the pair with this number."""
    day = START + timedelta(days=11 * at % 1400)
    return Setting(
        force=FORCES[at % 10],
        other=FORCES[(at * 3 + 1) % 10] if (at * 3 + 1) % 10 != at % 10 else FORCES[(at + 5) % 10],
        place=PLACES[(at // 10) % 10],
        elsewhere=PLACES[(at // 10 + 3) % 10],
        day=day,
        said=day + timedelta(days=6),
        number=10 + at % 17,
    )


def presence(s: Setting) -> Iterator[tuple[str, str, Verdict]]:
    """No soldier there since a day."""
    claim = f"There has not been a single {s.force} soldier in {s.place} since {written(s.day)}, the foreign minister said."
    seen = "{force} soldiers were seen at their post in {place} on {day}, international monitors reported."
    yield claim, seen.format(force=s.force, place=s.place, day=s.after), CONTRADICTED
    yield claim, seen.format(force=s.other, place=s.place, day=s.after), UNDECIDED
    yield claim, seen.format(force=s.force, place=s.elsewhere, day=s.after), UNDECIDED
    yield claim, seen.format(force=s.force, place=s.place, day=s.before), UNDECIDED
    yield claim, f"A rebel spokesman claimed that {s.force} soldiers were in {s.place} on {s.after}.", TENSION
    yield claim, f"International monitors found no {s.force} soldier in {s.place} on {s.after}.", CONSISTENT


def withdrawal(s: Setting) -> Iterator[tuple[str, str, Verdict]]:
    """All of a force have left."""
    claim = f"All {s.force} soldiers have left {s.place}, the defence ministry said on {written(s.said)}."
    later = written(s.said + timedelta(days=4))
    still = "{force} soldiers were still in {place} on " + later + ", international monitors reported."
    yield claim, still.format(force=s.force, place=s.place), CONTRADICTED
    yield claim, still.format(force=s.other, place=s.place), UNDECIDED
    yield claim, still.format(force=s.force, place=s.elsewhere), UNDECIDED
    yield (
        claim,
        f"The last {s.force} soldiers left {s.place} on {s.after}, international monitors reported.",
        CONSISTENT,
    )
    yield claim, f"{s.force} soldiers are to leave {s.place} under a plan agreed in May.", UNDECIDED
    yield claim, f"Rebels claimed that {s.force} soldiers were still in {s.place} on {later}.", TENSION


def casualties(s: Setting) -> Iterator[tuple[str, str, Verdict]]:
    """So many killed in one strike."""
    day = written(s.day)
    counted = "Doctors counted {number} people killed in the air strike on {place} on {day}."
    exact = f"{s.number} people were killed in the air strike on {s.place} on {day}, the governor said."
    least = (
        f"At least {s.number} people were killed in the air strike on {s.place} on {day}, the governor said."
    )
    most = f"No more than {s.number} people were killed in the air strike on {s.place} on {day}, the governor said."
    here = {"place": s.place, "day": day}
    yield exact, counted.format(number=s.number, **here), CONSISTENT
    yield exact, counted.format(number=3 * s.number, **here), CONTRADICTED
    yield least, counted.format(number=2 * s.number, **here), CONSISTENT
    yield least, counted.format(number=s.number - 7, **here), CONTRADICTED
    yield most, counted.format(number=s.number - 4, **here), CONSISTENT
    yield most, counted.format(number=s.number + 40, **here), CONTRADICTED
    yield exact, counted.format(number=3 * s.number, place=s.elsewhere, day=day), UNDECIDED
    yield exact, counted.format(number=3 * s.number, place=s.place, day=s.before), UNDECIDED


def ceasefire(s: Setting) -> Iterator[tuple[str, str, Verdict]]:
    """A truce has held since a day."""
    claim = f"The truce in {s.place} has held since {written(s.day)}, the envoy said on {written(s.said)}."
    fire = "Mortar shells killed {number} people in {place} on {day}."
    yield claim, fire.format(number=s.number, place=s.place, day=s.after), CONTRADICTED
    yield claim, fire.format(number=s.number, place=s.elsewhere, day=s.after), UNDECIDED
    yield claim, fire.format(number=s.number, place=s.place, day=s.before), UNDECIDED
    yield (
        claim,
        f"Observers in {s.place} did not record a single shot from {written(s.day)} to {s.after}.",
        CONSISTENT,
    )
    yield claim, f"The rebel spokesman claimed that the army had shelled {s.place} on {s.after}.", TENSION


def control(s: Setting) -> Iterator[tuple[str, str, Verdict]]:
    """A force holds a place."""
    claim = f"The town of {s.place} is under the control of {s.force} forces, a general said on {written(s.said)}."
    later = written(s.said + timedelta(days=2))
    holds = "{force} forces held {place} on " + later + ", our reporter found."
    yield claim, holds.format(force=s.force, place=s.place), CONSISTENT
    yield claim, holds.format(force=s.other, place=s.place), CONTRADICTED
    yield claim, holds.format(force=s.other, place=s.elsewhere), UNDECIDED
    yield (
        claim,
        f"The spokesman of {s.other} forces claimed that {s.other} forces held {s.place} on {later}.",
        TENSION,
    )


def means(s: Setting) -> Iterator[tuple[str, str, Verdict]]:
    """A weapon not used."""
    day = written(s.day)
    claim = f"{s.force} forces used no cluster bombs in {s.place} on {day}, the army spokesman said."
    used = "{force} aircraft dropped cluster bombs on {place} on {day}, the inquiry established."
    yield claim, used.format(force=s.force, place=s.place, day=day), CONTRADICTED
    yield claim, used.format(force=s.other, place=s.place, day=day), UNDECIDED
    yield claim, used.format(force=s.force, place=s.elsewhere, day=day), UNDECIDED
    yield claim, used.format(force=s.force, place=s.place, day=s.before), UNDECIDED
    yield claim, f"Experts who searched {s.place} after {day} found no trace of cluster bombs.", CONSISTENT


def responsibility(s: Setting) -> Iterator[tuple[str, str, Verdict]]:
    """An act not done."""
    day = written(s.day)
    claim = f"{s.force} forces did not bomb the hospital in {s.place} on {day}, the defence ministry said."
    did = "{force} aircraft bombed the hospital in {place} on {day}, the United Nations inquiry established."
    yield claim, did.format(force=s.force, place=s.place, day=day), CONTRADICTED
    yield claim, did.format(force=s.other, place=s.place, day=day), CONSISTENT
    yield claim, did.format(force=s.force, place=s.elsewhere, day=day), UNDECIDED
    yield claim, f"Rebels accused {s.force} forces of bombing the hospital in {s.place} on {day}.", TENSION


KINDS = (presence, withdrawal, casualties, ceasefire, control, means, responsibility)


def pairs() -> Iterator[tuple[str, Setting, str, str, Verdict]]:
    """All pairs, endlessly, kind by kind and setting by setting."""
    for at in count():
        told = setting(at)
        kind = KINDS[at % len(KINDS)]
        for claim, record, verdict in kind(told):
            yield kind.__name__, told, claim, record, verdict


def document(name: str, text: str, day: date) -> Document:
    """One text as a document."""
    digest = text_sha256(text)
    published = Published(days=Days.on(day), basis=Basis.GIVEN, why="template")
    return Document(
        id=document_id(name, digest, name, published),
        name=name,
        text=text,
        text_sha256=digest,
        original_sha256=digest,
        media_type="text/plain",
        source=name,
        outlet=name,
        published=published,
    )


def verdict_on(pipeline: Pipeline, claim: str, record: str, told: Setting) -> Verdict:
    """The verdict on the first checkable statement of the claim's text."""
    documents = (
        document("Claim Gazette", claim, told.said),
        document("Record Courier", record, told.said + timedelta(days=8)),
    )
    readings = tuple(reading_of(page_of(one, pipeline), "benchmark") for one in documents)
    found = [
        a
        for a in assessments_of(Record(documents=documents, readings=readings))
        if a.document == documents[0].id
    ]
    return found[0].verdict if found else UNDECIDED


def main(arguments: list[str]) -> None:
    """Prints how many of the pairs get their verdict, by kind, and the errors if asked."""
    pipeline = load()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for kind, told, claim, record, verdict in islice(pairs(), PAIRS):
        got = verdict_on(pipeline, claim, record, told)
        total[kind] += 1
        right[kind] += got is verdict
        if got is not verdict and "--errors" in arguments:
            print(f"{verdict} but {got}: {claim} | {record}")
    for kind in sorted(total):
        print(f"{kind:16s} {right[kind] / total[kind]:.3f}   ({right[kind]} of {total[kind]})")
    print(f"{'generated pairs':16s} {sum(right.values()) / PAIRS:.3f}   ({sum(right.values())} of {PAIRS})")


if __name__ == "__main__":
    main(sys.argv[1:])
