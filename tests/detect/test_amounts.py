import time

import pytest

from app.detect.amounts import Amounts
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestAmounts(RecogniserContract):
    found = (
        ("en", "It cost two hundred shillings.", "two hundred shillings"),
        ("en", "They took 3 million Ugandan shillings.", "3 million Ugandan shillings"),
        ("en", "It was 60 thousand Hong Kong dollars.", "60 thousand Hong Kong dollars"),
        ("fr", "On leur doit 60 mille livres turques.", "60 mille livres turques"),
        # What a question for a sum is answered with.
        ("en", "How much was it? Ninety-four five.", "Ninety-four five"),
        ("en", "How much in cash? 94-5. In a bag.", "94-5"),
        ("en", "And how much did she get? Well, about 60, plus the car.", "60"),
        ("en", "What's he on? Eighty-five.", "Eighty-five"),
        ("en", "What did it go for? One point eight.", "One point eight"),
        ("en", "What are they asking? It's 412, all in.", "412"),
        ("fr", "Combien il touche ? Quatre-vingt-cinq.", "Quatre-vingt-cinq"),
        ("fr", "C'est parti à combien ? Euh, trois et demi.", "trois et demi"),
        ("en", "We owe them 17 and a half thousand euros.", "17 and a half thousand euros"),
        ("fr", "On leur doit 17 et demi millions d'euros.", "17 et demi millions d'euros"),
        ("en", "It sells at seven fifty five.", "seven fifty five"),
        ("fr", "On parle de centaines, de plusieurs dizaines de millions.", "plusieurs dizaines de millions"),
        ("en", "They lost hundreds of millions of dollars.", "hundreds of millions of dollars"),
        ("en", "It cost thousands of pounds.", "thousands of pounds"),
        ("en", "Another couple of million would help.", "Another couple of million"),
        ("fr", "Il nous manque une paire de millions.", "une paire de millions"),
        ("fr", "Il a mis une couple de cent mille.", "une couple de cent mille"),
        (
            "fr",
            "Ils ont perdu plusieurs centaines de milliers d'euros.",
            "plusieurs centaines de milliers d'euros",
        ),
        ("en", "I offered, three and a quarter, and they laughed.", "three and a quarter"),
        ("en", "She wants, um, about seven fifty, I think.", "seven fifty"),
        ("fr", "Il demande, euh, sept cent cinquante.", "sept cent cinquante"),
        ("fr", "On a payé, quarante-deux, je crois.", "quarante-deux"),
        ("en", "They came in at one ninety a share.", "one ninety"),
        ("fr", "Ils sont à quarante et un l'action.", "quarante et un"),
        ("en", "a range of $2.45 to $2.55 a share", "$2.45 to $2.55"),
        ("en", "and up from 2021 to $2.80 billion", "$2.80 billion"),
        ("en", "by some 35 to $40 million", "35 to $40 million"),
        ("en", "at the 80 to 100, uh, um, Swiss francs we had", "80 to 100, uh, um, Swiss francs"),
        ("fr", "à quarante, euh, euros", "quarante, euh, euros"),
        ("en", "It cost $18.5 million in May.", "$18.5 million"),
        ("en", "It cost four and a half million pounds.", "four and a half million pounds"),
        ("en", "It is two point three million euros.", "two point three million euros"),
        ("en", "It is three hundred and forty nine dollars.", "three hundred and forty nine dollars"),
        ("en", "It is 12,500 euros a month.", "12,500 euros"),
        ("en", "about half a million for it", "half a million"),
        ("en", "IT IS NINE HUNDRED THOUSAND.", "NINE HUNDRED THOUSAND"),
        ("en", "It was ten dollars. We had it at eight fifty, but no.", "eight fifty"),
        ("en", "the \u20ac7m bid", "\u20ac7m"),
        ("fr", "C'est trois virgule deux millions d'euros.", "trois virgule deux millions d'euros"),
        ("fr", "C'est six cent mille euros.", "six cent mille euros"),
        ("fr", "C'est quarante-deux centimes.", "quarante-deux centimes"),
        ("fr", "C'est 12 500,50 €.", "12 500,50 €"),
        ("fr", "On a 1 240 dossiers en retard.", "1 240"),
        ("fr", "On en a vendu 3\u202f870 hier.", "3\u202f870"),
        ("fr", "Ils passent de 1 240 à 12 090.", "1 240 à 12 090"),
        ("en", "There are 3\u00a0870 of them.", "3\u00a0870"),
        ("fr", "C'est un demi-million, pas plus.", "un demi-million"),
        ("fr", "C'est quatre-vingt-douze mille.", "quatre-vingt-douze mille"),
        ("fr", "À dix euros la boîte. Il nous fait trente-neuf.", "trente-neuf"),
        ("fr", "On vise entre 210 et 240 millions.", "210 et 240 millions"),
        ("fr", "entre vingt et trente mille euros", "vingt et trente mille euros"),
        ("en", "between twenty and thirty thousand pounds", "twenty and thirty thousand pounds"),
        ("fr", "On a dix mille euros, contre deux cents l'année dernière.", "deux cents"),
        ("en", "The whole kit is 70k.", "70k"),
        ("en", "The invoice says 28,400 which nobody saw.", "28,400"),
        ("fr", "Il en reste 412 000 ce soir", "412 000"),
        ("en", "First it was 412,000 then the other one came in at 430 and that was that.", "430"),
        ("en", "We had two point one million. More like one nine, I hear.", "one nine"),
        ("en", "I would go up to one fifty.", "one fifty"),
        ("en", "They put in three hundred K for now", "three hundred K"),
        ("en", "That was half a mil, and 2.5 mil before.", "half a mil"),
        ("en", "It is 7 point 25 million dollars.", "7 point 25 million dollars"),
        ("en", "seven, maybe eight million", "seven, maybe eight million"),
        ("en", "4 to 6 million pounds", "4 to 6 million pounds"),
        ("en", "two or three hundred euros", "two or three hundred euros"),
        ("en", "They lost thirty-odd thousand pounds.", "thirty-odd thousand pounds"),
        ("en", "a few million dollars", "a few million dollars"),
        ("en", "about a quarter of a million of them", "a quarter of a million"),
        ("en", "nine lakh rupees, and sixty bitcoins.", "nine lakh rupees"),
        ("en", "five million won", "five million won"),
        ("en", "We offered them fifteen hundred.", "fifteen hundred"),
        ("en", "The rent's 1,850 pcm.", "1,850"),
        ("en", "He charges six hundred a day.", "six hundred"),
        ("en", "They sold at twenty-six.", "twenty-six"),
        ("en", "The day rate is six hundred and ten.", "six hundred and ten"),
        ("fr", "Le devis c'est quarante-trois.", "quarante-trois"),
        ("en", "She paid one forty.", "one forty"),
        ("en", "I paid two hundred and sixty five by card.", "two hundred and sixty five"),
        ("en", "The salary is 68,500 and we could go to seventy two to keep him.", "seventy two"),
        ("en", "It costs eight ninety on the website.", "eight ninety"),
        ("en", "She quoted them nine hundred a week.", "nine hundred"),
        ("en", "It came to three fifty per head.", "three fifty"),
        ("en", "They're on forty-one, plus a car.", "forty-one"),
        ("fr", "Il est à trente-huit, plus la voiture.", "trente-huit"),
        ("fr", "Elle nous compte neuf cents par semaine.", "neuf cents"),
        ("fr", "Ça coûte huit quatre-vingt-dix en ligne.", "huit quatre-vingt-dix"),
        ("fr", "Le lot est à 70 k.", "70 k"),
        ("fr", "Il fait trente-deux cents.", "trente-deux cents"),
        ("fr", "Il fait six cents euros.", "six cents euros"),
        ("fr", "On leur doit six cents.", "six cents"),
        ("fr", "On a mille neuf cents pièces.", "mille neuf cents"),
        ("en", "It is a million for you.", "a million"),
        ("fr", "On a mis 2,5 mil là-dedans.", "2,5 mil"),
        ("fr", "C'est 7 virgule 25 millions d'euros.", "7 virgule 25 millions d'euros"),
        ("fr", "sept, peut-être huit millions", "sept, peut-être huit millions"),
        ("fr", "4 à 6 millions d'euros", "4 à 6 millions d'euros"),
        ("fr", "trente et quelques mille euros", "trente et quelques mille euros"),
        ("fr", "une vingtaine de milliers d'euros", "une vingtaine de milliers d'euros"),
        ("fr", "Ça coûte cinquante piasses.", "cinquante piasses"),
        ("fr", "Son TJM est à 650.", "650"),
        ("fr", "mille piastres, et deux cents roubles", "mille piastres"),
        ("fr", "On leur a proposé quinze cents.", "quinze cents"),
        ("fr", "Le loyer est de 1 850 charges comprises.", "1 850"),
        ("fr", "Elle touche 27 400 par an.", "27 400"),
        ("fr", "Ils ont vendu à vingt-six.", "vingt-six"),
        # What is bargained over, and prices that are said short.
        ("en", "They wanted eleven hundred, no less.", "eleven hundred"),
        ("en", "well we said nine seventy five the rest is history", "nine seventy five"),
        ("en", "i can go to one sixty five maybe more", "one sixty five"),
        ("en", "Ours was one oh two.", "one oh two"),
        ("en", "We're at two ninety nine for the small one.", "two ninety nine"),
        ("en", "that is three hundred and ten thou more", "three hundred and ten thou"),
        ("en", "It is a fiver, he lost a couple of grand.", "couple of grand"),
        ("fr", "Il voudrait neuf cents de fixe.", "neuf cents"),
        ("fr", "Ils voulaient onze cents.", "onze cents"),
        ("fr", "on a dit neuf cent soixante-quinze la facture suit", "neuf cent soixante-quinze"),
        ("fr", "je peux monter à septante-cinq on verra", "septante-cinq"),
        ("fr", "Le nôtre était à cent deux.", "cent deux"),
        ("fr", "on est à deux cent quatre-vingt-dix-neuf pour le petit", "deux cent quatre-vingt-dix-neuf"),
        ("fr", "ça a coûté deux mille et quelques mon vieux", "deux mille et quelques"),
        ("fr", "On perd quatre sous par boîte.", "quatre sous"),
        ("fr", "Ça fait sept cents kilo-euros.", "sept cents kilo-euros"),
        # What goes from one price to another, what somebody makes, and a range.
        ("en", "His base goes from sixty one to sixty six.", "sixty one to sixty six"),
        ("en", "rent went up from seventeen to twenty two a foot", "seventeen to twenty two"),
        ("en", "She makes a hundred and thirty.", "a hundred and thirty"),
        ("en", "Her comp was around 270 in all.", "270"),
        ("en", "The package is 1.7 all in.", "1.7"),
        ("en", "It is worth sixty to sixty five.", "sixty to sixty five"),
        ("en", "he asked for about two eighty and we left", "two eighty"),
        ("en", "The stock was at 17.30 yesterday.", "17.30"),
        ("en", "The options are struck at 17.30 and vest.", "17.30"),
        ("en", "The bid's at three and a quarter.", "three and a quarter"),
        ("fr", "Son fixe passe de soixante et un à soixante-six.", "soixante et un à soixante-six"),
        ("fr", "le loyer monte de dix-sept à vingt-deux le mois", "dix-sept à vingt-deux"),
        ("fr", "Elle se fait cent trente.", "cent trente"),
        ("fr", "Sa rému tournait autour de 270 en tout.", "270"),
        ("fr", "Son package, c'est 1,7 tout compris.", "1,7"),
        ("fr", "Ça vaut soixante à soixante-cinq.", "soixante à soixante-cinq"),
        ("fr", "il a demandé deux cent quatre-vingts et on est sortis", "deux cent quatre-vingts"),
        ("fr", "Le titre était à 17,30 hier.", "17,30"),
        ("fr", "L'offre est à trois et quart.", "trois et quart"),
        ("fr", "Il sera vendu six cent quarante-neuf.", "six cent quarante-neuf"),
        ("en", "The lease is eighty eight a foot.", "eighty eight"),
        ("en", "It comes to forty two a tonne.", "forty two"),
        ("en", "She lives on twenty one hundred net.", "twenty one hundred"),
        ("fr", "Le bail est à quatre-vingt-huit du mètre.", "quatre-vingt-huit"),
        ("fr", "On est à quarante-deux la tonne.", "quarante-deux"),
        ("fr", "Il hésite, à deux mille neuf net.", "deux mille neuf"),
        ("fr", "C'était quatre mille sept brut par mois.", "quatre mille sept"),
        ("en", "It costs five dollars and fifty cents.", "five dollars and fifty cents"),
        ("fr", "Ça coûte cinq euros et cinquante centimes.", "cinq euros et cinquante centimes"),
        ("fr", "Il m'a pris quelques balles.", "quelques balles"),
        ("fr", "Son action passe de neuf à onze.", "neuf à onze"),
        ("en", "They pay us $11 million to a year.", "$11 million to"),
        ("en", "So it is forty-one hundred and six.", "forty-one hundred and six"),
        ("en", "It's about two and a bit million, all told.", "two and a bit million"),
        ("en", "They'd take seven fifty, cash.", "seven fifty"),
        ("en", "It was sixty-five in cash.", "sixty-five"),
        ("fr", "Donne-lui sept cent cinquante, en liquide.", "sept cent cinquante"),
        ("en", "They pay us, 11 million, to a year.", "11 million, to"),
        ("en", "Her agent wants one and a half against ten points.", "one and a half"),
        ("fr", "Son agent veut deux et demi, pas moins.", "deux et demi"),
    )
    nothing = (
        ("en", "How much longer? Twenty, I think. And what time? Ten thirty."),
        ("en", "How much did she see? 20 of them. What did they ask? 30 people said no."),
        ("fr", "Combien de personnes ? Douze, je crois."),
        ("en", "The meeting's at ten thirty on Thursday."),
        (
            "en",
            "It takes 3 and a half hours. She wants one and a half days off. He is 2 and a half.",
        ),
        ("en", "In 2031, cash is king. We have ten, in cash terms."),
        ("en", "He paid, and twenty left. They said, in 2031, more. It cost, um, thirty chairs."),
        ("fr", "Il paie, et vingt partent. Il demande, euh, trente chaises."),
        ("en", "Thousands of people came, hundreds of you, a handful of us and another couple of friends."),
        (
            "fr",
            "Une paire de chaussures, une poignée de gens, des dizaines de dossiers.",
        ),
        ("en", "Thirty net new seats. Twenty feet a minute. The fishing net is thirty metres. Gross of 30."),
        ("fr", "Un gain net. Trente mètres du mur. Le poids net est de 30. Vingt du matin."),
        ("fr", "Au 06 12 345 678 ou au 12 345 67, dans la salle 204."),
        ("en", "Bay 2 300, call 613 555 now."),
        ("en", "He asked for thirty chairs. It makes twenty rows. The shop goes from nine to five."),
        ("en", "The rate goes from five to six percent. The package is at the door. I'm on two."),
        (
            "en",
            "The package is 3 kilos. She made thirty cakes. The stock was at the back. A base of ten people.",
        ),
        ("fr", "Il a demandé trente chaises. On passe de trois à cinq personnes. Elle se fait vieille."),
        (
            "fr",
            "Le taux passe de cinq à six pour cent. Le package est à la porte. Le cours est à dix heures.",
        ),
        ("fr", "Le titre est trop long. Un point fixe. Le colis passe de Lyon à Metz."),
        (
            "en",
            "We said nine thirty. They want forty chairs. I'm at two fifty in the queue.",
        ),
        (
            "fr",
            "On a dit huit heures trente. On est à cent pour cent. Il veut trente chaises.",
        ),
        ("en", "It is a grand piano, a grand plan."),
        ("fr", "Regarde sous la table, deux sous-marins."),
        ("fr", "Nous étions six cents au départ. En mille neuf cent soixante-douze il pleuvait."),
        ("en", "I said it a million times, thanks a million. He is one in a million."),
        ("en", "We won two, they won twenty. It is a 4k screen, she ran a 10k, and the 8-K is filed."),
        ("en", "They offered three options. He paid for lunch at ten. It cost us two days. She wants two."),
        (
            "fr",
            "Il propose trois dates. On a payé en 2019. Ça nous a coûté dix jours. Elle demande un écran 4k.",
        ),
        ("en", "In two thousand and fifteen, three of us, two or three times, 20% and millions."),
        ("fr", "En deux mille quinze, trois personnes, deux ou trois fois, des milliers, et 20 %."),
    )

    @pytest.fixture
    def recogniser(self) -> Amounts:
        return Amounts()

    @pytest.mark.parametrize(
        ("language", "text", "amount"),
        [
            (
                "en",
                "We paid 200 dollars. At 10:05 it was fifty-fifty, and until ten thirty I slept.",
                "200 dollars",
            ),
            ("fr", "On a dix mille euros. La porte ferme à six heures dix.", "dix mille euros"),
            (
                "en",
                "We owe 200 dollars. Court nine, half past ten, quarter to eleven, ten past twelve.",
                "200 dollars",
            ),
        ],
    )
    def test_the_time_of_day_and_halves_after_an_amount_are_none(
        self, recogniser: Amounts, language: str, text: str, amount: str
    ) -> None:
        assert {
            text[hit.start : hit.end]
            for hit in recogniser.recognise(text, language)
            if hit.category is Category.MONEY
        } == {amount}

    def test_without_a_currency_it_is_a_figure(self, recogniser: Amounts) -> None:
        assert [h.category for h in recogniser.recognise("forty thousand rows", "en")] == [Category.FIGURE]

    def test_with_a_currency_it_is_money(self, recogniser: Amounts) -> None:
        assert Category.MONEY in {h.category for h in recogniser.recognise("quinze mille euros", "fr")}

    @pytest.mark.parametrize("row", ["quarante-sept " * 250, "412 " * 1_500, "4 " * 10_000, "million " * 400])
    def test_a_long_row_of_numbers_takes_no_longer_for_each(self, recogniser: Amounts, row: str) -> None:
        began = time.process_time()
        list(recogniser.recognise(row, "fr"))
        assert time.process_time() - began < 3
