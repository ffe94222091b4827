"""Names of people, organisations, places, products and projects.

::

    names                       as spaCy sees them
    titles, introductions       by what is said before them
    called, callers             said to be called so, said by operators of calls
      called_before               the name first: Biscuit, we all call him
      by_name                     by the name of; said twice
    spelling                    spelt aloud; its table:
      letter_words                letters by a word each
    organisations               that everybody knows, and places
    firms, institutions         by the word for what they are
      bodies                    public ones, of common words, by whose they are
      unions                    branches of a union by their number
    families                    surnames, by the word for a family, a title or a pronoun
    codenames                   projects, and what is said to be a codename
    bare_names                  how names of common words are read that stand without an article:
    bare_firms, thing_firms     where firms do; where codenames do, ``codenames`` says
    beside_things               where things do, beside what they are; for ``called``
    beside_people               where people do, beside what they are; for ``called``
    told_firms                  firms, by who they are said to be
    told_people                 people, by what they are and whom they come from; for ``called``
    behind_stops                what a question for a name is answered with
    capitals, unknown_words     suspects: written like names, or in no list of words
"""
