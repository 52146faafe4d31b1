"""Agreement in words and shapes: a light is never a colour alone."""

from html import escape

from assessment.workshop.agreement import Light
from assessment.workshop.overview import Overview
from texts.wording import Wording

SHAPES = {Light.GREEN: "●", Light.YELLOW: "▲", Light.RED: "■"}
"""Told apart on a black and white print."""


def light_words(light: Light | None, text: Wording) -> str:
    """Shape and word as plain text; without a light a sentence that says why."""
    if light is None:
        return text("console.light.none")
    return f"{SHAPES[light]} {text(f'workshop_terms.light.{light}')}"


def light_html(light: Light | None, text: Wording) -> str:
    """Shape, colour and word."""
    if light is None:
        return f'<span class="light">{escape(text("console.light.none"))}</span>'
    word = escape(text(f"workshop_terms.light.{light}"))
    return f'<span class="light {light}"><i aria-hidden="true">{SHAPES[light]}</i> {word}</span>'


def light_counts_html(counts: Overview, text: Wording) -> str:
    """How many questions people agree on, are slightly divided on, and divided on."""
    figures = [
        f'<div class="figure {light}"><b><i aria-hidden="true">{SHAPES[light]}</i> '
        f"{counts.lights[light]}</b>"
        f"<span>{escape(text(f'workshop_terms.light.{light}'))}</span></div>"
        for light in Light
    ]
    if counts.unlit:
        label = escape(text("console.light.unlit"))
        figures.append(f'<div class="figure"><b>{counts.unlit}</b><span>{label}</span></div>')
    return f'<div class="figures lights">{"".join(figures)}</div>'
