"""What the guide to findings says is found is found, as the category that it says."""

import re

import pytest

from app.assets import resources
from app.detect.stage import Detector
from app.domain.finding import Category
from app.domain.planning.labels import label_name

HELP = resources() / "help"
GUIDES = {"en": HELP / "findings.md", "fr": HELP / "fr" / "findings.md"}
_ROW = re.compile(r"^\| (?:`(\w+)` \| (.+?) \| .+?|[^|`]+) \| ([^|]*) ?\|$", re.MULTILINE)
_EXAMPLE = {"en": re.compile(r'"([^"]+)"'), "fr": re.compile("« (.+?) »")}
TOPICS = 10
WITHOUT = 5
"""Categories that no word tells by itself."""


@pytest.mark.parametrize("language", GUIDES)
def test_every_category_is_told_with_its_label(language: str) -> None:
    told = {name: label for name, label, _ in _ROW.findall(GUIDES[language].read_text("utf-8")) if name}
    expected = {category.value: label_name(category, language) for category in Category}
    assert {name: told[name] for name in expected} == expected


@pytest.mark.parametrize("language", GUIDES)
def test_every_example_is_found_as_what_it_stands_for(language: str, detector: Detector) -> None:
    examples = [
        (Category(name or "context"), said)
        for name, _, cell in _ROW.findall(GUIDES[language].read_text("utf-8"))
        for said in _EXAMPLE[language].findall(cell)
    ]
    assert len(examples) >= len(Category) - WITHOUT + TOPICS
    for category, said in examples:
        found = detector.detect(f"{said[:1].upper()}{said[1:]}.", language).hits
        assert category in {hit.category for hit in found}, said
