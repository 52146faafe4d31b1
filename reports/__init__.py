"""Charts and documents made from a frozen result."""
