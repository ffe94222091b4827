"""Addresses of all kinds.

::

    spoken_addresses            of mail and of the web, as they are said, with
      spoken_address_parts        what joins an address that is read aloud
      machines                    names of machines and of places for files
    misheard_addresses          as they were misheard
    handles                     accounts, by what says that they are
    street_addresses            that a letter could be sent to, rooms and seats; its tables:
      english_streets, french_streets, rooms
      street_ends                 told by their end: Ontario Est, block C
      street_parts                what they have in common
      described_places            places by what is beside them, where somebody stays or something is kept
"""
