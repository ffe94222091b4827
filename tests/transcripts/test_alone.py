"""Names that stand alone on their lines, and lines that only look like them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.transcription.doubts import doubts
from app.transcripts.txt import read_txt
from app.workbench.sources.transcripts import text_alone

SPEAK = (
    "Good morning everybody, and thank you.",
    "So we begin with the budget.",
    "I see.",
    "On peut y aller ?",
)
NAMES = (
    "Will",
    "Grace",
    "Anna de la Cruz",
    "Jean-Luc O'Neil (Guest)",
    "THE WITNESS",
    "Mme Élodie B.",
    "[Speaker 1]",
)
JOINS = {"a block each": ("\n", "\n\n"), "apart": ("\n\n", "\n\n"), "no empty lines": ("\n", "\n")}


def written(turns: list[tuple[str, str]], join: str) -> str:
    below, after = JOINS[join]
    return after.join(f"{name}{below}{said}" for name, said in turns)


def read(text: str) -> list[tuple[str | None, str]]:
    return [(one.speaker, one.text) for one in read_txt(text) if not one.doubtful]


def doubtful(text: str) -> list[str]:
    return [one.text for one in read_txt(text) if one.doubtful]


@given(
    st.sampled_from(list(JOINS)),
    st.lists(st.sampled_from(NAMES), min_size=2, max_size=4, unique=True),
    st.lists(st.sampled_from(SPEAK), min_size=2, max_size=4),
)
def test_names_that_come_again_above_what_is_said_are_speakers(
    join: str, names: list[str], said: list[str]
) -> None:
    turns = [(name, one) for one in said for name in names]

    assert read(written(turns, join)) == turns
    assert not doubtful(written(turns, join))
    assert read("Notes of a meeting of ours\n\n" + written(turns, join)) == [
        (None, "Notes of a meeting of ours"),
        *turns,
    ]


@given(st.sampled_from(list(JOINS)), st.lists(st.sampled_from(NAMES), min_size=2, max_size=5))
def test_a_name_above_what_is_said_is_never_said_by_anybody(join: str, names: list[str]) -> None:
    turns = [(name, SPEAK[at % len(SPEAK)]) for at, name in enumerate(names)]

    assert [said for _, said in read(written(turns, join))] == [said for _, said in turns]


def test_a_speaker_who_speaks_once_or_says_more() -> None:
    text = written(
        [*((name, SPEAK[0]) for name in ("Will", "Grace", "Will", "Grace", "Rose"))], "a block each"
    )

    assert [who for who, _ in read(text)] == ["Will", "Grace", "Will", "Grace", "Rose"]
    assert read(text + "\n\n" + SPEAK[1])[-1] == ("Rose", SPEAK[1])
    assert read("Will\nYes\nGrace\nMerci\nWill\nHello.\nGrace\nBye.")[:2] == [
        ("Will", "Yes"),
        ("Grace", "Merci"),
    ]
    assert [who for who, _ in read("Will\nWe go on\nGrace\nAgreed\nWill\nParis\nGrace\nSo we go")] == [
        *("Will", "Grace", "Grace")
    ]
    present = "Present\nWill\nHope\nGrace\n\n"
    assert not {"Will", "Hope", "Grace"} & {said for _, said in read(present + text)}


@pytest.mark.parametrize(
    "text",
    [
        "Bienvenue\nOn commence.\nIl est tard.",
        "Weekly review\nIt is late.\nWe meet again.",
        "Jane\nwas here and left.\nShe comes again.",
        "We go on\nYes\nI think so\nYes\nAnd then\nOkay\nit is late\nOkay",
        "On continue\nOui\nje crois\nMerci\net puis\nOui\nc'est tard\nMerci",
        "Introduction\nWe met on Monday.\n\nReview of the budget\nIt is fine.\n\nConclusion\nWe meet again.",
        "Budget\nDiscussion\nIt is high.\nDecision\nWe cut.\nStaff\nDiscussion\nTwo left.\nDecision\nFine.",
        "- Budget\nIt is high.\n- Staff\nTwo left.\n- Budget\nIt is low.\n- Staff\nNone left.",
        "1. Budget\nIt is high.\n2. Staff\nTwo left.\n1. Budget\nIt is low.\n2. Staff\nNone left.",
        "Ordre du jour\nLe budget est voté.\n\nPoint\nOn embauche.\n\nDécision\nOn signe.\n\nPoint\nFin.",
        "O Rose\nthou art sick,\nthe invisible worm\nthat flies in the night\nin the howling storm.",
        "Will.\nGood morning.\nGrace.\nHello.\nWill.\nSo.\nGrace.\nBye.",
        "[Music]\nwe go on\n[Applause]\nthank you\n[Music]\nso long\n[Applause]\nbye",
        "Anna: We meet.\nMonday\nBob: So.\nAnna: Good.\nMonday\nBob: Yes.\nThe end is near.",
    ],
)
def test_titles_items_verses_and_answers_are_said(text: str) -> None:
    assert not doubtful(text)
    said = " ".join(part for one in read_txt(text) for part in (one.speaker, one.text) if part)
    assert said.split() == text.replace("Anna:", "Anna").replace("Bob:", "Bob").split() or "Anna:" in text
    assert "Anna:" in text or all(who is None for who, _ in read(text))


@pytest.mark.parametrize("join", JOINS)
def test_what_may_be_a_name_or_not_is_suspect_in_a_text_alone(tmp_path: Path, join: str) -> None:
    (tmp_path / "a.txt").write_text(
        written([("Will", SPEAK[0]), ("Grace", SPEAK[1])], join), encoding="utf-8"
    )

    _, made = text_alone(tmp_path / "a.txt", "en")

    assert [(made.text[hit.start : hit.end], hit.recogniser) for hit in doubts(made)] == [
        ("Will", "layout"),
        ("Grace", "layout"),
    ]


@pytest.mark.parametrize("after", ["\n", "\n\n"])
@pytest.mark.parametrize("head", ["", "Annual report\n12 March 2024\n"])
def test_a_name_above_all_that_is_said_is_suspect(head: str, after: str) -> None:
    text = f"{head}Will Hope{after}{SPEAK[0]}\n{SPEAK[1]}{after}{SPEAK[2]}"

    assert doubtful(text) == ["Will Hope"]
    assert [said for _, said in read(text)] == [*head.splitlines(), *SPEAK[:3]]


@pytest.mark.parametrize("dash", [" - ", " | ", " \N{EN DASH} ", " \N{EM DASH} ", "\t"])
def test_names_before_a_dash_speak_where_nearly_all_lines_have_one(dash: str) -> None:
    turns = [(name, said) for said in SPEAK for name in ("Will", "M. Martin", "Rose [Guest]")]

    assert read("\n".join(f"{name}{dash}{said}" for name, said in turns)) == turns
    several = "\n\n".join(f"{name}{dash}{said}\nand so on." for name, said in turns)
    assert read(several) == [line for name, said in turns for line in ((name, said), (name, "and so on."))]


@pytest.mark.parametrize(
    "text",
    [
        "Budget - it is high.\nStaff - two left.\nNext meeting - on Monday.\nPlace - to be found.",
        "Revenue\t1,200\nCosts\t800\nMargin\t400\nStaff\t12",
        "We go on - slowly.\nWe go on - fast.\nWe go on - as ever.",
        "We pay; it is late.\nWe go; it is late.\nSo be it; I said.",
        "Anna has it.\nWill - it is said - comes.\nSo do I.\nWill - of course - stays.",
    ],
)
def test_a_dash_alone_makes_no_speaker(text: str) -> None:
    assert read(text) == [(None, line.replace("\t", " ")) for line in text.split("\n")]


def test_whom_a_speaker_works_for_may_be_written_small() -> None:
    text = "We met.\nJane - acme: Hello.\nIt went on.\nM. Dupont — acme france: Bonjour.\nSo it was: fine."

    assert [who for who, _ in read(text)] == [
        None,
        "Jane - acme",
        "Jane - acme",
        *["M. Dupont — acme france"] * 2,
    ]
