"""E-mail and web addresses as they are said, or half said and half written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.detect.addresses import spoken_address_parts as parts
from app.detect.addresses.machines import COUNT, machines
from app.detect.addresses.spoken_address_parts import (
    DOT,
    LOOSE,
    MARK,
    NARROW,
    WIDE,
    Beginnings,
    after,
    before,
)
from app.detect.text.expressions import CLAUSE_END, Reading, caseless, regions
from app.detect.text.numerals import cardinal
from app.domain.finding import Category, Hit

# The second is said in no other place; Whisper spells it in many ways.
_AT = r"(?:at|chez)"
_AROBASE = r"(?:(?:a|\u00e0)?[ -]?r+h?[oô]b+[aâ]s+e?s?|at sign|(?:a|\u00e0|at) commercial)"
_SPELT = r"(?:c a|q c|c h|f r|u k|c o|e u|n l|i e|b e|l u|d e|i t|c o m|o r g|n e t)"
"""Endings that are read letter by letter; without an at sign, "point c a" is something else."""
# Endings that are no words: "at this point it" is no address.
_ENDINGS = (
    r"(?:com|org|net|edu|gov|info|biz|eu|fr|ch|ca|uk|co|nl|pl|ie|lu|io|app|dev|example|exemple|mil|tv|qc"
    r"|qu[eé]bec|coop|bzh|swiss)"
)
# Endings that are words as well: after "dot", and after "point" where it is an address for another reason.
_WORDS = (
    r"(?:ai|me|law|cloud|bank|paris|london|space|tech|online|shop|store|agency|group|health|legal|news|link"
    r"|xyz|site|digital|global|local|intra|lan|internal|corp|alsace|corsica|gent|brussels|vlaanderen"
    r"|boutique|club|immo|studio|photo|bio)"
)
_ENDINGS_OF: Mapping[str, str] = {
    "en": rf"(?:{_ENDINGS}|de|es|nz|au|za|jp|se|dk|pt|cz|gr|hu|br|mx|ng|ke|gh|sg|hk|scot|wales|aero|museum)",
    "fr": rf"(?:{_ENDINGS}|be)",
}
"""That of Belgium is a word of English, those of Germany and Spain of French."""
_NO_ENDING = r"(?!(?:the|a|an|and|that|this|your|my|it|is)\b)"
_PROVIDERS = r"(?:gmail|google ?mail|hotmail|outlook|icloud|proton ?mail)"
_COMPANIES = r"(?:yahoo|aol|proton|orange|free|sfr|wanadoo|la ?poste|bluewin|gmx|videotron|sympatico)"
"""Providers that one works for as well: they need a sign that is said in no other place."""
_NOBODY = r"(?!(?:look\w*|star(?:e|es|ed|ing)|good|bad|works?|work(?:ed|ing)|est|suis|reste|compte)\b)"
"""What stands before "at" where nobody is written to: looked at Outlook."""
_NO_SITE = r"(?!(?:web ?)?(?:sites?|pages?)\b)"
"""What is at a web address, and not before the "at" of another: on our website at fairwater dot example."""
_WWW = r"(?:www|w w w|double u double u double u|trois w|triple w)"
_SOON = 150
"""Code points after an address in which another is said without its second half."""
_SPELT_OUT = (
    r"(?:,? (?:that['\u2019]s|spelt|spelled|c['\u2019]est) (?-i:[A-Z])"
    r"(?:[ ,-]{1,2}(?-i:[A-Z])){1,15}(?!\w),?)?"
)
"""Behind a name, its letters: "fox, that's F O X, at harrow"."""
_LONGEST = 6
"""Parts of a web address beside the first and the last."""
_PATTERN: Mapping[str, str] = {
    "en": r"(?:(?:first|last|sur|given|family)(?: ?name)?|(?:first )?initial)",
    "fr": r"(?:prénom|nom(?: de famille)?|(?:première )?(?:initiale|lettre)(?: du prénom)?)",
}
"""What a firm makes the addresses of its people from."""
_WRITE_TO: Mapping[str, str] = {
    "en": r"(?:e-?mail|mail|write to|send (?:it|them|that) to|contact)",
    "fr": r"(?:écri\w+|mail|courriel|envoy\w+(?:[ -]l[ea]s?)?) à",
}
_REACHES: Mapping[str, str] = {
    "en": r"(?= (?:will reach|reaches|works|gets to|goes to)\b)",
    "fr": r"(?= (?:marche|fonctionne|arrive|nous parvient)\b)",
}
"""Around an address of which no end is said."""
_BEFORE_HOST: Mapping[str, str] = {
    "en": r"(?:^|[,.:;!?\n] ?|(?:\b(?:is|at|on)|['\u2019]s) )"
    r"(?!(?:see|visit|check|try|find|go|use|so|and|then|or|but|our|just|get|got|open|read|least|all)\b)",
    "fr": r"(?:^|[,.:;!?\n] ?|(?:\b(?:est|chez|sur)) )"
    r"(?!(?:voir|voyez|visitez|allez|va|donc|alors|puis|mais|notre|nos|votre|vos|ouvre|ouvrez|lis)\b)",
}
"""Before the first of two words that are one part of a web address."""
_NO_DOT = r"(?!(?:dot|and|the|you|but)\b)"
_SITE: Mapping[str, str] = {
    "en": r"(?:site|page|url|link|host|server|machine)(?: is| was|['\u2019]s)(?: at| on| called)?",
    "fr": r"(?:(?:site|page|url|lien|hôte|serveur|machine),? (?:est|c['\u2019]est|s['\u2019]appelle)"
    r"|(?:aller?|allez|vas?|rendez-vous|inscri\w+|achèt\w+|command\w+) sur)",
}
_LED_TO_SITE: Mapping[str, str] = {
    "en": r"(?!)",
    "fr": r"(?:\b(?:domaine|site|page|lien|url|intranet|extranet|portail|adresse)"
    r"(?: web| internet)?,?(?: est| c['\u2019]est)?"
    r"(?: sur)?|\b(?:sur|héberg\w+|achet\w+|dépos\w+|réserv\w+|enregistr\w+|voir|consult\w+)|c['\u2019]est)",
}
_IN_NAME: Mapping[str, str] = {
    "en": r"(?!)",
    "fr": r"(?:(?!(?:sur|chez|qui|que|dans|avec|cet?|cette|est|point|arobase|on|je|il|elle)\b)[^\W\d_]+ )",
}
"""Words of which a part of a web address may be made, where an ending follows."""
_NO_FIRST = (
    r"(?!(?:une?|des|du|à|mon|ma|mes|ton|ta|notre|votre|son|sa|leurs?|ce|au|aux|tel|quel|tout|et|ou)\b)"
)
_SLASH: Mapping[str, str] = {"en": r"(?:(?:forward )?slash)", "fr": r"(?:slash|barre oblique)"}
_BACKSLASH: Mapping[str, str] = {
    "en": r"(?:back[ -]?slash(?! forth\b))",
    "fr": r"(?:anti-?slash|back ?slash|barre oblique inversée)",
}
_DRIVE: Mapping[str, str] = {
    "en": r"(?:(?:[^\W\d_]|shared?|team|network|home|common) drive|[^\W\d_] colon)",
    "fr": r"(?:(?:lecteur|disque|partage) (?:[^\W\d_]|réseau|commun)|[^\W\d_] deux[ -]points)",
}
"""What a path begins with that is on a disk."""
_SCHEME: Mapping[str, str] = {
    "en": r"(?:h ?t ?t ?p ?s?|ftp|ssh|s ?3|smb) colon",
    "fr": r"(?:h ?t ?t ?p ?s?|ftp|ssh|s ?3|smb) deux[ -]points",
}
_WRITTEN = r"(?<!\w)(?P<said>(?:[a-z][a-z\d]{1,9}://|\\\\(?=[\w.-]+\\))[^\s<>\"\u00ab\u00bb]*[\w/])"
"""A scheme with its colon and slashes, or a share of files: of what follows no ending needs to be known."""
_NO_PART = (
    r"(?!(?:and|or|under|in|at|on|is|it|its|to|the|a|he|she|they|him|her|his|hers|them|s|et|ou|sous|dans"
    r"|sur|est|c|à|le|la|les|un|une|du|de|il|elle|ils|elles|lui|leur|then|so|of|for|from|pour|with|avec|eux"
    r"|use|arobase)\b)"
)
"""What is no part of a path: he slash she."""
_LED_TO: Mapping[str, str] = {
    "en": r"\b(?:to|is|was|use|try|on|or|via|from|(?:it|that)['\u2019]s|e-?mail|mail|address|contact"
    r"|cc|copy(?: in)?|(?:it|them|us|me|him|her) at)|(?<=\w),",
    "fr": r"(?:\b(?:est|sur|depuis|via|utilise\w*|(?:e-?)?mail|courriel|adresse"
    r"|(?:ils?|elles?|qui) (?:a|ont|avai(?:en)?t)(?: (?:pris|choisi|ouvert|créé|gardé|encore|toujours))?)"
    r"|c['\u2019]est|(?<!\w)à)",
}
"""Before an address whose name has several words: all between it and the at sign is that name."""
_NO_WORD = (
    r"(?!(?:the|an?|my|your|our|his|her|their|its?|this|that|these|those|me|you|him|us|them|i|we|he|she"
    r"|they|who|people|somebody|someone|anyone|everyone|and|or|but|so|if|when|then|to|is|was|are|be|been|of"
    r"|in|on|for|with|by|from|not|just|also|please|send|write|e-?mail|mail|reach|call|ask|tell|find|catch|get"
    r"|got|at|up|out|l[ea]s?|une?|des?|du|mon|ma|ton|son|sa"
    r"|notre|votre|leurs?|ce|cette|moi|toi|lui|elle|eux|et|ou|mais|donc|à|est|c|sur|chez|par|pour|avec|dans"
    r"|en|que|qui|dot|point)\b)"
)
_LETTER_SAID: Mapping[str, str] = {"en": r"(?:our|are|be|you|he|i|and|an|see|tea|jay|kay|why)", "fr": r"(?!)"}
"""A letter before a name, heard as another word: "our patel at" for R Patel, "and" for N."""
_PLAIN_WORD = rf"(?:{_NO_WORD}[^\W\d_]+ )"
_SMALL_WORDS: Mapping[str, tuple[str, str]] = {
    "en": (r"(?:(?:my|your|our) \Z|(?:the|we|people|who|ask|tell|call|just|get|find|send|not|team) )?", ""),
    "fr": (
        r"(?:l[ea]s? |l['\u2019])?",
        r"(?:(?:du|de(?: la)?|des|et|aux?|à la|la|le|les|sans) |[dl]['\u2019]){0,2}",
    ),
}
"""What may stand in such a name before its first word, and behind one: your idea, le chat botté."""
_SEVERAL: Mapping[str, re.Pattern[str]] = {
    one: re.compile(
        rf"(?:{led}|[.?!:])[,:]? (?P<said>{_LETTER_SAID[one]} {_PLAIN_WORD}{{0,3}}"
        rf"|{first}(?:{_PLAIN_WORD}{behind}){{1,3}}|{first or '(?!)'})\Z",
        re.IGNORECASE,
    )
    for one, led in _LED_TO.items()
    for first, behind in (_SMALL_WORDS[one],)
}
_NAME_REACH = 70
"""Code points in which the name of an address and what leads to it stand."""
_DOT = caseless(r"\b(?:dot|point)\b|(?<=\w)\.(?=\w)")
"""Of every web address there is one."""
_HALF = 100
"""Code points of a web address before a dot, or after it."""


class SpokenAddresses:
    """Finds addresses with a spoken dot: with an at sign an e-mail address, without one a web address."""

    name = "spoken_addresses"

    def __init__(self) -> None:
        self._emails = {language: _emails(language) for language in DOT}
        self._hosts = {language: _hosts(language) for language in DOT}
        self._paths = {language: _paths(language) for language in DOT}
        self._halves = {language: _halves(language) for language in DOT}
        self._names = {language: caseless(_dotted(language)) for language in DOT}
        self._beginnings = {language: Beginnings(language) for language in DOT}

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """E-mail addresses with all of their parts or a half of them, web addresses, machines and paths."""
        reading, emails = Reading(text), [*self.emails(text, language)]
        yield from emails
        for pattern in self._halves[language]:
            for match in reading.matches(pattern):
                yield self._hit(Category.EMAIL, match, language, 0.5, "an e-mail address read aloud")
        names, soon = self._names[language], [(hit.end, hit.end + _SOON) for hit in emails]
        for match in {m.start(): m for span in soon for m in reading.matches(names, *span)}.values():
            yield self._hit(Category.EMAIL, match, language, 0.5, "an e-mail address read aloud")
        for span in regions(_DOT, reading.of(_DOT), reach=_HALF):
            for match in (m for pattern in self._hosts[language] for m in reading.matches(pattern, *span)):
                yield self._hit(Category.URL, match, language, 0.7, "a web address read aloud")
        loose = caseless(LOOSE)
        for match in (m for span in reading.around(caseless("@")) for m in reading.matches(loose, *span)):
            yield self._hit(Category.EMAIL, match, language, 0.8, "an e-mail address")
        for pattern in self._paths[language]:
            for match in reading.matches(pattern):
                yield self._hit(Category.URL, match, language, 0.5, "the name of a machine or of a file")

    def emails(self, text: str, language: str) -> Iterator[Hit]:
        """E-mail addresses alone."""
        reading = Reading(text)
        for near, pattern in self._emails[language]:
            for span in reading.around(near):
                for match in reading.matches(pattern, *span):
                    yield self._hit(Category.EMAIL, match, language, 0.9, "an e-mail address read aloud")

    def _hit(self, category: Category, match: re.Match[str], language: str, score: float, reason: str) -> Hit:
        if "part" in match.re.groupindex:
            start = self._beginnings[language].of(match.string, *match.span("part"))
        else:
            start = match.start("said")
        if category is Category.EMAIL:
            several = _SEVERAL[language].search(match.string, max(0, start - _NAME_REACH), start)
            start = several.start("said") if several else start
        return Hit(category, start, match.end(), score, self.name, reason)


def _dot(said: str, gap: str = WIDE) -> str:
    # Somebody pauses before "dot", and a stop is written there.
    return rf"(?:{before(gap)}{said}{after(gap)}|(?<=\w)\.(?:(?=\w)|[ ]dot{after(gap)}))"


def _emails(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What is rare in an address, and the address: from the last part of a name to the end.

    "At" and "point" are words of their own, "dot" is not.
    """

    def name(gap: str) -> str:
        return rf"\w+(?:(?:{parts.joint(language, gap)}|[ ](?!(?:at|chez)\b))\w+){{0,4}}?"

    endings = rf"(?:{_SPELT}|{_ENDINGS_OF[language]})"
    known = rf"(?:{_dot(DOT[language])}{endings}\b|(?:\.[ ]|{before(NARROW)}\.)(?-i:{_ENDINGS})\b)"
    any_dot = rf"(?:{known}|{_dot(DOT[language])}\w{{2,}})"
    sure_dot = rf"(?:{known}|{_dot('dot', NARROW)}{_NO_ENDING}[^\W\d_]{{2,}})"
    arobase = rf"(?:{before(WIDE)}{_AROBASE}{after(WIDE)}|@\s*|\s+@\s+)"
    at = rf"{_SPELT_OUT}{before(NARROW)}{_AT}{after(NARROW)}(?!{_WWW}\b)"
    by_arobase = rf"\b(?P<part>\w+){arobase}(?:{name(WIDE)}{any_dot}{known}*|(?:{_PROVIDERS}|{_COMPANIES})\b)"
    by_dot = (
        rf"\b{_NO_SITE}(?P<part>\w+)(?:{at}{name(NARROW)}{sure_dot}+|\s+@{name(NARROW)}{known}){known}*\b"
        rf"(?!{at}\w|[\w.-]*@)"
    )
    return (
        (caseless(rf"\b{_AROBASE}|@"), caseless(by_arobase)),
        (caseless(rf"\b(?:dot|point)\b|(?<=\w)\.(?=\w)|\. ?{_ENDINGS}\b"), caseless(by_dot)),
        (caseless(rf"\b{_PROVIDERS}\b"), caseless(rf"\b{_NOBODY}(?P<part>\w+){at}{_PROVIDERS}\b")),
    )


def _halves(language: str) -> tuple[re.Pattern[str], ...]:
    """Addresses without their end, or without their second half; and what those of a firm are made from."""
    small = parts.piece(language)
    joint = parts.joint(language, NARROW)
    sure = rf"{NARROW}(?:dot|under ?score|tiret (?:du )?bas|bas de ligne){NARROW}"
    at = rf"{before(NARROW)}(?:{_AT}|{_AROBASE}){after(NARROW)}"
    arobase = rf"{before(NARROW)}{_AROBASE}{after(NARROW)}"
    # What is rare is looked for first: nearly every word may be the first of an address.
    first = (
        rf"(?=\w+ {_AT} ){_NO_PART}"
        r"(?!(?:people|someone|somebody|anyone|everyone|everybody|you|tous|quelqu)\b)\w{3,}"
    )
    last = (
        rf"{_NO_PART}(?!(?:our|my|your|their|its|this|that|home|work|once|least|lunch|all|any|some|noon|night"
        rf"|moi|toi|soi|nous|vous|un|notre|votre|ton|mon|son)\b)\w{{3,}}"
    )
    pattern = _PATTERN[language]
    return (
        caseless(r"(?<![\w@.+-])(?P<said>[\w.+-]{1,64}@(?:(?=[\s.,;:!?]|$)|\w[\w-]{0,63}))"),
        caseless(rf"\b(?=\w+{arobase}){_NO_PART}(?P<part>\w+){arobase}(?!at\b|arobase\b)\w{{3,}}"),
        caseless(rf"\b(?P<said>\w+(?:{sure}\w+(?:{NARROW}{small}){{0,4}}?){{1,4}}{at}{_COMPANIES})\b"),
        caseless(rf"\b(?P<said>{pattern}(?:{joint}{pattern}){{0,3}})(?={at}\w)"),
        caseless(rf"\b{_WRITE_TO[language]} (?P<said>{first} {_AT} {last})\b"),
        caseless(rf"\b(?P<said>{first} {_AT} {last}){_REACHES[language]}"),
    )


def _dotted(language: str) -> str:
    """A name with a dot that is said: the first half of an address like one that was said before."""
    dot = rf"{before(NARROW)}{DOT[language]}{after(NARROW)}"
    number = rf"(?!(?:{cardinal(language)})\b)"
    name = rf"{_NO_PART}{number}[^\W\d_]{{2,}}"
    return rf"\b(?P<said>{name}{dot}(?!{_ENDINGS}\b){name})(?!\w)"


def _hosts(language: str) -> tuple[re.Pattern[str], ...]:
    mark = rf"{NARROW}{MARK[language]}{after(NARROW)}"
    dot = rf"{before(NARROW)}{DOT[language]}{after(NARROW)}"
    english_dot = rf"{before(NARROW)}dot{after(NARROW)}"
    marked = rf"(?:{mark}\w+){{0,{_LONGEST}}}"
    part = rf"\w+{marked}"
    first = rf"\b(?P<part>\w+){marked}{dot}"
    more = rf"(?:{part}{dot}){{0,{_LONGEST}}}"
    path = _path(language)
    return (
        caseless(rf"\b(?P<said>{_WWW}(?:{_dot(DOT[language])}{part}){{1,{_LONGEST}}}){path}*"),
        caseless(rf"{first}{more}{_ENDINGS_OF[language]}\b{path}*"),
        caseless(rf"{first}{part}{dot}{more}{_WORDS}\b{path}*"),
        caseless(rf"\b(?P<part>\w+){marked}{english_dot}{_WORDS}\b{path}*"),
        caseless(rf"\b(?P<part>\w+)(?:{mark}\w+){{1,{_LONGEST}}}{dot}{_WORDS}\b{path}*"),
        caseless(rf"{first}{more}{part}{path}+"),
        caseless(rf"\b(?P<said>{_NO_DOT}[^\W\d_]{{3,}}(?:{english_dot}{_NO_DOT}\w{{3,}}){{2}})\b"),
        caseless(
            rf"\b(?P<part>\w+)(?:{english_dot}(?:{_NO_WORD}[^\W\d_]+ |for |of |to ){{0,3}}?{part})"
            rf"{english_dot}(?:{_SPELT}|{_ENDINGS_OF[language]})\b{path}*"
        ),
        caseless(
            rf"{_BEFORE_HOST[language]}{_NO_PART}"
            rf"(?P<said>[^\W\d_]{{3,}} {part}{dot}{_ENDINGS_OF[language]})\b{path}*"
        ),
        caseless(
            rf"{_LED_TO_SITE[language]} {_NO_FIRST}(?P<said>{_IN_NAME[language]}{{1,4}}?{part}{dot}"
            rf"(?:{_IN_NAME[language]}{{0,3}}?{part}{dot}){{0,2}}(?:{_ENDINGS_OF[language]}"
            rf"|{_WORDS}))\b{path}*"
        ),
        caseless(
            rf"\b{_NO_FIRST}(?P<part>\w+){dot}{_IN_NAME[language]}{{1,3}}?{part}{dot}"
            rf"{_ENDINGS_OF[language]}\b{path}*"
        ),
        caseless(rf"(?<![\w@.-])(?P<said>[\w-]+(?:\.[\w-]+)*\.[a-z]{{2}})\b{path}+"),
        caseless(rf"\b{_SITE[language]} (?P<said>(?:\w+ ){{0,3}}?{part}{dot}{more}{part}){path}*"),
        caseless(
            rf"(?<![\w@.-])(?P<said>[\w-]+(?:\.[\w-]+)*\.(?:{_ENDINGS}|{_WORDS}))\b"
            rf"(?:/(?:[\w/.-]*\w)?)?{path}*"
        ),
    )


def _path(language: str) -> str:
    """A slash and what follows it: letters and numbers, or a word or two."""
    small = parts.piece(language)
    joined = rf"(?:{NARROW}(?:{MARK[language]}|{DOT[language]})\b{NARROW}\w+)*"
    segment = rf"(?:{small}(?:{NARROW}{small})+(?:[ ]\w+{CLAUSE_END})?|\w+{joined}(?:[ ]\w+{CLAUSE_END})?)"
    return rf"(?:{NARROW}(?:(?:forward )?slash|barre(?: oblique)?)\b{NARROW}{segment})"


def _paths(language: str) -> tuple[re.Pattern[str], ...]:
    """Machines and files inside a firm, which have no known ending."""
    slash, back = _SLASH[language], _BACKSLASH[language]
    plain = rf"\w+(?:{NARROW}(?:{MARK[language]}|{DOT[language]}){NARROW}\w+){{0,{_LONGEST}}}"
    word = rf"{_NO_PART}{plain}"
    count = COUNT[language]
    last = rf"{word}(?: (?:{count}(?!\w)|\w+{CLAUSE_END}))?"
    amid = rf"(?: {_NO_PART}\w+){{0,2}}?"
    drive = rf"(?:{_DRIVE[language]}{NARROW})"

    def more(sign: str) -> str:
        """What stands behind a sign: between two of them all is a part of the path."""
        return rf"(?:{NARROW}(?:{word}{amid}{NARROW}{sign}{NARROW}){{0,{_LONGEST}}}{last})"

    return (
        caseless(_WRITTEN),
        caseless(
            rf"\b(?P<said>{_SCHEME[language]}(?: {slash}){{1,2}} {word}(?:{NARROW}{slash}{more(slash)})?)"
        ),
        caseless(
            rf"\b(?P<said>(?:{drive}|(?={plain} {slash} ){word} )?{slash}{NARROW}{word}{amid}"
            rf"{NARROW}{slash}{more(slash)})"
        ),
        caseless(rf"\b(?P<said>{drive}(?:{slash}{more(slash)}|{back}{more(back)}))"),
        caseless(
            rf"\b(?P<said>(?:(?:{drive}|(?=\w+ {back} ){_NO_PART}\w+ )?{back}{NARROW}{back}"
            rf"|(?=\w+ {back} ){_NO_PART}\w+ {back}){more(back)})"
        ),
        *machines(language),
    )
