"""Listening: two runtimes of Whisper, voice activity, and the edges of passages in the sound."""

from app.speech.opening import open_fitter, open_transcriber
from app.speech.silero import SileroActivity
from app.speech.transcript import heard_transcript

__all__ = ["SileroActivity", "heard_transcript", "open_fitter", "open_transcriber"]
