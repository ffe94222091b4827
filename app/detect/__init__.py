"""Finds what may be sensitive in a text: one recogniser, one file."""

from app.detect.language import guess_language
from app.detect.sound_alikes import open_sound_alike
from app.detect.stage import Detected, detect, open_recognisers

__all__ = ["Detected", "detect", "guess_language", "open_recognisers", "open_sound_alike"]
