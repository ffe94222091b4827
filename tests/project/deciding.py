"""A program that decides without end, for a test that kills it."""

import sys
from itertools import count
from pathlib import Path

from app.domain.review import Action, Decision
from app.project import Project


def main(path: Path) -> None:
    with Project.open(path) as project:
        review = project.review()
        keys = [finding.key for finding in review.findings.findings]
        for number in count():
            action = Action.KEEP if number % 2 else Action.REDACT
            review = review.decide([Decision(keys[number % len(keys)], action, f"person {number}")])
            project.save_review(review)
            sys.stdout.write(f"{number + 1}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
