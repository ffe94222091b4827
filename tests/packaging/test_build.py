"""A program that PyInstaller made lacks no module of ours."""

import re

import pytest

from tests.packaging.test_files import PACKAGING, ROOT, load


def test_the_build_stops_where_a_module_of_caviard_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    build = load("build", monkeypatch)
    modules = [str(path.relative_to(ROOT).with_suffix("")) for path in (ROOT / "app").rglob("*.py")]
    named = [name.replace("\\", "/").replace("/", ".").removesuffix(".__init__") for name in modules]
    frozen = [(name, f"{name}.py", "PYMODULE") for name in (*named, "numpy")]
    build.require_modules(repr(("PYZ-00.pyz", frozen)))
    gone = ("app.cli.redact", "app.files")
    left = [entry for entry in frozen if entry[0] not in gone]
    with pytest.raises(SystemExit, match=re.escape(f"not in the program: {', '.join(gone)}.") + "$"):
        build.require_modules(repr(("PYZ-00.pyz", left)))
    assert "require_modules(" in (PACKAGING / "build.py").read_text("utf-8").partition("def prepare")[0]
