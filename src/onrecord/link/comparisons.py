"""Comparisons: what makes two reports alike, as DuckDB conditions with the weights of reference/linking.yaml.

Days and numbers are compared as intervals, places by the distance between their points against both radii of doubt.
What a report does not say counts neither for nor against.
"""

from __future__ import annotations

from typing import Any

import splink.comparison_level_library as levels
import splink.comparison_library as comparisons
from splink import SettingsCreator
from splink.blocking_rule_library import CustomRule

from onrecord.link.stand import DOUBT_DAYS, DOUBT_KM
from onrecord.link.weights import Level, Weights

LONGEST = 62  # days; what is known no better than this is never a candidate by its days
WIDEST = 120  # kilometres; the same for places
CELL = 0.5  # degrees

_KILOMETRES = (
    "2 * 6371 * asin(sqrt(least(1, pow(sin(radians(latitude_r - latitude_l) / 2), 2) + cos(radians(latitude_l)) "
    "* cos(radians(latitude_r)) * pow(sin(radians(longitude_r - longitude_l) / 2), 2))))"
)

_TEXTS = "words_l is not null and words_r is not null"
_MEET = "greatest(first_l, first_r) <= least(last_l, last_r)"
_BOTH = "dated_l and dated_r"
_ATTACKS = "kind_l in ('strike', 'bombing', 'abuse', 'downing')"
_LASTING = "kind_l in ('clash', 'capture', 'deployment', 'withdrawal', 'support', 'displacement')"


_HARM = "('strike', 'bombing', 'clash', 'abuse', 'downing', 'casualties', 'destruction')"
_ONE_SIDE = "len(parties_l) = 0 or len(parties_r) = 0 or list_has_any(parties_l, parties_r)"
_BOTH_SIDES = "agents_l is not distinct from agents_r and targets_l is not distinct from targets_r"
_SAME_CODE = "coalesce(code_l = code_r or split_part(code_l, ':', 1) <> split_part(code_r, ':', 1), true)"
_LIKE_ROWS = (  # much happens in one city on one day; rows of it are one only if they can tell of the same
    f"list_contains(kindred_l, kind_r) and case when kind_l in {_HARM} and kind_r in {_HARM} then {_ONE_SIDE} "
    f"when kind_l in {_HARM} or kind_r in {_HARM} then {_SAME_CODE} and ({_ONE_SIDE}) "
    f"else kind_l = kind_r and {_SAME_CODE} and {_BOTH_SIDES} end"
)


def _shared(one: str, other: str) -> str:
    return f"len(list_intersect({one}, {other}))"


NULLS = {
    "when": "first_l is null or first_r is null",
    "where": "(latitude_l is null or latitude_r is null) and (names_l is null or names_r is null)",
    "what": "kind_l is null or kind_r is null",
    "agents": "agents_l is null or agents_r is null",
    "targets": "targets_l is null or targets_r is null",
    "killed": "coalesce(killed_low_l, killed_high_l) is null or coalesce(killed_low_r, killed_high_r) is null",
    "injured": "coalesce(injured_low_l, injured_high_l) is null or coalesce(injured_low_r, injured_high_r) is null",
    "words": "words_l is null or words_r is null",
    "means": "means_l is null or means_r is null",
    "spot": (
        "words_l is not null or words_r is not null or latitude_l is null or latitude_r is null "
        "or first_l is null or first_r is null"
    ),
    "lead": "leads_l is null or leads_r is null",
    "news": "published_l is null or published_r is null",
    "texts": "text_l is null or text_r is null",
}
CONDITIONS = {
    ("when", "same_day"): f"first_l = first_r and last_l = last_r and {_BOTH} and last_l - first_l <= 1",
    ("when", "overlap"): f"{_MEET} and {_BOTH}",
    ("when", "news"): (
        f"not ({_BOTH}) and (dated_l or leads_l) and (dated_r or leads_r) and abs(published_l - published_r) <= 2 "
        f"and {_MEET} + 1 and greatest(first_l, first_r) >= least(published_l, published_r) - 3"
    ),
    ("when", "supposed"): f"{_MEET} + 1 and not ({_BOTH})",
    ("when", "unknown"): f"not ({_BOTH})",
    ("when", "a_day_apart"): f"{_MEET} + 1",
    (
        "where",
        "small",
    ): "list_has_any(small_l, small_r) and coalesce(radius_l <= 40 and radius_r <= 40, true)",
    ("where", "same_name"): (
        "list_has_any(names_l, names_r) and coalesce(radius_l <= 40 and radius_r <= 40, true)"
    ),
    ("where", "within"): (
        f"radius_l <= 40 and radius_r <= 40 and {_KILOMETRES} <= greatest(radius_l + radius_r, 6)"
    ),
    ("where", "one_in_other"): f"{_KILOMETRES} <= reach_l + reach_r or list_has_any(names_l, names_r)",
    ("what", "attack"): f"kind_l = kind_r and {_ATTACKS}",
    ("what", "lasting"): f"kind_l = kind_r and {_LASTING} and {_TEXTS}",
    ("what", "same"): "kind_l = kind_r",
    ("what", "kindred"): "list_contains(kindred_l, kind_r)",
    ("agents", "shared"): "list_has_any(agents_l, agents_r)",
    ("agents", "related"): "list_has_any(wider_agents_l, agents_r) or list_has_any(agents_l, wider_agents_r)",
    ("targets", "shared"): "list_has_any(targets_l, targets_r)",
    (
        "targets",
        "related",
    ): "list_has_any(wider_targets_l, targets_r) or list_has_any(targets_l, wider_targets_r)",
    ("words", "many"): f"{_shared('words_l', 'words_r')} >= 5",
    ("words", "some"): f"{_shared('words_l', 'words_r')} >= 3",
    ("words", "two"): f"{_shared('words_l', 'words_r')} = 2",
    ("words", "one"): f"{_shared('words_l', 'words_r')} = 1",
    ("means", "same"): "means_l = means_r",
    ("means", "shared"): "list_has_any(means_l, means_r)",
    ("texts", "near"): "list_contains(near_l, text_r)",
    ("texts", "like"): "list_contains(like_l, text_r)",
    ("texts", "akin"): "list_contains(akin_l, text_r)",
    ("texts", "touching"): "list_contains(touching_l, text_r)",
    ("spot", "same"): f"{_LIKE_ROWS} and {_MEET} and {_KILOMETRES} <= 7",
    ("spot", "next"): f"{_LIKE_ROWS} and {_MEET} + 1 and {_KILOMETRES} <= 7",
    ("spot", "district"): f"{_LIKE_ROWS} and {_MEET} + 1 and {_KILOMETRES} <= radius_l + radius_r",
    ("lead", "both_alike"): f"leads_l and leads_r and {_shared('head_l', 'head_r')} >= 6",
    ("lead", "one_alike"): (
        f"(leads_l and {_shared('head_l', 'words_r')} >= 4) or (leads_r and {_shared('head_r', 'words_l')} >= 4)"
    ),
    ("lead", "one_some"): (
        f"(leads_l and {_shared('head_l', 'words_r')} >= 2) or (leads_r and {_shared('head_r', 'words_l')} >= 2)"
    ),
    ("lead", "both"): "leads_l and leads_r",
    ("lead", "one"): "leads_l or leads_r",
    ("news", "same_day"): "abs(published_l - published_r) <= 1",
    ("news", "same_week"): "abs(published_l - published_r) <= 6",
}
NUMBERS = {
    "equal_many": "N_low_l = N_low_r and N_low_l >= 10 and N_low_l % 100 <> 0",
    "equal": "N_low_l = N_low_r and N_low_l > 1",
    "close": "N_low_l > 2 and N_low_l <= 1.5 * N_low_r and N_low_r <= 1.5 * N_low_l",
    "vague": "coalesce(N_low_l, 0) <= 1 or coalesce(N_low_r, 0) <= 1",
    "overlap": (
        "coalesce(N_low_l, 0) <= coalesce(N_high_r, 1e12) and coalesce(N_low_r, 0) <= coalesce(N_high_l, 1e12)"
    ),
}

_DAYS_MEET = (
    f"(not l.dated or not r.dated or (l.first <= r.last + {DOUBT_DAYS} and r.first <= l.last + {DOUBT_DAYS}))"
)
APART = (  # what only a person joins: days or places that cannot be one, and rows of words between other parties
    f"(words_l is null and words_r is null and not (kind_l in {_HARM} and kind_r in {_HARM}) and not ({_LIKE_ROWS})) or "
    f"(dated_l and dated_r and greatest(first_l, first_r) > least(last_l, last_r) + {DOUBT_DAYS}) "
    f"or coalesce({_KILOMETRES} > reach_l + reach_r + {DOUBT_KM}, false)"
)
CANDIDATES = (
    CustomRule(
        f"l.document <> r.document and l.blocking = r.blocking and {_DAYS_MEET}",
        arrays_to_explode=["blocking"],
    ),
    CustomRule(
        "l.document <> r.document and l.days = r.days and l.cells = r.cells",
        arrays_to_explode=["days", "cells"],
    ),
    CustomRule(
        "l.document <> r.document and l.days = r.days and l.places = r.places",
        arrays_to_explode=["days", "places"],
    ),
    CustomRule(
        "l.document <> r.document and l.days = r.days and l.parties = r.parties and (l.latitude is null or r.latitude is null)",
        arrays_to_explode=["days", "parties"],
    ),
    CustomRule(
        "l.document <> r.document and l.days = r.days and l.killed_low = r.killed_low and l.killed_low > 2 "
        "and (l.latitude is null or r.latitude is null)",
        arrays_to_explode=["days"],
    ),
)


def settings(weights: Weights) -> SettingsCreator:
    """The whole model for Splink, with the shipped weights."""
    return SettingsCreator(
        link_type="dedupe_only",
        probability_two_random_records_match=weights.prior,
        blocking_rules_to_generate_predictions=list(CANDIDATES),
        comparisons=[_comparison(key, rows) for key, rows in weights.comparisons.items()],
        retain_intermediate_calculation_columns=False,
        retain_matching_columns=True,
    )


def _comparison(key: str, rows: tuple[Level, ...]) -> Any:
    listed: list[Any] = [levels.CustomLevel(NULLS[key], key).configure(is_null_level=True)]
    for row in rows[:-1]:
        level = levels.CustomLevel(_condition(key, row.key), row.key)
        listed.append(level.configure(m_probability=row.m, u_probability=row.u))
    listed.append(levels.ElseLevel().configure(m_probability=rows[-1].m, u_probability=rows[-1].u))
    return comparisons.CustomComparison(output_column_name=key, comparison_levels=listed)


def _condition(key: str, level: str) -> str:
    if key in ("killed", "injured"):
        return NUMBERS[level].replace("N_", f"{key}_")
    return CONDITIONS[key, level]
