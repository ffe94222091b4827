"""What is read and put away.

::

    guides    help pages
    keys      all keys
    legend    what marks mean
"""
