"""What a person is told of errors about words and terms, by their code."""

from __future__ import annotations

from collections.abc import Mapping

from app.gui.wording.text import translate


def term_sentences() -> Mapping[str, tuple[str, str]]:
    """What happened and what to do, by code."""
    write = translate("error", "Write or select a word or a name.")
    return {
        "bad-term": (translate("error", "There is no letter or digit to look for."), write),
        "kept-together": (
            translate("error", "The same words stand here more than once, at one time."),
            translate("error", "Keep all mentions of them, or redact them."),
        ),
        "empty-word": (
            translate("error", "There is nothing written."),
            translate("error", "Write a word, or redact this one."),
        ),
        "bad-watchlist": (
            translate("error", "The watch-list cannot be read."),
            translate("error", "Give a text file with a term a line."),
        ),
        "watchlist-long": (
            translate("error", "Line %1 of the watch-list is too long for a term."),
            translate("error", "Write a term a line, or “term = alias, alias”."),
        ),
        "watchlist-line": (
            translate("error", "Line %1 of the watch-list has no letter or digit to look for."),
            translate("error", "Write a term a line, or “term = alias, alias”."),
        ),
        "own-watchlist": (
            translate("error", "Your own watch-list cannot be read."),
            translate("error", "Mend its file, watchlist.txt in the private folder, or take it away."),
        ),
        "term-sign": (
            translate("error", "A term holds a sign that parts terms."),
            translate("error", "Leave out the signs = and #."),
        ),
    }
