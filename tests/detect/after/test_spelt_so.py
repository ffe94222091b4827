import pytest

from app.detect.after.spelt_so import with_spelling
from app.domain.finding import Category, Hit


def told(text: str, name: str, category: Category = Category.PERSON) -> list[str]:
    """What is found beside the name itself."""
    start = text.index(name)
    hit = Hit(category, start, start + len(name), 0.8, "names", "a name")
    found = list(with_spelling(text, [hit]))
    assert found[0] == hit
    assert all(made.reason == "how a name is written" for made in found[1:])
    return [text[made.start : made.end] for made in found[1:]]


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("It's Tolliver with two L's, not one.", "Tolliver", "with two L's"),
        ("it's callaghan with two l's and a g", "callaghan", "with two l's and a g"),
        ("No, Mackie with an I E, right.", "Mackie", "with an I E"),
        ("Mackey, with a Y.", "Mackey", "with a Y"),
        ("Kathryn with a K, Y, N at the end.", "Kathryn", "with a K, Y, N at the end"),
        ("Stephen with P H, and he left.", "Stephen", "with P H"),
        ("Siobhan with a fada on the A, yes.", "Siobhan", "with a fada on the A"),
        ("It's Thomson, without a P.", "Thomson", "without a P"),
        ("Jose, accent on the E, came.", "Jose", "accent on the E"),
        ("Reed, double E D.", "Reed", "double E D"),
        ("MacIntyre with a capital I, all one word.", "MacIntyre", "with a capital I, all one word"),
        ("Smyth-Rowe, hyphenated, came.", "Smyth-Rowe", "hyphenated"),
        ("Ana, spelt with one N, is in.", "Ana", "with one N"),
        ("haugen no double g and she starts", "haugen", "double g"),
        ("Ffoulkes, double F, small F, very Welsh.", "Ffoulkes", "double F, small F"),
        ("haugen non un seul g et elle arrive", "haugen", "un seul g"),
        ("Thévenot avec un H, et voilà.", "Thévenot", "avec un H"),
        ("c'est maelle avec un tréma sur le e", "maelle", "avec un tréma sur le e"),
        ("Cathy avec un C et un Y à la fin.", "Cathy", "avec un C et un Y à la fin"),
        ("Guillemot, deux L, E, M.", "Guillemot", "deux L, E, M"),
        ("Gautier avec un H ou sans H ?", "Gautier", "avec un H ou sans H"),
        ("Anne avec un seul N est là.", "Anne", "avec un seul N"),
        ("Anne avec une seule n est là.", "Anne", "avec une seule n"),
        ("Lecoq, en un seul mot, avec un Q à la fin.", "Lecoq", "en un seul mot, avec un Q à la fin"),
        ("François avec une cédille, oui.", "François", "avec une cédille"),
        ("Roux-Petit, tout attaché, sans tiret, oui.", "Roux-Petit", "tout attaché, sans tiret"),
    ],
)
@pytest.mark.parametrize("category", [Category.PERSON, Category.ORGANISATION, Category.SUSPECT])
def test_what_is_said_of_its_letters_goes_with_a_name(
    text: str, name: str, said: str, category: Category
) -> None:
    assert told(text, name, category) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Anna said so. With a C?", ["With a C"]),
        ("Anna. Is that with a Y or with an I? No.", ["with a Y or with an I"]),
        ("Anna. Avec un K ? Non.", ["Avec un K"]),
        ("Anna. C'est avec deux T. Merci.", ["avec deux T"]),
        ("Anna. With a T-shirt? With an idea. With a B in maths? With an accent.", []),
        ("Anna. Avec un peu de chance. Avec un T-shirt. Sans accent. Avec un B au bac.", []),
    ],
)
def test_a_sentence_that_tells_nothing_else(text: str, said: list[str]) -> None:
    assert told(text, "Anna") == said


@pytest.mark.parametrize(
    "text",
    [
        "Anna with a smile, and with a T-shirt.",
        "Anna, with I think two others.",
        "Anna, a Q and A.",
        "Anna, with J.P. Morgan, and with J. Smith.",
        "Anna double-checked. Two Ls.",
        "Anna is in with two others.",
        "Anna avec un peu de retard.",
        "Anna, avec l'équipe, à la fin.",
        "Anna à la fin, y compris nous.",
        "Anna, deux jours, un seul mot.",
        "Anna, tout attaché, oui.",
        "Anna, en deux mots. Pour la suite, non.",
        "Anna, all one word, and that is it.",
    ],
)
def test_what_else_stands_behind_a_name(text: str) -> None:
    assert told(text, "Anna") == []


def test_only_names_are_spelt() -> None:
    assert told("At 12 with a B, please.", "12", Category.NUMBER) == []
