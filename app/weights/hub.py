"""The model hub, over a network: its files as they come, and what is said where they do not come."""

from __future__ import annotations

import http.client
import ssl
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from queue import Empty, Full, Queue

from app.domain.errors import ModelError
from app.domain.reviewing.rules import Rules

BEAT = 0.2
"""Seconds after which who waits for a network may change their mind."""
LOGIN_ASKED = "Tunnel connection failed: 407"
"""What Python and pip say where a proxy asks who is there: the status is in the words only."""
_PATIENCE = 30.0
"""Seconds without a byte before a download is given up."""
_STEP = 1 << 20
_AHEAD = 64
"""Pieces that may have come before they are written."""
_OUT_OF_DATE = frozenset({9, 10, 0x800B0101, -67818})
"""What OpenSSL, Windows and macOS call a certificate that is not valid yet, or no more."""


@dataclass(frozen=True, slots=True)
class Hub:
    """Opens addresses as the computer is set up.

    Args:
        opener: that trusts the computer's certificate authorities, and goes over its proxy or the policy's.
        proxied: whether there is a proxy.
    """

    opener: urllib.request.OpenerDirector
    proxied: bool

    @contextmanager
    def file(self, address: str, *, begins: int = 0) -> Iterator[Coming]:
        """A file that comes; it is let go of at the end, also where it has not come.

        Args:
            address: of it.
            begins: bytes of it that are there already.
        """
        assert address.startswith("https://")
        coming = Coming(self, address, begins)
        try:
            yield coming
        finally:
            coming.let_go()


def hub(rules: Rules) -> Hub:
    """The hub, over which proxy the policy says and with the authorities that it names.

    Raises:
        ModelError: when there is no certificate in the file of the policy.
    """
    import truststore

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if rules.certificates is not None:
        try:
            context.load_verify_locations(cafile=rules.certificates)
        except OSError as error:  # what OpenSSL says of a file that it cannot use is one
            raise ModelError(
                "bad-authority",
                f"The file of certificates of the policy, '{rules.certificates.name}', cannot be used.",
                "Ask your administrator for the certificate authority of your company, in PEM.",
            ) from error
    proxies = dict.fromkeys(("http", "https"), rules.proxy) if rules.proxy else urllib.request.getproxies()
    opener = urllib.request.build_opener(
        urllib.request.ProxyHandler(proxies), urllib.request.HTTPSHandler(context=context)
    )
    return Hub(opener, proxied="https" in proxies)


class Coming:
    """A file that comes over a network, on a thread of its own.

    Nothing ends a read that waits for a silent server. Who reads here waits for the thread, and may give up.
    """

    def __init__(self, hub: Hub, address: str, begins: int) -> None:
        self._hub, self._address, self._begins = hub, address, begins
        self._came: Queue[bytes | Exception] = Queue(_AHEAD)
        self._wanted = True
        threading.Thread(target=self._bring, name="caviard-download", daemon=True).start()

    def read(self, _size: int, /) -> bytes | None:
        """What has come, nothing at the end; None where nothing came for a moment.

        Raises:
            ModelError: when it does not come.
        """
        try:
            came = self._came.get(timeout=BEAT)
        except Empty:
            return None
        if isinstance(came, Exception):
            raise came
        return came

    def let_go(self) -> None:
        """Want no more of it."""
        self._wanted = False

    def _bring(self) -> None:
        try:
            with _explained(proxied=self._hub.proxied):
                self._read()
        except Exception as error:  # noqa: BLE001 - an outermost frame: it is raised where the file is waited for
            self._give(error)

    def _read(self) -> None:
        with self._opened() as stream:
            if stream.headers.get_content_type() == "text/html":
                raise ModelError(
                    "network-page",
                    "The network answers with a web page instead of the model.",
                    "Open a browser, sign in to the network, and try again.",
                )
            # A server that cannot begin there sends all of it again.
            known = 0 if stream.status == http.client.PARTIAL_CONTENT else self._begins
            while self._wanted and (step := stream.read1(_STEP)):
                if new := step[known:]:
                    self._give(new)
                known = max(0, known - len(step))
            if self._wanted and stream.length:  # what was announced and has not come
                raise http.client.IncompleteRead(b"", stream.length)
        self._give(b"")

    def _opened(self) -> http.client.HTTPResponse:
        """The answer, which begins where it is wanted or, from a server that cannot, at the start."""
        wanted = {"Range": f"bytes={self._begins}-"} if self._begins else {}
        for headers in (wanted, {}):
            request = urllib.request.Request(self._address, headers=headers)  # noqa: S310 - https, see Hub.file
            try:
                answer: http.client.HTTPResponse = self._hub.opener.open(request, timeout=_PATIENCE)
            except urllib.error.HTTPError as error:
                if error.code != http.client.REQUESTED_RANGE_NOT_SATISFIABLE or not headers:
                    raise
                error.close()
            else:
                return answer
        raise AssertionError("a server refuses a range that nobody asked for")

    def _give(self, came: bytes | Exception) -> None:
        while self._wanted:
            with suppress(Full):
                self._came.put(came, timeout=BEAT)
                break


@contextmanager
def _explained(*, proxied: bool) -> Iterator[None]:
    try:
        yield
    except urllib.error.HTTPError as error:
        error.close()  # it is the answer as well
        raise _unreachable() from error
    except urllib.error.URLError as error:
        raise _why(error, proxied=proxied) from error
    except http.client.InvalidURL as error:  # of the proxy: those of the registry are good
        raise _proxy_failed() from error
    except (OSError, http.client.HTTPException) as error:
        raise ModelError(
            "download-cut",
            "The connection broke off before all of the model was there.",
            "Try again: it goes on from there. Or bring the model along: caviard models import FOLDER",
        ) from error


def _why(error: urllib.error.URLError, *, proxied: bool) -> ModelError:
    reason = error.reason
    if isinstance(reason, ssl.SSLCertVerificationError):
        return out_of_date() if reason.verify_code in _OUT_OF_DATE else untrusted()
    if LOGIN_ASKED in str(reason):
        return proxy_login()
    return _proxy_failed() if proxied else _unreachable()


def _proxy_failed() -> ModelError:
    return ModelError(
        "proxy-failed",
        "The proxy does not answer, or does not lead to the model hub.",
        "Check its address and the connection, or bring the model along: caviard models import FOLDER",
    )


def untrusted() -> ModelError:
    """The error for a server whom nobody vouches for."""
    return ModelError(
        "untrusted-server",
        "The model hub, or a proxy before it, shows a certificate that is not trusted here.",
        "Ask your administrator to give this computer the certificate authority of your company.",
    )


def out_of_date() -> ModelError:
    """The error for a server whose certificate is of another time, as it seems."""
    return ModelError(
        "server-out-of-date",
        "The certificate of the model hub, or of a proxy before it, is out of date.",
        "Check the date and the time of this computer; if they are right, tell your administrator.",
    )


def proxy_login() -> ModelError:
    """The error for a proxy that does not let everybody through."""
    return ModelError(
        "proxy-login",
        "The proxy asks for a name and a password, or does not take those that it was given.",
        "Put them into its address, http://NAME:PASSWORD@HOST:PORT, or bring the model along: "
        "caviard models import FOLDER",
    )


def _unreachable() -> ModelError:
    return ModelError(
        "download-failed",
        "The model hub cannot be reached, or does not have the file.",
        "Check the connection and try again, or bring the model along: caviard models import FOLDER",
    )
