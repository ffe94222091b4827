"""Caviard: redact recordings of meetings on the computer they were made on."""

__version__ = "0.1.0"
