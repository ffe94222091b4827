"""Things that are called by common words, where the name stands beside what they are.

In French it stands between that and the pronoun that takes it up: la farine, bise du matin, elle reste.
"""

from __future__ import annotations

from functools import cache, partial

from app.detect.naming.bare_firms import beside
from app.detect.naming.bare_names import Place, Words
from app.detect.text.expressions import PAUSE
from app.domain.finding import Category

_named = partial(Place, category=Category.PRODUCT, reason="said to be called so", score=0.4)
GOODS_FR = (
    r"(?:farine|huile|eau|limonade|soda|jus|boisson|sirop|thé|café|chocolat|confiture|glace|pizza|soupe|sauce"
    r"|pain|gâteau|bonbon|barre|céréale|lait|beurre|rhum|whisky|gin|liqueur|champagne|cidre|shampoo?ing"
    r"|savon|lessive|poudre|gel|lotion|sérum|maquillage|mascara|rouge à lèvres|vernis|déodorant|dentifrice"
    r"|couche|vélo|moto|scooter|trottinette|camion|camionnette|tracteur|poussette|casque|pneu|chaudière"
    r"|pompe|machine|perceuse|tondeuse|lampe|ampoule|radiateur|aspirateur|four|frigo|imprimante|tablette"
    r"|console|enceinte|caméra|batterie|borne|badge|carte|forfait|abonnement|offre|formule|assurance|mutuelle"
    r"|prêt|crédit|livret|fonds|matelas|canapé|fauteuil|chaise|table|lit|armoire|cuisine|carrelage|parquet"
    r"|peinture|enduit|colle|tuile|isolant|fenêtre|chaussure|basket|botte|veste|robe|sac|valise|tente"
    r"|raquette|ballon|jouet|poupée|peluche|puzzle|bande dessinée|manuel|magazine|revue|journal|lettre|chaîne"
    r"|radio|comédie|opéra|ballet|festival|salon|foire|tournoi|circuit|croisière|attraction|manège|résidence"
    r"|lotissement|tour|parc|semence|graine|engrais|croquette|litière|pommade|gélule|comprimé|pansement"
    r"|prothèse|sonde|capteur|puce|clé|blog|newsletter|page|module|moteur|site|boutique|rayon|menu|plat"
    r"|dessert|cocktail)"
)
"""What is sold, shown or played under a name."""
THROWN_IN_FR = (
    r"(?!(?:ça|bien|très|trop|plus|moins|pas|non|si|tou[st]?|toutes?|comme|avec|sans|dont|que|quand|après"
    r"|avant|depuis|pendant|dans|sur|chez|pour|par|malgré|selon|enfin|bref|donc|alors|mais|aussi|encore|déjà"
    r"|jamais|toujours|surtout|même|parce|puisque|grâce|faute|côté|niveau|question|histoire|manque|hors|sauf"
    r"|voire|soit|disons|attention|merci|pardon|désolée?|entre|sous|quant|des|aux?|mon|ses|notre|nos|votre"
    r"|vos|leurs?|cet|cette|ces|moi|toi|lui|eux|qui|quoi|quel\w*|aucune?|rien|hélas|tant|mine|coûte|point"
    r"|chose|fait|bon|bonne|mauvaise?|heureuse|drôle|sale|haut|bas|milieu|moyen|fin|début|courant|lundi|mardi"
    r"|mercredi|jeudi|vendredi|samedi|dimanche|version|modèle|format|taille|goût|couleur|marque|gamme|série"
    r"|édition|option|genre|type|style|prix|tarif|presque|quasi|hier|demain|ici|vers|dès|compte|rendez"
    r"|regarde\w*|voyez|tenez|écoute\w*|figure\w*|imagine\w*|dommage|parole|promis|juré|bienvenue|bonjour"
    r"|salut|madame|monsieur|mesdames|messieurs|maître|docteur|personne|chacune?|chaque|certaine?s|plusieurs"
    r"|beaucoup|peu|moitié|double|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|vingt|trente"
    r"|quarante|cinquante|soixante|cent|mille|zéro|fabri\w+|produite?|vendue?|garantie?|livrée?|certifiée?"
    r"|rouge|verte?|bleue?|jaune|neuve?|seule?|vraiment|made|vous|nous|ils?|elles?|recto|première?"
    r"|dernière?|prochaine?|nouve\w+|clés? en|portes? (?:ouverte|fermée)s?"
    r"|(?P<same>\w+) (?:par|pour|à|après|sur) (?P=same))\b)"
)
"""With what begins what is thrown in, and is no name."""
_NO_ARTICLE_FR = (
    r"(?!(?:l[ea]s?|une?|du|ma|mes|ta|tes|sa|ce|de|d|je|tu|on|son|commercial|officiel|actuel|complet)\b)"
)
_NO_PARTICIPLE_FR = (
    r"(?<!ment)(?<!ant)(?<!ante)(?<!\w\w[^\Wt]é)(?<!\w[^\Wt]és)(?<!\w[^\Wt]ée)(?<!\w[^\Wt]ées)"
    r"(?<!compris)(?<!comprise)(?<!inclus)(?<!incluse)"
)
"""How what is thrown in ends: emballage compris."""
_OF_FR = r" (?:(?:de|du|des|à|au|aux|en|sur|sans|et)(?: (?:la |l['\u2019])?| )|d['\u2019])"
_ONE_FR = rf"[^\W\d_]{{3,}}{_NO_PARTICIPLE_FR}"
_SEVERAL_FR = (
    rf"[^\W\d_]{{3,}}(?:(?:{_OF_FR}| )(?!va\b|doit\b|peut\b|veut\b)[^\W\d_]{{2,}}){{1,2}}{_NO_PARTICIPLE_FR}"
)
_TAKEN_UP_FR = (
    r" (?:euh,? )?(?:(?:ils?|elles?|ça|c['\u2019](?:est|était)|ce sera)(?!\w)"
    r"|(?:on|je|nous|vous|tu|ils) (?:(?:ne|vous|nous|va|vont|vais) )*(?:l[ea]s? |l['\u2019]))"
)
"""The pronoun for what the sentence began with, which takes it up."""
_KEEPS_ITS_FR = (
    r"(?=,? (?:(?:elle|il|ça) )?(?:(?:va|doit|peut|veut) )?"
    r"(?:(?:garde|conserve|perd)(?:r?a|r)? son nom|change(?:ra|r)? de nom)\b)"
)
_KEEP_THE_FR = (
    r"\b(?:gard|dépos|chois|reten|retien|abandonn|enregistr|protég|valid|propos|test)\w*"
    r" (?:pas |plus |aussi |donc )?le nom (?:de )?"
)
"""What is done with a name."""
_TALK_OF_NAMES_FR = (
    r"\b(?:(?:parl|discut|déba|revenons|pass)\w* (?:du|au|de son|de notre) (?:futur |nouveau )?nom(?! d)"
    r"|du nom(?=[.,])|(?:pour|côté|question|comme|quant au|sur|reste|choisir|trouver|cherche)"
    r" (?:un |le |son |notre )?(?:nouveau )?nom"
    r"|(?:le|du|au) (?:nouveau |futur )?nom (?:du|de la|de l['\u2019]|de notre|de nos) ?"
    rf"(?:{GOODS_FR}|produit|gamme|marque|appli\w*|collection|recette|bière|vin|cuvée|parfum|boîte"
    r"|agence|spectacle|film|série|podcast)s?)\b[^?\n]{0,60}?"
    r"\b(?:j['\u2019](?:aime|adore|hésite entre|avais pensé à)|pourquoi pas|ce sera|pensé à|va pour"
    r"|je (?:préfère|propose|vote pour|penche pour|verrais)|(?:propos|disait|préfér)\w*"
    r"|on (?:propose|garde|prend|retient|part sur|avait pensé à|pensait à|hésite entre))"
    r"(?: (?:bien|mieux|beaucoup|plutôt|moi))?[.,]? "
)
"""Where somebody says which of the names for something is liked or taken, and pauses."""
_CHOICE_FR = (
    r"(?!(?:l[ea]s? (?:nom|logo|slogan|couleur|premi\w+|deuxi\w+|second\w*|derni\w+|troisi\w+|même|autre"
    r"|vote|liste|proposition|idée|version|choix|tien|mien|vôtre|leur)s?|une?|deux|trois|des?|d['\u2019]"
    r"|ce\w*|ça|que|qu|on|il|elle|tous|rien|quelque|autre|celui|celle|pas|plus|attendre|voter"
    rf"|demander)(?!\w))(?P<name>(?:l[ea]s? |l['\u2019])?[^\W\d_]{{3,}}(?: [^\W\d_]{{3,}})?)(?={PAUSE})"
)
_THE_FR = (
    r"\b(?:l[ea] |l['\u2019]|notre |votre |leur |mon |ma |ton |ta |son |sa |ce |cet |cette )"
    r"(?:(?:nouve(?:au|l|lle)|ancien(?:ne)?|petite?|grosse?|gros|grande?|futur|dernière?|autre) )?"
)
_OPENS_FR = r"(?:^|[.!?\u2026\n,]\s*)(?:(?:et|mais|donc|alors|bon|non|oui|que),? )?"


@cache
def thing_names(kinds: str, language: str) -> tuple[Place, ...]:
    """Where names of things stand beside what these are.

    Args:
        kinds: a regular expression for what has a name.
        language: ``en`` or ``fr``.
    """
    if language == "en":
        return (_named(beside(kinds, "en")),)
    what = rf"{_THE_FR}(?:{kinds}|{GOODS_FR})(?: (?!de\b|du\b|des\b)\w+)?, (?:euh,? )?{THROWN_IN_FR}"
    bare = rf"{THROWN_IN_FR}{_NO_ARTICLE_FR}(?P<name>{_SEVERAL_FR})"
    return (
        # Whisper ends a sentence behind a name that it does not know.
        _named(rf"{what}(?P<name>{_SEVERAL_FR})(?=[,.]{_TAKEN_UP_FR})", words=Words.WHOLE),
        _named(rf"{what}(?P<name>{_ONE_FR})(?=,{_TAKEN_UP_FR})", words=Words.RARE),
        _named(rf"{_OPENS_FR}{bare}{_KEEPS_ITS_FR}", words=Words.WHOLE),
        _named(_TALK_OF_NAMES_FR + _CHOICE_FR, words=Words.WHOLE),
        _named(rf"{_KEEP_THE_FR}{bare}(?={PAUSE})", words=Words.WHOLE),
    )
