"""Words that are spelt aloud, letter by letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.detect.words import has_capitals
from app.domain.finding import Category, Hit

_SPELT = re.compile(
    r"(?<![\w'\u2019])(?:(?:double |deux )?[^\W\d_](?:[ ]?[,\u2010-\u2015-][ ]?|[.]?[ ]+|[.](?=\w[.])))"
    r"{2,}(?:double |deux )?[^\W\d_](?![\w'\u2019&])",
    re.IGNORECASE,
)
_INITIALS = re.compile(
    r"\b(?i:initiall?(?:s|ed)(?: (?:are|were|is|as|of|for))?|initiales(?:,? (?:c['\u2019]est|sont|de))?)"
    r"[,.:]? +(?P<said>[A-Z]{2,4}\b|[A-Z]\b\.?(?:,? ?(?:and |then |et )?(?!I\b [a-z])[A-Z]\b\.?){1,3})"
)
"""Letters that are said to be somebody's."""
_SMALL = 5
"""Small letters in a text that has capitals, at least."""
_LETTER = re.compile(r"(?<!\w)[^\W\d_](?!\w)")


class Spelling:
    """Finds three or more letters that are read one by one; of small ones four, or five among capitals."""

    name = "spelling"

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Spelt words, which are names more often than not."""
        del language
        for match in _INITIALS.finditer(text):
            yield Hit(Category.PERSON, *match.span("said"), 0.5, self.name, "said to be somebody's initials")
        capitals = has_capitals(text)
        for match in _SPELT.finditer(text):
            letters = _LETTER.findall(match.group())
            abbreviation = "." in match.group() and not re.search(r"[, -]", match.group())
            small = not all(letter.isupper() for letter in letters)
            least = (_SMALL if small else 3) if capitals else 4
            if len(set(letters)) > 2 and len(letters) >= least and not abbreviation:
                yield Hit(
                    category=Category.PERSON,
                    start=match.start(),
                    end=match.end(),
                    score=0.6,
                    recogniser=self.name,
                    reason=f"{len(letters)} letters read one by one",
                )
