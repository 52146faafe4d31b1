"""What another process has used so far; Linux only."""

import os
from pathlib import Path
from typing import NamedTuple


class Usage(NamedTuple):
    """Seconds of computing, and megabytes held now and at most."""

    seconds: float
    megabytes: float
    peak: float


def usage(process: int) -> Usage:
    """Of the process with this id, without its children."""
    folder = Path("/proc") / str(process)
    ticks = folder.joinpath("stat").read_text(encoding="utf-8").rpartition(")")[2].split()[11:13]
    status = folder.joinpath("status").read_text(encoding="utf-8")
    fields = dict(line.split(":", 1) for line in status.splitlines())
    return Usage(
        seconds=sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK"),
        megabytes=_megabytes(fields["VmRSS"]),
        peak=_megabytes(fields["VmHWM"]),
    )


def _megabytes(field: str) -> float:
    return int(field.split(maxsplit=1)[0]) / 1024
