from __future__ import annotations

import importlib
from io import BytesIO

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from onrecord.errors import Encrypted, ExtraMissing, Unreadable
from onrecord.read import extras
from onrecord.read.pdf import _note, extracted
from onrecord.values import Basis

LOOP = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[2 0 R 3 0 R]/Count 1000000000/Parent 2 0 R>> endobj
3 0 obj <</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>> endobj
xref
0 4
0000000000 65535 f
0000000009 00000 n
0000000054 00000 n
0000000133 00000 n
trailer <</Size 4/Root 1 0 R/Prev 190>>
startxref
198
%%EOF"""


def pdf(lines: list[str], password: str | None = None) -> bytes:
    """A page with these lines."""
    out = BytesIO()
    encrypt = None if password is None else StandardEncryption(password, canPrint=1)
    canvas = Canvas(out, encrypt=encrypt, invariant=True)
    canvas.setTitle("Convoy halted")
    canvas.setAuthor("Mira Holt")
    for number, line in enumerate(lines):
        canvas.drawString(72, 720 - 20 * number, line)
    canvas.showPage()
    canvas.drawString(72, 720, "Second page.")
    canvas.save()
    return out.getvalue()


def test_reads_pages_and_metadata(tmp_path, read):
    """The words of all pages, title and author; the day is the day the file was made and says so."""
    (tmp_path / "a.pdf").write_bytes(pdf(["Forty lorries waited", "at the bridge."]))
    (found,) = read(tmp_path)[0]
    assert found.text == "Forty lorries waited\nat the bridge.\n\nSecond page."
    assert (found.title, found.byline) == ("Convoy halted", "Mira Holt")
    assert (found.published.basis, "when it was made" in found.published.why) == (Basis.METADATA, True)


def test_refuses_a_locked_pdf():
    """A PDF that asks for a password is refused as encrypted."""
    with pytest.raises(Encrypted):
        extracted(pdf(["secret"], password="key"))  # noqa: S106 - a password for a test


@pytest.mark.parametrize("data", [LOOP, b"%PDF-1.7\n%%EOF", pdf(["cut off"])[:400]])
def test_a_broken_or_looping_pdf_ends(tmp_path, read, data):
    """A page tree that contains itself, no content and a cut-off file are refused, not run for ever."""
    (tmp_path / "a.pdf").write_bytes(data)
    documents, refused = read(tmp_path)
    assert (documents, refused[0].kind in ("Unreadable", "Empty")) == ([], True)


def test_a_slow_pdf_is_given_up():
    """A PDF that takes longer than its time is refused."""
    with pytest.raises(Unreadable, match="within"):
        extracted(pdf(["slow"]), seconds=0.001)


def test_says_which_extra_is_missing(tmp_path, read, monkeypatch):
    """Without the extra the file is refused, with the command that brings it."""

    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", missing)
    (tmp_path / "a.pdf").write_bytes(pdf(["words"]))
    (refused,) = read(tmp_path)[1]
    assert (refused.kind, refused.remedy) == ("ExtraMissing", "pip install 'onrecord[pdf]'")
    with pytest.raises(ExtraMissing):
        importlib.import_module("onrecord.read.extras").needed("docx", "docx")


def test_names_lines_of_mixed_direction():
    """Lines that mix Arabic with Latin are named in the extractor's note."""
    note = _note("Only Latin.\nقال Reuters اليوم\nفقط")
    assert note.endswith("whose order is doubtful: 2")
