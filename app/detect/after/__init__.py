"""What needs to know what was found before.

::

    exempt                      what tells nothing is left out
    mentions, misheard          a name elsewhere: as it is written, by its sound, or
      same_sound                  as another word of the very same sound
      trust                       how far a single word can be a name that is known
      in_place                    by what stands around it
    calendar_names              a surname that is a month or a holiday
    demonyms                    what is called after a place
    completion, trades          the rest of a name beside it, or
      partners                  the second name of a firm of two
    said_again                  a number or a secret elsewhere, with
      secret_words, address_again   the forms of a secret, the parts of an address
    day_again                   a day by its number, and its day of the week
    letters, false_starts       letters before a number, beginnings that break off
    spelt_so                    how a name is written, behind it
"""
