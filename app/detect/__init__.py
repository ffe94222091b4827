"""Finds what may be sensitive in a text: one recogniser, one file."""

from app.detect.stage import Detected, detect, open_recognisers

__all__ = ["Detected", "detect", "open_recognisers"]
