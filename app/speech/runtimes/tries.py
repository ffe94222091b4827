"""How CTranslate2 tries a window again: by other searches, and not by chance.

faster-whisper tries a window whose answer repeats itself or is improbable again at other temperatures, as
Whisper does: its next words are drawn by their probabilities. CTranslate2 draws from a generator of each of
its threads, so that which numbers a window meets depends on which thread is free, and the same recording came
out otherwise on a busy computer. Searches give the same words each time, and take less time than five draws.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ctranslate2 import StorageView
    from ctranslate2.models import Whisper, WhisperGenerationResult

SECOND, THIRD = 0.4, 0.8
"""Temperatures of the second and the third try; here they say which of the two it is."""
_WIDER: Mapping[str, Any] = MappingProxyType({"beam_size": 5})
_UNLIKE: Mapping[str, Any] = MappingProxyType({"beam_size": 5, "no_repeat_ngram_size": 3})
_DRAWN = frozenset({"sampling_temperature", "sampling_topk", "num_hypotheses"})
"""Options of a try in which words are drawn."""


class StandIn:
    """A model of CTranslate2, but for what a kind of it does otherwise.

    Args:
        whisper: the model.
    """

    def __init__(self, whisper: Whisper) -> None:
        self._whisper = whisper

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever it has
        return getattr(self._whisper, name)


class Searching(StandIn):
    """A model that draws no words.

    A second time it searches more widely, a third time so that no three tokens come twice.
    """

    def generate(
        self,
        features: StorageView,
        prompts: list[list[int]],
        **options: Any,  # noqa: ANN401
    ) -> list[WhisperGenerationResult]:
        """What is written down of some windows."""
        return self._whisper.generate(features, prompts, **_searched(options))


def _searched(options: Mapping[str, Any]) -> dict[str, Any]:
    temperature = options.get("sampling_temperature", 0.0)
    if not temperature:
        return dict(options)
    way = _WIDER if temperature <= SECOND else _UNLIKE
    return {**{name: value for name, value in options.items() if name not in _DRAWN}, **way}
