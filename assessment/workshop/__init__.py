"""A workshop: many people rate, talk where they differ, and record one common answer."""
