"""A recording goes through block by block, and becomes words at their times.

::

    listening               what both runtimes share: a recording, which is
      blocks                  cut here
      block_listener          heard block by block, in one language or in turns
      turn_listener           and, where something was passed over, once more
    rows                    words, a row a segment, at times nearer to what is heard
    crosstalk, masked       two voices on two channels, talk under music
    transcript              from what was heard
    claims, matching        words that came with a recording, beside those that were heard
    spotting                where something is said again, by its sound
    sliding                 where frames are alike, for that
"""
