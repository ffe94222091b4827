"""Names behind a stop: what a question is answered with, and before what a sentence breaks off.

Who signed it? Fern. What do we call it? Kettledrum. Somebody pauses before a name, and a stop is written:
"he lives in. Corby", "it was. Bright young things".
"""

from __future__ import annotations

import re
from functools import partial

from app.detect.naming.bare_names import Place
from app.detect.text.words import SPACE
from app.domain.finding import Category

_WHO = (
    r"(?:whom?|whose|who['\u2019](?:s|d|re|ll|ve)"
    r"|which (?:of (?:them|you|us|those)|firm|company|bank|paper"
    r"|agency|supplier|vendor|client|customer|lawyer|contractor|guy|woman|man|girl|lad|colleague"
    r"|doctor|nurse|driver|manager|director|person|technician|engineer|analyst|teacher|student"
    r"|team leader|partner))"
)
_CALLED = (
    r"what(?: (?:do|did|are|shall|should|will|would) (?:we|you|they|i)(?: \w+)? (?:call|calling"
    r"|name|christen)"
    r"(?:ed)? (?:it|this|that|these|him|her|the \w+)|(?:['\u2019]s| is| was) (?:it|this|that|he|she"
    r"|the \w+(?: \w+)?) (?:called|known as)|(?:['\u2019]s| is| was) (?:the|its|his|her|their)"
    r" (?:new |working |code ?)?name)\b"
)
_WELL = (
    r"(?:(?:uh|um|er|erm|well|oh|so|yeah|yes|okay|probably|maybe|still|just|only|i think|i guess"
    r"|i believe)[,.]? ){0,2}"
)
_IT_IS = r"(?:(?:it|that)(?:['\u2019](?:s|ll be|d be)| is| was) |(?:to|from|with|by|at) )?"
_NO_NAME = re.compile(
    r"(?!(?:sterling|starling|lapwing|lightning)\b)\w{2,}ing|\w+ed|\w+ly|\w+[st]ion|\w+ment|\w+ity"
    r"|\w+[ae]nce|\w+ness|\w+[ai]ble|\w+ful|\w+less|\w+ous|\w{3,}ive|\w{3,}(?<![is])s|depends|guess|maybe"
    r"|perhaps|staff|men|women|children|kids|folk|mum|mom|dad|granny|god|correct|wrong|insurers?|whoever"
    r"|wherever|good|bad|fair|fine|nope|yep|weather|corporate|office|reception|payroll|compliance|audit"
    r"|board|reply|silence|ditto|same|hello|what|where|when|why|how|who|interesting|funny|easy|simple"
    r"|true|false|sure|right|left|everyone|anyone|someone|nothing|something|plenty|half|loads|lots|none"
    r"|no|yes|yeah|confidential|secret|wow|ouch|hm+|um|uh|er|sorry|please|thanks?|touch|knock|hang|hold"
    r"|wait|look|listen|see|ask|tell|try|take|let|can|could|do|does|did|have|has|is|was",
    re.IGNORECASE,
)
"""What answers who it was, and is nobody's name."""
_BEHIND = re.compile(
    r"\s*(?:[.,;:!?\n]|$)|['\u2019]s\b"
    r"| (?:does|did|is|was|has|had|will|would|again|out of|from|in|over|down|and|or|obviously|i think|i guess"
    r"|of course|these days|mostly|always|who)\b",
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
    r"\w+ly|\w+ous|once|twice|again|next|please|exactly|ditto|sorry|thanks?|good|great|fair|fine|lovely|never|always|early|late"
    r"|\w+day|next|last|maybe|perhaps|anyway|sure|true|right|wow|hang|hold|wait|look|listen|two"
    r"|three|four|five|six|seven|eight|nine|ten|question|questions",
    re.IGNORECASE,
)
_AND = re.compile(r" (?:and|&) | ")

_answer = partial(
    Place,
    reason="a common word that stands as a name does",
    score=0.4,
    alone=0.4,
    longest=2,
    joint=SPACE,
    none=_NO_NAME,
    behind=_BEHIND,
)


def answered_who() -> tuple[Place, ...]:
    """Where stands who somebody asked for, a person or a firm."""
    return (_answer(rf"\b{_WHO}\b(?! cares\b)[^.?!\n]{{0,60}}\?\s+{_WELL}{_IT_IS}", Category.ORGANISATION),)


def broken_off() -> tuple[Place, ...]:
    """Where a sentence goes on behind a stop with nothing but a name."""
    return (
        Place(
            rf"{_BROKEN_OFF}\. ",
            Category.ORGANISATION,
            "a common word that stands as a name does",
            score=0.4,
            alone=0.4,
            joint=_AND,
            none=_NO_SENTENCE,
            behind=re.compile(r"[.,?!]"),
        ),
    )


def answered_what() -> tuple[Place, ...]:
    """Where stands how something is called."""
    return (_answer(rf"\b{_CALLED}[^.?!\n]{{0,30}}\?\s+{_WELL}{_IT_IS}(?:the )?", Category.PRODUCT),)
