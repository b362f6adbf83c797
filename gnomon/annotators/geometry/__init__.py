"""What is said of plane figures."""

TIERS = ("text-dominant", "text-lite", "vision-intensive", "vision-dominant", "vision-only")
# one of the ways to ask for what a figure was made for is always asked
FIRST = tuple(f"goal-{tier}" for tier in TIERS)
