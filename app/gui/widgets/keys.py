"""The keys that the views themselves know: for the sheet of all keys, and so that nothing else takes them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QKeySequence

from app.gui.text import translate

_ENDS = "Left Right Up Down Home End"
_PLACES = f"{_ENDS} PgUp PgDown"
"""Keys that the caret goes by; with Ctrl, the last two are the window's."""


def view_keys() -> tuple[tuple[str, str], ...]:
    """What each key does in the transcript and on the waveform: (keys, what they do)."""
    shift = QKeySequence("Shift+A").toString(QKeySequence.SequenceFormat.NativeText)[:-1]
    start, end, start_sample, end_sample = (
        QKeySequence(f"{keys}+A").toString(QKeySequence.SequenceFormat.NativeText)[:-1]
        for keys in ("Ctrl", "Ctrl+Shift", "Ctrl+Alt", "Ctrl+Alt+Shift")
    )
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
        (f"{start}\u2190 \u2192", translate("keys", "Waveform: move the start of the span")),
        (f"{end}\u2190 \u2192", translate("keys", "Waveform: move the end of the span")),
        (f"{start_sample}\u2190 \u2192", translate("keys", "Waveform: move the start by a sample")),
        (f"{end_sample}\u2190 \u2192", translate("keys", "Waveform: move the end by a sample")),
    )


def own_keys() -> Mapping[str, str]:
    """What each key does that views, rows and buttons need for themselves, by the key as Qt writes it.

    A key of the window comes before those: it would never get to them.
    """
    said = {
        translate("keys", "Views: next undecided"): "Tab",
        translate("keys", "Views: leave it"): "Shift+Tab Backtab Shift+Backtab",
        translate("keys", "Transcript: word by word"): _with("", _PLACES) + " " + _with("Ctrl+", _ENDS),
        translate("keys", "Transcript: select words"): _with("Shift+", _PLACES)
        + " "
        + _with("Ctrl+Shift+", _ENDS),
        translate("keys", "Transcript: play from this word"): "Return Enter",
        translate("keys", "Search: the place before"): "Shift+Return Shift+Enter",
        translate("keys", "Waveform: closer, farther"): "+ Shift++ = -",
        translate("keys", "Waveform: move the start of the span"): ", .",
        translate("keys", "Waveform: move the end of the span"): "< > Shift+< Shift+> Shift+, Shift+.",
        translate("keys", "Waveform: move the start by a sample"): "Alt+, Alt+. Ctrl+Alt+Left Ctrl+Alt+Right",
        translate("keys", "Waveform: move the end by a sample"): "Alt+< Alt+> Alt+Shift+< Alt+Shift+> "
        "Alt+Shift+, Alt+Shift+. Ctrl+Alt+Shift+Left Ctrl+Alt+Shift+Right",
        translate("keys", "Rows: close"): "Esc",
        translate("keys", "Buttons: press"): "Space",
    }
    return {key: what for what, keys in said.items() for key in keys.split()}


def _with(modifiers: str, keys: str) -> str:
    return " ".join(modifiers + key for key in keys.split())
