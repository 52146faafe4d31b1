"""The broken samples in tests/data/broken: the tiny edition with one thing gone wrong each."""

import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from tests.conftest import TINY

DATA = TINY.parent


class Broken(NamedTuple):
    """In `file`, the first `find` is replaced by `put`, written `times` times.

    `reported_in` is the file the author is sent to, if it is another one. `besides` is a rule
    that is unavoidably broken as well.
    """

    file: str
    line: int
    says: str
    find: str = ""
    put: str = ""
    times: int = 1
    encoding: str = "utf-8"
    remove: tuple[str, ...] = ()
    reported_in: str | None = None
    besides: str | None = None

    def write(self, folder: Path) -> Path:
        """Write the broken edition to a folder that does not exist yet."""
        shutil.copytree(TINY, folder)
        text = (TINY / self.file).read_text(encoding="utf-8")
        assert self.find in text, f"„{self.find}“ steht nicht in {self.file}"
        text = text.replace(self.find, self.put * self.times, 1)
        (folder / self.file).write_bytes(text.encode(self.encoding))
        for name in self.remove:
            (folder / name).unlink()
        return folder


@cache
def broken_samples() -> Mapping[str, Broken]:
    """The broken samples by the rule they break."""
    return {
        path.stem: Broken(**yaml.safe_load(path.read_text(encoding="utf-8")))
        for path in sorted((DATA / "broken").glob("*.yaml"))
    }
