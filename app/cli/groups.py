"""Options that several commands have together, each group one value. See :mod:`app.cli.spread`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from app.assets import data_folder
from app.cli.asked import policy_of, selection_of, speakers_asked, texts_of
from app.cli.console import tell
from app.cli.options import (
    DEFAULT_TEXT,
    AudioFormat,
    ChannelOption,
    Engine,
    EngineOption,
    FormatOption,
    KeepVideoOption,
    Language,
    LanguageOption,
    ModelOption,
    NeedsReview,
    OnlyOption,
    ProfileOption,
    RelistenOption,
    SpeakersOption,
    StreamOption,
    StrictOption,
    StyleOption,
    TextOption,
    WatchlistOption,
)
from app.domain.errors import UsageError
from app.domain.finding import Category
from app.domain.profile import SoundStyle
from app.domain.recording import Recording
from app.domain.review import Action
from app.export import writers
from app.files import is_file
from app.project import SUFFIX
from app.rules import rules_in_force
from app.workbench.apart import is_below
from app.workbench.policy.settings import Hearing, Output, Policy, Relisten
from app.workbench.reviewing.again import Shelf

_OF_SOUND = MappingProxyType(
    {
        "model": "--model",
        "engine": "--engine",
        "stream": "--stream",
        "channel": "--channel",
        "speakers": "--speakers",
        "style": "--style",
        "audio_format": "--format",
        "keep_video": "--keep-video",
        "relisten": "--relisten",
    }
)
"""Options that mean nothing where there is no sound, by the fields of their groups."""


@dataclass(frozen=True, slots=True)
class HearingOptions:
    """How a recording is listened to, as it is asked for."""

    language: LanguageOption = Language.AUTO
    model: ModelOption = "base"
    engine: EngineOption = Engine.AUTO
    stream: StreamOption = "1"
    channel: ChannelOption = "all"
    speakers: SpeakersOption = None

    def hearing(self, *, muted: Iterable[str] | None = None) -> Hearing:
        """How a recording is listened to.

        Args:
            muted: who is removed everywhere, where no transcript names who speaks.

        Raises:
            UsageError: when one of the options says nothing that can be done.
        """
        if muted and self.speakers is None:  # not behind an hour of listening
            raise UsageError(
                "no-speakers",
                "--mute-speaker needs speakers, and nobody tells them apart.",
                "Add --speakers.",
            )
        return Hearing(
            self.language,
            self.engine,
            self.model,
            selection=selection_of(self.stream, self.channel),
            speakers=speakers_asked(self.speakers),
        )


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """What is looked for and for whom, as it is asked for."""

    profile: ProfileOption = None
    watchlist: WatchlistOption = None
    only: OnlyOption = None
    strict: StrictOption = False

    def policy(
        self,
        *,
        needs_review: NeedsReview = NeedsReview.REDACT,
        accept_damage: bool = False,
        muted: Iterable[str] | None = None,
    ) -> Policy:
        """What is looked for and done; see :func:`~app.cli.asked.policy_of`.

        Raises:
            UsageError: also when the profile would publish the terms of the watch-lists.
        """
        policy = policy_of(
            profile=self.profile,
            watchlist=self.watchlist,
            only=self.only,
            strict=self.strict,
            needs_review=needs_review,
            accept_damage=accept_damage,
            muted=muted,
        )
        if policy.watchlist:
            self._check_terms(policy)
        elif Category.WATCHLIST in policy.only and not policy.under(rules_in_force()).watchlist:
            tell(
                "--only names 'watchlist', and there is no term to look for.",
                "Give a list with --watchlist, or leave it out of --only.",
            )
        return policy

    def _check_terms(self, policy: Policy) -> None:
        """Refuse a profile that keeps the terms that are given, and say so of --only, which asks for it."""
        if keeps(policy, Category.WATCHLIST):
            raise UsageError(
                "watchlist-kept",
                f"The profile {policy.profile.name!r} keeps what is on a watch-list: its terms would stay.",
                "Choose a profile that redacts or asks about 'watchlist', or leave --watchlist out.",
            )
        if policy.only and Category.WATCHLIST not in policy.only:
            tell(
                "No term of the watch-list is looked for: --only leaves 'watchlist' alone.",
                "Name it in --only as well to have the terms removed.",
            )


@dataclass(frozen=True, slots=True)
class BundleOptions:
    """What a bundle holds, as it is asked for."""

    style: StyleOption = SoundStyle.MUTE
    audio_format: FormatOption = AudioFormat.SAME
    text: TextOption = DEFAULT_TEXT
    keep_video: KeepVideoOption = False
    relisten: RelistenOption = Relisten.SPANS

    def output(self, name: str, *, force: bool = False) -> Output:
        """What a bundle of this name holds.

        Raises:
            UsageError: when it is no name, or a format is not known.
        """
        texts = texts_of(self.text, writers())
        if not texts:
            tell("No text is published: --text names no format.", f"Name some, as in --text {DEFAULT_TEXT}.")
        return Output(name, self.audio_format, texts, self.style, force, self.relisten, self.keep_video)


def keeps(policy: Policy, category: Category) -> bool:
    """Whether the profile keeps a category, as far as the rules of an organisation let it."""
    return policy.under(rules_in_force()).profile.action(category) is Action.KEEP


def tell_unchecked(policy: Policy) -> None:
    """Say of a transcript that comes with a recording where it is believed: what is heard there may stay."""
    if policy.only and Category.UNHEARD not in policy.only:
        tell(
            "What is heard and is not in the transcript may stay: 'unheard' is left alone.",
            "Name it in --only as well to have that removed.",
        )


def tell_unheard(*groups: HearingOptions | BundleOptions) -> None:
    """Say which of the options that were given mean nothing for a text without its recording."""
    given = [
        option
        for group in groups
        for name, option in _OF_SOUND.items()
        if hasattr(group, name) and getattr(group, name) != getattr(type(group)(), name)
    ]
    if given:
        tell(
            f"A text without its recording has no sound: there is no use for {', '.join(given)}.",
            "Give the recording, and the text with --transcript, to redact both.",
        )


def tell_beside(project: Path | None, output: Path) -> None:
    """Say that a private project lies where bundles are made, which may be circulated as a whole."""
    if project is not None and is_below(project, output) and not is_file(output):
        tell(
            "The private project lies in the folder in which the bundle is made.",
            "Pass on the folder of the bundle alone, or keep the project elsewhere.",
        )


def tell_reviewed(source: Path, project: Path | None) -> None:
    """Say that there is a review of what is published anew, without what was decided by hand in it.

    Args:
        source: the recording, or text.
        project: that is kept of it, where one is; others may lie beside it.
    """
    beside = () if project is None else project.parent.glob(f"*{SUFFIX}")
    reviewed = Shelf(data_folder() / "projects", beside, going_on=project).review_of(source)
    if reviewed is not None:
        what = "of this" if reviewed.sure else "(locked, or in use) that is called like this"
        tell(
            f"There is a review {what} recording already: {reviewed.path}",
            "What was decided in it by hand is not used here; 'caviard publish' publishes it.",
        )


def tell_without_picture(bundle: BundleOptions, recording: Recording) -> None:
    """Say that there is no picture to keep, where that was asked for."""
    if bundle.keep_video and not recording.has_video and not recording.text_only:
        tell_no_picture()


def tell_no_picture() -> None:
    """Say that ``--keep-video`` kept nothing."""
    tell(
        "There is no picture to keep with --keep-video: the sound alone is published.",
        "Leave it out, or give the video.",
    )
