"""Vector files: the same drawing as SVG or PDF, the same bytes each time; a plain refusal where there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest
from helpers import need

from gnomon.datasets.load import sample
from gnomon.renderers.engines import Engines
from gnomon.truth.refused import Refused


@pytest.fixture(scope="module")
def opened() -> Iterator[Engines]:
    with Engines() as engines:
        yield engines


@pytest.mark.parametrize(
    "kind",
    ["chart/bar", "chart/heatmap", "chart/multiline", "geometry/tangent", "function/rational", "molecule/skeletal"],
)
def test_svg_is_as_large_as_the_picture(kind: str, opened: Engines) -> None:
    made = sample(kind, seed=3, index=1, engines=opened, **({"engine": "matplotlib"} if "chart" in kind else {}))  # type: ignore[arg-type]
    text = opened.vector(made.scene, kind.split("/")[0], made.engine, "svg")
    root = ElementTree.fromstring(text)
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    assert (width, height) == made.scene.size
    assert len(list(root.iter())) > 20
    assert opened.vector(made.scene, kind.split("/")[0], made.engine, "svg") == text


def test_a_chart_as_pdf(opened: Engines) -> None:
    made = sample("chart/bar", seed=3, index=1, engine="matplotlib", engines=opened)
    data = opened.vector(made.scene, "chart", "matplotlib", "pdf")
    assert data.startswith(b"%PDF") and b"MediaBox" in data
    assert opened.vector(made.scene, "chart", "matplotlib", "pdf") == data


def test_a_document_as_pdf_but_not_as_svg(opened: Engines) -> None:
    need("document/invoice")
    made = sample("document/invoice", seed=3, index=1, engines=opened)
    data = opened.vector(made.scene, "document", made.engine, "pdf")
    assert data.startswith(b"%PDF") and len(re.findall(rb"/Type\s*/Page\b", data)) == 1
    with pytest.raises(Refused, match=r"\.pdf"):
        opened.vector(made.scene, "document", made.engine, "svg")


@pytest.mark.skipif(find_spec("kaleido") is None, reason="kaleido is not installed: pip install 'gnomon[vector]'")
def test_kaleido_draws_plotlys_figure(opened: Engines) -> None:
    need("chart/bar")
    made = sample("chart/bar", seed=3, index=1, engine="plotly", engines=opened)
    root = ElementTree.fromstring(opened.vector(made.scene, "chart", "plotly", "svg"))
    assert (float(root.attrib["width"]), float(root.attrib["height"])) == made.scene.size


@pytest.mark.skipif(find_spec("kaleido") is not None, reason="kaleido is there")
def test_without_kaleido_it_is_said_what_to_install(opened: Engines) -> None:
    need("chart/bar")
    made = sample("chart/bar", seed=3, index=1, engine="plotly", engines=opened)
    with pytest.raises(Refused, match=r"pip install 'gnomon\[vector\]'"):
        opened.vector(made.scene, "chart", "plotly", "svg")


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
