"""What recognisers have in common that ask which words of a language are common, known or names."""

from __future__ import annotations

from app.detect.text.lexicon import Lexicon, Lexicons
from app.detect.text.ordinary import Ordinary, ordinary_words


class ByWords:
    """Knows the words of each language.

    Args:
        lexicons: of the languages, read when they are first asked for.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._lexicons = lexicons

    def _words(self, language: str) -> tuple[Lexicon, Ordinary]:
        """The lexicon of a language, and what is ordinary in it.

        Raises:
            ModelError: when the pipeline of French is not installed.
        """
        return self._lexicons.of(language), ordinary_words(language)
