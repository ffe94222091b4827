import time
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.detect.after.mentions import NAME, mentions, probable
from app.detect.naming.codenames import Codenames
from app.detect.naming.titles import Titles
from app.detect.reading.tagger import TaggedWords
from app.detect.text.ordinary import ordinary_words
from app.detect.text.words import folded_words, parted
from app.domain.finding import Category, Hit
from app.domain.profile import THRESHOLD
from app.domain.spotting.names import SURE, Name
from tests.detect.loaded import LEXICONS


def hit(text: str, name: str, category: Category = Category.PERSON, score: float = 0.8) -> Hit:
    start = text.index(name)
    return Hit(category, start, start + len(name), score, "names", "reads like a name")


def again(text: str, language: str, hits: Iterable[Hit], elsewhere: Iterable[Name] = ()) -> tuple[Hit, ...]:
    words = parted(text, folded_words(text))
    return mentions(text, language, hits, elsewhere, lexicon=LEXICONS.of(language), words=words)


def found(text: str, *hits: Hit, language: str = "en") -> list[str]:
    return [text[h.start : h.end] for h in again(text, language, hits)]


@pytest.mark.parametrize(
    ("language", "text", "name", "expected"),
    [
        ("en", "Anna Kowalska joins. Ask Kowalska, or Anna.", "Anna Kowalska", ["Kowalska", "Anna"]),
        (
            "en",
            "Anna Kowalska joins. Kowalska's plan is anna kowalska's.",
            "Anna Kowalska",
            ["anna kowalska", "Kowalska"],
        ),
        ("en", "Anna Kowalska joins. Then ANNA KOWALSKA left.", "Anna Kowalska", ["ANNA KOWALSKA"]),
        ("en", "Xiu Ying Lin joins. Ask Xiu Ying.", "Xiu Ying Lin", ["Xiu Ying"]),
        ("en", "Jean-Luc Vauquier joins. Ask Jean-Luc.", "Jean-Luc Vauquier", ["Jean-Luc"]),
        ("en", "anna kowalska joins, ask kowalska", "anna kowalska", ["kowalska"]),
        ("fr", "Amélie Noël est là. Le bureau d'Amélie, oui.", "Amélie Noël", ["Amélie"]),
        ("fr", "Amélie Noël est là. Le bureau d\u2019Amelie.", "Amélie Noël", ["Amelie"]),
        ("en", "Will Price joins. Will you ask about the price? Ask Will.", "Will Price", ["Will"]),
        ("en", "will price joins and will you ask about the price", "will price", []),
        ("en", "will price joins and it is will price again", "will price", ["will price"]),
        ("en", "Will Price joins. The long will price list is his.", "Will Price", ["will price"]),
        ("en", "thomas cook left so cook said no and cook is ill", "thomas cook", ["cook"]),
        ("en", "thomas cook left, a cook said no, to cook is an art", "thomas cook", []),
        ("fr", "claire boulanger part et boulanger a dit non", "claire boulanger", ["boulanger"]),
        ("fr", "claire boulanger part et le boulanger a dit non", "claire boulanger", []),
        ("en", "Thomas Baker left. Well, mr baker knows. A baker sells.", "Thomas Baker", ["baker"]),
        ("en", "thomas baker left and mr baker knows a baker", "thomas baker", ["baker"]),
        ("fr", "Claire Petit part. Donc madame petit a un petit plan.", "Claire Petit", ["petit"]),
        (
            "fr",
            "Pierre Boulanger part. L'affaire boulanger, chez le boulanger.",
            "Pierre Boulanger",
            ["boulanger"],
        ),
        ("en", "Dr Anna de la Cruz joins. De la même façon, Dr.", "Anna de la Cruz", []),
        ("en", "Anna A joins. A plan.", "Anna A", []),
        (
            "en",
            "Siobhan Whitfield joins. Ask Siob han, or Whit-field.",
            "Siobhan Whitfield",
            ["Siob han", "Whit-field"],
        ),
        ("en", "siobhan whitfield joins ask siob han", "siobhan whitfield", ["siob han"]),
        ("en", "Marta Whitfield joins. On a whit field, Whit. Field", "Marta Whitfield", []),
        ("en", "Marta Someone joins. Some one is here.", "Marta Someone", []),
        ("en", "Anna Whitfield joins. The WhitfieldPlan, AnnaPlan.", "Anna Whitfield", ["WhitfieldPlan"]),
        ("fr", "Amélie Noël est là. Amé lie, au DossierAmélie.", "Amélie Noël", ["Amé lie", "DossierAmélie"]),
    ],
)
def test_parts_of_a_name(language: str, text: str, name: str, expected: list[str]) -> None:
    assert set(found(text, hit(text, name), language=language)) == set(expected)


@pytest.mark.parametrize(
    ("text", "name", "category", "expected"),
    [
        (
            "The Tamar Herald called. A Tamar Herald man.",
            "The Tamar Herald",
            Category.ORGANISATION,
            ["Tamar Herald", "Tamar"],
        ),
        ("We left Nantes. Nantes is far, nantes.", "Nantes", Category.PLACE, ["Nantes", "nantes"]),
        ("Northgate Foods sells. North of it.", "Northgate Foods", Category.ORGANISATION, []),
        ("The Zorblax Two sells, zorblax two.", "Zorblax Two", Category.PRODUCT, ["zorblax two"]),
        ("It is $4. And 4 more.", "$4", Category.MONEY, []),
    ],
)
def test_whole_names(text: str, name: str, category: Category, expected: list[str]) -> None:
    got = found(text, hit(text, name, category))
    assert [each for each in got if each != name.removeprefix("The ")] == [
        each for each in expected if each != name.removeprefix("The ")
    ]
    assert set(expected) <= set(got)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("awhitfield@a.example", ["awhitfield"]),
        ("/home/whitfieldam2/notes", ["whitfieldam2"]),
        ("https://a.example/in/zuzawhitfield-1", ["zuzawhitfield"]),
        ("anna.w@a.example", ["anna"]),
        ("an.w@a.example", []),
        ("https://a.example/whit/milestones", []),
    ],
)
def test_a_name_is_found_in_an_address_joined_to_anything(address: str, expected: list[str]) -> None:
    text = f"Anna Whitfield and Bob Stones wrote. Look at {address} again."
    name = Hit(Category.PERSON, 0, 14, 0.8, "names", "reads like a name")
    hits = again(text, "en", [name, replace(name, start=19, end=29)])
    assert [text[hit.start : hit.end] for hit in hits if hit.start > 40] == expected


def test_a_name_that_is_no_other_word_is_found_in_small_letters() -> None:
    text = "Martha Ellison of Brightwater, Rose Kint and Target joined. "
    text += "Ask ellison at www.brightwater.com, rose or kint on target."
    names = hit(text, "Martha Ellison"), hit(text, "Rose Kint")
    firms = (hit(text, name, Category.ORGANISATION) for name in ("Brightwater", "Target"))
    hits = again(text, "en", (*names, *firms))
    assert {text[h.start : h.end] for h in hits} == {"ellison", "brightwater", "kint"}


@pytest.mark.parametrize(
    ("language", "name", "text", "expected"),
    [
        ("en", "Titan", "Project Titan is late. The titan team met, titan is due.", 2),
        ("en", "Crystal", "Project Crystal is late. The crystal team met. It is crystal clear.", 1),
        ("fr", "Horizon", "Le projet Horizon attend. L'équipe horizon aussi. Un horizon bouché.", 1),
    ],
)
def test_a_codename_is_found_in_small_letters_where_it_is_hardly_another_word(
    language: str, name: str, text: str, expected: int
) -> None:
    codename = replace(hit(text, name, Category.PRODUCT), recogniser=Codenames.name)
    hits = again(text, language, [codename])
    assert [text[h.start : h.end] for h in hits] == [name.lower()] * expected
    assert not again(text, language, [hit(text, name, Category.PRODUCT)])


@pytest.mark.parametrize(
    ("language", "name", "text", "expected"),
    [
        (
            "en",
            "Bluestone Logistics",
            "Bluestone Logistics came. Bluestone knew, bluestone's van. In logistics.",
            2,
        ),
        ("en", "Earnings Kestrol", "Earnings Kestrol came. Kestrol knew. The earnings, Earnings.", 1),
        ("en", "tolver homes", "tolver homes came and tolver knew of homes", 1),
        ("en", "Bank of Morvania", "The Bank of Morvania came. Morvania is far.", 0),
        (
            "fr",
            "Transports Guilvard",
            "Transports Guilvard appelle. Guilvard sait, chez guilvard. Les transports.",
            2,
        ),
        ("fr", "groupe tavernel", "le groupe tavernel appelle et c'est l'avis de tavernel et du groupe", 1),
        ("fr", "Banque de Morvanie", "La Banque de Morvanie appelle. La Morvanie est loin.", 0),
    ],
)
def test_a_firm_is_called_by_the_word_of_its_name_that_is_no_other_word(
    language: str, name: str, text: str, expected: int
) -> None:
    places = [hit(text, place, Category.PLACE) for place in ("Morvania is", "Morvanie est") if place in text]
    places = [replace(place, end=place.end - len(" is") - (language == "fr")) for place in places]
    firm = hit(text, name, Category.ORGANISATION)
    hits = again(text, language, [firm, *places])
    short = [h for h in hits if h.category is Category.ORGANISATION]
    assert len(short) == expected
    assert all(text[h.start : h.end].lower() in name.lower() for h in short)


@pytest.mark.parametrize(
    ("language", "name", "text", "expected"),
    [
        (
            "en",
            "winter",
            "project winter is late and if winter slips the winter team waits all the winter",
            2,
        ),
        ("fr", "hiver", "le projet hiver attend et si hiver dérape l'équipe hiver passe l'hiver ici", 2),
    ],
)
def test_a_codename_that_is_a_common_word_is_none_behind_an_article_where_nothing_has_capitals(
    language: str, name: str, text: str, expected: int
) -> None:
    codename = replace(hit(text, name, Category.PRODUCT), recogniser=Codenames.name)
    hits = again(text, language, [codename])
    assert [text[h.start : h.end] for h in hits] == [name] * expected


@pytest.mark.parametrize(
    ("language", "text", "name", "expected"),
    [
        ("en", "we land and we go and they stay", "and", []),
        ("en", "We land and go. And they stay. And we go.", "and", []),
        ("en", "The US sells. Tell us, US people.", "US", ["US"]),
        ("en", "Ask May. May's plan, if it may.", "May", ["May"]),
        ("fr", "on part et ils restent et voilà", "et", []),
        ("fr", "Demande à Tilvard. Et Tilvard sait.", "Tilvard", ["Tilvard"]),
    ],
)
def test_ordinary_words_that_were_taken_for_a_name_are_taken_for_one_once(
    language: str, text: str, name: str, expected: list[str]
) -> None:
    guess = replace(hit(text, name, Category.PLACE, 0.9), recogniser=TaggedWords.name)
    assert found(text, guess, language=language) == expected


@pytest.mark.parametrize(
    ("language", "text", "name", "expected"),
    [
        ("en", "It is Mr Oh. Oh, I see. Oh no.", "Oh", []),
        ("en", "It is Mr May. Then May spoke.", "May", ["May"]),
        ("fr", "C'est madame Oui. Oui, voilà.", "Oui", []),
    ],
)
def test_an_ordinary_word_behind_a_title_is_a_name_there_alone(
    language: str, text: str, name: str, expected: list[str]
) -> None:
    titled = replace(hit(text, name), recogniser=Titles.name)
    assert found(text, titled, language=language) == expected


def test_says_where_it_comes_from() -> None:
    text = "Anna Kowalska joins. Ask Kowalska."
    (part,) = again(text, "en", [hit(text, "Anna Kowalska")])
    assert part.recogniser == NAME
    assert part.category is Category.PERSON
    assert part.score < 0.8
    assert "kowalska" not in part.reason.lower()


def test_doubtful_name_is_not_looked_for() -> None:
    text = "Zorblax joins. Ask Zorblax."
    assert found(text, hit(text, "Zorblax", score=0.5)) == []


def test_nothing_found_nothing_mentioned() -> None:
    assert again("Anna joins.", "en", []) == ()


ordinary = ordinary_words("en")
names = st.lists(
    st.text("bcdfghklmnprstvwz", min_size=3, max_size=8)
    .filter(lambda part: part not in ordinary)
    .map(str.title),
    min_size=2,
    max_size=3,
    unique_by=str.lower,
)


@given(
    name=names,
    between=st.lists(st.sampled_from(["so", "um,", "we", "plan.", "Oui,", "17"]), max_size=30).map(" ".join),
    tail=st.sampled_from(["", ".", ",", "'s", "\u2019s", "-led"]),
    elided=st.booleans(),
)
def test_each_name_of_a_person_is_found_wherever_it_stands(
    name: list[str], between: str, tail: str, elided: bool
) -> None:
    full = " ".join(name)
    for part in (name[0], name[-1]):
        text = f"{full}. {between} x {'d' + chr(39) if elided else ''}{part}{tail} then"
        start = len(text) - len(f"{part}{tail} then")
        hits = again(text, "en", [Hit(Category.PERSON, 0, len(full), 0.8, "names", "reads like a name")])
        assert any(h.start <= start and h.end >= start + len(part) for h in hits)


def test_a_name_of_another_recording_is_found_whole_and_in_parts() -> None:
    text = "Ask Kowalska, or Anna Kowalska."
    elsewhere = [Name("Anna Kowalska", Category.PERSON, 0.8, "anna kowalska")]
    hits = again(text, "en", (), elsewhere)
    assert {text[h.start : h.end] for h in hits} == {"Anna Kowalska", "Kowalska"}
    assert {hit.entity for hit in hits} == {"anna kowalska"}
    assert {hit.category for hit in hits} == {Category.PERSON}
    assert all("in another recording" in hit.reason for hit in hits)
    assert again(text, "en", ()) == ()


def test_a_doubtful_find_of_a_known_name_becomes_a_sure_one() -> None:
    text = "Ask Siobhan."
    doubtful = Hit(Category.PERSON, 4, 11, 0.5, "capitals", "stands where somebody is named")
    speaker = Name("Siobhan Murphy", Category.PERSON, 1.0, "siobhan murphy", "among the speakers")

    (surer,) = again(text, "en", [doubtful], [speaker])

    assert (surer.start, surer.end, surer.entity) == (4, 11, "siobhan murphy")
    assert surer.score > 0.8
    assert surer.reason.endswith("among the speakers")


@pytest.mark.parametrize(
    ("language", "speaker", "text", "doubtful"),
    [
        ("en", "Will Vole", "Will, where are we?", "Will"),
        ("en", "Will Vole", "That's it. Will was very clear.", "Will"),
        ("en", "Grant Vole", "Grant\u2019s plan is good.", "Grant"),
        ("en", "Pierre Mulot", "Pierre, where are we?", "Pierre"),
        ("fr", "Pierre Mulot", "Pierre, tu peux nous dire ?", "Pierre"),
        ("fr", "Claire Mulot", "Oui. Claire est là.", "Claire"),
        ("en", "Way Zhang", "I don't think. Way ever open the receipts.", "Way"),
        ("en", "Tom Price", "He left. Price never came.", "Price"),
        ("en", "Tom Price", "He left. Price refused to go.", "Price"),
        ("en", "Tom Price", "Price is high. Price after price. Price wanted? Price even the first.", None),
        ("en", "Will Vole", "Not there. Will opens the post.", "Will"),
        ("en", "Mark Vole", "Mark hides them! We know.", "Mark"),
        ("en", "Will Vole", "Will sales every year rise? Will you pass the book.", None),
        ("en", "Tom Price", "Price includes the battery.", None),
        ("en", "Will Vole", "Will you tell us? Will it work?", None),
        ("en", "Grant Vole", "Grant money is tight. Grants, too.", None),
        ("en", "Mark Long", "Long, long ago. Mark the day.", None),
        ("fr", "Claire Bon", "Bon, on y va. Claire et nette.", None),
        ("fr", "Pierre Mulot", "pierre, tu peux", "pierre"),
        ("fr", "Pierre Mulot", "la pierre, tu peux", None),
    ],
)
def test_a_first_name_that_is_a_word_is_doubtful_where_a_sentence_begins(
    language: str, speaker: str, text: str, doubtful: str | None
) -> None:
    known = Name(speaker, Category.PERSON, 0.8, speaker.lower(), "among the speakers")
    hits = [hit for hit in again(text, language, (), [known]) if hit.score >= THRESHOLD]
    assert [text[h.start : h.end] for h in hits] == ([doubtful] if doubtful else [])
    assert all(hit.score < SURE for hit in hits)


@pytest.mark.parametrize(
    ("language", "speaker", "text", "unlikely"),
    [
        ("en", "Way Zhang", "I don't think. Way too many receipts.", ["Way"]),
        ("en", "Way Zhang", "I don't think so. Way always the best.", ["Way"]),
        ("en", "Mark Long", "Long, long ago. Mark the day.", ["Long", "Mark"]),
        ("fr", "Claire Bon", "Bon, on y va.", ["Bon"]),
        ("en", "Mark Long", "It took a long time. A mark of it.", []),
        ("en", "Way Zhang", "the way it goes", []),
    ],
)
def test_a_name_that_is_a_word_is_for_a_strict_profile_where_a_sentence_begins(
    language: str, speaker: str, text: str, unlikely: list[str]
) -> None:
    known = Name(speaker, Category.PERSON, 0.8, speaker.lower(), "among the speakers")
    hits = again(text, language, (), [known])
    assert [text[h.start : h.end] for h in hits] == unlikely
    assert all(THRESHOLD / 2 <= hit.score < THRESHOLD for hit in hits)


def test_a_name_that_goes_on_with_a_word_is_as_sure_as_its_surest_part() -> None:
    known = Name("Brook Vole Long", Category.PERSON, 0.8, "vole", "among the speakers")
    (hit,) = again("Long Vole came.", "en", (), [known])
    assert (hit.start, hit.end) == (0, 9)
    assert hit.score > THRESHOLD


def test_what_may_be_a_title_is_looked_for_where_it_may_be_a_name() -> None:
    may = [Name(text, Category.PERSON, 0.4, text.lower()) for text in ("Will", "Staff Costs", "Ymke Costs")]
    assert [name.text for name in probable(may, {"will", "staff", "costs"})] == ["Will", "Ymke Costs"]


def test_a_name_that_is_repeated_without_end_takes_no_longer_for_each() -> None:
    text = "Anna Kowalska " * 2_000
    names = [hit(text, text.strip()), hit(text, "Anna Kowalska")]
    began = time.process_time()
    again(text, "en", names)
    assert time.process_time() - began < 4


SPEAKERS = {
    "en": ("Rose", "Will", "Mark", "Grace", "Hope", "Tom Young", "Lena"),
    "fr": ("Claire", "Pierre", "Marine", "Rose"),
}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "i agree with rose and we should ask mark. he made his mark.", ["rose", "mark"]),
        ("en", "thanks will. grace will send it. we will see, with grace.", ["will", "grace"]),
        ("en", "ask will whether he can. those we ask will come, with whom we work will know.", ["will"]),
        ("en", "what do you think, will? the rose will grow, sales rose by two, so will it be?", ["will"]),
        (
            "en",
            "mark, can you take it? over to you, rose. let mark know. the mark can stay.",
            ["mark"] * 2 + ["rose"],
        ),
        ("en", "rose's idea. that was will's view. the rose's scent. let's mark it.", ["rose", "will"]),
        (
            "en",
            "i spoke to hope. we spoke with hope and joy. ask young about young people.",
            ["hope", "young", "hope"],
        ),
        ("en", "send the file to lena, it is easy to mark.", ["lena"]),
        ("en", "ok ask will thanks bye will. those we ask will thank us, will no longer come.", ["will"] * 2),
        (
            "en",
            "i met lena and will. lena or rose signs. i met lena and will call.",
            ["lena"] * 3 + ["will", "rose"],
        ),
        ("en", "sales rose and will fall. mark and lena agree, will and rose too.", ["mark", "lena"]),
        ("en", "\nmark: i agree.\nrose: it is easy: mark it.", ["mark", "rose"]),
        ("fr", "claire et rose viennent. la consigne est claire et rose.", ["claire"]),
        (
            "fr",
            "d'accord avec claire oui merci pierre. une idée d'accord avec claire logique.",
            ["claire", "pierre"],
        ),
        ("fr", "je suis d'accord avec claire, demande à marine. la marine est claire.", ["claire", "marine"]),
        ("fr", "merci pierre. claire va signer. une eau claire, un mur de pierre.", ["pierre", "claire"]),
        (
            "fr",
            "quand pierre arrive, dis à rose que c'est bon. la pierre arrive. le mur est rose.",
            ["pierre", "rose"],
        ),
        (
            "fr",
            "qu'en dis-tu, claire ? selon marine, oui. une consigne claire, dans la marine.",
            ["claire", "marine"],
        ),
    ],
)
def test_a_speaker_whose_name_is_a_word_is_told_by_its_place_in_small_letters(
    language: str, text: str, expected: list[str]
) -> None:
    speakers = [
        Name(one, Category.PERSON, 1.0, one.lower(), "among the speakers") for one in SPEAKERS[language]
    ]
    text = f"So. Well. {text}"
    hits = again(text, language, [], speakers)
    got = [text[hit.start : hit.end] for hit in hits if hit.score >= THRESHOLD]
    assert sorted(got) == sorted(expected)
