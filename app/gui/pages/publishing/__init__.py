"""Who may see it and in which form, and the proof.

::

    publish                   the page
    form                      all that is chosen, what it is called, and what is ordered by that
    choices                   what is chosen once for all audiences
    folder_line               where it goes
    preview                   what will be read
    reader_box                the second reader
    results                   what came of it: the work, then the checks and the certificate
    proof                     what those say
"""
