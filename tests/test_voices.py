"""A page's HTML in; Urdu in English text, and English in Urdu text, marked out."""

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


def test_english_that_stands_alone_on_an_urdu_page_is_marked():
    page = "<ul><li> Rescue 1122 (Punjab Emergency Service)\n</li><li>FIR</li></ul>"
    assert voiced(page, "ur") == (
        '<ul><li> <span lang="en" dir="ltr">Rescue 1122 (Punjab Emergency Service)</span>\n</li>'
        "<li>FIR</li></ul>"
    )


def test_an_english_name_in_an_urdu_sentence_belongs_to_it():
    page = "<p>پنجاب Witness Protection Act 2018 گواہ</p>"
    assert voiced(page, "ur") == page
