"""What is said about a finding: in a tip, and to somebody who listens to the window."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale

from app.domain.finding import Category, Finding
from app.domain.review import Action
from app.gui.widgets.words.script import Token
from app.gui.wording.reasons import reason_text
from app.gui.wording.text import about, action_name, category_name, translate


def stretch_text(token: Token, rate: int) -> str:
    """What stands for a stretch without a word: how long somebody speaks there. Never broken across lines."""
    span = token.finding.span if token.finding else None
    length = translate("transcript", "%1 unheard").replace("%1", about(span.length / rate if span else 0))
    return f" {length} ".replace(" ", "\u00a0")


def described(finding: Finding, action: Action) -> str:
    """What a finding is, what was decided and why it was found: ``Phone, to decide: 10 digits``."""
    kind, why = category_name(finding.category), reason_of(finding)
    sentence = translate("finding", "%1, %2: %3") if why else translate("finding", "%1, %2")
    return _filled(sentence, (kind, action_name(action).lower(), why))


def reason_of(finding: Finding) -> str:
    """Why it was found; nothing where its category says that already: "Marked by hand" is both."""
    reason = reason_text(finding.reason)
    return "" if reason.casefold() == category_name(finding.category).casefold() else reason


def scored(finding: Finding, action: Action) -> str:
    """The same with how sure that is, for the eye: ``Phone, to decide: 10 digits (97% sure)``."""
    said = described(finding, action)
    return _filled(translate("finding", "%1 (%2)"), (said, sure(finding))) if reason_of(finding) else said


def sure(finding: Finding) -> str:
    """How sure it is that a finding is one, ``97% sure``; of what is unclear, how much it is doubted."""
    doubt = translate("finding", "doubt: %1%")
    said = doubt if finding.category is Category.SUSPECT else translate("finding", "%1% sure")
    return _filled(said, (QLocale().toString(round(100 * finding.score)),))


def _filled(sentence: str, parts: Iterable[str]) -> str:
    for number, part in enumerate(parts, 1):
        sentence = sentence.replace(f"%{number}", part)
    return sentence
