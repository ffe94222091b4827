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
