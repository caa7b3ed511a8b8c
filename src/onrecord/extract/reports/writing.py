"""Writing: from an account to a report, every word a quote of the text."""

from __future__ import annotations

from onrecord.extract.reports.accounts import Account
from onrecord.extract.reports.parties import parties_of
from onrecord.extract.reports.role_words import WEAPONS
from onrecord.extract.reports.scene import Scene
from onrecord.extract.reports.senses import Reading
from onrecord.extract.reports.sorts import sorts_of
from onrecord.extract.reports.voices import is_disputed, said_by
from onrecord.language import phrase
from onrecord.values import Quote, Report, report_id


def report_of(account: Account, others: tuple[Account, ...], scene: Scene) -> Report:
    """The report of an account among all accounts of its document."""
    trigger = _quote(account.reading, scene)
    again = sorted(
        {_quote(reading, scene) for reading in account.again} - {trigger}, key=lambda one: one.start
    )
    statement = said_by(account, scene)
    return Report(
        id=report_id(trigger),
        document=scene.page.document.id,
        trigger=trigger,
        sentence=_sentence(account, scene),
        kind=account.kind,
        reality=account.reality,
        again=tuple(again),
        when=None if account.date is None else account.date.quote,
        days=None if account.date is None else account.date.days,
        where=account.where,
        agents=parties_of(account.agents, scene),
        targets=parties_of(account.targets, scene),
        means=_means(account, scene),
        killed=account.killed,
        injured=account.injured,
        figures=account.figures,
        said_by=None if statement is None else statement.id,
        disputed=is_disputed(account, others, scene),
        why=account.why,
    )


def _quote(reading: Reading, scene: Scene) -> Quote:
    return scene.page.quote(reading.candidate.start, reading.candidate.end)


def _sentence(account: Account, scene: Scene) -> Quote:
    words = [word for word in account.word.sent if not word.is_space]
    first, last = words[0], words[-1]
    return scene.page.quote(first.idx, last.idx + len(last))


def _means(account: Account, scene: Scene) -> Quote | None:
    if account.means is None or not sorts_of(account.means, scene) & WEAPONS:
        return None
    return scene.page.quote_of(phrase(account.means))
