"""People by what is said around their names: who is thanked, greeted, introduced, given the floor, acts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.detect.text.by_words import ByWords
from app.detect.text.expressions import CLAUSE_END, Reading, caseless
from app.detect.text.first_names import FIRST_NAMES, somebody
from app.detect.text.lexicon import Lexicons
from app.detect.text.ordinary import Ordinary
from app.detect.text.words import begins_sentence, row
from app.domain.finding import Category, Hit

BEFORE: Mapping[str, re.Pattern[str]] = {
    "en": caseless(
        r"\b(?:thanks(?: again| very much| so much)?|thank you(?: again| very much| so much)?"
        r"|morning|afternoon|evening|hi|hello|hey|welcome|sorry|over to|back to"
        r"|hand(?:ing)? to|this is|i['\u2019]m(?= \w+,? and i\b)"
        r"|my name is|name's|speaking with|joined by|introduce|invite"
        r"|(?:call|question|line) (?:is )?from|comes? from|the line of|ask|tell|call"
        r"|e-?mail)[,:]? +(?:uh,? +|um,? +)?",
    ),
    "fr": caseless(
        r"\b(?:merci(?: beaucoup| bien| encore)?|bonjour|bonsoir|salut|bienvenue|pardon|c['\u2019]est"
        r"|je suis|je m['\u2019]appelle|ici|la parole (?:à|est à)|je passe la parole à|je laisse la parole à"
        r"|je vous présente|la question de|une question de|demande(?:z)? à|appel(?:le|ez)|dis à|dites à)"
        r"[,:]? +(?:euh,? +)?",
    ),
}
"""What is said before a name."""
_NAME = re.compile(r"[^\W\d_]+(?:(?:-|['\u2019](?!s\b))[^\W\d_]+)*")
_NAMED_HERE = "stands where somebody is named or spoken to"
_ALONE = re.compile(r"[.,?!]|\Z|,? and I\b")
_WORDS = 3
_FIRST = "|".join(sorted(FIRST_NAMES["en"]))
_IT_WAS = caseless(
    r"\b(?:(?:it|that|this)(?:['\u2019]s| is| was| (?:is|was)n['\u2019]t| (?:must|might|could) have been)"
    rf"(?: not| only| just| probably| maybe| always)? (?P<name>{_FIRST}) who\b"
    rf"|(?:is|was|isn['\u2019]t|wasn['\u2019]t) it (?P<asked>{_FIRST}) (?:who|that)\b"
    rf"|(?P<told>{_FIRST}) (?:what do you (?:think|say|reckon|make of)|over to you)\b)",
)
"""Somebody by a word for people alone, also in small letters: it was faith who rang, faith over to you."""
_SPOKEN_TO: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:^|[.?!] )(?P<name>(?!\w+ly,)[A-Z][a-z]{2,}), (?:what do you|over to you|you(?:['\u2019]\w+)?"
        r"|(?:can|could|would|will|do|did|are|were|have|had) you)\b",
        re.MULTILINE,
    ),
    "fr": re.compile(
        r"(?:^|[.?!] )(?P<name>(?!\w+ment,)[A-Z\u00c0-\u00dd][a-z\u00e0-\u00ff]{2,}),"
        r" (?:tu|vous|toi|t['\u2019]\w+"
        r"|(?:peux|veux|as|es|vas|dis)-tu|(?:pouvez|voulez|avez|êtes|allez)-vous|est-ce que (?:tu|vous))\b",
        re.MULTILINE,
    ),
}
"""Who is spoken to where a sentence begins, by a word that is no common one: Juniper, you'll do it."""

_BARE = (
    r"(?P<name>(?!(?:people|someone|somebody|anyone|anybody|everyone|everybody|nobody|staff|folks?"
    r"|friends?|help|support|security|head|office|reception|sales|legal|accounts|finance|management|me"
    r"|you|him|her|us|them|it|one|another|on|in|at|of|to|for|from|by|with|not|wrong|right|missing|there"
    r"|here|unknown|familiar|sp[eo]lt|fine|correct|good|bad|important|secret|confidential|too|so|very"
    r"|just|also|still|already|really|similar|different|long|short|common|foreign|public|private"
    r"|everywhere|everything|something|mud|known|water|money|news|spam|mail|post|data|advice|rain|smoke"
    r"|noise|work|stuff|food|trouble|word|feedback|information|\w+(?:ed|ing|ly)|the|an?|my|our|your|his"
    r"|their)\b)[^\W\d_]{3,}(?:-[^\W\d_]+)*(?<!s))"
)
"""A word without an article where anything but a name has one."""
_HER_NAME = (
    r"\b(?:(?:my|his|her|their|your|\w+['\u2019]s) (?:(?:first|last|full|middle|real|maiden|given|family"
    r"|pet) )?name(?:['\u2019]s| is| was|\?|s(?!,? (?:are|all|both|please|alone)\b))"
    r"|what['\u2019]s (?:his|her|their|the \w+['\u2019]s) name[^.?!\n]{0,20}\?)"
)
_MEANT = (
    r"(?:bird|fish|fruit|flower|tree|plant|animal|insect|colou?r|river|town|city|county|country|car|vegetable"
    r"|month|day|season|president|singer|actor|king|queen|poet|saint|drink|cheese|stone|gem|metal|fabric"
    r"|instrument|spice|herb|bell|weather|planet|god|goddess|footballer|painter|composer|writer)"
)
"""What a name is a word for as well, by which somebody tells how it is written: Herring, as in the fish?"""
_TEAM = (
    r"(?:accounts|claims|hr|finance|payroll|legal|sales|marketing|it|reception|facilities|procurement"
    r"|purchasing|logistics|security|dispatch|admin|operations|compliance|billing|engineering|support|pr"
    r"|comms|the (?:office|warehouse|front desk|back office|shop|stores|yard|press office|post room"
    r"|kitchen))\b"
)
_SENT = r"(?:sent|told|asked|referred|recommended|mentioned|let)"
_SAY = r"(?:say|tell (?:him|her|them))"
_GREET = r"(?:hello|hi|hey|morning|afternoon|evening|speaking)"
_IS = r"(?:['\u2019]s| is| was)"
_ACTS = r"(?= (?:will|who|from|is|has|rang|came|wants)\b|['\u2019]ll)"
_PHONE_EN = r"(?:cell|mobile|phone|landline|direct|work|home|private|extension|personal)"
_BARE_FR = (
    r"(?P<name>(?!(?:lui|elles?|eux|nous|vous|moi|toi|soi|quelqu|tou[st]e?s?|chacune?|ça|cela|plusieurs"
    r"|certaine?s|personne|papa|maman|\w+ment|souvent|parfois|toujours|jamais|encore|plutôt|demain|hier|ici"
    r"|là|monsieur|madame|maître)(?!\w))[^\W\d_]{3,}(?:-[^\W\d_]+)*)"
)
_PHONE_FR = r"(?:portable|mobile|fixe|ligne|perso|téléphone|numéro)"
_WHO_FR = (
    re.compile(
        rf"\b(?:à|avec|appel\w+|joi(?:ndre|gn\w+)|essa\w+|contact\w+|rappel\w+) {_BARE_FR},?"
        rf" sur (?:son|sa) {_PHONE_FR}\b",
        re.IGNORECASE,
    ),
)
"""Where somebody is named by a common word in French: à bruyère, sur son portable."""
_WHO_EN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:to|with|call|ring|try|reach|text|phone|get) {_BARE},? on (?:his|her|their) {_PHONE_EN}\b",
        rf"\b(?:{_SAY}|{_GREET})[,:]? (?:that )?(?:it|this){_IS} {_BARE} from (?:the |our |your )?\w",
        rf"\b(?:{_SAY}|mention) (?:that )?{_BARE}(?: from (?:the |our )?\w+)? {_SENT} (?:you|us|me)\b",
        rf"\b(?:spoke|speak|spoken|talk(?:ed|ing)?|chat(?:ted)?) (?:to|with) {_BARE} (?:in|from|at) {_TEAM}",
        rf"\b(?:somebody|someone) (?:called|named) {_BARE}{_ACTS}",
        rf"(?:^|[.?!]\s)(?P<name>[^\W\d_]{{3,}})[,?.]? (?:as in|like) (?:the|an?) {_MEANT}\b",
        rf"{_HER_NAME},? (?:(?:it['\u2019]s|uh|um),? )?{_BARE}{CLAUSE_END}",
    )
)
"""Where somebody is named, also by a common word in small letters: say it's term from the office, her names
comfort (as Whisper may write "her name's")."""
_WHO: Mapping[str, tuple[re.Pattern[str], ...]] = {"en": _WHO_EN, "fr": _WHO_FR}


class Introductions(ByWords):
    """Finds the name after such words, whatever words it is made of, and before what only somebody does.

    A text without capitals tells nothing but who it was that did something.
    """

    name = "introductions"

    def __init__(self, lexicons: Lexicons) -> None:
        super().__init__(lexicons)
        self._somebody = {language: somebody(language) for language in FIRST_NAMES}

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Up to three words with capitals, of which the first is not ordinary; first names where one acts.

        Raises:
            ModelError: when the pipeline of French is not installed.
        """
        lexicon, ordinary = self._words(language)
        reading = Reading(text)
        for cue in reading.matches(BEFORE[language]):
            end = _named_end(text, cue.end(), ordinary)
            if end > cue.end():
                yield Hit(Category.PERSON, cue.end(), end, 0.5, self.name, _NAMED_HERE)
        for match in reading.matches(_IT_WAS) if language == "en" else ():
            start, end = match.span(match.lastgroup or 0)
            yield Hit(Category.PERSON, start, end, 0.5, self.name, "does what only somebody does")
        for match in (each for who in (*_WHO[language], _SPOKEN_TO[language]) for each in who.finditer(text)):
            known = match.re is _SPOKEN_TO[language] and match["name"].lower() in lexicon.common
            if not known and not ordinary.covers(match["name"]):
                yield Hit(Category.PERSON, *match.span("name"), 0.4, self.name, _NAMED_HERE)
        for match in self._somebody[language].finditer(text):
            start, end = match.span("name")
            if begins_sentence(text, start):
                yield Hit(Category.PERSON, start, end, 0.5, self.name, "does what only somebody does")


def _named_end(text: str, start: int, ordinary: Ordinary) -> int:
    """Where the words with capitals end that begin at a place; there when the first is ordinary."""
    end = start
    for word in row(text, start, _NAME, most=_WORDS):
        common = ordinary.covers(word.group()) and not _is_called(text, word)
        if not word.group()[0].isupper() or common:
            break
        end = word.end()
    return end


def _is_called(text: str, word: re.Match[str]) -> bool:
    """Whether a word is a first name, and nothing goes on with it: "Thank you, June." is said to somebody."""
    return any(word.group().lower() in names for names in FIRST_NAMES.values()) and bool(
        _ALONE.match(text, word.end())
    )
