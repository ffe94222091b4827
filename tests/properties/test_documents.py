import tempfile
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.plan import Plan
from app.export import writers
from app.verify.written.texts import compare
from tests.properties.strategies import plans


@pytest.mark.parametrize("kind", ["docx", "html"])
@settings(max_examples=40)
@given(plan=plans(), sound=st.sampled_from([None, "x.wav"]))
def test_what_is_written_of_any_plan_is_read_again(kind: str, plan: Plan, sound: str | None) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x"
        writers(sound)[kind].write(plan, path)
        assert compare(kind, path.read_bytes(), plan, sound) == ()
        if kind == "docx":
            lines = [p.text.rpartition("\t")[2] for p in Document(str(path)).paragraphs[1:]]
            colon = "\u00a0:" if plan.language == "fr" else ":"
            said = [
                f"{cue.speaker}{colon} {cue.text}" if cue.speaker else cue.text for cue in plan.paragraphs
            ]
            assert lines == said
