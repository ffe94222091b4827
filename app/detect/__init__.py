"""Finds what may be sensitive in a text: how a transcript becomes findings.

A recogniser reads a text by itself, and its file has its name. What needs to know what others found comes
after them. Each folder says in its ``__init__`` what its files are for. Lists of words: ``resources/words``.

::

    stage        all that follows, and in which order
    before       the language, what is seen, capitals
    recognisers
      naming     people, organisations, projects
      money      amounts, results, head-counts
      days       dates that identify, ages
      numbers    of telephones, cards and people; what is read out; passwords
      addresses  of mail, of the web, of streets, on networks
      terms      sensitive topics, and what a house looks for
      reading    words that were heard, by their place in the sentence
    after        found once, found everywhere; the rest of what was found
    made of
      sounds     how much words sound alike
      text       words, vocabularies, models, tables of patterns
"""

from app.detect.before.language import guess_language, language_of_part, languages
from app.detect.sounds.sound_alikes import open_sound_alike
from app.detect.stage import open_detector

__all__ = [
    "guess_language",
    "language_of_part",
    "languages",
    "open_detector",
    "open_sound_alike",
]
