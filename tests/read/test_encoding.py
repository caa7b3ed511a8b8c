from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import OptionRefused, Unreadable
from onrecord.read.encoding import decoded

RUSSIAN = (
    "Министерство сообщило, что колонна остановлена у моста. Никто не пострадал, сказал представитель совета."
)
FRENCH = "Le conseil a déclaré que le convoi avait été arrêté près du pont. Les chauffeurs ont passé la nuit à l’école."
ARABIC = "قال المجلس إن القافلة توقفت عند الجسر ولم يصب أحد وقضى السائقون الليل في المدرسة"


@pytest.mark.parametrize(
    ("words", "codec"),
    [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (FRENCH, "cp1252"), (ARABIC, "cp1256")],
)
def test_guesses_where_it_is_sure(words, codec):
    """A text whose bytes make sense in one encoding alone is read and the guess recorded."""
    found = decoded(words.encode(codec))
    assert (found.text, "guessed" in found.encoding) == (words, True)


def test_refuses_where_it_is_not_sure():
    """A few odd bytes may be many things, so none is chosen."""
    with pytest.raises(Unreadable, match="cannot be told"):
        decoded(b"caf\xe9 \xa4\xb5\xb8 na\xefve")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
def test_obeys_a_byte_order_mark(codec):
    """A mark at the beginning tells the encoding and is no part of the text."""
    data = (("\ufeff" if codec == "utf-16-be" else "") + RUSSIAN).encode(codec)
    found = decoded(data)
    assert (found.text, "with mark" in found.encoding) == (RUSSIAN, True)


def test_obeys_what_is_declared():
    """A declared encoding is used before any guess."""
    assert decoded(RUSSIAN.encode("cp1251"), declared="windows-1251").text == RUSSIAN


def test_valid_utf8_beats_a_careless_declaration():
    """Latin-1 is declared by default and carelessly: strict UTF-8 that fits is taken."""
    assert decoded(FRENCH.encode(), declared="iso-8859-1").encoding == "utf-8"


def test_refuses_what_the_user_tells_wrongly():
    """An encoding that does not exist or does not fit is refused, not bent."""
    with pytest.raises(OptionRefused):
        decoded(b"words", told="no-such-encoding")
    with pytest.raises(Unreadable):
        decoded(FRENCH.encode("cp1252"), told="utf-8")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_comes_back(words):
    """Any text in UTF-8 comes back as it was."""
    assert decoded(words.encode()).text == words.removeprefix("\ufeff")
