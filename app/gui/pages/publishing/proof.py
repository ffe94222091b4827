"""Checks and certificates, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidgetItem

from app.domain.certificate import Check
from app.domain.finding import Category
from app.gui.looks.style import current_theme
from app.gui.wording.text import audience, category_name, counted, day_and_time, decimal, filled, translate
from app.verify.wording import wording
from app.workbench.outgoing.publication import Published


class CheckRow(QListWidgetItem):
    """A check with what came of it; what failed is red, besides its mark.

    Args:
        check: that is done.
        mended: whether what did not pass is mended, and checked again.
    """

    def __init__(self, check: Check, *, mended: bool = False) -> None:
        title, detail = wording(QLocale().bcp47Name()[:2]).said_of(check)
        again = translate("publish", "The silence is widened as far as it may be, and all is checked again.")
        lines = (f"{mark(passed=check.passed)}{title}", detail, again if mended else "")
        super().__init__("\n".join(filter(None, lines)))
        self.setData(Qt.ItemDataRole.UserRole, check.name)
        if not check.passed:
            self.setForeground(QColor(current_theme().bad))


def mark(*, passed: bool) -> str:
    """What the line of a check begins with, besides its colour."""
    return "\u2713  " if passed else "\u2717  "


def described(published: Published) -> str:
    """A certificate in the window's language; the files beside it are what counts."""
    certificate = published.certificate
    locale = QLocale()
    alone = certificate.duration is None
    removed = counted(
        certificate.spans,
        translate("publish", "%1 passage removed")
        if alone
        else translate("publish", "%1 stretch of sound removed"),
        translate("publish", "%1 passages removed")
        if alone
        else translate("publish", "%1 stretches of sound removed"),
    )
    sound = (
        filled(
            translate("publish", "%1 of %2 seconds of sound removed"),
            decimal(certificate.removed_seconds or 0),
            decimal(certificate.duration or 0),
        )
        if not alone
        else translate("publish", "A text without its recording")
    )
    lines = [
        translate("publish", "Folder: %1").replace("%1", str(published.bundle)),
        translate("publish", "Made: %1").replace("%1", day_and_time(certificate.created)),
        translate("publish", "Audience: %1").replace("%1", audience(published.profile)),
        removed,
        sound,
    ]
    pair, counts = translate("publish", "%1: %2"), dict(certificate.counts)
    lines += [
        filled(pair, category_name(category), locale.toString(counts[category]))
        for category in Category  # as the review lists them: by their English names it is no order in French
        if category in counts
    ]
    if not certificate.speech_heard:
        lines.append(translate("publish", "No speech was heard."))
    if places := certificate.unheard_kept:
        lines.append(
            counted(
                places,
                translate("publish", "%1 place with speech that is not written down stays in the sound"),
                translate("publish", "%1 places with speech that is not written down stay in the sound"),
            )
        )
    if accepted := len(certificate.accepted):
        lines.append(
            counted(
                accepted,
                translate("publish", "%1 failure was accepted by a person"),
                translate("publish", "%1 failures were accepted by a person"),
            )
        )
    lines += ["", translate("publish", "Files and their SHA-256:")]
    lines += [f"{file.name}  {file.sha256}" for file in certificate.files]
    return "\n".join(lines)
