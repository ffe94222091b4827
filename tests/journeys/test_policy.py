"""Attempts to get around a policy from the command line: by options, files and variables."""

import os
from pathlib import Path

import pytest

from tests.journeys.conftest import Caviard, Ran

TEXT = "Anna Martin told Bob about Project Falcon on Monday."
ALL_KEPT = 'name = "mine"\nthreshold = 1.0\n[categories]\nperson = "keep"\nwatchlist = "keep"\n'


@pytest.fixture
def policy(tmp_path: Path, environment: dict[str, str]) -> Path:
    """The policy file that is in force for the commands of this test."""
    path = tmp_path / "policy.toml"
    environment["CAVIARD_POLICY"] = str(path)
    return path


def found(inside: Caviard, *options: object) -> set[str]:
    document = inside("detect", "-", "--language", "en", "--json", *options, stdin=TEXT).document
    return {TEXT[f["start_char"] : f["end_char"]] for f in document["findings"]}


def test_a_profile_of_the_users_own_hides_nothing_that_has_to_be_found(
    inside: Caviard, policy: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine.toml").write_text(ALL_KEPT, "utf-8")
    policy.write_text("", "utf-8")
    assert "Bob" not in found(inside, "--profile", "mine.toml")
    policy.write_text('never_keep = ["person"]\nwatchlist = ["Project Falcon"]\n', "utf-8")
    assert {"Anna Martin", "Bob", "Project Falcon"} <= found(inside, "--profile", "mine.toml")
    refused = inside("detect", "-", "--only", "date", stdin=TEXT)
    assert refused.status == 2
    assert "forbids leaving out person, watchlist" in refused.err


def test_the_only_profile_cannot_be_exchanged(inside: Caviard, policy: Path, tmp_path: Path) -> None:
    policy.write_text('profile = "press"\n', "utf-8")
    (tmp_path / "press").write_text(ALL_KEPT.replace("mine", "press"), "utf-8")
    (tmp_path / "mine.toml").write_text(ALL_KEPT.replace("mine", "press"), "utf-8")
    for options in (["--profile", "staff"], ["--profile", "mine.toml"], ["--profile", "./press"]):
        ran = inside("redact", "no-such.wav", "-o", "out", *options)
        assert ran.status == 2
        assert "allows the profile 'press' only" in ran.err
    for options in ([], ["--profile", "press"], ["--strict"]):
        ran = inside("redact", "no-such.wav", "-o", "out", *options)
        assert ran.status == 3, "the policy has nothing against it"
    assert inside("profiles", "list", "--json").document["profiles"][0]["name"] == "press"


def test_nothing_is_done_with_a_policy_that_cannot_be_used(
    inside: Caviard, policy: Path, tmp_path: Path
) -> None:
    policy.write_text("never_kept = []", "utf-8")
    (tmp_path / "meeting.wav").write_bytes(b"RIFF")
    for command in (
        ["redact", "meeting.wav", "-o", "out"],
        ["batch", "meeting.wav", "-o", "out"],
        ["detect", "-"],
        ["transcribe", "meeting.wav"],
        ["lock", "kept.caviard", "--remove"],
        ["models", "install", "small"],
        ["profiles", "list"],
    ):
        refused(inside(*command, stdin=""))
    assert not (tmp_path / "out").exists()
    told = inside("doctor")
    assert told.status == 0
    assert "policy.toml cannot be used" in told.out


@pytest.mark.parametrize("text", ["profile = 'nobody'", "\x00"])
def test_no_mistake_in_a_policy_is_passed_over(inside: Caviard, policy: Path, text: str) -> None:
    policy.write_text(text, "utf-8")
    refused(inside("profiles", "list"))


def refused(ran: Ran) -> None:
    assert ran.status == 1
    assert "policy.toml cannot be used" in ran.err


def test_models_come_from_where_the_policy_says_and_are_not_downloaded(
    inside: Caviard, policy: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    policy.write_text("[models]\nfolder = 'share'\ndownloads = false\n", "utf-8")
    assert environment["CAVIARD_MODELS"] != str(tmp_path / "share")
    assert inside("models", "where").out.strip() == str(tmp_path / "share")
    refused = inside("models", "install", "small")
    assert refused.status == 2
    assert "permits no download" in refused.err


def test_doctor_tells_the_policy(inside: Caviard, policy: Path, data_folder: Path) -> None:
    policy.write_text('profile = "press"\nwatchlist = ["Falcon"]\nkeep_projects_days = 30\n', "utf-8")
    parts = {row["name"]: row["note"] for row in inside("doctor", "--json").document["parts"]}
    assert parts["policy"] == f"{policy}, tried out"
    assert parts["profile"] == "only press"
    assert parts["projects"] == "deleted 30 days after their last change"
    old = data_folder / "projects" / "old.caviard"
    old.parent.mkdir()
    old.touch()
    os.utime(old, (0, 0))
    parts = {row["name"]: row["note"] for row in inside("doctor", "--json").document["parts"]}
    assert parts["projects"].endswith("so old by this computer's clock: 1")
    assert old.exists(), "to be told of it deletes nothing"
    assert "Falcon" not in str(parts), "terms are nobody's business"
