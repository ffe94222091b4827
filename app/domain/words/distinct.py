"""Which words tell something: what of a removed passage is looked for when it is listened to again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from app.domain.words.spoken import number_words, spoken_words
from app.domain.words.terms import fold

RUN = 3
"""Number words or single letters in a row that are looked for; a number of two words is looked for whole."""
_SHORTEST = 2
"""Letters of the shortest word that is looked for."""
_COMMON = {
    "en": "a about after again all also am an and any are as at back be because been before being both but "
    "by can could did do does doing done down each even every few for from get go going had has have "
    "having he her here hers him his how i if in into is it its just let like me mine more most much "
    "my new no nor not now of off oh ok okay on once one only or other our out over own right said "
    "same say see she should so some such than that the their them then there these they this those "
    "through to too uh um under until up us very was we well were what when where which while who "
    "whom why will with would yes you your yours",
    "fr": "a ai ainsi alors apres as au aussi autre autres aux avait avant avec avez avoir avons bah bien "
    "ca car ce cela celle celui ces cet cette ceux chaque chez comme comment dans de des deja depuis "
    "deux dire dit dois doit donc dont du elle elles en encore entre es est et etait etaient etant "
    "ete etes etre euh eux fait faire fois fut hein ici il ils je la le les leur leurs lui ma mais "
    "meme mes moi moins mon ne ni non nos notre nous on ont ou oui par parce pas peu peut plus pour "
    "pourquoi quand que quel quelle quelles quels qui quoi rien sa sans se sera ses si soi soit son "
    "sont sous suis sur ta te tes toi ton tous tout toute toutes tres trop tu un une va vers voici "
    "voila vos votre vous y",
}
_LARGE = (100, 1000, 10**6, 10**9)


def spoken_tokens(words: Iterable[str], language: str) -> tuple[str, ...]:
    """Written words as folded words that are spoken: figures become number words.

    Args:
        words: with or without punctuation.
        language: ``en`` or ``fr``.
    """
    tokens: list[str] = []
    for word in words:
        figures = any(char.isdigit() for char in word)
        said = " ".join(spoken_words(word, language)) if figures else word
        tokens += [_number(token, language) or token for token in fold(said).split()]
    return tuple(tokens)


def distinctive(token: str, language: str) -> bool:
    """Whether a spoken token is a word that tells something: no function word, number or single letter."""
    common = token in _common(language) or is_number(token, language)
    return len(token) >= _SHORTEST and not common


def joins(word: str, language: str) -> bool:
    """Whether a written word only joins others ("that's", "c'est"): no number and no single letter does."""
    tokens = fold(word).split()
    telling = any(distinctive(token, language) or is_number(token, language) for token in tokens)
    return not telling and sum(map(len, tokens)) >= _SHORTEST


def is_number(token: str, language: str) -> bool:
    """Whether a spoken token is a number word."""
    return _number(token, language) is not None


def dictated(tokens: Sequence[str], language: str) -> frozenset[tuple[str, ...]]:
    """Numbers, codes and spelt names among spoken tokens: every :data:`RUN` of their words in a row.

    A number of two words is given whole; a single number word turns up by chance.
    """
    found: set[tuple[str, ...]] = set()
    run: list[str] = []
    for token in (*tokens, ""):
        if len(token) == 1 or is_number(token, language):
            run.append(token)
            continue
        if len(run) == RUN - 1 and all(is_number(part, language) for part in run):
            found.add(tuple(run))
        found.update(tuple(run[at : at + RUN]) for at in range(len(run) - RUN + 1))
        run = []
    return frozenset(found)


def _number(token: str, language: str) -> str | None:
    """A number word without its plural, or None."""
    numbers = _numbers(language)
    return next((form for form in (token, token.removesuffix("s")) if form in numbers), None)


@lru_cache(maxsize=2)
def _numbers(language: str) -> frozenset[str]:
    listed = (word for number in (*range(100), *_LARGE) for word in number_words(number, language))
    return frozenset(part for word in listed for part in fold(word).split())


@lru_cache(maxsize=2)
def _common(language: str) -> frozenset[str]:
    return frozenset(_COMMON[language].split())
