"""Charts: the nouns of plots, and what is true of them. One file for each sort of noun."""

from gnomon.scenes.chart.areas import Area, ErrorBar, Height
from gnomon.scenes.chart.attributes import VOCABULARY
from gnomon.scenes.chart.bars import Bar
from gnomon.scenes.chart.bins import Bin
from gnomon.scenes.chart.candles import Candle
from gnomon.scenes.chart.cells import Cell, ContourBand, ContourLine, Hexagon, Peak
from gnomon.scenes.chart.chart import Chart
from gnomon.scenes.chart.curves import Curve
from gnomon.scenes.chart.datum import Datum
from gnomon.scenes.chart.dots import Arrow, Dot, FitLine
from gnomon.scenes.chart.encoding import Encoding, encode
from gnomon.scenes.chart.frame import (
    Axis,
    AxisTitle,
    ColourBar,
    LegendEntry,
    NameLabel,
    Panel,
    PanelTitle,
    Part,
    Tick,
    Title,
    ValueLabel,
)
from gnomon.scenes.chart.gauge import DialBand, Needle
from gnomon.scenes.chart.keys import ArrowKey, SizeKey
from gnomon.scenes.chart.lines import FarPoint, Line, Point
from gnomon.scenes.chart.look import ChartLook
from gnomon.scenes.chart.notes import Inset, Note, NoteLabel, ReferenceLine, ShadedBand
from gnomon.scenes.chart.page import Page, SourceNote, Subtitle
from gnomon.scenes.chart.radar import RadarPoint, RadarShape, Spoke
from gnomon.scenes.chart.solids import Block, Cage, Sheet, Spot
from gnomon.scenes.chart.spreads import BoxPart, BoxPlot, Outlier, Violin
from gnomon.scenes.chart.stages import Stage
from gnomon.scenes.chart.stems import Connector, Stem
from gnomon.scenes.chart.tiles import Flow, Node, Tile
from gnomon.scenes.chart.wedges import InnerWedge, Petal, Wedge

__all__ = [
    "VOCABULARY",
    "Area",
    "Arrow",
    "ArrowKey",
    "Axis",
    "AxisTitle",
    "Bar",
    "Bin",
    "Block",
    "BoxPart",
    "BoxPlot",
    "Cage",
    "Candle",
    "Cell",
    "Chart",
    "ChartLook",
    "ColourBar",
    "Connector",
    "ContourBand",
    "ContourLine",
    "Curve",
    "Datum",
    "DialBand",
    "Dot",
    "Encoding",
    "ErrorBar",
    "FarPoint",
    "FitLine",
    "Flow",
    "Height",
    "Hexagon",
    "InnerWedge",
    "Inset",
    "LegendEntry",
    "Line",
    "NameLabel",
    "Needle",
    "Node",
    "Note",
    "NoteLabel",
    "Outlier",
    "Page",
    "Panel",
    "PanelTitle",
    "Part",
    "Peak",
    "Petal",
    "Point",
    "RadarPoint",
    "RadarShape",
    "ReferenceLine",
    "ShadedBand",
    "Sheet",
    "SizeKey",
    "SourceNote",
    "Spoke",
    "Spot",
    "Stage",
    "Stem",
    "Subtitle",
    "Tick",
    "Tile",
    "Title",
    "ValueLabel",
    "Violin",
    "Wedge",
    "encode",
]
