// Draws a figure and says where everything is, in pixels of the page:
// axes {x: {offset, length}}, polar {cx, cy, radius}, texts [[class, key, {text, box, lines, ink}]], points [[trace, index, [box], more]],
// lines [[trace, n, [[x, y] …], "line" | "fill"]], legend [[text, [box of entry]]], or {lacking: what found no room}.
async (figure, scale = 1) => {
  const lacking = fitted(figure);
  if (lacking) return { lacking };
  const gd = document.getElementById("chart");
  await Plotly.newPlot(gd, figure.data, figure.layout, { staticPlot: true });
  gd.laid = { data: figure.data, layout: figure.layout };
  const full = gd._fullLayout;
  // what plotly took for the legend, if it took more than was kept for it
  const legend_ = figure.layout.legend;
  if (legend_ && legend_.orientation === "h" && full.legend) {
    const rows = Math.round((full.legend._height - 6) / (Math.max(full.legend.font.size * 1.3, 16) + 3));
    if (rows !== figure.room.rows && !figure.room.again) return { again: rows };
  }
  const box = (e) => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; };
  const moved = (m, x, y) => [m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f];
  const round = (points) => points.map((p) => [Math.round(p[0] * 100) / 100, Math.round(p[1] * 100) / 100]);

  const texts = [];
  const put = (kind, key, e) => { const w = e && inked(e); if (w) texts.push([kind, key, w]); };
  const all = (selector, each) => gd.querySelectorAll(selector).forEach(each);
  const datum = (e, name) => (e.__data__ ? e.__data__[name] : null);
  put("title", 0, gd.querySelector(".gtitle"));
  for (const [name, cls] of [["x", "xtitle"], ["y", "ytitle"], ["far y", "y2title"], ["shade", "cbtitle text, .cbtitle"]])
    put("axis title", name, gd.querySelector(name === "shade" ? ".cbtitle text" : "." + cls));
  for (const [name, cls] of [figure.layout.polar ? ["radius", ".radial-axis .xtick"] : ["x", ".xtick"], ["y", ".ytick"], ["far y", ".y2tick"], ["shade", ".cbaxis .cbtick, .colorbar .cbaxis g"], ["angle", ".angularaxistick"]])
    for (const selector of cls.split(", ")) all(selector + " > text", (e) => put("tick", [name, datum(e, "x")], e));
  const traceOf = (e) => e.closest(".trace").__data__[0].trace.index;
  all("text.bartext", (e) => put("bar text", [traceOf(e), e.parentNode.__data__.i], e));
  all(".scatterlayer .textpoint text", (e) => put("point text", [traceOf(e), e.__data__.i], e));
  all(".heatmaplayer .heatmap-label text", (e, i) => put("cell text", e.__data__ ? [e.__data__.l, e.__data__.t] : i, e));
  all(".pielayer .slicetext text", (e) => { const d = e.closest(".slice").__data__; put("slice text", [d.trace ? d.trace.index : traceOf(e), d.pts ? d.pts[0] : d.i], e); });
  all(".treemaplayer .slicetext text", (e) => put("slice text", e.closest(".slice").__data__.data.data.id, e));
  all(".annotation", (e) => put("annotation", figure.layout.annotations[+e.dataset.index].name, e.querySelector(".annotation-text")));
  all(".node-label", (e) => put("node text", e.__data__ ? e.__data__.node.pointNumber : -1, e));

  // a path in whole: its corners, moved to the page
  function corners(e) {
    const to = e.getScreenCTM(), d = e.getAttribute("d") || "", out = [];
    if (!/[aAcCqQsStT]/.test(d)) {
      let x = 0, y = 0;
      for (const c of d.matchAll(/([MLHVZ])([^MLHVZ]*)/g)) {
        const v = c[2].split(/[ ,]+/).filter((s) => s).map(Number);
        if (c[1] === "H") { for (const q of v) out.push(moved(to, (x = q), y)); }
        else if (c[1] === "V") { for (const q of v) out.push(moved(to, x, (y = q))); }
        else for (let i = 0; i + 1 < v.length; i += 2) out.push(moved(to, (x = v[i]), (y = v[i + 1])));
      }
      return round(out);
    }
    const n = e.getTotalLength(), steps = Math.max(8, Math.min(160, Math.ceil(n / 4)));
    for (let i = 0; i <= steps; i++) { const p = e.getPointAtLength((n * i) / steps); out.push(moved(to, p.x, p.y)); }
    return round(out);
  }

  const points = [], lines = [];
  const indexOf = (g) => (g.__data__ && g.__data__[0] && g.__data__[0].trace ? g.__data__[0].trace.index : null);
  all(".barlayer .trace, .funnellayer .trace", (g) =>
    g.querySelectorAll(".point").forEach((p) => { const e = p.querySelector("path"); if (e) points.push([indexOf(g), p.__data__.i, box(e), null]); }));
  all(".boxlayer .trace, .violinlayer .trace", (g) =>
    g.querySelectorAll("path.box").forEach((e, i) => points.push([indexOf(g), i, box(e), corners(e)])));
  all(".scatterlayer .trace", (g) => {
    const trace = indexOf(g);
    if (trace === null) return;
    g.querySelectorAll("path.point").forEach((e) => points.push([trace, e.__data__.i, box(e), null]));
    g.querySelectorAll(".errorbar").forEach((p) => { const e = p.querySelector("path"); if (e) points.push([trace, p.__data__.i, box(e), null]); });
    g.querySelectorAll(".lines > path.js-line").forEach((e, i) => lines.push([trace, i, corners(e), "line"]));
    g.querySelectorAll(".fills path.js-fill").forEach((e, i) => lines.push([trace, i, corners(e), "fill"]));
  });
  all(".pielayer .slice", (g) => {
    const d = g.__data__, [first] = g.parentNode.__data__.constructor === Array ? g.parentNode.__data__ : [null], trace = first ? first.trace.index : d.trace.index;
    points.push([trace, d.pts ? d.pts[0] : d.i, box(g.querySelector("path.surface")), [d.cxFinal, d.cyFinal, first ? first.r : 0]]);
  });
  all(".treemaplayer .slice", (g) => points.push([0, g.__data__.data.data.id, box(g.querySelector("path.surface")), null]));
  all(".sankey-node rect.node-rect", (e) => points.push([0, "node " + e.__data__.node.pointNumber, box(e), null]));
  all("path.sankey-link", (e) => points.push([0, "link " + e.__data__.link.pointNumber, box(e), corners(e)]));

  // the unseen rest of a circle that is open has an entry without words
  const named = [...gd.querySelectorAll(".legend .traces")].filter((g) => g.querySelector("text.legendtext").textContent.trim());
  const legend = named.map((g) => {
    const text = inked(g.querySelector("text.legendtext"));
    const boxes = [text.box, ...[...g.querySelectorAll(".layers path")].map(box).filter((b) => b[2] - b[0] > 0 || b[3] - b[1] > 0)];
    return [text.text, [0, 1].map((k) => Math.min(...boxes.map((b) => b[k]))).concat([2, 3].map((k) => Math.max(...boxes.map((b) => b[k]))))];
  });
  const axes = {};
  for (const [name, key] of [["x", "xaxis"], ["y", "yaxis"], ["far y", "yaxis2"]])
    if (figure.layout[key] && full[key] && full[key]._length) axes[name] = { offset: full[key]._offset, length: full[key]._length };
  const sub = full.polar && full.polar._subplot;
  all(".shapelayer path", (e) => { const name = figure.layout.shapes[+e.dataset.index].name; if (name) points.push([0, name, box(e), null]); });
  const bar = gd.querySelector(".colorbar .cbfills");
  const { l, t, w, h } = full._size;
  const said = {
    axes, texts, points, lines, legend, bar: bar ? box(bar) : null, size: { l, t, w, h, width: full.width, height: full.height },
    polar: sub ? { cx: sub.cx, cy: sub.cy, radius: sub.radius } : null,
  };
  magnified(scale);
  return said;
}
