"""Hostile input: whatever is written, it becomes findings, never an exception and never code."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from worlds import DEFAULTS, SMALL, judge, show, write

from rahnuma.check.links import links_lead_somewhere
from rahnuma.check.wording import not_plain
from rahnuma.editions import Edition
from rahnuma.findings import Spot, as_github, as_json, as_text
from rahnuma.handbook import Handbook
from rahnuma.load import load
from rahnuma.plan import Plan
from rahnuma.record import Text
from rahnuma.source import Refused, decode, read_front_matter, read_yaml
from rahnuma.text import PaperMarks, SiteMarks, block, inline
from rahnuma.translate import read_catalogue

QUICK = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    derandomize=True,
)
YAML = st.text(
    alphabet="abz09:-#{}[],&*!|>'\"%@`? \n\t\\~=<./ا۱\x00\x85\u2028\ufeff\r", max_size=80
)
TOKENS = [
    "<script>",
    "</script>",
    "<img",
    "onerror=x",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<?",
    "<![CDATA[",
    "]]>",
    "<div>",
    "<a",
    "href='javascript:x'>",
    "[x]",
    "(",
    ")",
    "[",
    "]",
    "](",
    "]:",
    "![",
    "javascript:alert(1)",
    "JaVaScRiPt:",
    "java&#115;cript:",
    "&#106;",
    "&lt;",
    "data:text/html,",
    "vbscript:",
    "//host",
    "https://ok.example/",
    "`",
    "``",
    "```",
    "~~~",
    "{onclick=x}",
    "{:",
    ".x}",
    "{#id}",
    "{hidden}",
    "{",
    "}",
    "\\",
    "\\`",
    '"',
    "'",
    "#",
    "##",
    ">",
    "-",
    "*",
    "1.",
    "|",
    "---",
    "===",
    "_",
    "**",
    "a",
    "é",
    "ا",
    "[@relief-act:s2]",
    "[=relief-line]",
    "[x][relief-act]",
    "[=x]",
]
MARKDOWN = st.lists(st.sampled_from([*TOKENS, " ", "\n", "\n\n", "    ", "\t"]), max_size=14).map(
    "".join
)


# Anything at all


@QUICK
@given(YAML)
@example("a: &x [*x, *x]\n")
@example('a: "\\ud800"\n')
@example('a: "\\0"\n')
@example("? [a]\n: b\n")
@example("<<: {a: b}\n")
@example("- - - - - - - - - - - - - - -\n")
@example("%YAML 9.9\n---\na: b\n")
def test_any_text_is_yaml_or_a_finding(text):
    try:
        read_yaml("x.yml", decode("x.yml", text.encode("utf-8", "surrogatepass")))
    except Refused as refused:
        assert_points_into(refused.finding.spot, text)


@QUICK
@given(st.binary(max_size=60))
@example(b"\xff\xfe\x00")
@example(b"\xed\xa0\x80")
@example(b"\xef\xbb\xbfid: x")
def test_any_bytes_are_text_or_a_finding(content):
    try:
        text = decode("x.yml", content)
    except Refused as refused:
        assert refused.finding.code in ("wrong-encoding", "too-large")
    else:
        assert "\r" not in text and "\0" not in text


@QUICK
@given(st.text(alphabet='msgidctxtr"\\n\n #~,[]0:fuzzy-', max_size=80))
@example('msgid ""\nmsgstr "Plural-Forms: x\\n"\n')
@example('msgid ""\nmsgstr "Content-Type: text/plain; charset=none\\n"\n')
@example('msgid ""\nmsgstr "Language: ../../x\\n"\n')
@example('msgid ""\nmsgstr "POT-Creation-Date: never\\n"\n')
@example('msgid "a"\nmsgid_plural "b"\nmsgstr[99999999] "c"\n')
@example('msgid "a"\nmsgstr ""\n"x')
def test_any_catalogue_is_read_or_a_finding(text):
    _, findings = read_catalogue("translations/ur/x.po", text)
    assert {one.code for one in findings} <= {"malformed-catalogue", "duplicate-key"}


@QUICK
@given(front=YAML, body=MARKDOWN)
def test_any_guideline_is_read_or_found_wrong(front, body, tmp_path):
    text = f"---\nid: x\ntitle: X\n{front}\n---\n{body}"
    write(tmp_path, {**DEFAULTS, "guidelines/meeting/x.md": text.encode()})
    assert show(judge(tmp_path))


@QUICK
@given(MARKDOWN)
def test_any_markdown_is_judged(body):
    try:
        read_front_matter("x.md", f"---\nid: x\n---\n{body}")
    except Refused as refused:
        assert refused.finding.code
    list(not_plain(Text.of(body, Spot("x.md"), body)))


# Values as written


@QUICK
@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1))
def test_a_quoted_value_comes_back_as_written(words):
    escaped = words.replace("'", "''")
    assert read_yaml("x.yml", f"a: '{escaped}'\n").value["a"] == words


@pytest.mark.parametrize(
    "written",
    ["no", "yes", "on", "0300", "10.10", "1_000", "2026-11-24", "0x1F", "1e3", ".inf", "="],
)
def test_a_plain_value_comes_back_as_written(written):
    assert read_yaml("x.yml", f"a: {written}\n").value["a"] == written


@QUICK
@given(
    st.lists(st.sampled_from(["alpha", "[@a:b]", "gamma", "«é»", "اردو"]), min_size=1, max_size=6)
)
def test_a_spot_points_at_its_words(words):
    line = " ".join(words)
    for text in (
        f"key: x {line}\n",
        f"key: '{line}'\n",
        f"key: >-\n  first\n  {line}\n",
        f"key: |\n  x\n\n  {line}\n",
    ):
        value = read_yaml("x.yml", text).value["key"]
        start = value.index(line)
        for word in words:
            begin = value.index(word, start)
            start = begin + len(word)
            spot = value.at(begin, start)
            row = text.split("\n")[spot.line - 1]
            assert row[spot.column - 1 :].startswith(word)


# Known tricks


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"a: &a [x]\nb: [*a, *a]\nc: &c [*b, *b]\n", "alias"),
        (b"a: " + b"[" * 9_000, "too-deep"),
        (b"a:\n" + b"".join(b" " * (2 * i) + b"- x:\n" for i in range(1, 400)), "too-deep"),
        (b"".join(b" " * i + b"a:\n" for i in range(1_000)), "too-deep"),
        (b"id: x\nid: y\n", "duplicate-key"),
        (b"id: x\n\x00", "wrong-encoding"),
        (b'title: "\\ud800"\n', "malformed-yaml"),
        (b'title: "\\u202e"\n', "wrong-encoding"),
        (b"title: " + b"a" * 20_000, "too-large"),
        (b"#" * 1_000_001, "too-large"),
        (b"id:\tx\n\ttitle: y\n", "malformed-yaml"),
        (b"!!python/object/apply:os.system [ls]\n", "alias"),
        (b"<<: {id: x}\n", "malformed-yaml"),
    ],
)
def test_a_known_trick_is_one_finding(content, code, tmp_path):
    write(tmp_path, {**DEFAULTS, "checklists/guide/x.yml": content})
    assert [one.code for one in judge(tmp_path)] == [code]


def test_windows_line_ends_and_a_byte_order_mark_are_read(tmp_path):
    for path in sorted(SMALL.rglob("*")):
        if path.is_file():
            text = path.read_bytes().replace(b"\n", b"\r\n")
            write(tmp_path, {path.relative_to(SMALL).as_posix(): b"\xef\xbb\xbf" + text})
    assert show(judge(tmp_path)) == ""


def test_a_mistake_in_windows_lines_keeps_its_place(tmp_path):
    write(tmp_path, {**DEFAULTS, "guidelines/meeting/x.yml": b"id: x\r\n# y\r\ntitle: [\r\n"})
    assert "guidelines/meeting/x.yml:3:8: error[malformed-yaml]" in show(judge(tmp_path))


@pytest.mark.parametrize(
    "id", ["../x", "..", "/etc", "a/b", "a\\b", "A", "a b", "a--b", "-a", "a" * 81, "a.b", "ا"]
)
def test_an_id_that_climbs_is_refused(id, tmp_path):
    text = (SMALL / "guidelines/glossary.yml").read_text("utf-8")
    for changed in (
        text.replace("id: welcome", f"id: '{id}'"),
        text.replace("title: welcome", f"title: welcome\n    was: ['{id}']"),
    ):
        write(tmp_path, {**DEFAULTS, "guidelines/glossary.yml": changed.encode()})
        assert [one.code for one in judge(tmp_path)] == ["invalid-id"]


def chain(count: int, last: str = "end") -> str:
    """A decision of *count* questions, each leading to the next."""
    rows = "".join(
        f"  - id: q{n}\n    ask: Q?\n    answers:\n"
        f"      - {{ answer: 'No', go: end }}\n"
        f"      - {{ answer: 'Yes', go: {f'q{n + 1}' if n < count else last} }}\n"
        for n in range(1, count + 1)
    )
    return (
        f"id: long\ntitle: Long\nstatus: draft\nuse: Now.\nquestions:\n{rows}"
        "outcomes:\n  - { id: end, verdict: 'no', title: End, rule: R, do: D }\n"
    )


def test_a_chain_of_5000_questions_is_read(tmp_path):
    write(tmp_path, {**DEFAULTS, "guidelines/meeting/long.yml": chain(5_000).encode()})
    assert show(judge(tmp_path)) == ""


def test_a_circle_of_2000_questions_is_found(tmp_path):
    write(tmp_path, {**DEFAULTS, "guidelines/meeting/long.yml": chain(2_000, "q1").encode()})
    assert [one.code for one in judge(tmp_path)] == ["circle"]


def test_findings_carry_no_control_characters(tmp_path):
    write(tmp_path, {**DEFAULTS, "checklists/guide/x.yml": b'id: "\x1b[31m\\n::error::x"\n'})
    write(tmp_path, {"guidelines/a\x1b[31m\nb.md": "x", "guidelines/meeting/y.yml": '"a\\nb": c\n'})
    findings = judge(tmp_path)
    for text in (as_text(findings), as_github(findings), as_json(findings)):
        assert "\x1b" not in text
    assert len(as_text(findings).splitlines()) == 2 * len(findings)
    assert len(as_github(findings).splitlines()) == len(findings)


# What comes out of text that passes the checker


ALLOWED: dict[str, set[str]] = {
    "a": {"href", "title", "class"},
    "bdi": {"class", "dir"},
    "code": {"class"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "span": {"class", "data-to"},
    "sup": {"class"},
    "td": {"align"},
    "th": {"align"},
} | {f"h{level}": {"id"} for level in range(1, 7)}
PLAIN = [
    "p",
    "em",
    "strong",
    "ul",
    "li",
    "br",
    "hr",
    "pre",
    "blockquote",
    "table",
    "thead",
    "tbody",
    "tr",
]


class Outcome(HTMLParser):
    """Fails on every element, attribute and address that text may not become."""

    def handle_starttag(self, tag, attrs):
        assert tag in ALLOWED or tag in PLAIN, tag
        for name, value in attrs:
            assert name in ALLOWED.get(tag, ()), (tag, name)
            if name in ("href", "src"):
                bare = "".join((value or "").split()).lower()
                scheme, colon, _ = bare.partition(":")
                assert (
                    not colon
                    or "/" in scheme
                    or "#" in scheme
                    or scheme in ("http", "https", "mailto", "tel")
                )
                assert not bare.startswith(("//", "\\"))

    def handle_comment(self, data):
        raise AssertionError(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def worlds_marks():
    """Marks of the site and of paper over the small handbook."""
    handbook = load(SMALL).handbook
    plan = Plan(Edition("valley", "en"), handbook, ("en", "ur"))
    inside = frozenset(page.address for page in plan.pages)
    return SiteMarks(plan, "meeting/x.html"), PaperMarks(plan, inside)


MARKS = worlds_marks()

TRICKS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//x>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=x>",
    "<!-- x -->",
    "<!doctype html>",
    "<?php x ?>",
    "<![CDATA[x]]>",
    "a < b <i>c",
    "<\nscript>",
    "<a\nhref=x>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:x)",
    "[x]( javascript:x)",
    "[x](<javascript:x>)",
    "[x](java\tscript:x)",
    "[x](&#106;avascript:x)",
    "[x](javascript&colon;x)",
    "[x](javascript&#58;x)",
    "[x](data:text/html;base64,x)",
    "[x](vbscript:x)",
    "[x](//evil.example)",
    "[x](\\\\evil.example)",
    "[x][y]\n\n[y]: javascript:x",
    "[y]: javascript:x\n\n[y]",
    "   [y]: <javascript:x>\n\n[y][]",
    "![x](javascript:x)",
    "![x](data:image/svg+xml,x)",
    "![x](x.png){onerror=x}",
    "[x](a){onclick=x}",
    "# x {onclick=x}",
    "x\n{: onclick=x}",
    "x {onclick=x}",
    "*x*{onclick=x}",
    "*x*{onclick}",
    "*x*{style=x}",
    "# x {#a onclick=x}",
    "|a|\n|-|\n|b{onclick=x}|",
    "- x\n{onclick=x}",
    "```{onclick=x}\nx\n```",
    "``` { .x onclick=x }\nx\n```",
    "`<b>` <b>",
    "\\`<b>\\`",
    "``<b>` <b>``",
    "`\n\n<b>`",
    "`x <b>\n\n`",
    "~~~\n<b>\n~~~\n<b>",
    "    <b>\n\n<b>",
    "> <b>",
    "- <b>",
    "1. <b>",
    "|<b>|\n|-|\n|x|",
    "&lt;script&gt;",
    "&#60;script>",
    "[<b>](x)",
    "![<b>](x.png)",
    '[x](y "<b>")',
    '[x](y "&quot; onclick=&quot;x")',
    '[x](https://a.example/"onclick="x)',
    '<https://a.example/"onclick=x>',
    "<javascript:x>",
    "<x@y.example>",
    "[![a](b.png)](javascript:x)",
    "[a [b](c) d](javascript:x)",
    "[@relief-act:s2](javascript:x)",
    "[=relief-line](javascript:x)",
    "[x][listening](javascript:x)",
    "[javascript:x][listening]",
    "*[x]: <b>",
    "[^1]: <b>",
    "x[^1]",
    "$<b>$",
    "{{ x }}",
    "{% x %}",
    "\u0002wzxhzdk:0\u0003",
    "wzxhzdk:0",
    "[x][relief-act]{hidden}",
    "![@relief-act:s2]",
    "[x](``![y[@relief-act:s2]",
    "[x](x){ #a }",
    "## x {#a}{onclick=x}",
    "x\u2028<b>",
    "<b\u00a0>",
    "<ſcript>",
    "＜script＞",
]


@pytest.mark.parametrize("text", TRICKS)
def test_a_trick_is_refused_or_harmless(text):
    assert_harmless(text)


@settings(QUICK, max_examples=400)
@given(MARKDOWN)
def test_no_text_becomes_code(text):
    assert_harmless(text)


@pytest.mark.parametrize("trick", TRICKS)
def test_a_gist_is_harmless_as_a_tooltip(trick, handbook_of):
    law = DEFAULTS["guidelines/legal/relief-act.yml"].replace("gist: Respect.", "gist: GIST")
    quoted = "'" + trick.replace("'", "''").replace("\n", "\n\n            ") + "'"
    try:
        loaded = handbook_of({"guidelines/legal/relief-act.yml": law.replace("GIST", quoted)})
    except UnicodeEncodeError:
        return
    if judge(loaded) or loaded.handbook is None:
        return
    plan = Plan(Edition("valley", "en"), loaded.handbook, ("en",))
    parse(block("x [@relief-act:s2] y", SiteMarks(plan, "meeting/x.html")))


def assert_harmless(text: str) -> None:
    """Text that passes the checker comes out of both engines as words and plain links."""
    try:
        words = decode("x.md", text.encode("utf-8", "surrogatepass")).strip()
    except Refused:
        return
    if any(not_plain(Text.of(words, Spot("x.md", 1, 1), words))) or wrong_links(words):
        return
    for marks in MARKS:
        parse(block(words, marks, "guidelines/meeting/x.md"))
        parse(inline(words, marks))


def wrong_links(words: str) -> bool:
    """Whether the checker's other rule, on links, has something to say."""
    handbook = MARKS[0].plan.handbook
    guideline = handbook.guidelines[0]
    body = type(guideline.body).of(words, guideline.body.spot, words)
    changed = Handbook(handbook.settings, (guideline.model_copy(update={"body": body}),))
    return any(links_lead_somewhere(changed))


def parse(html: str) -> None:
    parser = Outcome()
    parser.feed(str(html))
    parser.close()


def assert_points_into(spot: Spot, text: str) -> None:
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert 1 <= spot.line <= len(rows)
    assert 1 <= spot.column <= len(rows[spot.line - 1].lstrip("\ufeff")) + 2
