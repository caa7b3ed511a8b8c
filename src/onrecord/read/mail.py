"""Reads mails: the body with sender, subject and day, and every attachment through the reader of its own format.

Pictures that a mail shows inside its text are passed over; attached ones are refused like any file without words.
"""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message

from onrecord.errors import Encrypted, TooLarge, Unreadable
from onrecord.read.drafts import Draft
from onrecord.read.encoding import Decoded, decoded
from onrecord.read.found import Options
from onrecord.read.fragments import text_of
from onrecord.read.metadata import published_by, words_or_none
from onrecord.read.sources import Said, Source

SUFFIXES = frozenset({".eml"})
TYPE = "message/rfc822"
MOST_PARTS = 500
LONGEST_HEADER = 20_000


class MailReader:
    """`.eml` files and messages attached to messages."""

    def recognises(self, source: Source) -> bool:
        """By name or declared type."""
        return source.suffix in SUFFIXES or source.said.media_type == TYPE

    def read(self, source: Source, options: Options) -> Iterator[Draft | Source]:
        """The body as one text, then the attachments."""
        data = source.content(options.limit_bytes)
        parts = _parts_of(data)
        body = next(
            (part for kind in ("text/plain", "text/html") for part in parts if _is_body(part, kind)), None
        )
        if body is not None:
            yield _draft(parts[0], body, source, data, options)
        for number, part in enumerate(parts, 1):
            if part is not body and _is_attached(part):
                yield _attachment(part, number, source)


def _parts_of(data: bytes) -> list[Message]:
    """The message itself and its parts, those of attached messages left inside them.

    Raises:
        Unreadable: if it is no mail.
        Encrypted: if its content is.
        TooLarge: if it has too many parts.
    """
    try:
        message = message_from_bytes(data, policy=policy.compat32)
        parts = list(_walk(message))
    except (MessageError, RecursionError, ValueError, LookupError) as error:
        raise Unreadable(f"it is no sound mail: {error}") from error
    if not message.keys():
        raise Unreadable("it has no headers, so it is no mail")
    if any(part.get_content_type() in ("multipart/encrypted", "application/pkcs7-mime") for part in parts):
        raise Encrypted("its content is encrypted", remedy="Save it decrypted from your mail program")
    if any(len(str(value)) > LONGEST_HEADER for part in parts for value in part.values()):
        raise TooLarge(f"a header has more than {LONGEST_HEADER:,} characters")
    if len(parts) > MOST_PARTS:
        raise TooLarge(f"it has more than {MOST_PARTS} parts")
    return parts


def _walk(message: Message) -> Iterator[Message]:
    yield message
    if message.is_multipart() and message.get_content_type() != TYPE:
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _walk(part)


def _is_body(part: Message, kind: str) -> bool:
    return (
        part.get_content_type() == kind
        and not part.is_multipart()
        and part.get_content_disposition() != "attachment"
    )


def _is_attached(part: Message) -> bool:
    if part.get_content_type() == TYPE:
        return True
    if part.is_multipart() or part.get("Content-ID") is not None:
        return False
    return part.get_content_disposition() == "attachment" or part.get_filename() is not None


def _draft(message: Message, body: Message, source: Source, data: bytes, options: Options) -> Draft:
    found = _words(body, options)
    is_html = body.get_content_type() == "text/html"
    return Draft(
        name=source.name,
        where=source.where,
        text=text_of(found.text) if is_html else found.text,
        original=data,
        media_type=TYPE,
        encoding=found.encoding,
        extractor=f"body of the mail ({body.get_content_type()})",
        title=_header(message, "Subject"),
        byline=_header(message, "From"),
        published=published_by({"Date": _header(message, "Date")}, "the mail's header"),
    )


def _words(part: Message, options: Options) -> Decoded:
    payload = part.get_payload(decode=True)
    return decoded(
        payload if isinstance(payload, bytes) else b"", declared=_charset(part), told=options.encoding
    )


def _charset(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except (LookupError, ValueError):
        return None


def _header(message: Message, name: str) -> str | None:
    value = message.get(name)
    if value is None:
        return None
    try:
        return words_or_none(str(make_header(decode_header(str(value)))))
    except (LookupError, ValueError, MessageError):
        return words_or_none(str(value).encode("utf-8", "replace").decode("utf-8"))


def _attachment(part: Message, number: int, source: Source) -> Source:
    kind = part.get_content_type()
    if kind == TYPE:
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else part
        data = first.as_bytes(policy=policy.compat32) if isinstance(first, Message) else b""
    else:
        payload = part.get_payload(decode=True)
        data = payload if isinstance(payload, bytes) else b""
    name = part.get_filename() or f"attachment-{number}" + (".eml" if kind == TYPE else "")
    return source.member(name, data, Said(media_type=_told_type(kind), charset=_charset(part)))


def _told_type(kind: str) -> str | None:
    """The declared type, unless it declares nothing."""
    return None if kind in ("application/octet-stream", "text/plain") else kind
