"""How every step is said, a group of them a file, as `gnomon.truth.steps` declares what they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gnomon.annotators.steps import comparing, counting, courses, ordering, reading, reckoning, selecting
from gnomon.annotators.telling import Step as Told
from gnomon.annotators.telling import Telling
from gnomon.annotators.voice import Line
from gnomon.truth import steps as st

Say = Callable[[Told, Telling], Iterator[Line]]
SAY: dict[type[st.Step], Say] = {
    st.Every: selecting.nothing,
    st.The: selecting.nothing,
    st.Where: selecting.selected,
    st.Related: selecting.selected,
    st.Follow: selecting.follow,
    st.Either: selecting.nothing,
    st.Both: selecting.both,
    st.Highest: ordering.top,
    st.Lowest: ordering.top,
    st.Nth: ordering.top,
    st.Rank: ordering.rank,
    st.Read: reading.read,
    st.List: reading.listed,
    st.Table: reading.table,
    st.Literal: reading.literal,
    st.Count: counting.count,
    st.Exists: counting.exists,
    st.Sum: reckoning.over_all,
    st.Mean: reckoning.over_all,
    st.Median: reckoning.over_all,
    st.Range: reckoning.over_all,
    st.Difference: reckoning.of_two,
    st.Total: reckoning.of_two,
    st.Product: reckoning.of_two,
    st.Ratio: reckoning.of_two,
    st.Share: reckoning.of_two,
    st.Rounded: reckoning.rounded,
    st.Trend: courses.trend,
    st.Area: courses.area,
    st.Crosses: courses.crosses,
    st.Correlation: courses.correlation,
    st.Compare: comparing.compare,
    st.Same: comparing.compare,
    st.Follows: comparing.follows,
    st.Pick: comparing.pick,
}
