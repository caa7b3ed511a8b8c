"""Zip packages: looked through before anything is unpacked, so that a small file cannot fill the memory."""

from __future__ import annotations

from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from onrecord.errors import Encrypted, TooLarge, Unreadable

MOST_MEMBERS = 20_000
LOCKED = 0x1


def package(stream: BinaryIO, limit_unpacked: int) -> ZipFile:
    """The package, once its directory has shown that it is neither locked nor a trap.

    A member never gives more bytes than the directory says, so the sum of what it says bounds what comes out.

    Raises:
        Unreadable: if it is no sound zip file.
        Encrypted: if a member is locked.
        TooLarge: if its members would unpack to more than the limit, or are too many.
    """
    try:
        opened = ZipFile(stream)
    except (BadZipFile, ValueError, NotImplementedError, OverflowError) as error:
        raise Unreadable(f"it is no sound zip file: {error}") from error
    members = opened.infolist()
    unpacked = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS or unpacked > limit_unpacked:
        raise TooLarge(
            f"it would unpack to {unpacked:,} bytes in {len(members):,} members",
            remedy=f"The limit is {limit_unpacked:,} bytes; raise --limit, or unpack and look",
        )
    if any(member.flag_bits & LOCKED for member in members):
        raise Encrypted("it is locked by a password", remedy="Save a copy without a password")
    return opened
