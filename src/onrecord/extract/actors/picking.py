"""Which actor some words are about: the one that names their head, a person before an institution; else None."""

from __future__ import annotations

from onrecord.language import Phrase, head_of
from onrecord.values import ActorMention, Quote, Span


def actor_at(words: Phrase | Quote | Span, actors: tuple[ActorMention, ...]) -> ActorMention | None:
    """The mention within these words, or around them, that says whom they are about.

    Of several in a phrase it is the one that holds the phrase's head, else the last: "Defense Secretary Ash
    *Carter*", "a spokesman of the *ministry*".
    """
    start, end = _ends(words)
    touching = [mention for mention in actors if mention.quote.start < end and start < mention.quote.end]
    if not touching:
        return None
    if isinstance(words, Phrase):
        head = head_of(words).idx
        for mention in touching:
            if mention.quote.start <= head < mention.quote.end:
                return mention
    return touching[-1]


def _ends(words: Phrase | Quote | Span) -> tuple[int, int]:
    return (words.start_char, words.end_char) if isinstance(words, Phrase) else (words.start, words.end)
