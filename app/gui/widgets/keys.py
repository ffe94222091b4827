"""The keys that the views themselves know, for the sheet of all keys."""

from __future__ import annotations

from app.gui.text import translate


def view_keys() -> tuple[tuple[str, str], ...]:
    """What each key does in the transcript and on the waveform: (keys, what they do)."""
    return (
        ("\u2190 \u2192", translate("keys", "Transcript: word by word")),
        ("Shift+\u2190 \u2192", translate("keys", "Transcript: select words")),
        ("Alt", translate("keys", "Transcript: show what is redacted")),
        ("\u21b5", translate("keys", "Transcript: play from this word")),
        ("+  \u2212", translate("keys", "Waveform: closer, farther")),
        ("Shift+\u2190 \u2192", translate("keys", "Waveform: mark a stretch")),
        (",  .", translate("keys", "Waveform: move the start of the span")),
        ("Shift+,  .", translate("keys", "Waveform: move the end of the span")),
    )
