"""Frozen values and pure functions; the standard library alone.

A value has its file here, and what makes it and works on it a room: each may import what is drawn before it.

::

    all              timeline, digest, lanes   positions, hashes, threads
                     lately                    what was made last
                     words                     as words, whatever is said with them
    a recording      recording                 its facts
    a transcript     transcript                words and gaps
    findings         finding                   what is sensitive
                     merging                   hits become findings
    a review         review                    decisions
    a certificate    certificate               checks, and what they proved
    what goes wrong  errors
    a profile        profile                   who decides in bulk
                     transcription             times that are settled, who says what, doubtful words
                     spotting                  names and terms to look for
                     planning                  what is removed, and the text that is left
    a plan           plan                      what is published
    Protocols        ports                     what stages need of each other
                     sound                     what can be heard, and where it ends
                     reviewing                 steps, what a person marks and says, who agrees
"""
