"""The page that is read.

::

    view       what a person does on it
    paper      scrolled
    paint      drawn
    layout     all paragraphs laid out when needed
    typeset    one paragraph laid out
    column     what lies at which height
    caret      words selected
"""
