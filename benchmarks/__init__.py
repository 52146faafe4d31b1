"""Speed measurements: each module is one command, `python -m benchmarks.<name>`. No assertions."""
