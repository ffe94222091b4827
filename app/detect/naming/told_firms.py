"""English firms of common words, by who they are said to be, and where only somebody can stand.

"Ask thimble, they're the ones with the van", "nobody at granite picks up", "I went with thimble, we had them
before": what is none has an article there.
"""

from __future__ import annotations

import re
from functools import partial

from app.detect.naming.bare_names import STANDS, WORD, Place
from app.detect.text.expressions import PAUSE
from app.domain.finding import Category

_WORD = WORD.pattern
_LEADS = r"(?:(?:on )?to|ask|with|from|at|by|use|try|call|ring|rang|tell|that['\u2019]s|via)"
_KINDS = (
    r"(?:people|ones|lot|guys|firm|company|bank|lawyers?|solicitors?|attorneys?|architects?"
    r"|builders?|agency|lab|caterers?|cleaners?|printers?|insurers?"
    r"|auditors?|carriers?|vendors?|suppliers?|contractors?|accountants?|brokers?|hauliers?"
    r"|landlords?|buyers?|sellers?|competitors?|rivals?|clients?)"
)
_WHO_THEY_ARE = (
    r"(?:(?:they(?:['\u2019]re| are| were)|(?:that|it)['\u2019]s) (?:our|the|my|their|your)(?: \w+){0,2}?"
    rf" {_KINDS}"
    r"|they (?:do|did|make|made|run|handle|supply|print|clean|build|built|insure|audit|own|look after)"
    r" (?:our|the|all|most))\b"
)
"""What is said of who stands before it, and of no place or thing."""
_NOBODY = re.compile(
    r"told|said|says|leaked|could|can|might|should|sent|gave|asked|wrote|thinks?|picks?|knows?|knew"
    r"|answers?|called|calls|rang|rings|wants?|(?!(?:sterling|starling|lapwing|lightning)\b)\w{2,}ing|head"
    r"|security|reception|payroll|compliance|marketing|engineering|purchasing|catering|staff|management"
    r"|corporate|everyone|anyone|people|anybody|somebody|\w+day|\w+ly|\w{3,}(?<![is])s|school|lunch"
    r"|dinner|breakfast|home|work|church|hospital|prison|jail|college|university|uni|town|bed|night|noon"
    r"|first|next|last|sea|least|best|worst|once|risk|abroad|scratch|parliament|court|camp|base|customs"
    r"|headquarters|hq|head ?office|theft|fire|flood|damage|loss|cash|good|ever|overall|life|free|fun|dead"
    r"|kids|children|weeks?|months?|years?|january|february|march|april|june|july|august|september|october"
    r"|november|december|christmas|easter",
    re.IGNORECASE,
)
"""Where somebody is, and what nobody is called."""
_AT = (
    r"\b(?:(?:nobody|no ?one|somebody|someone|everyone|everybody|anyone)(?: (?:over|up|down"
    r"|back))? at|over at|used to be at|insured with|cover['\u2019]s with|(?:came|come|moved|jumped) (?:over"
    r"|across) from|(?:dropped|left|swapped|ditched) (?:us|them|him|her|it) for)"
)
_BEHIND = re.compile(
    rf"{PAUSE}| (?:leaked|could|can|might|should|sent|gave|asked|wrote|thinks?|picks?|told|said|says|knows?"
    r"|knew|answers?|called|calls|rang|rings|wants?|will|would|has"
    r"|is|was|never|and|but|who|about|in|on)\b",
    re.IGNORECASE,
)
_SEATS = (
    rf"(?:{_KINDS}|park|hotel|pub|campsite|hall|venue|garage|yard|farm|shop|centre|center|club|hostel|lodge"
    r"|workshop|foundry|bakery|dairy|mill|brewery|nursery)"
)
_QUOTED = (
    r"they(?:['\u2019](?:ve|d)| have| had)?(?: just| already| only)?"
    r" (?:quoted?|charged?|invoiced?|offer(?:ed)?|undercut|overcharged|billed?|lent) (?:me|us|him|her)\b"
)
"""What those who work for others do, said of who stands before it."""
_OF_SEATS = re.compile(
    rf"{_SEATS}|bar|kitchen|restaurant|desk|reception|car|doors?|manager|owner|staff|prices?|costs?|rates?"
    r"|fees?|first|next|last|week|month|year|side|front|back|end|opening|\w+(?:ly|ed|ing)|\w+[eo]rs|up|down"
    r"|out",
    re.IGNORECASE,
)
"""What a place has: the hotel car park."""
_HAD_THEM = (
    r"(?:we|they|i|she|he)(?:['\u2019](?:ve|d)| have| had| always| never){0,2}"
    r" (?:had|used?|tried|hired|got|knows?|trust|trusted|rate|rated|booked|paid) them\b"
)
_THINGS = re.compile(rf"{_NOBODY.pattern}|(?!\w+(?:[eo]rs|sons|hands|boys|girls)\b)\w+s", re.IGNORECASE)
"""What somebody goes with and had before: plastic chairs."""
_PEOPLE = r"(?:brothers|bros|sisters|doctors|busters|wizards|fairies)"
"""People whom a firm is called by; elsewhere an article, a number or their age stands before them."""
_WHOSE = re.compile(
    r"big|little|older|younger|elder|eldest|twin|half|step|foster|baby|soul|lay|nursing|junior|senior|private"
    r"|local|hospital|family|specialist|trainee|consultant|resident|agency|locum|emergency|army|eye|good"
    r"|best|new|young|old|foreign|overseas|other|different|spin|witch|flying|\w+(?:al|ed|ing|ive|ly|an|ese"
    r"|ish)|(?:two|three|four|five|six|seven|eight|nine|ten)",
    re.IGNORECASE,
)
"""Of which kind they are there."""
_OFFICERS = r"(?:(?:co-?)?founder|ceo|c[fotm]o|chief executive(?: officer)?|managing director|editor)"
"""Who has a firm without an article behind "of"."""
_NOT_HELD = re.compile(
    r"\w+(?:ly|day)|(?:compan|agenc|charit)(?:y|ies)|(?:firm|business|start-?up|organi[sz]ation|brand|product"
    r"|project|movement)(?:e?s)?|several|multiple|many|various|numerous|different|large|small|big|major"
    r"|public|private|listed|global|local|modern|choice|record|today|now|year"
)
"""What somebody founds or leads that is none's name."""
_firm = partial(
    Place,
    category=Category.ORGANISATION,
    reason=STANDS,
    score=0.4,
    alone=0.4,
    longest=2,
    none=_NOBODY,
)


def told_firms() -> tuple[Place, ...]:
    """Where such firms stand."""
    begins = rf"(?:(?<![\s\S])|(?<=[.?!,\n]) |\b{_LEADS} )"
    return (
        _firm(
            rf"{begins}(?!{_LEADS} )(?P<name>{_WORD}(?: (?:and )?{_WORD})?)(?=, {_WHO_THEY_ARE})",
            joint=re.compile(r" (?:and )?"),
        ),
        _firm(rf"\b{_LEADS} (?P<name>{_WORD}(?: {_WORD})?)(?=, (?:our|the|their) (?:\w+ )?{_KINDS}\b)"),
        _firm(rf"{_AT} (?:over )?", behind=_BEHIND),
        _firm(rf"\b{_OFFICERS} (?:of|at) ", small=True, none=_NOT_HELD),
        _firm(r"\b(?:director|head|manager|[es]?vp|(?:vice[ -])?president) of \w+(?: \w+)? at ", small=True),
        _firm(
            rf"\b(?:go|going|goes|went|stick|sticking|stuck|stay|stayed) with (?P<name>{_WORD}(?: {_WORD})?)"
            rf"(?=[.,;]? {_HAD_THEM})",
            none=_THINGS,
        ),
        _firm(rf"(?<=[.?!\n]) (?P<name>{_WORD}(?: {_WORD})?)(?=[.,] {_QUOTED})"),
        # Several of something too, where two words stand behind what it is: the park windy meadows.
        _firm(
            rf"\b(?:the|an?|that|this|our) (?:\w+ )?{_SEATS},? (?P<name>{_WORD} {_WORD})(?=[.,] {_QUOTED})",
            none=_OF_SEATS,
        ),
        _firm(
            rf"\b(?:with|from|by|us(?:e|ed|ing)|try|tried|call|called|r[iau]ng|hire|hired|book|booked|ask)"
            rf" (?P<name>{_WORD})(?= {_PEOPLE}\b)",
            none=_WHOSE,
            tail=re.compile(rf" {_PEOPLE}", re.IGNORECASE),
        ),
    )
