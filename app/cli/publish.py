"""``caviard publish``: publish a reviewed project."""

from __future__ import annotations

from app.cli.asked import bundle_name, policy_of
from app.cli.console import print_document, print_line, tell
from app.cli.documents import redact_document, summary
from app.cli.excerpts import part_of
from app.cli.groups import BundleOptions, keeps, tell_beside, tell_unheard, tell_without_picture
from app.cli.options import (
    AcceptDamageOption,
    ExcerptOption,
    FolderOption,
    ForceOption,
    Json,
    NameOption,
    NeedsReview,
    ProfileOption,
    ProjectArgument,
)
from app.cli.passphrase import open_project
from app.cli.progress import ProgressDisplay
from app.domain.finding import Category
from app.workbench.bench import Workbench
from app.workbench.outgoing.keeping import Keeper
from app.workbench.outgoing.publishing import publish_project, with_part
from app.workbench.pacing.ahead import REVIEWED
from app.workbench.policy.own_lists import with_own
from app.workbench.policy.settings import watchlist_of
from app.workbench.reviewing.history import History


def publish(
    project: ProjectArgument,
    output: FolderOption,
    *,
    profile: ProfileOption = None,
    bundle: BundleOptions,
    excerpt: ExcerptOption = None,
    name: NameOption = None,
    accept_damage: AcceptDamageOption = False,
    force: ForceOption = False,
    as_json: Json = False,
) -> None:
    """Publish a reviewed project. The profile decides what nobody has; what it asks about holds it back.

    What this profile looks for and the project does not hold yet is looked for first.
    """
    policy = policy_of(profile=profile, needs_review=NeedsReview.HOLD, accept_damage=accept_damage)
    wanted = bundle.output(bundle_name(name), force=force)
    tell_beside(project, output)
    with (
        ProgressDisplay(REVIEWED) as display,
        open_project(project) as opened,
        Workbench(on_message=display) as bench,
    ):
        opened.check()
        state = History(opened).state
        tell_without_picture(bundle, state.review.recording)
        if state.review.recording.text_only:
            tell_unheard(bundle)
        policy = policy.looking_for(with_own(watchlist_of(opened.settings)))
        if (policy.watchlist or state.terms) and keeps(policy, Category.WATCHLIST):
            tell(
                f"The profile {policy.profile.name!r} keeps what is on the watch-list of this project.",
                "What nobody has decided to remove of it is published; another profile removes it.",
            )
        state = with_part(state, part_of(excerpt, state))
        keeper = Keeper(display, project=opened, reviewed=True)
        outcome = publish_project(bench, state, folder=output, policy=policy, output=wanted, keeper=keeper)
    if as_json:
        print_document(redact_document(outcome))
    else:
        print_line(summary(outcome))
