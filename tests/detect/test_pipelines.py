"""What is loaded to find names, and what is not."""

import subprocess
import sys

from app.detect.pipelines import without_torch

LOOK = """
import sys
from app.detect import open_detector
found = open_detector({"en"}).detect("I am Martha Ellison, call 613-555-0142.", "en")
assert not found.faults and found.hits
assert "torch" not in sys.modules, "it takes two seconds and 150 MB"
import torch
assert torch.ones(2).sum() == 2
"""


def test_pytorch_is_not_loaded_to_detect_and_can_be_loaded_afterwards() -> None:
    done = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_pytorch_that_is_there_stays() -> None:
    before = sys.modules.get("torch")
    sys.modules["torch"] = sys
    try:
        with without_torch():
            assert sys.modules["torch"] is sys
        assert sys.modules["torch"] is sys
    finally:
        if before is None:
            del sys.modules["torch"]
        else:
            sys.modules["torch"] = before
