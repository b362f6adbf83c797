"""Functions and analytic geometry, one kind a file."""
