"""A page with one of each thing that pages may show, behind the product's own middleware."""
