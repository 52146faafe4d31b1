"""The history of the tables, one numbered script per change."""
