"""What may import what, where a linter cannot see it."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOMAIN = sorted((ROOT / "app" / "domain").rglob("*.py"))
LAYERS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
(OWNED,) = (one["forbidden_modules"] for one in LAYERS["contracts"] if one["type"] == "forbidden")
HEAVY = " ".join(name for name in OWNED if name != "typer")  # every command is made with that one

IMPORT_EVERYTHING = """
import importlib, pkgutil, sys
import app
for module in pkgutil.walk_packages(app.__path__, "app."):
    if not module.name.startswith("app.gui") and module.name != "app.__main__":
        importlib.import_module(module.name)
print(*sorted(sys.modules.keys() & set(sys.argv[1].split())))
"""


def _imported(path: Path) -> set[str]:
    names = set[str]()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names


@pytest.mark.parametrize("path", DOMAIN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_domain_needs_nothing_but_the_standard_library(path: Path) -> None:
    allowed = sys.stdlib_module_names | {"app"} | ({"numpy"} if path.name == "ports.py" else set())

    assert _imported(path) <= allowed


def test_importing_caviard_loads_no_heavy_library() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_EVERYTHING, HEAVY], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == []
