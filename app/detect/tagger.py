"""What words are in their place, told by a network that has learnt from meetings as Whisper hears them."""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import numpy as np

from app.assets import model_folder
from app.detect.unknown_words import NAME as UNKNOWN_WORDS
from app.detect.words import begins_sentence
from app.domain.distinct import joins
from app.domain.finding import Category, Hit
from app.domain.terms import fold

if TYPE_CHECKING:
    import onnxruntime
    import tokenizers
    from numpy.typing import NDArray

_WORD = re.compile(r"\S+")
_WINDOW = 64
"""Words that are looked at together; it was trained on 48 in a row."""
_MARGIN = 4
"""Words on each side of a window that only their neighbours use: eight tell no more of 14 meetings."""
LONGEST = 8
"""Pieces that are read of a word."""
_MOST = 254
"""Pieces of a window, less the marks of its ends: the network knows 256 places."""
_GROWN = 0.2
"""Probability from which a word belongs to a row of sensitive ones."""
_REACHED = 0.1
"""The same beside a row that is not clear: in fourteen meetings four such words are sensitive and seven are
not, beside clear ones one and some forty."""
_ENDINGS = ".?!"
"""Marks after which a row ends: no name goes on in the next sentence."""
_ALONE = ".?!,\u2026"
"""Marks behind what is said alone."""
_HESITATION = re.compile(r"(?:u[hm]+|erm?|h+m+|euh|heu|hum)\W*", re.IGNORECASE)
"""The end of a name that Whisper heard apart ("Cunning, um"): of six in the talks for training, three."""
_ANSWERS = frozenset(
    "yeah yes yep no nope ok okay alright right wow ouch oops oh ah aah hm hmm um uh er well sure great good"
    " fine lovely perfect exactly absolutely fantastic brilliant excellent wonderful awesome nice cool"
    " understood agreed noted thanks cheers sorry please gosh blimey hey hi hello bye again honestly"
    " oui non bah ben bon bof euh hein aie zut voila parfait exactement absolument evidemment super genial"
    " bravo merci pardon compris entendu accord bonjour bonsoir salut justement effectivement franchement"
    " attends attendez".split()
)
"""What is said alone, to answer, to greet or in surprise: of 78 of them in the talks for training none is a
name that was misheard."""
_NO_DATE = re.compile(
    r"(?:(?:l(?:a|es?)|the|on|un|une|(?:first|second|third|fourth|fifth) (?:one|time)(?: (?:this|that))?"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|last|morning"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|prochaine?|derni[eè]re?|matin|soir|apr[eè]s-midi"
    r"|(?:deux|trois|quatr|cinqu|six|sept|huit|neuv|dix)i[eè]me)\b[\s.,;:?!\u2026]*)+",
    re.IGNORECASE,
)
"""Days of every week, and what is counted as no day of a month is.

Eleven rows of such words were found in heard and written meetings: none is a date.
"""
_UNLIKELY, _HEARD = 0.05, 0.5
"""Probability below which the network holds a word for nothing, and confidence from which that was heard."""
_DOUBTED = 0.2
"""Score of a suspect that the network holds for nothing: ``--strict`` removes it."""
_HALF = 0.5
"""Confidence below which a word right beside one that no list has may be its other half ("carn for a", of
Carnforth): of 233 such words before one in the talks for training 136 are sensitive, of 241 after one 113."""
_OTHERS = 3
"""Words of the other half, at most."""
_WORN = 0.7
"""Probability below which such a word is no part of the name that it stands beside, nor the time of day: in
twenty meetings that it has not learnt from, of eight of them and of 17 times none is."""
_LEADING, _WELL_HEARD, _CLEAR = 0.5, 0.7, 0.9
"""Probability below which a function word heard with so much confidence is no part of the name beside it, and
probability of a name whose end is clear: of ten such words in twenty meetings none is. Of six that were heard
less well one is ("mais dit" for "Mehdi"), and so is one beside a word in doubt."""
_CLOCK = re.compile(r"\d{1,2}(?::\d\d|h\d{0,2}|[ap]m)\W*")
_SLOWER = "SkipLayerNormFusion"
"""An optimiser of ONNX Runtime 1.32: what it joins takes three times as long on a processor as apart."""
_SURE = 0.5
"""Share of what is sensitive about a word that one category must have, or the word is a suspect."""
UNKNOWN, FIRST, LAST, FILL = range(4)
"""Pieces that are no text: an unknown one, the marks of a window's ends, and what fills a row."""
_CATEGORIES = {"watchlist": Category.PRODUCT}
"""Categories that the network names otherwise: a codename that is in no list is a product."""

_Row = Sequence[tuple[Sequence[int], int]]
"""Words in a row: the pieces and the level of each."""


@dataclass(frozen=True, slots=True)
class Tag:
    """What a word is.

    Args:
        start: first code point.
        end: code point after the last.
        sensitive: probability that it is part of something sensitive.
        category: the likeliest.
        heard: how sure Whisper is of it, 0 to 1, or None where that is not known.
    """

    start: int
    end: int
    sensitive: float
    category: Category
    heard: float | None = None


class Tagger:
    """Reads words in their place, with how sure Whisper is of each, and tells what they are.

    It finds what no list has and no rule foresees: names that were misheard as common words, by the sentence
    around them and by the doubt over them. How it was trained, and on what, is in ``models/tagger``.
    """

    def tags(self, text: str, confidences: Sequence[float | None]) -> list[Tag]:
        """What each word of a transcript is.

        Args:
            text: words with white space between them.
            confidences: of each of them, 0 to 1, or None where it is not known.

        Raises:
            ValueError: when there is not one for each word.
            CaviardError: when the installation is damaged.
        """
        places = [match.span() for match in _WORD.finditer(text)]
        words = [text[start:end] for start, end in places]
        known = {word: self._pieces(word) for word in set(words)}  # four in five are said again
        pieces = [known[word] for word in words]
        levels = [sureness(confidence) for confidence in confidences]
        step = _WINDOW - 2 * _MARGIN
        windows = [
            (max(0, at - _MARGIN), at, min(at + step, len(places))) for at in range(0, len(places), step)
        ]
        seen = [slice(first, last + _MARGIN) for first, _, last in windows]
        rows = [list(zip(pieces[part], levels[part], strict=True)) for part in seen]
        found = [self._chances(_short(row)) for row in rows]
        chances = [
            told[start - first : last - first]
            for told, (first, start, last) in zip(found, windows, strict=True)
        ]
        told = _told(np.concatenate(chances), self._classes) if chances else ()
        return [
            Tag(*place, sensitive, category, heard)
            for place, (sensitive, category), heard in zip(places, told, confidences, strict=True)
        ]

    def _chances(self, row: _Row) -> NDArray[np.float32]:
        """The probability of each class, [word, class], of a window.

        It goes through the network alone: of several together one number scales what they are multiplied
        with, and a corrected word would change what is found minutes later.
        """
        ids, levels, begins = [FIRST], [0], []
        for pieces, level in row:
            begins.append(len(ids))
            ids += pieces
            levels += [level] * len(pieces)
        ids, levels = [*ids, LAST], [*levels, 0]
        asked = {"pieces": ids, "sureness": levels, "mask": [1] * len(ids)}
        (scores,) = self._network.run(None, {name: np.array([some]) for name, some in asked.items()})
        return _softmax(scores[0, begins])

    def _pieces(self, word: str) -> list[int]:
        return self._tokenizer.encode(word).ids[:LONGEST] or [UNKNOWN]

    @cached_property
    def _tokenizer(self) -> tokenizers.Tokenizer:
        import tokenizers

        return tokenizers.Tokenizer.from_file(str(model_folder("tagger") / "tokenizer.json"))

    @cached_property
    def _network(self) -> onnxruntime.InferenceSession:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        return onnxruntime.InferenceSession(
            str(model_folder("tagger") / "tagger.onnx"),
            options,
            ["CPUExecutionProvider"],
            disabled_optimizers=[_SLOWER],
        )

    @cached_property
    def _classes(self) -> tuple[Category, ...]:
        """Of the network's answers but the first, which is that a word is nothing sensitive."""
        _, *names = json.loads((model_folder("tagger") / "classes.json").read_text(encoding="utf-8"))
        return tuple(_CATEGORIES.get(name) or Category(name) for name in names)


class TaggedWords:
    """The recogniser of one transcript: what the tagger makes of it.

    Args:
        tagger: that is loaded.
        confidences: of each word of the text.
    """

    name = "tagger"

    def __init__(self, tagger: Tagger, confidences: Sequence[float | None]) -> None:
        self._tagger = tagger
        self._confidences = confidences
        self._tags: Sequence[Tag] = ()

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Neighbouring words that may be sensitive, each category by itself.

        A row is as sure as its surest word: the network often knows where a name is, not where it ends.
        """
        self._tags = self._tagger.tags(text, self._confidences)
        for row in (_trimmed(text, each, language) for each in _names(text, self._tags)):
            if not row or _is_hesitation(text, row) or _is_answer(text, row):
                continue
            if _NO_DATE.fullmatch(text, row[0].start, row[-1].end):
                continue
            score = max(word.sensitive for word in row)
            for category, run in groupby(_led(text, row, language), key=lambda word: word.category):
                first, *_, last = [*run] * 2
                yield Hit(category, first.start, last.end, score, self.name, "its place in the sentence")

    def doubting(self, text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
        """The hits, less sure of a word that no list has where its place tells it is misspelt ("notère").

        In the talks for training 92 words are written so and are nothing, two are part of a name.
        """
        hits = tuple(hits)
        starts = [tag.start for tag in self._tags]
        doubted = [self._is_misspelt(text, hit, starts) for hit in hits]
        # What is written so again is as sure there: it is rather a name that one cannot spell.
        sure = {
            fold(text[hit.start : hit.end])
            for hit, doubt in zip(hits, doubted, strict=True)
            if hit.recogniser == UNKNOWN_WORDS and not doubt
        }
        for hit, doubt in zip(hits, doubted, strict=True):
            if doubt and fold(text[hit.start : hit.end]) not in sure:
                yield replace(hit, score=min(hit.score, _DOUBTED))
            else:
                yield self._whole(text, hit, starts) if hit.recogniser == UNKNOWN_WORDS else hit

    def _whole(self, text: str, hit: Hit, starts: Sequence[int]) -> Hit:
        """A word that no list has, with what may be the other half of it in its clause ("long fireish")."""
        at = bisect_right(starts, hit.start) - 1
        start, end = hit.start, hit.end
        for tag in reversed(self._tags[max(0, at - _OTHERS) : at]):
            if not (_leads_on(text, tag) and _is_half(tag)):
                break
            start = tag.start
        for one, other in pairwise(self._tags[at : at + _OTHERS + 1]):
            if not (_leads_on(text, one) and _hardly_heard(other)):
                break
            end = other.end
        return replace(hit, start=start, end=end)

    def _is_misspelt(self, text: str, hit: Hit, starts: Sequence[int]) -> bool:
        """Whether a word that no list has is held for nothing, and was heard."""
        if hit.recogniser != UNKNOWN_WORDS or not text[hit.start : hit.end].islower():
            return False
        first = max(0, bisect_right(starts, hit.start) - 1)
        part = slice(first, bisect_left(starts, hit.end))
        return (
            bool(self._tags[part])
            and all(tag.sensitive < _UNLIKELY for tag in self._tags[part])
            and all((heard or 0) >= _HEARD for heard in self._confidences[part])
        )


def _hardly_heard(tag: Tag) -> bool:
    return tag.heard is not None and tag.heard < _HALF


def _is_half(tag: Tag) -> bool:
    """Whether a word may be the first half of the next, of which it is known that no list has it."""
    return _hardly_heard(tag) or tag.sensitive >= _REACHED


def _leads_on(text: str, tag: Tag) -> bool:
    """Whether a word and the next are in one clause."""
    return text[tag.end - 1].isalnum()


def _short(row: _Row) -> _Row:
    """A row with no more pieces than the network has places for: less is read of each word where it has."""
    if sum(len(pieces) for pieces, _ in row) <= _MOST:
        return row
    return [(pieces[: _MOST // len(row)], level) for pieces, level in row]


def _names(text: str, tags: Iterable[Tag]) -> Iterator[list[Tag]]:
    """Rows of words that may be sensitive, which reach farther where none of them is clear."""
    for row in _rows(text, tags, least=_REACHED):
        most = max(word.sensitive for word in row)
        if most >= _CLEAR:
            yield from _rows(text, row, least=_GROWN)
        elif most >= _GROWN:
            yield row


def _rows(text: str, tags: Iterable[Tag], *, least: float) -> Iterator[list[Tag]]:
    """Neighbouring words of one sentence with a probability, with a hesitation right after them."""
    row: list[Tag] = []
    for tag in tags:
        ending = bool(row) and _HESITATION.fullmatch(text, tag.start, tag.end) is not None
        grown = tag.sensitive >= least or ending
        if grown:
            row.append(tag)
        if row and not (grown and _goes_on(text, tag)):
            yield row
            row = []
    if row:
        yield row


def _goes_on(text: str, tag: Tag) -> bool:
    """Whether the sentence goes on after a word."""
    return text[tag.end - 1] not in _ENDINGS


def _trimmed(text: str, row: Sequence[Tag], language: str) -> Sequence[Tag]:
    """A row without what it begins or ends with by mistake: answers, times of day, a word that joins."""
    kept = [index for index, word in enumerate(row) if not _is_worn(text, word)]
    row = row[kept[0] : kept[-1] + 1] if kept else ()
    first = int(len(row) > 1 and _only_joins(text, row[0], row[1], language))
    last = int(len(row) - first > 1 and _only_joins(text, row[-1], row[-2], language))
    return row[first : len(row) - last]


def _led(text: str, row: Sequence[Tag], language: str) -> Sequence[Tag]:
    """A row in which a word that joins is of the kind of what it leads to: "the" is no firm by itself."""
    led = list(row)
    for at, beside in [(len(led) - 1, len(led) - 2), *((at, at + 1) for at in reversed(range(len(led) - 1)))]:
        if beside >= 0 and joins(text[led[at].start : led[at].end], language):
            led[at] = replace(led[at], category=led[beside].category)
    return led


def _only_joins(text: str, word: Tag, beside: Tag, language: str) -> bool:
    """Whether a word at the end of a row leads to what is sensitive ("c'est Girafe") and is no part of it."""
    plain = word.sensitive < _LEADING and (word.heard or 0) >= _WELL_HEARD and beside.sensitive >= _CLEAR
    leads = _goes_on(text, word)  # "un million sans." leads nowhere: "un million cent"
    return plain and leads and joins(text[word.start : word.end], language)


def _is_worn(text: str, word: Tag) -> bool:
    written = text[word.start : word.end]
    if word.sensitive >= _WORN or _HESITATION.fullmatch(written):
        return False
    return fold(written) in _ANSWERS or _CLOCK.fullmatch(written) is not None


def _is_hesitation(text: str, row: Sequence[Tag]) -> bool:
    """Whether a row is hesitations alone ("UMM"): of 38 in the talks for training none is sensitive."""
    return all(_HESITATION.fullmatch(text, word.start, word.end) for word in row)


def _is_answer(text: str, row: Sequence[Tag]) -> bool:
    """Whether a row is no more than what one says to answer, and stands alone."""
    words = (fold(text[word.start : word.end]) for word in row)
    alone = begins_sentence(text, row[0].start) and text[row[-1].end - 1] in _ALONE
    return alone and all(word in _ANSWERS for word in words)


def _told(chances: NDArray[np.float32], classes: Sequence[Category]) -> Iterator[tuple[float, Category]]:
    """How probably each word is sensitive, and as what, of the probability of each class, [word, class]."""
    sensitive = 1 - chances[:, 0]
    best = chances[:, 1:].argmax(axis=1)
    clear = chances[:, 1:].max(axis=1) >= _SURE * sensitive
    for likely, number, sure in zip(
        sensitive.clip(0, 1).tolist(), best.tolist(), clear.tolist(), strict=True
    ):
        yield likely, classes[number] if sure else Category.SUSPECT


def sureness(confidence: float | None) -> int:
    """How the network is told of a confidence: 0 for none, 1 to 10 for tenths, 11 from 0.98 up."""
    if confidence is None:
        return 0
    return 11 if confidence >= 0.98 else 1 + min(9, int(confidence * 10))


def _softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    powers: NDArray[np.float32] = np.exp(scores - scores.max(axis=-1, keepdims=True))
    powers /= powers.sum(axis=-1, keepdims=True)
    return powers
