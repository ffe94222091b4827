"""The child process that does the heavy and the dangerous work, and the messages it sends."""

from app.worker.messages import Progress, Report
from app.worker.worker import Runner, Worker

__all__ = ["Progress", "Report", "Runner", "Worker"]
