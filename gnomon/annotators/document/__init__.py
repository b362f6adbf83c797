"""Questions and captions about documents."""
