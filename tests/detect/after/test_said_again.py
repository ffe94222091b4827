"""A number or a password that was found once is found where it is said again, and nothing names it there."""

import time

import pytest

from app.detect.after.said_again import said_again
from app.detect.stage import Detector
from app.detect.text.words import folded_words, parted
from app.domain.finding import Category, Hit


def again(text: str, language: str, known: str, category: Category, recogniser: str = "x") -> list[str]:
    start = text.index(known)
    hit = Hit(category, start, start + len(known), 0.8, recogniser, "because")
    words = parted(text, folded_words(text))
    found = said_again(text, language, [hit], words, common=frozenset({"target", "sales", "info"}))
    return [text[one.start : one.end] for one in sorted(found, key=lambda one: one.start)]


@pytest.mark.parametrize(
    ("language", "text", "known", "expected"),
    [
        ("en", "Call 07799 461832. The last four are 1832.", "07799 461832", ["1832"]),
        ("en", "Call 07799 461832. It begins with 0779, I think.", "07799 461832", ["0779"]),
        (
            "en",
            "Call 07799 461984. It ends in nineteen eighty-four.",
            "07799 461984",
            ["nineteen eighty-four"],
        ),
        ("en", "It is 1987. In 1987, one nine eight seven.", "1987", ["1987", "one nine eight seven"]),
        ("en", "The code is 832. So 832 it is, not 83.", "832", ["832"]),
        ("fr", "Le 06 12 34 19 84, donc 1984 à la fin.", "06 12 34 19 84", ["1984"]),
        (
            "fr",
            "C'est 1987. Je répète, mille neuf cent quatre-vingt-sept.",
            "1987",
            ["mille neuf cent quatre-vingt-sept"],
        ),
        ("en", "Call 07799 461430. At 14:30 we had 1,430 boxes.", "07799 461430", []),
        ("en", "Call 07799 461832 in 2019, or the 32 others.", "07799 461832", []),
        ("en", "Call 07799 461832. The middle is 9461.", "07799 461832", []),
    ],
)
def test_numbers(language: str, text: str, known: str, expected: list[str]) -> None:
    assert again(text, language, known, Category.PHONE) == expected


@pytest.mark.parametrize(
    ("language", "text", "known", "expected"),
    [
        (
            "en",
            "At thirty eight elm street. So number thirty eight, not number nine, and 38 of us.",
            "thirty eight elm street",
            ["thirty eight"],
        ),
        ("en", "At QX7B 2ZZ. At the QX7B end, or 2zz. Not QX7.", "QX7B 2ZZ", ["QX7B", "2zz"]),
        ("en", "At 8 Elm Street. He is number 8 on the list.", "8 Elm Street", []),
        (
            "fr",
            "Au trente-huit rue haute. Donc numéro trente-huit, pas numéro neuf, et on est 38.",
            "trente-huit rue haute",
            ["trente-huit"],
        ),
        ("fr", "À 99001 Zorbville. C'est bien 99001 ?", "99001 Zorbville", ["99001"]),
        ("fr", "Au 8 rue Haute. C'est le numéro 8 de la liste.", "8 rue Haute", []),
    ],
)
def test_addresses(language: str, text: str, known: str, expected: list[str]) -> None:
    assert again(text, language, known, Category.ADDRESS) == expected


@pytest.mark.parametrize(
    ("text", "known", "category", "as_other", "other"),
    [
        ("The code is 1987. In March 1987 I said so.", "1987", Category.NUMBER, "March 1987", Category.DATE),
        ("It is sunflower. So Sunflower it is.", "sunflower", Category.NUMBER, "Sunflower", Category.PRODUCT),
    ],
)
def test_what_is_found_there_as_something_else_may_be_kept_and_hides_nothing(
    text: str, known: str, category: Category, as_other: str, other: Category
) -> None:
    places = ((known, category), (as_other, other))
    hits = [
        Hit(one, text.index(said), text.index(said) + len(said), 0.8, "passwords", "because")
        for said, one in places
    ]
    found = said_again(text, "en", hits, parted(text, folded_words(text)))
    assert [hit.start for hit in found if hit.category is category] == [text.rindex(as_other[-len(known) :])]


def test_a_half_of_an_address_that_is_a_name_is_decided_as_one() -> None:
    text = "Write to anna.martin@fastpost.net. Anna Martin knows."
    hits = [
        Hit(Category.EMAIL, 9, 33, 0.9, "identifiers", "because"),
        Hit(Category.PERSON, 35, 46, 0.9, "names", "because"),
    ]
    assert said_again(text, "en", hits, parted(text, folded_words(text))) == ()


def test_a_figure_is_looked_for_whole() -> None:
    text = "We cut 340 jobs. He said three forty, and 340 families. It ends in 40."
    assert again(text, "en", "340", Category.FIGURE) == ["three forty", "340"]
    assert again("We cut 1230 jobs, 1230 families.", "en", "1230", Category.FIGURE) == ["1230"]
    assert again("We cut 34 jobs, 34 families.", "en", "34", Category.FIGURE) == []
    assert again("We cut 2019 jobs. In 2019, I mean.", "en", "2019", Category.FIGURE) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She was born on 14 March 1987. The year is 1987, nineteen eighty-seven."),
        ("fr", "Elle est née le 14 mars 1987. Elle est de 1987, de mille neuf cent quatre-vingt-sept."),
    ],
)
def test_the_year_of_a_birth_is_found_where_it_is_said_again(
    detector: Detector, language: str, text: str
) -> None:
    found = [hit for hit in detector.detect(text, language).hits if hit.recogniser == "said_again"]
    assert [hit.category for hit in found] == [Category.DATE, Category.DATE]
    assert text[found[0].start : found[0].end] == "1987"


def test_the_day_of_a_birth_is_no_number_and_a_key_of_thousands_of_digits_takes_no_time(
    detector: Detector,
) -> None:
    hits = detector.detect("She was born on 14 March. We sold 14 boxes.", "en").hits
    assert [hit for hit in hits if hit.recogniser == "said_again"] == []
    assert again(f"It is {'12' * 20_000}. So 1212.", "en", "12" * 20_000, Category.NUMBER) == ["1212"]


def test_of_thousands_of_digits_that_are_read_out_each_is_begun_with_once() -> None:
    text = f"It is 7 3 9 1. So {'1 2 ' * 2_500} and 7 3 9 1."
    began = time.process_time()
    assert again(text, "en", "7 3 9 1", Category.NUMBER) == ["7 3 9 1"]
    assert time.process_time() - began < 2


@pytest.mark.parametrize("category", [Category.MONEY, Category.DATE])
def test_what_is_no_number_of_somebody_or_something_is_not_looked_for(category: Category) -> None:
    assert again("In 1987 it was so. Then 1987 came again.", "en", "1987", category) == []


def test_a_doubtful_number_only_repeats_its_doubt() -> None:
    doubtful = Hit(Category.NUMBER, 3, 7, 0.5, "x", "because")
    text = "It 1987 is. So 1987."
    assert said_again(text, "en", [doubtful], parted(text, folded_words(text))) == ()


@pytest.mark.parametrize(
    ("language", "text", "known", "expected"),
    [
        (
            "en",
            "It is sunflower. Yes, Sunflower it is, with sun flower.",
            "sunflower",
            ["Sunflower", "sun flower"],
        ),
        (
            "en",
            "It is sunflower, all lower case. Yes, sunflower.",
            "sunflower, all lower case",
            ["sunflower"],
        ),
        ("en", "It is correct horse. I typed correct horse, of course.", "correct horse", ["correct horse"]),
        ("fr", "C'est tournesol. Oui, tournesol.", "tournesol", ["tournesol"]),
        ("en", "It is that. And that was that.", "that", []),
        ("en", "It is hunter2. So hunter two, or h u n t e r 2.", "hunter2", ["hunter two", "h u n t e r 2"]),
        (
            "en",
            "It is blue-elephant-7: blue dash elephant, then seven.",
            "blue-elephant-7",
            ["blue dash elephant, then seven"],
        ),
        ("fr", "C'est Bateau-Rouge-42, bateau tiret rouge.", "Bateau-Rouge-42", ["bateau tiret rouge"]),
        (
            "en",
            "It is red horse battery staple. It ends: battery staple.",
            "red horse battery staple",
            ["battery staple"],
        ),
        ("en", "It is blue-elephant-7. A blue sky, seven days.", "blue-elephant-7", []),
        ("en", "It is lower case. Yes, lower case, as I said.", "lower case", ["lower case"]),
    ],
)
def test_passwords(language: str, text: str, known: str, expected: list[str]) -> None:
    assert again(text, language, known, Category.NUMBER, "passwords") == expected
    assert again(text, language, known, Category.PERSON, "names") == []


@pytest.mark.parametrize(
    ("text", "known", "category", "expected"),
    [
        (
            "Write to bluebird@fastpost.net. So bluebird, at fastpost.",
            "bluebird@fastpost.net",
            Category.EMAIL,
            ["bluebird", "fastpost"],
        ),
        (
            "Mail ops-desk-44 at tidewater dot io: ops desk forty-four.",
            "ops-desk-44 at tidewater dot io",
            Category.EMAIL,
            ["ops desk forty-four"],
        ),
        ("Write to sales@target.com. The target of sales.", "sales@target.com", Category.EMAIL, []),
        ("Write to info@gmail.com. Gmail is down, says info.", "info@gmail.com", Category.EMAIL, []),
        ("Mail him at qz@GoogleMail.com. Google mail is down.", "qz@GoogleMail.com", Category.EMAIL, []),
        (
            "See www.old-portal.com/login, on old portal.",
            "www.old-portal.com/login",
            Category.URL,
            ["old portal"],
        ),
        # What joins the parts of one is none.
        ("Bluebird dot. The dot is red, point taken.", "dot.", Category.EMAIL, []),
        ("Bluebird dot. The dot is red, point taken.", "dot.", Category.URL, []),
        ("It is QZ9-44. I said q z nine forty-four.", "QZ9-44", Category.ID_NUMBER, ["q z nine forty-four"]),
        # What a number is called is found with it, and is nothing by itself.
        (
            "It's 7-B, number 41. What's her number, and the number of the bank?",
            "7-B, number 41",
            Category.ID_NUMBER,
            [],
        ),
        ("It ends in double 206. The double room, twice.", "double 206", Category.ACCOUNT, []),
        ("Ask for extension 318. The extension is cold.", "extension 318", Category.PHONE, []),
    ],
)
def test_halves_of_addresses_and_codes(
    text: str, known: str, category: Category, expected: list[str]
) -> None:
    assert again(text, "en", known, category) == expected


@pytest.mark.parametrize(
    ("language", "text", "known", "expected"),
    [
        ("en", "It is 4711. It starts with 47. We sold 47 boxes and 11 bags to them.", "4711", ["47"]),
        ("en", "It is 4711. Then eleven at the end.", "4711", ["eleven"]),
        (
            "fr",
            "C'est 4711. Les deux premiers, quarante-sept, et ça finit par onze.",
            "4711",
            ["quarante-sept", "onze"],
        ),
        ("en", "It is 4711. The last two weeks were 12.", "4711", []),
        ("en", "It is 4711. Last year we sold 47.", "4711", []),
    ],
)
def test_few_digits_count_where_they_are_said_to_be_its_end(
    language: str, text: str, known: str, expected: list[str]
) -> None:
    assert again(text, language, known, Category.NUMBER) == expected


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [
        ("en", "The password is sunflower. Yes, sunflower.", "sunflower"),
        ("en", "The door code is 1987. I repeat, 1987 it is.", "1987"),
        ("en", "His Skype handle is bluebottle. I wrote to bluebottle today.", "bluebottle"),
        ("fr", "Le mot de passe est tournesol. Oui, tournesol, tout en minuscules.", "tournesol"),
        ("fr", "Le code de la porte est 1987. Je répète, 1987, voilà.", "1987"),
    ],
)
def test_a_secret_is_found_wherever_it_is_said(
    detector: Detector, language: str, text: str, left: str
) -> None:
    shown = list(text)
    for hit in detector.detect(text, language).hits:
        if hit.score >= 0.3:
            shown[hit.start : hit.end] = "█" * (hit.end - hit.start)
    assert left not in "".join(shown)


def test_it_names_the_place_that_it_is_known_by(detector: Detector) -> None:
    text = "The door code is 1987. I repeat, 1987 it is."
    (hit,) = (hit for hit in detector.detect(text, "en").hits if hit.recogniser == "said_again")
    assert hit.origin == text.index("1987")
