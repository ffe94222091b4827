"""People whose name was heard as common words, where it is said what they are and whom they come from.

"His rep is all the way sun bright, from the guild", "son avocate, c'est cool et brune, du cabinet": what
somebody is has an article, or is one word ("is expensive"), wherever it is no name. So is all that is said of
somebody to be called so: "il s'appelle sol tend fait rance, il est honnête".
"""

from __future__ import annotations

from functools import cache

from app.detect.naming.bare_names import Place, Words
from app.detect.text.expressions import PAUSE
from app.detect.text.listed import listed_words
from app.domain.finding import Category

_ACTS, _CALLED = "does what only somebody does", "said to be called so"
_WORD = r"[^\W\d_][^\W_]*(?:['\u2019-][^\W_]+)*"
_NAME = rf"(?P<name>{_WORD}(?: {_WORD}){{1,4}})"
_WORK_EN = (
    r"(?:r[ea]p|representative|lawyer|solicitor|barrister|attorney|agent|contact|surgeon|consultant"
    r"|specialist|reporter|journalist|accountant|auditor|buyer|vendor|supplier|notary|broker|advis[eo]r"
    r"|investigator|inspector|architect|foreman|supervisor|mediator|witness|plumber|electrician|engineer"
    r"|designer|trainer|recruiter|surveyor|banker|carer|therapist|midwife|dentist|vet|secretary|replacement"
    r"|understudy|counterpart|account manager)"
)
_WHOSE_EN = r"\b(?:his|her|their|our|my|your|whose|the)(?: (?!and\b)\w+)?"
_SAYS_WHAT_EN = (
    r"(?!(?:an?|the|not?|all (?:for|right|yours|ours|good|in|over|on|about|set|ready|of)|very|so|too|quite"
    r"|\w+ than|really|just|still|also|already|always|never|often|now|here|there|in|on|at|off|out|away|back"
    r"|up|down|over|under"
    r"|with|without|from|for|like|as|about|to|of|by|if|how|why|when|because|that|this|these|those|it|he|she"
    r"|they|we|you|i|who|what|where|which|one|two|three|some\w*|any\w*|every\w*|no\w*|our|my|his|her|their"
    r"|your|its|right|wrong|good|great|nice|new|old|young|fine|ready|free|busy|late|early|ill|sick|sure|happy"
    r"|glad|keen|based|paid|due|gone|done|dead|hard|pretty|rather|less|more|most|mostly|between|among|half"
    r"|part|full|tied|\w+(?:ly|ing|ed|ful|ous|ible|able|ent|ant|ive))\b)"
)
"""With what it begins what somebody is, and no name."""
_FROM_EN = (
    r"(?=, (?:who(?:['\u2019]s| is| was)? (?:from|with|at)|(?:over )?(?:from|at)) (?:the |our |your |their )?"
    r"(?!what|where|when|now|then|today|here|there|home|time|least|best|first|last|next|start|outset|moment"
    r"|beginning|end|whole|same)\w)"
)
_WORK_FR = (
    r"chirurgien(?:ne)?|journaliste|agente?|contact|interlocut(?:eur|rice)|remplaçante?|représentante?"
    r"|conservat(?:eur|rice)|courtier|banqui(?:er|ère)|kiné|dentiste|vétérinaire|spécialiste|formateur"
    r"|formatrice|recruteur|recruteuse|conducteur|conductrice|nouveau|nouvelle"
)
_SAYS_WHAT_FR = (
    r"(?!(?:une?|l[ea]s?|l['\u2019]\w+|des?|du|d['\u2019]\w+|au|aux|à|en|dans|sur|sous|chez|pour|par|avec"
    r"|sans|ni|ne|n['\u2019]\w+|pas|très|trop|si|plus|moins|assez|plutôt|tout|toute|bien|bon|bonne|mal|mieux"
    r"|toujours|encore|déjà|jamais|souvent|là|ici|parti|partie|absente?|malade|contente?|prête?|libre"
    r"|nouve\w+|ancien\w*|jeune|vieux|vieille|belge|suisse|ce|cet|cette|ces|ça|celui|celle|ceux|quelqu\w*"
    r"|personne|rien|mon|ma|mes|ton|ta|son|sa|ses|notre|nos|votre|vos|leurs?|moi|toi|lui|elle|eux|nous|vous"
    r"|qui|que|quoi|où|quand|comme|parce|une? autre|deux|trois|venue?|arrivée?|passée?|d['\u2019]accord|vrai"
    r"|fini|sortie?|\w*venue?|\w+(?:ment|ant|ante|ée|ible|able|eux|euse|if|ive))(?!\w))"
)
_FROM_FR = (
    r"(?=, (?:du|de chez|de la|de l['\u2019]|des|chez|à la|à l['\u2019])"
    r"(?! (?:coup|moins|reste|jour|fait|tout|début|part|sorte|même|main|fois|soir|matin|fin|maison)\b) ?\w)"
)


_ENDS_EN = rf"(?={PAUSE}| (?:and|but|or|who|so|because|from|in|at|is|was|has|will|which|that)(?!\w))"
_ENDS_FR = rf"(?={PAUSE}| (?:et|mais|ou|qui|donc|parce|chez|dans|est|a|va|depuis|avec)(?!\w))"
_TO_THE_END = rf"(?P<name>{_WORD}(?: {_WORD}){{0,3}}?)"
_CALLED_NOTHING = (
    r"(?!(?:me|us|you|him|her|them|it|the|an?|my|our|your|his|their|its|this|that|again|back|already|twice"
    r"|once|one|two|three|four|five|six|several|many|every\w*|some\w*|any\w*|no\w*|all|both|for|in|into|on"
    r"|off|out|up|over|to|from|by|at|as|about|after|before|with|yesterday|today|earlier|just|round|around"
    r"|because|when|if|and|but|so|names?|late|sick|home|time|away|down|who|what|mr|mrs|ms)\b)"
)
"""Behind a call on the telephone, or whatever else is called."""
_CALLED_NOBODY_FR = (
    r"(?!(?:comme\w*|toujours|encore|plus|pas|déjà|désormais|maintenant|reviens|une?|l[ea]s?|l['\u2019]\w+"
    r"|ce(?:lui|lles?|ux)?|comment|quoi|ça|vraiment|autrement|pareil|monsieur|madame|maître)(?!\w))"
)


@cache
def told_people(language: str) -> tuple[Place, ...]:
    """Where such names stand in ``en`` or ``fr``."""
    cues = _english() if language == "en" else _french()
    return tuple(
        Place(cue, Category.PERSON, reason, words=Words.WHOLE, score=0.4, alone=0.4) for cue, reason in cues
    )


def _english() -> tuple[tuple[str, str], ...]:
    is_called = r"(?:['\u2019]s| is| was)(?: just| still| actually| only)? (?:called|named),? (?:u[hm],? )?"
    is_from = rf"{_WHOSE_EN} {_WORK_EN}(?:['\u2019]s| is| was| will be),? {_SAYS_WHAT_EN}{_NAME}{_FROM_EN}"
    called = rf"\b(?:he|she|{_WORK_EN}){is_called}{_CALLED_NOTHING}{_TO_THE_END}{_ENDS_EN}"
    return (is_from, _ACTS), (called, _CALLED)


def _french() -> tuple[tuple[str, str], ...]:
    work = "|".join((*sorted(listed_words("offices")[0], reverse=True), _WORK_FR))
    whose = r"\b(?:l[ea] |l['\u2019]|notre |votre |leur |mon |ma |ton |ta |son |sa )"
    is_one = r"(?:,? c['\u2019](?:est|était)| est| était),?"
    is_from = rf"{whose}(?:{work})(?: [a-zéè]+)?{is_one} {_SAYS_WHAT_FR}{_NAME}{_FROM_FR}"
    who = rf"(?:il|elle|(?:{work})(?: d(?:e |['\u2019])\w+| [a-zéè]+)?)"
    is_called = r"(?:s['\u2019]appel(?:le|ait)|se nomme),? (?:euh,? )?"
    called = rf"(?<!comment )\b{who} {is_called}{_CALLED_NOBODY_FR}{_TO_THE_END}{_ENDS_FR}"
    return (is_from, _ACTS), (called, _CALLED)
