"""A million event records linked, beside bare Splink on the same records and rules.

    python -m benchmarks.speed.bulk [--records 1000000] [--records 4000000]

Records are made up: a place in a square of 40 by 60 degrees, a kind, an agent, a number killed, and a day, in ten years
for a million and in as many more or less as there are records, as data sets grow (in a fixed span the pairs to be
compared grow with the square of the records); one in ten is another's account of one before it. Prints seconds for
bare Splink (the same comparisons and candidates, no reasons, no groups), for onrecord (pairs and groups), their ratio,
and the peak memory; once by the clock, and once by processor time, which other work on the machine does not lengthen.
"""

from __future__ import annotations

import argparse
import logging
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import duckdb
import pyarrow as pa
from splink import DuckDBAPI, Linker

from onrecord.link.columns import COLUMNS
from onrecord.link.comparisons import settings
from onrecord.link.engine import SPREAD, scored_table
from onrecord.link.groups import grouped
from onrecord.link.weights import weights

_MADE = """
with made as (
  select number, cast(random() * 3650 * {records} / 1000000 as int) as day, 10 + random() * 40 as north, random() * 60 as east,
    ['strike', 'clash', 'bombing', 'abuse'][1 + cast(floor(random() * 4) as int)] as kind,
    'actor' || cast(floor(random() * 60) as int) as agent, cast(floor(random() * 40) as int) as dead
  from range({records}) as numbers(number)
), told as (
  select a.number, coalesce(b.day, a.day) as day, coalesce(b.north + 0.01, a.north) as north,
    coalesce(b.east, a.east) as east, coalesce(b.kind, a.kind) as kind, coalesce(b.agent, a.agent) as agent,
    coalesce(b.dead, a.dead) as dead
  from made a left join made b on a.number % 10 = 9 and b.number = a.number - 1
)
select printf('rep-%020d', number) as unique_id, 'doc-' || number as document, kind, null as code, [kind] as kindred,
  day as first, day as last, true as dated, north as latitude, east as longitude, 5.0 as radius, 5.0 as reach,
  ['place' || cast(floor(north * 10) as int) || '-' || cast(floor(east * 10) as int)] as names, null as small,
  null as leads, null as published,
  [agent] as agents, [agent] as wider_agents, null as targets, null as wider_targets,
  dead as killed_low, dead as killed_high, null as injured_low, null as injured_high,
  null as words, null as blocking, null as head, null as means,
  null as text, null as near, null as "like", null as akin, null as touching
from told
"""


def made(records: int) -> pa.Table:
    """So many records, the same in every run."""
    connection = duckdb.connect()
    connection.execute("select setseed(0.16)")
    connection.execute("set threads = 1")
    table = connection.sql(_MADE.format(records=records)).to_arrow_table()
    return table.select(COLUMNS.names).cast(COLUMNS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """Seconds by the clock, and of processor time over all threads."""

    clock: float
    processor: float


def timed(run: Callable[[], object]) -> Took:
    """How long a run takes."""
    clock, processor = time.perf_counter(), time.process_time()
    run()
    return Took(clock=time.perf_counter() - clock, processor=time.process_time() - processor)


def bare(reports: pa.Table) -> None:
    """Splink alone, with the same comparisons and candidates."""
    logging.getLogger("splink").setLevel(logging.ERROR)
    connection = duckdb.connect()
    connection.register("reports", reports)
    api = DuckDBAPI(connection=connection)
    linker = Linker(
        api.register(connection.sql(SPREAD).to_arrow_table()), settings(weights()), log_level=logging.ERROR
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    linker.inference.predict(threshold_match_probability=weights().doubtful)


def whole(reports: pa.Table) -> tuple[tuple[str, ...], ...]:
    """onrecord: the groups of two and more."""
    return grouped(reports, scored_table(reports, weights()), weights())


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--records", type=int, action="append")
    for records in parser.parse_args().records or [1_000_000]:
        reports = made(records)
        alone = timed(partial(bare, reports))
        ours = timed(partial(whole, reports))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
        print(
            f"{records:,} records: bare Splink {alone.clock:.1f} s ({alone.processor:.1f} of processor), onrecord "
            f"{ours.clock:.1f} s ({ours.processor:.1f}), ratio {ours.clock / alone.clock:.2f} "
            f"({ours.processor / alone.processor:.2f}), peak {peak:.1f} GB",
            flush=True,
        )


if __name__ == "__main__":
    main()
