from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from app.project.store import uri_of


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/home/me/a.caviard"), "file:///home/me/a.caviard"),
        (PurePosixPath("/a b/#1?/50%.caviard"), "file:///a%20b/%231%3F/50%25.caviard"),
        (PurePosixPath("/a\\b\n"), "file:///a%5Cb%0A"),
        (PurePosixPath("/\u00e9\udcff"), "file:///%C3%A9%FF"),
        (PureWindowsPath("C:\\Users\\me\\a.caviard"), "file:///C:/Users/me/a.caviard"),
        (PureWindowsPath("C:\\a b\\#1\\50%.caviard"), "file:///C:/a%20b/%231/50%25.caviard"),
        (PureWindowsPath("\\\\server\\share\\a.caviard"), "file:////server/share/a.caviard"),
        (
            PureWindowsPath("\\\\server\\our share\\#1%.caviard"),
            "file:////server/our%20share/%231%25.caviard",
        ),
    ],
)
def test_the_address_of_a_file_is_the_file_for_sqlite(path: PurePath, uri: str) -> None:
    assert uri_of(path) == uri
