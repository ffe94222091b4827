"""Listening: two runtimes of Whisper, voice activity, edges of passages in the sound, and listening again."""

from app.speech.claims import fit_claims
from app.speech.echoes import CepstralEchoes
from app.speech.opening import (
    chosen_engine,
    helped,
    offered_engines,
    open_aligner,
    open_fitter,
    open_transcriber,
    open_whisper,
    open_witness,
)
from app.speech.overlap import OverlapDetector
from app.speech.remembering import Answers
from app.speech.silero import SileroActivity
from app.speech.speakers import find_turns
from app.speech.spotting import EncoderSpotter
from app.speech.transcript import heard_transcript
from app.speech.twice import heard_again
from app.speech.voices import VoiceEncoder

__all__ = [
    "Answers",
    "CepstralEchoes",
    "EncoderSpotter",
    "OverlapDetector",
    "SileroActivity",
    "VoiceEncoder",
    "chosen_engine",
    "find_turns",
    "fit_claims",
    "heard_again",
    "heard_transcript",
    "helped",
    "offered_engines",
    "open_aligner",
    "open_fitter",
    "open_transcriber",
    "open_whisper",
    "open_witness",
]
