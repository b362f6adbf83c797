"""The shapes of data that charts are made of: every one with its words, units and numbers as they stand."""

from __future__ import annotations

from dataclasses import dataclass

from gnomon.scenes.chart.about import About
from gnomon.scenes.chart.encoding import UNDECLARED, Nature


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows of categories, columns of series: `values[row][column]`.

    `key` says what a category is, `measure` what a value is, both as in a sentence ("country", "mean price").
    `ordered`: the categories have an order, such as years. `parts`: the values of a column are disjoint parts of one
    whole, so that shares and stacks of the rows mean something; `stacks`: the values of a row are, so that series can
    be stacked. `sums`: adding values means something (not for means, prices, rates, shares). `dates`: ISO dates of
    ordered categories, if they are dates. `spread`: half-widths of error bars in `values`' shape, or (); `spread_is`
    says what they are ("standard deviation"). `keeps`: categories that are no times have an order too, as groups of age
    do, and are not sorted by value. `rest` is the category that stands for all others, `total` the one that is the sum
    of the rest of them: both stand last.
    """

    title: str
    key: str
    measure: str
    unit: str
    categories: tuple[str, ...]
    series: tuple[str, ...]
    values: tuple[tuple[float, ...], ...]
    ordered: bool = False
    parts: bool = False
    stacks: bool = False
    sums: bool = True
    dates: tuple[str, ...] = ()
    spread: tuple[tuple[float, ...], ...] = ()
    spread_is: str = ""
    field: str = ""
    series_key: str = ""  # what a series is: "city", "year"
    keeps: bool = False
    rest: str = ""
    total: str = ""
    nature: Nature = UNDECLARED
    about: About | None = None


@dataclass(frozen=True, kw_only=True)
class Samples:
    """Raw observations of one measure in groups: `values[group][i]`."""

    title: str
    key: str
    measure: str
    unit: str
    groups: tuple[str, ...]
    values: tuple[tuple[float, ...], ...]
    thing: str = "observation"  # what is counted: "patient", "delivery"
    field: str = ""
    nature: Nature = UNDECLARED
    about: About | None = None


@dataclass(frozen=True, kw_only=True)
class Pairs:
    """Things with two measures, perhaps a third one (`size`) and a group. `names` are () or one per thing."""

    title: str
    thing: str
    x_measure: str
    x_unit: str
    y_measure: str
    y_unit: str
    x: tuple[float, ...]
    y: tuple[float, ...]
    names: tuple[str, ...] = ()
    group_key: str = ""
    groups: tuple[str, ...] = ()  # one per thing
    size_measure: str = ""
    size_unit: str = ""
    size: tuple[float, ...] = ()
    field: str = ""
    nature: Nature = UNDECLARED
    about: About | None = None


@dataclass(frozen=True, kw_only=True)
class Matrix:
    """Values by row and column: `values[row][column]`. `correlation`: symmetric, -1 to 1, ones on the diagonal."""

    title: str
    row_key: str
    column_key: str
    measure: str
    unit: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: tuple[tuple[float, ...], ...]
    rows_ordered: bool = False
    columns_ordered: bool = False
    correlation: bool = False
    field: str = ""
    nature: Nature = UNDECLARED
    about: About | None = None


@dataclass(frozen=True, kw_only=True)
class Tree:
    """A whole split twice: `parts[i]` holds `inner[i]` with `values[i][j]`. Sums mean something."""

    title: str
    key: str
    inner_key: str
    measure: str
    unit: str
    parts: tuple[str, ...]
    inner: tuple[tuple[str, ...], ...]
    values: tuple[tuple[float, ...], ...]
    field: str = ""


@dataclass(frozen=True, kw_only=True)
class Flows:
    """Amounts that flow from sources over to targets: (source, target, amount); two or three columns of names."""

    title: str
    thing: str
    measure: str
    unit: str
    columns: tuple[tuple[str, ...], ...]
    links: tuple[tuple[str, str, float], ...]
    column_keys: tuple[str, ...] = ()
    field: str = ""


@dataclass(frozen=True, kw_only=True)
class Prices:
    """What was paid on each of a row of days (ISO dates): low <= open, close <= high."""

    title: str
    thing: str
    unit: str
    dates: tuple[str, ...]
    open: tuple[float, ...]
    high: tuple[float, ...]
    low: tuple[float, ...]
    close: tuple[float, ...]
    field: str = ""


@dataclass(frozen=True, kw_only=True)
class Steps:
    """A sum built up and broken down: it starts at `start`, each named change is added, it ends at the sum of all."""

    title: str
    measure: str
    unit: str
    start_name: str
    start: float
    names: tuple[str, ...]
    changes: tuple[float, ...]
    end_name: str
    field: str = ""


@dataclass(frozen=True, kw_only=True)
class Stages:
    """Amounts that only shrink from stage to stage."""

    title: str
    key: str
    measure: str
    unit: str
    names: tuple[str, ...]
    values: tuple[float, ...]
    field: str = ""


@dataclass(frozen=True, kw_only=True)
class Gauge:
    """One value in its range, and its bands: (upper end, name) in rising order, the last upper end is `high`.

    `tones` are how good each band is, as colours that people give it ("red", "amber", "green"); () if none is better.
    """

    title: str
    measure: str
    unit: str
    value: float
    low: float
    high: float
    bands: tuple[tuple[float, str], ...]
    tones: tuple[str, ...] = ()
    field: str = ""
    nature: Nature = UNDECLARED


@dataclass(frozen=True, kw_only=True)
class Surface:
    """A smooth quantity over two others: a plane and Gaussian `bumps` (height, x, y, x width, y width).

    z(x, y) = base + slope_x * x + slope_y * y + sum of bumps.
    """

    title: str
    x_measure: str
    x_unit: str
    y_measure: str
    y_unit: str
    measure: str
    unit: str
    x_low: float
    x_high: float
    y_low: float
    y_high: float
    base: float
    slope_x: float
    slope_y: float
    bumps: tuple[tuple[float, float, float, float, float], ...]
    field: str = ""
