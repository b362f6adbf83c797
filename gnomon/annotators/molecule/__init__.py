"""What is said of molecules."""
