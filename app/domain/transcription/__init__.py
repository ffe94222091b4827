"""From what an engine or a file claims to a transcript, and what is known of its words.

::

    assembling      claims that are settled: words and gaps that account for every sample
    unheard         speech without words
    turns           who says them
    document        a transcript as JSON
    doubts          words that may not be what was said
    led_to          those that stand where somebody or something is named
    doubts_beside   those that stand beside what was found
    missed          what was heard, and is not in a file's words
    unchanged       what a correction leaves as it was
"""
