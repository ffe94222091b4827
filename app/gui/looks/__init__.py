"""How the window looks.

::

    theme        every colour and measure
    style        the theme on Qt's widgets
    icons        drawn in the ink of the theme
    motion       whether the system asks for less of it
    parts        small parts that every page is put together from
    leading      the tool of what is done next
    boxes        in which an entry is chosen or a number written
    tips         what is said of something, and with which key
    scrolling    how far something is scrolled, kept
"""
