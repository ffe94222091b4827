"""What is private is not put among what may be circulated."""

from pathlib import Path

import pytest

from app.domain.errors import UsageError
from app.workbench.apart import check_apart


@pytest.mark.parametrize("place", ["old", "old/my.caviard", "old/deeper/x", "link/my.caviard"])
def test_nothing_private_lies_among_what_is_circulated(tmp_path: Path, place: str) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "certificate.json").touch()
    (tmp_path / "link").symlink_to(tmp_path / "old")

    with pytest.raises(UsageError) as caught:
        check_apart(tmp_path / place)

    assert caught.value.code == "private-among-bundles"
    check_apart(tmp_path / "my.caviard")
