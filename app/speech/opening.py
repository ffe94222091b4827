"""Which runtime listens, what fits edges, and what listens again."""

from __future__ import annotations

from importlib.util import find_spec

from app.domain.errors import UsageError
from app.domain.ports import EchoFinder, Transcriber, Witness, WordAligner
from app.speech.edges.aligned_fitter import AlignedFitter
from app.speech.edges.aligner import SphinxAligner
from app.speech.edges.echo_fitter import EchoFitter
from app.speech.listening.listening import BlockTranscriber
from app.speech.remembering import Answers, RememberingAligner, RememberingFitter, RememberingWitness
from app.speech.runtimes.faster import FasterWhisper, Loaded, load
from app.speech.runtimes.witness import WhisperWitness
from app.weights import Store

ENGINES = ("auto", "ctranslate2", "openai")


def open_whisper(*, model: str = "base", threads: int | None = None) -> Loaded:
    """Load a model for CTranslate2: one in memory serves a transcriber and a witness.

    Args:
        model: name of a model that is installed.
        threads: of computing; one for every processor when None.

    Raises:
        ModelError: when the model is missing or damaged.
    """
    return load(Store().locate(model), threads=threads)


def offered_engines() -> tuple[str, ...]:
    """The runtimes that are part of this edition, and ``auto``."""
    return tuple(engine for engine in ENGINES if engine != "openai" or _has_openai())


def check_engine(engine: str) -> None:
    """Refuse a runtime that is not there; whether CUDA computes takes long to ask for, and is not asked.

    Raises:
        UsageError: when there is no such engine, or it is not part of this edition.
    """
    if engine not in ENGINES:
        raise UsageError("unknown-engine", f"There is no engine '{engine}'.", f"Choose {', '.join(ENGINES)}.")
    if engine == "openai" and not _has_openai():
        raise UsageError(
            "no-engine",
            "The engine 'openai' is not part of this edition of Caviard.",
            "Leave the engine out, or install the full edition.",
        )


def chosen_engine(engine: str) -> str:
    """The runtime that is meant: ``auto`` is openai where that is there and CUDA computes, else ctranslate2.

    Apple's graphics processors are none for it: openai-whisper takes the times of words in double precision,
    which they have not (https://github.com/openai/whisper/pull/2704).

    Raises:
        UsageError: see :func:`check_engine`.
    """
    check_engine(engine)
    if engine == "auto":
        return "openai" if _has_openai() and _has_cuda() else "ctranslate2"
    return engine


def open_transcriber(
    *,
    engine: str = "auto",
    model: str = "base",
    threads: int | None = None,
    loaded: Loaded | None = None,
) -> Transcriber:
    """A transcriber; its model is loaded unless it is there.

    Args:
        engine: ``ctranslate2``, ``openai`` or ``auto``.
        model: name of a model that is installed.
        threads: of computing; one for every processor when None.
        loaded: the same model as :func:`open_whisper` gives it, for ctranslate2.

    Raises:
        ModelError: when the model is missing or damaged.
        UsageError: when there is no such engine, or it is not part of this edition.
    """
    if chosen_engine(engine) == "ctranslate2":
        runtime = FasterWhisper(loaded or open_whisper(model=model, threads=threads))
        return BlockTranscriber(runtime, engine="ctranslate2", model=model)
    from app.speech.runtimes.openai_runtime import OpenAIWhisper

    folder = Store().locate(model)
    return BlockTranscriber(OpenAIWhisper(folder, name=model, threads=threads), engine="openai", model=model)


def open_witness(loaded: Loaded, *, model: str, answers: Answers) -> Witness:
    """Who listens again to what is published.

    Args:
        loaded: the model, of :func:`open_whisper`.
        model: its name.
        answers: that were given before; it is asked nothing twice.
    """
    return RememberingWitness(WhisperWitness(loaded), answers, model=model)


def open_aligner(answers: Answers) -> RememberingAligner:
    """Finds known words; what it was asked before it does not look for again.

    Args:
        answers: that it, or one like it, gave before.
    """
    return RememberingAligner(SphinxAligner(), answers)


def open_fitter(
    language: str, *, aligner: WordAligner, echoes: EchoFinder, answers: Answers
) -> RememberingFitter:
    """The fitter of edges: aligned words, loudness alone where words cannot be aligned, and their echo.

    Args:
        language: of the words, ``en`` or ``fr``.
        aligner: of :func:`open_aligner`.
        echoes: tells by how much copies are early and late.
        answers: that were given before; no passage is fitted twice.
    """
    fitter = EchoFitter(AlignedFitter(aligner, language=language), echoes)
    return RememberingFitter(fitter, answers, language=language)


def _has_openai() -> bool:
    return find_spec("whisper") is not None


def _has_cuda() -> bool:
    """Asked of CTranslate2, which answers at once; torch takes a second to load."""
    import ctranslate2

    return ctranslate2.get_cuda_device_count() > 0
