"""How old somebody is, and years that are no age."""

import pytest

from app.detect.days.ages import ages
from app.domain.finding import Category
from app.domain.ports import Recogniser
from tests.contracts.recogniser import RecogniserContract


class TestAges(RecogniserContract):
    found = (
        ("fr", "une dame de quatre-vingt-un ans est tombée", "quatre-vingt-un ans"),
        ("en", "the passenger is seventy-eight, I think", "seventy-eight"),
        ("en", "The kid's name is Otto, he's nine, and he can't read.", "nine"),
        ("fr", "Le petit s'appelle Ugo, il a neuf ans.", "neuf ans"),
        ("en", "She's three and a half, and he's two and a bit.", "three and a half"),
        ("en", "She's three and a half, and he's two and a bit.", "two and a bit"),
        ("fr", "Il a douze ans et demi.", "douze ans et demi"),
        ("fr", "Elle a trois ans et quatre mois.", "trois ans et quatre mois"),
        ("fr", "il s'appelle Ugo, il a seize ans et demi", "seize ans et demi"),
        ("en", "He's fifty seven.", "fifty seven"),
        ("en", "she's 41, she has two kids", "41"),
        ("en", "She is only nineteen and I was twenty-two.", "nineteen"),
        ("en", "She is only nineteen and I was twenty-two.", "twenty-two"),
        ("en", "She'll be forty next week.", "forty"),
        ("en", "He turned sixty last week.", "sixty"),
        ("en", "The driver is 57 years old.", "57 years old"),
        ("en", "A 34-year-old woman asked for it.", "34-year-old"),
        ("en", "Her nine year old son was ill.", "nine year old"),
        ("en", "It happened at the age of sixty two.", "sixty two"),
        ("en", "aged seventy one, lives alone", "seventy one"),
        ("en", "The patient, 34, was taken away.", "34"),
        ("en", "his daughter, nineteen, works here", "nineteen"),
        ("en", "Their son's nine and he reads.", "nine"),
        ("en", "He's in his late fifties.", "late fifties"),
        ("en", "It was her fiftieth birthday.", "fiftieth birthday"),
        ("en", "He is a septuagenarian.", "septuagenarian"),
        ("fr", "Il a cinquante-sept ans.", "cinquante-sept ans"),
        ("fr", "elle aura 41 ans mardi", "41 ans"),
        ("fr", "Il a eu soixante ans la semaine dernière.", "soixante ans"),
        ("fr", "J'ai quatre-vingt-douze ans.", "quatre-vingt-douze ans"),
        ("fr", "Une femme de 34 ans l'a demandé.", "34 ans"),
        ("fr", "Leur fils a neuf ans.", "neuf ans"),
        ("fr", "C'est arrivé à l'âge de soixante et onze ans.", "soixante et onze ans"),
        ("fr", "âgée de vingt et un ans, elle vit seule", "vingt et un ans"),
        ("fr", "La patiente, 34 ans, a été emmenée.", "34 ans"),
        ("fr", "On a fêté ses quarante ans.", "quarante ans"),
        ("fr", "Il a la cinquantaine bien tassée.", "la cinquantaine"),
        ("fr", "C'est une septuagénaire.", "septuagénaire"),
        ("en", "They told our six year old.", "six year old"),
        ("en", "A nine year old boy came.", "nine year old"),
        ("en", "The boy is nine years old.", "nine years old"),
        ("en", "Dana Vole, 41, runs it.", "41"),
        ("en", "She's a hundred and two.", "a hundred and two"),
        ("fr", "Il a soixante-dix-sept ans.", "soixante-dix-sept ans"),
        ("fr", "Il a cent deux ans.", "cent deux ans"),
        ("fr", "La technicienne de 34 ans est là.", "34 ans"),
        ("fr", "Une patiente russe de 34 ans.", "34 ans"),
    )
    nothing = (
        ("en", "She's two and a half hours late. It's three and a bit. He is ten and a half feet tall."),
        ("fr", "Il a trois ans et demi de retard. Elle a deux ans et quatre mois d'avance. Il a sept ans."),
        (
            "en",
            "She's 41.5 up. A 4,034-year-old tree. A 29.5 year old boy. The patient, 34 of us.",
        ),
        ("en", "It was Dana Vole, 34, 35 and 36. It is Dana Vole, 34 Elm Row."),
        ("fr", "Il a la cinquantaine de clients. Un homme a trente ans de maison. Dana, 34 ans de maison."),
        ("fr", "Dana, 34 ans, 35 ans et 36."),
        ("en", "The kid left. It's nine, he's late. The boy says he's one of us."),
        ("fr", "Le petit logiciel est bon. Il a neuf ans de garantie. Son fils, elle a trois ans d'avance."),
        ("en", "He's fifty fifty. He's ten minutes late. She is one of us. He's twenty, thirty miles away."),
        ("en", "She was forty percent done. I'm fifteen minutes away. He's on ninety five."),
        ("en", "It is ten years old. A five year warranty, in the nineties. It turned 180 degrees."),
        ("en", "The page is thirty. He was 15th. I'm 50% sure. He has twenty years of experience."),
        ("fr", "Elle a trois ans d'expérience. Une garantie de cinq ans. Il a vingt ans de maison."),
        ("fr", "Il y a vingt ans. Un bail de trente ans. On a quinze ans pour rembourser. Depuis 20 ans."),
        (
            "fr",
            "Une cinquantaine de clients. La vingtaine de bugs. Il a trente minutes. Elle a 34 clients.",
        ),
        ("fr", "Il a vingt ans devant lui. Elle aura trente jours. La quarantaine est finie."),
    )

    @pytest.fixture
    def recogniser(self) -> Recogniser:
        return ages()

    def test_it_is_a_date_as_that_of_a_birth(self, recogniser: Recogniser) -> None:
        (hit,) = recogniser.recognise("She's thirty one.", "en")
        assert hit.category is Category.DATE
        assert hit.reason == "the age of somebody"
