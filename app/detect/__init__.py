"""Finds what may be sensitive in a text: one recogniser, one file."""

from app.detect.language import guess_language, language_of_part, languages
from app.detect.sound_alikes import open_sound_alike
from app.detect.stage import open_detector

__all__ = [
    "guess_language",
    "language_of_part",
    "languages",
    "open_detector",
    "open_sound_alike",
]
