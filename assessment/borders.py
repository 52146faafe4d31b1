"""Comparing computed figures with published borders."""

TOLERANCE = 1e-9
"""Far below anything shown; 0.7 + 0.1 must reach 0.8 although binary fractions fall short."""


def reached(figure: float, border: float) -> bool:
    """Tell whether a figure lies on the border or above it (method.md 3.10: ≥ at the edge)."""
    return figure >= border - TOLERANCE


def exceeded(figure: float, border: float) -> bool:
    """Tell whether a figure lies above the border; on it is not enough."""
    return figure > border + TOLERANCE
