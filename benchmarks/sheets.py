"""All sheets of a handbook, rendered twice in one run: by a plain loop and by two processes.

    .venv/bin/python benchmarks/sheets.py

Both get the same HTML and the same styles. The loop is WeasyPrint as anybody would call it, in one
process, with one font configuration and one parsed style sheet for all sheets.
"""

from __future__ import annotations

import datetime
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from rahnuma.build import prepare
from rahnuma.outputs.pdf import write
from rahnuma.outputs.sheets import sheets

PROCESSES = 2


def main() -> None:
    project = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent
    plans = prepare(project, datetime.date(2000, 1, 1)).plans
    html = [
        one.make.args[0]
        for plan in plans
        for one in sheets(plan)
        if one.paper.kind == "sheet" and not one.paper.variant
    ]
    write("<title>Warm</title>")  # the loop's fonts; each process loads its own below

    start = time.perf_counter()
    for one in html:
        write(one)
    loop = time.perf_counter() - start

    start = time.perf_counter()
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as executor:
        for _ in executor.map(write, html):
            pass
    shared = time.perf_counter() - start

    for processes, seconds in ((1, loop), (PROCESSES, shared)):
        rate = len(html) / seconds
        print(f"{len(html)} sheets, processes: {processes}, {seconds:.1f} s, {rate:.1f} a second")
    print(f"{loop / shared:.2f} times as fast")


if __name__ == "__main__":
    main()
