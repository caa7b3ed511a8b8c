from __future__ import annotations

import zipfile
from io import BytesIO

from docx import Document

BOMB_BYTES = 10_000_000_000


def docx(*paragraphs: str) -> bytes:
    """A Word document with these paragraphs and a table."""
    document = Document()
    document.core_properties.title = "Convoy halted"
    document.core_properties.author = "Mira Holt"
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "lorries", "40"
    document.add_paragraph("The end.")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_reads_paragraphs_and_tables_in_order(tmp_path, read):
    """Paragraphs and tables come in the order of the text, with title and author."""
    (tmp_path / "a.docx").write_bytes(docx("Forty lorries waited.", "Nobody was hurt."))
    (found,) = read(tmp_path)[0]
    assert found.text == "Forty lorries waited.\nNobody was hurt.\nlorries | 40\nThe end."
    assert (found.title, found.byline) == ("Convoy halted", "Mira Holt")


def test_refuses_a_locked_document(tmp_path, read):
    """A document in Office's locked container is refused as encrypted."""
    (tmp_path / "a.docx").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    assert read(tmp_path)[1][0].kind == "Encrypted"


def test_refuses_a_zip_that_unpacks_to_ten_gigabytes(tmp_path, read):
    """A small file whose directory promises ten gigabytes is refused before anything is unpacked."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for number in range(10):
            package.writestr(f"word/part{number}.xml", b"0" * 100_000)
    data = out.getvalue().replace((100_000).to_bytes(4, "little"), (BOMB_BYTES // 10).to_bytes(4, "little"))
    (tmp_path / "a.docx").write_bytes(data)
    (refused,) = read(tmp_path)[1]
    assert (refused.kind, "10,000,000,000 bytes" in refused.reason) == ("TooLarge", True)


def test_refuses_what_is_no_document(tmp_path, read):
    """A file cut off, a zip of something else and plain words are refused as broken."""
    whole = docx("words")
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("readme.txt", "words")
    for number, data in enumerate((whole[:500], out.getvalue(), b"words")):
        (tmp_path / f"{number}.docx").write_bytes(data)
    documents, refused = read(tmp_path)
    assert (documents, [item.kind for item in refused]) == ([], ["Unreadable"] * 3)


def test_refuses_entities_inside_a_document(tmp_path, read):
    """Exploding entities inside a part give neither words nor a full memory."""
    bomb = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefghi", "bcdefghij", strict=True)
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'<w:document xmlns:w="{space}"><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>'
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(docx("words"))) as whole, zipfile.ZipFile(out, "w") as package:
        for name in whole.namelist():
            package.writestr(name, bomb + "]>" + body if name == "word/document.xml" else whole.read(name))
    (tmp_path / "a.docx").write_bytes(out.getvalue())
    documents, refused = read(tmp_path)
    assert (documents, len(refused)) == ([], 1)
