"""Frozen values and pure functions; the standard library alone.

::

    a recording     recording, timeline, peaks, units       facts, positions, loudness, frames of a video
    a transcript    transcript, document, turns             words and gaps, their JSON, who says them
                    assembling, unheard                     times that are settled, speech without words
                    terms, spoken, pronounce                words compared, read aloud, in phones
                    western, unchanged                      bytes of Windows-1252, what a correction leaves
                    doubts, distinct                        doubtful words, words that tell something
                    missed                                  what was heard, and is not in a file's words
    findings        finding, names, watchlist               what is sensitive, names and terms to look for
                    spotted, apart                          names by their sound, and by the pauses around
    a review        review, edits, marking, speakers        decisions, steps, what a person marks and says
                    removed_names                           whose names may not stand beside what they say
                    profile, rules, approval                who decides in bulk, what may not be, who agrees
                    consistency                             whether all of it fits together
    a plan          plan, draft                             what is published, also while something waits
                    passages, excerpt, pauses, aligning     what is removed from the sound, and where it ends
                    widening, audible                       what can still be heard, in which channel
                    cues, labels, paragraphs, archive       the text that is left, and a file for it
    a certificate   certificate                             checks, and what they proved
    all             errors, ports, digest, lanes            what goes wrong, what stages need, hashes, threads
"""
