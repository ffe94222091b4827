"""Passwords, and keys that are read out: what follows the word for them, whatever it is made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.detect.numbers.french_secrets import french_secrets
from app.detect.numbers.hinted_secrets import hinted_secrets
from app.detect.numbers.joined_codes import joined_codes
from app.detect.numbers.locks import locks
from app.detect.numbers.told_secrets import told_secret, told_secrets
from app.detect.text.expressions import CLAUSE_END, ByExpressions, Expression
from app.detect.text.numerals import cardinal
from app.domain.finding import Category

NAME = "passwords"

_SECRET: Mapping[str, str] = {
    "en": r"pass ?(?:words?|code)|(?:wi-?fi|promo|discount|voucher) code|wi-?fi key"
    r"|(?:secret|safe|code|memorable) ?word|memorable (?:name|place)|security (?:answer|word)"
    r"|one for the wi-?fi",
    "fr": r"mots? (?:de passe|secret)|code (?:(?:du )?wi-?fi|promo|de r[eé]duction)"
    r"|cl[eé] (?:(?:du |de la )?(?:wi-?fi|r[eé]seau|box))"
    r"|(?:nouveau|nouvelle|celui|celle) (?:pour le |du )wi-?fi"
    r"|code (?:d['\u2019](?:acc[eè]s|entr[eé]e)|(?:du |de la |de l['\u2019])(?:portail|portillon|porte|grille"
    r"|coffre|alarme|armoire|serrure|fichier|dossier|session|cl[eé] usb))",
}
_PHRASE: Mapping[str, str] = {
    "en": r"(?:pass ?|(?:seed|recovery|secret|backup|encryption) )phrase",
    "fr": r"phrase (?:secr[eè]te|de (?:passe|r[eé]cup[eé]ration|sauvegarde|chiffrement))",
}
"""What is made of common words, and may begin as any sentence does."""
_VERB: Mapping[str, str] = {
    "en": r"is|was|are|(?:should|will|must|used to|has to) be|stays|remains|becomes",
    "fr": r"est|[eé]tait|c['\u2019](?:est|[eé]tait)|sera|doit [eê]tre|reste|devient",
}
_AT_ONCE: Mapping[str, str] = {"en": r" (?:to|as) ", "fr": r" en (?!\d{4}\b)"}
"""What counts only right behind the word: they set the password to."""
_NO_MORE: Mapping[str, str] = {
    "en": r"is|was|are|were|be|so|and|but|because|if|then|or|has|had|will|must|should|used|\w+n['\u2019]t"
    r"|managers?|polic\w+|resets?|rules?|generators?|protect\w+|strength|length|hygiene|attempts?",
    "fr": r"est|[eé]tait|sera|sont|et|donc|mais|car|si|ou|doit|peut|va|[ncs]['\u2019]\w+"
    r"|(?<!\bon )(?<!\bil )(?<!elle )a",
}
"""What is no word of what a password is for, or of who uses it, before it is said."""
_FILLERS = r"(?:,? (?:uh|um|er|erm|euh|still|now|just|always|toujours|encore|donc|maintenant),?){0,4}"
_DETERMINER: Mapping[str, str] = {
    "en": r"the|an?|my|your|our|his|her|their|its|this|these|all|any|no",
    "fr": r"l[ea]s?|l['\u2019]\w+|une?|des|du|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?"
    r"|ce|cette|ces|tout|toute",
}
"""Before these a password is not said; a phrase may begin with one."""
_SAME: Mapping[str, str] = {
    "en": rf"same(?:{CLAUSE_END}| (?:as|for|everywhere|again|thing|one)\b)"
    rf"|(?:\w+ )?ones?(?:{CLAUSE_END}| (?:I|we|you|he|she|they|that|which|from|in|on|with)\b)"
    rf"|(?:bit|little) (?:too )?(?:long|short|weak|simple|easy|hard|old)\b"
    rf"|(?:first|last|next|usual|issue|problem|key|joke|secret|must){CLAUSE_END}",
    "fr": rf"m[eê]mes?(?:{CLAUSE_END}| (?:que|pour|partout|depuis)\b)"
    rf"|peu (?:trop )?(?:longue|courte|faible|simple|facile|difficile|compliqu[eé]e|vieille)\b"
    rf"|(?:derni[eè]re|premi[eè]re|seconde|bonne|mauvaise|nouvelle|ancienne|seule|suivante|prochaine|autre"
    rf"|n[oô]tre|v[oô]tre|mienne|tienne|sienne|leur|probl[eè]me|cl[eé]|phrase){CLAUSE_END}",
}
"""What tells something of a phrase, after a determiner; with more words behind it, it is a phrase."""
_NONE: Mapping[str, str] = {
    "en": r"not|wrong|too|in|on|at|under|with|up|for|from|about|by|as|it"
    r"|and|or|that|what|who|where|when|how|why|if|so|very|always|never|still|only"
    r"|just|both|everything|something|someone|anything|nothing|protect\w*|expir\w*|sent|stored|reset|shared"
    r"|safe|secure|weak|strong|chang\w*|required|used|valid|invalid|incorrect|missing|gone|lost|long|longer"
    r"|short\w*|different|good|bad|easy|hard|hidden|known|fine|ok(?:ay)?|written|forgotten|going|being|be"
    r"|posted|printed|taped|displayed|listed|visible|rejected|accepted|useless|blocked|locked|broken|leaked"
    r"|soon|often|quickly|usual|enough|before|much|many|little|important|essential|critical|crucial|mandatory"
    r"|necessary|needed|available|unique|case|kept|managers?|polic\w+|me|you|him|us|them|everyone|everybody"
    r"|log|access|get|unlock|open",
    "fr": r"c['\u2019]\w+|pas|plus|faux|fausse|trop|de|d['\u2019]\w+|au|aux|[aà]|dans|sur"
    r"|sous|en|par|pour|avec|celles?|celui|qu(?:['\u2019]\w+|e|i|oi|and|el\w*)|si|tr[eè]s|toujours|jamais"
    r"|encore|rien|bien|expir\w*|faible|forte?|obligatoire|valable|valide|invalide|incorrecte?|bonne?"
    r"|mauvaise?|bloqu\w+|perdue?|oubli\w+|chang\w+|envoy\w+|not[eé]e?|long(?:ue)?|courte?|diff[eé]rente?"
    r"|simple|facile|difficile|compliqu[eé]e?|connue?|prot[eé]g\w+|partag\w+|affich\w+|coll[eé]e?|indiqu\w+"
    r"|inscrit\w*|visible|refus[eé]e?|accept[eé]e?|importante?|essentiel(?:le)?|n[eé]cessaire|indispensable"
    r"|disponible|unique|[eé]crite?|rang[eé]e?|gard[eé]e?|enregistr[eé]e?|et|ou|[cçs]a|il|mieux|pire|dommage"
    r"|b[eê]te|risqu[eé]|grave|vrai|normal|faut|elle|on|moi|toi|nous|vous|p[eé]rim\w+|confidentiel\w*|secret"
    r"|personnel\w*|d[eé]sactiv\w+|activ[eé]e?|pr[eê]te?|finie?|faite?|ouverte?|ferm[eé]e?|claire?|livr[eé]e?"
    r"|test[eé]e?",
}
"""What tells something of a password and does not say it."""
_ALL_OF_IT = r"(?P<said>\w[^.?!\n]{1,80}\w)(?=\s*(?:[.?!\n]|$))"
"""A clause whose commas part what is dictated."""
_QUOTE = r"(?:[\"\u201c\u2018\u00ab]\s?)?"
_CLOSING = r"\"\u201d\u00bb"
_THANKS = (
    r" (?:okay|ok|got it|d['\u2019]accord|c['\u2019]est noté)(?=\s*(?:[.,;!?\n]|$)| (?:and if|and then|so|but"
    r"|now|what|who|i|we|you|can|could|thanks?|et si|donc|mais|alors|on|je|tu|vous|merci|qui)\b)"
)
"""What somebody else says to it, where no mark was written before that."""
_SAID = rf"(?:(?!\s?[{_CLOSING}](?!\w)|{_THANKS})[^.?!,;\n]|[.?!,;](?=\w)){{1,%d}}\w*(?:-\w+)*[?!]*"
_LONGEST, _LONGEST_PHRASE = 40, 200
"""Characters after which only the word goes on."""
_LISTED = rf"(?:,? (?:(?:and|then|et|puis) )?[\w'\u2019-]+(?: (?:and|et) [\w'\u2019-]+)?{CLAUSE_END}){{2,}}"
"""The words of a phrase that are said one by one."""
_JOINS: Mapping[str, str] = {
    "en": r"(?:dash|hyphen|under ?score|at sign|dot|slash|plus)",
    "fr": r"(?:tiret(?: (?:du )?(?:six|6|huit|8|bas))?|underscore|arobase|slash|plus|point(?! d['\u2019]))",
}
"""Signs behind which more of the password may be said."""
_MORE: Mapping[str, str] = {
    "en": r"(?:(?:exclamation|question) (?:mark|point)|hash(?:tag)?|(?:pound|dollar) sign|star|asterisk"
    r"|ampersand|(?:all )?(?:in )?(?:lower|upper) ?case|(?:all )?caps|(?:with an? )?capital \w+"
    r"|(?:an? )?\w+ (?:for|instead of) (?:the|an?) (?:\w+ )?[a-z]\b)",
    "fr": r"(?:point d['\u2019](?:exclamation|interrogation)|di[eè]se|[eé]toile|ast[eé]risque|dollar"
    r"|(?:tout )?(?:en )?(?:majuscules?|minuscules?)|avec une? \w+ (?:majuscule|minuscule)"
    r"|une? \w+ (?:à la place|au lieu) (?:de l['\u2019]|(?:du|de la|des|d['\u2019]une?) )(?:\w+ )?[a-z]\b"
    r"|sans (?:accents?|espaces?))",
}
"""Its other signs, and how its letters are written, as they are dictated after a comma."""
_ON: Mapping[str, str] = {
    "en": r"(?:then|and|followed by)",
    "fr": r"(?:puis|et|ensuite|suivi (?:de|d['\u2019]un))",
}
_WHERE: Mapping[str, str] = {"en": r",?", "fr": r"(?: (?:du|de la) [\w-]+)?,?"}
"""What a password is for, also where no word like "is" follows."""
_ASKED: Mapping[str, str] = {"en": r"(?:what|which)", "fr": r"(?:quoi|quel)"}
_ANSWER: Mapping[str, str] = {
    "en": r"[^.?!\n]{0,30}\?\s+(?:(?:well|uh|um|yes|yeah|so|sure),? ){0,2}"
    r"(?:it['\u2019]s|it (?:is|was)|that['\u2019]s) ",
    "fr": r"[^.?!\n]{0,30}\?\s+(?:(?:ben|euh|oui|alors|donc),? ){0,2}c['\u2019](?:est|[eé]tait) ",
}
"""Between a question for a password and what it is."""
_AT_LAST: Mapping[str, str] = {
    "en": r"[^.?!\n]{0,30}\?\s+(?!(?:i|you|we|he|she|they|it|that|there|this|these|those|ask|try|which)\b)",
    "fr": r"[^.?!\n]{0,30}\?\s+(?!(?:je|tu|on|nous|vous|ils?|elles?|ce|ça|demande\w*|essaie|lequel)\b"
    r"|\w['\u2019])",
}
"""The same before an answer that is nothing but it."""
_WITH_NUMBER = r"(?=[^.?!\n]{0,30}?(?:\d|\b(?:%s)\b)[^.?!\n]{0,30}(?:[.?!\n]|$))"
"""What tells a secret from any other answer."""
_SIGNED = r"(?=(?:(?!%s)\w+,? ){1,3}%s\b)"
"""A sign that is read out, where a question mark was heard for the word "is": the passwords?"""
_INSTEAD: Mapping[str, str] = {
    "en": r"(?:(?:chang|switch|updat|reset|set|mov)\w* (?:it |that |this |them )?to"
    r"|the new one(?: is|['\u2019]s)|it['\u2019]s now|now it['\u2019]s)",
    "fr": r"(?:(?:on a|j['\u2019]ai|il a|elle a|ils ont|nous avons) mis|chang\w+ (?:pour|en|par)"
    r"|remplac\w+ par|le nouveau,? c['\u2019]est|maintenant,? c['\u2019]est"
    r"|(?:n['\u2019]a (?:pas|jamais|toujours pas) (?:chang[eé]|boug[eé])|(?:est|reste) l[ea] m[eê]me)"
    r"[,.;]? c['\u2019](?:est|[eé]tait)(?: toujours)?)",
}
"""Before the next password, where one was said, or the one that it still is."""
_TELLS: Mapping[str, str] = {
    "en": r"(?:(?:i|we)(?:['\u2019](?:ll|m)| will| am)?(?: only| just)? "
    r"(?:say|spell|repeat|tell|giv|read)\w*"
    r"|listen|write|note|wait|hold on|get a pen)\b[^.?!,;\n]{0,40}",
    "fr": r"(?:je|on|tu|vous|attend\w*|not(?:e|ez)|[eé]cout(?:e|ez)|pren(?:ds|ez)|retien\w*|reten\w+|tenez"
    r"|entre nous|ne ri\w+|si (?:je|ma))\b[^.?!,;\n]{0,40}",
}
"""What is said to the listener before the secret itself: the password, I'll say it once."""
_ITSELF_NEXT: Mapping[str, str] = {
    "en": r"(?=, (?!(?:is|was|has|had|have|will|should|must|can|needs?|expires|we|they|it|you|not)\b)"
    r"[^\W\d_])",
    "fr": "",
}
"""Behind that, where nothing is told of the secret in place of itself."""
_TOLD: Mapping[str, str] = {one: rf"(?:, {tells}){{1,2}}{_ITSELF_NEXT[one]}" for one, tells in _TELLS.items()}
_HEAR_FR = (
    r", (?:not(?:e|ez)|[eé]cout(?:e|ez)|reten\w+|je (?:vous|te) l[ea] (?:dis|donne|dicte|rappelle))\b"
    r"[^.?!,;\n]{0,20}, (?:c['\u2019]est )?(?!(?:je|tu|on|nous|vous|ils?|elles?|\w['\u2019]\w+|personne"
    r"|demand\w+|chang\w+|rappel\w+|appel\w+|essa\w+)\b)"
)
"""The same where nothing else is told next: écoutez bien, cerise verte."""
_USED: Mapping[str, str] = {
    "en": r"\b(?:use|uses|used|using|put|set|pick|picked|chose|choose|have|has|had)",
    "fr": r"\b(?:mis|mets|met|mettre|choisi|pris|utilise|utilisent|utilisons)",
}
_OF_WHAT: Mapping[str, str] = {
    "en": r"(?!)",
    "fr": r"(?: (?:(?:du|des|de la|de l['\u2019]|pour l[ea]s?) ?[\w-]+"
    r"|(?:invité|public|privé|perso|staff)\w*))?",
}
"""Where a secret may be dictated right after a comma: le mot de passe, mimosa, m majuscule."""
_ENDS_IN_NUMBER = r"(?=[^.?!\n]{0,40}?[^\W\d_]{3,},? (?>%s)(?:, [\w-]+)?\s*(?:[.?!\n]|$))"
"""What is said by itself after a comma, and has a number that counts nothing: mimosa, soixante-dix."""
_LED_FR = (
    rf"(?=(?:l['\u2019]|(?:l[ea]s?|une?|des|mes|nos|deux|trois) )(?!{_SAME['fr']})[^\W\d_]+ [^\W\d_]{{3,}})"
)
"""Before a secret of several words that begins as any sentence does, and ends in a number."""
_CODE_FR = (
    r"(?:le|mon|ton|son|notre|votre|leur|nouveau) code"
    r"(?:,? c['\u2019]est(?: toujours| maintenant| encore)?| est|,)(?:,? euh,?)? "
    r"(?!(?:article|version|livre|chapitre|ligne|page|alin[eé]a|niveau|classe|lettre|num[eé]ro)\b)"
)
"""Behind this a word and a number are a secret; a number alone is found as such."""
_BEFORE: Mapping[str, str] = {
    "en": r"(?P<said>[^\s.?!,;][^.?!,;\n]{1,40}?) (?:as|for) (?:(?:a|an|the|my|our|your|his|her|their) )?",
    "fr": r"(?P<said>[^\s.?!,;][^.?!,;\n]{1,40}?) (?:en|comme) ",
}
"""A password before the word for one: "we use marigold as the password"."""
_SHORT: Mapping[str, str] = {
    "en": r"(?:pass|pw|pwd|passwd|creds?|wi-?fi)",
    "fr": r"(?:mdp|pass|pwd|passwd|wi-?fi)",
}
"""What a password is called in short; before it only what nobody says, but writes, is one."""
_TYPED: Mapping[str, str] = {
    "en": r"(?=[^.?!\n]{0,50}?\b(?:(?:upper|lower) ?case|one word|no (?:spaces?|capitals))\b)",
    "fr": r"(?=[^.?!\n]{0,50}?\b(?:majuscules?|minuscules?|en (?:un(?: seul)?|deux|trois|quatre) mots?"
    r"|tout (?:un mot|attaché|collé)|sans espaces?|di[eè]se|[eé]toile|ast[eé]risque"
    r"|points? d['\u2019](?:exclamation|interrogation)"
    r"|tiret (?:du )?(?:bas|huit|8))(?!\w))",
}
"""Before what is said with how it is typed."""
_NEXT_CLAUSE_EN = (
    r"(?:(?:and|which|that|then|if|when) (?:the|an?|i|we|you|he|she|they|it|that|this|there|who|what|if|when"
    r"|don['\u2019]t|please|nobody)|but|so|because|okay|got it|have you|please|can|could|do|did|is|are)\b"
)
_TYPED_SO: Mapping[str, str] = {
    "en": r"(?P<said>\w[^.?!\n]{0,50}?\b(?:(?:upper|lower) ?case|one word|no (?:spaces?|capitals))\b"
    rf"(?:[^.?!\n]{{0,60}}?\w)??)(?=\s*(?:[.?!\n]|$)|,? {_NEXT_CLAUSE_EN})",
    "fr": _ALL_OF_IT,
}
"""What is dictated with how it is typed: to the end of the sentence, or to where another begins."""
_MADE = (
    r"(?!\d[\d.,]*(?:[gm]hz[\w-]*|[a-z]{1,2})(?:[\s.,;]|$))(?=\S{6})(?=\S*[^\W\d_])(?=\S*(?:\d"
    r"|\w[!*#$%&+?]\w))(?P<said>\w[^\s\"\u201c\u201d\u00ab\u00bb,;()]*\w[!?*#$%&+]*)"
)
"""Letters with figures or signs among them."""
_TELLING = r"(?=[^.?!;\n]{0,40}?(?:\d|\b(?:under ?score|dash|tiret)\b))"
"""A figure, or a joint that is read out: without the word "is", only that tells that it is said."""
_AFTER: Mapping[str, str] = {
    "en": r"please|thanks?|okay|right|yeah|yes|obviously|still|again|sorry|though|then|too|anyway|sir|love"
    r"|mate|madam|folks|everybody|everyone|guys|got|and|but|all|not|just|apparently|probably|honestly|really",
    "fr": r"merci|voilà|hein|oui|non|toujours|encore|pardon|bref|enfin|évidemment|quoi|aussi|mais|tout|donc"
    r"|alors|messieurs|mesdames|madame|monsieur",
}
"""What is no word of a password behind a comma."""
_ALONE = r"(?!correct\b\s*(?:[.,;!?\n]|$))"

_DICTATED: Mapping[str, str] = {
    "en": r"(?:(?!(?:an?|the|with|of|and|no|that|my|your|is|was|its?|one|this)\b)[\w'\u2019-]+,? ){1,3}"
    r"(?:exclamation (?:mark|point)|(?:pound|dollar|percent|hash) sign|ampersand)(?!s)",
    "fr": r"(?:(?!(?:une?|l[ea]s?|du|des?|avec|et|sans|ce|mon|ton|son|est)\b)[\w'\u2019-]+,? ){1,3}"
    r"(?:point d['\u2019]exclamation|signe (?:dollar|dièse|pour ?cent)|esperluette)(?!s)",
}
"""A sign that is read out, without an article, and what it is typed behind: only what is dictated has one."""
_SAID_BEFORE: Mapping[str, str] = {
    "en": r"[^.?!\n]{0,30}[.;] (?:it|that|this)(?:['\u2019]s| was| is| says| said| reads?)",
    "fr": r"[^.?!\n]{0,30}[.;] c['\u2019](?:est|[eé]tait)",
}
"""Between the word for a password and it, in the next sentence."""
_ASIDE = r"(?:(?: [\w'\u2019]+){0,5}?|,? [\w'\u2019]+(?: [\w'\u2019]+){0,4},)"
"""What is thrown in before it in the next sentence, and may be anything: "and I am not joking"."""
_KEY: Mapping[str, str] = {
    "en": r"(?:key|mac|hash|fingerprint|checksum)(?: address)?"
    r"(?:['\u2019]s| is| was|,? (?:it )?(?:starts|begins|ends) (?:in|with|on)| ?:|(?<=\bmac address))",
    "fr": r"(?:cl[eé]|mac|hash|empreinte)(?: \w{1,6})?(?:,? c['\u2019]est| est"
    r"|,? (?:qui )?(?:finit|commence|se termine) par| ?:|(?<=\badresse mac))",
}
_TOKEN: Mapping[str, str] = {
    "en": r"(?:(?:api|access|licen[cs]e|serial|activation|product|encryption|private|session|bearer|client"
    r"|recovery)[ -](?:key|token|secret|code|number)|token)",
    "fr": r"(?:cl[eé] (?:d['\u2019]|de )?(?:api|acc[eè]s|licence|activation|produit|chiffrement|session)"
    r"|secret client|jeton(?: d['\u2019]acc[eè]s)?)",
}
_READ_OUT = r"(?=[^.?!;\n]{0,30}?(?:\b(?:[^\W\d_]|\d+|%s)\b[ ,-]{1,2}){2}|\w*\d)"
"""What two figures or letters, one after the other, or a figure in the first word, tell to be read out."""
_HEX = (
    r"(?:[0-9a-f]{1,4}|zero|oh|one|two|three|four|five|six|seven|eight|nine|z[eé]ro|une?|deux|trois|quatre"
    r"|cinq|sept|huit|neuf|dix|onze|douze)\b"
)
_HEX_GAP = r"(?:[ ,:-]{1,2}(?:colon |dash |deux[ -]points |tiret )?)"


def passwords() -> ByExpressions:
    """Finds passwords to the end of the clause, and keys and hashes that are read out digit by digit."""
    return ByExpressions(NAME, {language: _table(language) for language in _SECRET})


def _table(language: str) -> tuple[Expression, ...]:
    read = "digits and letters of a key"
    key = rf"\b{_KEY[language]}\s(?P<said>(?:{_HEX}{_HEX_GAP}){{2,}}{_HEX})"
    cue, secret = rf"\b(?:{_SECRET[language]})", _secret(language)
    code = rf"{_CODE_FR}|" if language == "fr" else ""
    word = rf"\b(?:{_SECRET[language]}|{code}{_PHRASE[language]}|{_TOKEN[language]})"
    none = rf"(?!(?:{_NONE[language]}|{_DETERMINER[language]})(?!\w))"
    asked, used = rf"\b{_ASKED[language]}\b[^.?!\n]{{0,20}}", rf"{_USED[language]} {none}{_BEFORE[language]}"
    told, itself = rf"{_TOLD[language]}, (?:c['\u2019]est )?", rf"(?!{_TELLS[language]}, )"
    at_once = rf"{_WHERE[language]} {_TELLING}{itself}"
    counts = rf"(?!(?>{cardinal(language)}) [^\W\d_])"
    lettered = rf"{_WITH_NUMBER % cardinal(language)}(?=[^\W\d_]){counts}"
    ways = (
        (rf"{cue}(?:{_is(language)}|{_AT_ONCE[language]}|{at_once}){secret}", 0.7),
        (rf"{asked}{cue}{_ANSWER[language]}{secret}", 0.7),
        (rf"{asked}{cue}{_AT_LAST[language]}{_WITH_NUMBER % cardinal(language)}{secret}", 0.6),
        (rf"{cue}s? ?\?\s+{_SIGNED % (_DETERMINER[language], _MORE[language])}{secret}", 0.6),
        (rf"{cue}[^\n]{{0,80}}?\b{_INSTEAD[language]} {secret}", 0.6),
        (rf"{used}{cue}", 0.6),
        (rf"{cue}{_SAID_BEFORE[language]}{_ASIDE} {lettered}{secret}", 0.6),
        (rf"\b(?:{_PHRASE[language]}){_is(language)}{_phrase(language)}", 0.7),
        (rf"\b(?:{_PHRASE[language]})[^\n]{{0,30}}?\b{_INSTEAD[language]} {_phrase(language)}", 0.6),
        (rf"{cue}{told}{none}{_WITH_NUMBER % cardinal(language)}{_ALL_OF_IT}", 0.5),
        *(_only_french(cue, none) if language == "fr" else ()),
    )
    return (
        *(told_secret(pattern, score, near=word) for pattern, score in ways),
        Expression(
            rf"\b{_TOKEN[language]}{_is(language)}{_READ_OUT % cardinal(language)}{secret}",
            Category.NUMBER,
            0.7,
            read,
            near=word,
        ),
        told_secret(
            rf"\b{_SHORT[language]}(?:{_is(language)}| ){_QUOTE}{_MADE}",
            near=rf"\b{_SHORT[language]}\b",
        ),
        told_secret(
            rf"\b(?:{_SHORT[language]}|{_SECRET[language]})(?:{_is(language)}"
            rf"|{_OF_WHAT[language]}(?:{_TOLD[language]})?, {none}){_TYPED[language]}{_TYPED_SO[language]}",
            near=rf"\b{_SHORT[language]}|{_SECRET[language]}",
        ),
        *locks(language),
        told_secret(
            rf"(?<![\w'\u2019])(?P<said>{_DICTATED[language]}"
            rf"(?:,? (?:{_ON[language]},? )?(?>{cardinal(language)})(?!\w))?)",
            near=r"exclamation|sign\b|ampersand|signe|esperluette",
        ),
        Expression(key, Category.NUMBER, 0.6, read),
        *hinted_secrets(language),
        *joined_codes(language),
        *(told_secrets() if language == "en" else french_secrets()),
    )


def _only_french(cue: str, none: str) -> Iterator[tuple[str, float]]:
    """Patterns, and how sure each is, of what is told after "listen", a code, or a comma alone.

    Args:
        cue: a regular expression for the word for a password.
        none: for a place where nothing follows that only tells something of one.
    """
    number = cardinal("fr")
    itself = rf"(?!{_TELLS['fr']}, )"
    worded = rf"(?=[^\W\d_])(?!(?>{number})(?!\w)){_ENDS_IN_NUMBER % number}{_ALL_OF_IT}"
    yield rf"{cue}{_HEAR_FR}{none}{_ALL_OF_IT}", 0.4
    yield rf"\b{_CODE_FR}{itself}{none}{worded}", 0.5
    yield rf"{cue}{_is('fr')}{_LED_FR}{worded}", 0.5
    yield rf"{cue}[^\n]{{0,80}}?\b{_INSTEAD['fr']} {_LED_FR}{worded}", 0.5
    yield rf"{cue}{_OF_WHAT['fr']}, {itself}{none}{worded}", 0.5


def _is(language: str) -> str:
    """What is said between the word for a password and it: what it is for, who uses it, a verb."""
    between = rf"(?:[ ,]{{1,2}}(?!(?:{_NO_MORE[language]})\b)[\w'\u2019-]+){{0,9}}?"
    verb = rf"(?:{_FILLERS},? (?:{_VERB[language]})|['\u2019]s)"
    return rf"{between}(?:{verb}{_FILLERS} | ?[:=] ?)"


def _secret(language: str) -> str:
    # Atomic: of a long row of numbers no other parting is tried.
    on, joins, signs = _ON[language], _JOINS[language], _MORE[language]
    joined = rf"{joins}(?:,? (?:{on},? )?(?!(?:{joins}|{signs})(?!\w))[\w-]+)?"
    more = rf"(?:,? (?:{on},? )*(?:{joined}|{signs}|(?>{cardinal(language)}))(?!\w))"
    words = rf"(?:, (?!(?:{_AFTER[language]})\b)[^\W\d_]{{3,}}{CLAUSE_END}(?:{more})*)*"
    more = rf"(?:(?:{more})+{words})?"
    none = rf"(?:{_NONE[language]}|{_DETERMINER[language]})(?!\w)"
    return rf"{_QUOTE}(?!{none}){_ALONE}(?P<said>\w{_SAID % _LONGEST}{more})"


def _phrase(language: str) -> str:
    none = rf"(?:{_NONE[language]}|(?:{_DETERMINER[language]}) (?:{_SAME[language]}))(?!\w)"
    return (
        rf"{_QUOTE}(?!{none})(?!correct{CLAUSE_END}(?!,))(?P<said>\w{_SAID % _LONGEST_PHRASE}(?:{_LISTED})?)"
    )
