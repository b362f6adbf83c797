"""Documents: pages of text, fields and tables."""
