"""A handbook in, its chapters out."""

from __future__ import annotations

from rahnuma.chapters import chapters

GUIDELINE = """
    ---
    id: {id}
    title: {title}
    status: draft
    purpose: Say something.
    ---
    Words.
    """


def test_stages_come_first_then_themes_by_name(handbook_of):
    handbook = handbook_of(
        {
            "guidelines/water/index.md": GUIDELINE.format(id="water", title="Clean water"),
            "guidelines/care/staff.md": GUIDELINE.format(id="staff", title="Care for staff"),
            "guidelines/care/volunteers.md": GUIDELINE.format(id="rest", title="Rest"),
            "guidelines/meeting/listen.md": GUIDELINE.format(id="listen", title="Listen"),
        }
    ).handbook

    found = chapters(handbook)

    assert [(one.kind, one.title) for one in found] == [
        ("stage", "Meeting"),
        ("theme", "Care for staff"),  # no overview: the first page gives the title
        ("theme", "Clean water"),
    ]
    assert [[record.id for record in one.records] for one in found] == [
        ["listen"],
        ["staff", "rest"],
        [],
    ]
    assert found[2].overview.id == "water"


def test_a_stage_with_nothing_to_read_is_a_chapter_that_is_not_written(handbook_of):
    (meeting,) = chapters(handbook_of().handbook)

    assert not meeting.written
