"""Secrets that are told by a hint: the password is the name of our first cat and the year we moved."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.numbers.told_secrets import told_secret
from app.detect.text.expressions import CLAUSE_END, Expression

_WORD: Mapping[str, str] = {
    "en": r"(?:pass ?(?:words?|codes?|phrase)|(?<!dress )(?<!post )(?<!source )codes?|pin|combination|log-?in"
    r"|wi-?fi|keypad|\bkey(?=(?:['\u2019]s| is) (?:my|his|her)\b)|it opens with|locked with)",
    "fr": r"(?:mots? de passe|codes?(?! (?:postal|source|couleur))|combinaison|identifiant|wi-?fi|digicode"
    r"|ça s['\u2019]ouvre avec|cl[eé] (?:du |de la )?(?:wi-?fi|box|réseau))",
}
"""What is asked for at a door or by a machine."""
_IS: Mapping[str, str] = {
    "en": r"(?:[^.?!\n]{0,40}?(?:['\u2019]s| is| are| was)|[^.?!\n]{0,60}[.!] (?:it|that)(?:['\u2019]s| is)|)"
    r"(?:,? (?:just|still|now|always|uh|um),?)? ",
    "fr": r"(?:[^.?!\n]{0,40}?(?: est| c['\u2019]est|, )|[^.?!\n]{0,60}[.!] c['\u2019]est|)"
    r"(?:,? (?:juste|toujours|maintenant|euh|encore),?)? ?",
}
_WHOSE: Mapping[str, str] = {
    "en": r"(?!the same (?:as|for)\b)(?:the|my|our|your|his|her|their|\w+['\u2019]s)"
    r" (?:[\w'\u2019-]+ ){0,3}?",
    "fr": r"(?!l[ea]s? mêmes? (?:que|pour)\b)(?:l[ea]s? |l['\u2019]|mon |ma |mes "
    r"|notre |nos |ton |ta |votre |son |sa |leur )(?:[\w'\u2019-]+ ){0,2}?",
}
_OF_WHAT: Mapping[str, str] = {
    "en": r"(?:names?|surname|nickname|initials|birthdays?|birth ?(?:date|year)|date|year|anniversary|street"
    r"|post ?code|zip code|house number|number plate|registration|breed)\b",
    "fr": r"(?:(?:pré|sur)?noms?|date|année|anniversaire|initiales|numéro|rue|code postal|plaque"
    r"|immatriculation|race|nombre)\b",
}
"""What people make a secret of."""
_TYPED: Mapping[str, str] = {
    "en": r"(?:backwards|reversed|in reverse|in (?:capitals|lower case|upper case)|all (?:lower case|capitals"
    r"|caps|one word)|no (?:spaces?|dash|capitals)|one word|followed by|(?:plus|with) (?:the|an?|my|our|his"
    r"|her)|(?:two|three) times|twice)\b",
    "fr": r"(?:à l['\u2019]envers|(?:tout )?en (?:majuscules?|minuscules?)|sans (?:accents?|espaces?|tirets?)"
    r"|(?:tout )?attaché|en un (?:seul )?mot|suivie? d(?:e|u|es|['\u2019]\w+)|(?:plus|avec) (?:l[ea]"
    r"|l['\u2019]|une?|mon|ma|son|sa)|(?:deux|trois) fois)(?!\w)",
}
"""How it is typed: what is told so is a hint, whatever it is made of."""
_END: Mapping[str, str] = {
    "en": r"(?=\s*(?:[.?!;\n]|$)| (?:which|what|who|okay|ok|great|thanks|so|but|because)\b)",
    "fr": r"(?=\s*(?:[.?!;\n]|$)| (?:(?:la|le)?quel(?:le)?s?|combien|ok|merci|voilà|donc|mais|parce)(?!\w))",
}
_SAME: Mapping[str, str] = {
    "en": r"the same(?: one| code| number| word)?,? (?:but )?(?:backwards|reversed|in reverse|in (?:capitals"
    r"|lower case))\b",
    "fr": r"l[ea] même(?: code| mot| numéro)?,? (?:mais )?(?:à l['\u2019]envers"
    r"|en (?:majuscules|minuscules))(?!\w)",
}
"""One that is told by another."""
_WHICH: Mapping[str, str] = {
    "en": r"[.,]? (?:(?:oh|ha|and|okay|so)[.,]? )?(?:which|what)(?: [\w'\u2019]+){0,3}\? ",
    "fr": r"[.,]? (?:(?:ah|ha|et|ok|donc)[.,]? )?(?:(?:le|la)quel(?:le)?|quel(?:le)? \w+"
    r"|(?:on|il y) en a combien|combien|c['\u2019]est quoi|comment (?:il|elle) s['\u2019]appelle) ?\? ",
}
"""What somebody asks who has not understood a hint."""
_ANSWER = rf"(?P<said>[^\W_][\w'\u2019-]*(?: [^\W_][\w'\u2019-]*){{0,3}}){CLAUSE_END}"


def hinted_secrets(language: str) -> tuple[Expression, ...]:
    """What finds the hint, and the answer to the question which one that is.

    Args:
        language: ``en`` or ``fr``.
    """
    told = rf"\b{_WORD[language]}{_IS[language]}"
    whose, of_what, end = _WHOSE[language], _OF_WHAT[language], _END[language]
    hint = rf"(?P<said>{whose}{of_what}[^.?!;\n]{{0,80}}?){end}"
    typed = rf"(?P<said>{whose}(?:[\w'\u2019-]+,? ){{1,8}}?{_TYPED[language]}[^.?!;\n]{{0,40}}?){end}"
    asked = rf"{whose}(?:{of_what}|(?:[\w'\u2019-]+,? ){{1,8}}?{_TYPED[language]})[^.?!;\n]{{0,80}}?"
    word = rf"\b{_WORD[language]}"
    return (
        told_secret(told + hint, near=word),
        told_secret(told + typed, near=word),
        told_secret(rf"{told}{asked}{_WHICH[language]}{_ANSWER}", near=word),
        told_secret(rf"\b(?P<said>{_SAME[language]})", near=_SAME[language]),
    )
