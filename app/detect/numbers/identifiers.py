"""Identifiers as they are written: presidio's patterns, and phonenumbers.

Presidio skips a pattern that takes too long without a word, and lets tldextract fetch a list over the net.
Here the one is an error, and the other cannot happen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.detect.text.pipelines import lightly
from app.domain.finding import Category, Hit
from app.domain.words.terms import fold

if TYPE_CHECKING:
    from presidio_analyzer import Compiled, EntityRecognizer, Match, PatternRecognizer

TIMEOUT = 10.0
"""Seconds that one pattern may take over one window of text."""

_REGIONS = ("FR", "GB", "US", "CA", "BE", "CH", "DE")
_CLUE = re.compile(r"[\d@]|://|\w\.\w")
_MARGIN = 80
"""Code points around a clue that are read with it: room for an identifier and for the words that name it."""
_LARGEST = 20_000

_FRENCH_CONTEXT = (
    "telephone portable carte compte iban adresse courriel mail site passeport permis securite sociale "
    "numero identifiant"
).split()
_CONTEXT_SCORE = 0.5
_LEAST = 0.1


class TimedOutError(RuntimeError):
    """A pattern took too long."""


class _Guarded:
    """A compiled pattern whose time-out presidio cannot swallow."""

    def __init__(self, compiled: Compiled, timeout: float) -> None:
        self._compiled = compiled
        self._timeout = timeout

    def finditer(self, text: str, *, timeout: float) -> Iterator[Match]:
        """All matches.

        Raises:
            TimedOutError: when they take too long.
        """
        try:
            yield from self._compiled.finditer(text, timeout=min(timeout, self._timeout))
        except TimeoutError as error:
            raise TimedOutError("a pattern took too long") from error


@dataclass(frozen=True, slots=True)
class _Part:
    """One of presidio's recognisers and what its results are here."""

    recogniser: EntityRecognizer
    category: Category
    reason: str
    least: float = 0.0


class Identifiers:
    """Finds e-mail, web and IP addresses, postcodes, phone and card numbers, and official numbers.

    Args:
        timeout: seconds that one pattern may take over one window of text.
    """

    name = "identifiers"

    def __init__(self, *, timeout: float = TIMEOUT) -> None:
        self._timeout = timeout
        self._parts: tuple[_Part, ...] = ()

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """What is written like an identifier; a weak pattern counts when a word before it names it.

        Raises:
            TimedOutError: when a pattern takes too long.
        """
        del language
        self._parts = self._parts or _parts(self._timeout)
        for offset, window in _windows(text):
            for part in self._parts:
                for result in part.recogniser.analyze(window, part.recogniser.supported_entities):
                    if part.category is Category.URL and _inside_address(window, result.start, result.end):
                        continue
                    score = max(part.least, result.score)
                    if score < _CONTEXT_SCORE and _named(
                        window[: result.start], part.recogniser.context or ()
                    ):
                        score = _CONTEXT_SCORE
                    if score >= _LEAST:
                        start, end = offset + result.start, offset + result.end
                        yield Hit(part.category, start, end, min(score, 1.0), self.name, part.reason)


def _windows(text: str) -> Iterator[tuple[int, str]]:
    """The stretches of a text that can hold an identifier: (offset, stretch), cut where there is a space."""
    start = end = 0
    for clue in _CLUE.finditer(text):
        if clue.end() + _MARGIN <= end:
            continue  # A word of thousands of digits is gone through once.
        if end and clue.start() >= end + (_MARGIN if end - start <= _LARGEST else 0):
            yield start, text[start:end]
            start = end = 0
        if not end:
            start = _space(text, clue.start() - _MARGIN, -1)
        end = max(end, _space(text, clue.end() + _MARGIN, 1))
    if end:
        yield start, text[start:end]


def _space(text: str, index: int, step: int) -> int:
    """The first place at or beyond ``index`` where no word is cut."""
    while 0 < index < len(text) and not text[index - (step < 0)].isspace():
        index += step
    return min(max(index, 0), len(text))


def _inside_address(text: str, start: int, end: int) -> bool:
    """Whether a web address is but a part of an e-mail address or of a word."""
    return text[start - 1 : start] == "@" or text[end : end + 1] == "@" or text[end : end + 1].isalnum()


def _named(before: str, context: tuple[str, ...] | list[str]) -> bool:
    said = f" {fold(before[-_MARGIN:])} "
    return any(f" {fold(word)} " in said for word in (*context, *_FRENCH_CONTEXT))


def _parts(timeout: float) -> tuple[_Part, ...]:
    with lightly():
        from presidio_analyzer import predefined_recognizers as presidio

    _keep_off_network()
    official = "an official number of a country"
    patterns: tuple[tuple[PatternRecognizer, Category, str], ...] = (
        (presidio.EmailRecognizer(), Category.EMAIL, "an e-mail address"),
        (presidio.UrlRecognizer(), Category.URL, "a web address"),
        (presidio.IpRecognizer(), Category.IP, "an IP address"),
        (presidio.MacAddressRecognizer(), Category.IP, "the address of a network card"),
        (presidio.CreditCardRecognizer(), Category.CARD, "a card number whose check digit is right"),
        (presidio.AbaRoutingRecognizer(), Category.ACCOUNT, "the routing number of an American bank"),
        (presidio.UsBankRecognizer(), Category.ACCOUNT, "an account number"),
        (presidio.UkPostcodeRecognizer(), Category.ADDRESS, "a British postcode"),
        (presidio.CaPostalCodeRecognizer(), Category.ADDRESS, "a Canadian postal code"),
        (presidio.NhsRecognizer(), Category.ID_NUMBER, official),
        (presidio.UkNinoRecognizer(), Category.ID_NUMBER, official),
        (presidio.UkPassportRecognizer(), Category.ID_NUMBER, official),
        (presidio.UkDrivingLicenceRecognizer(), Category.ID_NUMBER, official),
        (presidio.UsSsnRecognizer(), Category.ID_NUMBER, official),
        (presidio.UsItinRecognizer(), Category.ID_NUMBER, official),
        (presidio.UsPassportRecognizer(), Category.ID_NUMBER, official),
        (presidio.CaSinRecognizer(), Category.ID_NUMBER, official),
    )
    phone = _Part(presidio.PhoneRecognizer(supported_regions=_REGIONS), Category.PHONE, "a phone number", 0.7)
    return (phone, *(_Part(_guarded(each, timeout), category, reason) for each, category, reason in patterns))


def _guarded(recogniser: PatternRecognizer, timeout: float) -> PatternRecognizer:
    """The recogniser with patterns of its own, compiled by presidio and wrapped by us."""
    from presidio_analyzer import Pattern

    recogniser.patterns = [Pattern(each.name, each.regex, each.score) for each in recogniser.patterns]
    recogniser.analyze(" ", recogniser.supported_entities)
    for pattern in recogniser.patterns:
        if pattern.compiled_regex is None:
            raise TimedOutError("a pattern was not compiled and cannot be watched")
        pattern.compiled_regex = _Guarded(pattern.compiled_regex, timeout)
    return recogniser


def _keep_off_network() -> None:
    """Give tldextract an extractor that knows only the list it was shipped with, and keeps no file.

    ``tldextract.extract``, which presidio calls, asks the extractor of that name for every address.
    """
    from tldextract import TLDExtract, tldextract

    tldextract.TLD_EXTRACTOR = TLDExtract(suffix_list_urls=(), cache_dir=None)
