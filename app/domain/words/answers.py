"""What is said to answer, to greet, in surprise, or to all who are there."""

ANSWERS = frozenset(
    "oh ah aah ouch wow whoa phew hm hmm mm um uh er okay ok hello hi hey bye bravo sorry cool super exact"
    " attention excellent yeah yes yep no nope alright right oops well sure great good fine lovely perfect"
    " exactly absolutely definitely certainly totally indeed fantastic brilliant awesome terrific splendid"
    " marvellous wonderful nice understood agreed noted thanks cheers please gosh goodness blimey yikes again"
    " morning honestly folks guys everybody everyone"
    " oui ouais mouais non bah ben bon bof euh hein aie ouf zut helas voila parfait exactement absolument"
    " carrement evidemment genial magnifique formidable impeccable dommage promis volontiers"
    " merci pardon compris entendu accord bonjour bonsoir salut justement effectivement franchement attends"
    " attendez allez allons allo tiens tenez voyons bref alors donc sinon moi encore combien".split()
)
"""Folded words that say nothing else where they stand alone, in English and French: Whisper writes either for
what is not quite heard, and the French say okay.

Of 113 that stand alone in the talks for training one was a word that was misheard, in two copies of a talk
("Ouais, 0,3", for 03), and none of 50 with which the French begin ("moi, ...") in those and in 32 meetings.
"""
