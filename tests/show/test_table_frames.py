"""Tables as data frames, where the extras are installed."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from onrecord.errors import ExtraMissing
from onrecord.show import Table

TABLE = Table(
    name="figures", columns=("low", "measure"), brief=("low",), rows=({"low": 8, "measure": "lost"},)
)


@pytest.mark.parametrize("name", ["pandas", "polars"])
def test_a_missing_extra_says_how_to_get_it(name, monkeypatch):
    """Without the library the error names the extra."""
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ExtraMissing, match=rf"onrecord\[{name}\]"):
        getattr(TABLE, f"to_{name}")()


def test_rows_and_columns_are_handed_over(monkeypatch):
    """A data frame is made of all rows, with the table's columns in their order."""
    handed = {}
    library = SimpleNamespace(DataFrame=lambda rows, columns: handed.update(rows=rows, columns=columns))
    monkeypatch.setitem(sys.modules, "pandas", library)
    TABLE.to_pandas()
    assert handed == {"rows": [{"low": 8, "measure": "lost"}], "columns": ["low", "measure"]}
