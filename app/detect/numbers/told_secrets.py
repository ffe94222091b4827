"""English secrets without the word for one right before them: what is typed when it is asked for, locks."""

from __future__ import annotations

from app.detect.text.expressions import CLAUSE_END, Expression
from app.detect.text.numerals import cardinal
from app.domain.finding import Category

_WORD = r"(?:pass ?(?:words?|phrase|code)|(?:pin|access|door|entry) ?(?:code|number)?|code|key|pin)"
_ASKS = r"(?:asks?|prompts?|wants?|needs?)"
_IT = r"(?:it|the (?!other)\w+|they)"
_TYPE = r"(?:type|enter|put|key|punch|tap)(?: in)?"
_ANY_WORD = r"[^\W_][\w'\u2019-]*"
_NOT_SAID = (
    r"(?!(?:the|an?|my|your|our|his|her|their|its|it|that|this|those|these|them|something|anything|nothing"
    r"|everything|what|whatever|in|on|at|up|to|down|out|off|back|not|no|never|and|or|only|cancel|yes|ok|okay"
    r"|fast|slow\w*|it['\u2019]s|password|pass\w+|code|all|one|some|any|when|if)\b)"
)
_WIRELESS = r"(?:wi-?fi|network|router|hotspot|s ?s ?i ?d|guest network)"
_WORDS_OF = r"(?:(?:seed|recovery|backup|secret|pass|encryption) ?(?:phrase|words))"
_LISTED = rf"{_ANY_WORD}(?:(?:,| and|, and) {_ANY_WORD}){{2,23}}"
_LOCK = (
    r"(?:(?:(?:bike|cycle|combination|combo|cable|shed|gate|locker|cabinet|luggage|wheel|chain)[ -]?lock"
    r"|padlock|lock ?box|lock on (?:the|my|our|his|her|their) [\w-]+)"
    r"|(?:suit|brief|pelican )case|strong ?box|cash ?box|keypad)"
)
_SET_TO = r"(?:['\u2019]s(?: set to)?| is(?: set to)?| opens? (?:on|with|at|to)|,)"
_OPENED = (
    r"(?:alarm|(?:(?:front|back|side) )?(?:gate|door)|barrier|turnstile|garage"
    r"|key ?(?:safe|box)|intercom|lift)(?:['\u2019]s| is|,)"
)
_FIGURE = r"(?:\d|zero|oh|one|two|three|four|five|six|seven|eight|nine)"
_DIGITS = rf"(?:(?:{_FIGURE}[ ,-]{{1,2}}){{2,7}}{_FIGURE}\b|\d{{3,6}}\b(?![.,]\d))"
_SEVERAL = rf"(?:(?>{cardinal('en')})(?:[ ,-]{{1,2}}(?>{cardinal('en')})){{1,5}}|\d{{3,8}})\b"
_SIGN_KEY = r"(?:hash(?:tag| key)?|star(?: key)?|asterisk|(?<=, )pound(?: key)?|enter key)\b"
_PRESSED = rf"{_SIGN_KEY}(?=\s*(?:[.,;?!\n]|$)| (?:to|and|then|for|on)\b)"
"""What is pressed before or behind the digits that open something."""
_THEN = r"(?:(?:and )?then|followed by|and after that)"
_NUMBER = (
    rf"(?:\d+(?:[ ,-]{{1,2}}\d+){{0,7}}|(?>{cardinal('en')}))\b(?! (?:years?|times?|days?|o['\u2019]clock)\b)"
)
_MADE_OF = r"(?:name|street|birthday|team|school|village|town)"
_CASE = r"(?:capital \w|(?:all |in )?(?:lower|upper) ?case|all caps|all one word)"

_TYPED = (
    r"(?:all (?:small|capitals?|caps)|(?:small|capital) letters|(?:upper|lower) ?case|no (?:spaces?"
    r"|capitals))"
)
_WORD_FOR_ONE = r"pass ?(?:word|code|phrase)"
_NO_SUCH = (
    r"(?!(?:managers?|polic\w+|resets?|rules?|generators?|protect\w+|strength|length|hygiene|attempts?"
    r"|rotation|expir\w+|changes?|sharing|reuse|fields?|box|screen|prompts?|requirements?|and|or|but"
    r"|please|again|sorry|is|was|are|has|had|will|contains?|needs?|must|should|that|which|who|in|on"
    r"|for|at|with|to|of|not)\b)"
)
"""What is said of passwords behind the word for one."""
_LOGS_IN = r"(?:(?:log|sign)(?:s|ged|ed|ing)? ?(?:in|on)|gets? in|user ?(?:name|id)|log-?in)"
_LOGIN_IS = r"(?:log-?in|user(?: ?(?:name|id))?)(?:['\u2019]s| is)"
_TIMED = "".join(
    rf"(?<!\b{word} )"
    for word in (
        "at until till from after before by since past around than over under about of on in for to".split()
    )
)
"""No word with which a time begins stands before what follows."""
_THE_REST = (
    r"(?:and )?(?:then,?(?: it(?:['\u2019]s| is))?|(?:the )?(?:rest|(?:other|second"
    r"|next) one)(?:['\u2019]s| is))"
)
_LOCKED = (
    r"(?:(?:encrypted|locked|zipped|protected|sealed) with|(?:unlock|open|decrypt)s? (?:it|them"
    r"|that) with|key (?:for|to|of) (?:the|my|our|that|this) (?:zip|file|folder|archive|drive|disk"
    r"|stick|backup|vault|dump)(?: is|['\u2019]s))"
)
_NO_STEP = (
    r"(?!(?:press|hit|type|dial|wait|click|go|pick|select|choose|option|step|page|line|door|room|floor"
    r"|number|at|in|on|by|for|over|about|version|level|a|an|the|to|up|every|after|within|only|just|one"
    r"|two|all|our|my|your|it|that|this|another|more|he|she|we|they|you|i)\b)"
)
_SIGN = (
    r"(?:(?:exclamation|question) (?:mark|point)|hash|star|dash|hyphen|underscore|dot|slash|dollar"
    r"|ampersand|at sign)"
)
_WORD_ASKED = (
    r"(?:the|a|your) (?:one )?word (?:to (?:say|give(?: them)?|answer(?: with)?)"
    r"|(?:that )?(?:they|you|it|s?he|the \w+)(?:['\u2019]ll| will| have to| has to| must| always| then)?"
    r" (?:ask|asks|want|wants|need|needs|say|give)(?: (?:you|us|them|me|him|her))?(?: for)?)"
    r"(?: is|['\u2019]s|,)(?: still| now)?"
)
"""What somebody is asked for at a door or on the phone."""


_LET_IN = (
    r"(?:pass ?(?:word|code|phrase)|(?:door|gate|entry|access|alarm|safe|entrance) code|pin(?: code| number)?"
    r"|combination)"
)
_HINT = (
    r"(?:(?:first|childhood|favou?rite) (?:pet|dog|cat|school|car|teacher|street|job|concert|toy|film|book"
    r"|colou?r|team)|(?:memorable|safe|security|secret|magic) (?:word|name|answer|place|date))"
    r"(?:['\u2019]s name)?"
)
"""What somebody is asked for who has forgotten a password."""
_NO_ANSWER = (
    r"(?!(?:i|we|you|he|she|they|there|don['\u2019]t|why|who|which|where|how|sure|none|same|forgot"
    r"|ask|let|try|wait|hang|hold|right|yeah|nope|sorry|is|was|do|did|can|could|maybe|probably|just|still"
    r"|already)\b)"
)


def told_secrets() -> tuple[Expression, ...]:
    """What finds them: passwords for a prompt, keys of a network, locks, a name with a number behind it."""
    typed = rf"{_NOT_SAID}(?P<said>{_ANY_WORD}(?: (?!when\b|if\b){_ANY_WORD}){{0,4}})"
    asked = rf"(?:when|if|as soon as) {_IT} {_ASKS}"
    for_one = rf"(?: you)?(?: for)? (?:the|an?|your) {_WORD}\b"
    part = rf"(?:\d+|{_SIGN}|(?>{cardinal('en')}))"
    few = rf"{_ANY_WORD}(?: {_ANY_WORD}){{0,3}}"
    made = (
        rf"{_NO_STEP}(?P<said>[^\W\d_][\w'\u2019-]*(?:\d|(?: [^\W\d_]{{3,}})?,? {part})"
        rf"(?:,? {part}|, {_ANY_WORD}{CLAUSE_END})*){CLAUSE_END}"
    )
    return (
        told_secret(
            rf"\b{_WORD_FOR_ONE} {_NO_SUCH}{_NOT_SAID}(?P<said>(?:{_ANY_WORD}, ){{2,6}}{_ANY_WORD})(?=\s*"
            rf"(?:[.;?!\n]|$))",
            near=_WORD_FOR_ONE,
        ),
        told_secret(
            rf"\b{_WORD_FOR_ONE} {_NO_SUCH}{_NOT_SAID}(?=[^.;?!\n]{{0,40}}, (?:with an? )?capital \w\b)"
            rf"(?P<said>{few}(?:, {few}){{1,6}}){CLAUSE_END}",
            near=_WORD_FOR_ONE,
        ),
        told_secret(
            rf"\b{_WORD_FOR_ONE},? {_NO_SUCH}{_NOT_SAID}(?P<said>{_ANY_WORD}"
            rf"(?:,? {_ANY_WORD}){{0,4}}?),? {_TYPED}\b",
            near=_WORD_FOR_ONE,
        ),
        told_secret(
            rf"\b{_WORD_FOR_ONE}, [^.?!,;\n]{{2,45}}, (?:is|was|used to be) {made}", near=_WORD_FOR_ONE
        ),
        told_secret(
            rf"\b{_WORD_FOR_ONE}, {_NO_STEP}{_NOT_SAID}(?P<said>(?:{_ANY_WORD} ){{1,2}}{_NUMBER})(?=,)",
            near=_WORD_FOR_ONE,
        ),
        told_secret(rf"\b{_LOGIN_IS} [\w.-]+,? and it(?:['\u2019]s| is) {made}", near=_LOGIN_IS),
        told_secret(
            rf"\bwi-?fi(?: is|['\u2019]s|,) {_NO_STEP}{_NOT_SAID}"
            rf"(?P<said>(?:{_ANY_WORD} ){{1,3}}{_TIMED}{_NUMBER}){CLAUSE_END}",
            near=r"\bwi-?fi\b",
        ),
        told_secret(rf"\b{_LOGS_IN}\b[^.?!\n]{{2,40}}?,? {_THE_REST} {made}", near=_LOGS_IN),
        told_secret(rf"\b{_LOCKED} {made}", near=_LOCKED),
        told_secret(rf"\b{_TYPE} {typed},? {asked}{for_one}", near=rf"\b{_ASKS}\b"),
        told_secret(
            rf"\b{_TYPE} (?=[^.?!\n]{{0,40}}\d){typed}(?<=\d),? {asked}\b",
            near=rf"\b{_ASKS}\b",
        ),
        told_secret(
            rf"\b{asked}{for_one},?(?: you)?(?: just| only)?"
            rf" (?:{_TYPE}|say|use|try|give it|it['\u2019]s) {typed}{CLAUSE_END}",
            near=rf"\b{_ASKS}\b",
        ),
        told_secret(
            rf"\b{_WIRELESS}\b[^.?!\n]{{0,50}}?\b(?:the )?key(?: is|['\u2019]s|,)? "
            rf"{_NOT_SAID}(?P<said>(?:{_ANY_WORD} ){{1,4}}(?:\d+|(?>{cardinal('en')}))){CLAUSE_END}",
            near=r"\bkey\b",
        ),
        *_made_up(),
        *_answered(),
    )


def _made_up() -> tuple[Expression, ...]:
    """What finds those that are told by what they are made of, or by the answer to another."""
    return (
        told_secret(
            rf"\b{_WORDS_OF} (?:goes|go|reads?|runs?|are|begins?"
            rf"|starts?)(?: with)?,? (?:like this,? )?(?P<said>{_LISTED}){CLAUSE_END}"
        ),
        told_secret(rf"\b{_LOCK}{_SET_TO} (?P<said>{_DIGITS})"),
        told_secret(
            rf"\b{_WORDS_OF} (?:begins?|starts?)(?: with)?"
            rf" {_NOT_SAID}(?P<said>{_ANY_WORD}(?: {_ANY_WORD}){{2,23}}){CLAUSE_END}"
        ),
        told_secret(rf"\b{_OPENED} (?P<said>{_DIGITS})", near=_OPENED),
        told_secret(
            rf"\b{_WORD_ASKED} {_NOT_SAID}(?P<said>{_ANY_WORD}(?: {_ANY_WORD})?){CLAUSE_END}",
            near=r"\bword\b",
        ),
        told_secret(
            rf"(?<![\w.,])(?P<said>(?:pound|{_SIGN_KEY}),? {_SEVERAL}(?:,? {_PRESSED})?"
            rf"|{_SEVERAL},? (?:then )?{_PRESSED})",
            near=_SIGN_KEY,
        ),
        told_secret(
            rf"(?P<said>{_ANY_WORD},? (?:with an? )?{_CASE},? {_THEN} {_NUMBER}){CLAUSE_END}",
            near=_CASE,
        ),
        told_secret(
            rf"['\u2019]s (?:\w+ )?{_MADE_OF},? (?:{_ANY_WORD},? ){{1,2}}{_THEN}"
            rf" (?P<said>{_NUMBER}){CLAUSE_END}",
            near=_THEN,
        ),
        told_secret(
            rf"\b(?:pass ?(?:word|code|phrase)|pw|pin|log ?in)\b[^.?!\n]{{1,40}}\b{_MADE_OF},"
            rf" (?:{_ANY_WORD},? ){{1,2}}(?:{_THEN}|and|with|plus) (?P<said>{_NUMBER})"
            rf"(?:{CLAUSE_END}|(?= (?:at|on) the (?:end|back)\b))"
        ),
        told_secret(
            rf"\b(?:challenge (?:word|phrase)|counter-?sign|watch-?word)(?: is|['\u2019]s|,) {_NOT_SAID}"
            rf"(?P<said>{_ANY_WORD}(?: {_ANY_WORD})?){CLAUSE_END}"
        ),
        told_secret(
            rf"\b(?:challenge|counter-?sign|watch-?word)\b[^.?!\n]{{1,40}}, (?:and )?the"
            rf" (?:reply|response|answer|counter-?sign)(?: is|['\u2019]s|,) {_NOT_SAID}"
            rf"(?P<said>{_ANY_WORD}(?: {_ANY_WORD})?){CLAUSE_END}",
            near=r"\b(?:challenge (?:word|phrase)|counter-?sign|watch-?word)\b",
        ),
    )


def _answered() -> tuple[Expression, ...]:
    """What finds those that stand before the word for one, behind a login, or answer what asks for a hint."""
    words = rf"{_NOT_SAID}(?P<said>{_ANY_WORD}(?:,? {_ANY_WORD}){{0,4}})"
    token = rf"(?:(?:double |triple )?{_FIGURE}\b|\d+\b|(?-i:[A-HJ-Z])\b)"
    return (
        told_secret(
            rf"\b(?:it|that)(?:['\u2019]s| is)(?: still"
            rf"| just)? {_NOT_SAID}(?P<said>(?:{_ANY_WORD},? ){{1,3}}?"
            rf"(?:\d+|(?>{cardinal('en')}))),? (?:that['\u2019]s )?the {_LET_IN}\b",
            near=_LET_IN,
        ),
        told_secret(
            rf"\b(?:it|that)(?:['\u2019]s| is)(?: still"
            rf"| just)? {_NOT_SAID}(?P<said>{_ANY_WORD}(?: {_ANY_WORD})?),"
            rf" (?:that['\u2019]s )?the {_LET_IN}, (?:{_TYPED}|{_CASE}|one word)\b",
            near=_LET_IN,
        ),
        told_secret(
            rf"\b{_LOGIN_IS}[^.?!\n]{{1,40}}?,? (?:and )?(?:the |my |your )?{_WORD_FOR_ONE},?"
            rf" {_NO_SUCH}{words}{CLAUSE_END}",
            near=_LOGIN_IS,
        ),
        told_secret(
            rf"\b{_HINT}\?\s+(?:(?:it|that)['\u2019]s |(?:uh|um|erm?|well|oh),? )?{_NO_ANSWER}{_NOT_SAID}"
            rf"(?P<said>{_ANY_WORD}(?: {_ANY_WORD}){{0,2}}){CLAUSE_END}",
            near=_HINT,
        ),
        told_secret(
            rf"\b{_WORD_FOR_ONE}(?:['\u2019]s| is),? (?P<said>(?P<twice>[^\W\d_]{{3,}}),? (?P=twice)"
            rf"(?:,? {_NUMBER})?){CLAUSE_END}",
            near=_WORD_FOR_ONE,
        ),
        told_secret(
            rf"\b(?:(?:starts?|begins?|ends?|finish(?:es)?) (?:with|in|on)|(?:starts?"
            rf"|begins?),?(?= (?-i:[A-Z])\b)),?"
            rf" (?P<said>(?:{token}\.?[ ,-]{{1,2}}){{1,7}}{token})(?![\w'\u2019])",
            near=r"\b(?:start|begin|end|finish)",
        ),
    )


def told_secret(pattern: str, score: float = 0.5, *, near: str | None = None) -> Expression:
    """What finds one, in any language: its group ``said``; ``near`` is looked for first."""
    return Expression(pattern, Category.NUMBER, score, "said after the word for a password", near=near)
