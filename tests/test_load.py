"""A folder in, what was read and what could not be read out."""

from __future__ import annotations

import os

import pytest
from worlds import SMALL, judge, show, write

from rahnuma.load import kind_of_file, load


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("checklists/guide/x.yml", "checklist"),
        ("guidelines/meeting/x.md", "guideline"),
        ("guidelines/meeting/x.yml", "decision"),
        ("guidelines/legal/x.yml", "instrument"),
        ("guidelines/legal/index.md", "guideline"),
        ("guidelines/services/x.yml", "service"),
        ("guidelines/jurisdictions/x.yml", "jurisdiction"),
        ("guidelines/glossary.yml", "term"),
    ],
)
def test_the_folder_decides_the_kind(file, kind):
    assert kind_of_file(file).name == kind


def test_the_small_handbook_holds_each_kind():
    loaded = load(SMALL)
    assert len(loaded.handbook.records) == 8
    assert len({type(one) for one in loaded.handbook.records}) == 7
    assert list(loaded.catalogues) == ["ur"]
    assert loaded.findings == ()


def test_files_are_read_in_the_order_of_their_paths():
    files = load(SMALL).files
    assert files[0] == "handbook.yml"
    assert list(files[1:8]) == sorted(files[1:8])


def test_hidden_files_are_left_alone(handbook_of):
    loaded = handbook_of({"guidelines/.notes.txt": "x", "guidelines/.draft/x.md": "y", ".env": "z"})
    assert loaded.findings == ()


def test_one_bad_entry_hides_no_other(handbook_of):
    loaded = handbook_of(
        {
            "guidelines/glossary.yml": """
        terms:
          - { id: one, title: one, definition: One. }
          - { id: two, title: two }
          - { id: three, title: three, definition: Three. }
    """
        }
    )
    assert [one.id for one in loaded.handbook.terms] == ["one", "three"]
    assert [str(one.spot) for one in loaded.findings] == ["guidelines/glossary.yml:3:5"]


def test_what_leads_to_an_unread_file_is_not_wrong(handbook_of):
    loaded = handbook_of(
        {
            "guidelines/glossary.yml": "terms:\n  - { id: a, title: a, definition: '[x][two]' }\n",
            "guidelines/meeting/two.yml": "id: two\ntitle: [\n",
        }
    )
    assert [one.code for one in judge(loaded)] == ["malformed-yaml"]


def test_a_link_inside_the_project_is_followed(tmp_path, handbook_of):
    handbook_of({"guidelines/glossary.yml": "terms:\n  - { id: a, title: a, definition: A. }\n"})
    (tmp_path / "guidelines/legal/again.yml").symlink_to("relief-act.yml")
    assert [one.code for one in judge(tmp_path)] == ["duplicate-id"]


@pytest.mark.parametrize("place", ["handbook.yml", "guidelines", "checklists", "guidelines/x.md"])
def test_a_link_to_another_place_is_refused(place, tmp_path, handbook_of):
    outside = write(tmp_path / "outside", {"x.md": "secret"})
    project = tmp_path / "project"
    (project / "guidelines" if "/" in place else project).mkdir(parents=True)
    os.symlink(outside if "." not in place else outside / "x.md", project / place)
    text = show(judge(project))
    assert f"{place}:1:1: error[outside-project]" in text
    assert "secret" not in text


def test_a_folder_without_a_handbook_is_one_finding(tmp_path):
    assert [one.code for one in judge(tmp_path)] == ["missing-file"]


def test_pictures_are_kept_as_addresses(handbook_of):
    loaded = handbook_of({"guidelines/meeting/door.png": b"\x89PNG"})
    assert list(loaded.handbook.assets) == ["meeting/door.png"]


def test_a_changed_file_is_read_anew(tmp_path, handbook_of):
    terms = "terms:\n  - {{ id: a, title: {}, definition: A. }}\n"
    assert (
        handbook_of({"guidelines/glossary.yml": terms.format("one")}).handbook.terms[0].title
        == "one"
    )
    assert (
        handbook_of({"guidelines/glossary.yml": terms.format("two")}).handbook.terms[0].title
        == "two"
    )
