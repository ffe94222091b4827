"""Codenames, and projects that are called by one, where the name is an ordinary word in small letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial

from app.detect.naming.bare_names import NO_MORE, STANDS, THING_JOINT, WORD, Place, Words, bare_names
from app.detect.naming.behind_stops import answered_what
from app.detect.naming.thing_firms import WHAT_EN, WHAT_FR
from app.detect.text.by_words import ByWords
from app.detect.text.expressions import PAUSE
from app.domain.finding import Category, Hit

_codename = partial(Place, category=Category.PRODUCT, reason="said to be a codename")
_called = partial(Place, category=Category.PRODUCT, reason="said to be called so", score=0.4)
_project = partial(Place, category=Category.PRODUCT, reason="named as a project is")
_bare = partial(Place, category=Category.PRODUCT, reason=STANDS)

_thing = partial(_bare, words=Words.THING, alone=0.0, joint=THING_JOINT)

_WORD = WORD.pattern
_NAME = r"(?P<name>[^\W\d_]+(?: [^\W\d_]+)?)"
_IS_EN = r"(?: (?:for|of)(?: \w+){1,2}?)?(?:,? (?:is|was|will be|stays|remains|becomes)|['\u2019]s| ?:)"
_UM_EN = r",? (?:(?:uh|um|still|now|the),? )*"
_TITLE_EN = (
    r"(?:internal|working|brand|trade|product) (?:name|title)"
    r"|name (?:of|for) the (?:operation|project|deal|mission)"
)
_NONE_EN = re.compile(
    r"secret|silly|leaked|wrong|confidential|gone|important|final|taken|ready|clear|known|bad|awful|great"
    r"|soon|later|today|tomorrow|tonight|never|always|urgent|quick|fast|cheap|done|fine|simple|easy|expensive"
    r"|sir|cross|\w+(?<!f)ly"
)
"""What tells something of a codename and is none."""
_MERELY_EN = re.compile(rf"{_NONE_EN.pattern}|big|small")
"""What is said to be meant so, and is none."""
_OF_PROJECTS_EN = re.compile(
    r"timelines?|kick-?offs?|roadmaps?|templates?|dashboards?|checklists?|recaps?|workflows?|debriefs?"
    r"|backlogs?|sprints?|spreadsheets?|charters?|timesheets?|milestones?|deadlines?|manuals?|portals?|goals?"
    r"|(?:plann|track|stakehold|found|admin|report|develop|engine|contract|work|writ|fold|remind|post|bann"
    r"|hand|schedul|programm|design|buy|sell|build|review|approv|own|manag|lead|deliv|send|ord|sponsor)ers?"
    r"|(?:coordinat|administrat|advis|auditor|edit|facilitat|moderat|invest|contract|monit|creat|indicat)ors?"
    r"|(?!starling|sterling|lightning|wellspring)\w+ings?|\w{3,}ed|\w+ment|\w+tions?|\w{6,}als?|\w{4,}ive"
    r"|\w+(?<!f)ly"
)
"""What projects and operations have, and what they are."""
_NOT_UNSAID_EN = (
    r"(?!(?:anything|something|nothing|everything|much|that|this|it|these|those|what|which|names?|numbers?"
    r"|one|sorry|hello|yes|no|please|thanks?|stuff|things|so|how|why|who|where|when|all|any|some|more|too"
    r"|just|only|review|control|way|warranty|contract|discussion|embargo|wraps|pressure|construction|fire"
    r"|attack)\b)"
)
_BEFALLS_EN = (
    r"(?:(?:goes|went|going|go) (?:to the (?:board|market|vote|press)|live|public|ahead)"
    r"|(?:is|was|gets|got|stays|remains|isn['\u2019]t|wasn['\u2019]t|(?:has|had|hasn['\u2019]t) been"
    r"|(?:will|won['\u2019]t) be)"
    r" (?:(?:now|still|again|finally|officially|not|all but|already) )?(?:on (?:hold|track|ice)|dead"
    r"|over budget|under budget|delayed|cancell?ed|approved|green-?lit|shelved|paused|announced|public"
    r"|secret|confidential|signed|funded|between us|the one (?:with|we|that|for|where)|happening|leaked"
    r"|mothballed|scrapped|postponed)|(?:will|won['\u2019]t|doesn['\u2019]t|didn['\u2019]t|does|can['\u2019]t"
    r"|might|should) (?:not )?(?:happen|launch|ship|leak|exist|go (?:live|public|ahead))"
    r"|(?:is|was|means) (?:the|our|their) (?:sale|takeover|merger|acquisition|refinancing|closures?|buyout"
    r"|restructuring|listing|relocation|spin-?off|lay-?offs?|redundancies|cuts|disposal|fundraising)"
    r"|comes first|first(?=[,.])"
    r"|ships|slips|launches|launched|closes|completes|completed|leaks|leaked|happens|happened"
    r"|doesn['\u2019]t exist|stays (?:in (?:this|the) room|quiet|here)|needs (?:another|more|sign-?off"
    r"|approval|the board)|got the (?:green light|go-?ahead|nod))(?!\w)"
)
"""What projects do and what befalls them: things have an article there."""
BOOKS_EN = (
    r"(?:diary|calendar|minutes|books|e-?mails?|files?|folder|paperwork|tickets?|system|invoices?|schedule"
    r"|rota|log|whiteboard|slides?|deck|spreadsheet)"
)
_LEADS_EN = (
    "so and or but for of on in with about is was call calls called if when then because start starts started"
    " launch launched kill killed delay delayed join joined here there now today okay right um uh er yeah yes"
    " please us them from like into under behind after before until it as at by than it's that's it\u2019s"
    " that\u2019s"
)
"""Behind these words a project has an article, unless it has a name."""

_CALL_EN = (
    r"(?:(?:we|they|i)(?:['\u2019](?:ve|re|d|ll)| have| are| had| will)?(?: been| always| just| all| only)?"
    r" (?:say|said|saying|call it|calling it|called it|use|using|used|went with|going with|go with))"
)
"""With what somebody answers how something is called."""


def _without_article(noun: str) -> str:
    """What is looked for first is the noun: it is rare, and what stands before it is not."""
    leads = [rf"\b{lead} " for lead in _LEADS_EN.split()] + [r"[.,;:?!\n]", r"[.,;:?!\n] "]
    leads += [r"\bto "] if noun == "operation" else []
    return rf"{noun} (?:(?<![\s\S]{noun} )|{'|'.join(rf'(?<={lead}{noun} )' for lead in leads)})"


_ENGLISH = (
    _codename(
        rf"\b(?:(?:code[ -]?(?:named?|word)|{_TITLE_EN}){_IS_EN}{_UM_EN}|code[ -]?named? )",
        none=_NONE_EN,
    ),
    _codename(rf"code(?<=\bcode)[ -]?(?:named?|word){_UM_EN}", words=Words.RARE, none=_NONE_EN),
    # What has another name where others hear or read it: nobody says teaspoon outside.
    _codename(
        r"\b(?:(?:nobody|no ?one|never|don['\u2019]t|do not|not) (?:ever )?(?:says?|mentions?|writes?)"
        r"|(?:filed|it|deal|file|job|case|thing|whole thing|booking)(?:['\u2019]s| is)? (?:down )?under) "
        rf"(?P<name>{_NOT_UNSAID_EN}[^\W\d_]{{4,}}(?<!s)(?<!ly)(?<!ing))"
        r"(?= (?:outside|out loud|aloud|in (?:public|writing|front of|an? e-?mail|a message|a text|the chat)"
        r"|on the (?:phone|radio)|over (?:the phone|chat|e-?mail|the radio)|(?:in|on) (?:the|our|my|his|her)"
        rf" (?:{BOOKS_EN}))\b)",
        words=Words.RARE,
        score=0.4,
    ),
    # A name that hides what it is of: in the diary it says dentist, so nobody asks.
    _called(
        rf"\b{BOOKS_EN}\b[^.?!;\n]{{0,30}}?(?:\b(?:(?:it )?(?:says|is)|as|under|it)|['\u2019]s)"
        rf" (?:just |only )?{_NAME},? so (?:that )?(?:nobody|no ?one|people|they|the \w+)"
        r" (?:asks?|knows?|notices?|suspects?|wonders?|looks?|opens?|gets?|do(?:es)?n['\u2019]t)\b",
    ),
    *(
        _project(cue, words=Words.TO_RARE, longest=2, none=_OF_PROJECTS_EN)
        for cue in (_without_article("project"), _without_article("operation"))
    ),
    _bare(
        r"\b(?:the|our|this) (?P<name>[^\W\d_]+)(?= (?:file|plan|matter|deal|affair|operation|project"
        r"|scenario|protocol|dossier|codename|contract|account|bid)\b)",
        words=Words.HIDING,
    ),
    # What is said from now on in place of a name, and what is said to stand for one.
    _bare(
        r"\b(?:we|they)(?:['\u2019](?:re|ll)| are| will)? (?:(?:are )?on to|only say|now say|say|call it"
        r"|talk about|speak of|use|write) (?P<name>[^\W\d_]+)(?=,? (?:now|from now on|these days|instead"
        r"|from here on)\b)",
        words=Words.HIDING,
    ),
    _bare(
        rf"when(?<=\bwhen)(?:ever)? (?:i|we|they|you) say {_NAME},? (?:i|we|they|it)"
        r"(?:['\u2019]s| means?| is| refers?)(?! it\b)",
        none=_MERELY_EN,
    ),
    _bare(
        rf"\b(?:put|write|say|use|type) {_NAME} (?:instead of|in place of) (?:the|his|her|their|its)"
        r" (?:real |actual |full |true )?name\b",
        none=_MERELY_EN,
    ),
    # What a question for a name is answered with: what do we call it? We've been saying orchard gate.
    _codename(
        rf"\bwhat(?: (?:do|did|are|shall|should|will) (?:we|you|they)(?: \w+)? (?:call|calling|name)(?:ed)?"
        r" (?:it|this|that|these|the \w+)|(?:['\u2019]s| is) (?:it|this|that|the \w+) called)\b"
        rf"[^.?!\n]{{0,30}}[.?!,]? (?:(?:uh|um|well|so|okay|yeah),? )*{_CALL_EN}(?: the)? ",
        reason="said to be called so",
        longest=2,
        none=_NONE_EN,
    ),
    *answered_what("en"),
    _thing(
        rf"{WHAT_EN}(?:i (?:think|hear|heard) )?(?!(?:that|if|when|so|and|but)\b)"
        rf"(?P<name>{_WORD}(?: {_WORD})?)(?= {_BEFALLS_EN})",
        alone=0.4,
        none=NO_MORE["en"],
    ),
    # A thing without its article, where something is done with a project, or said of it.
    _thing(
        r"\b(?:(?:launch|ship|releas|cancel|postpon|delay|test|announc|paus|shelv|pilot|leak)(?:e?s|e|l?ed"
        r"|l?ing)?|(?:words?|rumou?rs?|ask\w*(?: \w+)?|talk\w*|heard|anything|something|nothing|news"
        r"|questions?|updates?) (?:about|on|of)|work(?:s|ed|ing)? on|knows?(?: \w+)? (?:of|about)"
        r"|(?:budget|deadline|team|slides?|plans?|launch) (?:for|of|behind)) (?!project |operation )",
        none=NO_MORE["en"],
    ),
)

_CALL_FR = (
    r"(?:on|nous|ils|je) (?:(?:a|avons|avait|ont|ai) (?:toujours |tous )?(?:dit|mis|pris|choisi)"
    r"|l['\u2019](?:appelle|a appelé|avait appelé)|dit|parle de|met|disait)(?: toujours| plutôt)?"
)
_IS_FR = r"(?:,? c['\u2019]est|,? (?:est|était|sera|reste|devient)| ?:)"
_UM_FR = r",? (?:(?:euh|toujours|donc),? )*"
_TITLE_FR = (
    r"(?:nom|titre) (?:interne|de travail|commercial|de marque|provisoire|de vente|déposé|choisi"
    r"|retenu|définitif|officiel|du produit|de la gamme)|marque (?:déposée|choisie|retenue)"
    r"|nom (?:de l['\u2019]opération|du (?:projet|deal|dossier)|de la mission)"
)
_NONE_FR = re.compile(
    r"secret|nul|confidentiel|connu|important|définitif|déposé|pris|prêt|clair|mauvais|moche|génial|trouvé"
    r"|choisi|arrêté|validé|parti|libre|laid|long|court|\w+[ai]bles?|\w+ment|bientôt|tard|vite|jamais"
    r"|toujours|demain|hier|cher|fini|rapide|monsieur|madame|croix|urgent|simple"
)
_MERELY_FR = re.compile(rf"{_NONE_FR.pattern}|gros|petit")
_OF_A_PROJECT_FR = re.compile(
    r"\w+(?:é|i|u|eux|iques?|[ai]bles?|ifs?|els?|al|aux|ants?|aires?|istes?|[ie]ens?|ains?|eurs?|ons"
    r"|ez|er|és|is)"
)
"""What projects are; what has the other gender is no adjective of theirs."""
_OF_AN_OPERATION_FR = re.compile(
    r"\w+(?:ées?|ies?|ues?|euses?|iques?|[ai]bles?|ives?|elles?|ales?|antes?|aires?|istes?|[ie]ennes?"
    r"|aines?|ons|ez|er)"
)
_BEFALLS_FR = (
    r"(?:(?:ne |n['\u2019])?(?:est|sera|était|reste|restera)(?: pas| toujours| encore| déjà| plus| enfin)?"
    r" (?:en (?:pause|attente|suspens|retard|avance|route)|(?:mort|reporté|annulé|validé|signé|suspendu|gelé"
    r"|lancé|bouclé|repoussé|abandonné|acté|voté|approuvé|financé|confidentiel|secret|public)s?)"
    r"|(?:ne |n['\u2019]|se |s['\u2019])?(?:passe(?:ra)?|sort(?:ira)?|démarre(?:ra)?|commence(?:ra)?"
    r"|avance|coûte|existe|capote|aboutit|dérape|fait|fera|arrête|prend du retard|tombe à l['\u2019]eau)"
    r"|d['\u2019]abord|passe d['\u2019]abord)(?!\w)"
)
"""What befalls projects: things have an article there."""
_DEALS_FR = (
    r",? (?:c['\u2019]est|c['\u2019]était|ce sera|désigne|veut dire) (?:l[ae] |l['\u2019]|notre |leur |les )"
    r"(?:ventes?|cession|rachat|fusion|refinancement|fermetures?|restructuration|réorganisation|plan social"
    r"|introduction en bourse|levée|déménagement|reprise|acquisition|scission|départs?|licenciements?"
    r"|suppressions?|nom (?:de code|interne))(?!\w)"
)
"""What a word without an article is said to stand for."""
_KEPT_FR = (
    r"(?:(?:dans|sur) (?:l[ea]s? |l['\u2019]|(?:nos|vos|mes|tes|ton|mon|notre|votre|tous les) )(?:mails?"
    r"|courriels?|papiers?|agendas?|calendriers?|plannings?|documents?|comptes?[ -]rendus?|tickets?"
    r"|factures?|fichiers?|étiquettes?|flacons?|boîtes?|emballages?|affiches?|invitations?|badges?"
    r"|registres?)|en interne|entre nous|en (?:rayon|magasin|boutique)|pour (?:les clients|le public)"
    r"|côté (?!de\b)\w+)"
)
_WRITES_FR = (
    r"(?:on (?:dit|écri[tr]a?|met|note|lit|lira|inscrit|marque)|(?:dites|écrivez|mettez|notez|dis|écris|mets)"
    r"|il y (?:a|aura) (?:écrit|marqué))"
)
_IN_PUBLIC_FR = (
    r"(?:produit|nom|marque|modèle|gamme|projet|appli(?:cation)?|crème|parfum|film|livre|jeu|boisson"
    r"|série)s?,?(?: \w+)? (?:officiellement|publiquement|commercialement)"
    r"(?:,|,? (?:c['\u2019]est|ce sera|il s['\u2019]appelle))"
)
_NOT_SHOWN_FR = re.compile(
    r"\w+(?:ment|ée?s?|iques?|[ai]bles?|eux|euses?|ales?|elles?|ives?|ants?|antes?)|bonjour|merci|oui|non"
    r"|stop|copie|beaucoup|moins|plus|trop|fini|écrit|dit|fait|mis|prévu|connu|vide|plein|libre|calme|simple"
    r"|clair|noir|rouge|vert|pareil|mieux|pire|rare|facile|difficile|interdit|obligatoire|gratuit|moche|joli"
    r"|bien|pas|mal|chaud|froid|normal|rien|quoi|distributeur|propre|mère|commune|hier|demain|mardi|lundi"
    r"|jeudi|clef?|pli|réserve|peu|format"
)
"""What stands where a name is shown, and is none."""
_FRENCH = (
    _codename(
        rf"\b(?:nom de code|mot convenu|{_TITLE_FR})(?: (?:de la|du|de l['\u2019]|de) ?\w+)?{_IS_FR}{_UM_FR}",
        none=_NONE_FR,
    ),
    _codename(rf"\b(?:nom de code|mot convenu){_UM_FR}", words=Words.RARE, none=_NONE_FR),
    # Where a name is written for others to read, or in place of another: dans l'agenda, on met dentiste.
    # Its last word may be an ordinary one: douceur de l'un, for Douceur de Lin.
    _called(
        rf"\b(?:{_KEPT_FR},? (?:{_WRITES_FR}|c['\u2019]est|ce sera|ça (?:sera|devient|s['\u2019]appell\w+))"
        rf"(?: (?:seulement|juste|toujours|simplement|plutôt))?|{_IN_PUBLIC_FR}"
        r"|sous (?:la|une) (?:marque|enseigne)(?: de)?|(?:class|rang|enregistr|archiv|not"
        r"|inscri)\w+(?:-l[ea]s?)?(?: ça)? sous),? (?:(?:euh|donc),? )?(?!(?:l[ea]s?|une?|des|du|mon|ma|mes"
        r"|ton|ta|tes|son|sa|ses|nos|vos|leurs?|ce|cette|ça|que?|qui)\b|[lcdsjnmtq][u]?['\u2019])",
        none=_NOT_SHOWN_FR,
        tail=re.compile(
            r" (?:(?:de|du|des|à|au|aux|en)(?: l['\u2019]| la)? ?|d['\u2019])[^\W\d_]+(?=\s*(?:[.,;:!?\n]"
            r"|$))",
            re.IGNORECASE,
        ),
        behind=re.compile(PAUSE),
    ),
    # A word that must not be said, and that it is one: le mot boussole disparaît.
    _codename(
        r"\b(?:gard|pren|chois|propos)\w+ (?P<name>[^\W\d_]{4,})(?= comme (?:nom|mot)\b)",
        score=0.4,
        none=_NOT_SHOWN_FR,
    ),
    _codename(
        r"\b(?:le|ce) (?:mot|nom|terme) (?P<name>[^\W\d_]{4,})(?= (?:dispara[iî]|n['\u2019]appara"
        r"|n['\u2019]existe|ne (?:sort|figure|doit|circule)|est (?:interdit|banni|grillé|proscrit)"
        r"|a (?:fuité|circulé)))",
        score=0.4,
        none=_NOT_SHOWN_FR,
    ),
    *(
        _project(cue, words=Words.TO_RARE, longest=2, none=none)
        for cue, none in (
            (r"projet (?<=\bprojet )(?<!\bun projet )(?<!\bce projet )", _OF_A_PROJECT_FR),
            (r"opération (?<=\bopération )(?<!\bune opération )(?<!\bcette opération )", _OF_AN_OPERATION_FR),
        )
    ),
    # A noun without an article, where all nouns that may be counted have one: pas un bruit sur girafe.
    _project(
        r"\b(?:(?:l[ea] |l['\u2019]|du |au |ce |cette |cet )(?:enquête|équipe|mission|ligne|affaire"
        r"|cellule|réunion|comité|budget|fichier|code|sujet|point|groupe)"
        r"|sur|si|quand|que|pour|avec|après|avant|contre|(?:parl\w+|courant) (?:de|d(?=['\u2019])))"
        r"[ '\u2019](?P<name>[^\W\d_]{4,})(?![\w'\u2019-]| (?:des?|du|à|en)\b| d['\u2019])",
        words=Words.COUNTED,
        score=0.4,
        small=True,
    ),
    _bare(
        r"\b(?:le|ce|du|au|notre|leur|sur) (?:dossier|plan|programme|chantier|scénario|protocole|deal"
        r"|contrat|accord) (?P<name>[^\W\d_]+)(?!['\u2019\w-])",
        words=Words.HIDING,
    ),
    _bare(
        r"\b(?:on|nous|ils|vous) (?:ne )?(?:di[st]\w*|dira|parl\w+(?: plus que)? d[e'\u2019]|écri\w+"
        r"|met\w*) ?"
        r"(?P<name>[^\W\d_]+)(?=,? (?:désormais|maintenant|dorénavant|à présent|à partir de maintenant"
        r"|à la place)(?!\w))",
        words=Words.HIDING,
    ),
    _bare(
        rf"quand (?<=\bquand )(?:je|on|nous|ils) di[st]\w* {_NAME},? (?:(?:je|on|nous) parl|c['\u2019]est"
        r"|ça veut dire|ça désigne|il s['\u2019]agit|comprenez)",
        none=_MERELY_FR,
    ),
    _bare(
        rf"\b(?:mett|écri|di[st]|utilis|emplo|not)\w* {_NAME} (?:à la place|au lieu)"
        r" d(?:u|e son|e leur|e ce) (?:vrai )?nom\b",
        none=_MERELY_FR,
    ),
    _codename(
        r"\b(?:comment (?:est-ce qu['\u2019])?(?:on|vous|tu|ils) (?:l['\u2019])?(?:appel|(?:sur)?nomm)\w+"
        r"(?: ça| cela| le \w+| la \w+| l['\u2019]\w+)?"
        r"|(?:ça s|il s|elle s|on l|vous l|tu l)['\u2019]appel\w+ comment)\b"
        rf"[^.?!\n]{{0,30}}[.?!,]? (?:(?:euh|ben|alors|bon|donc|oui),? )*{_CALL_FR} ",
        reason="said to be called so",
        longest=2,
        none=_NONE_FR,
    ),
    _thing(
        r"\b(?:(?:mot|bruits?|rumeurs?|infos?|questions?|travaill\w+|point|notes?|silence|rien) sur |connaît "
        r"|(?:parl\w+(?: pas| plus| jamais)?|budget|équipe|planning|lancement|calendrier|annonce)"
        r" (?:de |d['\u2019])|(?:lanc|annul|repouss|décal|test|annonc|report|abandonn|dévoil|ébruit|suspend)"
        r"[a-zéèê]*(?: encore| déjà| toujours| enfin)? )(?P<first>bon(?:ne)? )?",
        none=NO_MORE["fr"],
    ),
    *answered_what("fr"),
    _thing(
        rf"{WHAT_FR}(?P<name>{_WORD}(?: {_WORD})?)(?= {_BEFALLS_FR}|{_DEALS_FR})",
        alone=0.4,
        none=NO_MORE["fr"],
    ),
)
_PLACES: Mapping[str, tuple[Place, ...]] = {"en": _ENGLISH, "fr": _FRENCH}


class Codenames(ByWords):
    """Finds what is said after the word for a codename, and rare words after the word for a project.

    Common words there are those of ``resources/words/codenames.txt``: project winter, and no project winner.
    """

    name = "codenames"

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Codenames of up to three words.

        Raises:
            ModelError: when the pipeline of French is not installed.
        """
        yield from bare_names(_PLACES[language], text, language, self._lexicons.of(language), self.name)
