"""Names behind a stop: what a question is answered with, and before what a sentence breaks off.

Who signed it? Fern. What do we call it? Kettledrum. Somebody pauses before a name, and a stop is written:
"he lives in. Corby", "it was. Bright young things".
"""

from __future__ import annotations

import re
from functools import partial

from app.detect.naming.bare_names import STANDS, Place
from app.detect.text.expressions import PAUSE
from app.detect.text.words import SPACE
from app.domain.finding import Category

_WHO_EN = (
    r"(?:whom?|whose|who['\u2019](?:s|d|re|ll|ve)"
    r"|which (?:of (?:them|you|us|those)|firm|company|bank|paper"
    r"|agency|supplier|vendor|client|customer|lawyer|contractor|guy|woman|man|girl|lad|colleague"
    r"|doctor|nurse|driver|manager|director|person|technician|engineer|analyst|teacher|student"
    r"|team leader|partner))"
)
_CALLED_EN = (
    r"(?:what(?: (?:do|did|are|shall|should|will|would) (?:we|you|they|i)(?: \w+)? (?:call|calling"
    r"|name|christen)(?:ed)? (?:it|this|that|these|him|her|the \w+)"
    r"|(?:['\u2019]s| is| was) (?:it|this|that|he|she|the \w+(?: \w+)?) (?:called|known as)"
    r"|(?:['\u2019]s| is| was) (?:the|its|his|her|their) (?:new |working |code ?)?name)"
    r"|(?:(?<![\s\S])|(?<=[.?!\n]\s))(?:and |so )?(?:the|his|her|its|their) (?:(?:first|last|full|new) |sur)?"
    r"name)\b"
)
_WELL_EN = (
    r"(?:(?:uh|um|er|erm|well|oh|so|yeah|yes|okay|probably|maybe|still|just|only|i think|i guess"
    r"|i believe)[,.]? ){0,2}"
)
_IT_IS_EN = r"(?:(?:it|that)(?:['\u2019](?:s|ll be|d be)| is| was) |(?:to|from|with|by|at) )?"
_NO_NAME_EN = re.compile(
    r"(?!(?:sterling|starling|lapwing|lightning)\b)\w{2,}ing|\w+ed|\w+ly|\w+[st]ion|\w+ment|\w+ity"
    r"|\w+[ae]nce|\w+ness|\w+[ai]ble|\w+ful|\w+less|\w+ous|\w{3,}ive|\w{3,}(?<![is])s|depends|guess|maybe"
    r"|perhaps|staff|men|women|children|kids|folk|mum|mom|dad|granny|god|correct|wrong|insurers?|whoever"
    r"|wherever|good|bad|fair|fine|nope|yep|weather|corporate|office|reception|payroll|compliance|audit"
    r"|board|reply|silence|ditto|same|hello|what|where|when|why|how|who|interesting|funny|easy|simple"
    r"|true|false|sure|right|left|everyone|anyone|someone|nothing|something|plenty|half|loads|lots|none"
    r"|no|yes|yeah|private|public|personal|external|internal|local|foreign|dead|blank|empty|confidential"
    r"|secret|wow|ouch|hm+|um|uh|er|sorry|please|thanks?|touch|knock|hang|hold"
    r"|wait|look|listen|see|ask|tell|try|take|let|can|could|do|does|did|have|has|is|was",
    re.IGNORECASE,
)
"""What answers who it was, and is nobody's name."""
_BEHIND_EN = re.compile(
    rf"{PAUSE}|['\u2019]s\b"
    r"| (?:does|did|is|was|has|had|will|would|again|out of|from|in|over|down|and|or|obviously|i think|i guess"
    r"|of course|these days|mostly|always|who)\b",
    re.IGNORECASE,
)
_WHO_FR = (
    r"(?:(?:c['\u2019](?:est|était) |chez |avec |pour |par |à |contre |de )?qui(?! sait\b)"
    r"|(?:le|la)quelle?|quell?e? (?:société|boîte|banque|agence|entreprise|journal|cabinet|notaire"
    r"|fournisseur|clients?|cliente|avocate?|médecin|collègue|concurrent|commune|ville|village|usine|site"
    r"|imprimeur|transporteur|prestataire|radio))"
)
_CALLED_FR = (
    r"(?:comment (?:(?:ça|cela|il|elle|ils|elles|on|tu|vous|nous|je) )?(?:s['\u2019]appel\w+|se nomm\w+"
    r"|l['\u2019](?:appel|nomm)\w+|(?:l['\u2019]|les )?(?:appelle|appelez|appelons|a appelée?|a baptisée?))"
    r"|(?:quel (?:est|était|sera)|c['\u2019](?:est|était) quoi)(?: déjà)? (?:le|son|leur|votre|ton)"
    r" (?:petit |nouveau |vrai |futur )?(?:nom|prénom|surnom)"
    r"|(?:(?<![\s\S])|(?<=[.?!\n]\s))(?:et )?(?:son|leur|le) (?:nom|prénom|surnom))\b"
)
_WELL_FR = (
    r"(?:(?:euh|heu|ben|bah|bon|alors|enfin|oui|ah|oh|hein|toujours|encore|peut-être|sans doute|sûrement"
    r"|je crois(?: que)?|je pense(?: que)?|il me semble)[,.]? ){0,2}"
)
_IT_IS_FR = (
    r"(?:(?:c['\u2019](?:est|était)|ce sera|(?:ça|elle|il) s['\u2019]appelle|on (?:l['\u2019]appelle|dit)"
    r"|chez|avec|par|pour|à) )?"
)
_NO_NAME_FR = re.compile(
    r"\w+ment|\w+[tsx]ions?|\w+té|\w+[ae]nces?|\w+eurs?|\w+euses?|\w+iers|(?:prem|dern|financ|infirm|ouvr"
    r"|polic|jan|mét|pap|courr)ier|\w{3,}ées?|\w{2,}és?|\w+ants?"
    r"|\w{2,}[^i\W]er|\w{3,}[eo]ns|\w{3,}ez|\w+ables?|\w+ibles?|\w+iques?|\w+istes?|\w+aires?|\w+elles?"
    r"|\w+ciens?|personne|rien|quelqu|quelque|tou[st]e?s?|monde|aucune?|moi|toi|lui|elles?|ils?|nous|vous|eux"
    r"|on|je|tu|les?|la|l|une?|des?|du|d|ça|cela|ce|c|cet|cette|ces|mon|ma|mes|ton|ta|tes|son|sa|ses|notre"
    r"|nos|votre|vos|leurs?|oui|non|si|voilà|mystère|secret|peu|importe|bien|bon|bonne|mal|mieux|pire|plus"
    r"|moins|très|trop|jamais|toujours|demain|hier|jeudi|lundi|mardi|mercredi|vendredi|samedi|dimanche|deux"
    r"|trois|quatre|cinq|six|sept|huit|neuf|dix|cent|mille|pareil|idem|même|autre|pas|ni|ne|n|qu|que|quoi|qui"
    r"|où|quand|comment|pourquoi|parce|car|mais|et|ou|donc|or|sais|sait|sait-on|savoir|dis|dit|dites|regarde"
    r"|regardez|attends|attendez|écoute|écoutez|devine|devinez|pardon|merci|désolée?s?|franchement|équipe"
    r"|direction|compta|paie|siège|service|bureau|accueil|presse|juridique|informatique|finances?|marketing"
    r"|patron|chef|chefs|clients?|collègues?|gens|syndicats?|élus?|comité|conseil|femmes?|hommes?|enfants?"
    r"|famille|parents?|mère|père|frère|sœur|mari|fils|fille|voisins?|est|sont|a|ont|va|vont|fait|faut|peut"
    r"|veut|doit",
    re.IGNORECASE,
)
_BEHIND_FR = re.compile(
    rf"{PAUSE}| (?:je (?:crois|pense)|et|ou|depuis|comme|évidemment|hein|à|au|aux|dans|pour"
    r"|en|bien sûr|sans doute|peut-être)\b",
    re.IGNORECASE,
)
_NO_VERB = "".join(
    rf"(?<!\b{word} )"
    for word in (
        "me him her us them you want wanted have has had need love like mean meant going used able".split()
    )
)
"""What is not said before the "to" of a verb that is left out: they asked me to."""
_BROKEN_OFF = (
    r"(?:(?<![\s\S])|(?<=[.?!\n])\s)"
    r"(?![^.?!\n]*\b(?:what|where|who|how|which|whatever|than|as (?:it|they) (?:is|was|are|were)"
    r"|yes|yeah|easy|hard|nice|fun|nothing|nobody|something|somebody|someone|anything|anyone|everything"
    r"|(?:c[ao]m|coming|logg?|sign|join|fill|let|drop|br[io]|go|get|g[oe]t|jump|chim|tun|check|lock|fit)\w*"
    r" (?:in|by|to|about))\b)[^.?!\n]{0,80}?\b(?:(?:it|this|that|he|she|they) (?:is|was|are|were)"
    rf"|{_NO_VERB}to|in|at|from|with|by|of|via|called|named|into|about|(?:in|on|at|to|from|with|by) the)"
)
"""A sentence that has no end, unless it asks for something or tells how it was."""
_NO_SENTENCE = re.compile(
    r"\w+ly|\w+ous|once|twice|again|next|please|exactly|ditto|sorry|thanks?|good|great|fair|fine|lovely|never"
    r"|always|early|late|\w+day|next|last|maybe|perhaps|anyway|sure|true|right|wow|hang|hold|wait|look|listen"
    r"|two|three|four|five|six|seven|eight|nine|ten|question|questions",
    re.IGNORECASE,
)
_AND = re.compile(r" (?:and|&) | ")

_answer = partial(
    Place,
    reason=STANDS,
    score=0.4,
    alone=0.4,
    longest=2,
    joint=SPACE,
)


def answered_who(language: str) -> tuple[Place, ...]:
    """Where stands who somebody asked for, a person or a firm.

    Args:
        language: ``en`` or ``fr``.
    """
    return (_answered(_WHO_EN if language == "en" else _WHO_FR, language, Category.ORGANISATION),)


def broken_off() -> tuple[Place, ...]:
    """Where a sentence goes on behind a stop with nothing but a name."""
    return (
        Place(
            rf"{_BROKEN_OFF}\. ",
            Category.ORGANISATION,
            STANDS,
            score=0.4,
            alone=0.4,
            joint=_AND,
            none=_NO_SENTENCE,
            behind=re.compile(r"[.,?!]"),
        ),
    )


def answered_what(language: str) -> tuple[Place, ...]:
    """Where stands how something is called.

    Args:
        language: ``en`` or ``fr``.
    """
    return (_answered(_CALLED_EN if language == "en" else _CALLED_FR, language, Category.PRODUCT),)


def _answered(asked: str, language: str, category: Category) -> Place:
    """Behind a question."""
    if language == "en":
        cue = rf"\b{asked}\b(?! cares\b)[^.?!\n]{{0,60}}\?\s+{_WELL_EN}{_IT_IS_EN}(?:the )?"
        return _answer(cue, category, none=_NO_NAME_EN, behind=_BEHIND_EN)
    cue = rf"\b{asked}\b[^.?!\n]{{0,60}}\?\s+{_WELL_FR}{_IT_IS_FR}"
    return _answer(cue, category, none=_NO_NAME_FR, behind=_BEHIND_FR)
