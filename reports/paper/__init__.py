"""The document on paper: how its blocks look in a PDF."""
