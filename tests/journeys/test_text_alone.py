"""A transcript whose recording is not there: redacted, verified, and without any time."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from app.cli.documents import redact_document
from app.domain.errors import InputError, ProjectError, UsageError
from app.domain.finding import Category
from app.domain.profile import Profile
from app.domain.review import Action
from app.domain.spotting.watchlist import Term
from app.domain.words.terms import fold
from app.project import Project
from app.workbench.bench import Workbench
from app.workbench.outgoing.keeping import Keeper, keeping
from app.workbench.outgoing.main_job import redact_text
from app.workbench.outgoing.publication import Outcome
from app.workbench.outgoing.publishing import publish_project
from app.workbench.policy.own_lists import change_watchlist
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Output, Policy, watchlist_of
from app.workbench.reviewing.history import History
from app.workbench.reviewing.session import Session
from tests.journeys.conftest import Caviard, files_below

SECRETS = ("Siobhan Murphy", "613-555-0142", "Antwerp", "Juniper")
SAID = (
    ("Anna Kowalska", "Good morning everybody, and thank you for coming."),
    ("Siobhan Murphy", "The plan for Juniper is ready. You reach me at 613-555-0142 or in Antwerp."),
    ("Anna Kowalska", "So Siobhan will tell the staff."),
)
Make = Callable[[Path], None]


def vtt(path: Path) -> None:
    cues = [f"00:0{n}:07.250 --> 00:0{n}:19.500\n<v {who}>{said}</v>\n" for n, (who, said) in enumerate(SAID)]
    path.write_text("\n".join(["WEBVTT\n", *cues]), encoding="utf-8")


def srt(path: Path) -> None:
    cues = [
        f"{n}\n00:0{n}:07,250 --> 00:0{n}:19,500\n{who}: {said}\n" for n, (who, said) in enumerate(SAID, 1)
    ]
    path.write_text("\n".join(cues), encoding="utf-8")


def txt(path: Path) -> None:
    path.write_text("\n".join(f"{who}: {said}" for who, said in SAID), encoding="utf-8")


def docx(path: Path) -> None:
    document = Document()
    document.add_paragraph("Meeting about Juniper")
    for n, (who, said) in enumerate(SAID):
        document.add_paragraph(f"\n{who}   {n}:07\n{said}")
    document.core_properties.author = "Siobhan Murphy"
    document.save(str(path))


def words(path: Path) -> None:
    listed = [
        {"text": word, "speaker": who, "start": 7.25 * n, "end": 7.25 * n + 1}
        for n, (who, said) in enumerate(SAID)
        for word in said.split()
    ]
    path.write_text(json.dumps({"language": "en", "words": listed}), encoding="utf-8")


FILES: dict[str, Make] = {".vtt": vtt, ".srt": srt, ".txt": txt, ".docx": docx, ".json": words}


def redacted(
    bench: Workbench, source: Path, folder: Path, texts: tuple[str, ...], profile: Profile | None = None
) -> Outcome:
    outcome = redact_text(
        bench,
        source,
        folder=folder,
        language="auto",
        policy=Policy(profile or load_profile("staff"), watchlist=(Term("Juniper"),)),
        output=Output("made", texts=texts),
        keeper=Keeper(),
    )
    assert outcome.published.certificate.passed
    return outcome


def published(bench: Workbench, source: Path, folder: Path, texts: tuple[str, ...]) -> dict[str, Path]:
    return dict(redacted(bench, source, folder, texts).published.files)


@pytest.mark.parametrize("suffix", FILES)
def test_what_people_have_is_redacted(bench: Workbench, tmp_path: Path, suffix: str) -> None:
    source = tmp_path / f"Juniper{suffix}"
    FILES[suffix](source)

    files = published(bench, source, tmp_path / "out", ("txt", "docx", "json", "html"))

    assert set(files) == {"txt", "docx", "json", "html", "certificate", "certificate_html"}
    text = files["txt"].read_text(encoding="utf-8")
    assert text.startswith("[Speaker 1]: Good morning everybody, and thank you for coming.\n[Speaker 2]: ")
    # The name of a speaker is known as a name where it is said.
    assert "[Speaker 1]: So [PERSON 1] will tell the staff.\n" in text
    for path in files_below(tmp_path / "out"):
        content = path.read_bytes().decode("utf-8", "replace")
        assert not any(fold(secret) in fold(content) for secret in SECRETS), path.name
        assert "07.25" not in content
        assert ":07" not in content or path.name.startswith("certificate")
    certificate = json.loads(files["certificate"].read_text(encoding="utf-8"))
    assert (certificate["duration"], certificate["removed_seconds"]) == (None, None)
    assert [check["name"] for check in certificate["checks"]] == [
        "decisions",
        "original",
        "files",
        "text",
        "cues",
        "search",
    ]


def test_the_name_of_ones_own_profile_is_told_to_nobody_else(bench: Workbench, tmp_path: Path) -> None:
    txt(tmp_path / "a.txt")
    own = replace(load_profile("staff"), name="Juniper, Siobhan")

    outcome = redacted(bench, tmp_path / "a.txt", tmp_path / "out", ("txt",), own)

    assert not any(b"Juniper" in path.read_bytes() for path in files_below(tmp_path / "out"))
    assert outcome.published.certificate.profile == "custom"
    assert redact_document(outcome)["profile"] == own.name


def test_a_changed_copy_of_a_profile_is_not_called_by_its_name(bench: Workbench, tmp_path: Path) -> None:
    """`profiles show NAME` gives one."""
    txt(tmp_path / "a.txt")
    shipped = load_profile("staff")
    kept = replace(shipped, actions=tuple((category, Action.KEEP) for category, _ in shipped.actions))
    for name, profile in (("custom", kept), ("staff", shipped.strict())):
        outcome = redacted(bench, tmp_path / "a.txt", tmp_path / name, ("txt",), profile)
        assert outcome.published.certificate.profile == name


def test_a_block_tells_nothing_in_any_file(bench: Workbench, tmp_path: Path) -> None:
    txt(tmp_path / "a.txt")

    outcome = redacted(bench, tmp_path / "a.txt", tmp_path / "out", ("json",), load_profile("press"))

    document = json.loads(outcome.published.files["json"].read_text(encoding="utf-8"))
    assert document["spans"]
    assert not any(span["categories"] for span in document["spans"])
    spans = redact_document(outcome)["spans"]
    assert isinstance(spans, list)
    assert all(span["categories"] for span in spans), "whoever publishes may know"


@pytest.mark.parametrize("kind", ["srt", "vtt"])
def test_subtitles_are_refused(bench: Workbench, tmp_path: Path, kind: str) -> None:
    """The times of a file tell how long what was removed lasted; without sound nobody may know."""
    vtt(tmp_path / "a.vtt")

    with pytest.raises(UsageError) as raised:
        published(bench, tmp_path / "a.vtt", tmp_path / "out", ("txt", kind))

    assert raised.value.status == 2
    assert not (tmp_path / "out").exists()


def test_a_file_that_says_nothing_is_refused(bench: Workbench, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"language": "en", "words": []}', encoding="utf-8")

    with pytest.raises(InputError, match="says nothing"):
        published(bench, tmp_path / "a.json", tmp_path / "out", ("txt",))


def kept(bench: Workbench, source: Path, project: Path, policy: Policy) -> None:
    """Redact a text and keep its project, as ``redact --project`` does."""
    with keeping(project, lambda _: None) as keeper:
        redact_text(
            bench,
            source,
            folder=project.parent / "out",
            language="auto",
            policy=policy,
            output=Output(project.stem, texts=("txt",)),
            keeper=keeper,
        )


def again(bench: Workbench, project: Path, profile: Profile) -> str:
    """What is published of a kept project for another audience, as ``publish`` does."""
    with Project.open(project) as opened:
        outcome = publish_project(
            bench,
            History(opened).state,
            folder=project.parent / "out",
            policy=Policy(profile).looking_for(watchlist_of(opened.settings)),
            output=Output("again", texts=("txt",)),
            keeper=Keeper(project=opened),
        )
    return outcome.published.files["txt"].read_text(encoding="utf-8")


def test_a_term_of_a_project_is_no_name_of_a_speaker(bench: Workbench, tmp_path: Path) -> None:
    txt(tmp_path / "a.txt")
    actions = dict.fromkeys(Category, Action.REDACT)
    actions |= dict.fromkeys((Category.SPEAKER, Category.PERSON, Category.ORGANISATION), Action.KEEP)
    kept(bench, tmp_path / "a.txt", tmp_path / "a.caviard", Policy(load_profile("staff")))
    with Project.open(tmp_path / "a.caviard") as project:
        project.save_settings({"watchlist": (Term("Kowalska"),)})

    text = again(bench, tmp_path / "a.caviard", Profile("own", "us", tuple(actions.items())))

    assert speakers_in(text) == {"[Speaker 1]", "Siobhan Murphy"}


def test_a_name_that_is_redacted_in_the_text_is_no_name_of_a_speaker(
    bench: Workbench, tmp_path: Path
) -> None:
    txt(tmp_path / "a.txt")
    actions = dict.fromkeys(Category, Action.REDACT) | {Category.SPEAKER: Action.KEEP}
    kept(bench, tmp_path / "a.txt", tmp_path / "a.caviard", Policy(load_profile("staff")))

    text = again(bench, tmp_path / "a.caviard", Profile("own", "us", tuple(actions.items())))

    assert speakers_in(text) == {"Anna Kowalska", "[Speaker 2]"}, "'Siobhan' is said and redacted"


def speakers_in(text: str) -> set[str]:
    return {line.partition(":")[0] for line in text.splitlines()}


def test_what_was_left_out_of_a_project_is_looked_for_when_it_is_published(
    bench: Workbench, tmp_path: Path
) -> None:
    said = "Please call 613-555-0142 about the zeppelin. Martha Ellison and Karim Benali will be there."
    (tmp_path / "a.txt").write_text(said, encoding="utf-8")
    narrow = Policy(load_profile("staff"), watchlist=(Term("zeppelin"),), only=(Category.PHONE,))
    kept(bench, tmp_path / "a.txt", tmp_path / "a.caviard", narrow)
    assert "zeppelin" in (tmp_path / "out" / "a" / "a.txt").read_text(encoding="utf-8")

    text = again(bench, tmp_path / "a.caviard", load_profile("press"))

    assert not [word for word in ("0142", "zeppelin", "Martha", "Ellison", "Karim", "Benali") if word in text]


def test_a_text_is_kept_published_again_and_verified(inside: Caviard, tmp_path: Path) -> None:
    docx(tmp_path / "notes.docx")

    ran = inside("redact", "notes.docx", "-o", "out", "--project", "kept.caviard", "--name", "a", "--json")

    assert ran.status == 0, ran.err
    document = ran.document
    assert (document["duration"], document["rate"], document["engine"]) == (None, None, "text")
    assert document["spans"]
    assert all(
        span["start"] is span["end"] is span["start_sample"] is span["end_sample"] is None
        for span in document["spans"]
    )
    assert set(document["files"]) == {"txt", "docx", "certificate", "certificate_html"}

    among = inside("redact", "notes.docx", "-o", "out", "--project", "out/a/kept.caviard", "--json")
    assert (among.status, among.document["code"]) == (2, "project-in-bundle")
    assert not (tmp_path / "out" / "a" / "kept.caviard").exists()
    ran = inside("redact", "notes.docx", "-o", "out", "--project", "out/kept.caviard", "--name", "a")
    assert (ran.status, "private project lies in the folder" in ran.err) == (2, True)
    ran = inside("publish", "kept.caviard", "-o", "out", "--name", "b", "--text", "srt")
    assert ran.status == 2
    ran = inside("publish", "kept.caviard", "-o", ".", "--name", "b", "--text", "srt")
    assert (ran.status, "private project lies in the folder" in ran.err) == (2, True)
    ran = inside("publish", "kept.caviard", "-o", "out", "--name", "b", "--excerpt", "0:01-0:20")
    assert (ran.status, "has no times" in ran.err) == (2, True)
    (tmp_path / "moved").mkdir()
    for name in ("kept.caviard", "notes.docx"):  # a folder that was moved, or came from somebody else
        (tmp_path / name).rename(tmp_path / "moved" / name)
    ran = inside("verify", "out/a", "--project", "moved/kept.caviard", "--log", "--json")
    assert ran.status == 0, ran.err
    ran = inside("publish", "moved/kept.caviard", "-o", "out", "--name", "b", "--text", "html")
    assert ran.status == 0, ran.err

    proof = tmp_path / "out" / "a" / "certificate.html"
    proof.symlink_to(proof.rename(tmp_path / "elsewhere.html"))
    ran = inside("verify", "out/a", "--project", "moved/kept.caviard")
    assert (ran.status, "hashes (3 of 4 files are as published)" in ran.err) == (5, True)

    published = tmp_path / "out" / "a" / "a.txt"
    published.write_text(
        published.read_text(encoding="utf-8").replace("[Speaker 2]", "Siobhan"), encoding="utf-8"
    )
    assert inside("verify", "out/a", "--project", "moved/kept.caviard").status == 5
    ran = inside("redact", "moved/notes.docx", "-o", "out", "--transcript", "moved/notes.docx")
    assert (ran.status, len(ran.err.splitlines())) == (2, 2)


def test_nothing_is_published_of_a_project_that_is_damaged_where_publishing_reads_nothing(
    inside: Caviard, tmp_path: Path
) -> None:
    docx(tmp_path / "notes.docx")
    kept = tmp_path / "kept.caviard"
    assert inside("redact", "notes.docx", "-o", "out", "--project", kept.name, "--name", "a").status == 0
    kept.write_bytes(kept.read_bytes().replace(b'"name":"a"', b'"name":\xa5a"'))  # what the bundle was

    ran = inside("publish", kept.name, "-o", "out", "--name", "b")

    assert (ran.status, "kept.caviard is damaged." in ran.err) == (3, True)
    assert not (tmp_path / "out" / "b").exists()
    with pytest.raises(ProjectError, match="is damaged"):
        Session.open(kept)


def test_a_profile_that_keeps_the_watch_list_of_a_project_is_told(inside: Caviard, tmp_path: Path) -> None:
    """A command that gives both is refused: there nobody has looked at anything."""
    txt(tmp_path / "notes.txt")
    (tmp_path / "terms.txt").write_text("everybody", encoding="utf-8")
    (tmp_path / "mine.toml").write_text('name = "mine"\n[categories]\nwatchlist = "keep"\n', encoding="utf-8")
    listed = ["notes.txt", "-o", "out", "--watchlist", "terms.txt"]

    for command in (["redact", *listed], ["batch", *listed], ["detect", "notes.txt", *listed[3:]]):
        ran = inside(*command, "--profile", "mine.toml")
        assert (ran.status, len(ran.err.splitlines())) == (2, 2)
        assert "'mine' keeps" in ran.err
    assert not (tmp_path / "out").exists()

    assert inside("redact", *listed, "--project", "kept.caviard").status == 0
    ran = inside("publish", "kept.caviard", "-o", "out", "--profile", "mine.toml")
    assert "'mine' keeps what is on the watch-list" in ran.err


def test_a_term_that_was_put_on_the_list_for_all_meetings_since_is_removed(
    inside: Caviard, tmp_path: Path, data_folder: Path
) -> None:
    (tmp_path / "notes.txt").write_text("Anna: The canteen opens on Monday.\n", encoding="utf-8")
    out = tmp_path / "out"
    assert inside("redact", "notes.txt", "-o", out, "--project", "kept.caviard", "--name", "a").status == 0
    assert "canteen" in (out / "a" / "a.txt").read_text(encoding="utf-8")
    change_watchlist((), [Term("canteen")])
    ran = inside("publish", "kept.caviard", "-o", out, "--name", "b")
    assert ran.status == 0, ran.err
    assert "canteen" not in (out / "b" / "b.txt").read_text(encoding="utf-8")
    assert inside("verify", out / "b", "--project", "kept.caviard").status == 0
    (data_folder / "watchlist.txt").write_bytes("Łukasz\n".encode("cp1250"))
    assert inside("publish", "kept.caviard", "-o", out, "--name", "c").status == 2
    assert not (out / "c").exists()


def test_a_speaker_of_a_text_is_muted_by_name_and_nobody_else_is(bench: Workbench, tmp_path: Path) -> None:
    vtt(tmp_path / "meeting.vtt")
    only = Policy(load_profile("staff"), only=(Category.PHONE,), muted=("siobhan murphy",))
    kept(bench, tmp_path / "meeting.vtt", tmp_path / "a.caviard", only)
    assert (tmp_path / "out" / "a" / "a.txt").read_text(encoding="utf-8").splitlines() == [
        f"[Speaker 1]: {SAID[0][1]}",
        "[Speaker 2]: [SPEAKER]",
        f"[Speaker 1]: {SAID[2][1]}",
    ]
    with pytest.raises(UsageError) as raised:
        kept(bench, tmp_path / "meeting.vtt", tmp_path / "b.caviard", replace(only, muted=("Nobody",)))
    assert (raised.value.status, raised.value.code) == (2, "no-speaker")
