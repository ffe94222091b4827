"""A watch-list as Windows saves it in Western Europe ("ANSI", Windows-1252), where it can be nothing else.

A term that was read wrongly is not found, and a list has no sentences that tell its language. So only
letters are taken that are the same in all of Windows' Latin encodings, and è where French writes it (Hélène;
in Prague the same byte is č); an é has to be among them, which no other system writes so.
"""

from __future__ import annotations

import re

_ACCENTED = "éÉçÇäÄöÖüÜßëËôÔâÂîÎ"
_ONLY = re.compile(rf"[\x00-\x7f\xa0{_ACCENTED}«»…\u2019“”\u2013—]*")
_GRAVE = re.compile("è(?=[b-df-hj-np-tv-xz]{1,2}e)")
_STRANGE = re.compile(rf"[éçäöüßëôâî][A-Z]|[{_ACCENTED}]{{2}}")
"""Of another encoding or alphabet."""


def western(data: bytes) -> str | None:
    """Bytes of Windows-1252 as text; None where they may be something else.

    Args:
        data: that is not UTF-8.
    """
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    sure = "é" in text.lower() and _ONLY.fullmatch(_GRAVE.sub("e", text)) and not _STRANGE.search(text)
    return text if sure else None
