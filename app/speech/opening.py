"""Which runtime listens, what fits edges, and what listens again."""

from __future__ import annotations

from importlib.util import find_spec

from app.domain.errors import UsageError
from app.domain.ports import EdgeFitter, Transcriber, Witness
from app.speech.aligned_fitter import AlignedFitter
from app.speech.aligner import SphinxAligner
from app.speech.fitter import QuietFitter
from app.speech.listening import BlockTranscriber
from app.weights import Store

ENGINES = ("auto", "ctranslate2", "openai")


def open_transcriber(
    *, engine: str = "auto", model: str = "base", threads: int | None = None, store: Store | None = None
) -> Transcriber:
    """Load a model.

    Args:
        engine: ``ctranslate2``, ``openai``, or ``auto``: openai where it is installed and CUDA
            computes, else ctranslate2.
        model: name of a model that is installed.
        threads: of computing; one for every processor when None.
        store: where models are; the user's when None.

    Raises:
        ModelError: when the model is missing or damaged.
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
    folder = (store or Store()).locate(model)
    if engine == "openai" or (engine == "auto" and _has_openai() and _has_cuda()):
        from app.speech.openai_runtime import OpenAIWhisper

        runtime = OpenAIWhisper(folder, name=model, threads=threads)
        return BlockTranscriber(runtime, engine="openai", model=model)
    from app.speech.faster import FasterWhisper

    return BlockTranscriber(FasterWhisper(folder, threads=threads), engine="ctranslate2", model=model)


def open_fitter(language: str) -> EdgeFitter:
    """The fitter of edges: aligned words, and loudness alone where words cannot be aligned.

    Args:
        language: of the words, ``en`` or ``fr``.
    """
    return AlignedFitter(SphinxAligner(), QuietFitter(), language=language)


def open_witness(*, model: str = "base", threads: int | None = None, store: Store | None = None) -> Witness:
    """Load a model that listens again to what is published, with CTranslate2.

    Args:
        model: name of a model that is installed.
        threads: of computing; one for every processor when None.
        store: where models are; the user's when None.

    Raises:
        ModelError: when the model is missing or damaged.
    """
    from app.speech.witness import WhisperWitness

    return WhisperWitness((store or Store()).locate(model), threads=threads)


def _has_openai() -> bool:
    return find_spec("whisper") is not None


def _has_cuda() -> bool:
    """Asked of CTranslate2, which answers at once; torch takes a second to load."""
    import ctranslate2

    return ctranslate2.get_cuda_device_count() > 0
