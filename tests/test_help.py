"""A help page in French says what the English one says."""

import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest

from app.assets import resources

HELP = resources() / "help"
IN_FRENCH = sorted((HELP / "fr").glob("*.md"))
FOR_WHAT_TO_DO = {
    "batch",
    "cluster",
    "deployment",
    "findings",
    "first-meeting",
    "speakers",
    "transcripts",
    "video",
}
"""Pages that tell what to do. The others tell how well it was measured to work, and are in English."""
SAID = {
    "[PERSONNE 1]": "[PERSON 1]", "[PERSONNE 3]": "[PERSON 3]",
    "[Intervenant 1]": "[Speaker 1]", "[INTERVENANT]": "[SPEAKER]",
    "Nom:": "Name:", "<v Nom>": "<v Name>", "Nom: texte": "Name: text",
}  # fmt: skip
"""What is written in French, as it is written in English."""
WIDEST = 105
"""Letters of one width in a line of the guides, as wide as they are opened (some 109 of the usual size)."""
_BLOCK = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def code(page: str) -> list[str]:
    """Lines of code blocks, without what is told beside them."""
    lines = [line for block in _BLOCK.findall(page) for line in block.splitlines()]
    return [re.split(r"\s\s+|\s# ", line)[0] for line in lines]


def named(page: str) -> Counter[str]:
    """Options, files and values that are named in the text."""
    return Counter(SAID.get(name, name) for name in re.findall(r"`([^`\n]+)`", _BLOCK.sub("", page)))


def figures(page: str) -> Counter[str]:
    """Numbers in the text, as English writes them."""
    text = re.sub(r"(?<=\d)[ \u00a0,](?=\d{3}\b)", "", _BLOCK.sub("", page))
    return Counter(re.findall(r"\d+(?:\.\d+)?", re.sub(r"(?<=\d),(?=\d)", ".", text)))


def shape(page: str) -> list[str]:
    """What each line begins with that is a heading, a row of a table or an item of a list."""
    return re.findall(r"^(#+|\||-|\d\.) ", page, re.MULTILINE)


def test_every_page_that_tells_what_to_do_is_there_in_french() -> None:
    assert {path.stem for path in IN_FRENCH} == FOR_WHAT_TO_DO


@pytest.mark.parametrize("path", IN_FRENCH, ids=lambda path: str(path.stem))
def test_it_has_the_same_parts_names_and_figures(path: Path) -> None:
    french, english = path.read_text("utf-8"), (HELP / path.name).read_text("utf-8")
    assert shape(french) == shape(english)
    assert code(french) == code(english)
    assert named(french) == named(english)
    assert figures(french) == figures(english)


@pytest.mark.parametrize(
    "path", [*HELP.glob("*.md"), *IN_FRENCH], ids=lambda path: f"{path.parent.stem}-{path.stem}"
)
def test_its_code_is_not_wider_than_the_window_that_shows_it(path: Path) -> None:
    blocks = _BLOCK.findall(path.read_text("utf-8"))
    assert [line for block in blocks for line in block.splitlines() if len(line) > WIDEST] == []


def window_words(language: str) -> set[str]:
    """What the window says, without what marks a letter and what comes after it."""
    page = (resources() / "translations" / "caviard_fr.ts").read_text("utf-8")
    tag = "source" if language == "en" else "translation"
    return {re.sub("[&…]", "", unescape(said)) for said in re.findall(f"<{tag}>([^<]*)</{tag}>", page)}


@pytest.mark.parametrize(("folder", "language"), [(HELP, "en"), (HELP / "fr", "fr")], ids=["en", "fr"])
def test_what_is_named_of_the_window_is_called_so_there(folder: Path, language: str) -> None:
    """Words with a capital, in italics."""
    said, named = window_words(language), set[str]()
    for path in (folder / f"{page}.md" for page in FOR_WHAT_TO_DO):
        text = re.sub("`[^`\n]+`", "", _BLOCK.sub("", path.read_text("utf-8")).replace("\n", " "))
        named |= set(re.findall(r"(?<!\*)\*([A-ZÀÉ][^*]*)\*(?!\*)", text))
    assert "Publish…" in named or "Publier…" in named
    assert {one for one in named if one.replace("…", "") not in said} == set()


@pytest.mark.parametrize(
    "path", [*HELP.glob("*.md"), *IN_FRENCH], ids=lambda path: f"{path.parent.stem}-{path.stem}"
)
def test_its_links_lead_somewhere(path: Path) -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", path.read_text("utf-8")):
        assert (path.parent / link).is_file(), link
