import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.detect.numbers.sequences import numbers_in
from app.detect.numbers.spoken_numbers import SpokenNumbers
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestSpokenNumbers(RecogniserContract):
    found = (
        (
            "en",
            "Her number is oh seven seven double one, nine oh three, and I think four one two.",
            "oh seven seven double one, nine oh three, and I think four one two",
        ),
        (
            "fr",
            "C'est le zéro six, quarante, onze, vingt-deux, et je crois trente.",
            "zéro six, quarante, onze, vingt-deux, et je crois trente",
        ),
        (
            "fr",
            "Son portable, zéro six, quarante et un. Douze vingt-deux. Hmm, 22 ? Oui, vingt-deux, et trente.",
            "zéro six, quarante et un. Douze vingt-deux. Hmm, 22 ? Oui, vingt-deux, et trente",
        ),
        (
            "en",
            "Her number is oh one six, five five. What? Two two four. Ah, nine.",
            "oh one six, five five. What? Two two four. Ah, nine",
        ),
        ("fr", "Notez. 01. Oui. 79, 46. 01. Deux fois le 3. Merci.", "01. Oui. 79, 46. 01. Deux fois le 3"),
        # Read by one, written down by another, with questions, corrections, and what ends it.
        (
            "en",
            "You said 0-7-9? Yes, and then? 44. 44, and? 1-2-6.",
            "0-7-9? Yes, and then? 44. 44, and? 1-2-6",
        ),
        (
            "en",
            "Account number? 31. 31. 77. No, sorry, 78. Got that. 90, 12 and 45.",
            "31. 31. 77. No, sorry, 78. Got that. 90, 12 and 45",
        ),
        (
            "en",
            "His badge is 44. Say again? 44. 9. 12. So 44 9 12. Correct.",
            "44. Say again? 44. 9. 12. So 44 9 12",
        ),
        ("en", "It's 0-7-9.\nBob: 0-7-9.\nAnna: 4-4, 1-2-6.", "0-7-9.\nBob: 0-7-9.\nAnna: 4-4, 1-2-6"),
        (
            "fr",
            "Le numéro, c'est 06.\n\nAnna : 06.\n\nPaul : 44 12, 09.",
            "06.\n\nAnna : 06.\n\nPaul : 44 12, 09",
        ),
        (
            "fr",
            "Vous avez dit 06 ? Oui, et ensuite ? 44. 44, et ? 12 09.",
            "06 ? Oui, et ensuite ? 44. 44, et ? 12 09",
        ),
        (
            "fr",
            "Le compte ? 31. 31. 77. Non, pardon, 78. D'accord. 90, 12 et 45.",
            "31. 31. 77. Non, pardon, 78. D'accord. 90, 12 et 45",
        ),
        (
            "fr",
            "Son matricule, c'est 284. Pardon ? 284. Et la fin ? 42.",
            "284. Pardon ? 284. Et la fin ? 42",
        ),
        # Where something is kept, whatever follows; the letters with which a code or an account begins.
        ("fr", "Le dossier est au casier numéro douze et personne n'y va.", "douze"),
        ("fr", "Consigne 27, à la gare.", "27"),
        ("fr", "Le vestiaire numéro 42.", "42"),
        ("en", "Locker number eighteen holds the badge.", "eighteen"),
        ("en", "It is in deposit box number 33 at the branch.", "33"),
        ("fr", "virez sur le compte fr 76 1027 8060 merci", "fr 76 1027 8060"),
        ("en", "the account is gb 29 6016 1331 okay", "gb 29 6016 1331"),
        ("en", "the contract is t s a dash eight oh two signed", "t s a dash eight oh two"),
        # A number with points that is no version.
        ("en", "Her extension is 4 dot 2 dot 6 dot 9.", "4 dot 2 dot 6 dot 9"),
        ("fr", "Son numéro, c'est zéro six point douze point trente.", "zéro six point douze point trente"),
        # What is on the back of a card, the name of a sample or of a job.
        ("en", "And the three on the back are four eight two.", "four eight two"),
        ("en", "The lab has the sample G, seventeen, stroke, five.", "G, seventeen, stroke, five"),
        ("en", "It's job seven seven one, slash, C.", "job seven seven one, slash, C"),
        # By what has a number and nothing else; words of radio between figures.
        ("en", "Her paddle is 422, watch her.", "422"),
        ("en", "He bids with paddle 57.", "57"),
        ("en", "Her bib was 209, in the blue.", "209"),
        ("en", "The second car is 315 Tango 442.", "315 Tango 442"),
        # A digit that comes more than once, where figures or letters stand beside it.
        (
            "fr",
            "Mon portable, c'est le zéro six, deux fois le sept, dix-huit, vingt, trente-quatre.",
            "zéro six, deux fois le sept, dix-huit, vingt, trente-quatre",
        ),
        ("fr", "Le code de la porte, c'est quatre, deux fois huit, un.", "quatre, deux fois huit, un"),
        ("fr", "Mon numéro, 06 12 deux fois le 7 45 30.", "06 12 deux fois le 7 45 30"),
        ("fr", "Mon matricule, A, deux fois le B, quarante-deux.", "A, deux fois le B, quarante-deux"),
        ("fr", "Le code, c'est neuf, sept deux fois, puis trois.", "neuf, sept deux fois, puis trois"),
        ("fr", "La référence, c'est sept, trois zéros, cinq.", "sept, trois zéros, cinq"),
        ("en", "My number is oh seven, four twice, six one two.", "oh seven, four twice, six one two"),
        ("en", "Her extension is two, twice nine, four.", "two, twice nine, four"),
        (
            "en",
            "The door code is eight twice, then a one, then a five.",
            "eight twice, then a one, then a five",
        ),
        ("en", "Ref is six, three zeros, nine.", "six, three zeros, nine"),
        ("en", "The gate code is three nines and a two.", "three nines and a two"),
        ("en", "The pin is seven twice and a four.", "seven twice and a four"),
        (
            "fr",
            "Mon passeport, c'est douze, deux fois le A, quarante.",
            "douze, deux fois le A, quarante",
        ),
        ("en", "Four one five, five three times, oh one.", "Four one five, five three times, oh one"),
        # Words that a sign joins to a code, a suffix, and plates and numbers of which somebody has a part.
        ("en", "The vat is 30, oblique, 8, oblique, 12.", "30, oblique, 8, oblique, 12"),
        ("en", "The crate says 7, dash, 2290, dash, plum.", "7, dash, 2290, dash, plum"),
        ("fr", "Le coffret porte le 6604, tiret, loutre.", "6604, tiret, loutre"),
        ("en", "The lease is 61-3308, suffix 4.", "61-3308, suffix 4"),
        (
            "en",
            "the lease is six one three three zero eight suffix four",
            "six one three three zero eight suffix four",
        ),
        ("en", "The van's plate begins RW 17.", "RW 17"),
        ("en", "Mine is the account ending 36.", "36"),
        ("en", "The card finishes with 08.", "08"),
        ("en", "It was logged as incident 288.", "288"),
        ("fr", "la convention c'est 36 tiret qv tiret 0916 et voilà", "36 tiret qv tiret 0916"),
        ("fr", "La convention, c'est 36, tiret, QV, tiret, 0916.", "36, tiret, QV, tiret, 0916"),
        ("fr", "Son dossier est le XB, barre, 36, barre, 4090.", "XB, barre, 36, barre, 4090"),
        ("fr", "Dossier 6904 tirets 16, au tribunal.", "6904 tirets 16"),
        # Signs of two words, the word for the number, and what stands on the back of a card.
        ("fr", "La référence, c'est A Z, douze, tiret bas, quarante.", "A Z, douze, tiret bas, quarante"),
        ("fr", "Le dossier zéro huit, trait d'union, cent dix.", "zéro huit, trait d'union, cent dix"),
        ("fr", "La facture B, dix, oblique, six cent six.", "B, dix, oblique, six cent six"),
        ("fr", "Son numéro d'adhérent, c'est le quinze cent six, ter.", "quinze cent six"),
        ("fr", "Le numéro de sociétaire est le dix-neuf cent trente.", "dix-neuf cent trente"),
        ("fr", "Le numéro de casier, c'est vingt.", "vingt"),
        ("fr", "Le lot en question, c'est le six cent onze B.", "six cent onze B"),
        ("fr", "Le compte se termine par soixante-six.", "soixante-six"),
        ("fr", "La clé RIB, soixante et onze.", "soixante et onze"),
        ("en", "Reach us on plus 61 4 19 222 608.", "plus 61 4 19 222 608"),
        ("fr", "Elle expire en zéro six trente, et derrière c'est six cent sept.", "six cent sept"),
        ("en", "Call me at ten fifteen.", "ten fifteen"),
        ("en", "Dial in at eleven thirty.", "eleven thirty"),
        ("en", "The code's at ten thirty.", "ten thirty"),
        ("en", "He lives at ten forty.", "ten forty"),
        ("en", "It is ten thirty.", "ten thirty"),
        ("en", "The number is at ten thirty.", "ten thirty"),
        ("en", "It is 2468, then the star, and you are in.", "2468, then the star"),
        ("en", "The code is five five one nine and the hash key.", "five five one nine and the hash"),
        ("en", "The code is 6, hash, 52, star, 9.", "6, hash, 52, star, 9"),
        ("en", "Dial star 31 and then 555 0148.", "star 31 and then 555 0148"),
        ("fr", "Le code, c'est 9, étoile, 41, dièse.", "9, étoile, 41, dièse"),
        ("fr", "Fais le 4471, puis la touche étoile.", "4471, puis la touche étoile"),
        ("fr", "Le digicode, c'est 4471 et dièse.", "4471 et dièse"),
        ("en", "The C V V is oh nine two.", "oh nine two"),
        ("en", "The P I N's four four.", "four four"),
        ("en", "Batch L four four one was spoilt.", "L four four one"),
        ("en", "The swift code is N W B K G B two L.", "N W B K G B two L"),
        ("fr", "Le C V C, c'est zéro neuf deux.", "zéro neuf deux"),
        ("fr", "Le lot L quatre cent quarante et un est perdu.", "L quatre cent quarante et un"),
        ("fr", "Le code BIC, c'est A G R I F R deux P.", "A G R I F R deux P"),
        ("fr", "Son NPA, c'est deux mille trois cents.", "deux mille trois cents"),
        ("fr", "Le code postal, c'est deux mille trois cents.", "deux mille trois cents"),
        ("en", "it's q seven r t nine w two m", "q seven r t nine w two m"),
        ("en", "We saw Q7RT9W2M there.", "Q7RT9W2M"),
        ("en", "so that is k7t94 then", "k7t94"),
        ("en", "Enter b 7 7 k 4 when asked.", "b 7 7 k 4"),
        ("en", "A white van, K V six two T T B.", "K V six two T T B"),
        ("en", "the plate is ab 123 cd", "ab 123 cd"),
        ("en", "Case 2023 cv 00417 is open.", "2023 cv 00417"),
        ("en", "invoice fa-20817 is late", "fa-20817"),
        ("en", "My ID is four seven two one b.", "four seven two one b"),
        ("en", "Gate code is star 4 4 7.", "star 4 4 7"),
        ("fr", "c'est q sept r t neuf w deux m", "q sept r t neuf w deux m"),
        ("fr", "Entrez b 7 7 k 4 ici.", "b 7 7 k 4"),
        ("fr", "la plaque c'est ab cent vingt-trois cd", "ab cent vingt-trois cd"),
        ("fr", "dossier 2023 rg 00417 en cours", "2023 rg 00417"),
        ("fr", "Le passeport 14 cv 33 401, oui.", "14 cv 33 401"),
        ("fr", "digicode 1947 a", "1947 a"),
        ("fr", "le code, 4 4 7 1 dièse, voilà", "4 4 7 1 dièse"),
        ("en", "the code is one two, wait, one three four nine", "one two, wait, one three four nine"),
        ("fr", "le code : quatre, pardon, le cinq sept zéro deux", "quatre, pardon, le cinq sept zéro deux"),
        (
            "en",
            "It's six one three, five five five, zero one four two.",
            "six one three, five five five, zero one four two",
        ),
        (
            "en",
            "oh seven double nine, uh, four six, triple two",
            "oh seven double nine, uh, four six, triple two",
        ),
        ("en", "Zero. One. Seven. Three.", "Zero. One. Seven. Three"),
        ("en", "Sort code twenty, forty one, eighty six.", "twenty, forty one, eighty six"),
        ("en", "call 613-555-0142 now", "613-555-0142"),
        ("en", "call 613 555 now", "613 555"),
        ("en", "It's M, K, two two oh, five one seven.", "M, K, two two oh, five one seven"),
        ("en", "badge MK220517 is", "MK220517"),
        ("en", "the card is for 539 117-0, 8824-6013.", "for 539 117-0, 8824-6013"),
        ("en", "it's one for five to nine six", "one for five to nine six"),
        ("en", "the PIN is 4821.", "4821"),
        ("en", "extension four two one please", "four two one"),
        (
            "fr",
            "C'est le zéro six, douze, trente-quatre, quatre-vingt-douze.",
            "zéro six, douze, trente-quatre, quatre-vingt-douze",
        ),
        ("fr", "au 06 12 34 56 78 demain", "06 12 34 56 78"),
        ("fr", "au 06.12.34.56.78 demain", "06.12.34.56.78"),
        (
            "fr",
            "la carte, quarante-neuf soixante-dix, dix, trente-deux",
            "quarante-neuf soixante-dix, dix, trente-deux",
        ),
        ("fr", "zero un septante nonante huitante euh douze", "zero un septante nonante huitante euh douze"),
        ("fr", "C'est le 62 40 D / 107.", "62 40 D / 107"),
        ("fr", "La référence B / 44 / 2087 traîne.", "B / 44 / 2087"),
        ("en", "It is booked as 26 / 4110 / K, I think.", "26 / 4110 / K"),
        ("fr", "dossier V, deux cent six, barre, dix-neuf.", "V, deux cent six, barre, dix-neuf"),
        # Two pairs that would be a year where nothing said what they are, and no letter stood between them.
        ("fr", "Le passeport, dix-neuf, deux fois le A, quarante.", "dix-neuf, deux fois le A, quarante"),
        ("fr", "Son numéro de client, dix-neuf, quatre-vingt-dix.", "dix-neuf, quatre-vingt-dix"),
        ("fr", "Numéro de contrat : vingt, trente-deux.", "vingt, trente-deux"),
        ("fr", "Ma carte d'identité, c'est vingt, vingt-quatre, C.", "vingt, vingt-quatre, C"),
        ("en", "His passport is nineteen, double A, forty.", "nineteen, double A, forty"),
        ("en", "Policy number twenty thirty two, and it's open.", "twenty thirty two"),
        ("en", "His employee ID, twenty, oh nine.", "twenty, oh nine"),
        ("en", "dial nineteen, eighty, then talk to him", "nineteen, eighty"),
        ("fr", "Le numéro d'adhérent, quinze cent douze.", "quinze cent douze"),
        ("fr", "numéro d'affaire vingt quinze", "vingt quinze"),
        ("fr", "Casier numéro dix-neuf, code vingt vingt.", "vingt vingt"),
        ("fr", "le 01 soixante et onze, vingt-deux", "01 soixante et onze, vingt-deux"),
        ("en", "The gate code is 1987.", "1987"),
        ("en", "The garage code is two thousand and ten.", "two thousand and ten"),
        ("en", "the code on the drug room is 1974 and everybody knows", "1974"),
        (
            "en",
            "the code for the gate is still fourteen hundred and twelve okay",
            "fourteen hundred and twelve",
        ),
        ("fr", "Le code de la salle c'est toujours quatorze cent douze.", "quatorze cent douze"),
        ("fr", "le code de l'immeuble c'est encore deux mille dix", "deux mille dix"),
        ("en", "Your passcode's still twenty twelve.", "twenty twelve"),
        ("en", "The PIN for the till is nineteen thirty-two.", "nineteen thirty-two"),
        ("en", "PIN 2016, please", "2016"),
        ("en", "The last four are 1984, okay?", "1984"),
        ("en", "The first two digits are 47.", "47"),
        ("fr", "Les quatre derniers, c'est 1984.", "1984"),
        ("fr", "Les deux premiers chiffres sont 47.", "47"),
        ("en", "The CVC is three oh eight.", "three oh eight"),
        ("en", "Dial extension 47.", "47"),
        ("en", "Book a slot on extension for 417.", "for 417"),
        ("en", "The alarm code is to 918.", "to 918"),
        ("en", "His badge is 9:15 as it happens", "9:15"),
        ("en", "Ring nought one six, nought four three", "nought one six, nought four three"),
        ("fr", "Le digicode, c'est vingt vingt-trois.", "vingt vingt-trois"),
        ("fr", "Le code de la porte est 1987.", "1987"),
        ("fr", "Le code de l'alarme, c'est le dix-neuf trente.", "dix-neuf trente"),
        ("fr", "Mon code PIN est 2016.", "2016"),
        ("fr", "le cryptogramme est huit zéro cinq", "huit zéro cinq"),
        ("fr", "Mon poste, c'est le 47.", "47"),
        ("fr", "Son NAS, c'est 130 692 544.", "130 692 544"),
        ("fr", "La plaque, c'est GE 123 456, une petite voiture.", "GE 123 456"),
        ("fr", "le 06 vingt et une, trente et une, douze", "06 vingt et une, trente et une, douze"),
        ("en", "Call 07846 330219. A woman answers.", "07846 330219"),
        ("en", "Call 07846 330219. One last thing.", "07846 330219"),
        ("en", "Call 07846 330219. Four of us will be there.", "07846 330219"),
        ("en", "Call 07846 330. Two one nine.", "07846 330. Two one nine"),
        ("en", "Call 07846 33021. Nine.", "07846 33021. Nine"),
        ("en", "Call 07846 330219 One, then wait", "07846 330219 One"),
        ("fr", "au 06 22 31 40 59. Deux choses encore.", "06 22 31 40 59"),
        ("fr", "au 06 22 31 40. Cinquante-neuf.", "06 22 31 40. Cinquante-neuf"),
        ("en", "the account is 8830 2214, I believe", "8830 2214"),
        ("en", "the plate is 8830, A seven", "8830, A seven"),
        ("fr", "au 06 22 31 40 59. À Metz", "06 22 31 40 59"),
        ("fr", "au 06 22 31 40 59. C'est le 03 87 12 13 14.", "03 87 12 13 14"),
        ("en", "It is kilo echo four, one, lima", "kilo echo four, one, lima"),
        ("en", "Try sierra romeo papa, please", "sierra romeo papa"),
        ("en", "it's D as in dog, four four, Z as in zig-zag.", "D as in dog, four four, Z as in zig-zag"),
        ("en", "it's R for river, S for sand, T for tea, ok", "R for river, S for sand, T for tea"),
        ("en", "The plate is G R sixty-two X Y Z.", "G R sixty-two X Y Z"),
        ("en", "The postcode is E C two N, four double Q.", "E C two N, four double Q"),
        ("fr", "C'est kilo écho quatre un lima, voilà", "kilo écho quatre un lima"),
        (
            "fr",
            "D comme Daniel, quarante-quatre, Z comme Zoé, voilà",
            "D comme Daniel, quarante-quatre, Z comme Zoé",
        ),
        ("fr", "R comme rive, S comme sable, T comme thé.", "R comme rive, S comme sable, T comme thé"),
        ("fr", "La plaque est G R 62 X Y.", "G R 62 X Y"),
        ("en", "parcel number two a five five i a seven six", "two a five five i a seven six"),
        ("fr", "le colis deux a cinq cinq b a sept zéro", "deux a cinq cinq b a sept zéro"),
        ("en", "The number is oh one six\nyes\nseven seven two then", "oh one six\nyes\nseven seven two"),
        (
            "fr",
            "Le numéro : zéro trois\nd'accord\nvingt-deux, onze.",
            "zéro trois\nd'accord\nvingt-deux, onze",
        ),
        # Pair by pair, as somebody writes it down: no pair is a number by itself.
        (
            "fr",
            "Zéro six. Oui. Dix. Je note. Vingt-deux. C'est bon. Trente. Oui. Onze. Oui.",
            "Zéro six. Oui. Dix. Je note. Vingt-deux. C'est bon. Trente. Oui. Onze",
        ),
        ("fr", "c'est le 06 puis 12 puis 18 et enfin 75 puis 83", "06 puis 12 puis 18 et enfin 75 puis 83"),
        (
            "en",
            "Her phone: twenty-two. Yes. Thirty-one. OK. Forty-five. Yes. Sixty, right.",
            "twenty-two. Yes. Thirty-one. OK. Forty-five. Yes. Sixty",
        ),
        ("fr", "Le code d'accès au parking, c'est 1987.", "1987"),
        ("fr", "le code du portail est 2016", "2016"),
        ("fr", "le code de la photocopieuse, c'est 1789", "1789"),
        (
            "fr",
            "compte zéro trois cent trente-huit clé douze à payer",
            "zéro trois cent trente-huit clé douze",
        ),
        ("fr", "la carte expire en zéro quatre vingt-sept, oui", "zéro quatre vingt-sept"),
        ("fr", "sécu 2 91 03 59 350 114 clé 27", "2 91 03 59 350 114 clé 27"),
        (
            "fr",
            "compte zéro zéro douze trente-quatre cinquante, et la clé, c'est douze.",
            "zéro zéro douze trente-quatre cinquante, et la clé, c'est douze",
        ),
        ("en", "It's flight KX seven one two.", "KX seven one two"),
        ("fr", "Son matricule est vingt trente et un.", "vingt trente et un"),
        ("en", "The card is 541-2750-3319-0026 Oh, for heaven's sake.", "541-2750-3319-0026"),
        ("en", "Dial 0770 900 38 Oh 4, please.", "0770 900 38 Oh 4"),
        ("en", "Dial 0770 900 38 oh, please.", "0770 900 38 oh"),
        ("en", "From account 31620. Yes, 15,000 dollars at most.", "31620"),
        ("fr", "Depuis le compte 31620. Oui, 15 000 euros au plus.", "31620"),
    )
    nothing = (
        ("en", "There were twelve, maybe fifteen, I think twenty, and perhaps thirty of them."),
        ("fr", "Ils étaient douze, peut-être quinze, je crois vingt, et sans doute trente."),
        ("en", "We have 12 and 14. Say again? 20, and then 30. Bob: 9.\nAnna: 12 and 4 at the end."),
        ("fr", "On a 12 et 14. Pardon ? 20, et ensuite 30. Et la fin ? 9 et 4 à la fin."),
        (
            "fr",
            "On a un coffre de 14 litres, deux casiers, et dix-neuf coffres. Un coffre 20 fois plus grand.",
        ),
        ("en", "We have a locker 20 miles off, and a box with nineteen pens. The box is 12 inches wide."),
        # How long a file is, and which version of a program.
        ("en", "Her file is 250 pages long, so call me. The case is 320 words."),
        ("en", "The ticket says, good one. Four point two point six. Four point two point five is bad."),
        ("fr", "Le dossier fait 210 pages, en trois exemplaires. Le contrat fait 340 mots."),
        ("fr", "Le dossier a coûté 340 euros."),
        ("fr", "Dans le ticket c'est la version six point deux point trois, pas la six point deux point un."),
        ("en", "The job is 40 hours a week, and the sample is 12 people."),
        ("en", "The locker is fine, the bib is red. It has 40 hotel rooms and 30 golf carts."),
        ("fr", "Je l'ai appelé deux fois le sept. Le bus passe deux fois le dimanche, trois fois le lundi."),
        ("fr", "On a fait deux fois vingt minutes, et deux fois cent grammes. Deux fois six, douze."),
        ("en", "I called seven twice, and six twice a week. He rolled two sixes, then a one."),
        ("en", "We met twice, four of us. It rang twenty-three times, two of them at night."),
        ("en", "Call me Tuesday, 10 o'clock. The phone rang at ten o'clock, at twelve o\u2019clock too."),
        ("en", "The code starts in 3 weeks. This one ends in 20 minutes. The last incident took 20 minutes."),
        ("fr", "Un tiret, une barre, deux tirets. Il a trois barres, un slash et un bis."),
        ("en", "It is a 5 star hotel with 40 rooms, not a 3 star 1 bed place."),
        ("fr", "C'est un 5 étoiles de 40 chambres, pas un 3 étoiles."),
        ("fr", "Le numéro de mai compte douze pages, le numéro de juin est douze fois plus long."),
        ("fr", "La séance commence par trois discours et finit par douze minutes de questions."),
        ("fr", "Il y a douze marches en bas, quarante en haut, et deux salles en bas."),
        ("fr", "Derrière, c'est deux cents hectares de vigne. Au dos, c'est douze points."),
        ("en", "Lunch is at twelve thirty."),
        ("en", "The call's at ten fifteen tomorrow."),
        ("en", "It ends by eleven forty five."),
        ("en", "We have another call at eleven thirty."),
        ("en", "Call it 60% of page 3. 60% is fine, on line 40."),
        ("fr", "L'appel a pris 60 % du chapitre 3. 60 % en ligne."),
        (
            "en",
            "There is a lot to say of the A320, the policy of 2012 and a batch of 300.",
        ),
        ("fr", "On a un lot de 300 pièces. La police de 2012 est là. Il y a l'A320."),
        ("en", "in Q1 Q2 and Q3 we grew, FY21 Q3 and H1 2020 too, and it is B2B, B2C"),
        ("en", "The code is 2000 lines long. Our code is 1998 style, the source code is 2012 style."),
        ("fr", "Le code fait 2000 lignes. Le code, c'est du 1998. Le code source est de 2012."),
        ("en", "The H264 codec, the 10-K 8-K thing, plan b 2 or c 3 for the team."),
        ("fr", "au T1 T2 et T3 on a progressé, le S1 2020 aussi, en B2B"),
        ("fr", "Le site compte 2 315 salariés. On y compte 412 personnes."),
        ("en", "There were 12\n\n34 of them said so."),
        ("fr", "Il y en avait 12\n\n34 d'entre eux sont venus."),
        ("en", "My phone has three hundred unread mails. I need one a day, i have two a week."),
        ("fr", "ils sont de trente a quarante dans la salle"),
        ("fr", "L'appel a duré cent minutes. les prix passent de trente à quarante"),
        (
            "en",
            "There is no 2019 budget. The number of staff in twenty nineteen. The case of nineteen ninety.",
        ),
        ("fr", "Le dossier de vingt vingt-quatre, le numéro du mois, la référence de deux mille vingt."),
        ("en", "In 2019 it was so. In nineteen eighty four too. And in Q3 2020 we had 3.25, at 10:30."),
        (
            "en",
            "We have 20-25 people and 12,500 stores and one or two more. In Q1 it was two hundred and five.",
        ),
        ("en", "From 5 to 9, two or three at 75 to 100, for 20 to 25 of us."),
        ("en", "It costs 5,000 or six hundred, seven hundred at most."),
        (
            "fr",
            "En 2019, oui. En deux mille quinze aussi. On a 12 500 boîtes et trois ou quatre autres.",
        ),
        ("fr", "À 10:30, il en reste vingt et un ou quatre-vingt-douze."),
        ("en", "The last four years were fine, the first two are ten minutes each."),
        ("fr", "Les deux derniers sont arrivés en 1984."),
        ("en", "We changed the PIN in 2016. The badge is 12 years old. It was all for nought."),
        (
            "en",
            "In the hotel. Golf one day, Mike the other. A for effort, T for two. On the call, HR 2 people.",
        ),
        ("en", "Charlie and Oscar met in November at the hotel, like it or not."),
        ("fr", "Charlie vient deux fois en novembre. Il est pris comme cadre. Un I comme tu veux."),
        (
            "fr",
            "Il y en a douze, non, quinze, enfin dix-huit, ou plutôt vingt. Le code source est en version 2.",
        ),
        ("fr", "de zéro, puis dix, puis vingt et trente, rappelez à 15 h 30, pas à 12 h 05"),
        ("fr", "La réunion est à 14h30, puis de 10h15 à 11h45."),
        ("fr", "On a changé le digicode en 2016. Le badge est 12 fois trop cher."),
    )

    @pytest.fixture
    def recogniser(self) -> SpokenNumbers:
        return SpokenNumbers()

    @pytest.mark.parametrize(
        ("language", "text", "category"),
        [
            ("en", "the card is four five three nine, one one seven oh, eight eight two four", Category.CARD),
            ("en", "into account seven oh three, one nine, double five two", Category.ACCOUNT),
            ("en", "her mobile's oh seven double nine, four six, one eight three", Category.PHONE),
            ("en", "six one three five five five oh one four two", Category.PHONE),
            ("en", "4111 1111 1111 1111", Category.CARD),
            ("en", "one nine four seven", Category.NUMBER),
            ("en", "Q Q, seven one, three oh, nine five, C", Category.ID_NUMBER),
            ("fr", "depuis le compte zéro quatre, vingt-deux, huit cent dix-sept", Category.ACCOUNT),
            ("fr", "le numéro de dossier, c'est deux cent six, dix-neuf", Category.ID_NUMBER),
            ("fr", "joindre au zéro six douze trente-quatre", Category.PHONE),
            ("fr", "mon gsm c'est le zéro quatre cent septante-cinq douze trente-quatre", Category.PHONE),
            ("fr", "son numéro AVS, c'est 756.1234.5678.97", Category.ID_NUMBER),
            ("fr", "au registre national, c'est 85 07 30 033 28", Category.ID_NUMBER),
            ("fr", "l'assurance sociale, cent trente, six cent douze, cinq cents", Category.ID_NUMBER),
        ],
    )
    def test_categories(
        self, recogniser: SpokenNumbers, language: str, text: str, category: Category
    ) -> None:
        assert [hit.category for hit in recogniser.recognise(text, language)] == [category]

    @pytest.mark.parametrize("text", ["sur le compte 12 34 56 78", "Le compte, c'est le 12 34 56 78"])
    def test_an_account_is_none_by_its_verb_and_one_by_its_article(
        self, recogniser: SpokenNumbers, text: str
    ) -> None:
        assert [hit.category for hit in recogniser.recognise(text, "fr")] == [Category.ACCOUNT]

    def test_says_how_many_digits(self, recogniser: SpokenNumbers) -> None:
        (hit,) = recogniser.recognise("six one three, double five, zero", "en")
        assert hit.reason == "6 digits read aloud"


EN = ["zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
FR = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"]


@given(
    spoken=st.one_of(
        st.tuples(st.just("en"), st.lists(st.sampled_from(EN), min_size=4, max_size=20)),
        st.tuples(st.just("fr"), st.lists(st.sampled_from(FR), min_size=4, max_size=20)),
    ),
    gap=st.sampled_from([" ", ", ", ". ", " - ", "... ", ", uh, "]),
    case=st.sampled_from([str.lower, str.upper, str.title]),
)
def test_four_digits_read_one_by_one_are_always_found(
    spoken: tuple[str, list[str]], gap: str, case: Callable[[str], str]
) -> None:
    language, digits = spoken
    said = case((gap if language == "en" else gap.replace("uh", "euh")).join(digits))
    text = f"Then {said}, right."
    hits = list(SpokenNumbers().recognise(text, language))
    assert any(hit.start <= 5 and hit.end >= 5 + len(said) for hit in hits)


@given(
    digits=st.text("0123456789", min_size=7, max_size=16),
    size=st.integers(1, 4),
    gap=st.sampled_from([" ", "-", ", "]),
)
def test_groups_of_figures_are_found_when_something_names_them(digits: str, size: int, gap: str) -> None:
    written = gap.join(digits[at : at + size] for at in range(0, len(digits), size))
    text = f"My phone number is {written}."
    hits = list(SpokenNumbers().recognise(text, "en"))
    assert any(hit.start <= 19 and hit.end >= 19 + len(written) for hit in hits)


def test_a_row_of_one_letter_is_read_once() -> None:
    began = time.process_time()
    list(SpokenNumbers().recognise(f"six {'a ' * 20_000}nine", "en"))
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("language", "said", "digits"),
    [
        ("fr", "zéro six, deux fois le sept, dix-huit", ["06", "7", "7", "18"]),
        ("fr", "neuf, six deux fois le trois, un", ["9", "6", "3", "3", "1"]),
        ("en", "nine, six twice three, one", ["9", "6", "6", "3", "1"]),
        ("fr", "neuf, trois zéros, cinq", ["9", "0", "0", "0", "5"]),
        ("fr", "06 deux fois le 22 14", ["06", "2222", "14"]),
        ("en", "six, four twice, nine", ["6", "4", "4", "9"]),
        ("en", "one, three 7s, five", ["1", "777", "5"]),
    ],
)
def test_a_digit_that_comes_more_than_once_is_read_as_often(
    language: str, said: str, digits: list[str]
) -> None:
    read = [number.text for number in numbers_in(said, language, 0, len(said))]
    assert "".join(read) == "".join(digits)


def test_one_of_something_that_is_asked_about_is_no_part_of_the_number_behind_it() -> None:
    text = "Which is it, the big one? NS-4400, I think."
    assert [text[hit.start : hit.end] for hit in SpokenNumbers().recognise(text, "en")] == ["NS-4400"]


def test_somebody_who_goes_on_behind_a_number_is_no_letter_of_it() -> None:
    for text, found in (
        ("the one ending four oh double seven I have a copy", "four oh double seven"),
        ("it is four four seven I two", "four four seven I two"),
    ):
        assert [text[hit.start : hit.end] for hit in SpokenNumbers().recognise(text, "en")] == [found]
