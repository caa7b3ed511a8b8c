"""Run as a program of its own: a PDF on the standard input, its pages' words as JSON on the standard output.

It stands apart because pdfium is foreign code that a hostile file may crash or keep busy for ever; the reader that
starts it gives it a time, and it gives itself a limit of memory. It imports nothing of onrecord.
"""

from __future__ import annotations

import json
import sys

MEMORY_BYTES = 3_000_000_000


def pages_of(data: bytes) -> dict[str, object]:
    """The words of each page and the file's own metadata, or the name of what is wrong."""
    import pypdfium2  # noqa: PLC0415 - imported under the limit

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return {
            "error": "encrypted" if "password" in str(error).lower() else "unreadable",
            "reason": str(error),
        }
    pages = []
    for number in range(len(document)):
        page = document[number]
        words = page.get_textpage()
        pages.append(words.get_text_bounded(errors="strict"))
        words.close()
        page.close()
    return {"pages": pages, "metadata": document.get_metadata_dict(skip_empty=True)}


def main() -> None:
    """Read, limit, extract, write."""
    try:
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    except (ImportError, ValueError, OSError):
        pass  # the time limit still holds
    try:
        found = pages_of(sys.stdin.buffer.read())
    except (UnicodeError, MemoryError, RecursionError, RuntimeError, ValueError, OSError) as error:
        found = {"error": "unreadable", "reason": f"{type(error).__name__} {error}".strip()}
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
