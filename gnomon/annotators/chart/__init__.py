"""Questions about charts, by group of tasks."""

ENOUGH = 26  # tasks of one chart, of about seventy, from which the questions are drawn
