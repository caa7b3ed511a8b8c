from __future__ import annotations

from email.message import EmailMessage

from onrecord.values import Basis


def mail(body: str = "Forty lorries waited.", subject: str = "Convoy – halted") -> EmailMessage:
    """A mail with a body."""
    message = EmailMessage()
    message["Subject"], message["From"] = subject, "Mira Holt <mira@courier.example>"
    message["Date"] = "Tue, 06 May 2014 23:30:00 -0700"
    message.set_content(body)
    return message


def test_reads_body_and_headers(tmp_path, read):
    """Subject, sender and the sender's own day come from the headers, the text from the body."""
    message = mail()
    message.add_alternative("<p>Forty <b>lorries</b></p>", subtype="html")
    (tmp_path / "a.eml").write_bytes(message.as_bytes())
    (found,) = read(tmp_path)[0]
    assert (found.text.strip(), found.title) == ("Forty lorries waited.", "Convoy – halted")
    assert found.byline == "Mira Holt <mira@courier.example>"
    assert (str(found.published.day), found.published.basis) == ("2014-05-06", Basis.METADATA)


def test_reads_a_body_of_html(tmp_path, read):
    """A mail in HTML alone gives its words, a line for each block."""
    message = mail()
    message.set_content("<p>Forty <b>lorries</b></p><div>waited</div><script>x()</script>", subtype="html")
    (tmp_path / "a.eml").write_bytes(message.as_bytes())
    assert read(tmp_path)[0][0].text == "Forty lorries\nwaited"


def test_reads_attachments_by_their_own_readers(tmp_path, read, article):
    """Attached pages, mails and texts are documents of their own; what has no words is refused by name."""
    inner, message = mail("The inner words.", "Inner"), mail()
    message.add_attachment(article.encode(), maintype="text", subtype="html", filename="a.html")
    message.add_attachment(inner)
    message.add_attachment("Notes on the bridge.", filename="../../notes.txt")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="map.png")
    (tmp_path / "a.eml").write_bytes(message.as_bytes())
    documents, refused = read(tmp_path)
    assert [document.name for document in documents][:2] == ["a.eml", "a.eml/a.html"]
    assert [document.text.strip() for document in documents][2:] == [
        "The inner words.",
        "Notes on the bridge.",
    ]
    assert [item.source.rsplit(", ")[-1] for item in refused] == ["map.png"]


def test_refuses_an_encrypted_mail(tmp_path, read):
    """A mail whose content is encrypted is refused as such."""
    head = "From: a@b.example\nContent-Type: multipart/encrypted; boundary=x\n\n--x\n\nVersion: 1\n--x--\n"
    (tmp_path / "a.eml").write_text(head)
    assert read(tmp_path)[1][0].kind == "Encrypted"


def test_a_mail_of_ten_thousand_levels_ends(tmp_path, read):
    """Parts within parts without end are refused."""
    levels = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(10_000))
    (tmp_path / "a.eml").write_text("Subject: deep\n" + levels)
    documents, refused = read(tmp_path)
    assert (documents, [item.kind for item in refused]) == ([], ["Unreadable"])
