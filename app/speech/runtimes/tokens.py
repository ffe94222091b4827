"""Text as Whisper's tokens."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app.domain.ports import Sentence

if TYPE_CHECKING:
    import tokenizers

MOST = 120
"""Tokens of a sentence: enough for ten seconds; the probabilities of eight such take 200 MB."""
_FIRST_MERGE = ["\u0120", "t"]
"""A space (as it is spelt in the file) and a t."""


def repaired(tokenizer: tokenizers.Tokenizer) -> tokenizers.Tokenizer:
    """The tokenizer with the first of its merges, which the multilingual models' ``tokenizer.json`` lacks.

    Without it " the" is a space and "the", as Whisper never writes it: every word in t is then improbable.
    """
    if len(tokenizer.encode(" t", add_special_tokens=False).ids) == 1:
        return tokenizer
    parts = json.loads(tokenizer.to_str())
    parts["model"]["merges"].insert(0, _FIRST_MERGE)
    return tokenizer.from_str(json.dumps(parts))


def tokens_of(sentence: Sentence, tokenizer: tokenizers.Tokenizer) -> tuple[list[int], list[int]]:
    """The tokens of a sentence, and the positions of those of its removed words.

    Tokens begin at spaces, so that each part can be turned into tokens by itself. Of a very long sentence the
    words that are nearest to the removed ones are taken. Punctuation is not counted among the removed words:
    whether a sentence ends there is heard from what comes after.
    """
    before, removed, after = (
        tokenizer.encode(f" {text}", add_special_tokens=False).ids if (text := " ".join(part.split())) else []
        for part in (sentence.before, sentence.removed, sentence.after)
    )
    removed = removed[:MOST]
    spare = (MOST - len(removed)) // 2
    before = before[max(0, len(before) - spare) :]
    telling = [n for n, token in enumerate(removed) if not _is_punctuation(tokenizer.decode([token]))]
    positions = [len(before) + n for n in telling or range(len(removed))]
    return [*before, *removed, *after[:spare]], positions


def _is_punctuation(text: str) -> bool:
    """Not so for a part of a letter, which is decoded as a replacement character."""
    return not any(char.isalnum() or char == "\ufffd" for char in text)
