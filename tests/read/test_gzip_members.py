from __future__ import annotations

import gzip
from io import BytesIO

import pytest

from onrecord.errors import TooLarge, Unreadable
from onrecord.read.gzip_members import is_whole

MEMBERS = gzip.compress(b"first " * 100) + gzip.compress(b"second " * 100)


@pytest.mark.parametrize(
    ("data", "whole"), [(MEMBERS, True), (MEMBERS[:-9], False), (b"plain", True), (b"", True)]
)
def test_tells_whether_every_member_ends(data, whole):
    """Several members one behind the other are whole; a cut in the last one is noticed; plain bytes are whole."""
    assert is_whole(BytesIO(data), 10_000) is whole


def test_stops_at_the_limit():
    """A gigabyte of zeros in a small file is given up long before it is out."""
    bomb = gzip.compress(bytes(50_000_000))
    with pytest.raises(TooLarge):
        is_whole(BytesIO(bomb), 1_000_000)


def test_refuses_damage():
    """Bytes changed inside a member are damage."""
    damaged = bytearray(MEMBERS)
    damaged[15:20] = b"\xff" * 5
    with pytest.raises(Unreadable):
        is_whole(BytesIO(bytes(damaged)), 10_000)
