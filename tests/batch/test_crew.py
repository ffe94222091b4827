"""Jobs share the machine, and one that breaks ends them all."""

import threading

import pytest

from app.batch.crew import Crew, Seat, default_jobs
from app.domain.errors import Cancelled

GB = 1 << 30


@pytest.mark.parametrize(
    ("recordings", "cores", "memory", "jobs"),
    [(10, 4, 16 * GB, 4), (2, 8, 64 * GB, 2), (10, 8, 8 * GB, 3), (10, 8, 2 * GB, 1), (0, 4, 16 * GB, 1)],
)
def test_as_many_jobs_as_cores_and_memory_allow(recordings: int, cores: int, memory: int, jobs: int) -> None:
    assert default_jobs(recordings, cores=cores, memory=memory) == jobs


def test_every_number_is_done_once_by_one_of_the_seats() -> None:
    done: list[int] = []
    seats: set[int] = set()
    meeting = threading.Barrier(3, timeout=60)

    def step(seat: Seat, number: int) -> None:
        if number < 3:
            meeting.wait()  # three at the same time
        seats.add(id(seat))
        done.append(number)

    with Crew(3, cores=4) as crew:
        crew.run(range(20), step)
    assert sorted(done) == list(range(20))
    assert len(seats) == 3


@pytest.mark.parametrize(("jobs", "cores", "threads"), [(2, 8, 4), (3, 8, 2), (4, 2, 1)])
def test_threads_are_shared(jobs: int, cores: int, threads: int) -> None:
    crew = Crew(jobs, cores=cores)
    assert {seat.bench._threads for seat in crew._seats} == {threads}


def test_what_a_step_raises_cancels_the_others_and_begins_no_more() -> None:
    begun: list[int] = []
    cancelled = threading.Event()
    meeting = threading.Barrier(2, timeout=60)

    def step(seat: Seat, number: int) -> None:
        begun.append(number)
        if number == 1:
            seat.bench.cancel = cancelled.set  # type: ignore[method-assign] # no child process is needed here
        meeting.wait()  # both are at it
        if number == 0:
            raise Cancelled
        cancelled.wait(60)

    with Crew(2, cores=2) as crew, pytest.raises(Cancelled):
        crew.run(range(5), step)
    assert cancelled.is_set()
    assert sorted(begun) == [0, 1]
