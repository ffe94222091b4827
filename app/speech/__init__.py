"""Listening: two runtimes of Whisper, voice activity, and the edges of passages in the sound."""

from app.speech.fitter import QuietFitter
from app.speech.opening import open_transcriber
from app.speech.silero import SileroActivity
from app.speech.transcript import heard_transcript

__all__ = ["QuietFitter", "SileroActivity", "heard_transcript", "open_transcriber"]
