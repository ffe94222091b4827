"""What child processes do to fit the cuts to the sound, and to check that they hold their words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from app.domain.plan import Plan
from app.domain.planning.passages import Passage, by_span
from app.domain.ports import EchoFinder, WordAligner
from app.domain.recording import Recording
from app.domain.timeline import Span
from app.workbench.tasks.helper import Helper
from app.workbench.tasks.listening import reopened
from app.worker import Progress, Report

if TYPE_CHECKING:
    from app.speech.remembering import RememberingFitter
    from app.verify.measured.aligned import Asked, Outside

Known = Mapping[str, object]
"""What engines answered, by their questions; see :class:`app.speech.remembering.Answers`."""


def fit(
    report: Report,
    recording: Recording,
    passages: Sequence[Passage],
    *,
    language: str,
    threads: int | None = None,
) -> Mapping[Span, Span]:
    """The real edges of passages in the sound.

    Args:
        report: to the parent.
        recording: what was recorded.
        passages: what is removed.
        language: of the words.
        threads: of computing, None for one a processor; with more than one another process helps.
    """
    from app.speech import Answers

    fitter, answers, helper = _fitter(report, language), report.kept(Answers), report.kept(Helper)
    watched = answers.watched("fit")
    new = [passage for passage in passages if not fitter.knows(recording, passage)]
    before, recalled = len(passages) - len(new), watched()
    report(Progress("fit", before, len(passages), recalled=recalled))
    # What comes next reads another file beside this one, and needs no more of its readers than one.
    with reopened(report, recording) as source:

        def here(some: Sequence[Passage]) -> None:
            for passage in some:
                fitter.fit(source, passage)

        def there(some: Sequence[Passage]) -> None:
            answers.learn(cast("Known", helper.run(_task(fit_some), recording, some, language)))

        for done in helper.share(new, here=here, there=there, threads=threads):
            report(Progress("fit", before + done, len(passages), recalled=recalled))
        return by_span(passages, [fitter.fit(source, passage) for passage in passages])


def fit_some(report: Report, recording: Recording, passages: Sequence[Passage], language: str) -> Known:
    """What a helper does of :func:`fit`: gives what engines answered about some passages."""
    from app.speech import Answers

    answers, fitter = report.kept(Answers), _fitter(report, language)
    before = answers.known.keys()
    for passage in passages:
        fitter.fit(reopened(report, recording), passage)
    return {key: answer for key, answer in answers.known.items() if key not in before}


def cut_short(
    report: Report, recording: Recording, plan: Plan, *, threads: int | None = None
) -> tuple[Span, ...]:
    """The spans of a plan that end before, or begin after, a word that they should hide, sorted.

    Args:
        report: to the parent.
        recording: what was recorded.
        plan: what is removed; nothing of it needs to be written.
        threads: as of :func:`fit`.
    """
    from app.speech import Answers
    from app.verify.relistening.relisten import asked_outside
    from app.verify.relistening.relisten import cut_short as run

    if plan.text_only or not (wanted := asked_outside(plan)):
        return ()
    source, outside, helper = reopened(report, recording), outside_of(report), report.kept(Helper)
    known = outside.known(recording)
    new = [asked for asked in wanted if asked not in known]
    before, total = len(plan.spans) - len(new), len(plan.spans)
    report(Progress("cuts", before, total))
    answers = [report.kept(Answers).known]

    def here(some: Sequence[Asked]) -> None:
        for span, passages, language in some:
            outside.by(passages, span, original=source, language=language)

    def there(some: Sequence[Asked]) -> None:
        more = answers.pop() if answers else {}  # of hours they are megabytes: they are handed over once
        found = helper.run(_task(reach_of_some), recording, some, more)
        known.update(cast("Mapping[Asked, float | None]", found))

    for done in helper.share(new, here=here, there=there, threads=threads):
        report(Progress("cuts", before + done, total))
    return tuple(sorted(run(plan, source, outside).spans))


def reach_of_some(
    report: Report, recording: Recording, asked: Sequence[Asked], answers: Known
) -> Mapping[Asked, float | None]:
    """What a helper does of :func:`cut_short`: tells how far words reach out of some spans."""
    from app.speech import Answers

    report.kept(Answers).learn(answers)
    outside, source = outside_of(report), reopened(report, recording)
    for span, passages, language in asked:
        outside.by(passages, span, original=source, language=language)
    known = outside.known(recording)
    return {one: known[one] for one in asked}


def outside_of(report: Report) -> Outside:
    """Tells how far words reach out of their spans: before anything is written, and when it is verified."""
    from app.verify.measured.aligned import Outside

    return report.kept(Outside, *_engines(report))


def _fitter(report: Report, language: str) -> RememberingFitter:
    from app.speech import Answers, open_fitter

    aligner, echoes = _engines(report)
    return open_fitter(language, aligner=aligner, echoes=echoes, answers=report.kept(Answers))


def _engines(report: Report) -> tuple[WordAligner, EchoFinder]:
    """Those that find words and their echoes, and remember what they found."""
    from app.speech import Answers, CepstralEchoes, open_aligner

    answers = report.kept(Answers)
    return report.kept(open_aligner, answers), report.kept(CepstralEchoes, answers)


def _task(function: Callable[..., object]) -> str:
    return f"{__name__}:{function.__name__}"
