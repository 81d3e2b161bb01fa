"""What the mark `verified` decides, in one place for every screen and sheet.

`yes` is printed; `partly` is printed with the mark "to be confirmed"; `no` is never printed as
guidance: a number or an amount becomes a blank. An amount is a blank until a date confirms it,
whatever its mark. Source: the content model of the design, section 3.
"""

from __future__ import annotations

from typing import Literal

from rahnuma.kinds.jurisdiction import Fact
from rahnuma.kinds.service import Reach, Service
from rahnuma.record import Verified

Shown = Literal["plain", "marked", "blank"]


def shown(verified: Verified, confirmed: bool = False, amount: bool = False) -> Shown:
    """Whether a value prints as it is, with the mark "to be confirmed", or as a blank."""
    if verified == "no" or (amount and not confirmed):
        return "blank"
    if verified == "partly" and not confirmed:
        return "marked"
    return "plain"


def fact_shown(fact: Fact) -> Shown:
    """How a named fact prints; one without a value is a blank."""
    if fact.value is None:
        return "blank"
    return shown(fact.verified, fact.confirmed is not None, fact.kind == "amount")


def reach_shown(service: Service, reach: Reach) -> Shown:
    """How a way to reach a service prints; a telephone number is plain only once somebody rang."""
    how = shown(reach.verified, (reach.confirmed or service.confirmed) is not None)
    if how == "plain" and reach.by == "telephone" and not (reach.confirmed or service.confirmed):
        return "marked"
    return how
