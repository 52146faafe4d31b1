"""Rules that a well-formed edition must still keep; each function yields problems."""
