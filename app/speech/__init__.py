"""Listening: two runtimes of Whisper, voice activity, edges of passages in the sound, and listening again."""

from app.speech.claims import fit_claims
from app.speech.opening import (
    chosen_engine,
    open_aligner,
    open_fitter,
    open_transcriber,
    open_whisper,
    open_witness,
)
from app.speech.silero import SileroActivity
from app.speech.transcript import heard_transcript

__all__ = [
    "SileroActivity",
    "chosen_engine",
    "fit_claims",
    "heard_transcript",
    "open_aligner",
    "open_fitter",
    "open_transcriber",
    "open_whisper",
    "open_witness",
]
