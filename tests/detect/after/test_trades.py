import pytest

from app.assets import resources
from app.detect.after.trades import with_trades
from app.detect.naming.unknown_words import NAME as UNKNOWN_WORDS
from app.domain.finding import Category, Hit


def firms(text: str, name: str, category: Category, score: float, recogniser: str = "names") -> list[str]:
    """What is found beside the name itself."""
    start = text.index(name)
    hit = Hit(category, start, start + len(name), score, recogniser, "a name")
    found = list(with_trades(text, [hit]))
    assert found[0] == hit
    assert all(made.category is Category.ORGANISATION for made in found[1:])
    return [text[made.start : made.end] for made in found[1:]]


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("Then Belcombe shipping called.", "Belcombe", "Belcombe shipping"),
        ("Then Belcombe Foods, of course.", "Belcombe", "Belcombe Foods"),
        ("Then Belcombe copper holdings called.", "Belcombe", "Belcombe copper holdings"),
        ("Then Belcombe and Sons called.", "Belcombe", "Belcombe and Sons"),
        ("On a vu tissages Valdour hier.", "Valdour", "tissages Valdour"),
        ("On a vu tissage Valdour hier.", "Valdour", "tissage Valdour"),
        ("On a vu transport Valdour hier.", "Valdour", "transport Valdour"),
        ("On a vu Valdour logistique hier.", "Valdour", "Valdour logistique"),
        ("Du cabinet Valdour et associé. Il nous", "Valdour", "Valdour et associé"),
        ("On a vu Valdour et fils hier.", "Valdour", "Valdour et fils"),
        ("On a vu conserve Valdour hier.", "Valdour", "conserve Valdour"),
        ("On a vu ravalements Valdour hier.", "Valdour", "ravalements Valdour"),
        ("On a vu garantie Valdour hier.", "Valdour", "garantie Valdour"),
        ("Le crédit Valdour m'a lâché.", "Valdour", "crédit Valdour"),
        ("La caisse Valdour a fermé.", "Valdour", "caisse Valdour"),
        ("Then Belcombe rovers won.", "Belcombe", "Belcombe rovers"),
        ("Le groupe Valdour Nutrition.", "Valdour", "groupe Valdour Nutrition"),
    ],
)
@pytest.mark.parametrize("category", [Category.ORGANISATION, Category.PERSON, Category.SUSPECT])
def test_a_trade_belongs_to_the_firm(text: str, name: str, whole: str, category: Category) -> None:
    assert firms(text, name, category, 0.8) == [whole]


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        (
            "C'est trop tard, chantier n'avale le brocard.",
            "chantier n'avale",
            ["chantier n'avale le brocard"],
        ),
        ("On voit groupe la haie, demain.", "groupe", ["groupe la haie"]),
        ("C'est toujours zorblerie de la haie qui fait.", "zorblerie", ["zorblerie de la haie"]),
        ("On prend zorbleurie du val là-bas.", "zorbleurie", ["zorbleurie du val"]),
        ("C'est toujours zorblerie du matin au soir.", "zorblerie", []),
        ("C'est toujours zorblard de la haie qui fait.", "zorblard", []),
        ("On voit groupe la haie demain.", "groupe", []),
        ("On voit valdour la haie, demain.", "valdour", []),
        ("On voit groupe une haie, demain.", "groupe", []),
    ],
)
def test_a_surname_with_an_article_or_a_place_belongs_to_a_trade_that_was_found(
    text: str, name: str, whole: list[str]
) -> None:
    assert firms(text, name, Category.SUSPECT, 0.8) == whole


@pytest.mark.parametrize(
    ("text", "name", "category", "score"),
    [
        ("Anna, shipping is late.", "Anna", Category.PERSON, 0.8),  # not right beside it
        ("Anna in securities.", "Anna", Category.PERSON, 0.8),
        ("Anna foodstuffs.", "Anna", Category.PERSON, 0.8),  # only begins like a trade
        ("C'est Valdour et associé à ça", "Valdour", Category.PERSON, 0.8),
        ("Le regroupe Anna.", "Anna", Category.PERSON, 0.8),  # only ends like one
        ("Le transporteur Anna.", "Anna", Category.PERSON, 0.8),
        ("Le cabinet Anna.", "Anna", Category.PERSON, 0.8),  # says what she is
        ("La société Anna.", "Anna", Category.PERSON, 0.8),
        ("Then belcombe shipping called.", "belcombe", Category.SUSPECT, 0.4),
        ("On 5 June shipping begins.", "5 June", Category.DATE, 0.8),
    ],
)
def test_nothing_else_does(text: str, name: str, category: Category, score: float) -> None:
    assert firms(text, name, category, score) == []


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("Chez son associé, zobeur capital.", "zobeur", ["zobeur capital"]),
        ("On a vu zobeur logistique hier.", "zobeur", ["zobeur logistique"]),
        ("We signed with zobber foods today.", "zobber", ["zobber foods"]),
        ("La banque zobeur tout ça.", "zobeur", []),
        ("Le groupe zobeur les comptes.", "zobeur", []),
        ("On a vu zobeur hier.", "zobeur", []),
    ],
)
def test_a_trade_behind_a_word_that_no_list_has_makes_a_firm_of_it(
    text: str, name: str, whole: list[str]
) -> None:
    assert firms(text, name, Category.SUSPECT, 0.4, UNKNOWN_WORDS) == whole


def test_every_trade_is_known() -> None:
    after, before = (resources() / "words" / "trades.txt").read_text(encoding="utf-8").split("\n\n")
    for part, place in ((after, "Belcombe {}"), (before, "{} Belcombe")):
        for word in " ".join(part.splitlines()[1:]).split():
            text = place.format(word)
            assert firms(text, "Belcombe", Category.PERSON, 0.8) == [text]
