"""Names of common words in small letters, where none stands without an article: chez orange bleue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from app.assets import resources
from app.detect.text.expressions import regions
from app.detect.text.ordinary import ordinary_words
from app.detect.text.words import row
from app.domain.finding import Category
from app.domain.terms import fold

_TELLS_NOTHING: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        "winter summer spring autumn sun rain snow ice frost storm thunder lightning river"
        " mountain ocean island forest valley lake wave tide castle tower harbor harbour"
        " lighthouse horse bull blue red black white orange yellow purple pink silver gold golden"
        " copper bronze diamond crystal cotton honey pepper alpha gamma delta omega umbrella star"
        " sky moon".split()
    ),
    "fr": frozenset(
        "hiver printemps automne etoile orage pluie neige glace givre riviere montagne ocean ile"
        " foret vallee desert lac maree vague chateau phare loup ours cheval bleu rouge noir blanc"
        " orange jaune violet rose cuivre bronze diamant cristal perle coton velours miel alpha"
        " gamma delta omega pin".split()
    ),
}
"""Words that plans and deals are told by, and that hide none: the winter plan, un client phare."""
Found = tuple[int, int, Category]
"""Where a name starts and ends, and of what it is."""

_WORD = re.compile(r"[^\W\d_]++(?:-[^\W\d_]++)*+(?!['\u2019])")
_LEAD = 60
"""Code points before what is looked for first, in which the rest of it stands."""
_PARTNER: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r" (?:rival|competitor|supplier|vendor|client|partner|landlord|agency|contractor|subsidiary"
        r"|insurer|lender"
        r"|wholesaler|distributor|start-?up|buyer|target|seller|bidder)(?P<is> (?:is|was|will be))? ",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"[ '\u2019](?:concurrent|fournisseur|client|partenaire|prestataire|rival|sous-traitant"
        r"|bailleur|investisseur"
        r"|repreneur|cabinet|filiale|agence|société|boîte|start-?up|enseigne|acheteur|cible|vendeur)"
        r"(?P<is>,? (?:c['\u2019](?:est|était)|ce sera))? ",
        re.IGNORECASE,
    ),
}
"""A firm by what it is to us, behind which its name may stand."""
_OURS: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:our|their|your|my|his|her|the)(?: (?:old|new|main|biggest|former|other|next"
        r"|local))?\Z",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:(?:notre|votre|leur|mon|ma|son|sa|ton|ta|l[ea]|du|au)"
        r"(?: (?:autre|ancien(?:ne)?|nouve(?:au|lle)|principale?|gros))?|(?<!\w)l)\Z",
        re.IGNORECASE,
    ),
}
"""What stands before that."""
_FIRST: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        "green bright open big little black white red blue golden silver deep wild happy sweet".split()
    ),
    "fr": frozenset(
        "grand grande petit petite bon bonne beau belle vieux vieille gros deux trois quatre cinq"
        " six sept huit mille cent bleu feu plein demi".split()
    ),
}
"""With what a name may begin that stands before a noun, and never behind one."""
_NOT_SO: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"big (?:data|picture|four|deal|box)|open (?:source|day)|blue (?:chip|collar)|happy hour"
        r"|little (?:sister|brother)"
    ),
    "fr": re.compile(
        r"grande? (?:compte|public|format|luxe|gagnante?|perdante?)s?|gros (?:compte|poste|oeuvre)"
        r"|petit compte"
        r"|(?:deux|trois|quatre|cinq|six|sept|huit|mille|cent) (?:fois|heures?|jours?|mois"
        r"|semaines?|ans?|années?"
        r"|minutes?|personnes|pour|euros|points|virgule|grands?|gros|petits?)\b"
    ),
}
_CHEZ = re.compile(
    r"\bchez(?:,? euh,?)? (?!(?:deux|trois|quatre|cinq|six|sept|huit|mille|cent)\b)", re.IGNORECASE
)
_OF = re.compile(r" (?:du|de la|des) [^\W\d_]{3,}")
"""What a name may go on with there: comptoir du lac."""
_NOBODY = re.compile(
    r"\w+ment|papa|maman|mamie|papy|papi|mémé|pépé|tonton|tata|madame|monsieur|maître|docteur"
    r"|professeur|personne"
    r"|chacune?|certaine?s|plusieurs|beaucoup|diver\w+|différent\w*|autrui|tant|tel\w*|soi|quelqu\w*|n|l|d|qu"
)
"""Behind this word in its place."""
_NO_MORE: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"\w+ly|today|tonight|yesterday|tomorrow|now|here|there"),
    "fr": re.compile(
        r"\w+ment|hier|demain|aujourd|maintenant|ici|ce|cet|cette|là-bas|lundi|mardi|mercredi|jeudi"
        r"|vendredi|samedi"
    ),
}
"""What stands behind a name and is no word of it."""
_HELD: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r" (?:file|plan|matter|deal|affair|operation|project|scenario|protocol|dossier"
        r"|codename|contract|account|bid)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r" (?:dossier|plan|programme|chantier|scénario|protocole|deal|contrat|accord)(?= )", re.IGNORECASE
    ),
}
"""What is called by the word before it, in French behind it."""
_THE = re.compile(r"\b(?:the|our|this) (?P<name>[^\W\d_]+)\Z", re.IGNORECASE)
_THE_FR = re.compile(r"\b(?:le|ce|du|au|notre|leur|sur)\Z", re.IGNORECASE)
_FROM_NOW: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r" (?:now|from now on|these days|instead|from here on)\b", re.IGNORECASE),
    "fr": re.compile(
        r" (?:désormais|maintenant|dorénavant|à présent|à partir de maintenant"
        r"|à la place)(?!\w)",
        re.IGNORECASE,
    ),
}
_SAID: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:we|they)(?:['\u2019](?:re|ll)| are| will)? (?:(?:are )?on to|only say|now say|say"
        r"|call it|talk about"
        r"|speak of|use|write) (?P<name>[^\W\d_]+),?\Z",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:on|nous|ils|vous) (?:ne )?(?:di[st]\w*|dira|parl\w+(?: plus que)? d[e'\u2019]"
        r"|écri\w+|met\w*) ?"
        r"(?P<name>[^\W\d_]+),?\Z",
        re.IGNORECASE,
    ),
}
"""What is said from now on in place of a name."""
_MEANT: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\bwhen(?:ever)? (?:i|we|they|you) say (?P<said>[^\W\d_]+(?: [^\W\d_]+)?),? (?:i|we|they|it)"
        r"(?:['\u2019]s| means?| is| refers?)(?! it\b)|\b(?:put|write|say|use"
        r"|type) (?P<put>[^\W\d_]+(?: [^\W\d_]+)?)"
        r" (?:instead of|in place of) (?:the|his|her|their|its) (?:real |actual |full |true )?name\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\bquand (?:je|on|nous|ils) di[st]\w* (?P<said>[^\W\d_]+(?: [^\W\d_]+)?),? (?:(?:je|on"
        r"|nous) parl|c['\u2019]est"
        r"|ça veut dire|ça désigne|il s['\u2019]agit|comprenez)"
        r"|\b(?:mett|écri|di[st]|utilis|emplo|not)\w* (?P<put>[^\W\d_]+(?: [^\W\d_]+)?)"
        r" (?:à la place|au lieu) d(?:u|e son|e leur|e ce) (?:vrai )?nom\b",
        re.IGNORECASE,
    ),
}
"""What is said to stand for a name."""
_RARE = re.compile(
    r" (?:instead of|in place of|say|à la place|au lieu)\b|\bquand (?:je|on|nous|ils) di", re.IGNORECASE
)
"""What is looked for first."""
_MERELY = re.compile(
    r"\w+ly|\w+ment|soon|later|today|tomorrow|tonight|never|always|urgent|quick|fast|big|small"
    r"|cheap|done|ready|fine"
    r"|simple|easy|expensive|bientôt|tard|vite|jamais|toujours|demain|hier|cher|gros|petit|fini"
    r"|prêt|rapide|facile"
    r"|monsieur|madame|sir|cross|croix",
    re.IGNORECASE,
)
"""What is said to be meant so, and is no name."""
_OPENS = re.compile(
    r"(?:^|[.!?\u2026\n]\s*)(?P<name>[A-Z\u00c0-\u00dd][^\W\d_]+(?: [a-z\u00e0-\u00ff]+)?)"
    r"(?= (?:nous|vous|m['\u2019]a|l['\u2019]a|les a|a|ont|va|vont|n['\u2019]|ne|refuse|veut"
    r"|propose|livre|licencie)(?!\w))"
)
"""What opens a French sentence without an article, and does something."""


def bare_names(text: str, language: str) -> Iterator[Found]:
    """Names of firms and of what is secret that are made of common words.

    Args:
        text: any.
        language: ``en`` or ``fr``.
    """
    for lead in _PARTNER[language].finditer(text):
        ours = _OURS[language].search(text, max(0, lead.start() - _LEAD), lead.start())
        end = ours and (_listed_end if lead["is"] else _name_end)(text, lead.end(), language)
        if end:
            yield lead.end(), end, Category.ORGANISATION
    if language == "fr":
        yield from _french(text)
    for start, end in (*_held(text, language), *_said(text, language)):
        if fold(text[start:end]) in _secret_words(language):
            yield start, end, Category.PRODUCT
    parts = regions(_RARE, text, reach=_LEAD)
    for meant in (match for start, end in parts for match in _MEANT[language].finditer(text, start, end)):
        start, end = meant.span("said" if meant["said"] else "put")
        said = text[start:end].split()
        if not any(fold(word) in ordinary_words(language) or _MERELY.fullmatch(word) for word in said):
            yield start, end, Category.PRODUCT


def _french(text: str) -> Iterator[Found]:
    """Firms behind "chez", or where a sentence begins."""
    for lead in _CHEZ.finditer(text):
        if end := _end(text, lead.end(), "fr"):
            more = _OF.match(text, end)
            yield lead.end(), more.end() if more else end, Category.ORGANISATION
    for opens in _OPENS.finditer(text):
        if fold(opens["name"].split()[0]) in _secret_words("fr"):
            yield *opens.span("name"), Category.ORGANISATION


def _held(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The words beside those for a plan or a file."""
    for what in _HELD[language].finditer(text):
        the = (_THE if language == "en" else _THE_FR).search(text, max(0, what.start() - _LEAD), what.start())
        name = the if the is None or language == "en" else _WORD.match(text, what.end() + 1)
        if name is not None:
            yield name.span("name" if language == "en" else 0)


def _said(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The words that are said from now on."""
    for now in _FROM_NOW[language].finditer(text):
        if said := _SAID[language].search(text, max(0, now.start() - _LEAD), now.start()):
            yield said.span("name")


def _listed_end(text: str, start: int, language: str) -> int:
    """Where a name ends that has a word by which projects are called, behind what may lead to anything."""
    end = _end(text, start, language)
    return end if {fold(word) for word in text[start:end].split()} & _secret_words(language) else 0


def _name_end(text: str, start: int, language: str) -> int:
    """Where a name ends that begins as none but a name does there, else 0."""
    first = _WORD.match(text, start)
    if first is None or not first.group().islower() or _NOT_SO[language].match(text, start):
        return 0
    small = fold(first.group())
    if small in _FIRST[language]:
        return _end(text, start, language, least=2)
    return _end(text, start, language) if small in _secret_words(language) else 0


def _end(text: str, start: int, language: str, *, least: int = 1) -> int:
    """Where the words in small letters end that are not ordinary, two at most; 0 where there are fewer."""
    ordinary, count, end = ordinary_words(language), 0, 0
    for word in row(text, start, _WORD, most=2):
        small = word.group()
        first = count == 0 and small in _FIRST[language]
        if not small.islower() or (not first and fold(small) in ordinary):
            break
        if (_NOBODY if count == 0 else _NO_MORE[language]).fullmatch(small):
            break
        count, end = count + 1, word.end()
    return end if count >= least else 0


def common_codenames(language: str) -> frozenset[str]:
    """The folded common words that projects are called by, those of ``resources/words/codenames.txt``."""
    english, french, counted = _codenames()
    return english if language == "en" else french | counted


def counted_codenames() -> frozenset[str]:
    """Those of French that need an article where they are meant as words."""
    return _codenames()[2]


@cache
def _codenames() -> tuple[frozenset[str], ...]:
    parts = (resources() / "words" / "codenames.txt").read_text(encoding="utf-8").split("\n\n")
    return tuple(
        frozenset(fold(word) for line in part.splitlines() if line[0] != "#" for word in line.split())
        for part in parts
    )


@cache
def _secret_words(language: str) -> frozenset[str]:
    return common_codenames(language) - _TELLS_NOTHING[language]
