"""A score as a bar with its band as a whisker and the borders of the stages as ticks."""

from collections.abc import Sequence

from assessment.result import Interval


def score_bar(score: float | None, band: Interval | None, borders: Sequence[float]) -> str:
    """The bar as HTML; the numbers stand beside it, so it is hidden from screen readers."""
    ticks = "".join(f'<s style="left:{border:.1f}%"></s>' for border in borders if border > 0)
    fill = "" if score is None else f'<i style="width:{score:.1f}%"></i>'
    whisker = ""
    if score is not None and band is not None:
        width = band.upper - band.lower
        whisker = f'<u style="left:{band.lower:.1f}%;width:{width:.1f}%"></u>'
    return f'<span class="bar" aria-hidden="true">{fill}{ticks}{whisker}</span>'
