"""All checks of a bundle."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import nullcontext
from pathlib import Path

from app.domain.certificate import Check
from app.domain.errors import InputError
from app.domain.lanes import beside
from app.domain.plan import Plan, as_published
from app.domain.ports import OpenPicture, OpenSource, SampleSource, Transcriber
from app.domain.recording import HOURS, Recording
from app.files import sha256_of
from app.verify.agreed import agrees
from app.verify.certificate import HTML_NAME, JSON_NAME
from app.verify.container import check_container
from app.verify.measured.placed import placed
from app.verify.measured.silent import check_silence
from app.verify.measured.sound import Pair, check_length, check_outside
from app.verify.picture import check_picture
from app.verify.relistening.found import Found
from app.verify.relistening.relisten import RELISTEN, Ears, Told, check_relisten, heard
from app.verify.relistening.whole import check_whole
from app.verify.written.equal import NotEqualError
from app.verify.written.search import Search, names_tell, outside_terms, terms_of
from app.verify.written.texts import Shown, can_check, compare, cut_redactions, fixed, out_of_place, planned

AUDIO, VIDEO = "audio", "video"
"""Kinds of files with sound: of the two a bundle has one."""
CERTIFICATES = frozenset({JSON_NAME, HTML_NAME})
"""Names that a bundle's folder may hold besides the files that are checked."""
_SOUND = ("container", "length", "silence", "outside", RELISTEN)


class BundleVerifier:
    """Opens published files again. A file that is missing, extra or cannot be read fails a check.

    Args:
        open_source: opens sound.
        open_picture: opens the picture of a video.
        open_ears: loads who listens again; called when words were removed from the sound, or for all of it.
        count_spare: counts the bytes of a file that its container would not have written.
        open_transcriber: loads who writes down all of what is published; None where nobody does.
        told: is told of the windows that are listened to.
        checked: is told of each check as it is done; one told again takes the place of the first of its name.
    """

    def __init__(
        self,
        open_source: OpenSource,
        open_picture: OpenPicture,
        open_ears: Callable[[], Ears],
        count_spare: Callable[[Recording], int],
        *,
        open_transcriber: Callable[[], Transcriber] | None = None,
        told: Told = lambda _done, _all: None,
        checked: Callable[[Check], None] = lambda _: None,
    ) -> None:
        self._open = open_source
        self._open_picture = open_picture
        self._open_ears = open_ears
        self._open_transcriber = open_transcriber
        self._count_spare = count_spare
        self._told = told
        self._checked = checked

    def verify(self, plan: Plan, original: SampleSource, files: Mapping[str, Path]) -> tuple[Check, ...]:
        """Check a bundle's files, by kind: its sound, and the formats of its text.

        The checks, in this order: ``original``, ``files``, ``text``, ``cues``, ``search``, ``container``,
        ``picture`` where the file with the sound is a video, ``length``, ``silence``, ``outside``,
        ``relisten``, and ``relisten-full`` where all is listened to. No detail holds a word of the
        recording.

        Raises:
            ValueError: when the plan is one of a text alone, see :meth:`verify_text`.
        """
        if plan.text_only:
            raise ValueError("a plan of a text alone says nothing of sound")
        texts = {kind: path for kind, path in files.items() if kind not in {AUDIO, VIDEO}}
        audio = files.get(AUDIO, files.get(VIDEO))
        sound = audio.name if audio else None
        checks = self._tell(_first(plan, original.recording, files, texts, sound))
        if audio is None:
            missing = (_check_search(plan, texts, None, ()), *_failed(_SOUND, "there is no sound"))
            return (*checks, *self._tell(missing))
        try:
            with self._open(audio) as published:
                tags = tuple(word for tag in published.recording.tags for word in tag)
                checks += self._tell([_check_search(plan, texts, audio, tags)])
                pair = Pair(plan, original, placed(published, plan))
                checks += self._tell(self._check_sound(pair, picture=VIDEO in files))
        except InputError:
            checks = [check for check in checks if check.name not in {"search", *_SOUND}]
            unread = (_check_search(plan, texts, audio, ()), *_failed(_SOUND, "the sound cannot be read"))
            checks += self._tell(unread)
        return tuple(checks)

    def verify_text(self, plan: Plan, original: Recording, files: Mapping[str, Path]) -> tuple[Check, ...]:
        """Check a bundle of text alone: ``original``, ``files``, ``text``, ``cues`` and ``search``.

        Args:
            plan: of a text that came without its recording.
            original: that text.
            files: of the bundle, by kind; none of them may be sound, or tell times.

        Raises:
            ValueError: when the plan is one of sound, which is not published unheard.
        """
        if not plan.text_only:
            raise ValueError("a plan of sound is verified with its sound")
        checks = self._tell(_first(plan, original, files, files, None))
        return (*checks, *self._tell([_check_search(plan, files, None, ())]))

    def _tell(self, checks: Iterable[Check]) -> list[Check]:
        """Run checks one by one, and tell of each before the next begins."""
        done = []
        for check in checks:
            self._checked(check)
            done.append(check)
        return done

    def _check_sound(self, pair: Pair, *, picture: bool) -> Iterator[Check]:
        published = pair.published.recording
        yield check_container(published, picture=picture, spare=self._count_spare(published))
        if picture:
            yield check_picture(self._open_picture(pair.original.recording), self._open_picture(published))
        yield check_length(pair)
        ears = self._open_ears() if any(hidden.passage.words for hidden in pair.plan.hidden) else None

        def listen() -> tuple[Found, ...]:
            return heard(pair, ears, self._told) if ears is not None else ()

        # Listened to beside the other checks, what is published has two more readers: 54 MB for five hours.
        short = published.length <= HOURS * published.rate
        with beside(listen) if short else nullcontext(listen) as listening:
            yield check_silence(pair)
            yield check_outside(pair)
            yield check_relisten(pair, ears, listening)
        if self._open_transcriber is not None:
            yield check_whole(pair, self._open_transcriber(), (ears or self._open_ears()).sound_alike)


def _first(
    plan: Plan, facts: Recording, files: Mapping[str, Path], texts: Mapping[str, Path], sound: str | None
) -> Iterator[Check]:
    """The checks ``original``, ``files``, ``text`` and ``cues``."""
    yield _check_original(plan, facts)
    yield _check_files(files, text_only=plan.text_only)
    yield from _check_texts(as_published(plan), texts, sound, agreed=agrees(plan))


def _check_original(plan: Plan, facts: Recording) -> Check:
    try:
        sha256 = sha256_of(facts.path)
    except OSError:
        return Check("original", False, "the recording cannot be read any more")
    same = sha256 == facts.sha256 == plan.recording and (facts.rate, facts.length) == (plan.rate, plan.length)
    what = "text" if facts.text_only else "recording"
    return Check("original", same, f"the {what} is unchanged" if same else f"the {what} is another one")


def _check_files(files: Mapping[str, Path], *, text_only: bool) -> Check:
    wrong = [kind for kind, path in files.items() if not _is_plain(path)]
    sounds = () if text_only else (AUDIO, VIDEO)
    wrong += [kind for kind in files if kind not in sounds and not can_check(kind, text_only=text_only)]
    wrong += [AUDIO] if {AUDIO, VIDEO} <= set(files) else []
    names = {path.name for path in files.values()} | CERTIFICATES
    try:
        extra = sum(
            place.name not in names
            for folder in {path.parent for path in files.values()}
            for place in folder.iterdir()
        )
    except OSError:
        return Check("files", False, "the folder cannot be read")
    detail = f"{len(files) - len(wrong)} of {len(files)} files are there and of a known kind, {extra} others"
    return Check("files", not wrong and not extra and len(names) == len(files) + len(CERTIFICATES), detail)


def _check_texts(
    plan: Plan, texts: Mapping[str, Path], sound: str | None, *, agreed: bool
) -> Iterator[Check]:
    """The checks ``text`` and ``cues``."""
    shown: list[Shown] = []
    problems = [] if agreed else ["what is read and what is heard are not the same words"]
    for kind, path in texts.items():
        try:
            shown += compare(kind, _read(path), plan, sound)
        except KeyError:
            problems.append(f"{kind}: there is no parser for it")
        except (OSError, UnicodeDecodeError):
            problems.append(f"{kind}: it cannot be read")
        except NotEqualError as error:
            problems.append(f"{kind}: {error}")
    pieces = sum(len(cue.pieces) for cue in plan.cues)
    equal = f"every word and every label is where it was decided (texts: {len(texts)}, pieces: {pieces})"
    yield Check("text", not problems, "; ".join(problems) or equal)
    # The plan's own cues are looked at as well: a bundle may have no text with times.
    cut = cut_redactions([*shown, *planned(plan)], plan)
    misplaced = out_of_place(shown, plan)
    detail = (
        f"subtitles: {len(shown)}; {cut} begin or end in a removed place, {misplaced} come at a wrong time"
    )
    yield Check("cues", not cut and not misplaced, detail)


def _is_plain(path: Path) -> bool:
    """Whether it is a file of the bundle itself; what is none (a pipe, a device) may be without end."""
    return path.is_file() and not path.is_symlink()


def _read(path: Path) -> bytes:
    if not _is_plain(path):
        raise FileNotFoundError(path.name)
    return path.read_bytes()


def _check_search(plan: Plan, texts: Mapping[str, Path], audio: Path | None, tags: tuple[str, ...]) -> Check:
    terms = terms_of(plan)
    # Words outside an excerpt are many: in the bytes of sound one of them would stand by chance.
    sought, everything = Search(terms), terms.and_of(outside_terms(plan))
    search = Search(everything)
    # What a format writes in every file is compared exactly; here it would be found for nothing.
    of_kind = {
        kind: Search(everything.unexplained(always)) if (always := fixed(kind, plan.language)) else search
        for kind in texts
    }
    paths = (*texts.values(), audio) if audio else tuple(texts.values())
    try:
        if not all(map(_is_plain, paths)):
            return Check("search", False, "a file cannot be searched")
        found = [k for k, path in texts.items() if of_kind[k].in_text(path)]
        found += [AUDIO] if audio and sought.in_bytes(audio) else []
    except OSError:
        return Check("search", False, "a file cannot be searched")
    found += ["tags"] if search.in_words(tags) else []
    # A suffix is no choice of anybody's: where a product "Opus" was removed it may be one.
    found += ["names of files"] if names_tell(plan, (path.stem for path in paths)) else []
    # How many are long enough to be looked for would tell how long the others are.
    looked = (
        "removed words of six characters and more that no published word explains looked for in all files "
        f"and their names (files: {len(paths)})"
    )
    return Check(
        "search", not found, f"{looked}; found in: {', '.join(found)}" if found else f"{looked}; none found"
    )


def _failed(names: tuple[str, ...], why: str) -> Iterator[Check]:
    for name in names:
        yield Check(name, False, why)
