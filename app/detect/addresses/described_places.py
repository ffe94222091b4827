"""Places that are told by what stands beside them, where something happens that is nobody's business."""

from __future__ import annotations

from app.detect.text.expressions import PAUSE, Expression
from app.domain.finding import Category

_BUILT_EN = (
    r"(?:brewery|barn|mill|factory|warehouse|farm(?:house)?|cottage|bungalow|hotel|motel|inn|pub|chapel"
    r"|bakery|distillery|sawmill|foundry|boathouse|hangar|depot|garage|caravan|lodge|manor|villa|cabin|shed"
    r"|stables|greenhouse|lighthouse|quarry|bunker|car park|lock-up|scrapyard|house|flat|caf[eé]|cinema"
    r"|theatre|school|clinic|bank|boat|barge)"
)
_UNDER_EN = r"(?:basement|cellar|attic|loft|vaults?|back room|annexe?)"
_BESIDE_EN = (
    r"(?:behind|next to|beside|by|near|opposite|facing|above|under|on|across (?:the road )?from|in front of"
    r"|at the (?:end|back|bottom|top|corner|edge) of|on the (?:edge|corner|far side) of)"
)
_LANDMARK_EN = (
    r"(?:the|an?) (?!(?:office|kitchen|lift|entrance|door|desk|window|left|right|way|phone|other|menu|map"
    r"|list|market|whole|day|week|weekend|side|corner|moment|same|next|first|second|third)\b)"
    r"(?:(?:old|new|big|little|train|railway|bus|police|petrol|fire|town|village|church|swimming|football"
    r"|ring|post) )?[^\W\d_]{3,}(?:-[^\W\d_]+)*"
)
_HAPPENS_EN = (
    r"(?:(?:we|they|you)(?:['\u2019](?:ll|re|ve)| will| are| were)? (?:all |just |still )?meet(?:ing)?"
    r"|(?:we|they|you) met|(?:lives|stays|hides|sleeps)|(?:is|was|['\u2019]s) (?:living|staying|hiding"
    r"|sleeping)|they(?:['\u2019]re| are| were)? (?:liv|stay|hid|sleep)(?:e|ing)?"
    r"|(?:we|they|you|he|she|i)(?:['\u2019](?:ll|re|ve|s)| will| are| is)?"
    r" (?:keep|kept|stor|hid|buried|bury|left|leav)(?:e?s|e|ed|ing)? [^.?!\n]{2,30}?"
    r"|(?:stock|servers?|prototypes?|archives?|money|cash|hand-?over|meeting|drop|exchange|back-?ups?"
    r"|samples?|weapons?|evidence|witness|safe|gold|documents|originals|paintings?|hostages?)"
    r"(?:['\u2019]s| is| are| was| were| will be| takes place)(?: (?:hidden|kept|stored|hiding|held"
    r"|staying|buried|locked up))?) (?:at|in|on|inside|under|behind) "
)
_BUILT_FR = (
    r"(?:maison|villa|ferme|grange|moulin|filature|usine|hangar|entrepôt|garage|hôtel|auberge|gîte|chalet"
    r"|cabane|château|chapelle|parking|café|bar|bistrot|restaurant|brasserie|boulangerie|appartement|studio"
    r"|bâtisse|atelier|scierie|imprimerie|gare|école|caserne|manoir|péniche|caravane|box|dépôt|silo|bergerie"
    r"|tannerie|fonderie|menuiserie|pavillon|immeuble|cinéma|théâtre|clinique|station-service|banque|carrière"
    r"|phare)"
)
_UNDER_FR = r"(?:cave|grenier|sous-sol|combles|annexe|arrière-boutique)"
_BESIDE_FR = (
    r"(?:derrière|devant|sous|sur|face à|en face d|près d|à côté d|au bout d|au fond d|au coin d|au bord d"
    r"|en bas d|en haut d|au-dessus d|au pied d)"
)
_THE_FR = r"(?:(?:e |e l|u |es )?(?:l[ae] |l['\u2019]|les )?|e l['\u2019]| l[ae]s? | l['\u2019]| une? )"
_LANDMARK_FR = (
    r"(?!(?:bureau|cuisine|ascenseur|entrée|porte|fenêtre|imprimante|toilettes|cantine|gauche|droite|table"
    r"|carte|place|moment|photo|liste)\b)(?:(?:ancien(?:ne)?|vieux|vieille|petite?"
    r"|grande?) )?[^\W\d_]{3,}(?:-[^\W\d_]+)*"
)
_HAPPENS_FR = (
    r"(?:(?:on|nous|ils|elles|vous) (?:(?:se|nous|vous) |s['\u2019])?(?:(?:est|sont|sommes|êtes|était) )?"
    r"(?:retrouv|voi|vu|réuni|rencontr)[a-zéèê]*|(?<!\bon )(?<!\bnous )(?<!\bj['\u2019])(?<!\bje )(?:habite"
    r"|loge|vit|vive|dort|dorme|se (?:cach|planqu|terr)e)(?:nt)?|(?:on|nous|ils|elles?|il|je|vous) (?:gard"
    r"|stock|cach|planqu|entrepos|enterr|laiss)[a-zéèê]* [^.?!\n]{2,30}?"
    r"|(?:stock|serveurs?|prototypes?|archives|argent|remise|échange|rendez-vous|réunion|témoin|preuves?"
    r"|coffre|échantillons?|originaux|tableaux?|otages?|armes?|documents|or)"
    r" (?:est|sont|était|seront|sera|se (?:fait|fera|cache(?:nt)?|trouve(?:nt)?|tient|planque(?:nt)?)"
    r"|a lieu|aura lieu)(?: (?:caché|gardé|stocké|planqué|rangé|enterré|entreposé)e?s?)?)"
    r"(?: (?:à|dans|sur|sous|derrière))? "
)
_TOWNS_FR = (
    r"(?:sens|tours|gap|mets|messe|die|dole|lens|troie|cannes?|vienn(?:e|ent)|orange|envers|nante|reines?"
    r"|rince|camp|pot|peau|hoche|foi[es]?|lent|apte|maçon|bon(?:ne|e)|vitr(?:er|ée?)|îles?|gant|monts?"
    r"|lièges?|balle|bal|bernes?|l['\u2019]orient|en jet|ne vers|gagne|taupe|arles|brève|brive|rodée?|agent"
    r"|muse|hausse|vent|dinde|dignes?|rouan|amis un|bord d['\u2019]eau|saint malt|net)"
)
"""As what French towns are heard, where it is a word that would have an article: muté à sens."""
_SITE_FR = (
    r"(?:sites?|agence|usine|dépôt|magasin|boutique|atelier|entrepôt|antenne|plateforme|bureaux?|clinique"
    r"|succursale|filiale|gare|mairie|équipe|hôpital|tribunal|entrepôts?) (?:de |d['\u2019]|à )"
)
_MOVES_FR = (
    r"(?:mut\w+|déménag\w+|habit\w+|install\w+|nées?|né|retourn\w+|descend\w*|transf[éè]r\w+|affect\w+"
    r"|basée?s?|implant\w+|délocalis\w+|bureau|agence|usine|magasin|viv(?:ait|re)|vit|parti\w*|rentr\w+"
    r"|livr\w+|envo[iy]\w+|expédi\w+)(?: (?:tout|bientôt|déjà|toujours|demain|lundi"
    r"|(?:l[ae]s?|son|sa|nos|notre) \w+|l['\u2019]\w+))? (?:à|vers|pour) "
)
_STANDS_FR = (
    rf"(?={PAUSE}| (?:en|pour|dans|avec|et|ou|ferm\w+|sera|est|va|a|marche|répond|depuis|avant"
    r"|après|qui|on|ne|chez)\b| n['\u2019])"
)
_AGAINST_FR = r"(?<=\bpour )envers(?=\s*[.,;:!?\n])"


def described_places(language: str) -> tuple[Expression, ...]:
    """Such places: we meet at the old brewery behind the station; il loge dans la maison derrière l'église.

    Args:
        language: ``en`` or ``fr``.
    """
    if language == "en":
        the = r"(?:the|an?|that|his|her|my|our|their) (?:[\w-]+ ){0,2}?"
        said = (
            rf"{the}(?:{_BUILT_EN} {_BESIDE_EN} {_LANDMARK_EN}"
            rf"|{_UNDER_EN} of (?:the|an?|his|her|my|our|their) (?:[\w-]+ )?{_BUILT_EN})"
        )
        return (_place(_HAPPENS_EN, said, _BUILT_EN),)
    the = r"(?:l[ea] |l['\u2019]|une? |son |sa |mon |ma |notre |leur |au |du )"
    big = r"(?:(?:ancien(?:ne)?|vieux|vieille|petite?|grande?|nouvelle|nouveau) )?"
    said = (
        rf"{the}{big}(?:{_BUILT_FR}(?: [a-zéèê]+)? {_BESIDE_FR}{_THE_FR}{_LANDMARK_FR}"
        rf"|{_UNDER_FR} (?:de (?:la |l['\u2019])|du |d['\u2019]une? |de (?:son|sa|mon|ma) ){big}{_BUILT_FR})"
    )
    town = rf"\b(?:{_SITE_FR}|{_MOVES_FR})(?P<said>{_TOWNS_FR}){_STANDS_FR}|{_AGAINST_FR}"
    reason = "a common word that stands as a name does"
    return (
        _place(_HAPPENS_FR, said, _BUILT_FR),
        Expression(town, Category.PLACE, 0.4, reason, near=rf"\b{_TOWNS_FR}\b"),
    )


def _place(happens: str, said: str, built: str) -> Expression:
    return Expression(
        rf"\b{happens}(?P<said>{said})(?!\w)",
        Category.PLACE,
        0.4,
        "a place told by what is beside it",
        near=rf"\b{built}\b",
    )
