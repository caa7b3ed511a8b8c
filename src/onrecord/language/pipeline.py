"""Loads a language pipeline and parses any text with it; where it is unsure it does not say so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import onrecord.language.reader.component  # noqa: F401 - registers the factory that the weights name
from onrecord.errors import LanguageError
from onrecord.language.kinds import Text
from onrecord.language.pieces import pieces

if TYPE_CHECKING:
    from spacy.language import Language

WEIGHTS = Path(__file__).parent / "weights"
SURROGATE = re.compile("[\ud800-\udfff]")
UD_ONLY = frozenset({"nsubj:pass", "obl", "aux:pass", "nmod", "acl:relcl"})
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class Pipeline:
    """A loaded pipeline; `parse` gives sentences, words with tags and lemmas, their grammar, and entities."""

    def __init__(self, nlp: Language, name: str) -> None:
        self._nlp = nlp
        self.name = name

    def parse(self, text: str) -> Text:
        """One `Text` whose characters stand at the same offsets as in `text`, whatever Unicode it is.

        Lone surrogates, which no encoding can carry, are read as U+FFFD. Long texts are parsed in pieces.
        """
        return next(self.parse_all([text]))

    def parse_all(self, texts: Iterable[str]) -> Iterator[Text]:
        """The same of each text, in their order; short texts are read together, which is faster.

        A score may then differ in its last digits from what it is when a text is read alone.
        """
        numbered = ((piece, number) for number, text in enumerate(texts) for piece in _readable(text))
        for _, parsed in groupby(self._nlp.pipe(numbered, as_tuples=True), itemgetter(1)):
            yield self._joined([_light(part) for part, _ in parsed])

    def _joined(self, parts: list[Text]) -> Text:
        if len(parts) == 1:
            return parts[0]
        joined = Text.from_docs(parts, ensure_whitespace=False)
        if joined is None:
            raise LanguageError("The pieces of a text could not be joined", where=self.name)
        return joined


def _readable(text: str) -> list[str]:
    """The pieces of a text, one of them empty if it is, with what can be encoded."""
    return list(pieces(SURROGATE.sub(REPLACEMENT, text))) or [""]


def _light(parsed: Text) -> Text:
    """Without the vectors that other pipelines leave in it."""
    parsed.tensor = parsed.tensor[:0]
    return parsed


@cache
def load(name: str | None = None) -> Pipeline:
    """The pipeline shipped with onrecord, or another: an installed spaCy pipeline's name, or the path of one.

    Raises:
        LanguageError: there is none of that name, or it does not label Universal Dependencies.
    """
    where = str(WEIGHTS) if name is None else name
    nlp = _read(where)
    _check(nlp, where)
    return Pipeline(nlp, where)


def _read(where: str) -> Language:
    import spacy  # noqa: PLC0415 - heavy, and wanted only when a text is to be parsed

    try:
        return spacy.load(where)
    except (OSError, ValueError, ImportError) as error:
        raise LanguageError(
            "No language pipeline can be loaded",
            where=where,
            remedy="Give the name of an installed spaCy pipeline, or the path of one",
        ) from error


def _check(nlp: Language, where: str) -> None:
    labels: set[Any] = {label for _, component in nlp.pipeline for label in getattr(component, "labels", ())}
    if labels & UD_ONLY:
        return
    raise LanguageError(
        "The language pipeline has no parser with the labels of Universal Dependencies",
        where=where,
        remedy="Choose one trained on a UD treebank; spaCy's own English pipelines use other labels",
    )
