"""Parts of any page.

::

    elided       a line that is cut where it has no room
    two_lines    two below each other, in a list
    told_line    a field that says below itself what is wrong with what is in it
    flow         side by side, and below where there is no room
    shared       three parts, whose borders a person moves
    menu         read whole in large text too
"""
