"""What is said of plane figures."""

TIERS = ("text-dominant", "text-lite", "vision-intensive", "vision-dominant", "vision-only")
# one of the ways to ask for what a figure was made for is always asked
FIRST = tuple(f"goal-{tier}" for tier in TIERS)
# what any figure would be asked comes last for so large a share of figures
SELDOM = {
    "outermost-point": 0.7,
    "count-points": 0.7,
    "sort-of-angle": 0.35,
    "is-angle": 0.35,
    "point-on-segment": 0.3,
    "*-by-eye": 0.5,
}
