"""What is loaded to find names, and what is not."""

import subprocess
import sys
from typing import Any, NoReturn

import pytest

from app.detect.stage import Detector
from app.detect.text.pipelines import Pipelines, lightly, with_names

LOOK = """
import sys
from app.detect import open_detector
found = open_detector({"en"}).detect("I am Martha Ellison, call 613-555-0142.", "en")
assert not found.faults and found.hits
assert "torch" not in sys.modules, "it takes two seconds and 150 MB"
import torch
assert torch.ones(2).sum() == 2
"""


def test_pytorch_is_not_loaded_to_detect_and_can_be_loaded_afterwards() -> None:
    done = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_pytorch_that_is_there_stays() -> None:
    before = sys.modules.get("torch")
    sys.modules["torch"] = sys
    try:
        with lightly():
            assert sys.modules["torch"] is sys
        assert sys.modules["torch"] is sys
    finally:
        if before is None:
            del sys.modules["torch"]
        else:
            sys.modules["torch"] = before


def test_the_french_tokenizer_is_its_own_and_short(pipelines: Pipelines) -> None:
    """Its words that stay whole, though the pattern for them is written shorter."""
    tokenizer: Any = pipelines.of("fr").tokenizer
    whole = ["porte-parole", "arc-en-ciel", "saut-de-ski", "entr'ouvre", "Saint-Denis", "aujourd'hui"]
    split = {"dit-elle": ["dit", "-elle"], "l'arbre": ["l'", "arbre"], "anti-x2": ["anti", "-", "x2"]}
    assert {word: [token.text for token in tokenizer(word)] for word in (*whole, *split)} == {
        **{word: [word] for word in whole},
        **split,
    }
    pattern = tokenizer.token_match.__self__.pattern
    assert len(pattern) < 20_000, "spaCy's own has 1.45 million characters and takes four seconds"
    assert "spacy.lang.fr.tokenizer_exceptions" not in sys.modules


def test_nothing_is_loaded_to_find_nothing() -> None:
    class Unwanted(Pipelines):
        def of(self, language: str) -> NoReturn:
            raise AssertionError(language)

    found = Detector(pipelines=Unwanted()).detect(" \n", "fr", confidences=())
    assert (found.hits, found.faults) == ((), ())


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "Martha Ellison of Brightwater Ltd. flies to Lisbon. It is 3 million dollars, says Desmond",
        ),
        (
            "fr",
            "Claire Morvan, de Filatures Valdour, part à Lisbonne. Le directeur de Belcombe, Luc Armand",
        ),
    ],
)
def test_step_by_step_the_names_are_those_of_the_pipeline(
    pipelines: Pipelines, language: str, said: str
) -> None:
    words, pipeline = said.split(), pipelines.of(language)
    texts = [" ".join(words[first:last]) for first in range(5) for last in range(first + 1, len(words))]
    texts.insert(7, "  \n ")
    assert len(texts) > 32, "those of several steps together"
    found, wanted = (
        [[*doc.ents] for doc in docs] for docs in (with_names(pipeline, texts), pipeline.pipe(texts))
    )
    named = [[(name.start_char, name.end_char, name.label_) for name in names] for names in wanted]
    assert [[(name.start_char, name.end_char, name.label_) for name in names] for names in found] == named
    assert any(named)
