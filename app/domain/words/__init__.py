"""Words as words, whatever is said with them: in these rooms nothing is known of a recording.

::

    terms       compared: folded, cut into parts, told how long they take
    spoken      as they are read aloud: figures, signs
    drawn       in letters of circles, wide ones, or other scripts
    titles      before the name of somebody
    distinct    that tell something, and those that numbers are
    answers     that only answer, greet or tell surprise
    pronounce   in phones
    western     in bytes of Windows-1252
"""
