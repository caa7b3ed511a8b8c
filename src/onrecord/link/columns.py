"""The columns that linking compares: those of a report, and those of the text it stands in, which its reports share.

Days count from 1970-01-01. What a report or text does not say is null.
"""

from __future__ import annotations

from datetime import date

import pyarrow as pa

EPOCH = date(1970, 1, 1).toordinal()

OF_REPORTS = pa.schema(
    [
        ("unique_id", pa.string()),
        ("document", pa.string()),
        ("kind", pa.string()),
        ("code", pa.string()),
        ("kindred", pa.list_(pa.string())),
        ("first", pa.int32()),
        ("last", pa.int32()),
        ("dated", pa.bool_()),
        ("latitude", pa.float64()),
        ("longitude", pa.float64()),
        ("radius", pa.float64()),
        ("reach", pa.float64()),
        ("names", pa.list_(pa.string())),
        ("small", pa.list_(pa.string())),
        ("leads", pa.bool_()),
        ("agents", pa.list_(pa.string())),
        ("wider_agents", pa.list_(pa.string())),
        ("targets", pa.list_(pa.string())),
        ("wider_targets", pa.list_(pa.string())),
        ("killed_low", pa.float64()),
        ("killed_high", pa.float64()),
        ("injured_low", pa.float64()),
        ("injured_high", pa.float64()),
        ("words", pa.list_(pa.int32())),
        ("blocking", pa.list_(pa.string())),
        ("means", pa.list_(pa.string())),
    ]
)
OF_TEXTS = pa.schema(
    [
        ("published", pa.int32()),
        ("head", pa.list_(pa.int32())),
        ("text", pa.int32()),
        ("near", pa.list_(pa.int32())),
        ("like", pa.list_(pa.int32())),
        ("akin", pa.list_(pa.int32())),
        ("touching", pa.list_(pa.int32())),
    ]
)
COLUMNS = pa.schema([*OF_REPORTS, *OF_TEXTS])
