"""Echoes in the sample meeting: there, and not there."""

import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.recording import Selection
from app.domain.timeline import Span
from app.speech.copies.echoes import FIRST, LAST, LEAD, CepstralEchoes
from app.speech.edges.echo_fitter import EchoFitter
from app.speech.edges.quiet_fitter import QuietFitter
from tests.fakes import ArraySource, Late
from tests.speech.material import RATE, bursts, later, meeting, passage, room, silence, stereo

SECONDS = 12.0


@pytest.fixture(scope="module", params=["en", "fr"])
def said(request: pytest.FixtureRequest) -> NDArray[np.float32]:
    source = meeting(request.param, seconds=SECONDS).source
    return source.listen(source.recording.whole, rate=RATE)


def lags(samples: NDArray[np.float32]) -> tuple[float, float]:
    source = ArraySource(samples, RATE)
    place = Span(5 * RATE, 6 * RATE) if len(samples) >= 6 * RATE else source.recording.whole
    early, late = CepstralEchoes().lags(source, place)
    return early / RATE, late / RATE


def lag(samples: NDArray[np.float32]) -> float:
    return lags(samples)[1]


@pytest.mark.parametrize(
    ("seconds", "decibels"), [(0.1, -10.0), (0.25, -16.0), (0.4, -14.0), (0.7, -6.0), (0.97, -12.0)]
)
def test_an_echo_is_found_in_a_mix_and_on_another_channel(
    said: NDArray[np.float32], seconds: float, decibels: float
) -> None:
    late = later(said, seconds, decibels)
    for sound in (said + late, stereo(said, late), said + late + room(SECONDS, RATE, dbfs=-50)[: len(said)]):
        assert seconds <= lag(sound) < seconds + 0.02


@pytest.mark.parametrize(("seconds", "decibels"), [(0.2, -24.0), (0.9, -28.0)])
def test_an_echo_is_found_that_is_too_soft_for_ripples(
    said: NDArray[np.float32], seconds: float, decibels: float
) -> None:
    sound = said + later(said, seconds, decibels) + room(SECONDS, RATE, dbfs=-70)[: len(said)]
    assert seconds <= lag(sound) < seconds + 0.02


def test_beside_an_echo_a_word_may_begin_before_it_seems_to(said: NDArray[np.float32]) -> None:
    assert lags(said + later(said, 0.5, -6.0))[0] == LEAD
    assert lags(said) == (0, 0)


def test_a_copy_on_another_channel_is_found_however_soft_it_is(said: NDArray[np.float32]) -> None:
    noise, other = room(SECONDS, RATE, dbfs=-72)[: len(said)], np.roll(said, -5 * RATE)
    heard, copy = said + noise, later(said, 0.3, -40.0) + noise[::-1]
    early, late = lags(stereo(heard, copy))
    assert early == 0
    assert 0.3 <= late < 0.31
    assert 0.3 <= lag(stereo(heard, copy + later(other, 0, -30.0))) < 0.31

    early, late = lags(stereo(later(said, 0, -40.0) + noise, later(said, 0.8, 0)))
    assert 0.8 <= early < 0.81
    assert late == 0


@pytest.mark.parametrize("seconds", [0.025, 0.055])
def test_a_copy_on_a_microphone_farther_away_is_found(said: NDArray[np.float32], seconds: float) -> None:
    noise = room(SECONDS, RATE, dbfs=-72)[: len(said)]
    early, late = lags(stereo(said + noise, later(said, seconds, -35.0) + noise[::-1]))
    assert early == 0
    assert seconds <= late < seconds + 0.005
    early, late = lags(stereo(later(said, seconds, 0) + noise, later(said, 0, -35.0) + noise[::-1]))
    assert seconds <= early < seconds + 0.005
    assert late == 0


def test_two_voices_and_one_on_both_sides_are_no_copies(said: NDArray[np.float32]) -> None:
    noise = room(SECONDS, RATE, dbfs=-60)[: len(said)]
    for other in (np.roll(said, 5 * RATE), -said, 0.3 * said, 0 * said):
        assert lags(stereo(said + noise, np.asarray(other + noise[::-1], np.float32))) == (0, 0)


def test_an_echo_of_one_of_two_speakers_is_found(said: NDArray[np.float32]) -> None:
    late = later(said, 0.3, -12.0)
    late[: len(late) // 2] = 0
    assert 0.3 <= lag(said + late) < 0.32


def test_an_echo_of_who_speaks_for_a_moment_is_found(said: NDArray[np.float32]) -> None:
    late = later(said, 0.3, -10.0)
    late[: round(3.8 * RATE)] = late[round(7.3 * RATE) :] = 0
    assert 0.3 <= lag(said + late) < 0.32


def test_another_channel_of_the_same_file_has_echoes_of_its_own(said: NDArray[np.float32]) -> None:
    finder, place = CepstralEchoes(), Span(5 * RATE, 6 * RATE)
    other = ArraySource(said + later(said, 0.3, -10.0), RATE, selection=Selection(channel=1))
    assert finder.lags(ArraySource(said, RATE), place) == (0, 0)
    assert finder.lags(other, place)[1] > 0


def test_where_there_is_none_none_is_found(said: NDArray[np.float32]) -> None:
    chance = np.random.default_rng(4)
    tail = chance.standard_normal(RATE) * 10 ** (-3 * np.arange(RATE) / RATE)
    size = len(said) + len(tail)
    hall = np.fft.irfft(np.fft.rfft(said, size) * np.fft.rfft(tail, size), size)[: len(said)]
    hall *= 0.7 * np.std(said) / np.std(hall)
    for sound in (said, said + hall.astype(np.float32), said[: RATE // 2], silence(SECONDS).samples[:, 0]):
        assert CepstralEchoes().lags(ArraySource(sound, RATE), Span(0, len(sound))) == (0, 0)


def test_in_a_moment_of_talk_an_echo_is_told_from_none() -> None:
    source = meeting("en", seconds=24.0).source
    said = source.listen(source.recording.whole, rate=RATE)
    moments = [said[at * RATE : (at + 2) * RATE] for at in range(22)]
    assert not any(lag(moment) for moment in moments)
    assert all(lag(moment + later(moment, 0.3, -10.0)) >= 0.3 for moment in moments)


def test_a_word_that_is_said_twice_alike_is_no_echo(said: NDArray[np.float32]) -> None:
    twice = said.copy()
    twice[6 * RATE : round(6.4 * RATE)] = twice[round(5.6 * RATE) : 6 * RATE]
    assert lag(twice) == 0


@pytest.mark.parametrize("seconds", [FIRST, LAST])
def test_the_copies_of_a_passage_go_with_it_up_to_both_ends(seconds: float) -> None:
    source = bursts([(1.2, 2.0), (2.6, 3.2)], seconds=3.5)
    asked = [passage((1.2, 2.0)), passage((2.6, 3.2))]
    copied = EchoFitter(QuietFitter(), Late(seconds, early=2 * seconds))
    for one, with_copies in ((QuietFitter().fit(source, p), copied.fit(source, p)) for p in asked):
        end = min(source.recording.length, one.end + round(seconds * RATE))
        assert with_copies == Span(max(0, one.start - round(2 * seconds * RATE)), end)
