"""What a batch says of a cluster that is there no more."""

import sys
from pathlib import Path
from unittest.mock import MagicMock

import pytest

from app import __version__
from app.batch import cluster as cluster_module
from app.batch.cluster import HERE, Cluster, ClusterWorker
from app.batch.dask_worker import Facts, facts
from app.domain.errors import UsageError, WorkerError


@pytest.mark.parametrize("when", ["before", "meanwhile"])
def test_a_scheduler_that_went_away_is_no_worker_that_died(when: str) -> None:
    distributed = pytest.importorskip("distributed")
    cluster = MagicMock()
    cluster.client.status = "closed" if when == "before" else "running"
    future = cluster.client.submit.return_value
    future.add_done_callback.side_effect = lambda done: done(future)

    def result() -> None:
        cluster.client.status = "connecting"
        raise distributed.CancelledError

    future.result.side_effect = result
    with pytest.raises(WorkerError) as caught:
        ClusterWorker(cluster).run("app.workbench.tasks.listening:find_voice")
    assert caught.value.code == "scheduler-gone"


@pytest.mark.parametrize("task", sorted(HERE))
def test_what_is_done_on_this_computer_is_stopped_with_the_rest(task: str) -> None:
    cluster = MagicMock()
    here = cluster.here.return_value.__enter__.return_value
    worker = ClusterWorker(cluster)
    here.run.side_effect = lambda *_args, **_options: worker.cancel()
    worker.run(task)
    here.cancel.assert_called_once()


@pytest.mark.parametrize(("frozen", "advice"), [(False, "Install it with"), (True, "was installed with")])
def test_pip_is_not_named_as_if_it_could_mend_an_installed_program(
    frozen: bool, advice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    with pytest.raises(UsageError, match=f"Dask is not installed.*{advice}: pip install"):
        Cluster("tcp://127.0.0.1:1")


def test_a_worker_with_a_limit_of_memory_writes_nothing_to_its_disk(tmp_path: Path) -> None:
    spill = pytest.importorskip("distributed.spill")
    managers = pytest.importorskip("distributed.worker_memory")
    held = spill.SpillBuffer(str(tmp_path), target=1)
    manager = managers.WorkerMemoryManager.__new__(managers.WorkerMemoryManager)
    manager.memory_spill_fraction = 0.7
    assert facts(MagicMock(data=held, memory_manager=manager)).in_memory
    held["recording"] = bytes(1_000_000)
    assert not held.slow
    assert manager.memory_spill_fraction is False


def test_a_worker_that_may_write_what_it_holds_elsewhere_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    assert facts(MagicMock(data={})).in_memory
    assert not facts(MagicMock(data=MagicMock())).in_memory

    found = {"one": Facts(__version__, "a", 1, 1, children=True, in_memory=False)}
    client = MagicMock()
    client.__enter__.return_value.run.return_value = found
    monkeypatch.setattr(cluster_module, "client_of", lambda _: client)
    with pytest.raises(UsageError, match=r"to its disk.*--memory-limit 0"):
        Cluster("tcp://127.0.0.1:1")
