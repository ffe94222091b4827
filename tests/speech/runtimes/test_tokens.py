from __future__ import annotations

import gc

import pytest
import tokenizers

from app.domain.ports import Sentence
from app.speech.runtimes.tokens import MOST, repaired, tokens_of
from app.weights import Store


@pytest.fixture(scope="module")
def tokenizer() -> tokenizers.Tokenizer:
    return repaired(tokenizers.Tokenizer.from_file(str(Store().locate("base") / "tokenizer.json")))


@pytest.mark.parametrize(
    "text", [" Tell them that the team took two.", " J'étais là, très tôt; t'as tout dit à Thérèse\u00a0?"]
)
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")  # openai-whisper leaves its table open.
def test_text_is_the_tokens_that_whisper_was_trained_on(tokenizer: tokenizers.Tokenizer, text: str) -> None:
    from whisper.tokenizer import get_tokenizer

    trained = get_tokenizer(True).encode(text)
    gc.collect()
    assert tokenizer.encode(text, add_special_tokens=False).ids == trained


def test_a_whole_tokenizer_is_left_as_it_is(tokenizer: tokenizers.Tokenizer) -> None:
    assert repaired(tokenizer) is tokenizer


def test_the_tokens_of_the_removed_words_are_known(tokenizer: tokenizers.Tokenizer) -> None:
    tokens, removed = tokens_of(Sentence(" We met ", "Tobias\nTrent", "there, twice."), tokenizer)
    assert tokenizer.decode(tokens) == " We met Tobias Trent there, twice."
    assert tokenizer.decode([tokens[n] for n in removed]) == " Tobias Trent"
    tokens, removed = tokens_of(Sentence("", "Tobias", ""), tokenizer)
    assert tokenizer.decode([tokens[n] for n in removed]) == " Tobias"


@pytest.mark.parametrize(
    ("text", "counted"), [("Trent, twice?", "Trent twice"), ("...", "..."), ("Łódź 🎈!", "Łódź 🎈")]
)
def test_punctuation_is_not_of_the_removed_words(
    tokenizer: tokenizers.Tokenizer, text: str, counted: str
) -> None:
    tokens, removed = tokens_of(Sentence("We met", text, "there."), tokenizer)
    assert tokenizer.decode([tokens[n] for n in removed]).strip() == counted


def test_of_a_long_sentence_the_middle_is_taken(tokenizer: tokenizers.Tokenizer) -> None:
    long = " ".join(str(number) for number in range(500))
    tokens, removed = tokens_of(Sentence(long, "Tobias", long), tokenizer)
    assert len(tokens) <= MOST
    text = tokenizer.decode(tokens)
    assert " 498 499 Tobias 0 1 2 " in text
    tokens, removed = tokens_of(Sentence(long, long, long), tokenizer)
    assert (len(tokens), removed) == (MOST, list(range(MOST)))
