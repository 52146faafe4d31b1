"""Figures as people read them."""

from collections.abc import Sequence


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which this share (0–1) of all values lies, by nearest rank."""
    ordered = sorted(values)
    return ordered[round(share * (len(ordered) - 1))]


def milliseconds(seconds: Sequence[float]) -> str:
    """Median, 95th percentile and maximum in one line."""
    marks = {"p50": percentile(seconds, 0.5), "p95": percentile(seconds, 0.95), "max": max(seconds)}
    shown = "   ".join(f"{name} {value * 1000:7.1f} ms" for name, value in marks.items())
    return f"{shown}   ({len(seconds)} times)"
