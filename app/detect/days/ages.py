"""How old somebody is: it tells who somebody is as well as the date of a birth does."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.text.expressions import ByExpressions, Expression
from app.detect.text.numerals import AFTER_NUMBER, ONES_EN, ROUGHLY
from app.domain.finding import Category

_ONES_FR = r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf)"
_TEENS_FR = r"(?:dix(?:[ -](?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize)"
_ADULT: Mapping[str, str] = {
    "en": r"(?:1[4-9]|[2-9]\d|10[0-5]|(?:four|fif|six|seven|eigh|nine)teen"
    rf"|(?:twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety)(?:[ -]{ONES_EN})?"
    r"|a hundred(?: and (?:one|two|three|four|five))?)",
    "fr": r"(?:1[4-9]|[2-9]\d|10[0-5]|quatorze|quinze|seize|dix[ -](?:sept|huit|neuf)"
    rf"|(?:soixante|quatre[ -]vingts?)[ -](?:et[ -])?{_TEENS_FR}"
    r"|(?:vingt|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|quatre[ -]vingts?)"
    rf"(?:[ -]et[ -]un|[ -]un|[ -]{_ONES_FR})?|cent(?: (?:un|deux|trois|quatre|cinq))?)",
}
"""Ages from 14 to 105: a smaller number is too often something else."""
_CHILD: Mapping[str, str] = {
    "en": rf"(?:[2-9]|1[0-3]|{ONES_EN}|ten|eleven|twelve|thirteen)",
    "fr": rf"(?:[2-9]|1[0-3]|{_ONES_FR}|dix|onze|douze|treize)",
}
_PERSON: Mapping[str, str] = {
    "en": r"(?:victim|patient|man|woman|boy|girl|lad|guy|lady|child|kid|son|daughter|wife|husband|brother"
    r"|sister|mother|father|mum|mom|dad|nephew|niece|partner|boyfriend|girlfriend|colleague|suspect|witness"
    r"|driver|defendant|employee|worker|intern|trainee|apprentice|applicant|candidate|resident"
    r"|passenger|tenant|customer|visitor|bloke|gentleman|oldest|eldest|youngest)",
    "fr": r"(?:victime|patiente?|homme|femme|dame|monsieur|type|mec|gars|passag(?:er|ère)|locataire"
    r"|résidente?|voisine?|garçon|fille|jeune|enfant|gamine?|fils|mari|frère|s(?:œ|oe)ur"
    r"|mère|père|neveu|nièce|copain|copine|collègue|suspecte?|témoin|chauffeur|ouvri(?:er|ère)|salariée?"
    r"|employée?|stagiaire|apprentie?|alternante?|candidate?|retraitée?|cliente?|personne|technicien(?:ne)?"
    r"|ingénieure?|aînée?|cadette?)",
}
_KID: Mapping[str, str] = {
    "en": r"(?:boy|girl|lad|child|kid|son|daughter|nephew|niece|pupil|toddler|little one)",
    "fr": r"(?:garçon|fille|petite?|enfant|gamine?|gosse|fils|neveu|nièce|élève|bébé)",
}
_SOON = r"[^.?!\n]{0,50}?"
"""What is said of a child before its age, within a sentence."""
_END_EN = (
    rf"(?=\s*(?:[.;:!?\n](?!\d)|,(?! ?(?:\d|{ONES_EN}|ten|\w+teen|\w+ty)\b)|$)"
    r"|\s+(?:and|but|or|now|next|this|last|in|on|when|with|today|tomorrow|already|too|years? of age)\b"
    rf"|\s+{AFTER_NUMBER['en']})"
)
"""What follows a number that counts nothing."""
_HE_IS_EN = (
    r"\b(?:(?:he|she)(?:['\u2019]s|['\u2019]ll be| is| was| will be| must be| would be)"
    r"|i(?:['\u2019]m|['\u2019]ll be| am| was| will be)|turn(?:s|ed|ing)?) "
)
_BIRTHDAY_EN = (
    r"(?:\d\d(?:st|nd|rd|th)|\w{3,6}teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -]\w{2,4}(?:st|nd|rd|th)) birthday"
)
_DECADE_EN = r"(?:(?:early|mid|late)[ -])?(?:teens|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)"
_HE_HAS_FR = r"\b(?:(?:il|elle|qui) (?:a|avait|aura|aurait)|j['\u2019](?:ai|avais|aurai)) (?:eu )?"
_SPENT_FR = r"(?! (?:d['\u2019]|de |pour |devant |derrière |avant |après ))"
"""Not behind years that somebody has of something."""
_HALF: Mapping[str, str] = {
    "en": r" and a (?:half|quarter|bit)\b",
    "fr": rf" et (?:demie?\b|quelques(?: mois)?|(?:{_ONES_FR}|dix|\d\d?) mois\b)",
}
"""Of another year: behind one, a small number tells an age as well."""
_DECADE_FR = r"la (?:vingt|trent|quarant|cinquant|soixant)aine(?! d(?:e |['\u2019]))"
_OLD: Mapping[str, str] = {
    "en": r"(?:(?:quinqua|sexa|septua|octo|nona)genarian)",
    "fr": r"(?:(?:quadra|quinqua|sexa|septua|octo|nona)génaire|trentenaire)",
}


def ages() -> ByExpressions:
    """Finds the ages of people, by the decade too. Years of experience, or of a building, are none."""
    return ByExpressions("ages", {"en": _english(), "fr": _french()})


def _english() -> tuple[Expression, ...]:
    adult, child, person, about = _ADULT["en"], _CHILD["en"], _PERSON["en"], ROUGHLY["en"]
    any_age = rf"(?P<said>{adult}|{child})"
    old = r"[ -]years?[ -]olds?\b"
    return (
        _age(rf"(?<![\w.,-]){adult}(?:{old}| years of age\b)", near=r" years?\b|-year\b"),
        _age(rf"\b(?:his|her|my|our|their) (?P<said>{child}{old})", near=old),
        _age(rf"(?<![\w.,-])(?P<said>{child}{old})(?= {person}\b)", near=old),
        _age(rf"\b(?:he|she|{person})(?:['\u2019]s| is| was) {about}(?P<said>{child}{old})", near=old),
        _age(rf"{_HE_IS_EN}{about}(?P<said>{adult}){_END_EN}"),
        _age(rf"{_HE_IS_EN}{about}(?P<said>(?:{adult}|{child}){_HALF['en']}){_END_EN}", near=_HALF["en"]),
        _age(rf"\b(?:aged|age of|age|age is|age was) {about}(?P<said>{adult}){_END_EN}"),
        _age(rf"\b{person}(?:['\u2019]s| is| was|(?P<aside>,)) {about}{any_age}(?(aside)(?=, )|{_END_EN})"),
        _age(rf"\b{_KID['en']}\b{_SOON}\b(?:he|she)(?:['\u2019]s| is| was) (?P<said>{child})(?=[,.;])"),
        _age(rf"(?-i:\b[A-Z]\w+ [A-Z]\w+), (?P<said>{adult})(?=, (?!\d))"),
        _age(rf"\bin (?:his|her|their|my) (?P<said>{_DECADE_EN})\b"),
        _age(rf"\b(?:his|her|my|your|\w+['\u2019]s) (?P<said>{_BIRTHDAY_EN})\b", near="birthday"),
        _age(rf"\b{_OLD['en']}s?\b"),
    )


def _french() -> tuple[Expression, ...]:
    adult, child, person, about = _ADULT["fr"], _CHILD["fr"], _PERSON["fr"], ROUGHLY["fr"]
    half = _HALF["fr"]
    years = rf"(?P<said>{adult} ans\b(?:{half})?)"
    any_age = rf"(?P<said>(?:{adult}|{child}) ans\b(?:{half})?)"
    return (
        _age(rf"{_HE_HAS_FR}{about}{years}{_SPENT_FR}"),
        _age(rf"{_HE_HAS_FR}{about}(?P<said>{child} ans{half}){_SPENT_FR}", near=half),
        _age(rf"\b(?:âgée?s? de|l['\u2019]âge de) {about}{any_age}"),
        _age(rf"\b{person} (?:\w+ )?(?:de|a|avait|aura) {about}{any_age}(?! d(?:e |['\u2019]))"),
        _age(rf"\b{_KID['fr']}\b{_SOON}\b(?:il|elle) (?:a|avait|aura) (?P<said>{child} ans\b){_SPENT_FR}"),
        _age(rf"\b\w+, {years}(?=, (?!\d))"),
        _age(rf"\b(?:ses|mes|tes) {any_age}{_SPENT_FR}"),
        _age(rf"\b(?:a|avait|aura|ai|approche|approche de|passé|dans|autour de) (?P<said>{_DECADE_FR})"),
        _age(rf"\b{_OLD['fr']}s?\b"),
    )


def _age(pattern: str, *, near: str | None = None) -> Expression:
    return Expression(pattern, Category.DATE, 0.5, "the age of somebody", near=near)
