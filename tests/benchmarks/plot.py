"""A small picture of what grows with what, as a help page shows it."""

from __future__ import annotations

from collections.abc import Sequence
from math import log10
from pathlib import Path

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _EDGE = 480, 300, 64, 16, 40


def straight(path: Path, points: Sequence[tuple[float, float]], *, title: str, across: str, up: str) -> None:
    """Draw points on logarithmic axes, and the line on which one grows exactly with the other.

    Args:
        path: of the SVG.
        points: both above zero, sorted; the line goes through the last.
        title: for those who do not see it.
        across: what the first number of each is.
        up: what the second is.
    """
    lows, highs = (tuple(f(p[axis] for p in points) for axis in (0, 1)) for f in (min, max))

    def place(point: tuple[float, float]) -> tuple[float, float]:
        share = [
            (log10(value) - log10(low)) / max(1e-9, log10(high) - log10(low))
            for value, low, high in zip(point, lows, highs, strict=True)
        ]
        return (
            _LEFT + share[0] * (_WIDTH - _LEFT - _RIGHT),
            _HEIGHT - _EDGE - share[1] * (_HEIGHT - 2 * _EDGE),
        )

    last = points[-1]
    line = [place((x, last[1] * x / last[0])) for x in (lows[0], last[0])]
    marks = []
    for point in points:
        x, y = place(point)
        marks += [
            f'<circle cx="{x:.0f}" cy="{y:.0f}" r="4" fill="#2f6f9f"/>',
            f'<text x="{x:.0f}" y="{_HEIGHT - _EDGE + 18}" text-anchor="middle">{point[0]:g}</text>',
            f'<text x="{_LEFT - 8}" y="{y + 4:.0f}" text-anchor="end">{point[1]:.0f}</text>',
        ]
    path.write_text(
        "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img">',
                '<g font-family="sans-serif" font-size="12" fill="#555">',
                f"<title>{title}</title>",
                '<path d="M{:.0f} {:.0f} L{:.0f} {:.0f}" stroke="#aaa" stroke-dasharray="4 4"/>'.format(
                    *line[0], *line[1]
                ),
                *marks,
                f'<text x="{_WIDTH / 2:.0f}" y="{_HEIGHT - 4}" text-anchor="middle">{across}</text>',
                f'<text x="{_LEFT}" y="20" text-anchor="start">{up}</text>',
                "</g></svg>",
                "",
            ]
        ),
        encoding="utf-8",
    )
