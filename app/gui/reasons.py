"""Why something was found, in the window's language.

Recognisers give their reasons as sentences in English, which the project keeps. Here is the phrasebook:
numbers stand as ``%1`` and ``%2``, and the time of the name that something was known by is put behind.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.gui.text import translate

PHRASES = (
    QT_TRANSLATE_NOOP("reason", "an amount with the sign of a currency"),
    QT_TRANSLATE_NOOP("reason", "an amount with the name of a currency"),
    QT_TRANSLATE_NOOP("reason", "a number soon after an amount of money"),
    QT_TRANSLATE_NOOP("reason", "an amount in thousands or millions, said for short"),
    QT_TRANSLATE_NOOP("reason", "a number after a word of money"),
    QT_TRANSLATE_NOOP("reason", "the price of one of something"),
    QT_TRANSLATE_NOOP("reason", "what somebody is said to be on"),
    QT_TRANSLATE_NOOP("reason", "a figure of thousands or more"),
    QT_TRANSLATE_NOOP("reason", "written like a name"),
    QT_TRANSLATE_NOOP("reason", "said to be a codename"),
    QT_TRANSLATE_NOOP("reason", "said to be called so"),
    QT_TRANSLATE_NOOP("reason", "named as a project is"),
    QT_TRANSLATE_NOOP("reason", "an IBAN whose check digits are right"),
    QT_TRANSLATE_NOOP("reason", "a French social security number"),
    QT_TRANSLATE_NOOP("reason", "a French company number"),
    QT_TRANSLATE_NOOP("reason", "a French establishment number"),
    QT_TRANSLATE_NOOP("reason", "a French VAT number"),
    QT_TRANSLATE_NOOP("reason", "a British health service number"),
    QT_TRANSLATE_NOOP("reason", "a British VAT number"),
    QT_TRANSLATE_NOOP("reason", "a Canadian social insurance number"),
    QT_TRANSLATE_NOOP("reason", "a Canadian business number"),
    QT_TRANSLATE_NOOP("reason", "an American social security number"),
    QT_TRANSLATE_NOOP("reason", "an institution of a place"),
    QT_TRANSLATE_NOOP("reason", "an organisation that is known"),
    QT_TRANSLATE_NOOP("reason", "a name with its place"),
    QT_TRANSLATE_NOOP("reason", "named as in a call with investors"),
    QT_TRANSLATE_NOOP("reason", "talk of health"),
    QT_TRANSLATE_NOOP("reason", "talk of dismissals"),
    QT_TRANSLATE_NOOP("reason", "talk of lawsuits"),
    QT_TRANSLATE_NOOP("reason", "talk of pay"),
    QT_TRANSLATE_NOOP("reason", "talk of mergers"),
    QT_TRANSLATE_NOOP("reason", "talk of security incidents"),
    QT_TRANSLATE_NOOP("reason", "talk of unreleased products"),
    QT_TRANSLATE_NOOP("reason", "talk of personal life"),
    QT_TRANSLATE_NOOP("reason", "talk of crime and safety"),
    QT_TRANSLATE_NOOP("reason", "talk of financial distress"),
    QT_TRANSLATE_NOOP("reason", "a day and a month"),
    QT_TRANSLATE_NOOP("reason", "a month and a day"),
    QT_TRANSLATE_NOOP("reason", "a month and a year"),
    QT_TRANSLATE_NOOP("reason", "a day of a week and a month"),
    QT_TRANSLATE_NOOP("reason", "a day of the month"),
    QT_TRANSLATE_NOOP("reason", "a day and a month in figures"),
    QT_TRANSLATE_NOOP("reason", "a part of a year"),
    QT_TRANSLATE_NOOP("reason", "when something is planned"),
    QT_TRANSLATE_NOOP("reason", "the number of a week"),
    QT_TRANSLATE_NOOP("reason", "a day by its number"),
    QT_TRANSLATE_NOOP("reason", "which of the days of a week it is"),
    QT_TRANSLATE_NOOP("reason", "until when something is held back"),
    QT_TRANSLATE_NOOP("reason", "when somebody was born"),
    QT_TRANSLATE_NOOP("reason", "the age of somebody"),
    QT_TRANSLATE_NOOP("reason", "a date in figures"),
    QT_TRANSLATE_NOOP("reason", "a number of jobs"),
    QT_TRANSLATE_NOOP("reason", "a number of people"),
    QT_TRANSLATE_NOOP("reason", "how much time is left"),
    QT_TRANSLATE_NOOP("reason", "how often somebody did it"),
    QT_TRANSLATE_NOOP("reason", "how long somebody charged for"),
    QT_TRANSLATE_NOOP("reason", "a number of what is sold"),
    QT_TRANSLATE_NOOP("reason", "a number after what it measures"),
    QT_TRANSLATE_NOOP("reason", "a share of what changes"),
    QT_TRANSLATE_NOOP("reason", "how much a measure changes"),
    QT_TRANSLATE_NOOP("reason", "a multiple of a result"),
    QT_TRANSLATE_NOOP("reason", "growth told by the length of its number"),
    QT_TRANSLATE_NOOP("reason", "a sum told by the length of its number"),
    QT_TRANSLATE_NOOP("reason", "pay told as a stretch of time"),
    QT_TRANSLATE_NOOP("reason", "how long the money lasts"),
    QT_TRANSLATE_NOOP("reason", "a percentage"),
    QT_TRANSLATE_NOOP("reason", "a measure of a company's results"),
    QT_TRANSLATE_NOOP("reason", "a percentage beside what it measures"),
    QT_TRANSLATE_NOOP("reason", "a number with decimals that counts nothing"),
    QT_TRANSLATE_NOOP("reason", "a name with an at sign"),
    QT_TRANSLATE_NOOP("reason", "said to be the name of an account"),
    QT_TRANSLATE_NOOP("reason", "joined the way only names in systems are"),
    QT_TRANSLATE_NOOP("reason", "the name of a channel, or a hashtag"),
    QT_TRANSLATE_NOOP("reason", "does what only somebody does"),
    QT_TRANSLATE_NOOP("reason", "said after the word for a password"),
    QT_TRANSLATE_NOOP("reason", "digits and letters of a key"),
    QT_TRANSLATE_NOOP("reason", "how a safe is turned"),
    QT_TRANSLATE_NOOP("reason", "an official number of a country"),
    QT_TRANSLATE_NOOP("reason", "a phone number"),
    QT_TRANSLATE_NOOP("reason", "an e-mail address"),
    QT_TRANSLATE_NOOP("reason", "a web address"),
    QT_TRANSLATE_NOOP("reason", "an IP address"),
    QT_TRANSLATE_NOOP("reason", "the address of a network card"),
    QT_TRANSLATE_NOOP("reason", "a card number whose check digit is right"),
    QT_TRANSLATE_NOOP("reason", "the routing number of an American bank"),
    QT_TRANSLATE_NOOP("reason", "an account number"),
    QT_TRANSLATE_NOOP("reason", "a British postcode"),
    QT_TRANSLATE_NOOP("reason", "a Canadian postal code"),
    QT_TRANSLATE_NOOP("reason", "stands where somebody is named or spoken to"),
    QT_TRANSLATE_NOOP("reason", "the same name as elsewhere in the text"),
    QT_TRANSLATE_NOOP("reason", "a term of the watch-list without what kind of thing it is"),
    QT_TRANSLATE_NOOP("reason", "the digits of a number found"),
    QT_TRANSLATE_NOOP("reason", "the words of a secret found"),
    QT_TRANSLATE_NOOP("reason", "the same name as in another recording"),
    QT_TRANSLATE_NOOP("reason", "the same name as among the speakers"),
    QT_TRANSLATE_NOOP("reason", "written in pieces: a part of a name that stands elsewhere in the text"),
    QT_TRANSLATE_NOOP("reason", "written in pieces: a part of a name that stands in another recording"),
    QT_TRANSLATE_NOOP("reason", "written in pieces: a part of a name that stands among the speakers"),
    QT_TRANSLATE_NOOP("reason", "a part of a name that stands elsewhere in the text"),
    QT_TRANSLATE_NOOP("reason", "a part of a name that stands in another recording"),
    QT_TRANSLATE_NOOP("reason", "a part of a name that stands among the speakers"),
    QT_TRANSLATE_NOOP("reason", "breaks off, and is the beginning of what is said behind it"),
    QT_TRANSLATE_NOOP("reason", "sounds like a name found"),
    QT_TRANSLATE_NOOP("reason", "sounds like what is said"),
    QT_TRANSLATE_NOOP("reason", "sounds like a name in another recording"),
    QT_TRANSLATE_NOOP("reason", "sounds like a name among the speakers"),
    QT_TRANSLATE_NOOP("reason", "around something that sounds like an at sign"),
    QT_TRANSLATE_NOOP("reason", "around something that sounds like the end of an address"),
    QT_TRANSLATE_NOOP("reason", "an address behind a misheard at sign"),
    QT_TRANSLATE_NOOP("reason", "reads like the name of a person"),
    QT_TRANSLATE_NOOP("reason", "reads like the name of an organisation"),
    QT_TRANSLATE_NOOP("reason", "reads like the name of a place"),
    QT_TRANSLATE_NOOP("reason", "reads like the name of a product or a work"),
    QT_TRANSLATE_NOOP("reason", "reads like an amount of money"),
    QT_TRANSLATE_NOOP("reason", "%1 letters read one by one"),
    QT_TRANSLATE_NOOP("reason", "an e-mail address read aloud"),
    QT_TRANSLATE_NOOP("reason", "a web address read aloud"),
    QT_TRANSLATE_NOOP("reason", "the name of a machine or of a file"),
    QT_TRANSLATE_NOOP("reason", "%1 digit written in figures"),
    QT_TRANSLATE_NOOP("reason", "%1 digits written in figures"),
    QT_TRANSLATE_NOOP("reason", "%1 digit read aloud"),
    QT_TRANSLATE_NOOP("reason", "%1 digits read aloud"),
    QT_TRANSLATE_NOOP("reason", "%1 digit and %2 letters written in figures"),
    QT_TRANSLATE_NOOP("reason", "%1 digits and %2 letters written in figures"),
    QT_TRANSLATE_NOOP("reason", "%1 digit and %2 letters read aloud"),
    QT_TRANSLATE_NOOP("reason", "%1 digits and %2 letters read aloud"),
    QT_TRANSLATE_NOOP("reason", "a street address"),
    QT_TRANSLATE_NOOP("reason", "stands after a title"),
    QT_TRANSLATE_NOOP("reason", "no word of the language"),
    QT_TRANSLATE_NOOP("reason", "its place in the sentence"),
    QT_TRANSLATE_NOOP("reason", "a firm's name with its trade"),
    QT_TRANSLATE_NOOP("reason", "what is expected of a company's results"),
    QT_TRANSLATE_NOOP("reason", "a term of the watch-list"),
    QT_TRANSLATE_NOOP("reason", "a term of the watch-list with other words in it"),
    QT_TRANSLATE_NOOP("reason", "a term of the watch-list and another word in one"),
    QT_TRANSLATE_NOOP("reason", "sounds like a term of the watch-list"),
    QT_TRANSLATE_NOOP("reason", "hardly heard: it may be something else"),
    QT_TRANSLATE_NOOP("reason", "stands alone on a line, as the name of a speaker does"),
    QT_TRANSLATE_NOOP("reason", "heard with little certainty"),
    QT_TRANSLATE_NOOP("reason", "heard with little certainty, beside something that was found"),
    QT_TRANSLATE_NOOP("reason", "heard with little certainty, between two that were found"),
    QT_TRANSLATE_NOOP("reason", "hardly heard, beside a number that was read aloud"),
    QT_TRANSLATE_NOOP("reason", "lasts too long for what is written"),
    QT_TRANSLATE_NOOP("reason", "written where no voice is heard"),
    QT_TRANSLATE_NOOP("reason", "the same words again and again, perhaps not said"),
    QT_TRANSLATE_NOOP("reason", "marked by hand"),
    QT_TRANSLATE_NOOP("reason", "this speaker is muted everywhere"),
    QT_TRANSLATE_NOOP("reason", "a voice is heard and no word was written"),
)
"""Every reason, as pyside6-lupdate collects them."""
_TIMED = re.compile(r"(?P<said>.+) at (?P<time>\d+(?::\d\d)+)")
_NUMBER = re.compile(r"\d+")


def reason_text(reason: str) -> str:
    """A reason in the window's language; one that the phrasebook does not have is told as it is."""
    if timed := _TIMED.fullmatch(reason):
        sentence = translate("reason", "%1, at %2")
        return sentence.replace("%1", reason_text(timed["said"])).replace("%2", timed["time"])
    sentence = QCoreApplication.translate("reason", phrase(reason))
    for place, number in enumerate(_NUMBER.findall(reason), 1):
        sentence = sentence.replace(f"%{place}", number)
    return sentence


def phrase(reason: str) -> str:
    """How a reason stands in the phrasebook: with places in place of numbers."""
    places = iter(range(1, 100))
    return _NUMBER.sub(lambda _: f"%{next(places)}", reason)
