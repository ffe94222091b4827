"""Names of money that is rarely spoken of here, of which country money is, and a unit with its cents."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.text.numerals import ONES_EN, TENS_IN_WORDS

_FROM_EN = (
    r"(?:hong kong|singapore|taiwan|new zealand|jamaican|barbadian|namibian|kenyan|ugandan|tanzanian|somali"
    r"|egyptian|lebanese|syrian|sudanese|mexican|chilean|colombian|argentine|philippine|cuban|indian"
    r"|pakistani|nepalese|sri lankan|mauritian|congolese|rwandan|norwegian|swedish|danish|icelandic|czech"
    r"|turkish|israeli|moroccan|emirati|kuwaiti|jordanian|iraqi|tunisian|algerian|serbian|nigerian"
    r"|south african|saudi|omani)"
)
FOREIGN: Mapping[str, str] = {
    "en": rf"(?:(?:{_FROM_EN} )?(?:shillings?|ringgits?|rupiahs?|lir(?:a|as|e)|forints?|hryvnias?|cedis?"
    r"|birrs?|kwachas?|pulas?|guineas|korunas?|koruny|takas?|riyals?|rials?|quetzal(?:es)?|afghanis?|tenges?)"
    rf"|{_FROM_EN} (?:dollars|pounds|pesos|rupees|francs|kron(?:er|or|e|a|ur)|crowns|shekels|dirhams|dinars"
    r"|naira|rand|bolivars))",
    "fr": r"(?:shillings?|ringgits?|roupies indonésiennes|forints?|hryvnias?|cedis?|birrs?|kwachas?|riyals?"
    r"|rials?|livres? (?:turques?|égyptiennes?|libanaises?|syriennes?)"
    r"|dollars (?:australiens|de hong[ -]kong|de singapour|taïwanais|néo-zélandais))",
}
"""Money by its name, alone or with its country: forty Kenyan shillings."""
A_UNIT_AND_CENTS = (
    r"(?:an? (?:dollar|buck|pound|euro|quid|franc)"
    rf" (?:(?:oh|o) {ONES_EN}|ten|eleven|twelve|\w+teen|{TENS_IN_WORDS}(?:[ -]{ONES_EN})?"
    r"|\d\d(?![\d:.,%]*\d))\b(?! (?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|times"
    r"|people|percent|per cent)\b))"
)
"""English: one of a currency and a part of it, with no number before them: a dollar ten."""
