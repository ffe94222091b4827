"""Draws the icon in every size and form that a system wants: ``python packaging/icons.py FOLDER``."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Pixels."""


def main() -> None:
    """Draw into the folder that is named."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    drawn = {size: picture(size) for size in SIZES}
    for size, image in drawn.items():
        image.save(folder / f"caviard-{size}.png", optimize=True)
    largest = drawn[256]
    largest.save(folder / "caviard.ico", append_images=[drawn[s] for s in (16, 24, 32, 48, 64, 128)])
    drawn[512].save(folder / "caviard.icns")


def picture(size: int) -> Image.Image:
    """The icon at a size in pixels."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(ROOT / "resources" / "icons" / "caviard.svg")).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data())))


if __name__ == "__main__":
    main()
