"""The keys that the views themselves know: for the sheet of all keys, and so that nothing else takes them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QKeySequence

from app.gui.wording.text import translate

_ENDS = "Left Right Up Down Home End"
_PLACES = f"{_ENDS} PgUp PgDown"
"""Keys that the caret goes by; with Ctrl, the last two are the window's."""
_MOVE_END = "< > Shift+< Shift+> Shift+, Shift+."
_START_BY_SAMPLE = "Alt+, Alt+. Ctrl+Alt+Left Ctrl+Alt+Right"
_END_BY_SAMPLE = (
    "Alt+< Alt+> Alt+Shift+< Alt+Shift+> Alt+Shift+, Alt+Shift+. Ctrl+Alt+Shift+Left Ctrl+Alt+Shift+Right"
)


def view_keys() -> tuple[tuple[str, str], ...]:
    """What each key does in the transcript and on the waveform: (keys, what they do)."""
    return tuple((shown, what) for shown, what, _ in _table() if shown)


def own_keys() -> Mapping[str, str]:
    """What each key does that views, rows and buttons need for themselves, by the key as Qt writes it.

    A key of the window comes before those: it would never get to them.
    """
    return {key: what for _, what, keys in _table() for key in keys.split()}


def _table() -> tuple[tuple[str, str, str], ...]:
    """Keys as a person sees them, what they do, and the keys as Qt writes them; what has none is empty."""
    shift, start, end, start_sample, end_sample = (
        _native(f"{keys}+A")[:-1] for keys in ("Shift", "Ctrl", "Ctrl+Shift", "Ctrl+Alt", "Ctrl+Alt+Shift")
    )
    arrows, enter = "\u2190 \u2192", "\u21b5"
    places = _with("", _PLACES) + " " + _with("Ctrl+", _ENDS)
    selecting = _with("Shift+", _PLACES) + " " + _with("Ctrl+Shift+", _ENDS)
    return (
        (_native("Tab"), translate("keys", "Views: next undecided"), "Tab"),
        (_native("Shift+Tab"), translate("keys", "Views: leave it"), "Shift+Tab Backtab Shift+Backtab"),
        (arrows, translate("keys", "Transcript: word by word"), places),
        (shift + arrows, translate("keys", "Transcript: select words"), selecting),
        ("Alt", translate("keys", "Transcript: show what is redacted"), ""),
        (enter, translate("keys", "Transcript: play from this word"), "Return Enter"),
        (enter, translate("keys", "Search: the next place"), ""),
        (shift + enter, translate("keys", "Search: the place before"), "Shift+Return Shift+Enter"),
        (start + enter, translate("keys", "Search: redact all"), "Ctrl+Return Ctrl+Enter"),
        ("+  \u2212", translate("keys", "Waveform: zoom in, zoom out"), "+ Shift++ = -"),
        (shift + arrows, translate("keys", "Waveform: mark a stretch"), ""),
        (start + arrows, translate("keys", "Waveform: move the start of the span"), ", ."),
        (end + arrows, translate("keys", "Waveform: move the end of the span"), _MOVE_END),
        (start_sample + arrows, translate("keys", "Waveform: move the start by a sample"), _START_BY_SAMPLE),
        (end_sample + arrows, translate("keys", "Waveform: move the end by a sample"), _END_BY_SAMPLE),
        (_native("Esc"), translate("keys", "Rows, settings, publishing: close"), "Esc"),
        ("", translate("keys", "Buttons: press"), "Space"),
    )


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _with(modifiers: str, keys: str) -> str:
    return " ".join(modifiers + key for key in keys.split())
