"""``caviard demo``: the main job on the sample meeting."""

from __future__ import annotations

from pathlib import Path

from app.assets import resources
from app.cli.asked import bundle_name, policy_of
from app.cli.console import print_document, print_line
from app.cli.documents import redact_document, summary
from app.cli.options import FolderOption, Json
from app.cli.progress import ProgressDisplay
from app.export import writers
from app.workbench.bench import Workbench
from app.workbench.outgoing.keeping import keeping
from app.workbench.outgoing.main_job import redact
from app.workbench.pacing.ahead import LISTENING, PUBLISHING
from app.workbench.policy.settings import Hearing, Output


def demo(
    *,
    output: FolderOption = Path("caviard-demo"),
    as_json: Json = False,
) -> None:
    """Redact the sample meeting that comes with Caviard."""
    sample = resources() / "sample"
    with (
        ProgressDisplay((*LISTENING, *PUBLISHING)) as display,
        keeping(None, display) as keeper,
        Workbench(on_message=keeper) as bench,
    ):
        outcome = redact(
            bench,
            sample / "meeting-en.flac",
            folder=output,
            hearing=Hearing(),
            policy=policy_of(watchlist=[sample / "watchlist.txt"]),
            output=Output(bundle_name(None), texts=tuple(writers())),
            keeper=keeper,
        )
    if as_json:
        print_document(redact_document(outcome))
        return
    print_line(outcome.published.files["txt"].read_text(encoding="utf-8"))
    print_line(summary(outcome))
