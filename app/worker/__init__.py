"""The child process that does the heavy and the dangerous work, and the messages it sends.

::

    worker, child       the two sides
    messages            what they say to each other
    limits              what the child may not do
    processors          how much it may use
    endings, where      what ends it from outside; where it failed
"""

from app.worker.messages import Progress, Report, by_hundredths
from app.worker.worker import Runner, Worker

__all__ = ["Progress", "Report", "Runner", "Worker", "by_hundredths"]
