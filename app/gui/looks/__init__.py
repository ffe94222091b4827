"""How the window looks.

::

    theme        every colour and measure
    style        the theme on Qt's widgets
    icons        drawn in the ink of the theme
    motion       whether the system asks for less of it
    layouts      how parts are put together
    buttons      what is pressed, with the mouse or by a key
    parts        texts to read, lines to write in, how far something is
    error_box    what happened and what to do
    dialogs      what a dialog is, how large, and how it asks
    attention    what a person is led to: by focus, scrolling and screen readers
    leading      the tool of what is done next
    boxes        in which an entry is chosen or a number written
    tips         what is said of something, and with which key
    scrolling    how far something is scrolled, kept
"""
