"""How others take what gnomon makes: one file a consumer.

from gnomon.exports import Options, rows

for row in rows("trl", sample, Options(rationale="think")): ...
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.exports.options import PLAIN, Options

if TYPE_CHECKING:
    from gnomon.datasets.sample import Sample
    from gnomon.exports.asking import Keep

__all__ = ["Options", "rows"]


def rows(format: str, sample: Sample, options: Options = PLAIN, keep: Keep | None = None) -> Iterator[dict[str, Any]]:
    """The rows of a sample in a format, such as "trl": one for each question (that is kept), or for each picture.

    A picture in a row is `{"bytes": PNG, "path": its name}`, wherever the format has its picture. Refused, naming the
    formats there are, if there is no such one.
    """
    from gnomon.exports.asking import all_kept, talks
    from gnomon.exports.format import format_called
    from gnomon.exports.pictures import view

    made, seen = format_called(format), view(sample, options.largest)
    if made.rows is not None:
        for talk in talks(seen, options, keep or all_kept, made.locate):
            yield from made.rows(talk, options)
    if made.sights is not None and (made.finds or options.finds):
        yield from made.sights(seen, options)
