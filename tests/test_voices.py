"""A page's HTML in; Urdu words in English sentences marked as Urdu out."""

from __future__ import annotations

from rahnuma.voices import voiced


def test_urdu_words_in_an_english_sentence_are_marked_together():
    assert voiced("<p>In Urdu, پیشی is a word, so is بڑی عدالت.</p>", "en") == (
        '<p>In Urdu, <span lang="ur">پیشی</span> is a word,'
        ' so is <span lang="ur">بڑی عدالت</span>.</p>'
    )


def test_what_says_its_language_is_left_as_it_is():
    page = '<p>One <bdi lang="ur">پیشی <b>گواہ</b></bdi> two</p>'
    assert voiced(page, "en") == page


def test_on_an_urdu_page_only_its_english_parts_are_marked():
    page = '<p>پیشی</p><p lang="en">Rule 2 (تصدیق باقی ہے)<br>پیشی</p><p>گواہ</p>'
    assert voiced(page, "ur") == (
        '<p>پیشی</p><p lang="en">Rule 2 (<span lang="ur">تصدیق باقی ہے</span>)<br>'
        '<span lang="ur">پیشی</span></p><p>گواہ</p>'
    )


def test_attributes_and_elements_of_bare_words_keep_theirs():
    page = '<a title="پیشی > گواہ">x</a><select><option>پیشی</option></select><!-- پیشی -->'
    assert voiced(page, "en") == page
