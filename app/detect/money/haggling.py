"""French sums without a currency, by how people bargain: ceilings, gaps, what is taken off or spent."""

from __future__ import annotations

from app.detect.money.dealings import HUNDREDS
from app.detect.money.prices import money
from app.detect.text.expressions import Expression
from app.detect.text.numerals import AFTER_NUMBER, NO_YEAR, ROUGHLY, STOP

_ABOUT = rf"(?:,? euh,?)? (?:bien )?{ROUGHLY['fr']}"
_ALONE = (
    rf"(?={STOP}| (?:et|ou|mais|pour(?! cent)|en|de plus|de moins|de trop|par|sur|rien qu|au|max|maximum"
    rf"|cette|depuis|dans|chez|avant|après)(?!\w)| {AFTER_NUMBER['fr']})(?! (?:ans|heures?)\b)"
)
"""Where a number counts nothing that follows."""
_TWENTY = (
    r"(?=[2-9]\d|\d[\d.,\u00a0\u202f ]{0,40}\d{2}|\d,\d|vingt|quatre-vingt|[\w-]+[aeo]nte\b"
    rf"|[\w-]+ et (?:demie?|quart)\b|[\w-]+ virgule \w|(?:[\w-]+ )?(?:cents?|mille)\b){NO_YEAR}"
)
"""A number of twenty or more, or one with a part of one, that is no year."""
_TEN = rf"(?:{_TWENTY}|(?=1\d\b|dix\b|dix-|onze\b|douze\b|\w{{2,6}}ze\b){NO_YEAR})"
_POT = (
    r"\b(?:réserves?|trésor de guerre|cagnotte|plafond|plancher|limite|maximum|minimum|trou|écart|différence"
    r"|manque|déficit|excédent|surcoût|dépassement|économie|rabais|rallonge|garantie|estimation|mise|note"
    r"|contribution|quote-part|apport|enveloppe|contre-offre|contre-proposition|proposition|capital|actif"
    r"|passif|exposition|risque|coût|bonus|fonds)"
    r"(?: (?:dans|de|du|des|sur|pour|à|au|aux|avec|entre) (?:[^\W\d_]+['\u2019 ]?){1,3}?)?"
    r"(?:,? c['\u2019](?:est|était|sera)| (?:est|était|sera|serait|tourne|s['\u2019]élève|monte|reste)"
    r"(?: fixée?)?(?: à| de| autour de)?),?"
)
"""What a sum is said of, and that it is so much."""
_STATED = (
    r"(?=,? (?:c['\u2019](?:est|était)|ce (?:sera|serait)|est|était)"
    r" (?:(?:le|la|mon|ma|notre|leur|son|sa|votre) (?:grand |tout |vrai )?(?:plafond|plancher|limite"
    r"|maximum|minimum"
    r"|budget|max|meilleure? offre|meilleur prix|dernier prix|dernière offre|prix plancher|réserve"
    r"|fourchette)"
    r"|(?:le (?:plus|mieux|maximum|moins) (?:qu|que))|tout ce qu|trop (?:cher|peu|haut|bas)|donné|du vol"
    r"|une insulte|raisonnable|(?:bien )?payé)(?!\w))"
)
"""What is said of a sum behind it."""
_UP_TO = (
    r"\b(?:(?:j['\u2019]|on |nous |ils? |elles? |je )?(?:ir|va|vont|vais|allons|all|mont|remont|descend"
    r"|pouss|grimp|sui)\w*(?: même| encore)? (?:jusqu['\u2019]à|jusqu['\u2019]aux)"
    r"|s['\u2019](?:arrêt\w+|alignera\w*|aligne\w*) (?:à|sur)"
    r"|(?:cèd|céd|cédera|brad|lâch|vend|reprend|rachèt|rachet|prend|prendr|négoci|boucl|conclu"
    r"|tope)\w* (?:à|pour)|laiss\w*(?: partir| filer| pour)? (?:à|pour))"
)
"""How far somebody goes, or for how much something goes."""
_SPENT = (
    r"\b(?:brûl|claqu|cram|flamb|dépens|perd|gagn|lev|économis|factur|encaiss|engrang|empoch|rentr|vol|piqu"
    r"|détourn|englouti|invest|inject|emprunt)(?:é|u|i|e|ent|ons|er|ait)s?"
)
"""What is done with money, before so many hundreds."""
_TAKEN = (
    r"\b(?:(?:a|ont|ai|avons|avez|as|va|vont|veut|veulent|peut|faut|avait|avaient|aurait)"
    r" (?:enlev|retir|rabot|grappill|gratt|rogn|dédui|concéd|lâch|rajout|remis|rabatt|déduire|rabais)(?:é"
    r"|er|u|t|re)?|(?:enlèv|retir|rabot|rogn|lâch|rajout|concèd|déduis|rabatt?)(?:e|es|ent|ons|ez))"
)
"""What is done to a price, before how much."""
_OFF_IT = (
    r"(?= (?:sur|de|du) (?:l['\u2019]|la |le |leur |notre |son |sa )?"
    r"(?:prix|(?:\w+ )?offre|devis|facture|note|total|loyer|budget|proposition|montant|marge)\b)"
)
_LENT = (
    r"\b(?:prêts?|emprunts?|crédits?|obligations?|placements?|livrets?|bons?|découvert|taux|loyer|rendement)"
    r"(?: [^\W\d_]+){0,2}? (?:est|sont|était|étaient|rapport\w+|court|tourne|tombe|monte|passe|coûte)(?: à)?"
)
"""At what money is lent."""
_PART = r"(?=[\w-]+ et (?:demie?|quart)\b|[\w-]+ virgule \w|\d,\d)"
_WE_PAID = (
    r"\b(?:l['\u2019]assur\w+|la mutuelle|la banque|l['\u2019]état|la région|la ville|le siège|le fonds)"
)
_PAYS = (
    r" (?:a|ont|va|avait|nous a|leur a|lui a) (?:payé|mis|donné|versé|remboursé|couvert|avancé|prêté"
    r"|payer|mettre)"
)
_WANTS_MORE = r"\b(?:veut|veulent|demande|demandent|exige|exigent|touche|gagne|aura|auront|réclame)"
_PLUS = r"(?= plus (?:l[ea]s? |l['\u2019]|une? |des |son |sa |ses )(?!tard))"
"""What somebody gets besides pay."""
_MISSING = r"\b(?:il (?:nous|leur|lui|me|vous|te|en)? ?manque(?:ra|rait|ait)?|il s['\u2019]en faut de)"


def haggling(one: str) -> tuple[Expression, ...]:
    """What finds such sums.

    Args:
        one: a regular expression for a number.
    """
    number = rf"(?>{one})"
    twenty, ten, hundreds = rf"{_TWENTY}{number}", rf"{_TEN}{number}", rf"{HUNDREDS}{number}"
    start = r"(?<![\w.,-])"
    return (
        money(twenty, before=_POT + _ABOUT, after=_ALONE, near=_POT),
        money(twenty, before=start, after=_STATED, near=_STATED),
        money(ten, before=_UP_TO + _ABOUT, after=_ALONE, near=_UP_TO),
        money(hundreds, before=_SPENT + _ABOUT, after=_ALONE, near=_SPENT),
        money(ten, before=_TAKEN + _ABOUT, after=rf"(?:{_ALONE}|{_OFF_IT})", near=_TAKEN),
        money(rf"{_PART}{number}", before=_LENT + _ABOUT, after=_ALONE, near=_LENT),
        money(twenty, before=_WE_PAID + _PAYS + _ABOUT, after=_ALONE, near=_PAYS),
        money(twenty, before=_WANTS_MORE + _ABOUT, after=_PLUS, near=_PLUS),
        money(twenty, before=_MISSING + _ABOUT, after=_ALONE, near=_MISSING),
    )
