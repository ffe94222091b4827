"""Listening: two runtimes of Whisper, voice activity, edges of passages in the sound, and listening again."""

from app.speech.opening import open_fitter, open_transcriber, open_witness
from app.speech.silero import SileroActivity
from app.speech.transcript import heard_transcript

__all__ = ["SileroActivity", "heard_transcript", "open_fitter", "open_transcriber", "open_witness"]
