"""What the child process knows of what engines answered; see :mod:`app.workbench.answering`."""

from __future__ import annotations

from app.worker import Report


def recall(report: Report, answers: str) -> None:
    """Know what engines answered before about a recording, and nothing of another."""
    from app.speech import Answers

    report.kept(Answers).recall(answers)


def answered(report: Report) -> str:
    """What they answered since, and what was recalled."""
    from app.speech import Answers

    return report.kept(Answers).told
