"""Evidence: the passages that count against the claims of a record, worked out once for all of them.

A claim is only borne upon by documents that speak of its time, and, if it names its place, that name it too, or one
within it, or none at all; these are looked up, so that a large record is not read anew for each claim.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from onrecord.assess.bearing import names_a_place
from onrecord.assess.calendar import Calendar, calendar_of
from onrecord.assess.claims import Asked
from onrecord.assess.passages import Passage, passages_in
from onrecord.assess.record import Record
from onrecord.assess.retractions import retracted
from onrecord.values import ClaimKind

MEMORY = 31  # days after its time in which a claim is still spoken of without a day
PLACED_MEMORY = 400  # the same where its place is named too: an inquiry may take a year
LAST_ON = frozenset(
    {ClaimKind.COMPLETION, ClaimKind.WITHDRAWAL, ClaimKind.PRESENCE}
)  # what was so before may last


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """The passages of all documents, and of those that pass the sieve and that nobody has taken back, by document."""

    everything: Mapping[str, tuple[Passage, ...]]
    counting: Mapping[str, tuple[Passage, ...]]

    @cached_property
    def outlets(self) -> Mapping[str, tuple[Passage, ...]]:
        """A document that counts by the name of its outlet, in small letters."""
        return {
            document[0].document.outlet.lower(): document
            for document in self.counting.values()
            if document and document[0].document.outlet is not None
        }

    @cached_property
    def _by_sign(self) -> Mapping[str, frozenset[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for key, document in self.counting.items():
            for passage in document:
                for sign in passage.place_signs:
                    found[sign].add(key)
        return {sign: frozenset(keys) for sign, keys in found.items()}

    @cached_property
    def _placeless(self) -> frozenset[str]:
        """The documents that name no place at all, and may speak of any."""
        return frozenset(
            key for key, document in self.counting.items() if not any(map(names_a_place, document))
        )

    def bearing_on(self, asked: Asked) -> Mapping[str, tuple[Passage, ...]]:
        """The documents that can bear on the claim, in the order of their ids."""
        keys = self._of_the_time(asked)
        if asked.place_is_bound:
            here = (self._by_sign.get(sign, frozenset()) for sign in asked.place_signs)
            keys &= self._placeless.union(*here)
        return {key: self.counting[key] for key in sorted(keys)}

    def _of_the_time(self, asked: Asked) -> frozenset[str]:
        """The documents that speak of the claim's time, or, where it matters, of how things stood before."""
        if asked.claim.kind is ClaimKind.PREDICTION:
            return self._calendar.since(asked.published)
        if asked.window is None:
            return frozenset(self.counting)
        memory = PLACED_MEMORY if asked.place_is_bound else MEMORY
        return self._calendar.speaking_of(asked.window, memory, or_before=asked.claim.kind in LAST_ON)

    @cached_property
    def _calendar(self) -> Calendar:
        return calendar_of(self.counting)


def evidence_of(record: Record) -> Evidence:
    """The evidence of a record."""
    everything = passages_in(record)
    gone = retracted(everything)
    counting = {
        key: passages
        for key, passages in everything.items()
        if key not in gone and record.counts(record.by_id[key])
    }
    return Evidence(everything=everything, counting=counting)
