"""Questions about charts, by group of tasks."""

# what is merely printed would be a third of all questions: for so large a share of charts each of these comes last
SELDOM = {
    "printed-*": 0.55,
    "charxiv-[!ti]*": 0.5,  # all but trend, ticks and intersect
    "charxiv-ticks": 0.5,
    "tick-step-*": 0.5,
    "count-ticks": 0.6,
    "count-categories": 0.4,
    "count-series": 0.4,
    "list-series": 0.4,
    "chart-type": 0.5,
    "chart-to-code": 0.6,
}
# what few charts have something to say about is asked wherever its turn comes
FIRST = ("charxiv-intersect", "charxiv-trend")
ENOUGH = 20  # tasks of one chart, of about seventy, from which the questions are drawn
