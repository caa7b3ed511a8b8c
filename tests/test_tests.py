"""What every test of ours has."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

MODULES = sorted(path for path in Path(__file__).parent.rglob("test_*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_every_test_says_what_it_expects(path):
    """Each test has a docstring of one sentence or more, and asserts or expects an error somewhere."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            assert ast.get_docstring(node), f"{path.name}: {node.name} does not say what it expects"
