"""Claims: one module a kind; each says how it is recognised, what bears on it, and when it stands or falls."""

from __future__ import annotations

from onrecord.assess.claims import (
    casualties,
    ceasefire,
    completion,
    control,
    means,
    prediction,
    presence,
    responsibility,
    withdrawal,
)
from onrecord.assess.claims.asked import Asked, asked_of

KINDS = (
    presence,
    withdrawal,
    completion,
    means,
    casualties,
    responsibility,
    ceasefire,
    control,
    prediction,
)
LEANING = {kind.KIND: kind.leaning for kind in KINDS}

__all__ = ["KINDS", "LEANING", "Asked", "asked_of"]
