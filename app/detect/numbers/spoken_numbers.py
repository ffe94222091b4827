"""Numbers that identify, as they are said: digit by digit, in pairs, doubled; also in figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from app.detect.numbers.code_edges import joined, widened, with_country, with_signs
from app.detect.numbers.extensions import EXTENSION
from app.detect.numbers.in_turn import LONG, in_turn
from app.detect.numbers.sequences import QUANTITY, Group, Run, runs
from app.detect.numbers.signs import heard_before
from app.detect.text.numerals import cardinal
from app.domain.finding import Category, Hit
from app.domain.words.terms import fold

_BEFORE = 70
"""Code points before a number in which a word may say what it is."""

_COUNTS = "".join(
    rf"(?<!\b{subject} )"
    for subject in (
        "il elle on qui y site groupe usine equipe ville region commune pays filiale service agence magasin"
        " reseau societe entreprise liste fichier base maison hopital"
    ).split()
)
"""Where nothing counts: le site compte 412 personnes."""
_CUES: Mapping[Category, re.Pattern[str]] = {
    Category.CARD: re.compile(
        r"\b(?:credit card|debit card|card number|card|carte(?: bancaire| bleue)?|visa|mastercard)\b"
    ),
    Category.ACCOUNT: re.compile(
        r"\b(?:account(?: number)?|sort code|routing|iban|bic|swift|rib|virement|code guichet)\b"
        rf"|{_COUNTS}\bcompte\b"
    ),
    Category.PHONE: re.compile(
        r"\b(?:phone|telephone|mobile|cell|cellphone|call|ring|dial|line|fax|text me|whatsapp|portable"
        r"|tel|gsm|natel|cellulaire|sans frais|appel\w*|joindre|joignable|standard|ligne|fixe|composez)\b"
    ),
    Category.ID_NUMBER: re.compile(
        r"\b(?:social security|national insurance|insurance number|passport|licen[cs]e|plate|badge"
        r"|staff number|post ?code|booking|registration"
        r"|employee number|id|identification|invoice|contract|case|file|ticket|reference|ref|pin|cvv|cvc|code"
        r"|extension|passcode|cryptogramme|digicode|flight|confirmation|vol"
        r"|secu|securite sociale|passeport|permis|plaque|immatriculation|matricule|dossier|contrat"
        r"|facture|commande|reservation|siren|siret|poste|immatricule\w*"
        r"|nas|neq|ramq|niss|avs|assurance (?:sociale|maladie)|(?:numero|registre) national|numero entreprise"
        r")\b"
    ),
}
_CODE_CUE = re.compile(
    r"\b(?:key|token|secret|hash|serial|activation|enter|type|typed|typing|punch|reg|login"
    r"|cle|jeton|tapez|tape|entrez|entre|saisissez|saisis|taper|entrer|saisir)\b"
)
"""Before letters and figures that are a code."""
_LABEL_CUE = re.compile(
    r"\b(?:batch|lot|policy|claim|docket|parcel|shipment|consignment|container|sample|specimen|job"
    r"|work order|asset|police|sinistre|colis|conteneur"
    r"|parcelle|lettre de voiture)(?: (?:number|numero|no))?"
    r"(?: (?:(?:concerne|touche|suspect|fautif|defectueux|rappele|bloque)e?s?|en (?:question|cause)))?"
    r"(?: (?:is|was|s|est|etait|c est|c etait))?(?: (?:le|la))?$"
)
"""Right before letters and figures that are a code; farther off, these words say nothing."""
_SPELT_LABEL = re.compile(
    r"(?<![\w'\u2019])[^\W\d_](?:[ .-]{1,2}[^\W\d_](?:(?=['\u2019]s\b)|(?![\w'\u2019])))+"
)
"""What a number is called, letter by letter: C V V."""
_NUMBER_CUE = re.compile(r"\b(?:number|numero|digits?|chiffres?|no)\b")
_NAMED = re.compile(
    r"\b(?:pin(?: code)?|passcode|cvv|cvc|(?:door|alarm|gate|access|entry|security) code|badge|id|extension"
    r"|(?!(?:the|our|your|this|that|his|her|their|all|new|old|source|legacy|dress|error)\b)"
    r"\w{3,} code(?= (?:is|was|s)\b)"
    r"|code (?:for|of|on|to) (?:the|our|my|this)(?: \w+){1,2}(?= (?:is|was)\b)"
    r"|expir(?:es?|y|ation|ing)(?: date)?(?: en| on)?|(?:staff|employee) (?:id|number)|matricule"
    r"|(?:incident|log|cad|paddle|bib|locker|ear tag|wristband|collar|shoulder|hull|chassis|microchip)"
    r"(?: (?:number|no))?|partial(?: plate| number| reg(?:istration)?)?"
    r"|(?:plates?|reg(?:istration)?|number|code|ref(?:erence)?|account|card|serial|one)(?: that| only)?"
    r" (?:begin|start|end|finish)(?:e?s|ing|ed)?(?: with| in| on)?"
    r"|(?:last|first) (?:(?:two|three|four|five|six) (?:(?:digits|numbers|figures) )?(?:are|were)|digits)"
    r"|(?:(?:safe(?:ty)? )?deposit box|pigeonhole|mailbox|casier|vestiaire|consigne|coffre|dossard|bracelet"
    r"|boite aux lettres)(?: (?:number|numero|no))?"
    r"|(?:three|four|numbers?|digits|figures|ones|code|strip) on the (?:back|front)(?: (?:are|is|was"
    r"|were|s|of it))?|(?:deux|trois|quatre|cinq|six) (?:derniers|premiers)(?: chiffres)?(?: sont| etaient"
    rf"|(?= est$))|(?:post|postal|zip) ?code|code postal|npa|code pin|digicode|cryptogramme|{EXTENSION}"
    r"|code (?:du |de la |de |de l |d )?(?:porte|portail|parking|coffre|alarme|acces|entree"
    r"|securite|\w+(?= (?:c )?est))|numero (?:de |du )?(?!telephone\b)\w{3,}(?= (?:c )?est)|cle rib"
    r"|\b(?:se )?(?:finit|finissant|termine|terminant|commence|commencant) par"
    r"|(?:carte|visa|mastercard|amex|expir\w*|valable)\b.{0,60}? (?:derriere|au (?:dos|verso))(?: il y a)?"
    r"(?=$| (?:c )?est))(?:(?: \w+){0,4}? (?:is|was|s|est|etait))?"
    r"(?: (?:le|la|les|now|still|just|toujours|encore|maintenant|uh|um|euh))*$"
)
"""Words right before a code, for which every number is one: a year, a time, two digits."""
_STORED = re.compile(
    r"\b(?:locker|deposit box|pigeonhole|mailbox|box|casier|vestiaire|consigne|coffre|boite aux lettres)"
    r" (?:number|numero|no)$"
)
"""Where something is kept, before a number of two digits whatever follows."""
_LABELLED = re.compile(
    r"\b(?:number(?: (?:of|for)(?: (?:the|our|my))? \w+)?|numero(?: (?:(?:de|du|des|de la|de l) )?\w+)?"
    r"|passport|passeport|carte identite|matricule|licen[cs]e|badge|id|reference|ref|pin|extension|dial"
    r"|composez)(?: (?:is|was|s|est|etait))?(?: (?:uh|um|euh|le|la))*$|\bcode$"
)
"""Words right before a number that is no year, though it may be read as one: passport twenty, twenty four."""
_CLAUSE_END = re.compile(r"\s*(?:[.,;:!?]|$)")
_KEY = re.compile(
    rf",? (?:(?:et|avec) )?(?:la )?cl[eé](?: rib)?(?:,? c['\u2019]est| est| :)? (?:{cardinal('fr')})(?!\w)",
    re.IGNORECASE,
)
"""The two digits by which a French number is checked, said after it."""
_KEYED = frozenset({Category.ACCOUNT, Category.ID_NUMBER, Category.PHONE, Category.NUMBER})
_COUNTED = re.compile(
    r" (?:words|pages|characters|slides|lines|copies|minutes|met(?:re|er)s|degrees|mots|caractères|signes"
    r"|lignes|diapos|exemplaires|minutes|mètres|degrés|euros?|dollars?|pounds|francs?)\b",
    re.IGNORECASE,
)
"""What a number counts or measures that identifies nothing: a file of 250 pages. Sums are found by others."""
_VERSION = re.compile(r"(?:1 )?(?:(?:^|(?<= ))(?!0)\d{1,2}(?: (?:point|dot) \d{1,2}){2}(?: |$))+")
"""The numbers of versions as they are read out: [the good] one: four point two point six."""
_IDIOM = re.compile(r"fifty fifty|50 50|cinquante cinquante|twenty four seven|24 7")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_TIME = re.compile(r"(?:[01]?\d|2[0-4]) ?h ?[0-5]\d")
_OFTEN, _SOME, _PAIR = 3, 5, 2
"""How often letters and figures take turns in a code, how many they are together, and figures among them."""
_USUAL = re.compile(r"(?:(?:[qhts]|fy|cy) ?\d{1,4}|\d{1,4} ?[qhkg]?|[a-z]2[a-z]| )+")
"""Quarters, halves of years, and what is called so: Q3 FY21, B2B, 10-K."""
_SAID_YEAR = re.compile(r"(?:19|20)\d\d")


_HALF_PAST = re.compile(r"1[0-2] [1-5][05]")
"""Hour and minutes, as two numbers that are said one after the other."""
_BEFORE_HOUR = re.compile(
    r"(?:(?!.*\b(?:call|dial|ring|phone|extension|line|text|live[sd]?|living|house|flat|room|apartment)\b)"
    r"|.*\b(?:the|an?|our|my|this|that|next|another)(?: \w+)? call(?: is| was| starts| began)? ?(?=at$))"
    r".*\b(?:at|until|till|before|after|by|around|since)$"
)
"""Words before a time of the day; not "call me at": there they may lead to an extension."""


class SpokenNumbers:
    """Finds sequences of digits, and of digits and letters, that are no quantity."""

    name = "spoken_numbers"

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Phone, card, account and other numbers, named by the words before them, else by their length.

        A number that is begun again ("six one, sorry, six one three") is found with its false start.
        """
        said = (run for run in runs(text, language) if not _counts(text, run))
        for begun in in_turn(text, said):
            start, end = begun[0].words[0].start, begun[-1].words[-1].end
            heard = heard_before(text, start, language)
            named = heard < start and _NAMED.search(_before(text, heard)) is not None
            before = _before(text, heard if named else start)
            cue = _cue(before)
            cued = cue is not None or _NUMBER_CUE.search(before) is not None
            cued = cued or (any(one.letters for one in begun) and _names_code(before))
            labelled = _LABELLED.search(before) is not None
            score, run = _best(begun, cued=cued, labelled=labelled, least=_least(before, text, end))
            if _is_hour(run, before, cue):
                continue
            if not score:
                score, run = _in_parts(begun, cued=cued)
            if score and not _IDIOM.fullmatch(fold(text[start:end])):
                long = len(run.digits) >= LONG
                category = _category(run, cue)
                keyed = category is Category.ACCOUNT or (category in _KEYED and long)
                key = _KEY.match(text, end) if keyed else None
                start = heard if long or named else start
                if category is Category.ACCOUNT:
                    start = with_country(text, start)
                if cued and category is Category.ID_NUMBER:
                    start, end = widened(text, start, end, language)
                start, end = joined(text, *with_signs(text, start, end))
                yield Hit(
                    category=category,
                    start=start,
                    end=key.end() if key else end,
                    score=score,
                    recogniser=self.name,
                    reason=_reason(run),
                )


def _counts(text: str, run: Run) -> bool:
    """Whether a run tells how many pages there are, or which version."""
    if run.letters or not run.groups:
        return False
    if len(run.groups) == 1:
        return _COUNTED.match(text, run.words[-1].end) is not None
    said = [word.text for word in run.words]
    for group in reversed(run.groups):
        said[group.first : group.last] = [group.digits]
    return _VERSION.fullmatch(" ".join(said)) is not None


def _before(text: str, start: int) -> str:
    """The words before a number, folded, and as words those that are spelt."""
    said = text[max(0, start - _BEFORE) : start]
    return fold(_SPELT_LABEL.sub(lambda match: re.sub(r"\W", "", match.group()), said))


def _names_code(before: str) -> bool:
    """Whether the words before letters and figures say that they are a code."""
    return bool(_CODE_CUE.search(before) or _LABEL_CUE.search(before))


def _cue(before: str) -> Category | None:
    """What the words before a number call it: the last such word decides."""
    found = [(match.end(), category) for category, cue in _CUES.items() for match in cue.finditer(before)]
    return max(found)[1] if found else None


def _least(before: str, text: str, end: int) -> int | None:
    """How many digits are a code because a word right before says so; one fewer where they count nothing."""
    if _STORED.search(before):
        return 2
    if not _NAMED.search(before):
        return None
    return 2 if _CLAUSE_END.match(text, end) else 3


def _is_hour(run: Run, before: str, cue: Category | None) -> bool:
    """Whether a run is a time of the day ("at ten thirty"), where no word calls it anything else."""
    said = " ".join(group.digits for group in run.groups)
    other = cue not in {None, Category.PHONE} or _NUMBER_CUE.search(before) is not None
    return not (run.letters or other) and bool(_HALF_PAST.fullmatch(said) and _BEFORE_HOUR.match(before))


def _best(begun: Sequence[Run], *, cued: bool, labelled: bool, least: int | None) -> tuple[float, Run]:
    """The surest of the tries at a number, and how sure it is."""
    named = [least is not None and len(run.digits) >= least for run in begun]
    scores = [
        0.6 if sure else _score(run, cued=cued, labelled=labelled)
        for run, sure in zip(begun, named, strict=True)
    ]
    return max(zip(scores, begun, strict=True), key=lambda each: (each[0], len(each[1].digits)))


def _in_parts(begun: Sequence[Run], *, cued: bool) -> tuple[float, Run]:
    """How sure it is of runs that are a number only together, as who writes it down says yes to each pair.

    Quantities that are corrected ("twelve, no, fifteen") are none: a word says that it is one, or the first
    pair begins with zero.
    """
    groups = tuple(group for run in begun for group in run.groups)
    whole = replace(begun[0], groups=groups, letters="", explained=0)
    opens = re.match(r"0(?:\d| \d(?: |$))", " ".join(group.digits for group in groups)) is not None
    likely = len(whole.digits) >= LONG and (cued or opens)
    return (_several(groups, len(whole.digits)) if likely else 0.0), whole


def _score(run: Run, *, cued: bool, labelled: bool) -> float:
    """How sure it is that a run identifies something; 0 for quantities, years and small numbers."""
    groups = [g for g in run.groups if not (g.glue in QUANTITY if cued else g.glue)]
    groups = [g for g in groups if not (g.written and _YEAR.fullmatch(g.digits))] if not cued else groups
    digits = sum(len(group.digits) for group in groups)
    years = not labelled and _years(run)
    if run.letters and not (groups and years):
        return _mixed(run, digits, cued=cued)
    if not groups or years:
        return 0.0
    if len(groups) == 1 and not groups[0].written and not groups[0].digits.startswith("0"):
        sure = labelled and digits > 3 and not groups[0].digits.endswith("00")
        return 0.6 if sure or (cued and digits == 3 and not _quantity(groups[0])) else 0.0
    if cued and digits >= 3:
        return 0.8 if digits >= 7 else 0.6
    if len(groups) == 1:
        return _single(groups[0].digits)
    return _several(groups, digits)


def _mixed(run: Run, digits: int, *, cued: bool) -> float:
    """How sure it is of letters, with digits or explained ("D as in Delta")."""
    if _hour(run):
        return 0.0
    if run.explained:
        return 0.6 if len(run.letters) + digits >= 4 or run.explained >= 3 else 0.0
    if cued:
        return 0.7 if digits >= 3 or (digits and len(run.letters) + digits >= 5) else 0.0
    return 0.6 if digits >= 4 else _by_turns(run, digits)


def _by_turns(run: Run, digits: int) -> float:
    """How sure it is of letters and figures that nothing announces: by how often one follows the other."""
    size = len(run.letters) + digits
    if (
        digits < _PAIR
        or len(set(run.letters)) == 1
        or _USUAL.fullmatch(" ".join(word.text for word in run.words))
    ):
        return 0.0
    return 0.5 if (run.turns >= _OFTEN and size >= _SOME) or (run.turns >= 2 and size > _SOME) else 0.0


def _several(groups: Sequence[Group], digits: int) -> float:
    """How sure it is of more than one number: 0 for few digits and for round or large quantities."""
    if digits < 4 or all(_quantity(group) for group in groups):
        return 0.0
    return 0.8 if digits >= 7 else 0.5


def _quantity(group: Group) -> bool:
    return not group.digits.startswith("0") and (
        group.digits.endswith("00") or (not group.written and len(group.digits) >= 4)
    )


def _single(digits: str) -> float:
    if len(digits) >= 7:
        return 0.6
    return 0.5 if len(digits) >= 5 else 0.4 if len(digits) == 4 else 0.0


def _hour(run: Run) -> bool:
    """Whether a run is a time of the day as French writes it: 15 h 30."""
    said = " ".join(word.text for word in run.words)
    return run.letters == "h" and _TIME.fullmatch(said) is not None


def _years(run: Run) -> bool:
    """Years, written or said in two halves, and nothing else; in French nobody says nineteen forty."""
    said = [group.digits for group in run.groups]
    if all(_YEAR.fullmatch(digits) for digits in said):
        return True
    halves = len(said) == 2 and len(said[0]) == 2 and _SAID_YEAR.fullmatch("".join(said)) is not None
    parted = halves and run.letters and not run.groups[0].written and run.groups[0].last < run.groups[1].first
    return halves and not parted and run.words[run.groups[0].first].text != "dix"


def _category(run: Run, cue: Category | None) -> Category:
    digits = run.digits
    if cue is Category.CARD and len(digits) < 8:
        cue = None
    if run.letters and cue not in {Category.ACCOUNT, Category.CARD}:
        return Category.ID_NUMBER
    if cue is not None:
        return cue
    if 13 <= len(digits) <= 19 and _luhn(digits):
        return Category.CARD
    return Category.PHONE if 7 <= len(digits) <= 15 else Category.NUMBER


def _luhn(digits: str) -> bool:
    from stdnum import luhn

    return luhn.is_valid(digits)


def _reason(run: Run) -> str:
    count = len(run.digits)
    how = "written in figures" if all(group.written for group in run.groups) else "read aloud"
    noun = "digit" if count == 1 else "digits"
    with_letters = f" and {len(run.letters)} letters" if run.letters else ""
    return f"{count} {noun}{with_letters} {how}"
