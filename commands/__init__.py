"""What the product does without a browser, one module per command."""
