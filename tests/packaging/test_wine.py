"""What wine cannot compute is computed otherwise: the Windows program is tried there.

Its C runtime lacks some functions for complex numbers, and the working process ends where one is called.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

APP = Path(__file__).resolve().parents[2] / "app"


def called(node: ast.AST) -> str:
    """The last name of what a call calls; empty for anything else."""
    return ast.unparse(node.func).rpartition(".")[2] if isinstance(node, ast.Call) else ""


def exponentials(tree: ast.AST) -> Iterator[int]:
    """Lines on which the exponential of a complex number is taken, as far as the source tells."""
    for node in (node for node in ast.walk(tree) if called(node) == "exp"):
        if any(isinstance(getattr(part, "value", None), complex) for part in ast.walk(node)):
            yield getattr(node, "lineno", 0)


def numbers_put_in(tree: ast.AST) -> Iterator[int]:
    """Lines on which a number of Python's is put into a spectrum."""
    made = [node for node in ast.walk(tree) if isinstance(node, ast.Assign)]
    spectra = {ast.unparse(to) for node in made if called(node.value).endswith("fft") for to in node.targets}
    for node in (node for node in made if isinstance(node.value, ast.Constant)):
        places = (to for to in node.targets if isinstance(to, ast.Subscript))
        if any(ast.unparse(place.value) in spectra for place in places):
            yield getattr(node, "lineno", 0)


def products(tree: ast.AST) -> Iterator[int]:
    """Lines on which spectra are multiplied as matrices, whose numbers are then added up."""
    made = (node for node in ast.walk(tree) if isinstance(node, ast.BinOp))
    for node in (node for node in made if isinstance(node.op, ast.MatMult)):
        if any(ast.unparse(part).endswith("spectra") for part in (node.left, node.right)):
            yield node.lineno


def test_nothing_is_done_with_complex_numbers_that_wine_cannot_do() -> None:
    found = list[str]()
    for path in APP.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        lines = (*exponentials(tree), *numbers_put_in(tree), *products(tree))
        found += [f"{path.name}:{line}" for line in lines]

    assert found == []
