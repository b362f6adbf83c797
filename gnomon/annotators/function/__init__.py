"""Questions and captions about functions and analytic geometry, one group of tasks a file."""
