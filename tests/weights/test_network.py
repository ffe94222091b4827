"""Models fetched as companies have it: over a proxy, from a server that their own authority vouches for."""

import hashlib
import select
import socket
import ssl
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import trustme

from app.domain.errors import ModelError, UsageError
from app.domain.rules import Rules
from app.weights import Model, ModelFile, Store

FILES = {"model.bin": b"weights" * 1000, "config.json": b"{}"}
HUB = "hub.example"


class Hub(BaseHTTPRequestHandler):
    """A model hub."""

    def do_GET(self) -> None:
        content = FILES.get(self.path.rpartition("/")[2])
        self.send_response(200 if content is not None else 404)
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, *_args: object) -> None:
        return


class Proxy(BaseHTTPRequestHandler):
    """A company's proxy: whatever host is asked for, it leads to the hub."""

    server: "ProxyServer"

    def do_CONNECT(self) -> None:
        self.server.asked.append(self.path)
        with socket.socket() as there:
            there.connect(self.server.hub)
            self.send_response(200)
            self.end_headers()
            ends = {self.connection: there, there: self.connection}
            while True:
                for end in select.select(list(ends), [], [])[0]:
                    if not (data := end.recv(65536)):
                        return
                    ends[end].sendall(data)

    def log_message(self, *_args: object) -> None:
        return


class ProxyServer(ThreadingHTTPServer):
    """The proxy's server: where the hub is, and what was asked for."""

    def __init__(self, hub: tuple[str, int]) -> None:
        super().__init__(("127.0.0.1", 0), Proxy)
        self.hub, self.asked = hub, list[str]()


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
    server = ThreadingHTTPServer(("127.0.0.1", 0), Hub)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    yield from _serving(server)


@pytest.fixture
def proxy(hub: tuple[str, int]) -> Iterator[tuple[str, list[str]]]:
    """The address of a proxy, and what it is asked for."""
    server = ProxyServer(hub)
    for host, port in _serving(server):
        yield f"http://{host}:{port}", server.asked


def _serving(server: ThreadingHTTPServer) -> Iterator[tuple[str, int]]:
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield ("127.0.0.1", server.server_address[1])
    server.shutdown()
    thread.join()
    server.server_close()


def store(folder: Path, rules: Rules, host: str = HUB) -> Store:
    files = [ModelFile(name, len(data), hashlib.sha256(data).hexdigest()) for name, data in FILES.items()]
    addresses = tuple((name, f"https://{host}/mini/{name}") for name in FILES)
    mini = Model("mini", "small", "MIT", ("en",), tuple(files), (), addresses)
    return Store(folder / "models", (mini,), rules, bundled=None)


def test_a_model_comes_over_the_proxy_of_the_policy(
    tmp_path: Path, proxy: tuple[str, list[str]], authority: Path
) -> None:
    address, asked = proxy
    place = store(tmp_path, Rules(proxy=address, certificates=authority)).install("mini")
    assert {path.name: path.read_bytes() for path in place.iterdir() if path.name in FILES} == FILES
    assert asked == [f"{HUB}:443"] * len(FILES)


def test_a_model_comes_over_the_proxy_of_the_environment(
    tmp_path: Path, proxy: tuple[str, list[str]], authority: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address, asked = proxy
    monkeypatch.setenv("HTTPS_PROXY", address)
    store(tmp_path, Rules(certificates=authority)).install("mini")
    assert asked
    gone = store(tmp_path / "other", Rules(proxy="http://127.0.0.1:1", certificates=authority))
    with pytest.raises(ModelError, match="cannot be reached"):
        gone.install("mini")


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


def test_nothing_is_asked_for_where_downloads_are_forbidden(
    tmp_path: Path, proxy: tuple[str, list[str]], authority: Path
) -> None:
    address, asked = proxy
    rules = Rules(proxy=address, certificates=authority, downloads=False)
    with pytest.raises(UsageError, match="permits no download"):
        store(tmp_path, rules).install("mini")
    assert asked == []


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
