"""The report as slides: the sections of the document, condensed for a meeting."""
