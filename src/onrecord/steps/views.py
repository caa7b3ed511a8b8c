"""Views: a case as the show stage wants it, with people's decisions applied and their states beside."""

from __future__ import annotations

from pathlib import Path

from onrecord import store
from onrecord.show.view import View
from onrecord.steps.changes import changed_reading
from onrecord.steps.version import VERSION


def view_of(case: store.CaseFile, *, include_machine: bool = False, title: str | None = None) -> View:
    """Everything of the case as one view; items nobody has reviewed are shown only where asked."""
    with case.reading() as connection:
        reviews = store.all_reviews(connection)
        documents = tuple(store.all_documents(connection))
        texts = {document.id: document.text for document in documents}
        assessments = store.present_assessments(connection)
        days = [document.published.day for document in documents if document.published is not None]
        return View(
            title=title or Path(case.where).stem,
            documents=documents,
            readings=tuple(
                changed_reading(reading, reviews, texts) for reading in store.all_readings(connection)
            ),
            events=store.all_events(connection),
            links=store.all_links(connection),
            assessments=assessments,
            rejections=store.all_rejections(connection),
            reviews=reviews,
            states=store.states(reviews),
            include_machine=include_machine,
            record_until=max((day for day in days if day is not None), default=None),
            versions=(("onrecord", VERSION),),
        )
