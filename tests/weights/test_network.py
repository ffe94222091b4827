"""Models fetched as companies have it: over a proxy, from a server that their own authority vouches for."""

import hashlib
import select
import socket
import ssl
import threading
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import monotonic

import pytest
import trustme

from app.domain.errors import Cancelled, ModelError, UsageError
from app.domain.reviewing.rules import Rules
from app.files import own_name
from app.weights import Store
from app.weights.registry import Model, ModelFile

FILES = {"model.bin": b"weights" * 1000, "config.json": b"{}"}
HUB, OLD = "hub.example", "old.example"


class Hub(BaseHTTPRequestHandler):
    """A model hub; the repository that it is asked for says what goes wrong."""

    refused = False

    def do_GET(self) -> None:
        mood, _, name = self.path[1:].partition("/")
        content, rest = FILES.get(name, b""), self.headers.get("Range", "")
        begins = int(rest.removeprefix("bytes=").removesuffix("-") or 0) if mood in {"goes-on", "lies"} else 0
        refused = mood == "refuses" and bool(rest)
        Hub.refused |= refused
        self.send_response(404 if mood == "gone" else 416 if refused else 206 if begins else 200)
        self.send_header("Content-Range", f"bytes {begins}-{len(content) - 1}/{len(content)}")
        content = content[begins:]
        self.send_header("Content-Type", "text/html" if mood == "page" else "application/octet-stream")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        match mood:
            case "cut":
                self.wfile.write(content[:-1])
            case "other":
                self.wfile.write(bytes(len(content)))
            case "goes-on" | "begins-again" | "lies" if not rest and name == "model.bin":
                self.wfile.write(content[:3000])
            case "refuses" if not Hub.refused and name == "model.bin":
                self.wfile.write(content[:3000])
            case "lies" if rest:
                self.wfile.write(bytes(len(content)))
            case "silent":
                self.wfile.flush()
                self.connection.recv(1)  # until nobody waits any more
            case _:
                self.wfile.write(content)

    def log_message(self, *_args: object) -> None:
        return


class Proxy(BaseHTTPRequestHandler):
    """A company's proxy: whatever host is asked for, it leads to the hub."""

    server: "ProxyServer"

    def do_CONNECT(self) -> None:
        self.server.asked.append(self.path)
        if self.server.login != (self.headers.get("Proxy-Authorization") or ""):
            self.send_response(407)
            return self.end_headers()
        with socket.socket() as there:
            there.connect(self.server.hub)
            self.send_response(200)
            self.end_headers()
            ends = {self.connection: there, there: self.connection}
            while True:
                for end in select.select(list(ends), [], [])[0]:
                    if not (data := end.recv(65536)):
                        return None
                    ends[end].sendall(data)

    def log_message(self, *_args: object) -> None:
        return


class ProxyServer(ThreadingHTTPServer):
    """The proxy's server: where the hub is, and what was asked for."""

    def __init__(self, hub: tuple[str, int]) -> None:
        super().__init__(("127.0.0.1", 0), Proxy)
        self.hub, self.asked, self.login = hub, list[str](), ""
        self.address = f"http://127.0.0.1:{self.server_address[1]}"


@pytest.fixture
def _loopback(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sockets to this machine; the proxy alone knows where a host is."""
    request.getfixturevalue("socket_enabled")

    def only_here(host: object, port: object, *_args: object, **_kwargs: object) -> list[object]:
        assert host in {"127.0.0.1", "localhost"}, "a host was looked up"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", only_here)
    for name in ("HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def authority(tmp_path: Path) -> Path:
    return tmp_path / "company.pem"


@pytest.fixture
def hub(_loopback: None, authority: Path) -> Iterator[tuple[str, int]]:
    """The address of a hub that only the company's authority vouches for."""
    company = trustme.CA()
    company.cert_pem.write_to_path(str(authority))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    company.issue_cert(HUB, "localhost").configure_cert(context)
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    company.issue_cert(OLD, not_after=datetime(2001, 1, 1, tzinfo=UTC)).configure_cert(old)
    context.sni_callback = lambda asked, name, _own: setattr(
        asked, "context", old if name == OLD else context
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), Hub)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    yield from _serving(server)


@pytest.fixture
def proxy(hub: tuple[str, int]) -> Iterator[ProxyServer]:
    """A proxy that lets everybody through, before the hub."""
    server = ProxyServer(hub)
    for _address in _serving(server):
        yield server


def _serving(server: ThreadingHTTPServer) -> Iterator[tuple[str, int]]:
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield ("127.0.0.1", server.server_address[1])
    server.shutdown()
    thread.join()
    server.server_close()


def store(folder: Path, rules: Rules, host: str = HUB, mood: str = "mini", *, hashed: bool = True) -> Store:
    hashes = {name: hashlib.sha256(data).hexdigest() if hashed else None for name, data in FILES.items()}
    files = tuple(ModelFile(name, len(data), hashes[name]) for name, data in FILES.items())
    addresses = tuple((name, f"https://{host}/{mood}/{name}") for name in FILES)
    mini = Model("mini", "small", "MIT", ("en",), files, (), addresses)
    return Store(folder / "models", (mini,), rules, bundled=None)


def test_a_model_comes_over_the_proxy_of_the_policy(
    tmp_path: Path, proxy: ProxyServer, authority: Path
) -> None:
    place = store(tmp_path, Rules(proxy=proxy.address, certificates=authority)).install("mini")
    assert {path.name: path.read_bytes() for path in place.iterdir() if path.name in FILES} == FILES
    assert proxy.asked == [f"{HUB}:443"] * len(FILES)


def test_a_model_comes_over_the_proxy_of_the_environment(
    tmp_path: Path, proxy: ProxyServer, authority: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy.address)
    store(tmp_path, Rules(certificates=authority)).install("mini")
    assert proxy.asked
    gone = store(tmp_path / "other", Rules(proxy="http://127.0.0.1:1", certificates=authority))
    with pytest.raises(ModelError, match="does not answer"):
        gone.install("mini")


@pytest.mark.usefixtures("_loopback")
@pytest.mark.parametrize("address", ["http://proxy:port", "://"])
def test_a_proxy_whose_address_is_none_is_no_connection_that_broke_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", address)
    with pytest.raises(ModelError) as caught:
        store(tmp_path, Rules()).install("mini")
    assert caught.value.code == "proxy-failed"


def test_the_authorities_of_the_system_are_trusted(
    tmp_path: Path, hub: tuple[str, int], authority: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))  # where OpenSSL has the system's
    assert store(tmp_path, Rules(), f"localhost:{hub[1]}").install("mini").is_dir()


def test_a_server_that_nobody_vouches_for_is_told_apart(tmp_path: Path, hub: tuple[str, int]) -> None:
    untrusting = store(tmp_path, Rules(), f"localhost:{hub[1]}")
    with pytest.raises(ModelError, match="not trusted here") as caught:
        untrusting.install("mini")
    assert caught.value.code == "untrusted-server"
    assert list(untrusting.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("host", "mood", "code"),
    [
        (HUB, "gone", "download-failed"),
        (HUB, "cut", "download-cut"),
        (HUB, "other", "model-altered"),
        (HUB, "page", "network-page"),
        (OLD, "mini", "server-out-of-date"),
    ],
)
def test_what_goes_wrong_on_the_way_is_told_apart(
    host: str, mood: str, code: str, tmp_path: Path, proxy: ProxyServer, authority: Path
) -> None:
    rules = Rules(proxy=proxy.address, certificates=authority)
    wrong = store(
        tmp_path, rules, host, mood, hashed=mood == "other"
    )  # else what is short has to tell by itself
    with pytest.raises(ModelError) as caught:
        wrong.install("mini")
    assert caught.value.code == code
    assert list(wrong.folder.iterdir()) == []
    store(tmp_path, rules).install("mini")


@pytest.mark.parametrize("mood", ["goes-on", "begins-again", "refuses", "lies"])
def test_what_broke_off_is_gone_on_with(
    mood: str, tmp_path: Path, proxy: ProxyServer, authority: Path
) -> None:
    wanting = store(tmp_path, Rules(proxy=proxy.address, certificates=authority), mood=mood)
    with pytest.raises(ModelError, match="broke off"):
        wanting.install("mini")
    told = list[int]()
    with pytest.raises(ModelError, match="cannot be reached"):
        store(tmp_path, wanting.rules, mood="gone").install("mini")
    if mood == "lies":
        with pytest.raises(ModelError, match="not the published one"):
            wanting.install("mini")
        assert list(wanting.folder.iterdir()) == []
        return
    place = wanting.install("mini", lambda _stage, done, _total: told.append(done))
    assert {path.name: path.read_bytes() for path in place.iterdir() if path.name in FILES} == FILES
    assert min(told) >= 3000
    assert len(FILES["model.bin"]) in told  # and what was there is counted once
    assert [path.name for path in wanting.folder.iterdir()] == ["mini"]


def test_what_a_kill_left_of_a_model_is_gone_on_with(
    tmp_path: Path, proxy: ProxyServer, authority: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanting = store(tmp_path, Rules(proxy=proxy.address, certificates=authority), mood="goes-on")
    with monkeypatch.context() as dead:
        dead.setattr("app.files.os.getpid", lambda: 999_999_999)
        left = wanting.folder / own_name() / "mini"
    left.mkdir(parents=True)
    (left / "model.bin").write_bytes(FILES["model.bin"][:3000])
    assert wanting.install("mini").is_dir(), "of the first half the server says nothing more"
    assert [path.name for path in wanting.folder.iterdir()] == ["mini"]


def test_what_broke_off_is_no_part_of_what_is_imported(
    tmp_path: Path, proxy: ProxyServer, authority: Path
) -> None:
    wanting = store(tmp_path, Rules(proxy=proxy.address, certificates=authority), mood="lies")
    with pytest.raises(ModelError, match="broke off"):
        wanting.install("mini")
    assert wanting.import_path(_stick(tmp_path)) == ("mini",)
    assert [path.name for path in wanting.folder.iterdir()] == ["mini"]


def test_a_proxy_that_asks_for_a_password_gets_it_of_the_address(
    tmp_path: Path, proxy: ProxyServer, authority: Path
) -> None:
    proxy.login = "Basic " + b64encode(b"anna:p@ss").decode()
    for known in ("", "anna:other@"):
        address = proxy.address.replace("//", f"//{known}")
        with pytest.raises(ModelError, match="a name and a password"):
            store(tmp_path, Rules(proxy=address, certificates=authority)).install("mini")
    address = proxy.address.replace("//", "//anna:p%40ss@")
    store(tmp_path, Rules(proxy=address, certificates=authority)).install("mini")


def test_a_file_of_certificates_that_holds_none_is_said(tmp_path: Path, authority: Path) -> None:
    authority.write_text("-----BEGIN CERTIFICATE-----\nbm9uZQ==\n-----END CERTIFICATE-----\n", "ascii")
    with pytest.raises(ModelError) as caught:
        store(tmp_path, Rules(certificates=authority)).install("mini")
    assert caught.value.code == "bad-authority"


@pytest.mark.parametrize("packages", [(), ("nothing==1",)])
def test_who_gives_up_waits_no_longer_for_a_silent_server(
    packages: tuple[str, ...],
    tmp_path: Path,
    hub: tuple[str, int],
    authority: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    address = f"localhost:{hub[1]}"
    monkeypatch.setenv("PIP_INDEX_URL", f"https://{address}/silent")
    told = list[str]()

    def give_up(stage: str, _done: int, _total: int) -> None:
        told.append(stage)
        if len(told) > 3:
            raise Cancelled

    silent = store(tmp_path, Rules(certificates=authority), address, "silent")
    silent = replace(silent, models=tuple(replace(model, packages=packages) for model in silent.models))
    began = monotonic()
    with pytest.raises(Cancelled):
        silent.install("mini", give_up)
    assert monotonic() - began < 10, "the server would be given up after half a minute"
    assert list(silent.folder.iterdir()) == []


def test_nothing_is_asked_for_where_downloads_are_forbidden(
    tmp_path: Path, proxy: ProxyServer, authority: Path
) -> None:
    rules = Rules(proxy=proxy.address, certificates=authority, downloads=False)
    (tmp_path / "share").touch()  # nothing can be written below it
    shared = replace(store(tmp_path, rules), folder=tmp_path / "share" / "models")
    with pytest.raises(UsageError, match="permits no download"):
        shared.install("mini")
    assert proxy.asked == []


def test_a_share_is_trusted_for_nothing_that_is_not_hashed_here(tmp_path: Path, data_folder: Path) -> None:
    share, rules = tmp_path / "models", Rules(models=tmp_path / "models", downloads=False)
    (share / "mini").mkdir(parents=True)
    for name, content in FILES.items():
        (share / "mini" / name).write_bytes(content)
    shared = store(tmp_path, rules)
    assert shared.locate("mini") == share / "mini"
    assert len(list((data_folder / "seals").iterdir())) == 1
    forged = share / "mini" / "model.bin"
    facts = forged.stat()
    forged.write_bytes(bytes(len(FILES["model.bin"])))
    own = replace(shared, rules=Rules())
    own.listing()
    (share / "mini" / "caviard-seal.json").write_text(
        f'{{"model.bin": {{"size": {facts.st_size}, "mtime_ns": {forged.stat().st_mtime_ns}, '
        f'"sha256": "{hashlib.sha256(FILES["model.bin"]).hexdigest()}"}}}}',
        "utf-8",
    )
    with pytest.raises(ModelError, match="damaged"):
        shared.locate("mini")


def test_what_came_with_the_program_is_found_behind_the_users_own(tmp_path: Path) -> None:
    bundled = tmp_path / "program" / "weights"
    (bundled / "mini").mkdir(parents=True)
    for name, content in FILES.items():
        (bundled / "mini" / name).write_bytes(content)
    both = replace(store(tmp_path, Rules()), bundled=bundled)
    assert both.locate("mini") == bundled / "mini"
    assert both.install("mini") == bundled / "mini", "there is nothing to fetch"
    assert sorted(path.name for path in (bundled / "mini").iterdir()) == sorted(FILES), "it may be read-only"
    (bundled / "mini" / "config.json").write_bytes(b"other")
    with pytest.raises(ModelError, match="damaged"):
        both.locate("mini")
    assert both.import_path(_stick(tmp_path)) == ("mini",)
    assert both.locate("mini") == both.folder / "mini"


def _stick(folder: Path) -> Path:
    (folder / "stick").mkdir()
    for name, content in FILES.items():
        (folder / "stick" / name).write_bytes(content)
    return folder / "stick"
