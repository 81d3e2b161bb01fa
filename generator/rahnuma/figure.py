"""A decision in; its drawing for paper out: questions one below the other, arrows to where answers
lead. It says in lines what the text after it says in words, under the same numbers and letters.

An answer that leads to the next question leads down, every other one to the side. So a large
decision is cut between two questions, and each piece fits a page. Boxes and arrows are SVG, words
stand over it as text: in SVG, WeasyPrint sets letter by letter, so Urdu would not join.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from rahnuma.editions import Edition
from rahnuma.kinds.decision import Answer, Decision, Question
from rahnuma.phrasing import leads, letter

# Points. A question stands at the start, an answer on its arrow, an outcome at the end.
WIDTH, TALLEST = 402.0, 610.0
FIRST = 470.0
"""The tallest first piece: the title and the moment of use stand above it."""
ASK, ARROW = 180.0, 114.0
END = WIDTH - ASK - ARROW
PAD, HEAD, SIZE, LEADING = 6.0, 5.0, 9.0, 11.5
DOWN = 26.0
"""The least length of an arrow to the next question."""

_NARROW, _WIDE = " .,:;'!|()ijlftrI", "mwMWQO@%"


@dataclass(frozen=True)
class _Branch:
    """Answers that lead aside to one end: the lines on their arrow, the lines in its box."""

    label: tuple[str, ...]
    name: str
    words: tuple[str, ...]
    outcome: bool

    @property
    def height(self) -> float:
        return max(len(self.label) * LEADING + PAD, (len(self.words) + 1) * LEADING + PAD) + PAD


@dataclass(frozen=True)
class _Row:
    """A question with its branches, and the answers that lead down from it."""

    name: str
    words: tuple[str, ...]
    branches: tuple[_Branch, ...]
    down: tuple[str, ...]

    @property
    def box(self) -> float:
        return (len(self.words) + 1) * LEADING + 2 * PAD

    @property
    def height(self) -> float:
        return max(self.box, sum(one.height for one in self.branches))

    @property
    def gap(self) -> float:
        return max(DOWN, len(self.down) * LEADING + 2 * PAD)


def figures(decision: Decision, edition: Edition) -> Iterator[Markup]:
    """The drawing in pieces of a page at most, each an SVG that also says itself in words."""
    rows = [_row(decision, number, edition) for number in range(len(decision.questions))]
    piece: list[int] = []
    height, room = 0.0, FIRST
    for number, row in enumerate(rows):
        if piece and height + row.height + row.gap > room:
            yield _svg(decision, edition, rows, piece)
            piece, height, room = [], 0.0, TALLEST
        piece.append(number)
        height += row.height + row.gap
    yield _svg(decision, edition, rows, piece)


def _row(decision: Decision, number: int, edition: Edition) -> _Row:
    question = decision.questions[number]
    following = next((one.id for one in decision.questions[number + 1 : number + 2]), "")
    aside: dict[str, list[str]] = {}
    for answer in question.answers:
        if answer.go != following:
            aside.setdefault(answer.go, []).append(answer.answer)
    down = [one.answer for one in question.answers if one.go == following]
    return _Row(
        edition.say("Question {number}", number=number + 1),
        _wrapped(question.ask, ASK - 2 * PAD),
        tuple(_branch(decision, go, answers, edition) for go, answers in aside.items()),
        _wrapped(" / ".join(down), ASK / 2 - 2 * PAD) if down else (),
    )


def _branch(decision: Decision, go: str, answers: list[str], edition: Edition) -> _Branch:
    label = _wrapped(" / ".join(answers), ARROW - 2 * HEAD - PAD)
    for number, outcome in enumerate(decision.outcomes, 1):
        if outcome.id == go:
            name = edition.say("Outcome {letter}", letter=letter(number))
            return _Branch(label, name, _wrapped(outcome.title, END - 2 * PAD), True)
    words = leads(decision, go, edition)
    return _Branch(label, "", _wrapped(words, END - 2 * PAD), False)


def _wrapped(words: str, width: float) -> tuple[str, ...]:
    """Lines that fit *width*, by a measure that is a little too wide for our faces."""
    lines, line = [], ""
    for word in " ".join(words.split()).split(" "):
        longer = f"{line} {word}".strip()
        if line and _measure(longer) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return (*lines, line)


def _measure(words: str) -> float:
    widths = (0.27 if one in _NARROW else 0.85 if one in _WIDE else 0.53 for one in words)
    return sum(widths) * SIZE


def in_words(decision: Decision, questions: tuple[Question, ...], edition: Edition) -> str:
    """What the drawing of these questions shows, for whoever cannot see it."""
    numbers = {one.id: number for number, one in enumerate(decision.questions, 1)}

    def lead(answer: Answer) -> str:
        return f"{answer.answer}: {leads(decision, answer.go, edition)}"

    return " ".join(
        f"{edition.say('Question {number}', number=numbers[one.id])}. {one.ask} "
        + "; ".join(lead(answer) for answer in one.answers)
        + "."
        for one in questions
    )


def _svg(decision: Decision, edition: Edition, rows: list[_Row], piece: list[int]) -> Markup:
    pen = _Pen(edition.direction == "rtl")
    y = 1.0
    if piece[0] and rows[piece[0] - 1].down:
        pen.arrow_down(ASK / 4, y, y + DOWN)
        y += DOWN
    for number in piece:
        row = rows[number]
        _draw(pen, row, y)
        y += row.height
        if row.down:
            pen.arrow_down(ASK / 4, y - row.height + row.box, y + row.gap)
            pen.lines(ASK / 4 + PAD, y + row.gap / 2, row.down, middle=True)
        y += row.gap
    height = y + 1 if rows[piece[-1]].down else y - rows[piece[-1]].gap + 1
    title = escape(in_words(decision, tuple(decision.questions[one] for one in piece), edition))
    return Markup(
        '<div class="drawn" style="width: {0}pt; height: {1:.1f}pt">'
        '<svg xmlns="http://www.w3.org/2000/svg" width="{0}pt" height="{1:.1f}pt"'
        ' viewBox="0 0 {0} {1:.1f}"><title>{2}</title>{3}</svg>{4}</div>'
    ).format(WIDTH, height, title, Markup("").join(pen.drawn), Markup("").join(pen.said))


def _draw(pen: _Pen, row: _Row, y: float) -> None:
    pen.box(0, y, ASK, row.box)
    pen.lines(PAD, y + PAD, (row.name,), bold=True)
    pen.lines(PAD, y + PAD + LEADING, row.words)
    bend = ASK + PAD
    top = y
    for branch in row.branches:
        middle = top + branch.height / 2
        x = ASK
        if middle > y + row.box - PAD:  # below the box: the line bends round its corner
            pen.path((ASK, y + row.box - PAD), (bend, y + row.box - PAD), (bend, middle))
            x = bend
        pen.arrow_on(x, ASK + ARROW, middle)
        rise = middle - len(branch.label) * LEADING - 1.5
        pen.lines(ASK + PAD + 3, rise, branch.label)
        box = (len(branch.words) + (1 if branch.name else 0)) * LEADING + PAD
        pen.box(ASK + ARROW, middle - box / 2, END, box, thick=branch.outcome)
        at = middle - box / 2 + PAD / 2
        if branch.name:
            pen.lines(ASK + ARROW + PAD, at, (branch.name,), bold=True)
            at += LEADING
        pen.lines(ASK + ARROW + PAD, at, branch.words)
        top += branch.height


class _Pen:
    """Draws from the start of the line to its end: from the right where *mirrored*."""

    def __init__(self, mirrored: bool) -> None:
        self.mirrored = mirrored
        self.drawn: list[Markup] = []
        self.said: list[Markup] = []

    def _x(self, x: float) -> float:
        return WIDTH - x if self.mirrored else x

    def box(self, x: float, y: float, width: float, height: float, thick: bool = False) -> None:
        start = self._x(x + width) if self.mirrored else x
        self.drawn.append(
            Markup(
                '<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="none"'
                ' stroke="black" stroke-width="{}"/>'
            ).format(start + 1, y, width - 2, height, 1.6 if thick else 0.8)
        )

    def path(self, *points: tuple[float, float]) -> None:
        steps = " L".join(f"{self._x(x):.1f} {y:.1f}" for x, y in points)
        self.drawn.append(
            Markup('<path d="M{}" fill="none" stroke="black" stroke-width="0.8"/>').format(steps)
        )

    def arrow_on(self, x: float, end: float, y: float) -> None:
        self.path((x, y), (end - HEAD, y))
        self._head((end, y), (end - HEAD, y - HEAD / 2), (end - HEAD, y + HEAD / 2))

    def arrow_down(self, x: float, y: float, end: float) -> None:
        self.path((x, y), (x, end - HEAD))
        self._head((x, end), (x - HEAD / 2, end - HEAD), (x + HEAD / 2, end - HEAD))

    def _head(self, *points: tuple[float, float]) -> None:
        corners = " ".join(f"{self._x(x):.1f},{y:.1f}" for x, y in points)
        self.drawn.append(Markup('<polygon points="{}" fill="black"/>').format(corners))

    def lines(
        self, x: float, y: float, words: tuple[str, ...], bold: bool = False, middle: bool = False
    ) -> None:
        """Lines of words whose first begins at *y*, or whose middle stands there."""
        y -= len(words) * LEADING / 2 if middle else 0
        self.said.append(
            Markup('<p class="{}" style="{}: {:.1f}pt; top: {:.1f}pt">{}</p>').format(
                "name" if bold else "words",
                "right" if self.mirrored else "left",
                x,
                y,
                Markup("<br/>").join(words),
            )
        )
