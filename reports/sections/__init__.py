"""The parts of a report, each built from the result by rules."""
