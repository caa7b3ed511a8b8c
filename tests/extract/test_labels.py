"""Extractors ask onrecord.language, and never deal in a parser's raw labels."""

from __future__ import annotations

import ast
from pathlib import Path

import onrecord.extract

RAW = frozenset(["pos_", "tag_", "dep_", "ent_type_", "ent_iob_", "label_", "morph"])


def test_no_extractor_reads_a_raw_label():
    """Part of speech, tag, relation, features and sort of name are asked for by questions only."""
    folder = Path(onrecord.extract.__path__[0])
    found = [
        f"{path.relative_to(folder)}:{node.lineno} .{node.attr}"
        for path in sorted(folder.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in RAW
    ]
    assert found == []
