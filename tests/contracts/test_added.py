"""What is added is known everywhere: a failure says what is not there yet, and in which file it goes."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import get_args

import pytest

from app.assets import resources
from app.cli.options import ProfileOption, TextOption
from app.domain.finding import Category
from app.domain.planning.labels import label_name
from app.export import writers
from app.gui.looks.theme import LIGHT
from app.gui.wording.text import audience, category_name, text_name
from app.rules import read_profile
from app.verify.page import AUDIENCES
from app.verify.written.texts import can_check

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
HELP = resources() / "help"
GUIDES = ("findings.md", "fr/findings.md")
PROFILES = {path.stem: read_profile(path) for path in sorted((resources() / "profiles").glob("*.toml"))}


def _refuse(missing: Iterable[str]) -> None:
    """Fail with all of them: pytest would cut a list short."""
    assert not (them := list(missing)), "\n".join(("it needs", *them))


def _row_of(what: str) -> Iterator[str]:
    """The guides that have no row for it."""
    for guide in GUIDES:
        if f"| `{what}` |" not in (HELP / guide).read_text(encoding="utf-8"):
            yield f"a row in resources/help/{guide}"


def _in_help(option: object) -> set[str]:
    """The words in the help of an option."""
    _, told = get_args(option)
    return set(re.findall(r"\w+", told.help))


def _missing_of(category: Category) -> Iterator[str]:
    looks: dict[str, Callable[[], str]] = {
        "a label in English: app/domain/planning/labels.py": lambda: label_name(category, "en"),
        "a label in French: app/domain/planning/labels.py": lambda: label_name(category, "fr"),
        "a name in the window: app/gui/wording/text.py": lambda: category_name(category),
        "a colour: app/gui/looks/theme.py": lambda: LIGHT.mark(category),
    }
    for what, look in looks.items():
        try:
            look()
        except KeyError:
            yield what
    for name, profile in PROFILES.items():
        if category not in dict(profile.actions):
            yield f"an action in resources/profiles/{name}.toml"
    yield from _row_of(category)


def _missing_of_format(kind: str) -> Iterator[str]:
    if not can_check(kind, text_only=False):
        yield "a parser: app/verify/written/texts.py"
    if text_name(kind) == kind:
        yield "a name in the window: app/gui/wording/text.py"
    if kind not in _in_help(TextOption):
        yield "its suffix in the help of --text: app/cli/options.py"
    if not re.search(rf"`--text (?:\w+,)*{kind}\b", README):
        yield "its suffix beside --text in README.md"


def _missing_of_profile(name: str) -> Iterator[str]:
    if audience(name) == name:
        yield "its audience in the window: app/gui/wording/text.py"
    if name not in AUDIENCES:
        yield "its audience on the certificate: app/verify/page.py"
    if name not in _in_help(ProfileOption):
        yield "its name in the help of --profile: app/cli/options.py"
    if f"`{name}`" not in README:
        yield "its name in README.md"
    yield from _row_of(name)


@pytest.mark.parametrize("category", Category)
def test_a_category_has_all_that_it_needs(category: Category) -> None:
    _refuse(_missing_of(category))


@pytest.mark.parametrize("kind", writers())
def test_a_format_of_texts_has_all_that_it_needs(kind: str) -> None:
    _refuse(_missing_of_format(kind))


@pytest.mark.parametrize("name", PROFILES)
def test_a_shipped_profile_has_all_that_it_needs(name: str) -> None:
    _refuse(_missing_of_profile(name))
