"""The project's sheets, rendered once for all print tests, and the small handbook on paper."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from asking import Printed, addressed, artifacts, made, plans_of, rendered
from worlds import SMALL

from rahnuma.outputs.sheets import sheets
from rahnuma.plan import Plan


@pytest.fixture(scope="session")
def project_plans(project_root: Path) -> tuple[Plan, ...]:
    """The project as it prints once an address is set."""
    return tuple(addressed(plan) for plan in plans_of(project_root))


@pytest.fixture(scope="session")
def project_decisions(project_plans: tuple[Plan, ...]) -> list[Printed]:
    """Every decision's sheet of the project."""
    found = ((plan, one) for plan in project_plans for one in sheets(plan) if one.paper.decision)
    return [made(plan, one) for plan, one in found]


@pytest.fixture(scope="session")
def project_sheets(project_plans: tuple[Plan, ...]) -> list[Printed]:
    """Every checklist's sheet of the project, rendered on both cores."""
    found = artifacts(project_plans, "sheet")
    wanted = [(plan, one) for plan, one in found if one.paper.checklists]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        waiting = [(plan, one, executor.submit(rendered, one.make)) for plan, one in wanted]
        return [Printed(plan, one.paper, *done.result()) for plan, one, done in waiting]


@pytest.fixture(scope="session")
def small_plans() -> tuple[Plan, ...]:
    return plans_of(SMALL)


@pytest.fixture(scope="session")
def small_handbook(small_plans: tuple[Plan, ...]) -> Printed:
    return made(*next(artifacts(small_plans, "handbook")))


@pytest.fixture(scope="session")
def urdu_sheet(small_plans: tuple[Plan, ...]) -> Printed:
    found = artifacts(small_plans, "sheet")
    return made(*next((plan, one) for plan, one in found if one.language == "ur"))
