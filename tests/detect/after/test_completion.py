import time

import pytest

from app.detect.after.completion import completed
from app.domain.finding import Category, Hit


def hit(text: str, name: str, category: Category, score: float = 0.8) -> Hit:
    start = text.index(name)
    return Hit(category, start, start + len(name), score, "names", "a name")


def kept(text: str, *hits: Hit) -> list[tuple[str, Category]]:
    return [(text[h.start : h.end], h.category) for h in completed(text, hits, language="en")]


def test_article_belongs_to_an_organisation() -> None:
    text = "Ask the Tamar Herald."
    assert kept(text, hit(text, "Tamar Herald", Category.ORGANISATION)) == [
        ("the Tamar Herald", Category.ORGANISATION)
    ]
    text = "Demande à l'Orangerie."
    assert kept(text, hit(text, "Orangerie", Category.ORGANISATION)) == [
        ("l'Orangerie", Category.ORGANISATION)
    ]


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("un mot de la nouvelle Tribune du Val, oui", "Tribune du Val", "la nouvelle Tribune du Val"),
        ("c'est le petit écho de zorblax qui", "écho de zorblax", "le petit écho de zorblax"),
        ("ils ont la nouvelle Tribune D'Orgevon, oui", "Tribune D'Orgevon", "la nouvelle Tribune D'Orgevon"),
        ("un mot de la nouvelle Tribune, oui", "Tribune", "Tribune"),
        ("un mot d'une nouvelle Tribune du Val", "Tribune du Val", "Tribune du Val"),
    ],
)
def test_adjective_belongs_to_a_french_name_of_several_words(text: str, name: str, whole: str) -> None:
    found = completed(text, [hit(text, name, Category.PLACE)], language="fr")
    assert [text[one.start : one.end] for one in found if one.category is Category.PLACE] == [whole]
    assert kept(text, hit(text, name, Category.PLACE)) == [(name, Category.PLACE)]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("notre chef, odile charretier, a tout vu", "odile charretier"),
        ("la juge, odile petit, est partie", "odile petit"),
        ("notre chef, odile enceinte, a tout vu", "odile"),
        ("notre chef, odile aussi, a tout vu", "odile"),
        ("notre chef, odile hier, a tout vu", "odile"),
        ("notre chef odile charretier, du moins", "odile"),
        ("notre chef, Odile charretier, du moins", "Odile charretier"),
        ("tout le monde, Odile compris, du moins", "Odile"),
        ("notre chef, odile charretier du fond", "odile"),
    ],
)
def test_french_surname_may_be_a_common_word_between_commas(text: str, whole: str) -> None:
    name = hit(text, whole.split(maxsplit=1)[0], Category.PERSON)
    assert [text[one.start : one.end] for one in completed(text, [name], language="fr")] == [whole]
    assert completed(text, [name], language="en") == (name,)


def test_french_surname_may_stand_behind_a_suspect() -> None:
    text = "la remplaçante, tarlone vannier, arrive"
    suspect = hit(text, "tarlone", Category.SUSPECT, 0.4)
    assert [text[one.start : one.end] for one in completed(text, [suspect], language="fr")] == [
        "tarlone vannier"
    ]


def test_article_does_not_belong_to_a_word_in_small_letters() -> None:
    text = "Wait for the glarven. Ask the Glarven."
    names = [hit(text, name, Category.SUSPECT, 0.4) for name in ("glarven", "Glarven")]
    assert [name for name, _ in kept(text, *names)] == ["glarven", "the Glarven"]


def test_office_of_a_company_is_no_institution() -> None:
    text = "Why is the Duluth office closed? Ask the French foreign office."
    got = kept(text, hit(text, "Duluth", Category.PLACE), hit(text, "French", Category.PLACE))
    assert [name for name, kind in got if kind is Category.ORGANISATION] == ["the French foreign office"]


def test_article_does_not_belong_to_a_person_nor_a_word_that_ends_like_one() -> None:
    text = "Ask the Anna. Cela Bathe Courier."
    assert kept(text, hit(text, "Anna", Category.PERSON)) == [("Anna", Category.PERSON)]
    assert kept(text, hit(text, "Courier", Category.ORGANISATION)) == [("Courier", Category.ORGANISATION)]


def test_surname_behind_its_particle() -> None:
    text = "i met lotte van dyke there, and jan de who knows"
    got = kept(text, hit(text, "lotte van", Category.PERSON), hit(text, "jan de", Category.PERSON))
    assert [name for name, _ in got] == ["lotte van dyke", "jan de"]


def test_and_inside_the_name_of_a_firm() -> None:
    text = "It went through Tolley and Marsh."
    got = kept(text, hit(text, "Tolley", Category.PERSON), hit(text, "Marsh", Category.ORGANISATION))
    assert ("Tolley and Marsh", Category.ORGANISATION) in got
    assert ("Tolley", Category.PERSON) in got


@pytest.mark.parametrize(
    ("text", "first", "last", "category"),
    [
        ("Left the Crow and Kettle.", "the Crow", "Kettle", Category.SUSPECT),
        ("Left the Crow and Kettle.", "the Crow", "Kettle", Category.ORGANISATION),
        ("Left the Crow and Kettle.", "Crow", "Kettle", Category.PERSON),
    ],
)
def test_and_inside_a_name_with_an_article(text: str, first: str, last: str, category: Category) -> None:
    got = kept(text, hit(text, first, category), hit(text, last, Category.PERSON))
    assert any("Crow and Kettle" in said for said, _ in got)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Our surveyors, Orlop and Dunnage, came twice.", Category.PERSON),
        ("The solicitors are Orlop and Dunnage, I think.", Category.PLACE),
        ("He rang Orlop and Dunnage, the brokers, again.", Category.PERSON),
        ("I met somebody from Orlop and Dunnage.", Category.SUSPECT),
        ("She's with Orlop and Dunnage these days.", Category.PLACE),
        ("Elle est chez Orlop et Dunnage depuis mai.", Category.PERSON),
        ("On a vu Orlop et Dunnage, nos notaires.", Category.PERSON),
    ],
)
def test_and_between_two_names_where_a_firm_stands(text: str, kind: Category) -> None:
    got = kept(text, hit(text, "Orlop", kind), hit(text, "Dunnage", Category.PERSON))
    assert any("Orlop" in said and "Dunnage" in said for said, _ in got)


@pytest.mark.parametrize(
    "text", ["I rang Orlop and Dunnage, the twins.", "We met near Orlop and Dunnage.", "Orlop and Dunnage."]
)
def test_and_between_two_names_where_none_does(text: str) -> None:
    got = kept(text, hit(text, "Orlop", Category.PERSON), hit(text, "Dunnage", Category.PERSON))
    assert [name for name, _ in got] == ["Orlop", "Dunnage"]


def test_and_between_two_people() -> None:
    text = "Ask Anna and Tom."
    got = kept(text, hit(text, "Anna", Category.PERSON), hit(text, "Tom", Category.PERSON))
    assert [name for name, _ in got] == ["Anna", "Tom"]


def test_suspect_that_is_known_is_none() -> None:
    text = "Ask Anna."
    suspect = hit(text, "Anna", Category.SUSPECT, 0.4)
    assert kept(text, suspect, hit(text, "Anna", Category.PERSON)) == [("Anna", Category.PERSON)]


def test_suspect_stays_when_what_covers_it_is_less_sure() -> None:
    text = "Ask Anna."
    got = kept(text, hit(text, "Anna", Category.SUSPECT, 0.4), hit(text, "Anna", Category.PERSON, 0.3))
    assert ("Anna", Category.SUSPECT) in got


def test_suspect_inside_a_name_that_begins_long_before_and_beside_many_others() -> None:
    text = "The Society of the Friends of Old Stone Bridges and of Quellam, and on it goes."
    names = [hit(text, name, Category.PLACE) for name in ("Stone", "Bridges", "on", "it", "goes")]
    whole = hit(text, text[4 : text.index(",")], Category.ORGANISATION)
    suspect = hit(text, "Quellam", Category.SUSPECT, 0.4)
    assert ("Quellam", Category.SUSPECT) in kept(text, suspect, *names)
    assert ("Quellam", Category.SUSPECT) not in kept(text, suspect, *names, whole)


def test_rest_of_a_suspect_stays() -> None:
    text = "Ask Fellow Anna Zorblax Two."
    got = kept(
        text, hit(text, "Fellow Anna Zorblax Two", Category.SUSPECT, 0.4), hit(text, "Anna", Category.PERSON)
    )
    assert [name for name, category in got if category is Category.SUSPECT] == ["Fellow", "Zorblax Two"]


def test_an_institution_of_a_place_is_an_organisation() -> None:
    for text, name, whole in (
        ("Demande à la gazette du Zorb.", "Zorb", "la gazette du Zorb"),
        ("ils jouent chez les remparts de zorb ce soir", "zorb", "les remparts de zorb"),
        ("Un chef de l'orchestre philharmonique de zorb", "zorb", "l'orchestre philharmonique de zorb"),
        ("il signe au racing de zorb pour un an", "zorb", "racing de zorb"),
        ("Ask the Narnian Treasury department now.", "Narnian", "the Narnian Treasury department"),
        ("Le ministère de la Syldavie le dit.", "Syldavie", "Le ministère de la Syldavie"),
        ("it is in the zorb courier today", "zorb", "the zorb courier"),
    ):
        assert (whole, Category.ORGANISATION) in kept(text, hit(text, name, Category.PLACE))
    text = "In Narnia departments are cold. Un ministère, la Syldavie."
    assert {c for _, c in kept(text, hit(text, "Narnia", Category.PLACE))} == {Category.PLACE}


def test_a_place_that_is_taken_for_a_person_has_its_institutions_too() -> None:
    text = "Si on en parle, la gazette du zorb le dira."
    assert ("la gazette du zorb", Category.ORGANISATION) in kept(text, hit(text, "zorb", Category.PERSON))
    text = "at the university of zorb and the musée de zorb"
    for place in ("university of zorb", "musée de zorb"):
        start = text.index(place)
        zorb = Hit(Category.PLACE, start + len(place) - 4, start + len(place), 0.8, "names", "a name")
        assert any(place in name for name, kind in kept(text, zorb) if kind is Category.ORGANISATION)
    text = "It is a Zorblax police record."
    assert {c for _, c in kept(text, hit(text, "Zorblax", Category.PERSON))} == {Category.PERSON}


def test_of_between_a_club_or_a_firm_and_its_place() -> None:
    text = "Il passe des Bisons de Lorme aux Pistons de Mérac, par la Sorb de Valde."
    names = [hit(text, "Bisons", Category.PLACE), hit(text, "Lorme", Category.PLACE)]
    names += [hit(text, "Pistons", Category.SUSPECT, 0.4), hit(text, "Mérac", Category.PLACE)]
    names += [hit(text, "Sorb", Category.PLACE), hit(text, "Valde", Category.PLACE)]
    assert ("Pistons de Mérac", Category.ORGANISATION) in kept(text, *names)
    assert ("Bisons de Lorme", Category.ORGANISATION) in kept(text, *names)
    assert not any("Sorb de" in name for name, _ in kept(text, *names))
    text = "Delta Dental of Minnesota, and the Head of Anna."
    names = [hit(text, "Delta Dental", Category.ORGANISATION), hit(text, "Minnesota", Category.PLACE)]
    names += [hit(text, "Head", Category.SUSPECT, 0.4), hit(text, "Anna", Category.PERSON)]
    got = [name for name, kind in kept(text, *names) if kind is Category.ORGANISATION]
    assert "Delta Dental of Minnesota" in got
    assert not any("Anna" in name for name in got)


def test_possessive_of_a_name_is_no_suspect_by_itself() -> None:
    text = "Tom's plan, and Zoltan's S. is here."
    names = [hit(text, name, Category.SUSPECT, 0.4) for name in ("Tom's", "Zoltan's S")]
    person = [hit(text, name, Category.PERSON) for name in ("Tom", "Zoltan")]
    assert [name for name, kind in kept(text, *names, *person) if kind is Category.SUSPECT] == ["S"]


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("then callum b came in", "callum", "callum b"),
        ("et puis la mère de lucas t, oui", "lucas", "lucas t"),
        ("so callum i said", "callum", "callum"),
        ("karim y va, lucas a dit non", "karim", "karim"),
        ("karim c'est non", "karim", "karim"),
        ("write to callum b at tolver dot example", "callum", "callum"),
        ("that's callum c a l l u m", "callum", "callum"),
        ("ask anna kint b there", "anna kint", "anna kint"),
    ],
)
def test_initial_of_a_surname_belongs_to_a_first_name(text: str, name: str, whole: str) -> None:
    assert kept(text, hit(text, name, Category.PERSON)) == [(whole, Category.PERSON)]


@pytest.mark.parametrize(
    ("text", "said", "whole"),
    [
        ("from 2 and a quarter.", "2 and a", "2 and a quarter"),
        ("It's six and a half million", "six and a", "six and a half"),
        ("We want six and a bonus", "six and a", "six and a"),
        ("Panda quarter", "Panda", "Panda"),
    ],
)
def test_part_of_one_belongs_to_its_number(text: str, said: str, whole: str) -> None:
    assert kept(text, hit(text, said, Category.MONEY)) == [(whole, Category.MONEY)]


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("It was signed for by D M Sorley, twice.", "Sorley", "D M Sorley"),
        ("a K. Sorley rang", "Sorley", "K. Sorley"),
        ("the holder is A J Sorley", "Sorley", "A J Sorley"),
        ("C'est signé R Sorley, je crois.", "Sorley", "R Sorley"),
        ("A Sorley came. I, Sorley, did.", "Sorley", "Sorley"),
        ("the plan B's Sorley, B2B Sorley", "Sorley", "Sorley"),
        ("sent by d m sorley", "sorley", "sorley"),
        ("down 8.6 X FX, up", "FX", "FX"),
        ("C'est signé R Élodie", "Élodie", "R Élodie"),
        ("C'est signé A. Noël, hier", "Noël", "A. Noël"),
        ("I. Sorley rang", "Sorley", "I. Sorley"),
    ],
)
def test_initials_of_first_names_belong_to_a_surname(text: str, name: str, whole: str) -> None:
    assert kept(text, hit(text, name, Category.PERSON)) == [(whole, Category.PERSON)]


def test_a_suspect_of_thousands_of_names_is_gone_through_once() -> None:
    text = " ".join(["Anna Kowalska"] * 8_000)
    names = [Hit(Category.PERSON, at, at + 13, 0.8, "names", "x") for at in range(0, len(text), 14)]
    began = time.process_time()
    found = completed(
        text, [*names, Hit(Category.SUSPECT, 0, len(text), 0.4, "capitals", "x")], language="en"
    )
    assert found == tuple(names)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("text", "letter", "whole"),
    [
        ("Ask G.O.'s deputy.", "G", "G.O"),
        ("It is for J.-P. today.", "J", "J.-P"),
        ("P and R charge a lot.", "R", "P and R"),
        ("That is P & R's view.", "P", "P & R"),
        ("Elle et \u00c9.M. signent.", "M", "\u00c9.M"),
        ("P et R prennent cher.", "P", "P et R"),
        ("So I and R went.", "R", "R"),
        ("A and B, or P and Ro.", "P", "P"),
        ("It has vitamin D. Good.", "D", "D"),
        ("Ask R about it.", "R", "R"),
    ],
)
def test_a_letter_of_a_name_has_the_others_with_it(text: str, letter: str, whole: str) -> None:
    assert kept(text, hit(text, letter, Category.SUSPECT, 0.4)) == [(whole, Category.SUSPECT)]


def test_an_initial_with_an_accent_belongs_to_a_surname() -> None:
    text = "Et \u00c9. Quennevais a \u00e9crit \u00e0 Quennevais."
    assert kept(text, hit(text, "Quennevais", Category.PERSON)) == [("\u00c9. Quennevais", Category.PERSON)]
    text = "\u00c0 Quennevais on signe."
    assert kept(text, hit(text, "Quennevais", Category.PERSON)) == [("Quennevais", Category.PERSON)]
