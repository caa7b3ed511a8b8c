"""A small invented case for the tests of pages: five documents, hostile and right-to-left text among them."""

from __future__ import annotations

from datetime import date

from onrecord.show.view import View
from onrecord.values import (
    ActorMention,
    Assessment,
    Basis,
    Bounds,
    Claim,
    ClaimKind,
    Days,
    Document,
    Entity,
    EntityType,
    Figure,
    Kind,
    Link,
    Located,
    Measure,
    Party,
    Place,
    PlaceKind,
    Point,
    Published,
    Quote,
    Reading,
    Reality,
    Report,
    Sameness,
    Stance,
    State,
    Statement,
    Verdict,
    Why,
    assessment_id,
    document_id,
    event_of,
    figure_id,
    report_id,
    statement_id,
    text_sha256,
)
from onrecord.values.comparisons import Comparison, Contrast, Counted, Tally, Week, comparison_id
from onrecord.values.predictions import Prediction, prediction_id
from onrecord.values.statements import Voice

GAO = Place(
    key="geonames:2457161",
    name="Gao",
    kind=PlaceKind.SETTLEMENT,
    point=Point(latitude=16.27, longitude=-0.04),
    radius_km=8,
    country="ML",
    lies_in=("Gao Region", "Mali"),
)
KIDAL = Place(
    key="onrecord:kidal-region",
    name="Kidal Region",
    kind=PlaceKind.REGION,
    point=Point(latitude=18.9, longitude=1.6),
    radius_km=160,
    country="ML",
    lies_in=("Mali",),
    disputed_by=("a rebel coalition",),
)
TEXTS = {
    "ministry": "The ministry of defence said on 3 May 2019 that “no foreign soldiers remain in Gao”. It added that the withdrawal had been completed on schedule 🙂.\n\nOn 9 May the ministry denied that any drone had struck the market.",
    "wire": "GAO, 10 May 2019 – At least 12 civilians were killed in a strike on the market of Gao on 8 May, two residents said.\r\nForeign soldiers were seen near the airfield on Thursday, according to Awa Traoré, a trader.",
    "observer": "An observer group counted 19 dead in the strike on the market in Gao on 8 May 2019 and said the number was unlikely to stay there. About 3,000 people fled to Kidal.",
    "arabic": "قال المتحدث باسم الجيش إن 12 مدنيا قتلوا في غاو في 8 مايو 2019.\nThe army spokesman said: قتلوا في غاو (in Gao), 5 killed.",
    "hostile": "<script>document.title='owned'</script> A convoy was hit near Gao on 12 May 2019 & \"four\" soldiers died.\n<img src=x onerror=alert(1)> {{ 7*7 }} \x00 done.",
}
META = {
    "ministry": ("Ministry of Defence", "Statement on Gao", date(2019, 5, 9)),
    "wire": ("Example Wire", "Strike on a market kills at least 12", date(2019, 5, 10)),
    "observer": ("Example Observer", "Count of the dead", date(2019, 5, 14)),
    "arabic": ("وكالة مثال", "بيان", date(2019, 5, 11)),
    "hostile": ("<b>Example</b> Outlet", "<script>document.title='owned'</script>Convoy", None),
}


def document(name: str) -> Document:
    """One of the documents."""
    outlet, title, day = META[name]
    text = TEXTS[name]
    digest = text_sha256(text)
    published = (
        None if day is None else Published(days=Days.on(day), basis=Basis.GIVEN, why="the example says so")
    )
    return Document(
        id=document_id(name, digest, outlet, published),
        name=name,
        text=text,
        text_sha256=digest,
        original_sha256=digest,
        media_type="text/plain",
        source=f"{name}.txt",
        title=title,
        outlet=outlet,
        published=published,
    )


DOCUMENTS = {name: document(name) for name in TEXTS}


def words(name: str, sought: str, nth: int = 0) -> Quote:
    """The quote of these words in a document."""
    text = TEXTS[name]
    start = -1
    for _ in range(nth + 1):
        start = text.index(sought, start + 1)
    return Quote(document=DOCUMENTS[name].id, start=start, end=start + len(sought), words=sought, text=text)


def statement(name: str, content: str, cue: str, speaker: str | None, **more: object) -> Statement:
    """A statement with these words."""
    quote, cue_words = words(name, content), words(name, cue)
    fields: dict[str, object] = {
        "id": statement_id((quote,), cue_words, Voice.OTHER),
        "document": quote.document,
        "content": (quote,),
        "cue": cue_words,
        "direct": False,
        "stance": Stance.ASSERTS,
        "speaker": None if speaker is None else words(name, speaker),
        "why": (Why(rule="saying verb", cue=cue, row="saying:say"),),
    }
    return Statement(**(fields | more))  # type: ignore[arg-type]


def report(name: str, trigger: str, sentence: str, kind: Kind, nth: int = 0, **more: object) -> Report:
    """A report with this trigger."""
    at = words(name, trigger, nth)
    fields: dict[str, object] = {
        "id": report_id(at),
        "document": at.document,
        "trigger": at,
        "sentence": words(name, sentence),
        "kind": kind,
        "reality": Reality.HAPPENED,
        "why": (Why(rule="event noun", cue=trigger, row="kinds:strike"),),
    }
    return Report(**(fields | more))  # type: ignore[arg-type]


def figure(name: str, number: str, bounds: Bounds, measure: Measure, **more: object) -> Figure:
    """A figure with these number words."""
    at = words(name, number)
    fields: dict[str, object] = {
        "id": figure_id(at),
        "document": at.document,
        "number": at,
        "bounds": bounds,
        "measure": measure,
    }
    return Figure(**(fields | more))  # type: ignore[arg-type]


def located(name: str, sought: str, place: Place | None, nth: int = 0) -> tuple[Located, ...]:
    """A place at these words."""
    return (Located(quote=words(name, sought, nth), place=place),)


MAY_8 = Days.on(date(2019, 5, 8))
NO_SOLDIERS = statement(
    "ministry",
    "no foreign soldiers remain in Gao",
    "said",
    "The ministry of defence",
    direct=True,
    claim=ClaimKind.PRESENCE,
    said=words("ministry", "3 May 2019"),
    said_days=Days.on(date(2019, 5, 3)),
    stance=Stance.DENIES,
    resolved="Ministry of Defence",
)
COMPLETED = statement(
    "ministry",
    "the withdrawal had been completed on schedule 🙂",
    "added",
    "It",
    claim=ClaimKind.COMPLETION,
    resolved="Ministry of Defence",
)
NO_DRONE = statement(
    "ministry",
    "any drone had struck the market",
    "denied",
    "the ministry",
    stance=Stance.DENIES,
    claim=ClaimKind.RESPONSIBILITY,
    resolved="Ministry of Defence",
    said_days=Days.on(date(2019, 5, 9)),
)
RESIDENTS = statement(
    "wire",
    "At least 12 civilians were killed in a strike on the market of Gao on 8 May",
    "said",
    "two residents",
    claim=ClaimKind.CASUALTIES,
)
TRADER = statement(
    "wire",
    "Foreign soldiers were seen near the airfield on Thursday",
    "according to",
    "Awa Traoré, a trader",
    resolved="Awa Traoré",
)
OUTLOOK = statement(
    "observer",
    "the number was unlikely to stay there",
    "said",
    "An observer group",
    stance=Stance.PREDICTS,
    claim=ClaimKind.PREDICTION,
)
ARABIC = statement("arabic", "12 مدنيا قتلوا في غاو في 8 مايو 2019", "قال", "المتحدث باسم الجيش")

STRIKE = report(
    "wire",
    "strike",
    "At least 12 civilians were killed in a strike on the market of Gao on 8 May, two residents said.",
    Kind.STRIKE,
    when=words("wire", "on 8 May"),
    days=MAY_8,
    where=located("wire", "Gao", GAO),
    targets=(Party(quote=words("wire", "civilians")),),
    killed=Bounds(low=12, high=None),
    said_by=RESIDENTS.id,
)
SEEN = report(
    "wire",
    "seen",
    "Foreign soldiers were seen near the airfield on Thursday, according to Awa Traoré, a trader.",
    Kind.DEPLOYMENT,
    days=Days.on(date(2019, 5, 9)),
    agents=(Party(quote=words("wire", "Foreign soldiers")),),
    said_by=TRADER.id,
)
STRIKE_AGAIN = report(
    "observer",
    "strike",
    TEXTS["observer"].split(". ")[0] + ".",
    Kind.STRIKE,
    days=MAY_8,
    where=located("observer", "Gao", GAO),
    killed=Bounds.exactly(19),
    disputed=True,
)
FLED = report(
    "observer",
    "fled",
    "About 3,000 people fled to Kidal.",
    Kind.DISPLACEMENT,
    where=located("observer", "Kidal", KIDAL),
    days=Days.between(date(2019, 5, 8), date(2019, 5, 14)),
)
CONVOY = report(
    "hostile",
    "hit",
    TEXTS["hostile"].split("\n")[0],
    Kind.CLASH,
    days=Days.on(date(2019, 5, 12)),
    where=located("hostile", "Gao", GAO),
    killed=Bounds.exactly(4),
)
TWELVE = figure(
    "wire",
    "12",
    Bounds(low=12, high=None),
    Measure.KILLED,
    bound=words("wire", "At least"),
    counted=words("wire", "civilians"),
    source=words("wire", "two residents"),
    days=MAY_8,
    where=located("wire", "Gao", GAO),
    said_by=RESIDENTS.id,
)
NINETEEN = figure(
    "observer",
    "19",
    Bounds.exactly(19),
    Measure.KILLED,
    counted=words("observer", "dead"),
    days=MAY_8,
    where=located("observer", "Gao", GAO),
    source=words("observer", "An observer group"),
)
FIVE = figure("arabic", "5", Bounds.exactly(5), Measure.KILLED)
FOUR = figure("hostile", "four", Bounds.exactly(4), Measure.KILLED, counted=words("hostile", "soldiers"))
THOUSANDS = figure(
    "observer",
    "3,000",
    Bounds(low=3000, high=3000, approximate=True),
    Measure.DISPLACED,
    bound=words("observer", "About"),
    counted=words("observer", "people"),
    where=located("observer", "Kidal", KIDAL),
)

READINGS = {
    "ministry": {"statements": (NO_SOLDIERS, COMPLETED, NO_DRONE)},
    "wire": {
        "statements": (RESIDENTS, TRADER),
        "reports": (STRIKE, SEEN),
        "figures": (TWELVE,),
        "entities": (
            Entity(quote=words("wire", "Awa Traoré"), type=EntityType.PERSON, why=Why(rule="pipeline")),
        ),
        "actors": (
            ActorMention(
                quote=words("wire", "Awa Traoré"), name="Awa Traoré", actor=None, why=Why(rule="name")
            ),
        ),
    },
    "observer": {"statements": (OUTLOOK,), "reports": (STRIKE_AGAIN, FLED), "figures": (NINETEEN, THOUSANDS)},
    "arabic": {"statements": (ARABIC,), "figures": (FIVE,)},
    "hostile": {"reports": (CONVOY,), "figures": (FOUR,)},
}


def assessment(
    said: Statement,
    verdict: Verdict,
    sentence: str,
    supporting: tuple[Quote, ...],
    against: tuple[Quote, ...],
) -> Assessment:
    """A verdict on a statement."""
    kind = said.claim or ClaimKind.PRESENCE
    return Assessment(
        id=assessment_id(said.id, kind),
        statement=said.id,
        document=said.document,
        claim=Claim(statement=said.id, kind=kind, polarity=False),
        verdict=verdict,
        sentence=sentence,
        record_until=date(2019, 5, 14),
        supporting=supporting,
        contradicting=against,
    )


ASSESSMENTS = (
    assessment(
        NO_SOLDIERS,
        Verdict.CONTRADICTED,
        "Foreign soldiers were seen near Gao's airfield six days after it was said that none remained.",
        (),
        (SEEN.sentence,),
    ),
    assessment(
        COMPLETED,
        Verdict.IN_TENSION,
        "One trader saw soldiers after the day on which the withdrawal was called complete; nobody else did.",
        (),
        (SEEN.sentence,),
    ),
    assessment(NO_DRONE, Verdict.UNDECIDED, "No report says by what means the market was struck.", (), ()),
    assessment(
        RESIDENTS,
        Verdict.CONSISTENT,
        "An observer group counted 19, which “at least 12” allows.",
        (NINETEEN.number,),
        (),
    ),
)
SURE, DOUBTFUL = sorted((STRIKE.id, STRIKE_AGAIN.id)), sorted((SEEN.id, CONVOY.id))
LINKS = (
    Link(
        left=SURE[0],
        right=SURE[1],
        probability=0.999,
        sameness=Sameness.SAME,
        sentence="Same kind, day and place.",
    ),
    Link(
        left=DOUBTFUL[0],
        right=DOUBTFUL[1],
        probability=0.4,
        sameness=Sameness.DOUBTFUL,
        sentence="Near in time; the kinds differ.",
    ),
)
BEFORE = Tally(days=Days.between(date(2019, 4, 1), date(2019, 5, 2)), exposure=32, count=2)
AFTER = Tally(days=Days.between(date(2019, 5, 3), date(2019, 5, 14)), exposure=12, count=3)
COMPARISON = Comparison(
    id=comparison_id(date(2019, 5, 3), Counted.INCIDENTS),
    split=date(2019, 5, 3),
    counted=Counted.INCIDENTS,
    main=Contrast(
        label="all days",
        before=BEFORE,
        after=AFTER,
        ratio=4.0,
        infinite=False,
        low=0.46,
        high=47.9,
        p=0.19,
        dispersion=1.1,
    ),
    sentence="After 3 May 2019 the record has 3 incidents in 12 days against 2 in 32 before: no more than chance would bring.",
    weeks=(
        *(Week(first=date(2019, 4, 1 + 7 * n), count=n % 2) for n in range(4)),
        Week(first=date(2019, 5, 3), count=1),
        Week(first=date(2019, 5, 10), count=2),
    ),
    warnings=("Deaths of one incident are not independent; incidents are counted.",),
)
FORETOLD = words("observer", "the number was unlikely to stay there")
PREDICTION = Prediction(
    id=prediction_id(FORETOLD, words("observer", "unlikely")),
    document=FORETOLD.document,
    words=FORETOLD,
    scale="ICD 203",
    polarity=True,
    voice=Voice.OTHER,
    statement=OUTLOOK.id,
    speaker="Example Observer",
    made=date(2019, 5, 14),
    probability=words("observer", "unlikely"),
    low=0.2,
    high=0.45,
)


def sample_view(
    *, include_machine: bool = True, reviewed: tuple[str, ...] = (), states: dict[str, State] | None = None
) -> View:
    """The whole case as a view."""
    held = dict.fromkeys(reviewed, State.REVIEWED) | (states or {})
    return View(
        title="Gao, May 2019 <b>(example)</b>",
        documents=tuple(DOCUMENTS.values()),
        readings=tuple(
            Reading(document=DOCUMENTS[name].id, reader="example", **items)
            for name, items in READINGS.items()
        ),  # type: ignore[arg-type]
        events=(
            event_of((STRIKE.id, STRIKE_AGAIN.id)),
            event_of((SEEN.id,)),
            event_of((FLED.id,)),
            event_of((CONVOY.id,)),
        ),
        links=LINKS,
        assessments=ASSESSMENTS,
        comparisons=(COMPARISON,),
        predictions=(PREDICTION,),
        states=held,
        include_machine=include_machine,
        record_until=date(2019, 5, 14),
        versions=(("onrecord", "0.1.0"),),
        rules=("Where reports give several numbers, all are shown.",),
    )
