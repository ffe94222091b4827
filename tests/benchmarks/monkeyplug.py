"""The rival monkeyplug, in an environment of its own: it is given the same words and mutes the same ones.

Source: https://github.com/mmguero/monkeyplug (BSD 3-Clause).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

from tests.benchmarks.material import BUILD

VERSION = "2.1.9"
_PROBE = """#!/bin/sh
# monkeyplug asks what its input is, only to choose the name of its output, which is given here.
echo '{"streams": [{"codec_type": "audio", "codec_name": "pcm_s16le"}], "format": {"format_name": "wav"}}'
"""


def install() -> Path:
    """The folder of its programs; installed once, with an ffmpeg for it alone.

    Raises:
        OSError: when it cannot be installed.
    """
    folder = BUILD / f"monkeyplug-{VERSION}"
    programs = folder / "bin"
    if (programs / "ffprobe").is_file():
        return programs
    wanted = f"monkeyplug=={VERSION}", "imageio-ffmpeg"
    where = "import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())"
    try:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([programs / "python", "-m", "pip", "install", "-q", *wanted], check=True)
        found = subprocess.run(
            [programs / "python", "-c", where], check=True, capture_output=True, text=True
        ).stdout.strip()
    except subprocess.CalledProcessError as error:
        raise OSError(f"{error.cmd[0]} ended with status {error.returncode}") from error
    (programs / "ffmpeg").unlink(missing_ok=True)
    (programs / "ffmpeg").symlink_to(found)
    (programs / "ffprobe").write_text(_PROBE, encoding="utf-8")
    (programs / "ffprobe").chmod(0o755)
    return programs


def mute(
    programs: Path,
    recording: Path,
    times: Sequence[tuple[float, float]],
    muted: Collection[int],
    *,
    rate: int,
) -> Path:
    """Let it mute words of a recording as it does by default, and give the file.

    Args:
        programs: where it is installed.
        recording: mono.
        times: start and end in seconds of every word that Whisper heard.
        muted: the numbers of those it shall mute. It looks words up in a list; here each is called by its
            number, so that the same word elsewhere is left alone.
        rate: Hz of the recording.
    """
    base = recording.with_name(f"{recording.stem}-monkeyplug")
    listed = [
        {"word": f"w{number}", "start": start, "end": end, "conf": 1.0}
        for number, (start, end) in enumerate(times)
    ]
    transcript, swears = base.with_suffix(".json"), base.with_suffix(".txt")
    transcript.write_text(json.dumps(listed), encoding="utf-8")
    swears.write_text("".join(f"w{number}\n" for number in sorted(muted)), encoding="utf-8")
    target = base.with_suffix(".wav")
    asked = ("-i", recording, "-o", target, "-f", "wav", "-w", swears, "--input-transcript", transcript)
    subprocess.run(
        [programs / "monkeyplug", *asked, "-c", "1", "-s", str(rate)],
        check=True,
        capture_output=True,
        cwd=recording.parent,
        env={
            **os.environ,
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(recording.parent),
        },
    )
    return target
