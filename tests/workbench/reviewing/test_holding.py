import pytest

from app.domain.recording import Fault, FaultKind
from app.workbench.reviewing.holding import HeldBack

FAULT = Fault(FaultKind.RECOGNISER, "recogniser:names", "names failed")


@pytest.mark.parametrize(
    ("held", "decided", "ready"),
    [
        (HeldBack(waiting=0, faults=(), coming=False, reader=False), True, True),
        (HeldBack(waiting=1, faults=(), coming=False, reader=False), False, False),
        (HeldBack(waiting=0, faults=(FAULT,), coming=False, reader=False), False, False),
        (HeldBack(waiting=0, faults=(), coming=True, reader=False), True, False),
        (HeldBack(waiting=0, faults=(), coming=False, reader=True), True, False),
    ],
    ids=["nothing", "finding", "fault", "listening", "reader"],
)
def test_to_publish_comes_next_where_nothing_is_missing(held: HeldBack, decided: bool, ready: bool) -> None:
    assert (held.is_decided, held.is_ready) == (decided, ready)
