"""Laws of people's decisions on pairs: what was called different stays apart, in whatever order it was said."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.clusters import Clusters
from onrecord.link.decisions import Judged, sorted_pair
from onrecord.link.stand import Account, Stand
from onrecord.values import Kind

REPORTS = "abcdefg"
PAIRS = st.sets(
    st.tuples(st.sampled_from(REPORTS), st.sampled_from(REPORTS))
    .filter(lambda pair: pair[0] != pair[1])
    .map(lambda pair: sorted_pair(*pair)),
    max_size=12,
)


def _account(report: str) -> Account:
    stand = Stand(first=None, last=None, point=None, radius=0.0)
    return Account(document=report, kind=Kind.STRIKE, stand=stand)


def _groups(judged, machine=()):
    settled = judged.settled()
    clusters = Clusters(REPORTS, _account, settled.different)
    for left, right in sorted(settled.same):
        assert clusters.join(left, right, by_hand=True)
    for left, right in machine:
        clusters.join(left, right)
    return clusters.groups()


@given(PAIRS, PAIRS, st.lists(st.tuples(st.sampled_from(REPORTS), st.sampled_from(REPORTS)), max_size=12))
def test_different_is_never_overruled(same, different, machine):
    """Neither people's other words nor the machine's pairs bring together what was called different."""
    judged = Judged(same=frozenset(same - different), different=frozenset(different))
    groups = _groups(judged, machine)
    assert sorted(report for group in groups for report in group) == list(REPORTS)
    assert not any(set(pair) <= set(group) for pair in different for group in groups)


@given(PAIRS, PAIRS)
def test_what_contradicts_nothing_counts(same, different):
    """Every pair called the same that lies on no chain between two called different is in one event."""
    judged = Judged(same=frozenset(same - different), different=frozenset(different))
    chained = {sorted_pair(*pair) for chain in judged.chains() for pair in pairwise(chain)}
    groups = _groups(judged)
    assert judged.settled().same == judged.same - chained
    assert all(any(set(pair) <= set(group) for group in groups) for pair in judged.settled().same)


def test_a_triangle_of_contradictions():
    """A = B, B = C, A ≠ C: the two stay apart, B goes with neither by anybody's word, and D = E is untouched."""
    judged = Judged(same=frozenset({("a", "b"), ("b", "c"), ("d", "e")}), different=frozenset({("a", "c")}))
    assert judged.chains() == (("a", "b", "c"),)
    assert [group for group in _groups(judged) if len(group) > 1] == [("d", "e")]
