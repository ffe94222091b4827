"""English people whose names are said to be ones, whatever words these are, and are said twice.

"A lady by the name of good enough", "the manager there, precious, precious Banda".
"""

from __future__ import annotations

from app.detect.naming.called_before import NO_NAME, called_so
from app.detect.text.expressions import PAUSE, Expression

_WORD = r"[^\W\d_][\w-]+"
_NOT_OF = r"(?!(?:the|an?|my|our|your|his|her|their|its|this|that|it|me|us|them|him|whatever|something)\b)"
_ENDS = (
    rf"(?={PAUSE}| (?:from|who|at|in|on|is|was|has|and|but|came|comes|rang|called|turned|wants|said|says)\b)"
)
_ROLE = (
    r"(?:manager|boss|foreman|owner|director|contact|rep|bursar|secretary|caretaker|driver|supervisor"
    r"|landlord|landlady|buyer|surveyor|plumber|electrician|builder|chef|cook|nurse|teacher|vet|lawyer"
    r"|solicitor|accountant|agent|trustee|clerk|warden|cleaner|assistant|deputy|receptionist|skipper|captain"
    r"|niece|nephew|cousin|brother|sister|son|daughter|wife|husband|neighbour|neighbor|partner|friend|lad"
    r"|girl|guy|woman|lady|man|chap|name)"
)


def by_name() -> tuple[Expression, ...]:
    """What finds such names: behind "by the name of", and said twice behind who it is."""
    near = r"\bby the name\b"
    return (
        called_so(
            rf"{near} of,? (?:(?:uh|um|er|erm),? )?{_NOT_OF}(?P<said>{_WORD}(?: {_WORD})??){_ENDS}",
            near,
            score=0.5,
        ),
        called_so(
            rf"\b{_ROLE}(?: (?:there|here|now|over there|down there))?(?:[,.]|['\u2019]s| is| was)"
            rf" {NO_NAME}(?P<said>(?P<name>[a-z][\w-]{{2,}})[,.] (?P=name)(?:,? {NO_NAME}{_WORD})?){_ENDS}",
            rf"\b{_ROLE}\b",
        ),
    )
