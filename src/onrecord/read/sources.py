"""Sources: the files and members there are to read, and their bytes, read under limits and watched for change.

Folders are walked in the order of their names. Hidden files (a name that begins with a dot) are left out unless
they are named themselves; a folder reached twice, as by a link in a circle, is walked once. A link that leads out
of the folder named is refused, so that a folder from elsewhere cannot bring in what it does not hold.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import Changed, Empty, InputRefused, TooLarge, Unreadable
from onrecord.values import Rejection

HEAD = 8192


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a message or archive says of a member: its media type, the charset of its text, its address."""

    media_type: str | None = None
    charset: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One thing to read: a file, or a member of one, which then is in memory.

    `name` is what its document will be called, `where` the path and member for messages, `head` its first bytes.
    `said` is what the enclosing message or archive says of a member.
    """

    name: str
    where: str
    head: bytes
    path: Path | None = None
    data: bytes | None = None
    depth: int = 0
    said: Said = field(default_factory=Said)

    @property
    def suffix(self) -> str:
        """The name's last suffix in small letters, with its dot, or nothing."""
        return os.path.splitext(self.name)[1].lower()  # noqa: PTH122 - a name, not a path on this machine

    def opened(self) -> BinaryIO:
        """The bytes as a stream; the caller closes it."""
        return BytesIO(self.data or b"") if self.path is None else self.path.open("rb")

    def content(self, limit: int) -> bytes:
        """All its bytes.

        Raises:
            TooLarge: if there are more than `limit`.
            Empty: if there are none.
            Changed: if the file is not afterwards what it was before.
        """
        with unchanged(self), self.opened() as stream:
            known = 0 if self.path is None else self.path.stat().st_size
            data = b"" if known > limit else stream.read(limit + 1)
        if known > limit or len(data) > limit:
            raise TooLarge(f"it has more than {limit:,} bytes", remedy="Raise --limit, or split it")
        if not data:
            raise Empty("there is nothing in it")
        return data

    def member(self, name: str, data: bytes, said: Said, *, where: str | None = None) -> Source:
        """A part of this source, already in memory; `said` is what this source says of it."""
        plain = printable(name)
        return Source(
            name=f"{self.name}/{plain}",
            where=f"{self.where}, {where or plain}",
            head=data[:HEAD],
            data=data,
            depth=self.depth + 1,
            said=said,
        )


class unchanged:  # noqa: N801 - reads as a condition: with unchanged(source)
    """A stretch of reading during which a file must stay as it is; members of files cannot change.

    Raises:
        Changed: on leaving, if the file's size, time or identity differ from those on entering.
    """

    def __init__(self, source: Source) -> None:
        self.path = source.path

    def __enter__(self) -> None:
        self.before = _identity(self.path)

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if error is None and _identity(self.path) != self.before:
            raise Changed("it changed while it was being read", remedy="Read it again when it is at rest")


def _identity(path: Path | None) -> tuple[int, ...] | None:
    if path is None:
        return None
    try:
        found = path.stat()
    except OSError:
        return ()
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)


def printable(name: str) -> str:
    """A name as text: bytes that are no UTF-8 written out, as a name with lone surrogates cannot be stored."""
    try:
        return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:
        return name.encode("utf-8", "backslashreplace").decode("utf-8")


def sources_in(paths: Iterable[Path]) -> Iterator[Source | Rejection]:
    """Every file under these paths, folders walked in the order of their names; what cannot be opened is refused."""
    walked: set[tuple[int, int]] = set()
    for path in paths:
        yield from _walk(path, os.path.realpath(path), walked)


def _walk(path: Path, root: str, walked: set[tuple[int, int]]) -> Iterator[Source | Rejection]:
    """A file is known by its own name, whatever folder it was reached through.

    So half of a folder read before all of it gives the same documents. Where it lay stands in `where`.
    """
    try:
        if path.is_symlink() and not _is_within(path, root):
            raise Unreadable("it is a link that leads out of the folder", remedy="Name the file itself")
        found = path.stat()
        if not stat.S_ISDIR(found.st_mode):
            yield _file(path, path.name, found.st_mode)
            return
        if (found.st_dev, found.st_ino) in walked:
            return
        walked.add((found.st_dev, found.st_ino))
        inner = sorted(entry.name for entry in os.scandir(path) if not entry.name.startswith("."))
    except (OSError, ValueError) as error:
        yield refusal(printable(str(path)), Unreadable(_reason(error)))
        return
    except InputRefused as error:
        yield refusal(printable(str(path)), error)
        return
    for entry in inner:
        yield from _walk(path / entry, root, walked)


def _is_within(path: Path, root: str) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(root)


def _reason(error: Exception) -> str:
    said = error.strerror if isinstance(error, OSError) else None
    return f"it cannot be opened: {said or error}"


def _file(path: Path, name: str, mode: int) -> Source:
    if not stat.S_ISREG(mode):
        raise Unreadable("it is no ordinary file", remedy="Copy what it gives into a file")
    with path.open("rb") as stream:
        head = stream.read(HEAD)
    return Source(name=printable(name), where=printable(str(path)), head=head, path=path)


def refusal(where: str, error: Exception, place: str | None = None) -> Rejection:
    """The rejection that keeps this error."""
    return Rejection(
        source=where,
        place=place,
        kind=type(error).__name__,
        reason=getattr(error, "what", str(error)),
        remedy=getattr(error, "remedy", None),
    )
