"""Ids made from content: the same item has the same id on every machine and in every run.

An id is a short prefix that says what it names and the first 80 bits of a SHA-256; it is a name,
not a proof. Proofs (the hashes of documents and of the journal) are kept whole.
"""

from __future__ import annotations

import hashlib
import json


def sha256(data: bytes) -> str:
    """The SHA-256 of these bytes, as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def text_sha256(text: str) -> str:
    """The SHA-256 of this text's UTF-8 bytes."""
    return sha256(text.encode("utf-8"))


def content_id(prefix: str, *parts: str | int | None) -> str:
    """A content id such as `sta-3f2a…`: prefix, hyphen, 20 hexadecimal digits.

    The parts are joined as a JSON array, so that ("ab", "c") and ("a", "bc") differ.
    """
    joined = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return f"{prefix}-{sha256(joined.encode('utf-8'))[:20]}"
