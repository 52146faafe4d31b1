"""Use cases: what a person does with an analysis, step by step."""
