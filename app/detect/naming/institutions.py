"""Schools, clinics, papers and ministries that are named by common words, where no capital tells a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.detect.naming.bare_names import rare_end
from app.detect.naming.bodies import bodies
from app.detect.naming.unions import unions
from app.detect.text.by_words import ByWords
from app.detect.text.ordinary import Ordinary
from app.domain.finding import Category, Hit

_WORD = r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*"
_NAMED: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        rf"\bthe (?P<name>{_WORD}(?: {_WORD})?) (?:(?:nursing|care|retirement|rest) home|clinic|hospice"
        r"|(?:primary|secondary|high|grammar|nursery) school|infirmary|academy|orphanage|chapel|cathedral"
        r"|gazette|herald|tribune|chronicle|bugle|clarion|courier|examiner|argus|sentinel|ledger|dispatch"
        r"|despatch|advertiser|beacon|inquirer|enquirer|messenger|mercury|telegraph|observer|echo"
        r"|packet|gleaner|intelligencer|recorder)(?!\w)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:l[ae] |l['\u2019])?(?:clinique|résidence|école|collège|lycée|hôpital|maison de retraite|ehpad"
        r"|crèche|pharmacie|auberge|camping|domaine|château|foyer|gazette|écho|dépêche"
        r"|cabinet (?:médical|dentaire|vétérinaire))"
        rf" (?:des |de la |de l['\u2019]|du |d['\u2019])(?P<name>{_WORD})",
        re.IGNORECASE,
    ),
}
"""What stands before or behind the name, which must have a word that is not common."""
_PAPER = re.compile(
    r"\bthe (?:sunday|saturday|daily|weekly|evening|morning|weekend) (?:(?:gazette|herald|tribune"
    r"|chronicle|bugle|clarion|courier|examiner|argus|sentinel|ledger|dispatch|despatch|advertiser|mirror"
    r"|telegraph|star|globe|times|echo|observer|journal|inquirer|lantern|planet)"
    r"|(?-i:News|Mail|Press|Review|Standard|Record|Post|Sun|Express|Independent|Voice|Citizen"
    r"|Leader|Reporter|Bulletin|World|People))(?!\w)",
    re.IGNORECASE,
)
"""A paper by the day or the time on which it comes."""
_PAPERS = r"argus|chronicle|mercury|echo|advertiser|dispatch|despatch|telegraph|sentinel|packet|ledger|beacon"
_PRINTS = re.compile(
    r"\bthe (?!(?:official|government|royal|police|local|oil|price|sad|long|whole|same|old|daily"
    r"|first|last)\b)"
    rf"(?P<name>{_WORD}) (?:gazette|herald|tribune|bugle|clarion|gleaner|intelligencer|enquirer|inquirer"
    rf"|(?:{_PAPERS})(?= (?:rings?|rang|calls?|called|wants?|has|had|asks?|asked|knows?|knew|got|will|would"
    r"|(?:is|are) (?:asking|running|writing|calling|sniffing))\b)"
    rf"|(?:{_PAPERS}|courier|examiner|observer|messenger|recorder)"
    r"(?= (?:wrote|writes|ran|runs|prints?|printed|reports?|reported|published|publishes)\b"
    r"|,? (?:the (?:local )?(?:news)?paper)\b))(?!\w)",
    re.IGNORECASE,
)
"""A paper with a common word for its name, by a word for papers alone, or by what one does."""
_HEARD_IS = re.compile(
    rf"\b(?:from|for|at|in|with|by|to)[.,]? (?P<said>the {_WORD} (?:is|as) (?:gazette|herald|tribune"
    r"|chronicle|bugle|clarion|courier|examiner|argus|mercury|advertiser|telegraph|observer|echo|enquirer"
    r"|inquirer))(?!\w)",
    re.IGNORECASE,
)
"""A paper whose name has an s at its end, which was heard as a word: the march is mercury."""
_AUTHORITY: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(rf"\bthe (?:ministry|department) of (?:the )?(?P<name>{_WORD})", re.IGNORECASE),
    "fr": re.compile(
        rf"\ble ministère (?:des |de la |de l['\u2019]|du )(?P<name>{_WORD})"
        r"|\bl['\u2019]inspection du travail\b",
        re.IGNORECASE,
    ),
}


class Institutions(ByWords):
    """Finds institutions by the word for what they are, with their name."""

    name = "institutions"

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Institutions, with the article that belongs to their name.

        Raises:
            ModelError: when the pipeline of French is not installed.
        """
        lexicon, ordinary = self._words(language)
        for match in _NAMED[language].finditer(text):
            start, end = match.span("name")
            first = match["name"].split(maxsplit=1)[0]
            if not ordinary.covers(first) and rare_end(text, start, end, lexicon):
                yield self._hit(match)
        if language == "en":
            yield from self._papers(text, ordinary)
        for match in _AUTHORITY[language].finditer(text):
            if match["name"] is None or not ordinary.covers(match["name"]):
                yield self._hit(match)
        for start, end in (*bodies(text, language), *unions(text, language)):
            yield Hit(Category.ORGANISATION, start, end, 0.5, self.name, "an institution of a place")

    def _papers(self, text: str, ordinary: Ordinary) -> Iterator[Hit]:
        for match in _PAPER.finditer(text):
            yield self._hit(match)
        for match in _PRINTS.finditer(text):
            if not ordinary.covers(match["name"]):
                yield self._hit(match)
        for match in _HEARD_IS.finditer(text):
            yield self._hit(match, "said")

    def _hit(self, match: re.Match[str], part: int | str = 0) -> Hit:
        return Hit(Category.ORGANISATION, *match.span(part), 0.5, self.name, "an institution of a place")
