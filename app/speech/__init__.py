"""Listening: two runtimes of Whisper, voice activity, edges of passages in the sound, and listening again.

Each folder says in its ``__init__`` what its files are for.

::

    opening      which runtime listens, what fits edges, and what listens again
    listening    a recording goes through block by block, and becomes words at their times
    runtimes     Whisper, on CTranslate2 and on PyTorch, and what its encoder knows
    voice        where somebody speaks, or two at once
    speakers     who speaks when
    edges        where a passage ends in the sound
    copies       what is heard again: echoes, other channels, other tracks
    made of      networks, levels, and remembering, that nothing is asked twice
"""

from app.speech.copies.echoes import CepstralEchoes
from app.speech.copies.twice import heard_again
from app.speech.edges.around import quiet_in
from app.speech.listening.claims import fit_claims
from app.speech.listening.spotting import EncoderSpotter
from app.speech.listening.transcript import heard_transcript
from app.speech.opening import (
    check_engine,
    chosen_engine,
    offered_engines,
    open_aligner,
    open_fitter,
    open_transcriber,
    open_whisper,
    open_witness,
)
from app.speech.remembering import Answers
from app.speech.speakers.speakers import find_turns
from app.speech.speakers.voices import VoiceEncoder
from app.speech.voice.overlap import OverlapDetector
from app.speech.voice.silero import SileroActivity

__all__ = [
    "Answers",
    "CepstralEchoes",
    "EncoderSpotter",
    "OverlapDetector",
    "SileroActivity",
    "VoiceEncoder",
    "check_engine",
    "chosen_engine",
    "find_turns",
    "fit_claims",
    "heard_again",
    "heard_transcript",
    "offered_engines",
    "open_aligner",
    "open_fitter",
    "open_transcriber",
    "open_whisper",
    "open_witness",
    "quiet_in",
]
