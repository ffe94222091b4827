"""What stands on the page, as values.

::

    paragraphs    turns of speakers
    marks         what is drawn on words
    script        tokens, and where a caret may go
    describing    what is said about a finding
    searching     words found
"""
