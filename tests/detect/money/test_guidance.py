"""What a company expects of its results is found, and what people expect of other things is not."""

import pytest

from app.detect.money.guidance import guidance
from app.domain.finding import Category

SAID = [
    ("en", "Sales will be flat to slightly down, I think.", "flat to slightly down"),
    ("en", "It is going to be flat to up three for the half.", "flat to up three"),
    ("fr", "Les ventes seront stables à légèrement négatives.", "stables à légèrement négatives"),
    ("fr", "le troisième trimestre sera stable à plus deux", "stable à plus deux"),
    ("en", "We now expect full-year revenue to come in under plan.", "expect full-year revenue"),
    ("en", "Honestly, we're on track for a record margin.", "on track for a record margin"),
    ("en", "So we will miss our target, and nobody outside knows.", "miss our target"),
    ("en", "We missed our target, and nobody outside knows.", "missed our target"),
    ("en", "They trimmed the full-year outlook.", "trimmed the full-year outlook"),
    ("en", "we are scrapping the forecast", "scrapping the forecast"),
    ("en", "We fell short of our guidance.", "fell short of our guidance"),
    ("en", "we have met or exceeded our targets", "met or exceeded our targets"),
    ("en", "They want to raise the full-year guidance on Thursday.", "raise the full-year guidance"),
    ("en", "That means a profit warning before Easter.", "profit warning"),
    ("en", "We land at the lower end of the range.", "lower end of the range"),
    ("en", "we are withdrawing our outlook for the year", "withdrawing our outlook"),
    ("fr", "On a revu nos prévisions à la baisse.", "revu nos prévisions"),
    ("fr", "On relève notre prévision pour l'année.", "relève notre prévision"),
    ("fr", "Nous visons une marge meilleure que prévu.", "visons une marge"),
    ("fr", "Ça veut dire un avertissement sur résultats avant Pâques.", "avertissement sur résultats"),
    ("fr", "On table sur un chiffre d'affaires en baisse.", "table sur un chiffre d'affaires"),
    ("fr", "on va rater nos objectifs annuels", "rater nos objectifs annuels"),
    ("fr", "Il faut prévenir le marché avant lundi.", "prévenir le marché"),
]
OTHERS = [
    ("en", "The path is flat to the lake and stable to walk on."),
    ("fr", "Le chemin est stable à partir du lac."),
    ("en", "I expect you all at ten on Monday."),
    ("en", "Please raise your hand if you can't hear me."),
    ("en", "We expect rain. The results of the survey are on the wall."),
    ("en", "The sales team is on the second floor."),
    ("en", "We have no budget for that\nSales is a hard job"),
    ("fr", "On prévoit du café\nLes ventes, c'est au deuxième étage"),
    ("fr", "On s'attend à de la pluie demain."),
    ("fr", "Les ventes, c'est au deuxième étage."),
    ("fr", "Je confirme la réunion de jeudi."),
    ("fr", "On prévoit du café pour tout le monde."),
]


@pytest.mark.parametrize(("language", "text", "found"), SAID)
def test_guidance_is_found(language: str, text: str, found: str) -> None:
    (hit,) = guidance().recognise(text, language)
    assert (text[hit.start : hit.end], hit.category) == (found, Category.FIGURE)


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_other_talk_is_left_alone(language: str, text: str) -> None:
    assert not list(guidance().recognise(text, language))
