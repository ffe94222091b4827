"""The map in the ``__init__`` of a folder names all that is in it, so that nobody has to open everything."""

import ast
import re
from pathlib import Path

import pytest

import app

ROOT = Path(app.__file__).parent
FOLDERS = sorted(path.parent for path in ROOT.rglob("__init__.py"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.relative_to(ROOT.parent).as_posix())
def test_the_map_of_a_folder_names_all_that_is_in_it(folder: Path) -> None:
    told = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""
    named = set(re.findall(r"\w+", told))
    there = {path.stem for path in folder.glob("*.py")} - {"__init__", "__main__"}
    there |= {path.name for path in FOLDERS if path.parent == folder}
    assert there <= named, f"not on the map in {folder.name}/__init__.py: {', '.join(sorted(there - named))}"


def test_what_contributors_are_told_of_is_where_they_are_told() -> None:
    told = (ROOT.parent / "CONTRIBUTING.md").read_text(encoding="utf-8")
    paths = [path for path in re.findall(r"`(app/[\w/.]+)`", told) if "NAME" not in path]
    assert [path for path in paths if not (ROOT.parent / path).exists()] == []
    places = re.findall(r"((?:`\w+`(?:, )?)+) in `(app/[\w/]+\.py)`", told)
    assert len(places) > 10
    for names, path in places:
        tree = ast.parse((ROOT.parent / path).read_text(encoding="utf-8"))
        defined = {getattr(node, "name", "") for node in tree.body}
        assert set(re.findall(r"\w+", names)) <= defined, f"not in {path}"
