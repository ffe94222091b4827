"""The window: pages that connect signals to the workbench. Qt is imported here and nowhere else.

Each folder says in its ``__init__`` what its files are for.

::

    app          the program with the window: its language and colours
    window       menus, tools and pages, and which page is shown when
    flows        each page, and what is told to it
    desk         starts the workbench's work, and tells the pages what came of it
    chrome       around the pages: menus, tools, the line that says how far a review is
    bookmark     where somebody was in a window that another takes the place of
    pages        each connects signals and nothing more
    widgets      what pages are put together from
    qtmodels     lists and trees as Qt asks for them
    actions      what can be done by menu, button and key
    work         jobs of the workbench, on threads of their own
    playing      the player
    looks        colours, measures, icons, small parts
    wording      everything that the window says
    settings     what a person has chosen, kept in the private folder
    made of      choosing and dropping files, and the stack of pages
"""

from __future__ import annotations


def main() -> None:
    """Open the window on the files that the arguments of the process name, and exit with its status."""
    import multiprocessing
    import sys
    from pathlib import Path

    from app.assets import passphrase_given
    from app.domain.errors import CaviardError
    from app.worker.limits import forbid_core_dump

    multiprocessing.freeze_support()
    forbid_core_dump()
    passphrase_given()  # before anything starts a process of its own
    try:
        from app.gui.app import run

        status = run([Path(name).absolute() for name in sys.argv[1:]])
    except CaviardError as error:
        status = error.status
        if sys.stderr is not None:
            sys.stderr.write(f"{error.happened}\n{error.advice}\n")
    sys.exit(status)
