"""Figures as one would compute them by hand, without the noise of binary fractions."""

DECIMALS = 10
"""Far finer than anything shown, far coarser than the noise."""


def settled(figure: float) -> float:
    """The figure to ten decimals.

    As binary fractions 0.7 + 0.1 falls short of 0.8, and the mean of six times 50 of 50. Settled
    figures reach a border when they do so on paper, and are rounded for display like there.

    >>> 0.7 + 0.1 >= 0.8, settled(0.7 + 0.1) >= 0.8
    (False, True)
    """
    return round(figure, DECIMALS)
