"""What is asked and said of things in space."""
