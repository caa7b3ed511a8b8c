"""What the program can say: frozen, slotted, keyword-only values, one idea a module.

Stages meet only through these. Outside data is checked once, where it enters; inside, a value that exists is
right by construction.
"""

from onrecord.values.assessments import Assessment, Claim, Part, Verdict, assessment_id
from onrecord.values.bounds import Bounds
from onrecord.values.comparisons import (
    Comparison,
    Contrast,
    Counted,
    Counting,
    Tally,
    Week,
    comparison_id,
)
from onrecord.values.days import Days, Precision
from onrecord.values.documents import Basis, Document, Notice, Published, document_id
from onrecord.values.events import Event, Link, Sameness, event_of
from onrecord.values.figures import Cause, Figure, Measure, Persons, figure_id
from onrecord.values.ids import content_id, sha256, text_sha256
from onrecord.values.journal import Entry, sealed
from onrecord.values.lineages import Descent, Lineage, Tie, lineage_of
from onrecord.values.mentions import (
    ActorMention,
    DateMention,
    Entity,
    EntityType,
    Located,
    Party,
    PlaceMention,
    TimexType,
)
from onrecord.values.places import Place, PlaceKind, Point
from onrecord.values.plain import from_json, from_plain, to_json, to_plain
from onrecord.values.predictions import (
    CalibrationBin,
    Outcome,
    Prediction,
    Resolution,
    Scorecard,
    ScoreRange,
    prediction_id,
)
from onrecord.values.quotes import Quote, Span, quote
from onrecord.values.ratings import Credibility, OutletRating, Reliability, ReportRating
from onrecord.values.readings import Reading
from onrecord.values.rejections import Rejection
from onrecord.values.reports import Kind, Reality, Report, report_id
from onrecord.values.reviews import Decision, Review, State
from onrecord.values.statements import ClaimKind, Stance, Statement, Voice, statement_id
from onrecord.values.why import Why

__all__ = [
    "ActorMention",
    "Assessment",
    "Basis",
    "Bounds",
    "CalibrationBin",
    "Cause",
    "Claim",
    "ClaimKind",
    "Comparison",
    "Contrast",
    "Counted",
    "Counting",
    "Credibility",
    "DateMention",
    "Days",
    "Decision",
    "Descent",
    "Document",
    "Entity",
    "EntityType",
    "Entry",
    "Event",
    "Figure",
    "Kind",
    "Lineage",
    "Link",
    "Located",
    "Measure",
    "Notice",
    "Outcome",
    "OutletRating",
    "Part",
    "Party",
    "Persons",
    "Place",
    "PlaceKind",
    "PlaceMention",
    "Point",
    "Precision",
    "Prediction",
    "Published",
    "Quote",
    "Reading",
    "Reality",
    "Rejection",
    "Reliability",
    "Report",
    "ReportRating",
    "Resolution",
    "Review",
    "Sameness",
    "ScoreRange",
    "Scorecard",
    "Span",
    "Stance",
    "State",
    "Statement",
    "Tally",
    "Tie",
    "TimexType",
    "Verdict",
    "Voice",
    "Week",
    "Why",
    "assessment_id",
    "comparison_id",
    "content_id",
    "document_id",
    "event_of",
    "figure_id",
    "from_json",
    "from_plain",
    "lineage_of",
    "prediction_id",
    "quote",
    "report_id",
    "sealed",
    "sha256",
    "statement_id",
    "text_sha256",
    "to_json",
    "to_plain",
]
