"""Reading policy files: what they may say, and that nothing is done with one that cannot be used."""

import os
import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import PolicyError, UsageError
from app.domain.finding import Category
from app.domain.reviewing.rules import Rules
from app.domain.spotting.watchlist import Term, parse_watchlist
from app.rules import changeable, read_watchlist, rules_in_force
from app.rules import reading as module
from app.rules.reading import read_rules

WHOLE = """
profile = "board.toml"
watchlist = ["Project Falcon", "Anna Martin = Annie, A. Martin"]
watchlist_files = ["names.txt"]
never_keep = ["person", "id_number"]
keep_projects_days = 30

[models]
folder = "models"
downloads = false

[network]
proxy = "http://proxy.example:3128"
certificates = "company.pem"
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "policy.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    (tmp_path / "board.toml").write_text('name = "board"\n[categories]\nperson = "redact"\n', "utf-8")
    (tmp_path / "names.txt").write_text("Heron  # a bird\n", "utf-8")
    (tmp_path / "company.pem").write_text("-----BEGIN CERTIFICATE-----\n", "utf-8")
    return write(tmp_path, WHOLE)


def test_a_profile_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "board.toml"
    path.write_text('name = "board"\n[categories]\nperson = "redact"\n', "utf-8-sig")
    assert module.read_profile(path).name == "board"


def test_a_profile_that_is_too_deep_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "board.toml"
    path.write_text(f'name = "board"\nallow = {"[" * 5000}', "utf-8")
    with pytest.raises(UsageError, match=r"board\.toml' cannot be read: it is too deep"):
        module.read_profile(path)


def test_every_rule_is_read_and_files_lie_beside_the_policy(whole: Path) -> None:
    rules = read_rules(whole)
    assert rules.profile is not None
    assert rules.profile.name == "board"
    assert rules == Rules(
        source=whole,
        profile=rules.profile,
        watchlist=(Term("Project Falcon"), Term("Anna Martin", ("Annie", "A. Martin")), Term("Heron")),
        never_keep=frozenset({Category.PERSON, Category.ID_NUMBER}),
        keep_days=30,
        models=whole.parent / "models",
        downloads=False,
        proxy="http://proxy.example:3128",
        certificates=whole.parent / "company.pem",
    )


def test_an_empty_policy_lays_nothing_down(tmp_path: Path) -> None:
    path = write(tmp_path, "")
    assert read_rules(path) == Rules(source=path)


@pytest.mark.parametrize(
    "text",
    [
        "never_kept = ['person']",
        "never_keep = ['persons']",
        "never_keep = 'person'",
        "profile = 'nobody'",
        "watchlist_files = ['gone.txt']",
        "watchlist = ['...']",
        "keep_projects_days = 0",
        "keep_projects_days = '30'",
        "[models]\nfolders = 'x'",
        "[network]\nproxy = 'proxy:3128'",
        "[network]\ncertificates = 'gone.pem'",
        "[network]\ncertificates = 'policy.toml'",
        "profile = ",
        f"watchlist = {'[' * 5000}",
    ],
)
def test_a_policy_with_a_slip_is_refused_whole(tmp_path: Path, text: str) -> None:
    with pytest.raises(PolicyError, match=r"policy\.toml cannot be used") as caught:
        read_rules(write(tmp_path, text))
    assert caught.value.status == 1


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "policy.toml"
    path.write_bytes(b"profile = '\xff'")
    with pytest.raises(PolicyError):
        read_rules(path)


@pytest.mark.parametrize("name", [".", "lists/gone.txt"])
def test_a_watch_list_that_cannot_be_read_is_called_as_it_was_given(name: str) -> None:
    with pytest.raises(UsageError, match=re.escape(f"The watch-list {name!r} cannot be read: ")):
        read_watchlist(Path(name))


def test_a_watch_list_of_notepad_is_read_and_a_line_of_nothing_is_told_with_its_file(tmp_path: Path) -> None:
    path = tmp_path / "noms.txt"
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        path.write_text("Amélie Dubois\n", encoding=encoding)
        assert read_watchlist(path) == (Term("Amélie Dubois"),)
    path.write_bytes(b"Am\0elie Dubois")
    with pytest.raises(UsageError, match="it is not text"):
        read_watchlist(path)
    path.write_text("Amélie Dubois\n= x\n", encoding="utf-8")
    with pytest.raises(UsageError, match=re.escape(f"Line 2 of the watch-list {str(path)!r} has no letter")):
        read_watchlist(path)
    path.write_text("word " * 100 + "\n" + "word " * 250 + "\n", encoding="utf-8")
    with pytest.raises(UsageError, match=re.escape(f"Line 2 of the watch-list {str(path)!r} is too long")):
        read_watchlist(path)


@pytest.mark.parametrize(
    "text",
    [
        "Amélie Dubois\r\nHélène Côté = Mme Côté\r\n# des clients\r\n",
        "L\u2019Oréal",
        "SOCIÉTÉ GÉNÉRALE",
        "Zoé Müller",
    ],
)
def test_a_watch_list_that_windows_saved_as_ansi_is_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "noms.txt"
    path.write_text(text, encoding="cp1252", newline="")
    assert read_watchlist(path) == parse_watchlist(text.splitlines())


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Kučera\nHéléna", "cp1250"),
        ("Dębski\nHéléna", "cp1250"),
        ("Jirků\nHéléna", "cp1250"),
        ("Dočkal", "cp1250"),
        ("Kėdainiai", "cp1257"),
        ("Şahin\nZoé", "cp1254"),
        ("Hélène Côté", "cp850"),
        ("Hélène Côté", "mac-roman"),
        ("ÈRE NOUVELLE", "mac-roman"),
        ("\u0410\u043d\u043d\u0430", "cp1251"),
        ("Ελένη", "cp1253"),
        ("François", "cp1252"),
        ("こんにちは", "shift-jis"),
    ],
)
def test_a_watch_list_that_may_be_something_else_is_refused(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "noms.txt"
    path.write_text(text, encoding=encoding)
    with pytest.raises(UsageError, match="it is not UTF-8"):
        read_watchlist(path)


@given(st.text())
def test_whatever_a_policy_says_it_is_read_or_refused(text: str) -> None:
    path = Path("/nowhere/policy.toml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "read_text", lambda *_a, **_k: text)
        with suppress(PolicyError):
            assert read_rules(path).source == path


def test_the_policy_of_the_system_wins_over_the_one_that_is_tried_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system, trial = tmp_path / "system" / "policy.toml", write(tmp_path, "keep_projects_days = 1")
    monkeypatch.setattr(module, "policy_file", lambda: system)
    assert rules_in_force() == Rules()
    monkeypatch.setenv("CAVIARD_POLICY", str(trial))
    assert rules_in_force().keep_days == 1
    system.parent.mkdir()
    system.write_text("keep_projects_days = 7", "utf-8")
    assert rules_in_force().keep_days == 7
    system.unlink()
    system.symlink_to(tmp_path / "gone")
    with pytest.raises(PolicyError):
        rules_in_force()


def test_a_policy_that_may_not_be_looked_at_stops_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(module, "policy_file", lambda: tmp_path / "policy.toml")
    monkeypatch.setattr(Path, "lstat", refuse)
    with pytest.raises(PolicyError, match="Permission denied"):
        rules_in_force()


@pytest.mark.skipif(os.name == "nt" or os.getuid() != 0, reason="only an administrator's file is protected")
def test_a_policy_that_others_may_change_is_noticed(whole: Path) -> None:
    whole.parent.chmod(0o755)
    assert not changeable(whole)
    for group, mode, others in ((0, 0o664, False), (1, 0o644, False), (1, 0o664, True), (0, 0o666, True)):
        os.chown(whole, 0, group)
        whole.chmod(mode)
        assert changeable(whole) is others


def test_a_watch_list_that_is_not_there_is_not_told_to_be_saved_in_utf_8(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Check its name"):
        read_watchlist(tmp_path / "names.txt")
