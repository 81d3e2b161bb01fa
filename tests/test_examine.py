"""Words of the source and what a PDF says in; how many come back in their order, out."""

from __future__ import annotations

import pytest

from rahnuma.outputs.examine import came_back, contrast, squeezed, written


def back(source: str, said: str) -> tuple[int, int]:
    words = [squeezed(word) for word in source.split()]
    return came_back(words, squeezed(said)), len(words)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Sit down and listen", "Sit down and listen"),
        ("Sit down and listen", "Sit down\nand lis-\nten"),
        ("Sit down and listen", "1 Sit down and 2 listen"),
        ("the guide (page ) waits", "the guide (page 12) waits"),
        ("25A Right 35 Family", "25A Right 16, 53, 94 35 Family"),
        ("25A Right 35 Family", "25A Right " + ", ".join(map(str, range(100, 150))) + " 35 Family"),
        ("سب لوگ", "سب لوگ"),
    ],
)
def test_words_come_back_beside_what_paper_adds(source, said):
    found, all_of_them = back(source, said)
    assert found == all_of_them


def test_a_word_that_is_lost_is_counted_once():
    assert back("one two three four five", "one two four five") == (4, 5)


def test_words_in_another_order_are_lost():
    found, all_of_them = back("alpha beta gamma delta", "gamma delta alpha beta")
    assert found < all_of_them


def test_what_stands_in_margins_and_titles_is_no_part_of_what_is_read():
    html = '<title>T</title><div class="foot"><p>F</p></div><p>A <b>word</b><br>more</p>'
    assert written(html) == ["A", "word", "more"]


def test_black_on_white_has_the_most_contrast():
    assert contrast((0.0,), (1.0,)) == contrast((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)) == 21.0
    assert contrast((0.5,), (0.5,)) == 1.0
