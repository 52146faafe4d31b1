"""Slides on a page of PowerPoint: sizes, text that fits, native charts and tables."""
