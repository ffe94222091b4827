from dataclasses import replace
from pathlib import Path

import pytest

from app.cli.asked import policy_of, selection_of, speakers_asked
from app.cli.groups import (
    BundleOptions,
    HearingOptions,
    SearchOptions,
    tell_beside,
    tell_unchecked,
    tell_unheard,
    tell_without_picture,
)
from app.cli.options import AudioFormat, Language
from app.domain.errors import UsageError
from app.domain.recording import FIRST, Selection
from app.domain.spotting.watchlist import Term
from app.domain.transcription.turns import SpeakerCount
from tests.values import make_recording


@pytest.mark.parametrize(
    ("stream", "channel", "selection"),
    [
        ("1", "all", FIRST),
        ("2", "all", Selection(1)),
        ("all", "all", Selection(None)),
        ("mix", "all", Selection(None, mix=True)),
        ("1", "mix", Selection(0, mix=True)),
        ("all", "3", Selection(None, 2)),
    ],
)
def test_streams_and_channels_are_counted_from_one(stream: str, channel: str, selection: Selection) -> None:
    assert selection_of(stream, channel) == selection


@pytest.mark.parametrize(
    ("stream", "channel"),
    [("0", "all"), ("1", "0"), ("first", "all"), ("1", "-1"), ("mix", "2"), ("²", "all")],
)
def test_what_is_no_selection_is_wrong_usage(stream: str, channel: str) -> None:
    with pytest.raises(UsageError):
        selection_of(stream, channel)


@pytest.mark.parametrize(
    ("written", "count"),
    [
        (None, None),
        ("auto", SpeakerCount()),
        ("3", SpeakerCount(3, 3)),
        ("max:12", SpeakerCount(1, 12)),
    ],
)
def test_speakers_are_found_or_so_many_or_so_many_at_most(
    written: str | None, count: SpeakerCount | None
) -> None:
    assert speakers_asked(written) == count


@pytest.mark.parametrize("written", ["", "0", "max:0", "max:", "two", "-1", "100", "2 ", "AUTO", "²"])
def test_what_is_no_number_of_speakers_is_wrong_usage(written: str) -> None:
    with pytest.raises(UsageError):
        speakers_asked(written)


def test_nobody_is_muted_where_nobody_tells_speakers_apart() -> None:
    assert HearingOptions(speakers="3").hearing(muted=["2"]).speakers == SpeakerCount(3, 3)
    assert HearingOptions().hearing(muted=[]).speakers is None
    with pytest.raises(UsageError) as raised:
        HearingOptions().hearing(muted=["2"])
    assert raised.value.code == "no-speakers"


def test_options_of_sound_that_mean_nothing_for_a_text_alone_are_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tell_unheard(HearingOptions(language=Language.FR), BundleOptions(text="html"))
    assert not capsys.readouterr().err
    tell_unheard(HearingOptions(channel="2"), BundleOptions(audio_format=AudioFormat.MP3))
    assert "--channel, --format" in capsys.readouterr().err


def test_a_watch_list_without_a_term_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty, full = tmp_path / "empty.txt", tmp_path / "names.txt"
    empty.write_text("# nobody yet\n")
    full.write_text("Anna\n")

    assert policy_of(watchlist=[empty, full]).watchlist == (Term("Anna"),)

    assert capsys.readouterr().err == f"The watch-list '{empty}' is empty: nothing of it is looked for.\n"


def test_several_terms_in_one_line_are_one_with_parts_and_that_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    several, full = tmp_path / "several.txt", tmp_path / "names.txt"
    several.write_text("kettle, Juniper, window\n")
    full.write_text("kettle = Juniper, window\n")

    assert len(policy_of(watchlist=[several, full]).watchlist) == 2

    told = capsys.readouterr().err
    assert str(several) in told
    assert "looks like several" in told
    assert str(full) not in told
    assert "Juniper" not in told


def test_a_profile_that_keeps_the_terms_of_a_watch_list_is_refused_with_one(tmp_path: Path) -> None:
    terms, mine = tmp_path / "names.txt", tmp_path / "mine.toml"
    terms.write_text("Anna\n")
    mine.write_text('name = "mine"\n[categories]\nwatchlist = "keep"\n')

    SearchOptions(profile=str(mine)).policy()
    with pytest.raises(UsageError, match="'mine' keeps"):
        SearchOptions(profile=str(mine), watchlist=[terms], strict=True).policy()
    terms.write_text("")
    SearchOptions(profile=str(mine), watchlist=[terms]).policy()


def test_a_watch_list_that_is_left_alone_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    terms = tmp_path / "names.txt"
    terms.write_text("Anna\n")

    SearchOptions(only="person").policy()
    SearchOptions(watchlist=[terms]).policy()
    SearchOptions(watchlist=[terms], only="person,watchlist").policy()
    assert capsys.readouterr().err == ""
    SearchOptions(watchlist=[terms], only="person").policy()
    assert capsys.readouterr().err.startswith("No term of the watch-list is looked for")
    SearchOptions(only="watchlist").policy()
    assert "there is no term to look for" in capsys.readouterr().err


def test_what_is_heard_and_is_not_in_a_transcript_is_told_to_stay_where_it_may(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('name = "mine"\n[categories]\nunheard = "keep"\n')

    for looking in (SearchOptions(), SearchOptions(only="unheard"), SearchOptions(str(mine), strict=True)):
        tell_unchecked(looking.policy())
    assert capsys.readouterr().err == ""
    tell_unchecked(SearchOptions(only="person").policy())
    assert "'unheard' is left alone" in capsys.readouterr().err
    policy = SearchOptions(profile=str(mine)).policy()
    assert "it is asked about instead" in capsys.readouterr().err
    tell_unchecked(policy)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("text", "told"), [("", True), (" , ", True), ("txt", False)])
def test_that_no_text_is_published_is_told(text: str, told: bool, capsys: pytest.CaptureFixture[str]) -> None:
    assert bool(BundleOptions(text=text).output("a").texts) is not told
    said = "No text is published: --text names no format.\nName some, as in --text txt,docx.\n"
    assert capsys.readouterr().err == (said if told else "")


@pytest.mark.parametrize(
    ("kept", "video", "told"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_that_there_is_no_picture_to_keep_is_said(
    kept: bool, video: bool, told: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    recording = replace(make_recording(), has_video=video)
    tell_without_picture(BundleOptions(keep_video=kept), recording)
    assert ("no picture to keep" in capsys.readouterr().err) is told


def test_a_project_lies_in_the_folder_of_the_bundles_and_in_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "a.caviard"
    project.touch()
    tell_beside(project, project)
    assert capsys.readouterr().err == ""
    tell_beside(project, tmp_path)
    assert "lies in the folder" in capsys.readouterr().err
