"""Figures of a company, and percentages that are none."""

import pytest

from app.detect.figures import Figures
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestFigures(RecogniserContract):
    found = (
        ("fr", "Ça touche soixante-dix employés.", "soixante-dix employés"),
        ("en", "We have ninety two vacancies.", "ninety two vacancies"),
        ("fr", "l'effectif est de trois cent douze l'absence est forte", "trois cent douze"),
        ("en", "Revenue fell 12.5% in the third quarter.", "12.5%"),
        ("en", "we expect the margin to be twenty two percent", "twenty two percent"),
        ("en", "That is 40 basis points of churn.", "40 basis points"),
        ("en", "We will cut 120 jobs in spring.", "120 jobs"),
        ("en", "On a non-GAAP basis, adjusted EBITDA was flat.", "adjusted EBITDA"),
        ("en", "On a non-GAAP basis, adjusted EBITDA was flat.", "non-GAAP"),
        ("fr", "Le chiffre d'affaires baisse de 12,5 % cette année.", "12,5 %"),
        ("fr", "la marge serait de vingt-deux pour cent", "vingt-deux pour cent"),
        ("fr", "On supprime quatre-vingts postes au siège.", "quatre-vingts postes"),
        ("fr", "L'EBITDA ajusté est stable.", "EBITDA"),
        ("en", "Ten percent of the seats were empty.", "Ten percent"),
        ("en", "It may drop twelve to eighteen percent.", "twelve to eighteen percent"),
        ("en", "It moved by minus seven percent.", "minus seven percent"),
        ("en", "Margins slid to 27.9.", "27.9"),
        ("en", "Headcount is down to five hundred and ten.", "five hundred and ten"),
        ("en", "Orders fell by a fifth.", "a fifth"),
        ("en", "They paid seven times earnings.", "seven times"),
        ("en", "We see mid single digits.", "mid single digits"),
        ("en", "They want 36,000 units.", "36,000 units"),
        ("en", "One hundred and six people will go.", "One hundred and six people will go"),
        ("en", "They are laying off ninety people.", "ninety people"),
        ("fr", "Il va falloir se séparer de trente personnes.", "trente personnes"),
        ("en", "Occupancy's seventy-one.", "seventy-one"),
        ("en", "Headcount's gone from forty to nineteen.", "forty to nineteen"),
        ("en", "Output is fine, but volumes are down nine.", "nine"),
        ("en", "We're up fourteen on last quarter.", "fourteen"),
        ("en", "Bookings doubled.", "doubled"),
        ("en", "They hold sixty percent, we have thirty-five.", "thirty-five"),
        ("fr", "On supprime une quarantaine de postes.", "une quarantaine de postes"),
        ("fr", "Il y aura des centaines de départs.", "des centaines de départs"),
        ("fr", "Un bon tiers des effectifs va partir.", "Un bon tiers des effectifs"),
        ("en", "We lose dozens of jobs, half the workforce.", "dozens of jobs"),
        ("en", "We lose dozens of jobs, half the workforce.", "half the workforce"),
        ("en", "There will be forty people fewer.", "forty people fewer"),
        ("fr", "Le taux de service, c'est soixante et onze.", "soixante et onze"),
        ("fr", "Les ventes sont bonnes mais les marges perdent neuf.", "neuf"),
        ("fr", "On fait plus quatorze sur un an.", "quatorze"),
        ("fr", "Les commandes ont doublé.", "doublé"),
        ("fr", "Ils ont soixante pour cent, nous trente-cinq.", "trente-cinq"),
        ("fr", "Nous serons quarante de moins.", "quarante de moins"),
        ("en", "Churn is nine percent, we had it down from thirteen.", "thirteen"),
        ("en", "They told us twenty layoffs, but it's closer to ninety.", "ninety"),
        ("en", "It came out at four point six.", "four point six"),
        ("en", "We are at 2.7, and they are not.", "2.7"),
        ("en", "Headcount went from 4,210 to 3,875 over the period.", "4,210 to 3,875"),
        ("en", "Utilization was at eighty one, and it gets to eighty five by spring.", "eighty five"),
        ("en", "Remind me of the covenant? It's three and a half times.", "three and a half"),
        ("en", "Engagement fell to 61 from seventy it's the worst", "seventy"),
        ("en", "Traffic was minus two, ticket was plus five.", "plus five"),
        ("en", "We signed nineteen new enterprise customers.", "nineteen new enterprise customers"),
        ("en", "We have frozen two hundred of them.", "two hundred"),
        ("en", "They found eight hundred records.", "eight hundred"),
        ("en", "It adds 90,000 tonnes.", "90,000 tonnes"),
        ("en", "We're letting 34 people go.", "34 people"),
        ("en", "It hits a tenth of the workforce.", "a tenth"),
        ("en", "One in five of you answered.", "One in five"),
        ("fr", "Le taux est à seize, et il passe à dix-huit en mars.", "dix-huit"),
        ("fr", "Un quart des salariés a répondu.", "Un quart"),
        ("fr", "Un salarié sur cinq a répondu.", "Un salarié sur cinq"),
        ("fr", "La part de marché est de neuf pour cent contre treize.", "treize"),
        ("fr", "Vingt postes sont touchés, ou plutôt quatre-vingt-dix.", "quatre-vingt-dix"),
        ("fr", "On finit sur quatre virgule six.", "quatre virgule six"),
        ("fr", "La moitié des chaises, soit dix pour cent, était vide.", "dix pour cent"),
        ("fr", "Il perdrait douze à dix-huit pour cent.", "douze à dix-huit pour cent"),
        ("fr", "C'est moins sept pour cent.", "moins sept pour cent"),
        ("fr", "La marge glisse à 27,9.", "27,9"),
        ("fr", "L'effectif est de cinq cent dix.", "cinq cent dix"),
        ("fr", "Les commandes baissent d'un cinquième.", "un cinquième"),
        ("fr", "Ils paient sept fois les bénéfices.", "sept fois"),
        ("fr", "On vise une hausse à deux chiffres.", "à deux chiffres"),
        ("fr", "Il leur faut 36 000 pièces.", "36 000 pièces"),
    )
    nothing = (
        (
            "en",
            "I am 100% sure of it, a hundred percent. Sales met at two. The price of one is 3 days.",
        ),
        ("en", "Up half a floor, down a quarter of an hour. We have three customers in the room."),
        ("en", "Scroll down four. My workload doubled. It's minus five outside."),
        ("en", "Sales meet at three in room twelve. Prices are on page nine. Costs rose in 2019."),
        ("en", "A picture is worth a thousand words. It turned 180 degrees. I told you a hundred times."),
        ("fr", "Il fait moins cinq dehors. Ma charge a doublé. C'est plus huit ou neuf heures."),
        ("en", "The jobs are posted. People will leave early."),
        ("en", "It is in version two point one, and on page 4.2. Be there at 3.30. It's Python 3.12."),
        ("fr", "C'est la version deux virgule un, à 14.30, ou le niveau 2,5. Un virgule cinq mètre."),
        (
            "fr",
            "C'est sûr à 100 %, cent pour cent. C'est l'avis d'un sixième joueur. On a trois clients.",
        ),
    )

    @pytest.fixture
    def recogniser(self) -> Figures:
        return Figures()

    def test_it_is_a_figure(self, recogniser: Figures) -> None:
        (hit,) = recogniser.recognise("Sales grew 3%.", "en")
        assert hit.category is Category.FIGURE
