"""The engine: Splink on DuckDB, from a table of reports to scored pairs.

The days, cells and names by which candidates meet are spread out in DuckDB, so that a million rows never become
Python objects. Reports of one document are never candidates: what a document tells twice, extraction has joined.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass

import duckdb
import pyarrow as pa
from splink import DuckDBAPI, Linker

from onrecord.link.comparisons import APART, CELL, LONGEST, WIDEST, settings
from onrecord.link.weights import Weights

MANY = 100_000  # records from which on the weights are estimated from the case itself
_BATCH = 10_000  # pairs at a time that become Python objects
_DEGREE = 111.2  # kilometres of one degree of latitude

SPREAD = f"""
select *,
  case when last - first < {LONGEST} then range(first - 1, last + 2) end as days,
  case when radius <= {WIDEST} then flatten([
    [north * 10000 + east for east in range(
      cast(floor((longitude - radius / ({_DEGREE} * greatest(cos(radians(latitude)), 0.1))) / {CELL}) as bigint),
      cast(floor((longitude + radius / ({_DEGREE} * greatest(cos(radians(latitude)), 0.1))) / {CELL}) as bigint) + 1)]
    for north in range(
      cast(floor((latitude - radius / {_DEGREE}) / {CELL}) as bigint),
      cast(floor((latitude + radius / {_DEGREE}) / {CELL}) as bigint) + 1)]) end as cells,
  names as places,
  list_distinct(list_concat(coalesce(agents, []), coalesce(targets, []))) as parties
from reports
"""  # noqa: S608 - numbers of our own


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One candidate pair (`left` < `right`), its probability, and the level it reached in each comparison.

    Levels stand in the order of the weights' comparisons and count from 0, the best; None where one does not say.
    """

    left: str
    right: str
    probability: float
    levels: tuple[int | None, ...]


def scored_pairs(reports: pa.Table, weights: Weights) -> Iterator[Scored]:
    """Candidate pairs of different documents with at least the doubtful probability, the surest first."""
    table = scored_table(reports, weights)
    for batch in table.to_batches(max_chunksize=_BATCH):
        for left, right, probability, *levels in zip(*(column.to_pylist() for column in batch), strict=True):
            yield Scored(left=left, right=right, probability=probability, levels=tuple(levels))


def scored_table(reports: pa.Table, weights: Weights) -> pa.Table:
    """The same pairs as one table: `left`, `right`, `probability`, and the level of each comparison by its key.

    Pairs whose days or places cannot be one are left out, since nothing but a person's word could join them.
    """
    if reports.num_rows < 2:  # noqa: PLR2004 - a pair needs two
        return reports.slice(0, 0).select([])
    logging.getLogger("splink").setLevel(logging.ERROR)
    connection = duckdb.connect()
    connection.register("reports", reports)
    linker = Linker(
        DuckDBAPI(connection=connection).register(connection.sql(SPREAD).to_arrow_table()),
        settings(weights),
        log_level=logging.ERROR,
        validate_settings=False,
    )
    if reports.num_rows >= MANY:
        linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    predicted = linker.inference.predict(threshold_match_probability=weights.doubtful)
    reached = ", ".join(
        f"case when gamma_{key} >= 0 then {len(levels) - 1} - gamma_{key} end as {key}"
        for key, levels in weights.comparisons.items()
    )
    return connection.sql(
        "select least(unique_id_l, unique_id_r) as left, greatest(unique_id_l, unique_id_r) as right, "  # noqa: S608 - names of our own
        f"round(match_probability, 6) as probability, {reached} "
        f"from {predicted.physical_name} where not ({APART}) order by 3 desc, 1, 2"
    ).to_arrow_table()
