"""All interface wording, German and English side by side."""
