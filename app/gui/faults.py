"""What could not be looked at, as a person says it: the project keeps names and sentences in English."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.recording import Fault, FaultKind
from app.gui.text import clock, counted, translate

_NAMED = 2
"""Faults that are told one by one."""


def faults_text(faults: Sequence[Fault], rate: int) -> str:
    """What some faults are and where, in a line.

    Args:
        faults: of a review.
        rate: samples a second, Hz.
    """
    told = [_told(fault, rate) for fault in faults[:_NAMED]]
    if more := len(faults) - len(told):
        told.append(counted(more, translate("fault", "%1 more"), translate("fault", "%1 more", "several")))
    return "; ".join(told)


def _told(fault: Fault, rate: int) -> str:
    place = f" ({clock(fault.span.start / rate)})" if fault.span is not None else ""
    return f"{_what(fault)}{place}"


def _what(fault: Fault) -> str:
    about, _, which = fault.name.partition(":")
    match fault.kind, about:
        case FaultKind.DAMAGE, _:
            return translate("fault", "damaged sound")
        case _, "language":
            return translate("fault", "speech that is neither English nor French")
        case FaultKind.TRANSCRIPTION, _:
            return translate("fault", "speech that could not be written down")
        case FaultKind.TWICE, _:
            return translate("fault", "speech that is heard a second time, softer or on another channel")
        case _, "early":
            return translate("fault", "a step that was made before all was heard")
        case _:
            return translate("fault", "what the recogniser «%1» looks for").replace("%1", which)
