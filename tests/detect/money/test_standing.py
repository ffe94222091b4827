import pytest

from app.detect.money.amounts import Amounts
from app.detect.money.figures import Figures
from app.domain.finding import Hit


def found(language: str, text: str) -> list[Hit]:
    return [hit for each in (Amounts(), Figures()) for hit in each.recognise(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        # Two sums of which each tells that the other is one, and prices with over sixty cents.
        ("en", "I'm at eight, but they are still at six.", "eight"),
        ("en", "I'm at eight, but they are still at six.", "six"),
        ("en", "We'd take four now and three later.", "four"),
        ("en", "We'd take four now and three later.", "three"),
        ("en", "It's nine in shares and eight cash.", "nine"),
        ("en", "It's nine in shares and eight cash.", "eight"),
        ("en", "It's three seventy-five online.", "three seventy-five"),
        ("en", "It is nine p a unit, forty p with the lid.", "nine p"),
        ("en", "She took home six one a month.", "six one"),
        ("en", "They cost us a hundred and forty fully loaded.", "a hundred and forty"),
        ("fr", "Moi je suis à huit, mais eux à six.", "huit"),
        ("fr", "Moi je suis à huit, mais eux à six.", "six"),
        ("fr", "On donne quatre à la signature et trois à la livraison.", "quatre"),
        ("fr", "On donne quatre à la signature et trois à la livraison.", "trois"),
        ("fr", "C'est neuf en titres et huit en numéraire.", "neuf"),
        ("fr", "C'est neuf en titres et huit en numéraire.", "huit"),
        ("fr", "C'est trois quatre-vingt-cinq pièce.", "trois quatre-vingt-cinq"),
        ("fr", "Ils retirent trente et on signe.", "trente"),
        ("fr", "Il nous coûte cent quarante chargé.", "cent quarante"),
        # What is left, missing or reached.
        ("en", "We're out of 975.", "975"),
        ("en", "We're out eleven hundred already, you know.", "eleven hundred"),
        ("en", "So that leaves us with 140 for the rest of the year.", "140"),
        ("en", "We've got 140 left in total.", "140"),
        ("en", "We're already at 14, and it's only June.", "14"),
        ("fr", "Alors il nous reste 975.", "975"),
        ("fr", "Ça nous laisse cent quarante pour finir.", "cent quarante"),
        ("fr", "Là, on est déjà à 14, et on est en juin.", "14"),
        ("fr", "On dépasse de huit cents.", "huit cents"),
        # What was made, with a point that nobody says, or in a time.
        ("en", "How did it go? We did 12 8.", "12 8"),
        ("en", "We'll do 14 next year, I think.", "14"),
        ("en", "They closed at eighteen four.", "eighteen four"),
        ("fr", "On a fait 12 8 l'an dernier.", "12 8"),
        ("fr", "On fera 14 cette année, je crois.", "14"),
        ("fr", "Ils ont fini à dix-huit quatre.", "dix-huit quatre"),
        # The same after what is measured.
        ("en", "Turnover is 18 4, I hear.", "18 4"),
        ("en", "The order book was at two nine in June.", "two nine"),
        ("en", "Absence is running at 7 and a half.", "7 and a half"),
        ("fr", "Le résultat est à 2 1.", "2 1"),
        ("fr", "Le carnet était à deux neuf en juin.", "deux neuf"),
        ("fr", "Le pipe est à 22, disons.", "22"),
        # From one figure to another.
        ("fr", "On est passé de 212 à 187, déjà.", "de 212 à 187"),
        ("fr", "C'est monté de 4 à 6 et demi.", "de 4 à 6 et demi"),
        # What was agreed on, and what came of what was planned.
        ("en", "Legal settled it for twelve and a half.", "twelve and a half"),
        ("en", "We came in at 88 against a plan of 94.", "88"),
        ("en", "We came in at 88 against a plan of 94.", "94"),
        ("fr", "Le juridique a réglé ça à douze et demi.", "douze et demi"),
        ("fr", "On a fini à 88 pour un budget de 94.", "88"),
        ("fr", "On a fini à 88 pour un budget de 94.", "94"),
        ("en", "They signed, with three hundred held back till May.", "three hundred"),
        ("fr", "Ils signent, dont trois cents bloqués jusqu'en mai.", "trois cents"),
        # What answers a question.
        ("en", "What's the roof coming to? Thirty eight four.", "Thirty eight four"),
        ("en", "How many have handed in their notice? Seventeen.", "Seventeen"),
        ("en", "How many in Cork? Five.", "Five"),
        ("fr", "Combien à Brest ? Cinq.", "Cinq"),
        ("en", "What are we at for the stand? About sixteen five.", "sixteen five"),
        ("en", "Where are we on the roof? Forty-one.", "Forty-one"),
        ("en", "Fine. And the hotel? Two two.", "Two two"),
        ("fr", "Bon. Et l'hôtel ? 2 2.", "2 2"),
        ("en", "How many are we letting go? About 45.", "45"),
        ("en", "How many customers did we lose? Thirty-one.", "Thirty-one"),
        ("fr", "On en licencie combien ? Environ 45.", "45"),
        ("fr", "C'était quoi, l'offre ? 61.", "61"),
        ("fr", "Ça a coûté combien ? Un peu moins de onze.", "onze"),
        ("en", "They came back with 88.", "88"),
        ("fr", "Ils sont revenus à 88.", "88"),
    ],
)
def test_finds_where_somebody_stands(language: str, text: str, said: str) -> None:
    assert said in {text[hit.start : hit.end] for hit in found(language, text)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "We're out of milk. We're out of here by 3. We did 12, 8 of them were fine.",
        ),
        ("en", "We did it twice last year. It's at 20 degrees. We're already at page 14. I did 20 minutes."),
        (
            "en",
            "How many chairs? 12. How many pages are there? 40. What time? 11. It left us with two options.",
        ),
        ("en", "We've got two weeks left. She came back with 2. We finished at 5 20 and we made 20 cakes."),
        (
            "fr",
            "Il reste 12 chaises. Il nous reste 20 minutes. On en a fait 12, 8 étaient bons.",
        ),
        (
            "fr",
            "On est passé de la salle 4 à la salle 6. Passé de 40 à 31 pompes. On est à la page 14.",
        ),
        (
            "fr",
            "Combien de chaises ? 12. Combien de pages ? 40. De 8 à 10 heures.",
        ),
        ("en", "And you? Fine. And the meeting? At two thirty. And the date? 2019. And the train? 2 45."),
        ("en", "They settled it for good. We got it for 20 people. We came in at 9 on Monday."),
        (
            "fr",
            "Et toi ? 20 ans. Et la réunion ? À 14 heures. Et le numéro ? 12. On a réglé ça à midi et demi.",
        ),
        ("fr", "On a fait ça l'an dernier. Ça nous laisse deux options. Ils sont revenus à 8 heures."),
        (
            "en",
            "We're at the door, they're at lunch. Take one now and one page later. It's in stock.",
        ),
        ("en", "It was nineteen eighty-four. She gave me eight and I gave six back. We're at page six."),
        (
            "fr",
            "On est à table, eux à la plage. C'était en dix-neuf cent quatre. Prenez-en une puis deux pages.",
        ),
    ],
)
def test_leaves_what_is_counted(language: str, text: str) -> None:
    assert [text[hit.start : hit.end] for hit in found(language, text)] == []
