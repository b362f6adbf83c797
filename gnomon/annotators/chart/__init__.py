"""Questions about charts, by group of tasks."""
