"""Codenames, and projects that are called by one, where the name is an ordinary word in small letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.detect.naming.bare_names import bare_names, common_codenames, counted_codenames
from app.detect.text.expressions import Reading, caseless
from app.detect.text.lexicon import Lexicon, Lexicons
from app.detect.text.ordinary import Ordinary, ordinary_words
from app.detect.text.words import row
from app.domain.finding import Category, Hit
from app.domain.names import SURE
from app.domain.terms import fold

_NAMED: Mapping[str, re.Pattern[str]] = {
    "en": caseless(
        r"\b(?:code[ -]?(?:named?|word)|(?:(?:internal|working|brand|trade|product)"
        r" (?:name|title)|name (?:of|for) the (?:operation|project|deal|mission))(?P<other>))"
        r"(?P<is>(?: (?:for|of)(?: \w+){1,2}?)?"
        r"(?:,? (?:is|was|will be|stays|remains|becomes)|['\u2019]s| ?:))?,? (?:(?:uh|um|still|now|the),? )*",
    ),
    "fr": caseless(
        r"\b(?:nom de code|mot convenu"
        r"|(?:(?:nom|titre) (?:interne|de travail|commercial|de marque|provisoire|de vente|déposé|choisi"
        r"|retenu|définitif|officiel|du produit|de la gamme)|marque (?:déposée|choisie|retenue)"
        r"|nom (?:de l['\u2019]opération|du (?:projet|deal|dossier)|de la mission))(?P<other>))"
        r"(?P<is>(?: (?:de la|du|de l['\u2019]|de) ?\w+)?"
        r"(?:,? c['\u2019]est|,? (?:est|était|sera|reste|devient)| ?:))?,? (?:(?:euh|toujours|donc),? )*",
    ),
}
"""What is said before a codename; with a group ``is`` whatever follows is one; ``other`` needs that group."""
_NONE: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"secret|silly|leaked|wrong|confidential|gone|important|final|taken|ready|clear|known|bad|awful|great"
    ),
    "fr": re.compile(
        r"secret|nul|confidentiel|connu|important|définitif|déposé|pris|prêt|clair|mauvais|moche|génial|trouvé"
        r"|choisi|arrêté|validé|parti|libre|laid|long|court|\w+[ai]bles?"
    ),
}
"""What tells something of a codename and is none."""
_IS_NAMED = re.compile(r"\bcode[ -]?named? \Z", re.IGNORECASE)
"""What says so itself, where the name follows at once: a raid codenamed thimble."""
_PROJECT: Mapping[str, re.Pattern[str]] = {
    "en": caseless(
        r"(?:^|[.,;:?!\n] ?|\b(?:so|and|or|but|for|of|on|in|with|about|is|was|calls?|called|if|when|then"
        r"|because|starts?|started|launch(?:ed)?|kill(?:ed)?|delay(?:ed)?|join(?:ed)?"
        r"|here|there|now|today|okay|right|u[hm]+|er|yeah|yes|please|us|them"
        r"|from|like|into|under|behind|after|before|until|it|as|at|by|than|(?:it|that)['\u2019]s"
        r"|to(?= operation)) )"
        r"(?P<what>project|operation) ",
    ),
    "fr": caseless(r"(?<!\bun )(?<!\bce )(?<!\bune )(?<!\bcette )\b(?P<what>projet|opération) "),
}
"""What is said before the name of a project: in English no article, in French no indefinite one."""
_OF_ALL = re.compile(
    r"timelines?|kick-?offs?|roadmaps?|templates?|dashboards?|checklists?|recaps?|workflows?|debriefs?"
    r"|backlogs?|sprints?|spreadsheets?|charters?|timesheets?|milestones?|deadlines?|manuals?|portals?|goals?"
    r"|(?:plann|track|stakehold|found|admin|report|develop|engine|contract|work|writ|fold|remind|post|bann"
    r"|hand|schedul|programm|design|buy|sell|build|review|approv|own|manag|lead|deliv|send|ord|sponsor)ers?"
    r"|(?:coordinat|administrat|advis|auditor|edit|facilitat|moderat|invest|contract|monit|creat|indicat)ors?"
    r"|(?!starling|sterling|lightning|wellspring)\w+ings?|\w{3,}ed|\w+ment|\w+tions?|\w{6,}als?|\w{4,}ive"
    r"|\w+(?<!f)ly"
)
_OF_PROJECTS: Mapping[str, re.Pattern[str]] = {
    "project": _OF_ALL,
    "operation": _OF_ALL,
    "projet": re.compile(
        r"\w+(?:é|i|u|eux|iques?|[ai]bles?|ifs?|els?|al|aux|ants?|aires?|istes?|[ie]ens?|ains?|eurs?|ons"
        r"|ez|er|és|is)"
    ),
    "opération": re.compile(
        r"\w+(?:ées?|ies?|ues?|euses?|iques?|[ai]bles?|ives?|elles?|ales?|antes?|aires?|istes?|[ie]ennes?"
        r"|aines?|ons|ez|er)"
    ),
}
"""What projects have, and what they are; in French, what has the other gender is no adjective of theirs."""
_UNSAID_EN = re.compile(
    r"\b(?:(?:nobody|no ?one|never|don['\u2019]t|do not|not) (?:ever )?(?:says?|mentions?|writes?)"
    r"|(?:filed|it|deal|file|job|case|thing|whole thing|booking)(?:['\u2019]s| is)? (?:down )?under) "
    r"(?P<name>(?!(?:anything|something|nothing|everything|much|that|this|it|these|those|what|which|names?"
    r"|numbers?|one"
    r"|sorry|hello|yes|no|please|thanks?|stuff|things|so|how|why|who|where|when|all|any|some|more|too|just"
    r"|only"
    r"|review|control|way|warranty|contract|discussion|embargo|wraps|pressure|construction|fire|attack)\b)"
    r"[^\W\d_]{4,}(?<!s)(?<!ly)(?<!ing))"
    r"(?= (?:outside|out loud|aloud|in (?:public|writing|front of|an? e-?mail|a message|a text|the chat)"
    r"|on the (?:phone|radio)|over (?:the phone|chat|e-?mail|the radio)|(?:in|on) (?:the|our|my|his|her)"
    r" (?:diary|calendar|minutes|books|files?|folder|paperwork|tickets?|system|schedule|rota|log|deck))\b)",
    re.IGNORECASE,
)
"""What has another name where others hear or read it: nobody says teaspoon outside."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_JOINT = re.compile(r" (?:(?:des?|du|à|aux?|of) (?:la )?|d['\u2019]|(?:de|à) l['\u2019])|[ -]")
_HOW = re.compile(r"\w{4,}ally|publicly|simply|officiellement|publiquement|simplement")
"""How something is called, behind its name: "we call it juniper internally"."""
_LONGEST = 3
"""Words of a codename."""
_KEPT_FR = (
    r"(?:(?:dans|sur) (?:l[ea]s? |l['\u2019]|(?:nos|vos|mes|tes|ton|mon|notre|votre|tous les) )"
    r"(?:mails?|courriels?|papiers?|agendas?|calendriers?|plannings?|documents?|comptes?[ -]rendus?|tickets?"
    r"|factures?|fichiers?|étiquettes?|flacons?|boîtes?|emballages?|affiches?|invitations?|badges?|registres?)"
    r"|en interne|entre nous|en (?:rayon|magasin|boutique)|pour (?:les clients|le public)|côté (?!de\b)\w+)"
)
_WRITES_FR = (
    r"(?:on (?:dit|écri[tr]a?|met|note|lit|lira|inscrit|marque)|(?:dites|écrivez|mettez|notez|dis|écris|mets)"
    r"|il y (?:a|aura) (?:écrit|marqué))"
)
_IN_PUBLIC_FR = (
    r"(?:produit|nom|marque|modèle|gamme|projet|appli(?:cation)?|crème|parfum|film|livre|jeu|boisson|série)s?,?"
    r"(?: \w+)? (?:officiellement|publiquement|commercialement)"
    r"(?:,|,? (?:c['\u2019]est|ce sera|il s['\u2019]appelle))"
)
_SHOWN_FR = re.compile(
    rf"\b(?:{_KEPT_FR},? (?:{_WRITES_FR}|c['\u2019]est|ce sera|ça (?:sera|devient|s['\u2019]appell\w+))"
    rf"(?: (?:seulement|juste|toujours|simplement|plutôt))?|{_IN_PUBLIC_FR}"
    r"|sous (?:la|une) (?:marque|enseigne)(?: de)?"
    r"|(?:class|rang|enregistr|archiv|not|inscri)\w+(?:-l[ea]s?)?(?: ça)? sous),? (?:(?:euh|donc),? )?"
    r"(?!(?:l[ea]s?|une?|des|du|mon|ma|mes|ton|ta|tes|son|sa|ses|nos|vos|leurs?|ce|cette|ça|que?|qui)\b"
    r"|[lcdsjnmtq][u]?['\u2019])",
    re.IGNORECASE,
)
"""Where a name is written for others to read, or in place of another: dans l'agenda, on met dentiste."""
_NOT_SHOWN_FR = re.compile(
    r"\w+(?:ment|ée?s?|iques?|[ai]bles?|eux|euses?|ales?|elles?|ives?|ants?|antes?)|bonjour|merci|oui|non|stop"
    r"|copie|beaucoup|moins|plus|trop|fini|écrit|dit|fait|mis|prévu|connu|vide|plein|libre|calme|simple|clair"
    r"|noir|rouge|vert|pareil|mieux|pire|rare|facile|difficile|interdit|obligatoire|gratuit|moche|joli|bien"
    r"|pas|mal|chaud|froid|normal|rien|quoi|distributeur|propre|mère|commune|hier|demain|mardi|lundi|jeudi"
    r"|clef?|pli|réserve|peu|format",
    re.IGNORECASE,
)
"""What stands there and is no name."""
_TAIL_FR = re.compile(
    r" (?:(?:de|du|des|à|au|aux|en)(?: l['\u2019]| la)? ?|d['\u2019])[^\W\d_]+(?=\s*(?:[.,;:!?\n]|$))",
    re.IGNORECASE,
)
"""The last word of such a name, which may be an ordinary one: douceur de l'un, for Douceur de Lin."""
_CLAUSE_END = re.compile(r"\s*(?:[.,;:!?\n]|$)")
_BANNED_FR = re.compile(
    r"\b(?:(?:gard|pren|chois|propos)\w+ (?P<kept>[^\W\d_]{4,})(?= comme (?:nom|mot)\b)"
    r"|(?:le|ce) (?:mot|nom|terme) (?P<name>[^\W\d_]{4,})(?= (?:dispara[iî]|n['\u2019]appara|n['\u2019]existe"
    r"|ne (?:sort|figure|doit|circule)|est (?:interdit|banni|grillé|proscrit)|a (?:fuité|circulé))))",
    re.IGNORECASE,
)
"""A word that must not be said, and that it is one: le mot boussole disparaît."""

_BARE_FR = re.compile(
    r"\b(?:(?:l[ea] |l['\u2019]|du |au |ce |cette |cet )(?:dossier|enquête|équipe|mission|plan|ligne|affaire"
    r"|programme|cellule|réunion|comité|budget|fichier|code|sujet|point|chantier|accord|contrat|groupe)"
    r"|sur|si|quand|que|pour|avec|après|avant|contre|(?:parl\w+|courant) (?:de|d(?=['\u2019])))"
    r"[ '\u2019](?P<name>[^\W\d_]{4,})(?![\w'\u2019-]| (?:des?|du|à|en)\b| d['\u2019])",
    re.IGNORECASE,
)
"""A noun without an article, where all nouns that may be counted have one: pas un bruit sur girafe."""


class Codenames:
    """Finds what is said after the word for a codename, and rare words after the word for a project.

    Common words there are those of ``resources/words/codenames.txt``: project winter, and no project winner.

    Args:
        lexicons: the words of each language.
    """

    name = "codenames"

    def __init__(self, lexicons: Lexicons) -> None:
        self._lexicons = lexicons

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Codenames of up to three words.

        Raises:
            ModelError: when the pipeline of French is not installed.
        """
        lexicon, ordinary = self._lexicons.of(language), ordinary_words(language)
        reading = Reading(text)
        for cue in reading.matches(_NAMED[language]):
            end = name_end(text, cue.end(), ordinary, _NONE[language])
            rare = cue["other"] is None and rare_end(text, cue.end(), end, lexicon)
            if end > cue.end() and (cue["is"] or rare or _IS_NAMED.search(text, cue.start(), cue.end())):
                yield Hit(Category.PRODUCT, cue.end(), end, SURE, self.name, "said to be a codename")
        if language == "fr":
            yield from self._shown(text, ordinary)
        for unsaid in _UNSAID_EN.finditer(text) if language == "en" else ():
            start, end = unsaid.span("name")
            if rare_end(text, start, end, lexicon) or _called_end(text, start, language):
                yield Hit(Category.PRODUCT, start, end, 0.4, self.name, "said to be a codename")
        for cue in reading.matches(_PROJECT[language]):
            none = _OF_PROJECTS[cue["what"]]
            end = name_end(text, cue.end(), ordinary, none, longest=2)
            called = rare_end(text, cue.end(), end, lexicon) or _called_end(text, cue.end(), language)
            if called:
                yield Hit(Category.PRODUCT, cue.end(), called, SURE, self.name, "named as a project is")
        for start, end, category in bare_names(text, language):
            score = SURE if category is Category.PRODUCT or " " in text[start:end] else 0.4
            yield Hit(category, start, end, score, self.name, "a common word that stands as a name does")

    def _shown(self, text: str, ordinary: Ordinary) -> Iterator[Hit]:
        """French names to the end of their clause, and words that must not be said."""
        for cue in _SHOWN_FR.finditer(text):
            end = name_end(text, cue.end(), ordinary, _NOT_SHOWN_FR)
            tail = _TAIL_FR.match(text, end) if end > cue.end() else None
            end = tail.end() if tail else end
            if end > cue.end() and _CLAUSE_END.match(text, end):
                yield Hit(Category.PRODUCT, cue.end(), end, 0.4, self.name, "said to be called so")
        for banned in _BANNED_FR.finditer(text):
            name = "kept" if banned["kept"] else "name"
            if not ordinary.covers(banned[name]) and not _NOT_SHOWN_FR.fullmatch(banned[name]):
                yield Hit(Category.PRODUCT, *banned.span(name), 0.4, self.name, "said to be a codename")
        for bare in _BARE_FR.finditer(text):
            if bare["name"].islower() and fold(bare["name"]) in counted_codenames():
                yield Hit(Category.PRODUCT, *bare.span("name"), 0.4, self.name, "named as a project is")


def name_end(
    text: str,
    start: int,
    ordinary: Ordinary,
    none: re.Pattern[str] | None = None,
    *,
    longest: int = _LONGEST,
) -> int:
    """Where the words end of which a name can be made; ``start`` when there is none.

    Args:
        text: all of it.
        start: of the first word.
        ordinary: words with which it ends.
        none: words that no name is made of, nor goes on with.
        longest: words that it has at most, beside those that join two of them ("brosse à dents").
    """
    end = start
    for word in row(text, start, _WORD, most=longest, joint=_JOINT):
        small = word.group().lower()
        if fold(small) in ordinary or _HOW.fullmatch(small) or (none and none.fullmatch(small)):
            break
        end = word.end()
    return end


def rare_end(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Where the last word ends that is written like a name or that is not common; 0 when there is none."""
    words = [(word.group(), word.end()) for word in _WORD.finditer(text, start, end)]
    return max(
        (at for word, at in words if word[0].isupper() or word.lower() not in lexicon.common), default=0
    )


def _called_end(text: str, start: int, language: str) -> int:
    """Where the word ends that begins there if it is a common one that projects are called by, else 0."""
    word = _WORD.match(text, start)
    return word.end() if word and fold(word.group()) in common_codenames(language) else 0
