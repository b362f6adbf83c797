// Marks over a picture: an SVG in the picture's own pixels, so that a mark's box is drawn as it is stored.

import { s } from "/page/dom.js";

// an outline, or else the box; points and hairlines get a few pixels to be seen by
export function shape(mark, more) {
  const rings = mark.outline.filter((ring) => ring.length >= 6);
  if (rings.length) {
    const d = rings.map((ring) => "M" + pairs(ring).join("L") + "Z").join("");
    return s("path", { d, "fill-rule": "evenodd", "data-id": mark.id, ...more });
  }
  let [left, top, right, bottom] = mark.box;
  const wide = Math.max(0, 3 - (right - left)) / 2, high = Math.max(0, 3 - (bottom - top)) / 2;
  return s("rect", {
    x: left - wide, y: top - high, width: right - left + 2 * wide, height: bottom - top + 2 * high, "data-id": mark.id, ...more,
  });
}

const pairs = (ring) => ring.reduce((all, v, i) => (i % 2 ? [...all.slice(0, -1), `${all.at(-1)} ${v}`] : [...all, v]), []);
const area = (mark) => (mark.box[2] - mark.box[0]) * (mark.box[3] - mark.box[1]);

export class Overlay {
  // `point(mark | null)` is told what the pointer is on, `pick(mark)` what was clicked
  constructor(number, width, height, marks, { point, pick }) {
    this.marks = new Map(marks.map((m) => [m.id, m]));
    this.size = [width, height];
    this.hole = `hole-${number}`;
    this.all = s("g", { class: "marks" });
    // small marks last, so that they lie on top and can be pointed at
    for (const mark of [...marks].sort((a, b) => area(b) - area(a))) {
      this.all.append(shape(mark, {
        class: "mark", "vector-effect": "non-scaling-stroke",
        onpointerenter: () => point(mark), onpointerleave: () => point(null), onclick: () => pick(mark),
      }));
    }
    this.light = s("g", { class: "light" });
    this.node = s("svg", { class: "overlay", viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none" }, this.all, this.light);
  }

  // show some marks and dim the rest of the picture; an empty list shows nothing
  highlight(ids, others = 0) {
    const found = ids.map((id) => this.marks.get(id)).filter(Boolean);
    const [width, height] = this.size;
    this.light.replaceChildren();
    if (!found.length && !others) return 0;
    const hole = s("mask", { id: this.hole, maskUnits: "userSpaceOnUse", x: 0, y: 0, width, height },
      s("rect", { width, height, fill: "#fff" }), ...found.map((m) => shape(m, { fill: "#000" })));
    this.light.append(hole, s("rect", { class: "dim", width, height, mask: `url(#${this.hole})` }));
    // the broad line only lies outside the marks, so that small print inside stays readable
    const draw = (cls) => found.map((mark) => shape(mark, { class: cls, "vector-effect": "non-scaling-stroke" }));
    this.light.append(s("g", { mask: `url(#${this.hole})` }, draw("halo")), ...draw("lit"));
    return found.length;
  }
}
