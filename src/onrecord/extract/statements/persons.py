"""The persons whom a text names, with the offices it gives them; two persons of one office stay two.

Names come from the pipeline's names and from titles in front of capitalised words ("Col. Travis Caughlin").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import word_list
from onrecord.language import Word, is_adjective, is_determiner, is_noun, is_verbal, mentions_in

_PARTICLES = frozenset(
    {
        "al",
        "el",
        "bin",
        "ibn",
        "abu",
        "de",
        "van",
        "von",
        "der",
        "di",
        "da",
        "-",
        "’",
        "'",
        "ag",
        "ould",
        "ul",
        "ur",
    }
)
_LONGEST = 6
_SHORTEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One mention: the words `first..end` of the name, the name itself, and the nouns of office around it."""

    first: int
    end: int
    name: str
    offices: frozenset[str]

    @property
    def last_name(self) -> str:
        """The last word of the name."""
        return self.name.split()[-1]


class Persons:
    """All mentions of persons in a text, and who is meant by a last name or an office."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout

    @cached_property
    def mentions(self) -> tuple[Person, ...]:
        """The mentions in the order of the text."""
        starts: dict[int, int] = {}
        for phrase, sort in mentions_in(self._layout.page.parsed):
            if sort == "Person":
                starts.setdefault(phrase.start, phrase.end)
        for word in self._layout.words[1:]:
            if _announces_name(self._layout.words[word.i - 1]) and _is_name_word(word):
                starts.setdefault(word.i, self._name_end(word.i))
        found = (self._person(first, end) for first, end in sorted(starts.items()))
        return tuple(person for person in found if person is not None)

    def _name_end(self, first: int) -> int:
        words, end = self._layout.words, first + 1
        while (
            end < len(words)
            and end - first < _LONGEST
            and (_is_name_word(words[end]) or words[end].lower_ in _PARTICLES)
        ):
            end += 1
        while end > first + 1 and not _is_name_word(words[end - 1]):
            end -= 1
        return end

    def _person(self, first: int, end: int) -> Person | None:
        words = self._layout.words
        while first < end and (
            _is_title(words[first]) or is_determiner(words[first]) or words[first].is_punct
        ):
            first += 1
        while end > first and (
            words[end - 1].lower_ in {"'s", "’s"} or words[end - 1].is_punct or words[end - 1].is_space
        ):
            end -= 1
        if first >= end or not any(_is_name_word(word) for word in words[first:end]):
            return None
        name = " ".join(self._layout.page.text[words[first].idx : self._layout.end_of(end - 1)].split())
        return Person(first=first, end=end, name=name, offices=frozenset(self._offices(first, end)))

    def _offices(self, first: int, end: int) -> set[str]:
        """The nouns of office right before a name, and in the apposition right after it."""
        words, found, at = self._layout.words, set(), first - 1
        while at >= 0 and first - at < _LONGEST and _describes(words[at]):
            found.add(_full_title(words[at]))
            at -= 1
        if end < len(words) and words[end].text == ",":
            for word in words[end + 1 : end + 1 + _LONGEST]:
                if word.text in ".,;:" or is_verbal(word):
                    break
                found.add(_full_title(word))
        return found

    def within(self, first: int, end: int) -> Person | None:
        """The person with the longest name among the words `first..end`."""
        inside = [person for person in self.mentions if first <= person.first and person.end <= end]
        return max(inside, key=lambda person: (len(person.name), -person.first), default=None)

    def full_name(self, last_name: str) -> str | None:
        """The full name with this last name; None where there is none, or there are two."""
        longer = {
            person.name
            for person in self.mentions
            if person.last_name == last_name and len(person.name.split()) >= _SHORTEST
        }
        return longer.pop() if len(longer) == 1 else None

    def in_office(self, office: str, narrower: frozenset[str], before: int) -> str | None:
        """The person named with this office before a word; None where two different ones share it.

        `narrower` are the other words of the office ("Russian"), which decide where they are given.
        """
        holders = [person for person in self.mentions if office in person.offices and person.first < before]
        closer = [person for person in holders if person.offices & narrower]
        holders = closer or holders
        names = {self.full_name(person.last_name) or person.name for person in holders}
        return names.pop() if len(names) == 1 else None

    def only_near(self, first: int, end: int) -> str | None:
        """The one person named among the words `first..end`."""
        names = {self.full_name(p.last_name) or p.name for p in self.mentions if first <= p.first < end}
        return names.pop() if len(names) == 1 else None


def _describes(word: Word) -> bool:
    """Whether a word before a name can belong to its title or office."""
    return (is_noun(word) or is_adjective(word)) or word.lower_ in {"of", "for", "and", "."}


def _announces_name(word: Word) -> bool:
    """Whether a title stands so often before names that a capitalised word after it is one."""
    form = word.lower_.rstrip(".")
    if not word.text[0].isupper():
        return form in {"spokesman", "spokeswoman", "spokesperson"}
    return form in word_list("abbreviations") or (
        form in word_list("titles") and form in word_list("offices")
    )


def _is_title(word: Word) -> bool:
    return word.lower_.rstrip(".") in word_list("titles") | word_list("abbreviations") or word.text == "."


def _full_title(word: Word) -> str:
    return {
        "gen": "general",
        "col": "colonel",
        "maj": "major",
        "capt": "captain",
        "lt": "lieutenant",
        "adm": "admiral",
        "sgt": "sergeant",
        "sen": "senator",
        "gov": "governor",
        "pres": "president",
    }.get(word.lower_.rstrip("."), word.lower_)


def _is_name_word(word: Word) -> bool:
    return word.text[0].isupper() and is_noun(word) and word.is_alpha and not _is_title(word)
