"""``caviard verify``: run the checks again on published files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import print_document, print_line
from app.cli.options import Json, RelistenOption, named_path
from app.cli.passphrase import open_project
from app.cli.progress import ProgressDisplay
from app.domain.certificate import check_rows, failures
from app.domain.errors import VerificationError
from app.workbench.bench import Workbench
from app.workbench.outgoing.checking import verify_bundle
from app.workbench.pacing.ahead import PROVING
from app.workbench.policy.settings import Relisten


def verify(
    bundle: Annotated[
        Path, typer.Argument(metavar="BUNDLE", parser=named_path, help="The published folder.")
    ],
    *,
    project: Annotated[
        Path,
        typer.Option(
            "--project",
            metavar="PROJECT.caviard",
            parser=named_path,
            help="The private project it was made from.",
        ),
    ],
    log: Annotated[bool, typer.Option("--log", help="Check the project's decision log as well.")] = False,
    relisten: RelistenOption = Relisten.SPANS,
    as_json: Json = False,
) -> None:
    """Check a published bundle again, against the private project."""
    with (
        ProgressDisplay(PROVING) as display,
        open_project(project) as opened,
        Workbench(on_message=display) as bench,
    ):
        rate = opened.review().recording.rate
        checks = verify_bundle(bench, opened, bundle.absolute(), log=log, relisten=relisten)
    if not all(check.passed for check in checks):
        raise VerificationError(
            "not-verified",
            f"The bundle did not pass: {failures(checks, rate)}.",
            "Do not circulate it; publish it again.",
            checks=checks,
        )
    if as_json:
        print_document(
            {
                "schema": "caviard.verify/1",
                "passed": True,
                "bundle": str(bundle.absolute()),
                "checks": check_rows(checks),
            }
        )
        return
    for check in checks:
        print_line(f"passed  {check.name:<12} {check.detail}")
    print_line(f"All {len(checks)} checks passed: the bundle holds what was published, and nothing else.")
