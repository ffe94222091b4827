"""Names of people, organisations, places, products and projects.

::

    names                       as spaCy sees them
    titles, introductions       by what is said before them
    called, callers             said to be called so, said by operators of calls
    spelling                    spelt aloud
    organisations               that everybody knows
    firms, institutions         by the word for what they are
    french_firms                beside what they are, behind a stop, where they print
    families                    surnames, by the word for a family, a title or a pronoun
    codenames, bare_names       projects, and what is said to be a codename; without an article
    capitals, unknown_words     suspects: written like names, or in no list of words
"""
