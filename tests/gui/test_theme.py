import pytest

from app.domain.finding import Category
from app.gui.theme import DARK, LIGHT, Theme, contrast, mix

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#ffffff", "#ffffff") == 1
    assert mix("#ff0000", "#0000ff", 0.5) == "#800080"


@THEMES
@pytest.mark.parametrize("category", Category)
def test_text_is_read_on_every_tint_and_a_mark_is_seen(theme: Theme, category: Category) -> None:
    assert contrast(theme.ink, theme.tint(category)) >= 4.5
    assert contrast(theme.mark(category), theme.paper) >= 3


@THEMES
@pytest.mark.parametrize("share", [0.18, 0.25, 0.30, 0.45])
def test_text_is_read_on_what_is_selected_found_and_heard(theme: Theme, share: float) -> None:
    assert contrast(theme.ink, mix(theme.accent, theme.paper, share)) >= 4.5


@THEMES
def test_all_text_is_read(theme: Theme) -> None:
    for paper in (theme.paper, theme.desk):
        for text in (theme.ink, theme.muted, theme.good, theme.bad, theme.accent):
            assert contrast(text, paper) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.on_bar, theme.bar) >= 4.5
    assert contrast(theme.ink, theme.amber) >= 4.5
    assert contrast(theme.bar, theme.paper) >= 4.5


def test_people_organisations_and_numbers_differ() -> None:
    tints = {LIGHT.tint(category) for category in (Category.PERSON, Category.ORGANISATION, Category.PHONE)}
    assert len(tints) == 3
