"""The child process that does the heavy and the dangerous work, and the messages it sends."""

from app.worker.messages import Progress, Report, by_hundredths
from app.worker.worker import Runner, Worker

__all__ = ["Progress", "Report", "Runner", "Worker", "by_hundredths"]
