"""English names that stand before what says that they are ones: Biscuit, we all call him."""

from __future__ import annotations

from app.detect.text.expressions import PAUSE, Expression
from app.domain.finding import Category

NO_NAME = (
    r"(?!(?:what|when\w*|if|before|after|until|till|because|cause|so|and|but|or|as|than|that|this|these|those"
    r"|how|why|where\w*|who\w*|which|whatever|once|since|while|though|although|unless|whether|then|now"
    r"|today|tonight|tomorrow|yesterday|okay|ok|yes|yeah|no|nope|well|right|sure|sorry|please|thanks|oh|ah|um"
    r"|uh|er|erm|hm+|look|listen|here|there|again|later|instead|maybe|perhaps|first|next|last|every|each|any"
    r"|some|all|both|one|two|three|four|five|six|seven|eight|nine|ten|day|night|week|month|year|time|hour"
    r"|minute|morning|evening|afternoon|noon|lunch|monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday|i|you|he|she|it|we|they|me|him|her|us|them|my|your|his|our|their|its|is|are|was|were|be|been"
    r"|am|has|have|had|do|does|did|will|would|can|could|should|must|may|might|not|never|always|ever|just"
    r"|only|also|still|even|too|very|really|quite|of|in|on|at|by|to|for|from|with|about|into|up|down|out|off"
    r"|over|under|got|get|let|ask|said|says|say|know|think|thing|things|thought|hope|guess|mean|course"
    r"|case|fact|way|sudden|moment|point|end|late|early|good|great|bad|luck|know\w*|\w+ly|\w+n['\u2019]t"
    r"|\w+['\u2019](?:s|re|ve|ll|d|m))\b)"
)
"""Before a word that may be one: no name begins with these."""
_WORD = r"[a-z][\w-]{2,}"
_NAME = rf"(?P<said>the {NO_NAME}{_WORD}|{NO_NAME}{_WORD}(?: {NO_NAME}{_WORD})?)"
_BEGINS = (
    r"(?:(?<![\s\S])|(?<=[.?!,;:\n])\s?|\b(?:it['\u2019]s|it was|it is|he['\u2019]s|she['\u2019]s"
    r"|that['\u2019]s|so|and|but|is|was|to|with|from|about|for|by|then|called) )"
)
"""Where a name may begin that stands before what says so."""
_WHO = (
    r"(?:every(?:one|body)|people|folks|they|we|i|(?:the|his|her|my|our|your|their) (?:own )?(?!call)\w+"
    r"|the whole \w+|half the \w+)"
)
_HAVE = (
    r"(?:['\u2019](?:ve|d)| have| had)?"
    r"(?: all| always| just| only| both| used to| still)?(?: been)?"
)
_CALL = r"(?:calls?|called|calling|names?|named|nicknamed?|christened|dubbed|labell?ed)"
_THEM = r"(?:him|her|it|them)"
_ENDS = (
    rf"(?={PAUSE}| (?:and|but|because|behind (?:his|her|their)|in (?:the|our|house|private)"
    r"|at (?:work|home|school)|round|around|these days|for short|though|now|internally|since"
    r"|on (?:the|our))\b)"
)
"""Nothing that it is called follows: we call it a day."""
_CALLED = rf"\b{_WHO}{_HAVE} {_CALL} {_THEM}\b"
_CALLING = rf"\b(?:we|they)(?:['\u2019]re| are| were)(?: all| just| still)? calling {_THEM}\b"
"""Without a comma before it this leads to a name: the fix we're calling it."""


def called_before() -> tuple[Expression, ...]:
    """What finds such names: before who calls them so, and before who goes by them."""
    return (
        called_so(rf"{_BEGINS}{_NAME},? (?:as )?{_CALLED}{_ENDS}", _CALLED),
        called_so(rf"{_BEGINS}{_NAME},? that['\u2019]s what {_CALLED}{_ENDS}", _CALLED),
        called_so(rf"{_BEGINS}{_NAME}, {_CALLING}{_ENDS}", _CALLING),
        # Nothing else stands right before "everyone calls her", heard without a mark: lovely in gar.
        called_so(
            rf"(?P<said>(?:(?!what|when|if|why|that|how)\w+ )?{NO_NAME}{_WORD}) (?:as )?every(?:one|body)"
            rf" (?:calls?|called) {_THEM}{_ENDS}",
            r"\bevery(?:one|body) calle?d?s?",
        ),
        called_so(
            rf"{_BEGINS}{_NAME},? (?:as )?(?:he|she|it|who) (?:goes|went) by{_ENDS}", r"\b(?:goes|went) by\b"
        ),
    )


def called_so(
    pattern: str, near: str, category: Category = Category.PERSON, *, score: float = 0.4
) -> Expression:
    """What finds a name that is said to be one; ``near`` is looked for first."""
    return Expression(pattern, category, score, "said to be called so", near=near)
