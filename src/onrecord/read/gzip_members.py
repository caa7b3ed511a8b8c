"""Walks through a gzip file without keeping what comes out, to learn whether it is whole and how much it holds."""

from __future__ import annotations

import zlib
from typing import BinaryIO

from onrecord.errors import TooLarge, Unreadable

MAGIC = b"\x1f\x8b"
CHUNK = 1 << 18
GZIP_WINDOW = 31  # zlib's number for a gzip header and the largest window


def is_whole(stream: BinaryIO, limit_unpacked: int) -> bool:
    """Whether every member of a gzip file ends where it should; what is not gzip at all is whole.

    Raises:
        TooLarge: if more comes out than the limit; it is found out in bounded memory.
        Unreadable: if the bytes are damaged.
    """
    if stream.read(len(MAGIC)) != MAGIC:
        return True
    stream.seek(0)
    member, unpacked, rest = zlib.decompressobj(GZIP_WINDOW), 0, b""
    try:
        while data := rest or stream.read(CHUNK):
            if member.eof:
                data = data.lstrip(b"\x00")
                member = zlib.decompressobj(GZIP_WINDOW)
            unpacked += len(member.decompress(data, CHUNK))
            rest = member.unconsumed_tail or member.unused_data
            if unpacked > limit_unpacked:
                raise TooLarge(f"it would unpack to more than {limit_unpacked:,} bytes")
    except zlib.error as error:
        raise Unreadable(f"it is damaged: {error}") from error
    return member.eof
