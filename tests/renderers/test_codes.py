"""`code` of functions, figures, molecules, documents and tabletops: it runs or reads back to what the scene has."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from typing import Any

import matplotlib
import numpy as np
import pytest
from given import run
from helpers import first_scenes

from gnomon.registry import kinds
from gnomon.renderers.blender.script import script as of_tabletop
from gnomon.renderers.canvas.function.code import script as of_plot
from gnomon.renderers.canvas.geometry.code import script as of_figure
from gnomon.renderers.rdkit.code import script as of_molecule
from gnomon.scenes.function import Curve, Parametric, Plot, Polar
from gnomon.scenes.geometry import Figure, Segment
from gnomon.scenes.geometry.sketch import as_drawn
from gnomon.scenes.molecule import Molecule
from gnomon.scenes.space import Object, Tabletop


@pytest.mark.parametrize("name", [k for k in kinds() if k.startswith("function/")])
def test_lines_of_a_plot_lie_on_its_curves(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    matplotlib.use("Agg")
    pyplot = importlib.import_module("matplotlib.pyplot")
    monkeypatch.setattr(pyplot, "show", lambda: None)
    for plot in first_scenes(name, 3):
        assert isinstance(plot, Plot)
        pyplot.close("all")
        with matplotlib.rc_context():
            matplotlib.rcdefaults()
            axes = run(of_plot(plot))["ax"]
        lines = [np.column_stack(line.get_data()).astype(float) for line in axes.lines]
        for curve in plot.of(Curve):
            assert any(on(curve, line, plot) for line in lines if len(line) >= 100), f"{name}: {curve}"
        assert axes.get_xlim() == pytest.approx(plot.window[:2])


def on(curve: Curve, line: np.ndarray[Any, Any], plot: Plot) -> bool:
    """Whether a drawn line follows a curve wherever it is in the window."""
    left, right, low, high = plot.window
    inside = line[(line[:, 0] > left) & (line[:, 0] < right) & (line[:, 1] > low) & (line[:, 1] < high)]
    if len(inside) < 3:
        return False
    if isinstance(curve, Polar | Parametric) or type(curve).__name__ == "Conic":
        path = np.concatenate(curve.paths(left, right, 2000))
        if isinstance(curve, Parametric) and curve.sort == "line":
            return bool(np.abs(curve.b * (inside[:, 0] - curve.h) - curve.a * (inside[:, 1] - curve.k)).max() < 1e-6)
        far = np.sqrt(((inside[::10, None] - path[None]) ** 2).sum(axis=-1)).min(axis=1)
        return bool(far.max() < 0.02 * max(right - left, high - low))
    return bool(np.allclose(curve.y(inside[1:-1, 0]), inside[1:-1, 1], rtol=1e-6, atol=1e-6))


@pytest.mark.parametrize("name", [k for k in kinds() if k.startswith("geometry/")])
def test_tikz_has_the_points_the_segments_and_the_construction(name: str) -> None:
    for figure in first_scenes(name, 3):
        assert isinstance(figure, Figure)
        drawn, text = as_drawn(figure), of_figure(figure)
        at = {
            m[1]: (float(m[2]), float(m[3]))
            for m in re.finditer(r"\\coordinate \((\S+)\) at \(([^,]+), ([^)]+)\);", text)
        }
        for point_name in at:
            point = drawn.point(point_name)
            assert at[point_name] == pytest.approx((point.x, point.y), rel=1e-5, abs=1e-5)
        for segment in drawn.of(Segment):
            a, b = segment.ends
            assert segment.part or re.search(rf"\\draw\S* \({a}\) -- \({b}\);", text)
        assert all(line.count("{") == line.count("}") for line in text.splitlines())
        assert text.count("% ") >= len(figure.construction)
        assert not set("∥⊥△∠°√²") & set(text.split(r"\begin{tikzpicture}")[1])


def test_a_molecules_script_draws_its_smiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import Image
    from rdkit import Chem

    monkeypatch.chdir(tmp_path)
    for scene in first_scenes("molecule/skeletal", 3):
        assert isinstance(scene, Molecule)
        mol = run(of_molecule(scene))["mol"]
        assert Chem.MolToSmiles(mol) == Chem.MolToSmiles(Chem.MolFromSmiles(scene.smiles))
        with Image.open("molecule.png") as image:
            assert image.size == scene.size


def test_a_tabletops_script_has_its_objects() -> None:
    for scene in first_scenes("space/tabletop", 3):
        assert isinstance(scene, Tabletop)
        code = of_tabletop(scene)
        compile(code, "script.py", "exec")
        rows = eval(re.search(r"^objects = (\[.*?^\])", code, re.M | re.S)[1])  # type: ignore[index]
        assert [r[0] for r in rows] == [t.shape for t in scene.of(Object)]
        for row, thing in zip(rows, scene.of(Object), strict=True):
            assert row[2] == pytest.approx(thing.position, abs=1e-4)
        assert len(code) < 5000
