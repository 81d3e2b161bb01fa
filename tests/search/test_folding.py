"""One form for all the ways in which a word is typed."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def words(blank: Page, text: str) -> list[str]:
    return blank.evaluate("(text) => rahnumaLetters.words(text)", text)


def sound_alike(blank: Page, one: str, other: str) -> bool:
    return blank.evaluate(
        """([one, other]) => {
            const sounds = (word) => rahnumaLetters.sounds(rahnumaLetters.words(word).join(""));
            return sounds(one).some((sound) => sounds(other).includes(sound));
        }""",
        [one, other],
    )


@pytest.mark.parametrize(
    "typed",
    ["كيا", "کیا", "کِیا", "کی\u200cا", "کـیا", "\u200fکیا"],
)
def test_urdu_letters_of_every_keyboard_are_one_word(blank: Page, typed: str) -> None:
    assert words(blank, typed) == ["کیا"]


@pytest.mark.parametrize("typed", ["ہسپتال", "هسپتال", "ھسپتال", "ہَسپَتال", "ہسپتال\u200d"])
def test_every_heh_is_one_letter(blank: Page, typed: str) -> None:
    assert words(blank, typed) == ["ہسپتال"]


@pytest.mark.parametrize("typed", ["21", "۲۱", "٢١"])
def test_digits_of_every_script_are_one_number(blank: Page, typed: str) -> None:
    assert words(blank, f"دفعہ {typed}")[1] == "21"


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("ایف آئی آر", "fir"), ("ایف ائی ار", "fir"), ("ايف آئي آر", "fir"), ("اے ٹی اے", "ata"),
        ("سی ٹی ڈی", "ctd"), ("c.t.d.", "ctd"), ("F I R", "fir"), ("کے پی", "kp"),
    ],
)  # fmt: skip
def test_abbreviations_are_read_by_the_names_of_their_letters(
    blank: Page, typed: str, word: str
) -> None:
    assert words(blank, typed) == [word]


@pytest.mark.parametrize(
    ("typed", "number"),
    [("۱۹ اے", "19a"), ("21 اے اے", "21aa"), ("۱۰ الف", "10a"), ("21 ب", "21b")],
)
def test_a_letter_after_a_number_belongs_to_it(page: Page, typed: str, number: str) -> None:
    assert words(page, f"دفعہ {typed}")[1:] in ([number], [number[:2], number[2:]])


@pytest.mark.parametrize("typed", ["بی فارم", "سی کے", "a b form"])
def test_other_words_are_no_abbreviation(blank: Page, typed: str) -> None:
    assert len(words(blank, typed)) == len(typed.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("muawza", "muavza"), ("muawza", "muaawza"), ("muawza", "معاوضہ"),
        ("gawah", "gavaah"), ("gawahon", "گواہوں"),
        ("xarcha", "kharcha"), ("kharcha", "خرچہ"),
        ("qanoon", "kanun"), ("qanoon", "قانون"),
        ("zakhmi", "jakhmee"), ("shaheed", "saheed"),
        ("tasveer", "tasweer"), ("tasveer", "تصویر"),
        ("hospital", "hospitaal"), ("hospital", "ہسپتال"), ("aspatal", "اسپتال"),
        ("compensation", "compansation"), ("suicide", "suiside"),
    ],
)  # fmt: skip
def test_spellings_that_sound_alike_meet(blank: Page, one: str, other: str) -> None:
    assert sound_alike(blank, one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("gawah", "wakeel"), ("bewa", "bacha"), ("court", "clinic")]
)
def test_other_words_do_not_meet(blank: Page, one: str, other: str) -> None:
    assert not sound_alike(blank, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("published", "publishing"), ("families", "family"), ("compensation", "compensate"),
        ("protection", "protect"), ("acquitted", "acquittal"), ("refuse", "refusal"),
        ("adjourned", "adjournments"), ("assistance", "assist"), ("بچے", "بچہ"),
        ("گواہوں", "گواہ"), ("معاوضے", "معاوضہ"),
    ],
)  # fmt: skip
def test_endings_make_no_other_word(blank: Page, one: str, other: str) -> None:
    stems = blank.evaluate(
        "(all) => all.map((one) => rahnumaLetters.stem(rahnumaLetters.words(one)[0]))", [one, other]
    )
    assert stems[0] == stems[1]


LETTERS = st.text(
    st.sampled_from("abcehinoqsuwxyzگبپتٹجچحخدڈرڑزژسشصضطظعغفقکلمنوہھءآأؤئیےيكة ًِ۰٣7-'\u200c")
)


@settings(max_examples=60, deadline=None)
@example(typed=["7آؤ", "۷آی", "7'ب"])
@given(typed=st.lists(LETTERS | st.text(max_size=12), min_size=20, max_size=40))
def test_what_is_folded_stays_folded(blank: Page, typed: list[str]) -> None:
    """Index and question agree only if folding a folded word changes nothing."""
    changed = blank.evaluate(
        """(typed) => typed.flatMap((text) => rahnumaLetters.words(text)).filter((word) => {
            const again = rahnumaLetters.words(word);
            return again.length !== 1 || again[0] !== word;
        })""",
        typed,
    )
    assert not changed


def test_any_text_is_answered_without_a_mistake(page: Page) -> None:
    odd = ["", " ", "'", "*", "()", "21-", "s", "section", "\u200c", "a" * 5000, "😀", "ئ", "؟"]
    assert page.evaluate("(all) => all.map((one) => rahnumaFind.find(made, one).length)", odd)
