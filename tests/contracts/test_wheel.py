"""What is installed from a wheel finds its data, as the source tree does."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parents[2]
LOCATE = (
    "import sys; sys.path.insert(0, sys.argv[1]); from app import assets; print(assets.resources().resolve())"
)


def test_a_wheel_brings_the_resources_and_finds_them(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, capture_output=True, check=True)
    with ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        wheel.extractall(site)

    found = subprocess.run(
        [sys.executable, "-I", "-c", LOCATE, str(site)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    resources = Path(found.stdout.strip())
    assert resources.is_relative_to(site.resolve())
    assert (resources / "sample" / "meeting-en.flac").is_file()
    assert (resources.parent / "models" / "registry.toml").is_file()
    for network in ("tagger/tagger.onnx", "speakers/encoder.onnx", "overlap/overlap.onnx"):
        assert (resources.parent / "models" / network).is_file()
