"""Descriptive titles of invented tables, as statistics offices, papers, newspapers and dashboards write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.ranges import one_of

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.scenes.chart.about import About


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def named(content: Generator, measure: str) -> str:
    """A measure as titles put it: the number of births as `Births` as often as not."""
    return capital(measure.removeprefix("number of ") if content.random() < 0.6 else measure)


def grouped_title(content: Generator, measure: str, key: str, about: About) -> str:
    """`Harvest by crop, 2019`, `Harvest in the Severin plain`; without a place where it is said elsewhere."""
    name = named(content, measure)
    named_by = name if key in measure else f"{name} by {key}"  # no defects by defect
    if not about.place:  # said above all panels; these say of which time they are
        return f"{named_by}, {about.period}"
    titles = [named_by, f"{name} {about.place}", named_by]
    if about.period:
        titles += [f"{named_by}, {about.period}", f"{name} {about.place}, {about.period}"]
    return one_of(content, titles)


def over_time_title(content: Generator, measure: str, key: str, names: tuple[str, ...], about: About) -> str:
    """`Barley: harvest, 2012–2024`, `Harvest by crop`, `Harvest in the Severin plain, 2012–2024`.

    Where the whole is measured, no name stands in it. Without a place, that and the period are said elsewhere.
    """
    name = named(content, measure)
    if not about.place:
        return name if names == (measure,) else f"{name}: {names[0]}" if len(names) == 1 else f"{name} by {key}"
    if names == (measure,):
        titles = [name, f"{name} {about.place}", f"{name} {about.place}"]
    elif len(names) == 1:
        titles = [f"{name}: {names[0]}", f"{name}, {names[0]}", f"{name} {about.place}: {names[0]}"]
        titles += [] if names[0][0].isdigit() else [f"{names[0]}: {measure}"]
    else:
        titles = [f"{name} by {key}", f"{name} {about.place}"]
    title = one_of(content, titles)
    return f"{title}, {about.period}" if about.period and content.random() < 0.35 else title
