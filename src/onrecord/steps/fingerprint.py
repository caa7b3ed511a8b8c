"""The fingerprint of a case: one hash over all that it says, whoever made it and whenever.

Two cases made from the same sources have the same fingerprint, in whatever order, in however many runs, and however
often the process was killed in between. The journal and the days of reviews are not part of it.
"""

from __future__ import annotations

import json

from onrecord import store
from onrecord.values import text_sha256, to_json


def fingerprint(case: store.CaseFile) -> str:
    """The SHA-256 over the ids and content of documents, items, events, assessments and rejections."""
    with case.reading() as connection:
        lines = [
            *(
                f"document {document.id} {document.text_sha256}"
                for document in store.all_documents(connection)
            ),
            *(f"reading {to_json(reading)}" for reading in store.all_readings(connection)),
            *(f"event {to_json(event)}" for event in store.all_events(connection)),
            *(f"link {to_json(link)}" for link in store.all_links(connection)),
            *(f"assessment {to_json(assessment)}" for assessment in store.present_assessments(connection)),
            *(f"rejection {rejection.id}" for rejection in store.all_rejections(connection)),
            *(
                f"review {review.item} {review.decision} {review.new}"
                for review in store.all_reviews(connection)
            ),
        ]
    return text_sha256(json.dumps(sorted(lines), ensure_ascii=False))
