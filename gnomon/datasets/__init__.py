"""What is kept: samples, recipes, parts, resuming, verifying, loading."""
