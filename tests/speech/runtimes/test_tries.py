"""What is tried again gives the same words, whichever thread is free and whatever else is heard meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import pytest
from numpy.typing import NDArray

from app.speech import open_whisper
from app.speech.runtimes import openai_runtime
from app.speech.runtimes.faster import BEAM, TEMPERATURES, FasterWhisper, Loaded
from app.speech.runtimes.openai_runtime import OpenAIWhisper
from app.speech.runtimes.pieces import Piece
from app.speech.runtimes.runtime import Runtime
from app.speech.runtimes.tries import Searching
from tests.speech.material import RATE, meeting

if TYPE_CHECKING:
    from ctranslate2.models import Whisper

Sounds = dict[str, NDArray[np.float32]]


@pytest.fixture(scope="module")
def drowned() -> Sounds:
    """A few seconds of each language in noise, of which Whisper is not sure."""
    made = {}
    for language in ("en", "fr"):
        source = meeting(language, seconds=3.5).source
        heard = source.listen(source.recording.whole, rate=RATE)
        noise = np.random.default_rng(5).normal(0, 0.7 * float(np.std(heard)), len(heard))
        made[language] = (heard + noise).astype(np.float32)
    return made


def tried(runtime: Runtime, sounds: Sounds) -> Callable[[str], list[list[Piece]]]:
    def again(language: str) -> list[list[Piece]]:
        found = runtime.hear(sounds[language], language=language, prompt="", again=True)
        return [list(pieces) for pieces in found]

    return again


def test_what_is_tried_again_is_the_same_on_every_thread(loaded: Loaded, drowned: Sounds) -> None:
    alone = tried(FasterWhisper(loaded), drowned)
    beside = tried(FasterWhisper(open_whisper(threads=2)), drowned)
    with ThreadPoolExecutor(3) as pool:
        found = list(pool.map(beside, ["en", "fr", "fr", "en"]))
    english, french = alone("en"), alone("fr")
    assert found == [english, french, french, english]
    assert english


class Drawing:
    """Whisper on PyTorch that draws what it hears."""

    def transcribe(self, _sound: object, **_options: object) -> dict[str, Any]:
        import torch

        return {
            "segments": [{"words": [{"word": " so", "start": 0, "end": 1, "probability": torch.rand(1)}]}]
        }


def test_on_pytorch_too_it_does_not_depend_on_what_was_heard_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openai_runtime, "_load", lambda *_: Drawing())
    again = tried(OpenAIWhisper(Path(), name="base", threads=1), {"en": np.zeros(RATE, np.float32)})
    assert again("en") == again("en")


class Asked:
    """CTranslate2 that keeps how it was asked."""

    def __init__(self) -> None:
        self.options: list[dict[str, Any]] = []

    def generate(self, _features: object, _prompts: object, **options: Any) -> list[object]:  # noqa: ANN401
        self.options.append(options)
        return []


def test_no_word_is_drawn_and_no_search_is_made_twice() -> None:
    asked = Asked()
    searching = Searching(cast("Whisper", asked))
    ways: list[dict[str, Any]] = [{"beam_size": BEAM, "patience": 1}]
    ways += [
        {"beam_size": 1, "num_hypotheses": 5, "sampling_topk": 0, "sampling_temperature": temperature}
        for temperature in TEMPERATURES[1:]
    ]
    for way in ways:
        searching.generate(cast("Any", None), [[1]], max_length=9, **way)
    assert asked.options[0] == {"max_length": 9, **ways[0]}
    assert all(options["max_length"] == 9 and options["beam_size"] > 1 for options in asked.options)
    assert all(not name.startswith(("sampling", "num")) for options in asked.options for name in options)
    assert len({tuple(options.items()) for options in asked.options}) == len(asked.options)
