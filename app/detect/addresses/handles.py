"""Names that people have on networks and in systems: written with an at sign, or said after what they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.detect.addresses.spoken_address_parts import DOT, NARROW, joint, piece
from app.detect.text.expressions import CLAUSE_END, ByExpressions, Expression
from app.detect.text.numerals import AFTER_NUMBER, cardinal
from app.domain.finding import Category

NAME = "handles"

_NETWORKS = (
    r"(?:twitter|instagram|insta|linkedin|tiktok|facebook|mastodon|bluesky|slack|discord|github|youtube"
    r"|telegram|snapchat|twitch|reddit|skype)"
)
_WRITTEN = r"(?<![\w.@])@\w[\w.-]*\w"
_CHANNEL = (
    r"(?<![\w#&/@])#(?!(?:general|général|random|help|aide|news|all|tous|announcements|annonces)(?![\w-]))"
    r"(?=[^\W\d_])(?P<said>\w+(?:-\w+)*)"
)
"""What is talked of, as the name of a channel or as a hashtag: only its beginning is a word."""
_UNDERSCORED = (
    rf"\b(?!(?:to|i|we|they|you|also|and|does|would|will)\b)\w+"
    rf"(?:{NARROW}(?:under ?score|tiret (?:du )?(?:bas|huit|8)|trait bas|bas de ligne|barre basse){NARROW}"
    r"(?!(?:the|that|this|these|those|an?|our|my|your|its|their|his|her|how|why|what)\b)\w+)+"
    r"|\b[^\W_]+(?:_[^\W_]+)+\b"
)
"""An underscore joins nothing but names in systems; to underscore is a verb as well."""
_NO_NAME: Mapping[str, str] = {
    "en": r"(?!(?:not|the|an?(?! dot\b)|very|too|in|on|to|that|this|already|still|down|up|off|open|full"
    r"|dead|great|good|private|public|better|gone|broken|slow|fine|new|all|just|really|so|here|there|more|now"
    r"|what|where|how|wrong|reset|correct|missing|stuck|case|your|my|their|his|her|[a-z]+(?:ing|ed|able|ful"
    r"|ous|ive|less))\b)",
    "fr": r"(?!(?:pas|le|la|les|l|un|une|des|du|très|trop|dans|sur|que|ce|celui|déjà|pour|bien|bon|ok"
    r"|mieux|quoi|fini|n|tout|moi|lui|elle|mort|nul|super|là|plus|plutôt|vraiment|[\w]+(?:ant|if|ive|eux|euse"
    r"|able))\b)",
}
_CUES: Mapping[str, str] = {
    "en": r"(?:(?:handle|user ?(?:name|id)|screen name|log[ -]?in(?: name| id)?|gamertag|nickname)"
    rf"(?: there| on {_NETWORKS})?"
    r"(?: (?:for|to|on|at) (?:the|our|my|your|this|that) [\w ]{2,25}?)?"
    r"(?:(?: is|['\u2019]s)(?: going to be| gonna be)?| was| (?:will|should|would) be|:"
    r"|\? (?:(?:oh|um|uh|well),? )?(?:it['\u2019]s|it is|that['\u2019]s)(?: just| still)?)"
    rf"|(?:account|channel) on {_NETWORKS}(?: is|'s| was)(?: called| named)?"
    r"|under the (?:handle|user ?name|screen name|nickname)(?: of)?),? (?:at )?",
    "fr": r"(?:(?:identifiant|pseudo|pseudonyme|nom d['\u2019]utilisateur|login|gamertag)"
    rf"(?: sur {_NETWORKS}| (?:(?:pour|sur|du|des) |(?:de|à) l(?:a |['\u2019])|au )[\w '\u2019]{{2,25}}?)?"
    r"(?: est|,? c['\u2019]est| :|:| ?\? (?:(?:euh|ben|bah|alors),? )?c['\u2019]est(?: toujours)?)"
    rf"|(?:compte|chaîne)(?: sur)? {_NETWORKS}(?: s['\u2019]appelle|,? c['\u2019]est)"
    r"|sous le pseudo(?:nyme)?(?: de)?+),? (?:arobase )?",
}
_ALONE: Mapping[str, str] = {
    "en": r"(?:user ?(?:name|id)|log-?in(?: id)?|screen name),? ",
    "fr": r"(?:identifiant|nom d['\u2019]utilisateur|login|pseudo),? ",
}
"""The same with nothing behind it, before what is joined as no word is: username m dot volt."""
_WRITTEN_SO: Mapping[str, str] = {
    "en": r"(?:all |in |with )?(?:(?:small|capital) letters|(?:lower|upper) ?case|caps|capitals|one word)\b",
    "fr": r"(?:tout )?(?:en (?:minuscules?|majuscules?|un (?:seul )?mot)|attaché)(?!\w)",
}
"""How a name is written, right behind it."""
_SENTENCE_FR = (
    r"(?P<said>(?:l[ea]s? |l['\u2019]|une? )(?!(?:même|peu|truc|vraie?|problème|nom|prénom|sien|mien|tien"
    rf"|nôtre|vôtre|leur|mot)\b)[\w'\u2019-]+(?: [\w'\u2019-]+){{1,4}}){CLAUSE_END}"
)
"""A name of an account that begins as a sentence does, to the end of the clause."""
_SAID_HASH_FR = (
    r"\b(?:canal|salon|channel|slack|hashtag|chaîne|c['\u2019]est|rejoign\w+),? (?:c['\u2019]est )?dièse "
    r"(?!(?:ensuite|après|puis|pour|et|à|ou|mineur|majeur)\b)"
    rf"(?P<said>[^\W\d_]\w+(?: \w+){{0,2}}){CLAUSE_END}"
)
_LIVE_FR = r"\blive deux[ -]points \w+(?: (?:point|tiret|underscore) \w+){0,3}"
_THEIRS: Mapping[str, str] = {
    "en": rf"(?:her|his|my|our|your|their|\w+['\u2019]s) {_NETWORKS}(?: handle| account| name)?"
    r"(?: is|['\u2019]s| was|:),? (?:at )?",
    "fr": rf"(?:(?:son|mon|ton|leur|notre|votre) {_NETWORKS}|{_NETWORKS} (?:de |d['\u2019])\w+)"
    r"(?:,? c['\u2019]est| :|:),? (?:arobase )?",
}
"""Whose account on a network it is that is named next."""
_AS: Mapping[str, str] = {
    "en": r"(?:tweet|stream|post)(?:s|ing) (?:online )?(?:as|under) (?:at )?"
    r"(?!(?:such|often|usual|normal|much|well|long|soon|needed|far|early|late|many|part)\b)",
    "fr": r"(?:tweete|streame)(?:nt)? (?:en tant que|sous(?: le (?:nom|pseudo)(?: de)?)?) (?:arobase )?",
}
_LOGGED: Mapping[str, str] = {
    "en": r"(?:logg?(?:s|ed|ing)?|sign(?:s|ed|ing)?) (?:in|on)(?: (?:as|with)| under) "
    r"(?!(?:me|myself|you|us|them|him|usual|normal|root cause|one|two|it|my\w*)\b)",
    "fr": r"(?:(?:re)?connect\w+(?:-\w+)?|logg?ée?s?|identifiée?s?) (?:en(?: tant que)?|avec|comme|sous) "
    r"(?!(?:wi-?fi|lignes?|direct|visio\w*|bluetooth|usb|vpn|ethernet|local|avance|retard|même|permanence"
    r"|continu|télé\w*|réseau|audio|vidéo|mode|tant|mon|ma|mes|ton|ta|tes|son|sa|ses|leurs?|notre|nos"
    r"|votre|vos|cet|cette|ces|nous|vous|eux|toi|ça|deux|trois|train|filaire|haut|bas|prévu|d)\b)",
}
"""What is said before the name with which somebody gets into a system."""
_USER: Mapping[str, str] = {
    "en": r"the user(?: is|['\u2019]s| was)(?: called| named)? "
    r"(?!(?:happy|sad|right|wrong|unhappy|lost|king|free|aware|ready|always|never|often|still|active|online"
    r"|offline|important|at|of|with|from|for|only|also|then|going|asked|your?|our|my|their|one|who|it|you"
    r"|able|likely|unable|fully|simply|in\w+|un\w+|\w+ly)\b)",
    "fr": r"l['\u2019]utilisateur(?:,? c['\u2019]est| s['\u2019]appelle| :) "
    r"(?!(?:nous|vous|toi|eux|elles?|quelqu|qui|donc|important|toujours|aussi|celle|ceux|comme|tout)\b)",
}
_AFTER_LOGIN: Mapping[str, str] = {
    "en": r"(?:at|and|on|from|then|last|this|yesterday|but|to|for|in|with|because|so|when)",
    "fr": r"(?:à|et|sur|depuis|hier|puis|mais|pour|avec|dans|cette|en|parce|quand|donc)",
}
"""With what a sentence goes on after the name of an account."""
_HASH: Mapping[str, str] = {"en": r"hash", "fr": r"(?:dièse|hash)"}
"""The sign between a name and its number on a network of players."""
_ANY_NETWORK = (
    rf"(?:{_NETWORKS}|whats ?app|signal|wechat|mumsnet|xbox|play ?station|psn|steam|roblox|minecraft|venmo"
    r"|threads|vinted|ebay|viber)"
)
"""Networks of which some are words for other things too."""
_ONE = r"(?:s?he|they|i|we|you|it)(?:['\u2019](?:s|re|m)| is| are| am| was| were)"
_NO_AS = (
    r"(?!(?:us\w*|well|of|much|many|long|soon|far|if|such|we|i|he|she|they|you|it|opposed|always|often|early"
    r"|late|planned|expected|agreed|normal|needed|part|some\w*|any\w*|every\w*|both|my\w+|our\w*|them\w*"
    r"|him\w*|her\w*|before|per|is|best|good|little|two|one|and|or|but|at)\b)"
)
"""What is said behind "as", where no name is."""
_NO_WORD = (
    r"(?!(?:number|no|got|had|has|have|over|about|around|under|nearly|almost|seen|up|down|only|just|top|past"
    r"|in|on|at|with|like|for|a|the|is|was|been|worth|aged?|turning|from|version|still|now|always)\b)"
)
_NO_FRIEND = (
    r"(?!(?:please|thanks?|okay|ok|if|or|and|but|not|that|which|it|i|we|he|she|they|you|when|then|because|so"
    r"|yeah|yes|right|mate|sir|everybody|everyone|guys|folks|maybe|just|too|anyway|later|today|tomorrow)\b)"
)
_READ_OUT_EN = (
    (
        rf"\bon {_ANY_NETWORK},? as (?:at )?{_NO_NAME['en']}{_NO_AS}"
        rf"(?P<said>[\w-]+(?: (?!as\b)[\w-]+){{0,2}}){CLAUSE_END}"
    ),
    rf"\bon {_ANY_NETWORK},? {_ONE} {_NO_NAME['en']}(?P<said>(?:{_NO_WORD}[^\W\d_]+ ){{1,3}}\d+){CLAUSE_END}",
    rf"\b{_ONE} {_NO_NAME['en']}(?P<said>(?:{_NO_WORD}[^\W\d_]+ ){{1,3}}\d+)(?= on {_ANY_NETWORK}\b)",
    (
        rf"\b(?:find|follow|add|reach|message|get) (?:me|him|her|us|them) on {_ANY_NETWORK},"
        rf" (?:(?:at|as|it['\u2019]s|that['\u2019]s) )?{_NO_FRIEND}"
        rf"(?P<said>[\w-]+(?: [\w-]+){{0,2}}){CLAUSE_END}"
    ),
    (
        rf"\b{_ANY_NETWORK} (?:user ?)?(?:name|handle|tag|id)(?: is|['\u2019]s| was|:),? {_NO_NAME['en']}"
        rf"(?P<said>[\w-]+(?: [\w-]+){{0,2}}){CLAUSE_END}"
    ),
    (
        r"(?<!\w)(?P<said>(?:[ur]|slash in) slash [\w-]+(?: (?!on\b)[\w-]+){0,3})"
        rf"(?:{CLAUSE_END}|(?= on {_ANY_NETWORK}\b))"
    ),
    (
        r"(?:\b(?:is|was)|['\u2019]s|,) (?P<said>hash(?:tag)? (?!is\b|was\b)[^\W\d_][\w'\u2019-]*"
        rf"(?: [\w'\u2019-]+){{1,5}}){CLAUSE_END}"
    ),
    rf"\bskype[^.?!\n]{{0,20}} (?P<said>live colon \w+(?:{joint('en', NARROW)}\w+)*)",
)
"""Names of accounts as they are told without the word for one: on a network as somebody, u slash somebody."""
_SIGN: Mapping[str, tuple[str, str]] = {"en": ("at", "on"), "fr": ("arobase", "sur")}
_FOLLOWED: Mapping[str, str] = {
    "en": r"(?:follow|find|add|tag|dm|message|reach)(?:e?s|ed|g?ing)?(?: (?:me|him|her|us|them|you))?,? at"
    r"(?! (?:the|an?|my|your|our|his|her|their|least|all|once|work|home)\b)",
    "fr": r"arobase",
}
"""Before a name of several words, as somebody reads it out."""
_WITH_NUMBER = (
    r"(?<![\w@.#/-])(?!(?:covid|windows|iphone|galaxy|pixel|android|python|office|euro|season|version"
    r"|level|page|figure|table|chapter|section|article|annexe?|appendix|group|class|grade|stage|phase|week"
    r"|model|series|route|highway|junction|terminal|channel|track|space|photo|image|slide|sheet|question"
    r"|point|block|unit|salle|groupe|classe|niveau|semaine|chapitre|ligne)\d)[^\W\d_]{5,}\d{2,4}(?![\w@.-]\w"
    r"|\w)"
)
"""A word and a number in one, as no language has them: otterking99."""
_ANYWHERE = (
    Expression(
        _WITH_NUMBER, Category.HANDLE, 0.4, "joined the way only names in systems are", near=r"[^\W\d_]\d\d"
    ),
    Expression(_WRITTEN, Category.HANDLE, 0.9, "a name with an at sign"),
    Expression(_CHANNEL, Category.HANDLE, 0.5, "the name of a channel, or a hashtag"),
)


def handles() -> ByExpressions:
    """Finds handles: written ones, and what is said to be one."""
    return ByExpressions(NAME, {language: (*_ANYWHERE, *_said(language)) for language in _CUES})


def _said(language: str) -> Iterator[Expression]:
    """What says that a name of an account is next, and the name."""
    small = piece(language)
    number_end = rf"(?:{CLAUSE_END}|(?= (?:and|et|{AFTER_NUMBER[language]})))"
    counted = rf"(?:{NARROW}\d+\b|(?:{NARROW}(?:{cardinal(language)})){number_end})"
    number = rf"{NARROW}{_HASH[language]}{NARROW}(?:\d{{3,6}}\b|{small}(?:{NARROW}{small}){{1,5}})"
    handle = rf"@?\w{{2,}}(?:{joint(language, NARROW)}\w+)*(?:{number}|{counted})?"
    then = _AFTER_LOGIN[language]
    login = (
        rf"(?P<said>\w+(?:{joint(language, NARROW)}\w+)+|(?:(?=[b-hj-z] )(?:{small}{NARROW})+)?"
        rf"\w{{2,}}(?: (?!{then}\b)\w+(?=\s*(?:[.,;!?\n]|$)| {then}\b))?)"
    )
    spelt = rf"(?:{small}{NARROW})+\w+(?:{NARROW}{small})*"
    behind = rf"(?:(?:{NARROW}{small}){{1,3}}{number_end})?"
    # Of a name with an underscore, what a dot joins to it is a part.
    dotted = rf"(?:\b(?!(?:the|is|le|la|est)\b)\w+{NARROW}{DOT[language]}{NARROW})?"
    joined = rf"(?:\b{_SIGN[language][0]} )?{dotted}(?:{_UNDERSCORED}){behind}"
    yield Expression(joined, Category.HANDLE, 0.6, "joined the way only names in systems are")
    sign, network = _SIGN[language]
    last = rf"(?:{CLAUSE_END}|(?= {network} {_NETWORKS}\b))"
    so = rf"\w+(?:[ ]\w+){{0,3}}?(?= {_WRITTEN_SO[language]})"
    words = rf"(?:[ ](?!(?:{then}|is|was|est|était)\b)\w+){{0,2}}"
    lettered = rf"[^\W\d_]{joint(language, NARROW)}\w+(?:{counted})?"
    clause = rf"{_NO_NAME[language]}(?P<said>{lettered}|{so}|{spelt}|{handle}{words}{last}|{handle})"
    for pattern in (
        rf"\b(?:{_CUES[language]}|{_THEIRS[language]}|{_AS[language]}){clause}",
        rf"\b{_ALONE[language]}(?P<said>\w+(?:{joint(language, NARROW)}\w+)+(?:{counted})?)",
        rf"\b{sign} (?P<said>{handle}) {network} {_NETWORKS}\b",
        rf"\b{_FOLLOWED[language]} (?P<said>(?:[\w-]+ ){{1,6}}?[\w-]+)(?= {network} {_NETWORKS}\b)",
    ):
        yield Expression(pattern, Category.HANDLE, 0.6, "said to be the name of an account")
    yield Expression(
        rf"\b(?P<said>\w{{2,}}{number})", Category.HANDLE, 0.6, "said to be the name of an account"
    )
    for pattern in _READ_OUT_EN if language == "en" else ():
        yield Expression(pattern, Category.HANDLE, 0.5, "said to be the name of an account")
    if language == "fr":
        named = rf"\b(?:{_CUES['fr']}|{_THEIRS['fr']}){_SENTENCE_FR}"
        for pattern in (named, _SAID_HASH_FR, _LIVE_FR):
            yield Expression(pattern, Category.HANDLE, 0.5, "said to be the name of an account")
    for cue in (_LOGGED, _USER):
        pattern = rf"\b{cue[language]}{_NO_NAME[language]}{login}"
        yield Expression(pattern, Category.HANDLE, 0.4, "said to be the name of an account")
