"""Numbers of telephones, cards, accounts and people, and what is typed to be let in.

::

    identifiers                 written ones, by their pattern
    checked_numbers             by their check digit
    spoken_numbers              digits and letters that are read out, with
      signs                       what each word is: a number, a letter, said between them
      sequences, code_edges       digits in a row, letters beside them
      doubled                     digits that come more than once
      extensions                  what leads to a number inside a house
      in_turn                     tries at one number, parts that two people say in turn
    passwords                   secrets, by what says that they are, with
      told_secrets, locks         what is typed when a password is asked for; locks
      french_secrets              the same in French
      joined_codes                with a sign that is read aloud: 2084 dash A
      hinted_secrets              told by a hint: the name of our first cat, backwards
"""
