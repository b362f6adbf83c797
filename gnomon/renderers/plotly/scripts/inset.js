// Puts insets into empty corners of the plot: their axes, a frame around what they show and two thin lines between.
// `busy` are the boxes of data in pixels of the plot. Gives "" or what found no room.
(figure, w, h, X, Y, busy) => {
  const { layout, room } = figure, PAD = 10, SHARES = [[0.46, 0.32], [0.4, 0.3], [0.34, 0.27]];
  const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  for (const inset of room.insets) {
    const framed = [X(inset.first) - PAD, Y(inset.high), X(inset.last) + PAD, Y(inset.low)];
    let found = null;
    for (const [across, up] of SHARES) {
      const wide = Math.round(w * across), tall = Math.round(h * up);
      if (found || wide < 1.5 * (framed[2] - framed[0]) || tall < 1.5 * (framed[3] - framed[1])) continue;
      for (const [x, y] of [[w - 10 - wide, 10], [10, 10], [w - 10 - wide, h - 10 - tall], [10, h - 10 - tall]]) {
        const clear = [x - 6, y - 6, x + wide + 6, y + tall + 6];
        const apart = framed[1] >= clear[3] || framed[3] <= clear[1];
        if (!found && apart && clear[2] <= w && !busy.some((b) => meets(b, clear))) found = [x, y, x + wide, y + tall];
      }
    }
    if (!found) return "an inset";
    busy.push(found, framed);
    const [l, t, r, b] = found, pad = (PAD * (inset.last - inset.first)) / (r - l - 2 * PAD), { ink, ground } = inset;
    const bare = { type: "linear", showticklabels: false, showgrid: false, zeroline: false, ticks: "", fixedrange: true, showline: true, mirror: true, linecolor: ink, linewidth: 1 };
    layout.xaxis3 = { ...bare, domain: [l / w, r / w], anchor: "y3", range: [inset.first - pad, inset.last + pad] };
    layout.yaxis3 = { ...bare, domain: [1 - b / h, 1 - t / h], anchor: "x3", range: [inset.low, inset.high] };
    const paper = (x, y) => [x / w, 1 - y / h], by = { xref: "paper", yref: "paper", layer: "above" };
    const line = (p, q) => ({ type: "line", ...by, x0: p[0], y0: p[1], x1: q[0], y1: q[1], line: { color: ink, width: 0.8, dash: "dot" } });
    const below = framed[1] >= b, [fl, ft] = paper(framed[0], framed[1]), [fr, fb] = paper(framed[2], framed[3]);
    layout.shapes = [...(layout.shapes || []),
      { type: "rect", name: inset.id, xref: "x3 domain", yref: "y3 domain", x0: 0, x1: 1, y0: 0, y1: 1, fillcolor: ground, line: { width: 0 }, layer: "below" },
      { type: "rect", ...by, x0: fl, y0: fb, x1: fr, y1: ft, fillcolor: "rgba(0,0,0,0)", line: { color: ink, width: 1 } },
      line([fl, below ? ft : fb], paper(l, below ? b : t)), line([fr, below ? ft : fb], paper(r, below ? b : t))];
  }
  return "";
}
