"""Has Caviard listen to spoken scripts, and keeps what it wrote of each passage.

    hear.py --caviard caviard --out heard.jsonl.gz RECORDING...

Every NAME.flac or NAME.wav has its NAME.gold.json beside it: segments with start and end in seconds, and the
category of those that are sensitive.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
from pathlib import Path

from examples import Example, labelled, save


def heard(caviard: str, recording: Path) -> Example:
    """What is written of a recording, with its own watch-list."""
    gold = json.loads((recording.parent / f"{recording.stem}.gold.json").read_text(encoding="utf-8"))
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as terms:
        terms.write("\n".join(gold.get("watchlist", ())) + "\n")
        terms.flush()
        command = [caviard, "transcribe", str(recording), "--watchlist", terms.name, "--json"]
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    words = json.loads(done.stdout)["words"]
    return labelled(((w["text"], w["start"], w["end"], w["confidence"]) for w in words), gold["segments"])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--caviard", default="caviard")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("recordings", type=Path, nargs="+")
    args = parser.parse_args()
    save([heard(args.caviard, recording) for recording in args.recordings], args.out)
