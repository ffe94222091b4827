"""What is open, in a line, and which Caviard this is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app import __version__
from app.domain.recording import Recording
from app.domain.transcript import Transcript, mostly_in
from app.gui.wording.text import clock, file_name, translate


def about_review(who: str, transcript: Transcript) -> tuple[str, ...]:
    """For whom the rest is decided, which model has listened, and that it stays here.

    Before that, that most is in another language than it was taken for, where that is so.

    Gives all of that, then less and less of it, for lines that have no room.

    Args:
        who: the audience of the profile.
        transcript: what was heard.
    """
    model = transcript.model and translate("window", "Model: %1").replace("%1", transcript.model)
    audience = translate("window", "Audience: %1").replace("%1", who)
    stays = translate("window", "Nothing leaves this computer")
    wrong = _wrong_language(transcript)
    told = (
        (wrong, audience, model, stays),
        (wrong, audience, stays),
        (wrong, audience),
        (wrong or audience,),
    )
    return tuple(" \u00b7 ".join(filter(None, parts)) for parts in told)


def _wrong_language(transcript: Transcript) -> str:
    """That labels are in another language than most of what is said, or nothing."""
    spoken = mostly_in(transcript)
    if spoken == transcript.language:
        return ""
    if spoken == "fr":
        return translate("window", "Most of it is in French, and it was taken for English")
    return translate("window", "Most of it is in English, and it was taken for French")


def about_meeting(recording: Recording) -> tuple[str, ...]:
    """Which recording is open, and how long it is, which is left out first; of a text alone nobody knows."""
    name = file_name(recording.path.name)
    if recording.text_only:
        return (name,)
    return f"{name} \u00b7 {clock(recording.length / recording.rate)}", name


def show_about(window: QWidget) -> None:
    """Which Caviard this is."""
    box = QMessageBox(window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"Caviard {__version__}")
    box.setInformativeText(
        translate("window", "What was redacted cannot be read or heard in anything it has published.")
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
