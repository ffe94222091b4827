"""What installers are made from fits the program; making and trying them are make targets of their own."""

import importlib.util
import os
import plistlib
import re
import select
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from app.cli.commands import COMMANDS
from app.workbench.sources.recordings import SUFFIXES

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
TYPES = {
    ".wav": "audio/wav", ".aiff": "audio/aiff", ".aif": "audio/aiff", ".flac": "audio/flac",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4", ".aac": "audio/aac", ".ogg": "audio/ogg", ".opus": "audio/x-opus+ogg",
    ".wma": "audio/x-ms-wma", ".webm": "audio/webm", ".mp4": "video/mp4", ".mov": "video/quicktime",
    ".mkv": "video/x-matroska", ".wmv": "video/x-ms-wmv",
}  # fmt: skip


def read(name: str) -> str:
    return (PACKAGING / name).read_text(encoding="utf-8")


def load(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    monkeypatch.syspath_prepend(PACKAGING)
    monkeypatch.setitem(sys.modules, name, made)
    spec.loader.exec_module(made)
    return made


@pytest.mark.skipif(sys.platform == "win32", reason="the interpreter is put there as a script")
def test_the_full_edition_stops_with_a_sentence_where_pytorch_does_not_work(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    build = load("build", monkeypatch)
    bare = build.python(tmp_path)
    bare.parent.mkdir()
    bare.write_text(f"#!/bin/sh\nexec '{sys.executable}' -S \"$@\"\n", "utf-8")
    bare.chmod(0o755)
    with pytest.raises(SystemExit, match=r"does not work here \(ModuleNotFoundError.*torch.*PIP_FIND_LINKS"):
        build.require_runtime(tmp_path)
    assert [part.partition(">")[0] for part in build.runtime()] == ["openai-whisper", "torch"]


@pytest.fixture
def materials(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script that says what is in a built program."""
    return load("materials", monkeypatch)


def test_the_folder_does_not_hide_the_library_of_its_name() -> None:
    assert not (PACKAGING / "__init__.py").exists()


def test_a_source_archive_brings_what_its_makefile_and_tests_ask_for() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
    brought = settings["targets"]["sdist"]["include"]
    asked = set(re.findall(r"\b(\w+)/[\w./-]+\.(?:sh|py)\b", (ROOT / "Makefile").read_text("utf-8")))
    assert {"packaging", "tests"} <= asked
    assert {*(f"/{folder}" for folder in asked), "/.ci", "/.github"} <= set(brought)


@pytest.mark.skipif(not shutil.which("bash"), reason="the set-up is a script for bash")
@pytest.mark.parametrize(("minor", "fits"), [(10, False), (11, True), (13, True), (14, False)])
def test_the_set_up_takes_a_python_for_which_there_is_every_library(
    tmp_path: Path, minor: int, fits: bool
) -> None:
    other = tmp_path / "python3"
    lie = f"import sys; sys.version_info = (3, {minor}, 0); exec(sys.argv[1])"
    other.write_text(f"#!/bin/sh\nexec '{sys.executable}' -c '{lie}' \"$2\"\n", "utf-8")
    other.chmod(0o755)
    found = re.search(r"^find_python\(\) \{.*?^\}", read("setup.sh"), re.MULTILINE | re.DOTALL)
    assert found is not None
    bash = shutil.which("bash")
    ran = subprocess.run(
        [str(bash), "-c", f"{found[0]}\nfind_python"],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout.strip() == (str(other) if fits else "")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"] == ">=3.11,<3.14"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes cannot be waited for there")
def test_the_set_up_tells_what_is_fetched_while_it_is_fetched() -> None:
    found = re.search(r"^tell_steps\(\) \{.*?^\}", read("setup.sh"), re.MULTILINE | re.DOTALL)
    assert found is not None
    command = ["bash", "-euo", "pipefail", "-c", f"{found[0]}\ncat | tell_steps"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as told:
        assert told.stdin is not None
        assert told.stdout is not None
        told.stdin.write("Collecting av<19,>=16 (from caviard==0.1.0)\n  Downloading av.whl\n")
        told.stdin.flush()
        assert select.select([told.stdout], [], [], 10)[0], "nothing is told before pip ends"
        told.stdin.write("Installing collected packages: av\nSuccessfully installed av-18.1.0\n")
        told.stdin.close()
        assert told.stdout.read() == "  av<19,>=16\nUnpacking ...\nInstalled.\n"
    assert told.returncode == 0


def test_every_recording_that_is_offered_can_be_opened_from_the_desktop() -> None:
    entry = read("linux/org.caviard.Caviard.desktop")
    listed = set(re.findall(r"^MimeType=(.*);$", entry, re.MULTILINE)[0].split(";"))
    assert {TYPES[suffix] for suffix in SUFFIXES} <= listed
    assert "application/x-caviard" in listed
    assert re.search(r"^Name\[fr\]|^Comment\[fr\]", entry, re.MULTILINE)
    assert "\nStartupWMClass=Caviard\n" in entry  # as X11 is told: a letter's case counts


def test_everything_that_the_set_up_puts_somewhere_it_takes_away_again() -> None:
    script = read("windows/caviard.nsi")
    installed, removed = script.split('Section "Uninstall"')
    assert set(re.findall(r'!insertmacro OFFER "(.+?)"', installed)) == SUFFIXES
    offered = re.findall(r"!insertmacro OFFER (.+)", installed)
    assert offered == re.findall(r"!insertmacro WITHDRAW (.+)", removed)
    for key in ("App Paths\\caviard.exe", "App Paths\\caviard-gui.exe", "${CLASS}", "${UNINSTALL}"):
        assert key in installed
        assert f'{key}"' in removed
    for language in ("English", "French"):
        assert script.count(f"LANG_{language.upper()}") == 5


def test_the_set_up_can_be_made_on_windows_too() -> None:
    script, workflow = (
        read("windows/caviard.nsi"),
        (ROOT / ".github/workflows/packages.yml").read_text("utf-8"),
    )
    assert "Target ${TARGET}" in script  # the makensis of Windows has no 64-bit stub,
    assert "-DTARGET=x86-unicode" in workflow
    assert 'File /r "${PROGRAM}\\*"' in script  # and finds no folder before a slash


def test_the_windows_program_is_compiled_and_locked_for_the_python_in_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("materials", "build"):
        load(name, monkeypatch)
    assemble = load("windows/assemble", monkeypatch)
    minor = assemble.MINOR
    assert [path.name for path in PACKAGING.glob("versions/win32-*")] == [f"win32-{minor}-standard.txt"]
    assert f"\tpython{minor} packaging/windows/assemble.py" in (ROOT / "Makefile").read_text("utf-8")
    workflow = (ROOT / ".github/workflows/packages.yml").read_text("utf-8")
    assert f'python-version: "{minor}"' in workflow.partition("runs-on: windows")[2].partition("runs-on:")[0]
    assert f"{assemble.PYTHON_IN_IT}, the newest" in (ROOT / "SECURITY.md").read_text("utf-8")
    monkeypatch.setattr(sys, "version_info", (3, 9, 0))
    monkeypatch.setattr(sys, "argv", ["assemble.py"])
    with pytest.raises(SystemExit, match=f"Python {minor}"):
        assemble.main()


def test_what_asks_too_much_of_a_system_stops_the_build() -> None:
    script = read("linux/in-debian.sh")
    assert "elf.py /dist/caviard" in script
    assert not re.search(r"elf\.py[^\n]*\|", script)  # the status of what is piped is lost
    assert "/build/*" not in script  # where both editions were built, that is two interpreters


@pytest.mark.skipif(not shutil.which("bash"), reason="a script for bash")
def test_what_is_put_in_of_the_system_has_its_security_updates(tmp_path: Path) -> None:
    lists = tmp_path / "etc" / "apt"
    (lists / "sources.list.d").mkdir(parents=True)
    (lists / "sources.list").write_text("deb http://archive.example/debian bookworm main\n", "utf-8")
    script = read("linux/in-debian.sh")
    told = re.search(r"^sed -n .*?security\.list\"$", script, re.MULTILINE | re.DOTALL)
    assert told is not None
    subprocess.run([str(shutil.which("bash")), "-c", f"debian='{tmp_path}'\n{told[0]}"], check=True)
    added = (lists / "sources.list.d" / "security.list").read_text("utf-8")
    assert added == "deb http://archive.example/debian-security bookworm-security main\n"
    upgraded = script.index("apt-get upgrade -qq", told.end())
    assert upgraded < script.index("cp /etc/ssl/certs/ca-certificates.crt")  # which the upgrade writes anew


def test_every_action_of_a_workflow_is_pinned() -> None:
    workflows = (path.read_text("utf-8") for path in (ROOT / ".github" / "workflows").iterdir())
    used = [one for text in workflows for one in re.findall(r"uses: *(.+)", text)]
    assert used
    pinned = re.compile(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert [one for one in used if not pinned.fullmatch(one)] == []


def test_the_french_manual_has_what_the_english_has() -> None:
    english, french = read("linux/caviard.1"), read("linux/caviard.fr.1")
    commands = rf'^\.(?:BI|BR|B) "?({"|".join(COMMANDS)})\b'
    told = re.findall(commands, english, re.MULTILINE)
    assert set(COMMANDS) - set(told) == set(), "tell of it in packaging/linux/caviard.1 and caviard.fr.1"
    assert told == re.findall(commands, french, re.MULTILINE)
    assert english.count(".SH") == french.count(".SH")
    macros = {"TH", "SH", "TP", "PP", "B", "I", "BI", "BR", "RI", "br"}
    for page in (english, french):  # a line that begins with a dot and is no macro is not shown
        assert set(re.findall(r"^[.'](\S*)", page, re.MULTILINE)) <= macros


def test_the_property_list_can_be_read() -> None:
    rights = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert all(rights.values())


def test_a_click_on_the_app_opens_the_window() -> None:
    assert '"CFBundleExecutable": "caviard-gui"' in read("program/caviard.spec")


def test_the_app_is_tried_where_it_has_its_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    programs, sample = tmp_path / "Contents" / "MacOS", tmp_path / "Contents" / "Resources" / "sample"
    for folder in (programs, sample):
        folder.mkdir(parents=True)
    (sample / "meeting-en.flac").touch()
    program = load("smoke", monkeypatch).Program(programs, tmp_path)
    assert program._sample("en") == sample / "meeting-en.flac"


@pytest.mark.skipif(not shutil.which("bash") or not shutil.which("shasum"), reason="a script for macOS")
def test_the_disk_image_has_its_licences_and_every_program_in_it_is_signed(tmp_path: Path) -> None:
    contents, beside = tmp_path / "Caviard.app" / "Contents", tmp_path / "caviard"
    native = {
        "Frameworks/Qt.framework/Versions/A/Qt",
        "Frameworks/a.so",
        "MacOS/caviard",
        "MacOS/caviard-gui",
    }
    for name in (*native, "Frameworks/Qt.framework/Info.plist", "Resources/c.dist-info/direct_url.json"):
        (contents / name).parent.mkdir(parents=True, exist_ok=True)
        (contents / name).write_text("Mach-O" if name in native else "text", "utf-8")
    beside.mkdir()
    stated = ("LICENSE.txt", "NOTICES.txt", "sbom.cdx.json")
    for name in stated:
        (beside / name).touch()
    tools = {  # what no other system has
        "codesign": f'echo "${{@: -1}}" >>"{tmp_path}/signed"',
        "file": 'cat "$2"',
        "hdiutil": f'while [ "$1" != -srcfolder ]; do shift; done; cp -R "$2" "{tmp_path}/image"',
    }
    for name, does in tools.items():
        tool = tmp_path / "bin" / name
        tool.parent.mkdir(exist_ok=True)
        tool.write_text(f"#!/usr/bin/env bash\n{does}\n", "utf-8")
        tool.chmod(0o755)
    subprocess.run(
        [PACKAGING / "macos" / "make-dmg.sh", contents.parent, tmp_path / "out"],
        env={"PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"},
        check=True,
    )
    signed = [Path(line) for line in (tmp_path / "signed").read_text("utf-8").splitlines()]
    of_their_own = {str(path.relative_to(contents)) for path in signed if path.is_relative_to(contents)}
    assert of_their_own == native - {"MacOS/caviard-gui"}  # which is signed with the whole
    assert signed[-2:] == [contents.parent] * 2  # signed, and looked at
    listed = (tmp_path / "image" / "FILES.txt").read_text("utf-8")
    assert all(f"  Caviard.app/Contents/Resources/{name}\n" in listed for name in stated)
    assert "direct_url.json" not in listed


def test_two_listings_of_the_same_files_are_the_same(materials: ModuleType, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for folder, names in ((one, ("b", "a/é", "a/c")), (two, ("a/c", "b", "a/é"))):
        for name in names:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(name, "utf-8")
        (folder / "link").symlink_to("b")
        (folder / materials.FILES).write_text("an older list", "utf-8")
    listed = list(materials.listed(one))
    assert listed == list(materials.listed(two))
    assert [line[66:].strip() for line in listed] == ["a/c", "a/é", "b", "link -> b"]


def test_no_list_of_a_package_says_where_it_was_built(materials: ModuleType, tmp_path: Path) -> None:
    record = tmp_path / "lib" / "av-1.dist-info" / "RECORD"
    record.parent.mkdir(parents=True)
    record.write_bytes(b"../../../bin/pyav,sha256=of-a-path,232\r\nav/__init__.py,sha256=of-it,3\r\n")
    materials.forget_scripts(tmp_path)
    assert record.read_bytes() == b"av/__init__.py,sha256=of-it,3\r\n"


def test_a_package_without_a_text_gets_one_or_is_named_with_its_home(
    materials: ModuleType, tmp_path: Path
) -> None:
    packages = [
        {
            "name": "one",
            "version": "1",
            "licence": "MIT",
            "classes": [],
            "home": "h",
            "texts": ["do  \nthis\n"],
        },
        {
            "name": "two",
            "version": "2",
            "licence": "",
            "classes": ["License :: BSD"],
            "home": "home",
            "texts": [],
        },
    ]
    packages += [
        {**packages[1], "name": name, "classes": [licence]}
        for name, licence in (
            ("presidio_analyzer", "MIT License"),
            ("flatbuffers", "Apache Software License"),
        )
    ]
    (tmp_path / "python").mkdir()
    (tmp_path / "python" / "LICENSE.txt").write_text("of Python, and of what is in it", "utf-8")
    text = materials.notices(tmp_path, packages, [], [])
    assert "one 1\nLicence: MIT" in text
    assert "do\nthis\n" in text
    assert "two 2\nLicence: BSD" in text
    assert text.count("Home: home") == 1
    assert "Copyright (c) 2018 presid-io" in text
    assert "Version 2.0: see LICENSE.txt" in text
    assert "LGPL-3.0\nLicence: this is its text" in text
    assert re.search(r"CPython\nLicence: PSF-2.0\n=+\n\nof Python, and of what is in it", text)


def test_the_bill_of_materials_is_of_what_is_put_in_with_its_licences(materials: ModuleType) -> None:
    library = {"name": "libz", "version": "1:1+2", "system": "debian-12", "text": ""}
    model = {"name": "who/base", "version": "abc", "licence": "MIT", "sha256": "00", "text": ""}
    both = "Apache-2.0 OR BSD-2-Clause"
    names = {"caviard": "Apache-2.0", "Is_In": "MIT License", "mit": "MIT", "two": both}
    packages = [{"name": name, "licence": licence, "classes": []} for name, licence in names.items()]
    parts = [
        {"bom-ref": name.lower(), "name": name.replace("_", "-"), "purl": "pkg:pypi/it"}
        for name in (*names, "hf-xet")
    ]
    relations = [{"ref": "hf-xet"}, {"ref": "caviard", "dependsOn": ["is_in", "hf-xet"]}]
    bill = {"components": parts, "dependencies": relations, "specVersion": "1.6"}
    whole = materials.completed(bill, packages, [library], [model], "3.11.9")
    listed = {one["bom-ref"]: one for one in whole["components"]}
    assert list(listed) == ["cpython", "deb:libz", "is_in", "mit", "model:who/base", "two"]
    depended = ["cpython", "deb:libz", "is_in", "model:who/base"]
    assert whole["dependencies"] == [{"ref": "caviard", "dependsOn": depended}]
    assert listed["cpython"]["version"] == "3.11.9"
    assert listed["deb:libz"]["purl"] == "pkg:deb/debian/libz@1%3A1%2B2?distro=debian-12"
    assert listed["is_in"]["licenses"] == [{"license": {"name": "MIT License"}}]
    assert listed["mit"]["licenses"] == [{"license": {"id": "MIT"}}]
    assert listed["two"]["licenses"] == [{"expression": both}]
    component = whole["metadata"]["component"]  # a scanner asks a bill what it is of
    stated = [{"license": {"id": "Apache-2.0"}}]
    assert component == {"bom-ref": "caviard", "name": "caviard", "type": "application", "licenses": stated}


def test_what_lies_inside_packages_is_listed_with_its_licence(
    materials: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    inside = load("inside", monkeypatch)
    says = {
        "lib/av.libs/libavcodec-5e6b81c2.so.62.28.102": "FFmpeg version 8.1.2\0", "python/libssl-3.dll": "",
        "lib/av.libs/libswscale-88e9f973.so.9": "", "lib/av.libs/libx264-165-f3a909470ddc2d85ed.dll": "",
        "lib/av.libs/libnew-0.so.1": "", "lib/numpy.libs/libquadmath-96973f99-934c22de.so.0.0.0": "",
        "lib/PySide6/plugins/libdrm-egl-server.so": "", "lib/libssl.so.3": "OpenSSL 3.0.22 1 Jan",
        "python/libcrypto-3.dll": "OpenSSL 3.0.0 or\0OpenSSL 3.0.13 30 Jan 2024\0",
    }  # fmt: skip
    for name, text in says.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "lib" / "libavcodec-5e6b81c2.so.62").symlink_to("av.libs/libavcodec-5e6b81c2.so.62.28.102")
    brought = [{**one, "sha256": "00"} for one in inside.carried(tmp_path)]
    named = {one["name"]: one.get("licence") for one in brought}
    runtime = "GPL-3.0-or-later WITH GCC-exception-3.1"
    assert named == {
        "FFmpeg": "LGPL-3.0-or-later", "x264": "GPL-2.0-or-later", "new": None, "GCC": runtime,
        "OpenSSL": "Apache-2.0",
    }  # fmt: skip
    text = materials.notices(tmp_path, [], [], [], brought)
    assert "- FFmpeg, in lib/av.libs: LGPL-3.0-or-later. Copyright the FFmpeg developers." in text
    assert "- new, in lib/av.libs: see there." in text
    own = [
        {"name": "tls", "purl": "pkg:pypi/tls@1?file_name=tls.whl"},
        {
            "name": "openssl",
            "version": "4",
            "purl": "pkg:generic/openssl@4?download_url=file:///a",
            "bom-ref": "x",
        },
    ]
    package = {"name": "TLS", "licence": "MIT", "classes": [], "bills": [{"components": own}, {}, []]}
    bill = {"components": [{"bom-ref": "tls", "name": "tls"}]}
    whole = materials.completed(bill, [package], [], [], "3.11", brought=brought)["components"]
    listed = {one["bom-ref"]: one for one in whole}
    assert listed["tls"]["components"] == [
        {"bom-ref": "TLS/openssl@4", "name": "openssl", "version": "4", "purl": "pkg:generic/openssl@4"}
    ]
    assert listed["file:python/libssl-3.dll"]["licenses"] == [{"license": {"id": "Apache-2.0"}}]
    # A scanner looks for a weakness of a version, and not every library of a project says its own.
    versions = {
        Path(ref).name.partition("-")[0]: one["version"]
        for ref, one in listed.items()
        if "file:" in ref and "version" in one
    }
    assert versions == dict.fromkeys(("libavcodec", "libswscale"), "8.1.2") | dict.fromkeys(
        ("libssl", "libcrypto"), "3.0.13"
    )
    assert listed["file:python/libssl-3.dll"]["purl"] == "pkg:generic/openssl@3.0.13"


def test_every_licence_of_a_library_that_packages_bring_has_its_text(
    materials: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = {facts["licence"] for facts in load("inside", monkeypatch).known_libraries().values()}
    elsewhere = {"Apache-2.0", "blessing"}  # in LICENSE.txt; nobody's
    proprietary = {
        licence for licence in said if " " in licence and not re.search(" (OR|AND|WITH) ", licence)
    }
    assert said - proprietary
    for name in {part for licence in said - proprietary for part in re.split(" (?:OR|AND|WITH) ", licence)}:
        newer = re.sub(r"\d\.\d-or-later", "3.0", name)
        assert name in elsewhere or "exception" in name or materials.text_of(newer)


def test_a_library_of_a_system_without_packages_is_nobodys(
    materials: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for library in ("/lib/libz.1.dylib", "python311.dll"):  # not below the root, as on a drive
        assert materials.owner(Path(library)) is None


def test_no_network_of_ours_is_installed_without_its_licence(materials: ModuleType, tmp_path: Path) -> None:
    folders = {
        path.name for path in (ROOT / "models").iterdir() if path.is_dir() and path.name != "__pycache__"
    }
    shutil.copytree(ROOT / "models", tmp_path / "models")  # what was built in the checkout has weights too
    named = list(materials.models(tmp_path))
    assert {f"caviard-{folder}" for folder in folders} == {model["name"] for model in named}
    bill = materials.completed({"components": []}, [], [], named, "")["components"]
    made_from = {one["name"]: one["pedigree"]["ancestors"][0]["name"] for one in bill[1:]}
    text = materials.notices(tmp_path, [], [], named)
    for model in named:
        assert made_from[model["name"]] == model["from"]
        assert f"Derived from {model['from']}" in text
    assert "Permission is hereby granted" in text
    spec = read("program/caviard.spec")
    assert all(f'"{folder}"' in spec for folder in folders)
