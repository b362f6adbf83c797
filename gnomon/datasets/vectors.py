"""Pictures of a dataset as vector files, beside it: each scene is drawn once more, by the engine that drew it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from gnomon.datasets.files import write_whole
from gnomon.datasets.load import part_files
from gnomon.renderers.engines import Engines
from gnomon.truth.codec import structure
from gnomon.truth.element import Scene
from gnomon.truth.refused import Refused

COLUMNS = ["id", "kind", "engine", "scene"]


def vectors(out: Path, form: Any) -> list[str]:
    """Write `out/<form>/<id>.<form>` for each row that has none yet; a line for each family that has no such form."""
    import orjson
    import pyarrow.parquet as pq

    folder = out / form
    none: dict[str, str] = {}
    with Engines() as engines:
        for file in part_files(out):
            for row in pq.read_table(file, columns=COLUMNS).to_pylist():
                place = folder / f"{row['id']}.{form}"
                family = row["kind"].split("/")[0]
                if place.is_file() or family in none:
                    continue
                try:
                    data = engines.vector(structure(orjson.loads(row["scene"]), Scene), family, row["engine"], form)
                except Refused as e:
                    none[family] = f"{family}: {e}"
                    continue
                write_whole(place, data)
    return list(none.values())
