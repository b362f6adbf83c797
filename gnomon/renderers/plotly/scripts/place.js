// Puts words beside data where nothing is yet, as annotations: what room.words and room.inside ask for, when margins are known.
// Gives "" or what found no room.
(figure, w, h, wide, line) => {
  const { layout, data, room } = figure;
  const scale = (axis, long, flip) => {
    const [low, high] = axis.range, log = axis.type === "log";
    return (v) => { const s = ((log ? Math.log10(v) : v) - low) / (high - low); return (flip ? 1 - s : s) * long; };
  };
  const X = layout.xaxis && scale(layout.xaxis, w, false), Y = layout.yaxis && scale(layout.yaxis, h, true);
  const shown = (axis, v) => (axis.type === "log" ? Math.log10(v) : v);
  const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

  // where data are, in pixels of the plot
  function taken() {
    const boxes = [];
    for (const t of data) {
      if (t.type === "bar") {
        const up = t.orientation === "v";
        t.x.forEach((_, i) => {
          const base = t.base ? t.base[i] : 0, thick = Array.isArray(t.width) ? t.width[i] : t.width;
          const at = (up ? t.x : t.y)[i] + (t.offset ? t.offset[i] : -thick / 2), end = base + (up ? t.y : t.x)[i];
          const a = up ? [X(at), X(at + thick)] : [X(base), X(end)], b = up ? [Y(base), Y(end)] : [Y(at), Y(at + thick)];
          boxes.push([Math.min(...a), Math.min(...b), Math.max(...a), Math.max(...b)]);
        });
      } else if (t.type === "box") {
        const up = t.orientation === "v";
        t.q1.forEach((_, i) => {
          const at = (up ? t.x : t.y)[i], a = [at - t.width / 2, at + t.width / 2], b = [t.lowerfence[i], t.upperfence[i]];
          const [xs, ys] = up ? [a.map(X), b.map(Y)] : [b.map(X), a.map(Y)];
          boxes.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
        });
      } else if (t.type === "candlestick") {
        t.x.forEach((x, i) => boxes.push([X(x - 0.5), Y(t.high[i]), X(x + 0.5), Y(t.low[i])]));
      } else if (t.type === "scatter" && !t.yaxis) {
        let last = null;
        t.x.forEach((x, i) => {
          if (x === null || t.y[i] === null) { last = null; return; }
          const p = [X(x), Y(t.y[i])], r = t.marker && t.mode.includes("markers") ? (Array.isArray(t.marker.size) ? t.marker.size[i] : t.marker.size) / 2 + 1 : 2;
          boxes.push([p[0] - r, p[1] - r, p[0] + r, p[1] + r]);
          if (last && t.mode.includes("lines")) {
            const steps = Math.ceil(Math.hypot(p[0] - last[0], p[1] - last[1]) / 5);
            for (let k = 1; k < steps; k++) {
              const q = [last[0] + ((p[0] - last[0]) * k) / steps, last[1] + ((p[1] - last[1]) * k) / steps];
              boxes.push([q[0] - 2, q[1] - 2, q[0] + 2, q[1] + 2]);
            }
          }
          last = p;
        });
      }
    }
    for (const one of layout.shapes || []) if (one.type === "line" && one.yref === "y") boxes.push([0, Y(one.y0) - 2, w, Y(one.y0) + 2]);
    for (const one of layout.shapes || []) if (one.type === "line" && one.xref === "x") boxes.push([X(one.x0) - 2, 0, X(one.x0) + 2, h]);
    return boxes;
  }
  if (!room.words.length && !room.insets.length && room.legend !== "inside") return "";
  const busy = taken(), free = (box) => box[0] >= 0 && box[1] >= 0 && box[2] <= w && box[3] <= h && !busy.some((b) => meets(b, box));
  const lacking = inset(figure, w, h, X, Y, busy);
  if (lacking) return lacking;
  const annotations = (layout.annotations = layout.annotations || []);
  for (const word of room.words) {
    const x = X(word.x), y = Y(word.y), half = word.half || 0;
    const wd = wide(word.text), tall = line * word.text.split("<br>").length, near = 0.75 * half + 6;
    const base = { name: word.id, xref: "x", yref: "y", x: shown(layout.xaxis, word.x), y: shown(layout.yaxis, word.y), text: word.text, borderpad: 0 };
    const own = [x - half, y - half, x + half, y + half];
    const others = busy.filter((b) => Math.abs(b[0] + b[2] - 2 * x) > 1 || Math.abs(b[1] + b[3] - 2 * y) > 1 || word.arrow);
    const clear = (box) => box[0] >= 0 && box[1] >= 0 && box[2] <= w && box[3] <= h && !others.some((b) => meets(b, box));
    if (!word.arrow && Math.hypot(wd / 2, tall / 2) < half - 2 && !others.some((b) => meets(b, [x - wd / 2, y - tall / 2, x + wd / 2, y + tall / 2]))) {
      annotations.push({ ...base, showarrow: false, font: { color: word.within } });
      continue;
    }
    const spots = [], round = () => {
      for (const far of [34, 50, 70, 95, 125])
        for (const turn of [-60, -120, -90, -30, -150, 30, 150, 60, 120, 90, 0, 180]) {
          const a = (turn * Math.PI) / 180;
          spots.push([x + (half + far) * Math.cos(a) * 1.3, y + (half + far) * Math.sin(a)]);
        }
    };
    if (word.arrow) round();
    else
      spots.push([x + half + 8 + wd / 2, y], [x - half - 8 - wd / 2, y], [x, y - half - 5 - tall / 2], [x, y + half + 5 + tall / 2],
        [x + near + wd / 2, y - near], [x + near + wd / 2, y + near], [x - near - wd / 2, y - near], [x - near - wd / 2, y + near]);
    const open = ([px, py]) => clear([px - wd / 2 - 3, py - tall / 2 - 1, px + wd / 2 + 3, py + tall / 2 + 1]);
    let spot = spots.find(open);
    if (!spot && !word.arrow) { // further off, with a line to it
      round();
      spot = spots.find(open);
      if (spot) word.line = true;
    }
    if (!spot) return word.arrow ? "a note" : "the name of a bubble";
    busy.push([spot[0] - wd / 2 - 2, spot[1] - tall / 2 - 1, spot[0] + wd / 2 + 2, spot[1] + tall / 2 + 1]);
    const shift = { xanchor: "center", yanchor: "middle", font: { color: word.ink } };
    if (word.arrow)
      annotations.push({ ...base, ...shift, showarrow: true, ax: spot[0] - x, ay: spot[1] - y, arrowhead: 2, arrowsize: 1, arrowwidth: 1.3, arrowcolor: word.ink, standoff: word.standoff });
    else if (word.line)
      annotations.push({ ...base, ...shift, showarrow: true, ax: spot[0] - x, ay: spot[1] - y, arrowhead: 0, arrowwidth: 1, arrowcolor: word.ink, standoff: half });
    else annotations.push({ ...base, ...shift, showarrow: false, xshift: spot[0] - x, yshift: y - spot[1] });
  }
  if (room.legend === "inside" && layout.legend) {
    if (data.some((t) => t.fill)) return "inside";
    const each = Math.max(line, 16) + 3, wd = Math.max(...room.entries.map((t) => wide(t))) + 60, tall = each * room.entries.length + 8;
    const corners = [[w - 10 - wd, 10, "right", "top"], [10, 10, "left", "top"], [w - 10 - wd, h - 10 - tall, "right", "bottom"], [10, h - 10 - tall, "left", "bottom"]];
    const found = corners.find(([l, t]) => free([l, t, l + wd, t + tall]));
    if (!found) return "inside";
    const [, , xanchor, yanchor] = found;
    Object.assign(layout.legend, { xref: "paper", yref: "paper", xanchor, yanchor, x: xanchor === "left" ? 10 / w : 1 - 10 / w, y: yanchor === "top" ? 1 - 10 / h : 10 / h });
  }
  return "";
}
