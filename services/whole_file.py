"""Files that are there whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

READABLE = 0o644
"""Rights of a new file: its owner writes it, everybody reads it."""


def save_whole(path: Path, content: bytes) -> None:
    """Put the content in place at once; a file that was there keeps its rights.

    OSError leaves what was there before, and nothing beside it.
    """
    rights = path.stat().st_mode if path.exists() else READABLE
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(rights)
        Path(name).replace(path)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise
