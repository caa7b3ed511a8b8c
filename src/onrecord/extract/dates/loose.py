"""Loose readings: the present, the past and the future, which name no day."""

from __future__ import annotations

from onrecord.extract.dates.said import Loose, Said
from onrecord.extract.dates.saying import Groups
from onrecord.values import TimexType


def present(_groups: Groups, _: Said | None) -> Said | None:
    """As in "now"."""
    return Said(type=TimexType.DATE, what=Loose(value="PRESENT_REF"), rule="the present")


def gone(_groups: Groups, _: Said | None) -> Said | None:
    """As in "recently"."""
    return Said(type=TimexType.DATE, what=Loose(value="PAST_REF"), rule="the past")


def coming(_groups: Groups, _: Said | None) -> Said | None:
    """As in "soon"."""
    return Said(type=TimexType.DATE, what=Loose(value="FUTURE_REF"), rule="the future")
