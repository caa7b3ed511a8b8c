"""Reference: what is known beforehand, as reviewed YAML files, and how to look it up; it reads no case and no text.

`actors()`, `countries()` and `institutions()` are read once and cached; `load_yaml(name)` gives any file.
"""

from __future__ import annotations

from onrecord.reference.actor import Actor, ActorKind, Term
from onrecord.reference.actors import Actors, actors
from onrecord.reference.countries import Countries, Country, countries
from onrecord.reference.files import load_yaml, rows, yaml_names
from onrecord.reference.gazetteer import Gazetteer, gazetteer
from onrecord.reference.institutions import Institution, Institutions, institutions
from onrecord.reference.names import folded
from onrecord.reference.own_places import read_places
from onrecord.reference.weapons import Arm, ArmKind, Arms, arms

__all__ = [
    "Actor",
    "ActorKind",
    "Actors",
    "Arm",
    "ArmKind",
    "Arms",
    "Countries",
    "Country",
    "Gazetteer",
    "Institution",
    "Institutions",
    "Term",
    "actors",
    "arms",
    "countries",
    "folded",
    "gazetteer",
    "institutions",
    "load_yaml",
    "read_places",
    "rows",
    "yaml_names",
]
