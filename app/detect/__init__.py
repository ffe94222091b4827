"""Finds what may be sensitive in a text: one recogniser, one file."""

from app.detect.language import guess_language
from app.detect.stage import Detected, detect, open_recognisers

__all__ = ["Detected", "detect", "guess_language", "open_recognisers"]
