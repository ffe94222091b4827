"""The pieces of words that the tagger keeps of the quarter of a million of its base."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from base import Base
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

SPECIAL = ("<unk>", "<s>", "</s>", "<pad>")
LATIN = re.compile("▁?[A-Za-z0-9àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆáíóúñãõåøß'\u2019.,;:!?…%€$£@&/+_-]*")
UNSEEN = 2000
"""Room for pieces that no text asked for."""


def tokenizer_of(base: Base, words: Iterable[str], size: int) -> tuple[Tokenizer, list[int]]:
    """A tokenizer with the pieces that words need, every letter, and the likeliest others; and their rows."""
    full = _tokenizer(base.pieces, base.unknown)
    used: Counter[int] = Counter()
    for word in words:
        used.update(full.encode(word).ids)
    ids = {piece: n for n, (piece, _) in enumerate(base.pieces)}
    special = [ids[piece] for piece in SPECIAL]
    latin = [n for piece, n in ids.items() if n not in special and LATIN.fullmatch(piece)]
    letters = [n for n in latin if len(base.pieces[n][0].lstrip("▁")) <= 1]
    wanted = [n for n, _ in used.most_common() if n not in special][: size - UNSEEN]
    rows = [*special, *dict.fromkeys([*wanted, *letters, *latin])][:size]
    return _tokenizer([base.pieces[n] for n in rows], 0), rows


def _tokenizer(pieces: list[tuple[str, float]], unknown: int) -> Tokenizer:
    made = Tokenizer(models.Unigram(pieces, unk_id=unknown))
    made.normalizer, made.pre_tokenizer = normalizers.NFKC(), pre_tokenizers.Metaspace()
    return made
