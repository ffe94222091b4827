"""What a batch says of a cluster that is there no more."""

from unittest.mock import MagicMock

import pytest

from app.batch.cluster import ClusterWorker
from app.domain.errors import WorkerError


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
        ClusterWorker(cluster).run("app.workbench.tasks:find_voice")
    assert caught.value.code == "scheduler-gone"
