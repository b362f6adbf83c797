"""Where content comes from: what packages ship, or the user's files."""
