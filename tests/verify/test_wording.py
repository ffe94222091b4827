"""Everything that a check tells is in the phrasebook of French."""

import ast
import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from app.assets import resources
from app.domain.certificate import Check
from app.domain.finding import Category
from app.verify.page import ACCEPTED, AUDIENCES, LANGUAGES, NOTES, OPENING, certificate_page
from app.verify.wording import TITLES, Wording, unbroken, wording
from tests.verify.test_certificate import CERTIFICATE

APP = Path(__file__).resolve().parents[2] / "app"
FILES = (*(APP / "verify").rglob("*.py"), APP / "workbench" / "outgoing" / "checking.py")
NOT_TOLD = {"certificate.py", "page.py", "wording.py", "evidence.py", "marks.py", "search.py"}
"""Files that tell nothing of a check, or no sentence."""
ELSEWHERE = re.compile(
    r"a plan of .*|.*The bundle .*|Name the .*|(There is no|The) folder .*|Publish it again.*|"
    r".*was published from is not known.*|The files are as .*|"
    r"[^a-z]*|\{\} \{\}|\{\}: \{\}|.*[\\<|].*|\{\}s, \{\} ms.*",
    re.DOTALL,
)
"""Errors, patterns, and sentences that only stand around others."""
COMPARED = ("line", "word", "place")
"""What :func:`app.verify.written.equal.same` compares."""
PARTS = {
    "the {} is unchanged": ("the recording is unchanged", "the text is unchanged"),
    "the {} is another one": ("the recording is another one", "the text is another one"),
    "{} of {} removed places {}": ("2 of 3 removed places are silent",),
    "hold nothing but the tone": ("1 of 3 removed places hold nothing but the tone",),
    "are silent": ("1 of 3 removed places are silent",),
    "{} s, {} ms from the length of the {}; {}": (
        "61.250 s, -3.2 ms from the length of the recording; 50 are allowed",
        "61.250 s, -3.2 ms from the length of the excerpt; 50 are allowed",
    ),
    "{} s, {} samples; the {} has {}": (
        "0.875 s, 7 samples; the recording has 8",
        "0.875 s, 7 samples; the excerpt has 8",
    ),
    "{} {} is another than the plan's": tuple(f"{what} 7 is another than the plan's" for what in COMPARED),
    "it has {} {}s where the plan has {}": tuple(f"it has 7 {w}s where the plan has 8" for w in COMPARED),
}
"""Whole sentences, by those that are put together."""


def told() -> set[str]:
    """Every sentence of a check in the code, with numbers in its places."""
    found: set[str] = set()
    for path in FILES:
        if path.name in NOT_TOLD:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = {id(v) for n in ast.walk(tree) if isinstance(n, ast.JoinedStr) for v in n.values}
        inside |= {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
        for node in ast.walk(tree):
            text = "" if id(node) in inside else _text(node)
            if " " in text.strip() and not ELSEWHERE.fullmatch(text):
                found.update(PARTS.get(text, (text.replace("{}", "7"),)))
    return found


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def phrases() -> list[str]:
    """The English phrases that are said in French."""
    book = resources() / "translations" / "certificate_fr.toml"
    return list(tomllib.loads(book.read_text(encoding="utf-8"))["phrases"])


def without(known: Iterable[str]) -> Callable[[str], str]:
    """Gives what of a sentence is in none of the phrases that are known."""
    return Wording(dict.fromkeys(known, " "), {}, comma=True).detail


def test_who_reads_what_a_check_tells_need_not_know_how_it_is_made() -> None:
    words = {word for sentence in told() for word in re.findall("[a-z]+", sentence)}
    assert (
        words & {"span", "spans", "cue", "cues", "stream", "streams", "packets", "band", "aligned"} == set()
    )
    assert words & {"windows", "believed", "terms", "pcm"} == set()


def test_every_sentence_of_a_check_is_said_in_french() -> None:
    sentences, left = told(), without(phrases())
    assert len(sentences) > 60
    unsaid = {said: rest for said in sentences if re.search("[a-z]{2}", rest := left(said))}
    assert unsaid == {}, "write the phrases in resources/translations/certificate_fr.toml"


def test_every_phrase_in_french_is_said_by_a_check() -> None:
    sentences, known = sorted(told()), phrases()
    all_known = list(map(without(known), sentences))
    others = {one: without(phrase for phrase in known if phrase != one) for one in known}
    assert [one for one, left in others.items() if list(map(left, sentences)) == all_known] == []


def test_every_check_has_a_title_and_all_that_a_page_says_is_said_in_french() -> None:
    made = {
        node.args[0].value
        for path in (APP / "verify").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Check"
        if isinstance(node.args[0], ast.Constant)
    }
    assert len(made) > 5
    assert made - {*TITLES} == set(), "give each a title in app/verify/wording.py"
    said = (*TITLES.values(), *LANGUAGES.values(), *AUDIENCES.values(), *ACCEPTED.values(), OPENING, *NOTES)
    unsaid = [one for one in said if wording("fr").page(one) == one]
    assert unsaid == [], "write them in resources/translations/certificate_fr.toml, under [page]"


def test_the_guide_to_the_proof_lists_every_check_by_both_its_names() -> None:
    page = (resources() / "help" / "proof.md").read_text(encoding="utf-8")
    untold = [name for name, title in TITLES.items() if f"| {title} | `{name}` |" not in page]
    assert untold == [], "give each a row in resources/help/proof.md, and in its French twin"


@pytest.mark.parametrize(
    ("plain", "french"),
    [
        ("mesurés : 3 ; aucun", "mesurés\u00a0: 3\u202f; aucun"),
        (" ; trouvés dans : ", "\u202f; trouvés dans\u00a0: "),
        ("« oui » ou non ?", "«\u00a0oui\u00a0» ou non\u202f?"),
        ("16:30, 10 :30, | :--- |", "16:30, 10 :30, | :--- |"),
    ],
)
def test_no_line_of_french_begins_with_a_sign(plain: str, french: str) -> None:
    assert unbroken(plain) == french


def test_what_checks_tell_in_french_is_typeset() -> None:
    said = wording("fr").detail("every word and every label is where it was decided (texts: 3, pieces: 112)")
    assert said.endswith("(textes\u00a0: 3, éléments\u00a0: 112)")
    assert wording("fr").page("Not passed: do not circulate") == "Échec\u00a0: ne pas diffuser"


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("2 of 3 removed places are silent", "2 passages retirés sur 3 sont silencieux"),
        (
            "0 of 4 removed passages heard: no sound left; 0 cut too short (measured: 3)",
            "passages retirés entendus : 0 sur 4 ; aucun reste de son ; 0 coupé trop court (mesurés : 3)",
        ),
        (
            "1 of 4 removed passages heard: 1 with sound left (-31.5 dBFS at most",
            "passages retirés entendus : 1 sur 4 ; 1 avec un reste de son (-31.5 dBFS at most",
        ),
        ("1 of 1 removed places are silent", "1 passage retiré sur 1 est silencieux"),
        ("1 of 2 files are as published", "1 fichier sur 2 est tel qu\u2019il a été publié"),
        (
            "0 that can be guessed (-0.2 nats a token at most)",
            "0 que l\u2019on peut deviner (-0,2 nat par jeton au plus)",
        ),
        (
            "one track of sound (pcm_s16le) and nothing else",
            "une piste sonore (pcm_s16le) et rien d\u2019autre",
        ),
        ("docx: it is cut short", "docx: il est incomplet"),
        ("something that nobody knows, 3 times", "something that nobody knows, 3 times"),
    ],
)
def test_numbers_are_carried_over_and_what_nobody_knows_stays(english: str, french: str) -> None:
    assert wording("fr").detail(english).replace("\u202f", " ").replace("\u00a0", " ") == french
    assert wording("en").detail(english) == wording("de").detail(english) == english


@pytest.mark.parametrize(
    ("told", "english", "french"),
    [
        ("1324891 samples", "1,324,891 samples", "1\u202f324\u202f891 samples"),
        ("12345 of 9999", "12,345 of 9999", "12\u202f345 of 9999"),
        ("x12345 0.12345 12345x", "x12345 0.12345 12345x", "x12345 0.12345 12345x"),
    ],
)
def test_large_numbers_are_in_groups_of_three(told: str, english: str, french: str) -> None:
    assert wording("en").detail(told) == english
    assert wording("fr").detail(told) == french


@pytest.mark.parametrize(
    ("excerpt", "english", "french"),
    [
        (False, "all of one channel or track of", "tout un canal ou toute une piste de"),
        (True, "an excerpt of one channel or track of", "un extrait d\u2019un canal ou d\u2019une piste de"),
    ],
)
def test_a_channel_or_a_track_is_not_all_of_the_recording(excerpt: bool, english: str, french: str) -> None:
    alone = replace(CERTIFICATE, excerpt=excerpt, part_of_sound=True)
    page, other = certificate_page(alone), certificate_page(replace(alone, language="fr"))
    assert f"{english} the recording, without the others" in page
    assert "all of the recording" not in page
    assert f"{french} l\u2019enregistrement, sans les autres" in other


def test_the_page_of_a_french_recording_is_in_french() -> None:
    check = Check("silence", True, "3 of 3 removed places are silent")
    french = replace(CERTIFICATE, language="fr", checks=(check,), counts=((Category.PERSON, 3),))
    page = certificate_page(french)
    for said in (
        'lang="fr"',
        "Certificat de caviardage",
        "3 passages retirés sur 3",
        "personne",
        "1 min 1,2 s",
        "réussi",
    ):
        assert said in page
    text = re.sub(r"<style>.*</style>|<[^>]*>", " ", page, flags=re.DOTALL)
    assert not {"Published", "Checks", "Speech", "passed", "Duration"} & set(text.split())
    assert "Certificate of redaction" in certificate_page(replace(french, language="en"))
