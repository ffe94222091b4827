"""Runs the recognisers over a text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import partial

from app.detect.addresses.handles import handles
from app.detect.addresses.misheard_addresses import MisheardAddresses
from app.detect.addresses.spoken_addresses import SpokenAddresses
from app.detect.addresses.street_addresses import street_addresses
from app.detect.after.calendar_names import calendar_names
from app.detect.after.completion import completed
from app.detect.after.day_again import day_again
from app.detect.after.demonyms import demonyms
from app.detect.after.exempt import hardly_heard, without_exempt
from app.detect.after.false_starts import false_starts
from app.detect.after.letters import with_letters
from app.detect.after.mentions import mentions, probable
from app.detect.after.misheard import misheard, strange_words
from app.detect.after.partners import with_partners
from app.detect.after.said_again import said_again
from app.detect.after.same_sound import of_same_sound
from app.detect.after.spelt_so import with_spelling
from app.detect.after.trades import with_trades
from app.detect.before.in_sight import in_sight
from app.detect.before.islands import islands
from app.detect.before.long_words import cut_inside, long_words
from app.detect.before.truecase import restored, without_shouting
from app.detect.days.ages import ages
from app.detect.days.dates import Dates
from app.detect.days.misheard_days import MisheardDays
from app.detect.money.amounts import Amounts
from app.detect.money.figures import Figures
from app.detect.money.guidance import guidance
from app.detect.money.headcounts import headcounts
from app.detect.money.tallies import tallies
from app.detect.naming.called import Called
from app.detect.naming.callers import Callers
from app.detect.naming.capitals import Capitals
from app.detect.naming.codenames import Codenames
from app.detect.naming.families import Families
from app.detect.naming.firms import Firms
from app.detect.naming.institutions import Institutions
from app.detect.naming.introductions import Introductions
from app.detect.naming.names import Names
from app.detect.naming.organisations import Organisations
from app.detect.naming.spelling import Spelling
from app.detect.naming.titles import Titles
from app.detect.naming.unknown_words import UnknownWords
from app.detect.numbers.checked_numbers import CheckedNumbers
from app.detect.numbers.identifiers import Identifiers
from app.detect.numbers.passwords import passwords
from app.detect.numbers.spoken_numbers import SpokenNumbers
from app.detect.reading.tagger import TaggedWords
from app.detect.reading.tags import Tagger
from app.detect.sounds.heard_as import HeardAs
from app.detect.terms.context import Context
from app.detect.terms.watchlist import Watchlist
from app.detect.text.lexicon import Lexicon, Lexicons
from app.detect.text.ordinary import ordinary_words
from app.detect.text.pipelines import Pipelines, require_pipelines
from app.detect.text.words import FoldedWord, folded_words, parted
from app.domain.finding import Hit
from app.domain.lanes import beside
from app.domain.ports import Recogniser
from app.domain.recording import Fault, FaultKind
from app.domain.spotting.names import Name
from app.domain.spotting.watchlist import Term
from app.domain.transcript import Stretch
from app.worker.processors import usable_processors

# What the code of others raises when it fails. Any other error ends the run: then nothing is published.
_FAILURES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    NameError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)
# They know what a text without capitals tells, and must see that it has none.
_AS_GIVEN = frozenset({Titles.name, Dates.name, SpokenNumbers.name, Spelling.name})
_OF_NUMBERS = frozenset({SpokenNumbers.name, Amounts.name, Figures.name, Dates.name})
"""Recognisers of what may be said in the other language than the rest of a line."""


@dataclass(frozen=True, slots=True)
class Detected:
    """What the recognisers found.

    Args:
        hits: sorted by place, overlaps included (merging is the findings' work).
        faults: one for each recogniser that failed; what it had found until then is among the hits.
    """

    hits: tuple[Hit, ...]
    faults: tuple[Fault, ...]


class Detector:
    """Runs recognisers over texts, and then looks for what they found in all of a text.

    Args:
        watchlist: terms to look for.
        pipelines: that are loaded already, if any.
    """

    def __init__(self, watchlist: Sequence[Term] = (), pipelines: Pipelines | None = None) -> None:
        pipelines = pipelines or Pipelines()
        self._lexicons = Lexicons(pipelines)
        self._heard_as = HeardAs()
        self._tagger = Tagger()
        self.recognisers: tuple[Recogniser, ...] = (
            Names(pipelines, self._lexicons),
            Titles(),
            Families(self._lexicons),
            Introductions(self._lexicons),
            Identifiers(),
            CheckedNumbers(),
            Amounts(),
            Figures(),
            headcounts(),
            tallies(),
            guidance(),
            Dates(),
            MisheardDays(self._heard_as),
            ages(),
            SpokenNumbers(),
            passwords(),
            SpokenAddresses(),
            MisheardAddresses(self._heard_as, self._lexicons),
            handles(),
            street_addresses(),
            Spelling(),
            Context(),
            Capitals(),
            UnknownWords(self._lexicons),
            Codenames(self._lexicons),
            Called(self._lexicons),
            Callers(self._lexicons),
            Institutions(self._lexicons),
            Organisations(),
            Firms(self._lexicons),
            Watchlist(watchlist, self._lexicons, self._heard_as),
        )

    def detect(
        self,
        text: str,
        language: str,
        elsewhere: Sequence[Name] = (),
        *,
        stretches: Sequence[Stretch] = (),
        confidences: Sequence[float | None] = (),
    ) -> Detected:
        """What may be sensitive in a text, also where signs that nobody sees stand in it.

        Args:
            text: any text, with or without capitals and punctuation.
            language: that it is mostly in, ``en`` or ``fr``.
            elsewhere: names that were found in other recordings, which are looked for as well.
            stretches: of one language each, which follow one another; none: all of it is in ``language``.
            confidences: of each word, where it was heard and not written; None where that is not known.

        Raises:
            ModelError: when the model of a language is missing.
        """
        view = in_sight(text)
        sure = view.sure(text, confidences)
        found = self._detect(view.text, language, elsewhere, tuple(view.seen(stretches)), sure)
        return replace(found, hits=tuple(view.whole(found.hits)))

    def _detect(
        self,
        text: str,
        language: str,
        elsewhere: Sequence[Name],
        stretches: Sequence[Stretch],
        confidences: Sequence[float | None] = (),
    ) -> Detected:
        if not text.strip():
            return Detected((), ())  # Nothing is loaded to find nothing.
        text = without_shouting(text)
        long = long_words(text)
        stretches = tuple(cut_inside(long, stretches or (Stretch(0, len(text), language),)))
        written = "".join(self._restored(text[s.start : s.end], s.language) for s in stretches)
        lexicon = self._lexicons.of(language)
        elsewhere = probable(elsewhere, lexicon.known)
        reader = TaggedWords(self._tagger, confidences)
        words = parted(text, folded_words(text))
        unsure = hardly_heard(text, confidences)
        tag = partial(self._tagged, text, language, reader if confidences else None)
        # On one processor each would only wait for the other.
        with beside(tag) if usable_processors() > 1 else nullcontext(tag) as tagging:
            first, faults = self._recognised(text, written, stretches, [*islands(text, words, stretches)])
            first = without_exempt(text, first, unsure)
            first += _named_again(text, language, first, elsewhere, lexicon=lexicon, words=words)
            found = _sorted(completed(written, first, language=language))
            tagged, more = tagging()
        echoes = misheard(
            written,
            language,
            found,
            heard_as=self._heard_as,
            known=lexicon.known,
            elsewhere=elsewhere,
            strange=strange_words(written, tagged, lexicon.known),
            doubted=reader.doubted(),
        )
        same = of_same_sound(
            text, language, found, elsewhere, heard_as=self._heard_as, lexicon=lexicon, words=words
        )
        rest = reader.doubting(text, found, lexicon.names)
        # Of those that nobody else found.
        again = _named_again(text, language, tagged, (), lexicon=lexicon, words=words)
        known = (*rest, *long, *echoes, *same, *tagged, *again)
        known = (*known, *said_again(text, language, known, words, common=lexicon.common))
        known = (*known, *day_again(text, language, known))
        ended = reader.ended(text, known)
        traded = with_trades(text, with_letters(text, ended, reader.doubted()))
        hits = tuple(with_partners(text, language, traded, lexicon))
        hits = tuple(with_spelling(text, hits))
        told = without_exempt(text, [*hits, *false_starts(text, hits)], unsure)
        return Detected(_sorted(told), (*faults, *more))

    def _recognised(
        self, text: str, written: str, stretches: Sequence[Stretch], numbers: Sequence[Stretch]
    ) -> tuple[list[Hit], list[Fault]]:
        """What the recognisers find in a text, and in the same with the capitals of its names restored.

        Those of numbers read also what is said in the other language.
        """
        hits: list[Hit] = []
        faults: list[Fault] = []
        for recogniser in self.recognisers:
            read = text if recogniser.name in _AS_GIVEN else written
            for stretch in (*stretches, *(numbers if recogniser.name in _OF_NUMBERS else ())):
                fault = _run(recogniser, read, stretch, hits)
                if fault is not None:
                    faults.append(fault)
                    break
        return hits, faults

    @staticmethod
    def _tagged(text: str, language: str, reader: TaggedWords | None) -> tuple[list[Hit], list[Fault]]:
        hits: list[Hit] = []
        fault = _run(reader, text, Stretch(0, len(text), language), hits) if reader else None
        return hits, [fault] if fault else []

    def _restored(self, text: str, language: str) -> str:
        return restored(text, language, self._lexicons.of(language), ordinary_words(language))


def open_detector(languages: Collection[str], watchlist: Sequence[Term] = ()) -> Detector:
    """A detector with all recognisers. Language models are loaded when they are first needed.

    Args:
        languages: that will be asked for, ``en`` and ``fr``.
        watchlist: terms to look for.

    Raises:
        ModelError: when the model of a language is missing.
    """
    require_pipelines(languages)
    return Detector(watchlist)


def _sorted(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    return tuple(sorted(hits, key=lambda hit: (hit.start, hit.end, hit.category)))


def _named_again(
    text: str,
    language: str,
    hits: Sequence[Hit],
    elsewhere: Sequence[Name],
    *,
    lexicon: Lexicon,
    words: Sequence[FoldedWord],
) -> tuple[Hit, ...]:
    """What names what was found, or is made of its name, wherever else it stands."""
    again = mentions(text, language, hits, elsewhere, lexicon=lexicon, words=words)
    again += calendar_names(text, language, (*hits, *again), elsewhere, words=words)
    if language == "fr":
        again += demonyms(text, (*hits, *again), elsewhere, lexicon=lexicon, words=words)
    return again


def _run(recogniser: Recogniser, text: str, stretch: Stretch, hits: list[Hit]) -> Fault | None:
    """Add what a recogniser finds to ``hits``; the fault when it fails or points outside the text."""
    try:
        for hit in recogniser.recognise(text[stretch.start : stretch.end], stretch.language):
            start, end = hit.start + stretch.start, hit.end + stretch.start
            if end > stretch.end:
                return _fault(recogniser, "it found something outside the text")
            hits.append(replace(hit, start=start, end=end) if stretch.start else hit)
    except _FAILURES as error:
        # The message of a foreign error may quote the text; its type cannot.
        return _fault(recogniser, type(error).__name__)
    return None


def _fault(recogniser: Recogniser, why: str) -> Fault:
    return Fault(
        FaultKind.RECOGNISER,
        f"recogniser:{recogniser.name}",
        f"The recogniser '{recogniser.name}' failed ({why}): what it looks for may have been missed.",
    )
