"""French secrets without the word for one right before them: what is typed when it is asked for, locks."""

from __future__ import annotations

from app.detect.numbers.told_secrets import told_secret
from app.detect.text.expressions import PAUSE, Expression
from app.detect.text.numerals import cardinal

_WORD = r"(?:mots? de passe|code|pin|cl[eé]|phrase (?:secr[eè]te|de passe)|question secr[eè]te|sésame)"
_ASKS = r"(?:demand|r[eé]clam|exig)(?:e|ent|era|ait)"
_IT = r"(?:ça|il|elle|on|ils|elles|l[ae] \w+|l['\u2019]\w+)(?: te| vous| nous| l['\u2019]y| me)?"
_ASKED = rf"(?:quand|lorsqu(?:e |['\u2019])|si|s['\u2019]|d[eè]s qu(?:e |['\u2019])) ?{_IT} {_ASKS}"
_FOR_ONE = rf" (?:l[ea]s? |une? |ton |ta |votre |son |sa |du )?{_WORD}\b(?: wi-?fi| d['\u2019]acc[eè]s)?"
_TYPE = (
    r"(?:tap(?:e|es|ez|ons|er)|saisi(?:s|ssez|t|r)|entr(?:e|es|ez|ons|er)|mets|mettez|mettre|met"
    r"|rentr(?:e|es|ez|er)|donn(?:e|es|ez|er)|r[eé]pond(?:s|ez|re)?|compos(?:e|es|ez|er)|fai(?:s|tes|re)|dis"
    r"|dites)"
)
_ANY_WORD = r"[^\W_][\w'\u2019-]*"
_NOT_SAID = (
    r"(?!(?:l[ea]s?|une?|des|du|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?|ce"
    r"|cette|ces|ça|cela|celui|celle|rien|tout|toute?s?|quelque|n['\u2019]importe|pas|plus|jamais|non|oui|ok"
    r"|ici|l[aà]|y|en|à|au|aux|dans|sur|de|moi|nous|vous|lui|comme|vite|simplement|juste|seulement|quoi"
    r"|entr[eé]e|annuler|valider|et|ou|puis|que|quand"
    r"|lorsque|si|je|tu|il|elle|on|ils|elles|mot|code|attention|confiance|signe|appel|tr[eè]s|trop"
    r"|bien|assez|facile|difficile|simple|important|secrets?|connue?s?|bon|mauvais|prête?|longue?"
    r"|court)(?!\w)|l['\u2019]|d['\u2019]|c['\u2019]|qu['\u2019]|s['\u2019])"
)
_END = rf"(?={PAUSE})"
_IS = r"(?:,? c['\u2019](?:est|était)| est| était|,| :)(?: toujours| encore)?"
_WIRELESS = r"(?:wi-?fi|réseau|box|routeur|hotspot|borne)"
_NO_CODE = r"(?!(?:postal|source|promo|pin|client|interne|erreur|ape|naf|qr|barres|couleur|change\w*|sera)\b)"
_TYPED = r"(?:tiret|underscore|espace|point|dièse|étoile|slash|majuscule|minuscule|arobase|en chiffres?)"
"""Signs as they are read out between a word and a number."""
_WORDS_OF = (
    r"(?:phrase|mots) (?:de )?(?:r[eé]cup[eé]ration|sauvegarde|secours|secr[eè]te?s?"
    r"|restauration|chiffrement)"
)
_LISTED = rf"{_ANY_WORD}(?:(?:,| et|, et|, puis) {_ANY_WORD}){{2,23}}"
_LOCK = (
    r"(?:cadenas|antivol|valise|mallette|attach[eé]-case|coffret|bo[iî]te à cl[eé]s?|bo[iî]tier à cl[eé]s?"
    r"|casier|consigne|armoire|portillon|digicode|serrure|tirelire|cassette)(?: (?:du|de la"
    r"|de l['\u2019]|des?) ?\w+)?"
)
_SET_TO = (
    r"(?:,? c['\u2019]est(?: le)?| est (?:réglée?|calée?|mise?) (?:sur|à)(?: le)?"
    r"| s['\u2019]ouvre (?:avec|sur|à|en|au)(?: le)?| :|,)"
)
_FIGURE = r"(?:\d|z[eé]ro|une?|deux|trois|quatre|cinq|six|sept|huit|neuf)"
_DIGITS = rf"(?:(?:{_FIGURE}[ ,-]{{1,2}}){{2,7}}{_FIGURE}\b|\d{{3,6}}\b(?![.,]\d))"
_HUNDREDS = rf"(?:(?=(?:\w+ )?(?:cents?|mille)\b)(?>{cardinal('fr')}))"
_THEN = r"(?:(?:et )?(?:puis|ensuite)|suivie? (?:de|du|d['\u2019]un)|et après)"
_NUMBER = (
    rf"(?:\d+(?:[ ,-]{{1,2}}\d+){{0,7}}|(?>{cardinal('fr')}))(?!\w)(?! (?:ans?|fois|jours?"
    rf"|heures?|euros?)(?!\w))"
)
_MADE_OF = r"(?:nom|prénom|rue|anniversaire|équipe|école|village|ville|département|plaque)"
_CASE = r"(?:(?:une? )?(?:\w )?(?:majuscule|minuscule)s?|tout attaché|en un (?:seul )?mot)"
_COUNTERSIGN = r"mots? (?:de (?:sommation|reconnaissance|ralliement|passage)|convenu)"
_ASKED_WHO = r"questions? (?:secr[eè]te|de s[eé]curit[eé])"
_WORD_ASKED = (
    r"(?:le|un|ton|votre) mot (?:à (?:dire|donner|r[eé]pondre)(?: (?:aux? \w+|à (?:la |l['\u2019])\w+))?"
    r"|qu['\u2019]il faut (?:dire|donner|r[eé]pondre)"
    r"|qu(?:e (?:l[ae] \w+|tu|vous)|['\u2019](?:ils?|elles?|on)) (?:te |vous |nous |lui )?"
    r"(?:demand|r[eé]clam|exig|veu|dois|doit|devez)\w{0,4}(?: (?:dire|donner|toujours))?)"
)
"""What somebody is asked for at a door or on the phone."""


def french_secrets() -> tuple[Expression, ...]:
    """What finds them: passwords for a prompt, keys of a network, locks, a name with a number behind it."""
    typed = rf"{_NOT_SAID}(?P<said>{_ANY_WORD}(?: (?!(?:quand|lorsqu|si|dès)\b){_ANY_WORD}){{0,4}})"
    said = rf"{_NOT_SAID}(?P<said>{_ANY_WORD}(?: {_ANY_WORD}){{0,2}})"
    return (
        told_secret(rf"\b{_TYPE} {typed},? {_ASKED}{_FOR_ONE}", near=rf"\b{_ASKS}\b"),
        told_secret(rf"\b{_TYPE} (?=[^.?!\n]{{0,40}}\d){typed}(?<=\d),? {_ASKED}\b", near=rf"\b{_ASKS}\b"),
        told_secret(
            rf"\b{_ASKED}{_FOR_ONE},?(?: tu| vous| on| il faut)?(?: juste)?"
            rf" (?:{_TYPE}|c['\u2019]est) {typed}{_END}",
            near=rf"\b{_ASKS}\b",
        ),
        told_secret(
            rf"\b{_WIRELESS}\b[^.?!\n]{{0,50}}?\b(?:la )?cl[eé]{_IS} {_NOT_SAID}"
            rf"(?P<said>(?:{_ANY_WORD},? ){{1,4}}{_NUMBER}){_END}",
            near=r"\bcl[eé]\b",
        ),
        told_secret(
            rf"\b(?:{_WIRELESS}|mots? de passe|mdp)\b[^.?!\n]{{0,50}}?\bcode(?:{_IS})? {_NOT_SAID}{_NO_CODE}"
            rf"(?P<said>{_ANY_WORD},? (?:{_TYPED},? ){{0,2}}{_NUMBER}){_END}",
            near=r"\bcode\b",
        ),
        told_secret(
            rf"\b{_WORDS_OF}(?:{_IS}| donne(?:nt)?| commence(?:nt)?(?: par)?) (?P<said>{_LISTED}){_END}",
            near=_WORDS_OF,
        ),
        told_secret(
            rf"\b{_LOCK}{_SET_TO} (?P<said>{_DIGITS}|{_HUNDREDS})(?:{_END}|(?= (?:et|pour|puis)\b))",
            near=rf"\b{_LOCK}",
        ),
        told_secret(
            rf"(?P<said>{_ANY_WORD},? (?:avec |en |tout )?{_CASE}(?: [^\W\d_])?,? {_THEN} {_NUMBER}){_END}",
            near=r"majuscule|minuscule|tout attaché|en un (?:seul )?mot",
        ),
        told_secret(
            rf"\b{_MADE_OF} (?:d[eu]s? |de la |de l['\u2019]"
            rf"|d['\u2019])[\w'\u2019 -]{{2,20}}, (?:{_ANY_WORD},? ){{1,2}}"
            rf"{_THEN} (?P<said>{_NUMBER}){_END}",
            near=rf"\b{_THEN}",
        ),
        told_secret(
            rf"\b(?:mot de passe|mdp|code|pin)\b[^.?!\n]{{1,40}}\b{_MADE_OF}\b[^.?!,\n]{{0,20}},"
            rf" (?:{_ANY_WORD},? ){{1,2}}(?:{_THEN}|et|avec|plus) (?P<said>{_NUMBER})"
            rf"(?:{_END}|(?= (?:à la fin|derrière)\b))",
            near=r"\b(?:mot de passe|mdp|code|pin)\b",
        ),
        told_secret(rf"\b{_COUNTERSIGN}{_IS} {said}{_END}", near=_COUNTERSIGN),
        told_secret(rf"\b{_WORD_ASKED}{_IS} {said}{_END}", near=r"\bmot\b"),
        told_secret(
            rf"\b(?:r[eé]pond(?:s|ez|re|ent)?"
            rf"|r[eé]ponse,? c['\u2019]est) {said}{_END}(?=[^.?!\n]{{0,60}}{_COUNTERSIGN})",
            near=_COUNTERSIGN,
        ),
        told_secret(
            rf"\br[eé]ponse à (?:la|ma|sa|notre|leur) {_ASKED_WHO}{_IS} {said}{_END}",
            near=_ASKED_WHO,
        ),
    )
