"""The keys that the views themselves know, for the sheet of all keys."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from app.gui.text import translate


def view_keys() -> tuple[tuple[str, str], ...]:
    """What each key does in the transcript and on the waveform: (keys, what they do)."""
    shift = QKeySequence("Shift+A").toString(QKeySequence.SequenceFormat.NativeText)[:-1]
    control = QKeySequence("Ctrl+A").toString(QKeySequence.SequenceFormat.NativeText)[:-1]
    both = QKeySequence("Ctrl+Shift+A").toString(QKeySequence.SequenceFormat.NativeText)[:-1]
    back = QKeySequence("Shift+Tab").toString(QKeySequence.SequenceFormat.NativeText)
    tab = QKeySequence("Tab").toString(QKeySequence.SequenceFormat.NativeText)
    return (
        (tab, translate("keys", "Views: next undecided")),
        (back, translate("keys", "Views: leave it")),
        ("\u2190 \u2192", translate("keys", "Transcript: word by word")),
        (f"{shift}\u2190 \u2192", translate("keys", "Transcript: select words")),
        ("Alt", translate("keys", "Transcript: show what is redacted")),
        ("\u21b5", translate("keys", "Transcript: play from this word")),
        ("\u21b5", translate("keys", "Search: the next place")),
        (f"{shift}\u21b5", translate("keys", "Search: the place before")),
        ("+  \u2212", translate("keys", "Waveform: closer, farther")),
        (f"{shift}\u2190 \u2192", translate("keys", "Waveform: mark a stretch")),
        (",  .", translate("keys", "Waveform: move the start of the span")),
        (f"{shift},  .", translate("keys", "Waveform: move the end of the span")),
        (f"{control},  .", translate("keys", "Waveform: move the start by a sample")),
        (f"{both},  .", translate("keys", "Waveform: move the end by a sample")),
    )
