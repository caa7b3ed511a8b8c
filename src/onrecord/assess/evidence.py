"""Evidence: the passages that count against the claims of a record, worked out once for all of them.

A claim that names its place is only borne upon by documents that name the place too, or one within it; these are
looked up, so that a large record is not read anew for each claim. Nothing is left out that could have borne on it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from onrecord.assess.bearing import names_a_place
from onrecord.assess.claims import Asked
from onrecord.assess.passages import Passage, passages_in
from onrecord.assess.record import Record
from onrecord.assess.retractions import retracted


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
        if not asked.place_is_bound:
            return self.counting
        keys = {key for sign in asked.place_signs for key in self._by_sign.get(sign, ())} | self._placeless
        return {key: self.counting[key] for key in sorted(keys)}


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
