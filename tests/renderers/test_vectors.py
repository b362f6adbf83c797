"""Vector files: the same drawing as SVG or PDF, the same bytes each time; a plain refusal where there is none."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest
from helpers import need

from gnomon.datasets.load import sample
from gnomon.renderers.engines import Engines
from gnomon.truth.refused import Refused


@pytest.mark.parametrize(
    "kind",
    ["chart/bar", "chart/heatmap", "chart/multiline", "geometry/tangent", "function/rational", "molecule/skeletal"],
)
def test_svg_is_as_large_as_the_picture(kind: str, engines: Engines) -> None:
    made = sample(kind, seed=3, index=1, engines=engines, **({"engine": "matplotlib"} if "chart" in kind else {}))  # type: ignore[arg-type]
    text = engines.vector(made.scene, kind.split("/")[0], made.engine, "svg")
    root = ElementTree.fromstring(text)
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    assert (width, height) == made.scene.size
    assert len(list(root.iter())) > 20
    assert engines.vector(made.scene, kind.split("/")[0], made.engine, "svg") == text


def test_a_chart_as_pdf(engines: Engines) -> None:
    made = sample("chart/bar", seed=3, index=1, engine="matplotlib", engines=engines)
    data = engines.vector(made.scene, "chart", "matplotlib", "pdf")
    assert data.startswith(b"%PDF") and b"MediaBox" in data
    assert engines.vector(made.scene, "chart", "matplotlib", "pdf") == data


def test_a_document_as_pdf_but_not_as_svg(engines: Engines) -> None:
    need("document/invoice")
    made = sample("document/invoice", seed=3, index=1, engines=engines)
    data = engines.vector(made.scene, "document", made.engine, "pdf")
    assert data.startswith(b"%PDF") and len(re.findall(rb"/Type\s*/Page\b", data)) == 1
    with pytest.raises(Refused, match=r"\.pdf"):
        engines.vector(made.scene, "document", made.engine, "svg")


@pytest.mark.skipif(find_spec("kaleido") is None, reason="kaleido is not installed: pip install 'gnomon[vector]'")
def test_kaleido_draws_plotlys_figure(engines: Engines) -> None:
    need("chart/bar")
    made = sample("chart/bar", seed=3, index=1, engine="plotly", engines=engines)
    root = ElementTree.fromstring(engines.vector(made.scene, "chart", "plotly", "svg"))
    assert (float(root.attrib["width"]), float(root.attrib["height"])) == made.scene.size


@pytest.mark.skipif(find_spec("kaleido") is not None, reason="kaleido is there")
def test_without_kaleido_it_is_said_what_to_install(engines: Engines) -> None:
    need("chart/bar")
    made = sample("chart/bar", seed=3, index=1, engine="plotly", engines=engines)
    with pytest.raises(Refused, match=r"pip install 'gnomon\[vector\]'"):
        engines.vector(made.scene, "chart", "plotly", "svg")


def test_vector_files_stand_beside_a_dataset(tmp_path: Path) -> None:
    from helpers import gnomon

    done = gnomon(
        "generate",
        "chart/bar",
        "-n",
        "2",
        "--engine",
        "matplotlib",
        "--workers",
        "1",
        "--also",
        "svg",
        "-o",
        str(tmp_path / "out"),
    )
    assert done.returncode == 0, done.stderr
    files = sorted((tmp_path / "out" / "svg").rglob("*.svg"))
    assert len(files) == 2 and all(f.read_bytes().lstrip().startswith(b"<?xml") for f in files)
