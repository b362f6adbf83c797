"""Things in space."""
