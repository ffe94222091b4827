from dataclasses import dataclass
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from app.cli.spread import spread


@dataclass(frozen=True, slots=True)
class Size:
    wide: Annotated[int, typer.Option("--wide")] = 2
    tall: Annotated[list[int] | None, typer.Option("--tall")] = None


def draw(
    what: Annotated[str, typer.Argument()],
    *,
    size: Size,
    thin: Annotated[bool, typer.Option("--thin")] = False,
) -> None:
    """Draw it."""
    typer.echo(f"{what} {size.wide} {size.tall} {thin}")


@pytest.mark.parametrize(
    ("asked", "drawn"),
    [
        (["box"], "box 2 None False"),
        (["--tall", "3", "box", "--thin", "--tall", "4", "--wide", "1"], "box 1 [3, 4] True"),
    ],
)
def test_options_of_a_group_are_those_of_the_command(asked: list[str], drawn: str) -> None:
    line = typer.Typer()
    line.command()(spread(draw))
    assert CliRunner().invoke(line, asked).output.strip() == drawn
    told = CliRunner().invoke(line, ["--help"]).output
    assert "Draw it." in told
    assert told.index("--wide") < told.index("--tall") < told.index("--thin")
