"""What is said of plane figures."""
