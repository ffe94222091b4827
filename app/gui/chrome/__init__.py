"""What is around the pages.

::

    around      all of it
    menus       every action
    tools       those used most, with their names as far as there is room
    status      the line that says how far a review is
    about       what is open, and which Caviard this is
    stopping    whether work that runs is to be stopped
"""
