"""From findings to a review in which nothing waits: what people do, and what they may.

::

    edits           the steps of a review, which make it from the one before
    correcting      a word that a person heard otherwise
    marking         what a person marks
    speakers        what a person says of speakers
    removed_names   whose names may not stand beside what they say
    approval        what a second reader agrees to
    rules           what an organisation lays down
    consistency     whether all of it fits together
"""
