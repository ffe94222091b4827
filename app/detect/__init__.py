"""Finds what may be sensitive in a text: how a transcript becomes findings.

A recogniser reads a text by itself, and its file has its name. What needs to know what others found is a step
after them. Lists of words are in ``resources/words``.

::

    before      stage                                 all that follows, and in which order
                language, in_sight, long_words        which of the two, as it is seen, cut where it must be
                truecase                              names get their capitals back
    recognisers
      names     names, titles, introductions          as spaCy sees them, by what is said before them
                families                              surnames that are trades, by the word for a family
                called, callers, spelling             said to be called so, said by operators of calls, spelt
                organisations, firms, institutions    that everybody knows, by the word for what they are
                codenames, bare_names                 projects, codenames; words without an article
                capitals, unknown_words               suspects: written like names, or in no list of words
      numbers   amounts, figures, guidance            money, results, what is expected of these
                headcounts, tallies                   people without a word for them, times and how often
                dates, misheard_days, ages            days, and how old somebody is
                identifiers, checked_numbers          written ones, by their pattern or their check digit
                spoken_numbers                        digits and letters that are read out
                passwords, handles                    secrets and accounts, by what says that they are
      addresses spoken_addresses, misheard_addresses  of mail and of the web, as they are said
                street_addresses                      that a letter could be sent to, rooms and seats
      anything  context, watchlist                    sensitive topics, the terms that a house looks for
                tagger                                words that were heard, by their place in the sentence
    after them  exempt                                what tells nothing is left out
                mentions, misheard                    a name elsewhere: as it is written, by its sound
                in_place                              by what stands around a word that is known as a name
                completion, trades                    the rest of a name beside it
                said_again                            a number or a secret elsewhere, with
                secret_words, address_again           the forms of a secret, the parts of an address
                letters, false_starts                 letters before a number, beginnings that break off
    made of     expressions                           tables of patterns, which most recognisers are
                answers, prices, dealings, sums       sums without a currency: asked for, paid, lent
                currencies, cuts                      the rarer ones; so many out of how many
                english_streets, french_streets       street addresses by language
                rooms, street_parts                   rooms and seats; what these tables have in common
                french_firms                          beside what they are, behind a stop, where they print
                around_days, told_days, french_days   the eve of a feast; days by what happens on them
                told_secrets, french_secrets, locks   what is typed when a password is asked for; locks
                words, ordinary, first_names          words compared, those that are no names, or are both
                lexicon, pipelines, chunks            vocabularies, spaCy's models, texts in pieces
                numerals, sequences, code_edges       numbers in words, digits in a row, letters beside them
                doubled                               digits that come more than once
                spoken_address_parts                  what joins an address that is read aloud
                tags                                  words in their place, as a network tells
                heard_as, sound_alikes, many_alike    terms by their sound, and how much sounds are alike
"""

from app.detect.language import guess_language, language_of_part, languages
from app.detect.sound_alikes import open_sound_alike
from app.detect.stage import open_detector

__all__ = [
    "guess_language",
    "language_of_part",
    "languages",
    "open_detector",
    "open_sound_alike",
]
