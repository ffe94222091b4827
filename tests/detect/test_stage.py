"""The stage as a whole: what it promises to the one who calls it."""

import inspect
import pkgutil
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import app.detect
from app.detect import open_detector, stage
from app.detect.before.long_words import LONGEST, cut_inside, long_words
from app.detect.stage import Detector
from app.detect.terms.watchlist import Watchlist
from app.detect.text import pipelines as loading
from app.detect.text.expressions import ByExpressions
from app.detect.text.pipelines import Pipelines
from app.domain.errors import ModelError
from app.domain.finding import BY_PLACE, Category, Hit
from app.domain.planning.labels import label_name
from app.domain.ports import Recogniser
from app.domain.profile import THRESHOLD
from app.domain.recording import FaultKind
from app.domain.spotting.names import Name
from app.domain.spotting.watchlist import Term
from app.domain.transcript import Stretch
from app.domain.transcription.turns import speaker_name
from tests.contracts.recogniser import check_hit, texts
from tests.detect.loaded import HEARD_AS, LEXICONS, PIPELINES


@dataclass(frozen=True, slots=True)
class Failing:
    """Finds the first word, then fails."""

    error: Exception
    name: str = "failing"

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        yield Hit(Category.CUSTOM, 0, min(4, len(text)), 1.0, self.name, f"a word in {language}")
        raise self.error


@dataclass(frozen=True, slots=True)
class Outside:
    """Points behind the end of the text."""

    name: str = "outside"

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        yield Hit(Category.CUSTOM, 0, len(text) + 1, 1.0, self.name, f"too much in {language}")


def of_these(*recognisers: Recogniser) -> Detector:
    """A detector with other recognisers."""
    made = Detector(pipelines=PIPELINES)
    made.recognisers = recognisers
    return made


@pytest.mark.parametrize(
    "error", [ValueError("secretword"), RuntimeError("secretword"), TimeoutError(), KeyError("secretword")]
)
def test_recogniser_that_fails_is_a_fault_and_the_rest_goes_on(error: Exception) -> None:
    found = of_these(Failing(error), Watchlist([Term("Blue Heron")], LEXICONS, HEARD_AS)).detect(
        "secretword and Blue Heron", "en"
    )
    (fault,) = found.faults
    assert fault.kind is FaultKind.RECOGNISER
    assert fault.name == "recogniser:failing"
    assert "secretword" not in fault.detail
    assert type(error).__name__ in fault.detail
    assert [hit.recogniser for hit in found.hits] == ["failing", "watchlist"]


def test_hit_outside_the_text_is_a_fault() -> None:
    found = of_these(Outside()).detect("secretword", "en")
    assert [fault.name for fault in found.faults] == ["recogniser:outside"]
    assert found.hits == ()


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Well, {} met {} too."), ("fr", "Oui, {} connaît {} aussi.")]
)
def test_labels_of_what_was_redacted_before_are_no_findings(
    detector: Detector, language: str, said: str
) -> None:
    names = [label_name(category, language) for category in Category] + [speaker_name(2, language)[:-2]]
    text = " ".join(said.format(f"[{name}]", f"[{name} {number}]") for number, name in enumerate(names, 9))
    text += " [PERSON 1] Blue Heron: Anna Kowalska."
    found = detector.detect(text, language).hits
    assert {text[hit.start : hit.end] for hit in found} == {"Blue Heron", "Anna Kowalska"}


def test_a_number_that_is_too_long_for_a_label_and_a_term_in_one_are_found(pipelines: Pipelines) -> None:
    text = "Call [PHONE 6135550142] about the [TERM 1]."
    found = Detector([Term("Term")], pipelines).detect(text, "en").hits
    assert {"6135550142", "TERM"} <= {text[hit.start : hit.end] for hit in found}


def test_missing_model_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "find_spec", lambda _name: None)
    with pytest.raises(ModelError):
        open_detector(["en"])
    with pytest.raises(ModelError):
        Detector().detect("Anna joins.", "en")


def test_recognisers_have_names_of_their_own(detector: Detector) -> None:
    assert len({each.name for each in detector.recognisers}) == len(detector.recognisers)


def test_every_recogniser_that_there_is_looks(detector: Detector) -> None:
    modules = [import_module(one.name) for one in pkgutil.walk_packages(app.detect.__path__, "app.detect.")]
    there = {
        name
        for module in modules
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if isinstance(name := getattr(kind, "name", None), str) and hasattr(kind, "recognise")
    }
    there |= {
        make().name
        for module in modules
        for _, make in inspect.getmembers(module, inspect.isfunction)
        if make.__annotations__.get("return") == ByExpressions.__name__
    }
    assert there - {"tagger"} == {recogniser.name for recogniser in detector.recognisers}


def test_a_recogniser_and_the_network_that_fail_are_two_faults(
    pipelines: Pipelines, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Reader(Failing):
        def doubting(self, _text: str, _hits: object, _names: object) -> tuple[Hit, ...]:
            return ()

        def ended(self, _text: str, _hits: object) -> tuple[Hit, ...]:
            return ()

        def doubted(self) -> frozenset[int]:
            return frozenset()

    monkeypatch.setattr(stage, "TaggedWords", lambda *_: Reader(ValueError(), "tagger"))
    detector = Detector(pipelines=pipelines)
    detector.recognisers = (*detector.recognisers, Failing(ValueError()))
    faults = detector.detect("ask Anna", "en", confidences=(1.0, 1.0)).faults
    assert {fault.name for fault in faults} == {"recogniser:failing", "recogniser:tagger"}


def test_opening_loads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Pipelines, "of", lambda *_: pytest.fail("a pipeline was loaded"))
    assert open_detector(["en", "fr"]).recognisers


ENGLISH = """\
Good morning, I'm {Martha Ellison} from {Brightwater Logistics}. The plan, {Blue Heron}, is to buy
the depot in {Antwerp} for {two point six million euros} on {the fourteenth of October}. {Martha},
what is the number? It's {two oh seven, five five five, zero one seven three}, or {martha dot
ellison at brightwater dot example}. The card is {4111 1111 1111 1111}, his staff number is {M, K,
two two oh, five one seven}, and he lives at {fourteen Elm Close}. {Ellison} will sign, once the
lawyers have seen it."""
FRENCH = """\
Bonjour, je suis {Camille Perrault}. {Blue Heron}, c'est le rachat du groupe {Valmont}, à
{Grenoble}, pour {quatre millions d'euros}. Rien n'est signé avant {le douze septembre}. Le numéro,
c'est le {zéro un, quatre-vingt-dix-neuf, zéro zéro, douze}, ou {camille point perrault arobase
valmont point fr}. Le compte est {FR14 2004 1010 0505 0001 3M02 606}. Elle habite {seize rue des
Lilas}. L'avis de {Perrault} compte."""


def marked(written: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its braces, and where they stood."""
    text, places = "", []
    for part in re.split(r"(\{[^}]*\})", written.replace("\n", " ")):
        if part.startswith("{"):
            places.append((len(text), len(text) + len(part) - 2))
        text += part.strip("{}")
    return text, places


@pytest.mark.parametrize(("language", "written"), [("en", ENGLISH), ("fr", FRENCH)])
def test_nothing_of_a_meeting_gets_through(detector: Detector, language: str, written: str) -> None:
    text, places = marked(written)
    found = detector.detect(text, language)
    assert found.faults == ()
    covered = {i for hit in found.hits if hit.score >= 0.3 for i in range(hit.start, hit.end)}
    for start, end in places:
        assert all(i in covered for i in range(start, end) if text[i].isalnum()), text[start:end]


@pytest.mark.parametrize("case", [str, str.upper])
@pytest.mark.parametrize(("language", "written"), [("en", ENGLISH), ("fr", FRENCH)])
def test_other_words_of_a_meeting_stay(
    detector: Detector, language: str, written: str, case: Callable[[str], str]
) -> None:
    text, places = marked(case(written))
    secret = {i for start, end in places for i in range(start, end)}
    hits = [hit for hit in detector.detect(text, language).hits if hit.category is not Category.CONTEXT]
    covered = {i for hit in hits for i in range(hit.start, hit.end)}
    words = [match.span() for match in re.finditer(r"\w+", text) if match.start() not in secret]
    lost = [span for span in words if span[0] in covered]
    assert len(lost) <= 0.05 * len(words), [text[start:end] for start, end in lost]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@example(text="D0\x0c", language="en")  # a page break, which a pipeline takes for a part of the name
@given(text=texts, language=st.sampled_from(["en", "fr"]))
def test_any_text_goes_through(detector: Detector, text: str, language: str) -> None:
    found = detector.detect(text, language)
    assert found.faults == ()
    for hit in found.hits:
        check_hit(hit, text)
    assert list(found.hits) == sorted(found.hits, key=lambda hit: (hit.start, hit.end, hit.category))


def test_what_nobody_sees_hides_nothing_and_accents_may_stand_apart(detector: Detector) -> None:
    text = "Bonjour, Hélène Lefèvre, née le 5 août 1984, helene@exemple.fr, +33612345678.\n\nI am Anna Roy."
    plain = detector.detect(text, "fr", stretches=_halves(text))
    assert len({hit.category for hit in plain.hits}) > 3
    for sign in ("\u00ad", "\u200e", ""):
        hiding = sign + sign.join(unicodedata.normalize("NFD", text))

        found = detector.detect(hiding, "fr", stretches=_halves(hiding))

        assert not found.faults
        shown = [(hit.category, hiding[hit.start : hit.end]) for hit in found.hits]
        assert not any(words[0] == sign or words[-1] == sign for _, words in shown)
        assert [(kind, unicodedata.normalize("NFC", words.replace(sign, ""))) for kind, words in shown] == [
            (hit.category, text[hit.start : hit.end]) for hit in plain.hits
        ]


@pytest.mark.parametrize("zero", ["\uff10", "\u0660"])
def test_figures_of_full_width_or_another_script_are_figures(detector: Detector, zero: str) -> None:
    text = "We met on March 3, 2026. FR76 3000 6000 0112 3456 7890 189 is the account."
    other = text.translate({ord("0") + n: ord(zero) + n for n in range(10)})

    assert detector.detect(other, "en") == detector.detect(text, "en")


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "block {192[dot]168[dot]17[dot]43} at once, it came from {185[.]220[.]101[.]4} again."),
        ("en", "reply to {baz (at) trelawney (dot) net} or {hxxps[:]//share[.]pellucid[.]io/d/9f3} now."),
        (
            "fr",
            "bloque {192[point]168[point]17[point]43} et \u00e9cris \u00e0 {solenne[arobase]oreade[point]fr}",
        ),
        ("en", "I spoke with {\u24c5\u24e1\u24d8\u24e8\u24d0 \u24c3\u24d0\u24d8\u24e1} about the rota."),
        ("en", "The price is {12\u00b2 euros}, and she is {43\u00b9 years} old on {14\u00b3 October}."),
        ("en", "It costs {3\u00bd euros}, and we lost {4\u00bc percent}."),
        ("fr", "La marge est de {12\u00be %}, le prix de {3\u00bd euros}."),
    ],
)
@pytest.mark.parametrize("heard", [False, True])
def test_what_is_written_to_be_read_by_people_alone_is_found_whole(
    detector: Detector, language: str, written: str, *, heard: bool
) -> None:
    text, places = marked(written)
    sure = (None,) * len(text.split()) if heard else ()
    hits = detector.detect(text, language, confidences=sure).hits
    covered = {at for hit in hits if hit.recogniser != BY_PLACE for at in range(hit.start, hit.end)}
    for start, end in places:
        assert all(at in covered for at in range(start, end) if not text[at].isspace()), text[start:end]


def _halves(text: str) -> tuple[Stretch, Stretch]:
    """A French and an English stretch, which meet at the empty line."""
    at = text.index("\n")
    return Stretch(0, at, "fr"), Stretch(at, len(text), "en")


def test_same_text_same_findings(detector: Detector) -> None:
    text, _ = marked(ENGLISH)
    first = detector.detect(text, "en")
    assert detector.detect(text, "en") == first


@pytest.mark.parametrize("case", [str.lower, str.upper])
@pytest.mark.parametrize(("language", "written"), [("en", ENGLISH), ("fr", FRENCH)])
def test_hardly_anything_gets_through_without_punctuation_all_in_small_letters_or_in_capitals(
    detector: Detector, language: str, written: str, case: Callable[[str], str]
) -> None:
    text, places = marked(case(re.sub(r"[.,?;:]", " ", written)))
    covered = {
        i for h in detector.detect(text, language).hits if h.score >= 0.3 for i in range(h.start, h.end)
    }
    missed = [text[s:e] for s, e in places if not any(i in covered for i in range(s, e))]
    assert len(missed) <= 1, missed


@pytest.mark.parametrize(
    ("language", "text", "secret"),
    [
        ("en", "marguerite kowalska signs it on may fourth", "may fourth"),
        ("en", "kowalska spells it z o r b l a x", "z o r b l a x"),
        ("en", "kowalska met doctor field yesterday", "field"),
        ("fr", "kowalska l'épelle z o r b l a x", "z o r b l a x"),
        ("fr", "kowalska a vu le docteur petit hier", "petit"),
    ],
)
def test_a_capital_that_was_restored_does_not_make_it_a_text_with_capitals(
    detector: Detector, language: str, text: str, secret: str
) -> None:
    start = text.rindex(secret)
    covered = {
        i for h in detector.detect(text, language).hits if h.score >= 0.3 for i in range(h.start, h.end)
    }
    assert covered.issuperset(i for i in range(start, start + len(secret)) if text[i] != " ")


def test_each_stretch_meets_the_recognisers_of_its_language(detector: Detector) -> None:
    english, french = "Call me on the fourth of May. ", "Rendez-vous le douze septembre. "
    text = english + french + english
    ends = [0, len(english), len(english + french), len(text)]
    mixed = [Stretch(a, b, tongue) for a, b, tongue in zip(ends, ends[1:], ("en", "fr", "en"), strict=False)]
    found = detector.detect(text, "en", stretches=mixed)
    dates = [text[hit.start : hit.end] for hit in found.hits if hit.category is Category.DATE]
    assert dates == ["the fourth of May", "le douze septembre", "the fourth of May"]
    alone = detector.detect(text, "en")
    assert "Rendez" in {text[hit.start : hit.end] for hit in alone.hits if hit.category is Category.SUSPECT}
    assert "Rendez" not in {text[hit.start : hit.end] for hit in found.hits}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Amélie Noël a signé hier. On demande à Noël.", "Noël"),
        ("en", "Noel Easter signed yesterday. We ask Easter.", "Easter"),
        ("fr", "On a vu l'usine de Lyon. C'est le maire lyonnais.", "lyonnais"),
    ],
)
def test_a_surname_that_is_a_month_and_what_is_called_after_a_place_are_found(
    detector: Detector, language: str, text: str, name: str
) -> None:
    found = detector.detect(text, language).hits
    assert any(h.start <= text.rindex(name) and h.end == len(text) - 1 and h.score > THRESHOLD for h in found)


@pytest.mark.parametrize(
    ("language", "said", "before", "behind"),
    [
        (
            "fr",
            "plus four four twenty seven nine four six oh nine five eight",
            "Appelle-la à Londres, c'est ",
            ".",
        ),
        ("fr", "four point two million", "Ils en veulent, je cite, ", ", et c'est tout."),
        ("en", "deux millions d'euros", "We bought it from them for ", ", last year."),
        ("en", "le quinze mars", "He wants it signed by ", ", not later."),
    ],
)
def test_a_number_in_the_other_language_is_found_whole(
    detector: Detector, language: str, said: str, before: str, behind: str
) -> None:
    hits = detector.detect(f"{before}{said}{behind}", language).hits
    assert any(hit.start <= len(before) and len(before + said) <= hit.end for hit in hits)


def test_a_recogniser_that_fails_in_two_stretches_is_one_fault() -> None:
    stretches = [Stretch(0, 4, "en"), Stretch(4, 7, "fr")]
    found = of_these(Failing(ValueError())).detect("one two", "en", stretches=stretches)
    assert [fault.name for fault in found.faults] == ["recogniser:failing"]


@pytest.mark.parametrize(
    ("language", "said", "again"),
    [
        ("en", "the supplier is called spoon and the other is late but spoon is not", "spoon"),
        ("en", "so project sandcastle is late because sandcastle is hard", "sandcastle"),
        ("fr", "le projet tartine est en retard parce que tartine est difficile", "tartine"),
    ],
)
def test_what_is_called_so_is_found_again(detector: Detector, language: str, said: str, again: str) -> None:
    last = said.rindex(again)
    assert any(hit.start <= last < hit.end for hit in detector.detect(said, language).hits)


@pytest.mark.parametrize(
    ("language", "said", "misheard", "elsewhere"),
    [
        ("en", "Owen Fitzwilliam joins. So ask fits William about it.", "fits William", ""),
        ("fr", "Hugo Delorme nous rejoint. On demande à de l'orme pour le plan.", "de l'orme", ""),
        ("en", "Then we ask cove alska about the plan.", "cove alska", "Anna Kowalska"),
    ],
)
def test_a_name_is_found_where_it_is_misheard(
    detector: Detector, language: str, said: str, misheard: str, elsewhere: str
) -> None:
    names = [Name(elsewhere, Category.PERSON, 0.8, elsewhere.lower())] if elsewhere else []
    found = detector.detect(said, language, names).hits
    assert misheard in [said[hit.start : hit.end] for hit in found if hit.score >= THRESHOLD]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "We follow ISO 9001 and ISO/IEC 27001 here. It runs on Windows 11, and we need a plan B."),
        ("en", "Please open the PowerPoint, or the Excel file, in Teams. The room B12 is free."),
        ("en", "Our NPS is flat. Flight details are on WhatsApp. Reference letters: ask your GP."),
        ("fr", "Nous suivons la norme ISO 9001. Ouvrez le PowerPoint sur Teams, sous Windows 11."),
        ("fr", "Rendez-vous en salle B12. Il faut un plan B."),
    ],
)
def test_what_is_known_to_everybody_stays(detector: Detector, language: str, said: str) -> None:
    assert not detector.detect(said, language).hits


def test_it_is_found_where_it_names_something_else(pipelines: Pipelines) -> None:
    said = "The password is Excel, Project Outlook is late and Anna Word called about room B1234 and Teams."
    hits = Detector([Term("Teams")], pipelines).detect(said, "en").hits
    covered = {at for hit in hits for at in range(hit.start, hit.end)}
    for secret in ("Excel", "Outlook", "Anna Word", "B1234", "Teams"):
        assert covered.issuperset(range(said.index(secret), said.index(secret) + len(secret))), secret


@pytest.mark.parametrize("word", ["kqzxvbnmlw" * 1_000, "9" * 10_000], ids=["letters", "digits"])
def test_a_word_of_thousands_of_letters_is_found_whole(detector: Detector, word: str) -> None:
    found = detector.detect(f"The key is {word}, says Anna Kowalska.", "en")

    assert any(hit.start <= 11 and hit.end >= 11 + len(word) for hit in found.hits)
    assert not found.faults


def test_it_is_read_in_parts_as_long_as_a_word_may_be() -> None:
    text = f"Bon {'x' * (2 * LONGEST + 1)} and {'y' * LONGEST} so"
    middle = text.index(" and")

    parts = [*cut_inside(long_words(text), (Stretch(0, middle, "fr"), Stretch(middle, len(text), "en")))]

    lengths = [(part.end - part.start, part.language) for part in parts]
    assert lengths == [(4 + LONGEST, "fr"), (LONGEST, "fr"), (1, "fr"), (len(text) - middle, "en")]


def test_a_code_beside_a_program_and_a_program_that_was_hardly_heard_are_found(detector: Detector) -> None:
    text = "The code for Teams 4821 is on the wall."
    assert any(text[hit.start : hit.end] == "4821" for hit in detector.detect(text, "en").hits)
    for language, text in (
        ("en", "Yesterday Excel told me he would leave."),  # Axel, perhaps
        ("fr", "Hier Excel m'a dit qu'il allait partir."),
    ):
        heard = detector.detect(text, language, confidences=[0.4] * len(text.split())).hits
        assert any("Excel" in text[hit.start : hit.end] and hit.score >= 0.3 for hit in heard)


def test_a_small_word_that_was_hardly_heard_before_a_code_is_removed_with_it(detector: Detector) -> None:
    text = "The policy number again, it's MDASH-402-117. Grand, I have it."
    sure = [0.95] * len(text.split())
    began = {hit.start for hit in detector.detect(text, "en", confidences=sure).hits}
    doubt = [*sure[:4], 0.7, *sure[5:]]
    now = {hit.start for hit in detector.detect(text, "en", confidences=doubt).hits}
    assert text.index("it's") not in began
    assert text.index("it's") in now
