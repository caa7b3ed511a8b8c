"""Documents to readings: in order, in one process or several, and never lost to one bad text."""

from __future__ import annotations

from onrecord import extract
from onrecord.steps.reading_pool import Read, read_in_order
from onrecord.values import Rejection


def _documents(document_of, number):
    return [
        document_of(f"On {1 + n % 28} July 2016 shells fell on town {n}.", name=f"{n}") for n in range(number)
    ]


def test_several_processes_give_the_same_in_the_same_order(document_of):
    """One process and two give equal readings, in the order of the documents."""
    documents = _documents(document_of, 20)
    alone = list(read_in_order(documents, None, workers=1))
    assert [read.document.name for read in alone] == [document.name for document in documents]
    assert list(read_in_order(documents, None, workers=2)) == alone


def test_a_rejection_keeps_its_place(document_of):
    """What was rejected before passes through between its neighbours."""
    first, second = _documents(document_of, 2)
    refused = Rejection(source="in.jsonl", place="line 2", kind="Unreadable", reason="it is no JSON")
    found = list(read_in_order([first, refused, second], None, workers=1))
    assert isinstance(found[0], Read)
    assert found[1] is refused
    assert found[2].document is second


def test_a_text_on_which_an_extractor_fails_is_a_rejection(document_of, monkeypatch):
    """A fault in one text is kept with its reason, and the next text is read."""
    first, second = _documents(document_of, 2)
    real = extract.reading_of

    def faulty(page, reader, known):
        if page.document.id == first.id:
            raise ZeroDivisionError("no such thing")
        return real(page, reader, known)

    monkeypatch.setattr(extract, "reading_of", faulty)
    failed, read = read_in_order([first, second], None, workers=1)
    assert failed.kind == "ReadingFailed"
    assert "no such thing" in failed.reason
    assert read.document is second


def test_a_text_that_cannot_be_parsed_does_not_lose_those_parsed_with_it(document_of, monkeypatch):
    """Documents are parsed together; where that fails, each is read alone and the faulty one is told."""
    documents = _documents(document_of, 3)
    real = extract.pages_of

    def faulty(wanted, pipeline):
        if documents[1] in wanted:
            raise MemoryError("too large")
        return real(wanted, pipeline)

    monkeypatch.setattr(extract, "pages_of", faulty)
    first, failed, last = read_in_order(documents, None, workers=1)
    assert (first.document, last.document) == (documents[0], documents[2])
    assert "too large" in failed.reason


def test_documents_read_together_are_few_and_short(document_of, monkeypatch):
    """A long document is parsed alone, and short ones a few at once."""
    texts = ["Shells fell.", "Shells fell. " * 3000, *["They left."] * 10]
    together = []
    real = extract.pages_of
    monkeypatch.setattr(
        extract, "pages_of", lambda wanted, pipeline: together.append(len(wanted)) or real(wanted, pipeline)
    )
    documents = [document_of(text, name=f"{n}") for n, text in enumerate(texts)]
    assert len(list(read_in_order(documents, None, workers=1))) == 12
    assert together == [1, 1, 8, 2]
