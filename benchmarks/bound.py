"""How long a bound handbook takes, and how much memory: ours beside plain WeasyPrint.

    .venv/bin/python benchmarks/bound.py [PAGES ...]

For each size (50, 100, 200 and 400 pages, if none is named) the project's whole handbook is cut
after the chapter that reaches it, or repeated where it is too short. Ours binds the parts;
plain WeasyPrint gets the same HTML as one document, and looks up page numbers itself. Each run is
a process of its own, so that its memory is its own. Seconds are of the processor.
"""

from __future__ import annotations

import datetime
import json
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

from weasyprint import HTML

from rahnuma.build import prepare
from rahnuma.outputs import pdf
from rahnuma.outputs.bound import bound

PROJECT = Path(__file__).parent.parent
LOOKED_UP = "<style>.page-number::after { content: target-counter(attr(data-to), page) }</style>"


def main(sizes: list[int]) -> None:
    parts = whole()
    print(f"{'':>6}  {'ours':^26}  {'plain WeasyPrint':^26}")
    print("  asked  pages  seconds  megabytes  pages  seconds  megabytes  times as fast")
    for size in sizes:
        chosen = of_size(parts, size)
        mine, theirs = measured("ours", chosen), measured("plain", chosen)
        faster = theirs["seconds"] / mine["seconds"]
        print(f"{size:>7}  {row(mine)}  {row(theirs)}  {faster:>13.1f}", flush=True)


def row(one: dict[str, float]) -> str:
    return f"{one['pages']:>5}  {one['seconds']:>7.1f}  {one['megabytes']:>9}"


def whole() -> list[str]:
    """The parts of the whole handbook, without the indexes, whose size is that of all the rest."""
    plan = prepare(PROJECT, datetime.date(2026, 11, 24)).plans[0]
    return [one for one in next(bound(plan)).make.args[0] if "chapter-index" not in one]


def of_size(parts: list[str], pages: int) -> list[str]:
    """The chapters that come to about so many pages, with ids of their own where they repeat."""
    _, *chapters = parts
    chosen, letters, round_ = [], 0, 0
    while letters < pages * pdf.LETTERS_A_PAGE:
        number = len(chosen) % len(chapters)
        round_ = len(chosen) // len(chapters)
        html = re.sub(r'(id="|href="#|data-to="#)', rf"\g<1>r{round_}-", chapters[number])
        chosen.append(html)
        letters += len(re.sub(r"<[^>]*>|\s+(?=\s)", "", html))
    known = set(re.findall(r'\bid="([^"]*)"', "".join(chosen)))
    return [leads_nowhere_else(one, known) for one in chosen]


def leads_nowhere_else(html: str, known: set[str]) -> str:
    """Without links and page numbers of chapters that were not chosen."""
    html = re.sub(
        r'<span class="page-number" data-to="#([^"]*)"></span>',
        lambda slot: slot[0] if slot[1] in known else "0",
        html,
    )
    return re.sub(r'href="#([^"]*)"', lambda link: link[0] if link[1] in known else "", html)


def measured(how: str, parts: list[str]) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, __file__, how], input=json.dumps(parts), capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    return json.loads(done.stdout)


def ours(parts: list[str]) -> int:
    return pdf.write_bound(parts).report.pages


def plain(parts: list[str]) -> int:
    """One document, with a right-hand page for each part and a look-up for each page number."""
    bodies = [re.search(r"<body[^>]*>(.*)</body>", one, re.DOTALL)[1] for one in parts]
    start = re.search(r"^.*?<body[^>]*>", parts[0], re.DOTALL)[0]
    sections = [f'<div style="break-before: recto">{one}</div>' for one in bodies]
    fonts, css = pdf._styles(*pdf.BOOK)
    html = start.replace("</head>", f"{LOOKED_UP}</head>") + "".join(sections) + "</body></html>"
    document = HTML(string=pdf._without_joined_lam(html), url_fetcher=pdf._Fonts()).render(
        stylesheets=[css], font_config=fonts, pdf_variant=pdf.VARIANT
    )
    document.write_pdf(pdf_tags=True, pdf_variant=pdf.VARIANT)
    return len(document.pages)


def run(how: str) -> None:
    parts = json.load(sys.stdin)
    if how == "plain":
        del pdf.pydyf.PDF.page_references  # as it is without us
        pdf.pydyf.PDF.page_references = property(
            lambda kept: tuple(f"{one} 0 R".encode() for one in kept.pages["Kids"][::3])
        )
    began = time.process_time()
    pages = {"ours": ours, "plain": plain}[how](parts)
    seconds = time.process_time() - began
    largest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    megabytes = largest // (1024 * 1024 if sys.platform == "darwin" else 1024)
    print(json.dumps({"pages": pages, "seconds": seconds, "megabytes": megabytes}))


if __name__ == "__main__":
    if sys.argv[1:2] in (["ours"], ["plain"]):
        run(sys.argv[1])
    else:
        main([int(one) for one in sys.argv[1:]] or [50, 100, 200, 400])
