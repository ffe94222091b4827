"""The shipped profiles: what each audience may see."""

import tomllib

import pytest

from app.assets import resources
from app.domain.finding import Category
from app.domain.profile import Profile, TextStyle, profile_from
from app.domain.review import Action

NAMES = ["partner", "press", "staff"]


def shipped(name: str) -> Profile:
    return profile_from(
        tomllib.loads((resources() / "profiles" / f"{name}.toml").read_text(encoding="utf-8"))
    )


def test_these_are_shipped() -> None:
    assert sorted(path.stem for path in (resources() / "profiles").glob("*.toml")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_category_is_named_and_nothing_is_kept(name: str) -> None:
    profile = shipped(name)
    assert profile.name == name
    assert profile.audience.endswith(".")
    assert {category for category, _ in profile.actions} == set(Category)
    assert Action.KEEP not in {action for _, action in profile.actions}


@pytest.mark.parametrize("name", NAMES)
def test_people_numbers_and_terms_are_always_removed(name: str) -> None:
    asked = {Category.ORGANISATION, Category.PLACE, Category.PRODUCT, Category.DATE, Category.CONTEXT}
    asked |= {Category.SUSPECT, Category.UNHEARD}
    for category in set(Category) - asked:
        assert shipped(name).action(category) is Action.REDACT


def test_suspects_count() -> None:
    # The net of capitalised words reports at 0.4.
    assert all(shipped(name).threshold < 0.4 for name in NAMES)


def test_press_removes_all_and_tells_nothing() -> None:
    press = shipped("press")
    assert {action for _, action in press.actions} == {Action.REDACT}
    assert press.text_style is TextStyle.BLOCK
    assert press.threshold < shipped("staff").threshold
