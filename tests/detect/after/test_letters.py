import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.detect.after.letters import with_letters
from app.domain.finding import Category, Hit


def extended(
    text: str, number: str, category: Category = Category.ID_NUMBER, doubted: tuple[str, ...] = ()
) -> str:
    start = text.index(number)
    (hit,) = with_letters(
        text,
        [Hit(category, start, start + len(number), 0.8, "spoken_numbers", "a number")],
        {text.index(word) for word in doubted},
    )
    return text[hit.start : hit.end]


@pytest.mark.parametrize(
    ("text", "number", "whole"),
    [
        ("Le contrat, c'est elle, 714.", "714", "c'est elle, 714"),
        ("Le contrat, c\u2019est elle 714.", "714", "c\u2019est elle 714"),
        ("Dossier thé aime 2207.", "2207", "thé aime 2207"),
        ("The plate is see are 5512.", "5512", "see are 5512"),
        ("Passport why K 40 91.", "40 91", "why K 40 91"),
        ("Order B. C. 771 please.", "771", "B. C. 771"),
        ("Reference for it, before 00719 K.", "00719 K", "before 00719 K"),
    ],
)
def test_what_sounds_like_letters_belongs_to_the_number(text: str, number: str, whole: str) -> None:
    assert extended(text, number) == whole


@pytest.mark.parametrize(
    ("text", "number", "category", "whole"),
    [
        ("Il habite au, sans 3 avenue Foch.", "3 avenue Foch", Category.ADDRESS, "sans 3 avenue Foch"),
        ("Elle gagne, sans 8 ans 2000 francs.", "8 ans 2000", Category.MONEY, "sans 8 ans 2000"),
        ("Le dossier, s\u2019en, 42 07.", "42 07", Category.NUMBER, "s\u2019en, 42 07"),
    ],
)
def test_what_sounds_like_a_hundred_belongs_to_the_number_below_it(
    text: str, number: str, category: Category, whole: str
) -> None:
    assert extended(text, number, category) == whole


@pytest.mark.parametrize(
    ("text", "number", "category"),
    [
        ("The number is 5512.", "5512", Category.ID_NUMBER),
        ("That's 5512.", "5512", Category.ID_NUMBER),
        ("We agree 5512.", "5512", Category.ID_NUMBER),  # ends like "see"
        ("Call us, see? Then 5512.", "5512", Category.ID_NUMBER),
        ("Le contrat, c'est 714.", "714", Category.ID_NUMBER),
        ("Elle reste au 1450.", "1450", Category.NUMBER),
        ("Le compte, c\u2019est, 714.", "714", Category.ACCOUNT),
        ("There are 40 thousand.", "40 thousand", Category.FIGURE),
        ("On finit sans 300 euros.", "300 euros", Category.MONEY),
        ("On finit sans 0,5 euro.", "0,5 euro", Category.MONEY),
        ("Il vit dans 3 rue Foch.", "3 rue Foch", Category.ADDRESS),
        ("C'est fini sans Foch.", "Foch", Category.ADDRESS),
    ],
)
def test_nothing_else_does(text: str, number: str, category: Category) -> None:
    assert extended(text, number, category) == number


@pytest.mark.parametrize(
    ("text", "number", "whole"),
    [
        ("It's P as in Peter and as in nothing 33 80.", "33 80", "P as in Peter and as in nothing 33 80"),
        ("It's Z, as in zebra, 33 80.", "33 80", "Z, as in zebra, 33 80"),
        (
            "C'est haine comme Nicolas, p comme Pierre, 33 80.",
            "33 80",
            "haine comme Nicolas, p comme Pierre, 33 80",
        ),
        ("We were interested as in 33 80.", "33 80", "33 80"),
        ("Un compte comme celui-ci, 33 80.", "33 80", "33 80"),
    ],
)
def test_letters_that_a_word_explains_belong_to_the_number(text: str, number: str, whole: str) -> None:
    assert extended(text, number) == whole
    assert extended(text, number, Category.PHONE) == whole
    assert extended(text, number, Category.MONEY) == number


@pytest.mark.parametrize(
    ("text", "word", "found", "category"),
    [
        ("The policy, it's MDASH-402.", "it's", "MDASH-402", Category.ID_NUMBER),
        ("The policy, its M 402.", "its", "M 402", Category.ACCOUNT),
        ("Le brevet, C\u2019est H, 304.", "C\u2019est", "H, 304", Category.ID_NUMBER),
        ("Toujours. Le lance point dois.", "Le", "lance point dois", Category.EMAIL),
        ("On parle de 110 000.", "de", "110 000", Category.MONEY),
    ],
)
def test_a_small_word_in_doubt_may_be_how_it_begins(
    text: str, word: str, found: str, category: Category
) -> None:
    assert extended(text, found, category, (word,)) == text[text.index(word) : text.index(found) + len(found)]
    assert extended(text, found, category) == found


@pytest.mark.parametrize(
    ("text", "word", "found", "category"),
    [
        ("It's 7,850 pounds.", "It's", "7,850 pounds", Category.MONEY),
        ("The code, it's 402.", "it's", "402", Category.ID_NUMBER),
        ("Le code, c'est, B 377.", "c'est", "B 377", Category.ID_NUMBER),
        ("The policy was M 402.", "was", "M 402", Category.ID_NUMBER),
        ("C'est Anna.", "C'est", "Anna", Category.PERSON),
        ("Il vit de 3 rue Foch.", "de", "3 rue Foch", Category.ADDRESS),
        ("On parle de cent euros.", "de", "cent euros", Category.MONEY),
        ("Le code, c'est H 377.", "code", "H 377", Category.ID_NUMBER),
    ],
)
def test_no_other_word_in_doubt_does(text: str, word: str, found: str, category: Category) -> None:
    assert extended(text, found, category, (word,)) == found


@given(st.text(alphabet="abcest' ,.7\u2019", max_size=60), st.data())
def test_a_hit_never_shrinks_and_never_leaves_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if start < end:
        hit = Hit(Category.NUMBER, start, end, 0.8, "spoken_numbers", "a number")
        (made,) = with_letters(text, [hit])
        assert 0 <= made.start <= hit.start
        assert made.end == hit.end


@pytest.mark.parametrize(
    ("text", "spelt", "doubted", "whole"),
    [
        ("That's H-O-L-M Armed. She rang.", "H-O-L-M", ("Armed",), "H-O-L-M Armed"),
        ("It is M, O, R, E, Till.", "M, O, R, E", ("Till",), "M, O, R, E, Till"),
        ("C'est B-O-U-S Elle.", "B-O-U-S", ("Elle",), "B-O-U-S Elle"),
        # Heard well, in the next sentence, not at the end of one, not behind letters.
        ("That's H-O-L-M Armed. She rang.", "H-O-L-M", (), "H-O-L-M"),
        ("That's H-O-L-M. Armed, she rang.", "H-O-L-M", ("Armed",), "H-O-L-M"),
        ("That's H-O-L-M and she rang.", "H-O-L-M", ("and",), "H-O-L-M"),
        ("That's Holm Armed. She rang.", "Holm", ("Armed",), "Holm"),
    ],
)
def test_a_name_that_is_spelt_ends_with_a_word_that_was_not_heard_well(
    text: str, spelt: str, doubted: tuple[str, ...], whole: str
) -> None:
    assert extended(text, spelt, Category.PERSON, doubted) == whole
