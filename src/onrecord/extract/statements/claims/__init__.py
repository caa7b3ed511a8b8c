"""The checkable kind of what was said, or None: rules over grammar and the vocabulary of `reference/claims.yaml`.

The rules are tried in the order of `RULES` on the first sentence, then on the next ones; the first that holds decides.
Why the order is as it is stands in docs/statements.md. Whether the claim is true is not asked here.
"""

from __future__ import annotations

from collections.abc import Callable

from onrecord.extract.statements.claims.acts import accuses, is_responsibility
from onrecord.extract.statements.claims.clauses import past_introduction, sentences_of
from onrecord.extract.statements.claims.futures import foretells, is_prediction
from onrecord.extract.statements.claims.harm import is_casualties
from onrecord.extract.statements.claims.holding import is_control
from onrecord.extract.statements.claims.means import is_means, names_means
from onrecord.extract.statements.claims.said import Said
from onrecord.extract.statements.claims.tasks import is_completion
from onrecord.extract.statements.claims.truces import is_ceasefire
from onrecord.extract.statements.claims.whereabouts import is_presence, is_withdrawal
from onrecord.language import Word
from onrecord.values import ClaimKind, Stance

__all__ = ["RULES", "Said", "claim_of"]

RULES: tuple[tuple[ClaimKind, Callable[[Said], bool]], ...] = (
    (ClaimKind.CEASEFIRE, is_ceasefire),
    (ClaimKind.PREDICTION, is_prediction),
    (ClaimKind.COMPLETION, is_completion),
    (ClaimKind.MEANS, is_means),
    (ClaimKind.CASUALTIES, is_casualties),
    (ClaimKind.CONTROL, is_control),
    (ClaimKind.WITHDRAWAL, is_withdrawal),
    (ClaimKind.RESPONSIBILITY, is_responsibility),
    (ClaimKind.PRESENCE, is_presence),
    (ClaimKind.MEANS, names_means),
    (ClaimKind.PREDICTION, foretells),
    (ClaimKind.RESPONSIBILITY, accuses),
)
_MOST_SENTENCES = 4


def claim_of(said: tuple[Word, ...], stance: Stance) -> ClaimKind | None:
    """The kind of claim that these words make, or None where they make none that can be checked."""
    for place, sentence in enumerate(sentences_of(said)):
        if place >= _MOST_SENTENCES:
            return None
        content = Said(past_introduction(sentence), stance)
        found = next((kind for kind, holds in RULES if holds(content)), None)
        if found is not None:
            return found
    return None
