"""What the system says when something cannot be written, as one of our errors."""

import errno

import pytest

from app.domain.errors import OutputError


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "disk-full"), (errno.EDQUOT, "disk-full"), (errno.EACCES, "unwritable")],
)
def test_a_full_disk_is_told_from_a_folder_that_is_closed(number: int, code: str) -> None:
    error = OutputError.of(OSError(number, "It says why"), "The certificate", "Make room.")
    assert (error.code, str(error)) == (code, "The certificate cannot be written: It says why. Make room.")
