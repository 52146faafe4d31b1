"""How much memory a process and its children hold; Linux only."""

from pathlib import Path

PROCESSES = Path("/proc")


def memory() -> float:
    """Megabytes held now by this process and its children; NaN where nobody can tell."""
    return _sum("VmRSS")


def peak_memory() -> float:
    """Megabytes at the peaks of this process and of each child, added up; NaN as above.

    The peaks may lie at different moments, so together it was this much at most.
    """
    return _sum("VmHWM")


def _sum(field: str) -> float:
    if not PROCESSES.is_dir():
        return float("nan")
    tasks = (PROCESSES / "self" / "task").glob("*/children")
    children = [child for task in tasks for child in task.read_text().split()]
    return sum(_megabytes(process, field) for process in ("self", *children))


def _megabytes(process: str, field: str) -> float:
    status = (PROCESSES / process / "status").read_text(encoding="utf-8")
    (line,) = [line for line in status.splitlines() if line.startswith(f"{field}:")]
    return int(line.split()[1]) / 1024
