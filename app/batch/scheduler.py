"""A Dask scheduler: reaching it, and whether its workers can do the work."""

from __future__ import annotations

import socket
import sys
from collections.abc import Mapping
from time import monotonic, sleep
from typing import TYPE_CHECKING

from app import __version__
from app.batch.dask_worker import STARTED, Facts, facts, spilling
from app.domain.errors import UsageError

if TYPE_CHECKING:
    from distributed import Client

_PATIENCE = 30
"""Seconds until a scheduler answers and has a worker."""
_POLL = 0.5
"""Seconds between two looks at whether it does."""


def client_of(address: str) -> Client:
    """A client of a scheduler.

    Args:
        address: of the scheduler.

    Raises:
        UsageError: when Dask is not installed, or nobody answers.
    """
    try:
        from distributed import Client
    except ImportError as error:
        frozen = getattr(sys, "frozen", False)  # what pip installs reaches no program of an installer
        advice = "Leave --dask out, or use a Caviard that was installed" if frozen else "Install it"
        raise UsageError(
            "no-dask", "Dask is not installed.", f"{advice} with: pip install 'caviard[dask]'"
        ) from error
    try:
        _wait_for(address)
        return Client(address, timeout=_PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call] # theirs
    except (OSError, ValueError, TypeError) as error:
        raise UsageError(
            "no-scheduler",
            f"No Dask scheduler answers at this address ({type(error).__name__}).",
            "Start one with 'dask scheduler' and give its address, as tcp://HOST:PORT or tls://HOST:PORT.",
        ) from error


def _wait_for(address: str) -> None:
    """Wait until somebody listens at an address.

    A client of Dask that is interrupted while it waits, or is given no address, takes a minute to end.
    """
    from distributed.comm.addressing import get_address_host_port

    place, until = get_address_host_port(address), monotonic() + _PATIENCE
    while True:
        try:
            socket.create_connection(place, timeout=_PATIENCE).close()
        except OSError:
            if monotonic() > until:
                raise
            sleep(_POLL)
        else:
            return


def usable_workers(client: Client) -> Mapping[str, Facts]:
    """What the workers are; all of them can do the work.

    Raises:
        UsageError: when there is none, or one of them cannot.
    """
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except TimeoutError as error:
        raise UsageError(
            "no-workers", "The Dask scheduler has no worker.", f"Start some with {STARTED!r}."
        ) from error
    try:
        found: Mapping[str, Facts] = client.run(facts)
    except (ImportError, AttributeError, OSError, RuntimeError, TypeError) as error:  # not ours, or another
        raise UsageError(
            "bad-workers",
            f"A Dask worker cannot do the work ({type(error).__name__}).",
            "Install the same version of Caviard with its models on every computer.",
        ) from error
    if any(one.version != __version__ for one in found.values()):
        raise UsageError(
            "bad-workers", "A Dask worker has another version of Caviard.", "Install the same one everywhere."
        )
    if not all(one.children for one in found.values()):
        raise UsageError(
            "bad-workers",
            "A Dask worker may not start processes of its own.",
            f"Start workers with {STARTED!r}.",
        )
    if not all(one.in_memory for one in found.values()):
        raise spilling()
    return found
