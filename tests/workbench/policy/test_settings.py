"""What a person asks of the main job, as they write it."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.errors import UsageError
from app.domain.finding import Category
from app.domain.profile import Profile
from app.domain.recording import Selection
from app.domain.review import Action
from app.domain.reviewing.rules import Rules
from app.domain.spotting.watchlist import Term
from app.domain.transcription.turns import SpeakerCount
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import (
    Hearing,
    Output,
    Policy,
    listened_with,
    name_for,
    settings_of,
    source_of,
    transcript_in,
    watchlist_of,
    whole_path,
)

NOW = datetime(2026, 1, 31, tzinfo=UTC)
USUAL = Path("/usual/Caviard")


def test_what_is_published_for_several_is_called_by_the_audience_too() -> None:
    assert name_for("press", given="town-hall", alone=True, now=NOW) == "town-hall"
    assert name_for("press", given="town-hall", alone=False, now=NOW) == "town-hall-press"


def test_a_name_that_nobody_gave_says_the_date_alone() -> None:
    names = {name_for(profile, given="", alone=False, now=NOW) for profile in ("press", "staff")}
    assert len(names) == 2
    assert all(name.startswith("2026-01-31-") and name[11:].isdigit() for name in names)


def test_a_folder_is_the_usual_one_or_told_from_the_root_on() -> None:
    for blank in ("", "  "):
        assert whole_path(blank, USUAL) == USUAL
    assert whole_path("~/Documents", USUAL) == Path.home() / "Documents"
    assert whole_path(" /srv/out ", USUAL) == Path("/srv/out")
    for part in ("out", "./out", "~nobody-of-that-name/out"):
        with pytest.raises(UsageError) as caught:
            whole_path(part, USUAL)
        assert caught.value.code == "folder-unclear"


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        (("txt", "docx", "json", "html"), None),
        (("txt", "srt"), "no-times"),
        (("vtt",), "no-times"),
        ((), "nothing-wanted"),
    ],
)
def test_a_bundle_without_sound_has_a_text_and_none_that_tells_times(
    texts: tuple[str, ...], code: str | None
) -> None:
    output = Output("made", texts=texts)
    if code is None:
        output.check_alone()
        return
    with pytest.raises(UsageError) as refused:
        output.check_alone()
    assert refused.value.code == code


def test_a_project_knows_where_its_files_were_and_what_was_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    odd = Path(os.fsdecode(b"50% \xff\xc3\xa9 a.wav"))
    policy = Policy(load_profile("press"), watchlist=(Term("Heron", ("grey bird",)),))
    alone, both = settings_of(policy, odd), settings_of(policy, odd, Path("a.vtt"))
    assert (source_of(alone), transcript_in(alone)) == (tmp_path / odd, None)
    assert (source_of(both), transcript_in(both)) == (tmp_path / odd, tmp_path / "a.vtt")
    assert (watchlist_of(both), both["profile"]) == (policy.watchlist, "press")
    assert (source_of({}), watchlist_of({})) == (None, ())


def test_what_an_organisation_lays_down_holds_whatever_is_asked() -> None:
    heron, kite = Term("Heron"), Term("Kite")
    rules = Rules(never_keep=frozenset({Category.PLACE}), watchlist=(heron,))
    keeping = Profile("all", "", tuple((category, Action.KEEP) for category in Category))
    asked = Policy(keeping, watchlist=(kite,)).looking_for((kite, heron))
    assert asked.watchlist == (kite, heron)
    held = asked.under(rules)
    assert held.watchlist == (heron, kite)
    kept = {c for c in Category if held.profile.action(c) is Action.KEEP}
    assert kept == set(Category) - rules.required - {Category.UNHEARD}  # nobody has listened to that
    with pytest.raises(UsageError, match="forbids leaving out place, watchlist"):
        Policy(keeping, only=(Category.PERSON,)).under(rules)
    only = Policy(load_profile("staff"), only=(Category.PERSON,)).effective
    assert {c for c in Category if only.action(c) is not Action.KEEP} == {Category.PERSON}


def test_a_project_that_an_earlier_version_began_is_gone_on_with_by_the_same_command() -> None:
    other = Hearing("fr", "openai", "small", Selection(None, None, mix=True), SpeakerCount(2, 3))
    assert listened_with(Hearing()) == "03b07e728d6110344f96ef1bb40f498d567c27ba181eea3bb32c0352f52a1669"
    assert listened_with(other) == "be0011bb0c8d8b56d82e3fb384c2d021d33eb94957be565e15ee2a43122f7013"
