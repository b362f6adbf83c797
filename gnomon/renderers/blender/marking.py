"""The marks of a picture in space, and what is too small or too much hidden to have one."""

from __future__ import annotations

from gnomon.renderers.blender.measure import Mask, box_of, flat, outline, reach
from gnomon.renderers.blender.solids import Part
from gnomon.scenes.space import (
    Blocks,
    Camera,
    Chamber,
    Changed,
    Cube,
    Interior,
    Multiview,
    Place,
    Portrait,
    Table,
    Tabletop,
    TopCube,
)  # fmt: skip
from gnomon.truth.element import Element
from gnomon.truth.picture import Mark
from gnomon.truth.rejected import Rejected

# the fewest pixels of a thing that are seen, and the least share of it: less than half of an object does not settle its
# shape and size, of furniture a good third tells what it is
LIMITS: dict[type[Place], tuple[int, float]] = {
    Tabletop: (150, 0.5), Portrait: (150, 0.5), Interior: (110, 0.38), Changed: (110, 0.5), Multiview: (80, 0.45),
    Blocks: (60, 0.3),
}  # fmt: skip


def mark_of(scene: Place, camera: Camera, element: Element, part: Part, mask: Mask, whole: Mask) -> Mark:
    count = int(mask.sum())
    if isinstance(element, Table):
        import shapely

        # the table reaches beyond the frame; it is convex, and its top and front are all that is seen of it
        area = shapely.MultiPoint(flat(part, camera, scene.size)).convex_hull.area
        full, share = reach(part, camera, scene.size), min(1.0, count / area)
    elif isinstance(element, Chamber):
        full, share = box_of(mask), 1.0
    elif isinstance(element, Cube) and not isinstance(element, TopCube):
        full, share = box_of(whole), count / int(whole.sum())
    else:
        small, least = LIMITS[type(scene)]
        if count < small:
            raise Rejected("too small", f"{part.id}: {count} pixels")
        full, share = box_of(whole), count / int(whole.sum())
        if share < least:
            raise Rejected("too hidden", f"{part.id}: {share:.2f} of it is seen")
        if full.left <= 0 or full.top <= 0 or full.right >= scene.size[0] or full.bottom >= scene.size[1]:
            raise Rejected("out of frame", part.id)
    box = box_of(mask)
    return Mark(
        id=part.id, kind=element.noun, box=box, full_box=full if full != box else None, outline=outline(mask),
        visible=round(share, 6),
    )  # fmt: skip
