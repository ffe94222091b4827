"""The command line as an installed program begins it."""

import multiprocessing

if __name__ == "__main__":
    multiprocessing.freeze_support()  # in a working process, nothing of what follows is needed

    from app.cli import main

    main()
