"""A review: opening it, what is seen of it, and what a person does in it.

::

    opening         opening a project, whatever state it is in
    again           the review that there is of a recording already
    early           reviewing what was heard so far
    session         what a person does
    stepping        how it is kept, taken back and made again
    elsewhere       where marked words are said again
    open_review     what is seen
    derived         what follows from a state, worked out when it is asked for
    history         the steps, which are taken back and made again
    standing        what happens to each finding
    silence         what falls silent
    mentioned       all mentions of what a finding is about
    holding         what is missing until it can be published
    out             whether what was published last is what was decided
"""
