"""French sums without a currency, by what is done with money: lent, lost, put aside, on the table."""

from __future__ import annotations

from app.detect.money.prices import money
from app.detect.text.expressions import Expression
from app.detect.text.numerals import AFTER_NUMBER, NO_YEAR, ROUGHLY, STOP

_ABOUT = rf"(?:,? euh,?)? {ROUGHLY['fr']}"
_ALONE = (
    rf"(?={STOP}| (?:par|pour(?! cent)|et|ou|mais|chacune?|net|brut|en|chez|dans|avec|cette|plus|max|maximum"
    r"|hier|avant|quand|comme|là-dessus|tout compris|de trop|de moins|de marge|chaque|(?:tous|toutes) les"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    r"|au (?:jeu|casino|poker|noir|black|total|pire|mieux|distributeur|guichet|comptoir|moins|plus)"
    r"|à (?:la (?:banque|caisse)|(?:m|t|s)(?:on|a|es) |(?:notre|votre|leur)s? )"
    r"|sur (?:la table|le compte|\w+ ans|l[ea]s? frais))(?!\w)"
    rf"| de (?:m|t|s)a poche\b| de (?:notre|votre|leur) poche\b| {AFTER_NUMBER['fr']})"
)
"""Where a number counts nothing that follows."""
_TWENTY = (
    r"(?=[2-9]\d|\d[\d.,\u00a0\u202f ]{0,40}\d{2}|\d,\d|vingt|quatre-vingt|[\w-]+[aeo]nte\b"
    rf"|[\w-]+ et demie?\b|[\w-]+ virgule \w|(?:[\w-]+ )?(?:cents?|mille)\b){NO_YEAR}"
)
"""A number of twenty or more, or one with a half: it is no time of the day that nothing follows."""
HUNDREDS = rf"(?=(?:[\w-]+ )?(?:cents?|mille)\b|\d{{3}}){NO_YEAR}"
_SPENT = (
    r"(?:(?:provisionn|budg[eé]t|d[eé]pens|rembours|emprunt|gratt|empoch|encaiss|pr[eê]t|mis)(?:e|ent|er|é|ée"
    r"|és)|(?:en (?:donn|offr|tir)(?:e|es|ent|é)|en rend(?:s|u|ent|ra)?|mettre de côté|(?:mis|mets"
    r"|met) de côté))(?: (?!(?:à|en|avant|après|depuis|pour|dans|sur|de)\b)[a-zéè]+){0,2}?"
)
"""What is done with money and with little else."""
_MOVED = (
    r"(?:\b(?:mis|mets|met|mettent|retiré|retire|perdu|perd|sorti|donné|filé|file|versé|touché|reçu|pris"
    r"|laissé|récupéré|vendue?|(?:rapport|gliss)(?:e|é|ée|er|ent)|vend(?:s|ent)?(?: l[ea]s? \w+)?|dit"
    r"|parl\w+ de|question de|sont à|est à|(?:ça|cela) (?:nous |me |te |vous |leur )?(?:fait|ferait|fera)"
    r"|manque)|(?:chèque|retrait|virement|versement|prélèvement|paiement|dépôt|don|billet|mandat|transfert"
    r"|remise|rallonge|avance|pourboire|avoir|retenue|trop-perçu|ardoise|dette|arri[eé]r[eé]|perte)s? de"
    r"|d[eé]dit(?: est)? de|clause (?:est )?(?:à|de))"
)
"""What is done with anything: only hundreds are money then."""
_NOUN = (
    r"(?:d[eé]dit|subvention|pr[eê]t|emprunt|cr[eé]dit|cotisation|dividende|soulte|legs|h[eé]ritage|dot"
    r"|pot-de-vin|bakchich|dessous[- ]de[- ]table|ristourne|facture|addition|b[eé]n[eé]fice|d[eé]ficit"
    r"|tr[eé]sorerie|apport|dommages et int[eé]r[eê]ts|p[eé]nalit[eé]|astreinte|cagnotte|cachet|commission"
    r"|part de \w+|loyer|caution|prix|salaire|budget|montant|plus-value|mise à prix|ench[eè]re|prime"
    r"|indemnit[eé]|ran[cç]on|devis|acompte)"
    r"(?: [a-zéè]+){0,2}?(?:,? c['\u2019](?:est|était|sera)|,? (?:elle|il|ça) (?:est|était) (?:à|de)"
    r"|,? on parle de| (?:est|était|sera|serait) de| monte à| passe à| s['\u2019]él[eè]ve à"
    r"|,? ils? l[ea]s? (?:veulent|veut|voient|voit) à)"
)
_AT = (
    r"(?:plafonn\w+ à|en (?:tire|sort)\w* à|(?:estim|[eé]valu|chiffr|adjug|n[eé]goci)\w+ à"
    r"|en (?:ai|as|a|avons|avez|ont|avait|aura|aurait) (?:eu )?pour"
    r"|(?:sign|vend|descend|accept|pass|l[aâ]ch|boug|mont|c[eéè]d|ir|va|ira|joue)\w*(?: pas| plus| jamais)?"
    r" (?:à moins de|pour moins de|en[- ]dessous de|sous(?: les)?|au[- ]del[aà] de|au[- ]dessus de"
    r"|plus bas que|plus haut que))"
)
_CHANGED = (
    r"\b(?:loyer|prix|salaire|budget|tarif|cachet|taux|devis|fixe),? (?:il|elle|ça) (?:est |a )?"
    r"(?:pass|mont|grimp|descend|tomb|augment|baiss)\w* de "
)
_DEAL = (
    r"(?=,? (?:il|elle|ils|elles|je|on|tu) (?:me |te |le |la |les |nous |vous |lui |leur ){0,2}"
    r"(?:sign|accept|vend|prend|l[aâ]ch|c[eè]d|ach[eè]t|dis|dit|marche|valid|s['\u2019]engage)\w*)"
)
"""What is done for a price: à trente, il signe."""
_ON_TABLE = r"(?= (?:sur|sous) la table(?!\w))"
_HOURS = r"\d{1,2}h00"
"""As Whisper writes eighteen thousand."""
_THOUSANDS = r"\d{1,3}[\u00a0\u202f .]?\d00\b"
_HANDED = (
    r"\b(?:laiss|gliss|donn|fil|vers|tend|remis|remett|refil|prêt|factur|rembours|vir)\w*"
    r"(?: bien| encore| déjà)?"
)
_TO_SOMEBODY = (
    r"(?= (?:à (?:l[ae] |l['\u2019]|une? |[mts](?:on|a|es) |notre |votre |leur )?|aux? )"
    r"(?!(?:pied|fond|total|lieu)s?\b)[\w-])"
)
"""To whom something is given: only hundreds are money then."""
_PAYS = (
    r"\b(?:pa(?:ie|ye|ient|yent|yons|yait|ierai?)|vers(?:e|es|ent|ons|ait|era)|touch(?:e|es|ent|ait)"
    r"|(?:(?:lui|leur|me|te|nous|vous) (?:donn|fil|pass|rend|envoi)\w{1,3})"
    r"|(?:rembours|cotis|économis|pr[eé]l[eéè]v)\w{1,4})"
)
_NO_MORE = r"(?=, (?:et )?pas (?:une? (?:(?:centime|sou|euro|cent|balle) )?)?de (?:plus|moins)(?!\w))"
"""With what somebody ends a deal."""
_TELL = (
    r"\b(?:dis|dites|répond(?:s|ez)|propos(?:e|ez)|donn(?:e|ez)|offr(?:e|ez)|annonc(?:e|ez)|laiss(?:e|ez)"
    r"|vers(?:e|ez)|rend(?:s|ez)|refil(?:e|ez)|fil(?:e|ez)|demand(?:e|ez)|pay(?:e|ez)|pr[eê]t(?:e|ez)"
    r"|avanc(?:e|ez))-(?:lui|leur)"
    r"(?: (?:que )?(?:c['\u2019]est|non|plutôt|juste|seulement|bien))?,?"
)
"""What somebody is told to offer: only what is no time of the day is money then."""
_DO_FR = (
    r"\b(?:mets|mettez|(?:r?ajout|enl[eè]v|retir|gard|l[aâ]ch|vers|pa[iy]|d[eé]bloqu|bloqu|rembours|gratt"
    r"|provisionn|pr[eé]vo|propos|offr|avanc)(?:e|ez|is|yez)|rends|rendez|donne[zr]?|compte[zr]?|(?:baiss"
    r"|augment|mont|descend|grimp)(?:e|ez|s)? (?:de|à|jusqu['\u2019]à)|arr[eê]t(?:e|ez)-(?:toi|vous) à"
    r"|va jusqu['\u2019]à|allez jusqu['\u2019]à)(?:-(?:lui|leur|moi|nous|les?|la))?"
    r"(?: (?:encore|juste|donc|au moins|toujours|plutôt))?"
)
"""What somebody is asked to do with money, and with other things: only hundreds are money then."""
_WITH_IT = (
    rf"(?:{_ALONE}|(?= (?:d['\u2019](?:acompte|avance)|de (?:plus|moins|mieux|caution|côté|marge|remise"
    r"|ristourne|prime|provision|rab)|pour (?:le|la|les|l['\u2019])"
    r"|(?:de (?:la|sa|leur|notre) |du |sur la |sur le )(?:facture|note|somme|prime|total|loyer|devis))\b))"
)
_EVERY = (
    r"(?=,? (?:(?:tous|toutes) les|chaque) "
    r"(?:jours?|semaines?|quinzaines?|mois|trimestres?|ans|années?|fins? de mois|premiers? du mois)(?!\w))"
)
"""How often something is paid."""
_SLANG = (
    r" (?:briques|plaques|bâtons|boules|sacs|barres)(?=\s*(?:[.,;!?\n]|$)| (?:sous|sur|pour|par|en"
    r"|dans|au|de plus|hier|cette|et|mais)(?!\w))"
)
"""Ten thousand, or a thousand, of those of which the word says something else too."""
_OF_SLANG = (
    r"\b(?:(?:touch|encaiss|gagn|emprunt|palp|prêt|raqu|crach)(?:e|es|é|er|ent|ait)|doi(?:s|t|vent)|devait"
    r"|co[uû]t(?:e|é|ent|ait|er)|valait|vaut|réclam\w{1,3}"
    r"|(?:part|vend|adjug|négoci|estim)\w{1,3}(?: à| pour))(?: encore| bien| au moins| déjà| presque)? "
)
_MORE = r"(?= (?:de|en) (?:plus|mieux|rallonge|supplément|rab)\b)"
_WANTED = (
    r"\b(?:demand|réclam|obten|propos|voul|voudr|negoci|négoci|accord|offr|offert|gratt)\w*"
    r"|\b(?:veut|veulent|veux|eu|aura|touche|gagne|paie|paye|coûte)"
)
"""What is asked for on top."""
_POINTLESS = (
    r"(?<![\w.,])\d{1,3} (?:million|milliard)s?"
    r" (?:[1-9]\d{0,2}|deux|trois|quatre|cinq|six|sept|huit|neuf)"
)
"""As Whisper writes a million three."""
_MISHEARD = (
    r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|[2-9]) (?:sont|sang|sans|sens|san|s['\u2019]en)"
    r"(?:[ -](?:vingt|trente|quarante|cinquante|soixante)(?:-\w+)?)?"
)
"""Hundreds, as Whisper writes them: quatre sont."""
_GOT = r"\b(?:touch|pa[iy]|vers|d(?:oi|ev)|pri|perç|reç|fil|donn)\w*[.,]? "
_HALF = r"\bet demie?\b"
_PART_OF = r"\b(?:une?|deux|trois|quatre)[ -](?:tiers|quarts?|cinquièmes?|dixièmes?) de milli(?:on|ard)s?\b"
_IN_CASH = r"en (?:liquide|esp[eè]ces|cash|billets|petites coupures)\b"
_SCALES = r"\b(?:mille|millions?|milliards?|k€?|euros?|balles|francs)\b"
_SCALED = rf"(?=[^,.;:?!\n]{{0,30}}{_SCALES}|{_THOUSANDS})"
_TOLD = r"(?:\d ?(?:k€?|€)(?!\w)|\b(?:mille|millions?|milliards?|euros|dollars|francs|balles)\b)"
"""A sum that has a currency or a scale."""
_AND_THEN = (
    rf"(?={STOP}| (?:et|mais|pour) (?:après|voilà|on|nous|ils?|elles?|l[ea]s?|l['\u2019]|ça|c['\u2019]))"
)


def dealings(one: str) -> tuple[Expression, ...]:
    """What finds such sums.

    Args:
        one: a regular expression for a number.
    """
    number = rf"(?>{one})"
    return (
        money(rf"{_TWENTY}{number}", before=rf"\b{_SPENT},?{_ABOUT}", after=_ALONE),
        money(rf"{_TWENTY}{number}", before=rf"\b(?:{_NOUN}|{_AT}),?{_ABOUT}", after=_ALONE),
        money(rf"{HUNDREDS}{number}", before=rf"\b{_MOVED}{_ABOUT}", after=_ALONE),
        money(rf"{_TWENTY}{number} à {number}", before=_CHANGED, after=_ALONE),
        money(rf"{_TWENTY}{number}", after=_ON_TABLE, near=_ON_TABLE),
        money(rf"{_TWENTY}{number}", after=_NO_MORE, near=r"\bde (?:plus|moins)\b"),
        money(rf"{number}", before=r"(?:(?<!\w)à|\bpour) (?!(?:une?|deux)\b)", after=_DEAL),
        money(rf"{HUNDREDS}{number}", before=_HANDED + _ABOUT, after=_TO_SOMEBODY),
        money(rf"{_TWENTY}{number}", before=_PAYS + _ABOUT, after=_EVERY, near=_EVERY),
        money(
            rf"{_TWENTY}{number}",
            before=_TELL + _ABOUT,
            after=_ALONE,
            near=r"-(?:lui|leur)\b",
        ),
        money(
            number,
            before=rf"{_TOLD}[^.?!\n]{{0,40}}?\bencore (?!une? (?!et demie?\b))",
            after=_AND_THEN,
            near=r"\bencore\b",
        ),
        money(rf"{_TWENTY}{number}", before=r"\b(?:mettons|disons)(?: à)? ", after=_ALONE),
        *_told_otherwise(number),
    )


def _told_otherwise(number: str) -> tuple[Expression, ...]:
    """What finds sums told by the minimum wage, in slang, by more or less, or a few times over."""
    return (
        money(
            rf"(?:{number} fois le smic(?: (?:plus|et) {number})?|le smic (?:plus|moins) {number}){_ALONE}",
            near=r"\bsmic\b",
        ),
        money(rf"{number}{_SLANG}", 0.5, before=_OF_SLANG, near=_SLANG),
        money(
            rf"{HUNDREDS}{number}",
            before=rf"(?:{_WANTED}){_ABOUT}",
            after=_MORE,
            near=_MORE,
        ),
        money(rf"{HUNDREDS}{number}", before=rf"{_DO_FR}{_ABOUT}", after=_WITH_IT),
        money(rf"{_MISHEARD} (?:balles|euros|francs|mille)\b", near=_MISHEARD),
        money(rf"{_MISHEARD} belles\b", before=_GOT, near=_MISHEARD),
        money(rf"{_MISHEARD}(?: \w+)?", after=rf"(?=[.,]? {_IN_CASH})", near=_MISHEARD),
        money(rf"{number} (?:briques?|patates?|bâtons?|plaques?) et demie?\b", 0.5, near=_HALF),
        money(
            _POINTLESS, 0.5, "a figure of thousands or more", after=rf"(?:{_ALONE}|(?= d(?:e |['\u2019])))"
        ),
        money(_PART_OF, reason="a figure of thousands or more", near=r"\bmilli"),
        money(
            _HOURS,
            after=r"(?=,? (?:brut |net )?par (?:mois|an|saison|trimestre|t[eê]te)\b)",
        ),
        money(
            rf"{NO_YEAR}{number}, (?:euh,? |peut-être |voire |même |enfin,? )?{_SCALED}{number}",
            reason="a figure of thousands or more",
            near=rf"{_SCALES}|{_THOUSANDS}",
        ),
        money(
            rf"{number}[ ]fois {_TWENTY}{number}",
            after=rf"(?:{_ALONE}|(?= (?:euros?|balles)\b))",
            near=r"\bfois\b",
        ),
    )
