// Draws a figure and says where everything is, in pixels of the page:
// axes {x: {offset, length, range}}, texts [[class, key, text, [ink box]]], points [[trace, index, [box], path]],
// lines [[trace, [[x, y] …]]], legend [[text, [box of entry]]].
async (figure) => {
  const gd = document.getElementById("chart");
  const pen = document.createElement("canvas").getContext("2d");
  const font = figure.layout.font;
  const title = figure.layout.title;
  if (title && title.text) {
    pen.font = `${figure.bold ? 700 : 400} ${title.font.size}px '${font.family}'`;
    title.text = wrapped(title.text, figure.layout.width - 2 * 16);
    figure.layout.margin.t = 16 + title.font.size * 1.3 * title.text.split("<br>").length + 12;
  }
  // plotly reserves room for a title or for a legend above the plot, not for both: the rows of the legend are counted here
  const legend_ = figure.layout.legend;
  if (legend_ && legend_.orientation === "h" && legend_.yanchor === "bottom" && legend_.y > 1) {
    pen.font = `400 ${legend_.font.size}px '${font.family}'`;
    const room = figure.layout.width - figure.layout.margin.l - figure.layout.margin.r - 60;
    let rows = 1, x = 0;
    for (const trace of figure.data.filter((t) => t.showlegend)) {
      const wide = pen.measureText(trace.name).width + 45;
      if (x && x + wide > room) { rows += 1; x = 0; }
      x += wide;
    }
    figure.layout.margin.t += rows * (legend_.font.size * 1.3 + 3) + 10;
  }
  await Plotly.newPlot(gd, figure.data, figure.layout, {staticPlot: true});
  const full = gd._fullLayout;

  function wrapped(text, room) {
    const lines = [];
    for (const word of text.split(" ")) {
      const longer = lines.length ? lines[lines.length - 1] + " " + word : word;
      if (lines.length && pen.measureText(longer).width <= room) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines.join("<br>");
  }

  const around = (boxes) => [
    Math.min(...boxes.map((b) => b[0])), Math.min(...boxes.map((b) => b[1])),
    Math.max(...boxes.map((b) => b[2])), Math.max(...boxes.map((b) => b[3])),
  ];
  const box = (e) => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; };
  const moved = (m, x, y) => [m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f];

  // the ink of a line of text: from its base line, through whatever turns and moves it
  function ink(e) {
    const text = e.textContent;
    if (!text.trim() || !e.getNumberOfChars()) return null;
    const style = getComputedStyle(e);
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const m = pen.measureText(text), start = e.getStartPositionOfChar(0), to = e.getScreenCTM();
    const l = start.x - m.actualBoundingBoxLeft, r = start.x + m.actualBoundingBoxRight;
    const t = start.y - m.actualBoundingBoxAscent, b = start.y + m.actualBoundingBoxDescent;
    const corners = [moved(to, l, t), moved(to, r, t), moved(to, l, b), moved(to, r, b)];
    const xs = corners.map((c) => c[0]), ys = corners.map((c) => c[1]);
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  }
  function written(e) {
    const spans = [...e.querySelectorAll("tspan.line")];
    const parts = (spans.length ? spans : [e]).map((s) => [s.textContent, ink(s)]).filter((p) => p[1]);
    return parts.length ? [parts.map((p) => p[0]).join(" "), around(parts.map((p) => p[1]))] : null;
  }

  const texts = [];
  const put = (kind, key, e) => { const w = e && written(e); if (w) texts.push([kind, key, w[0], w[1]]); };
  put("title", 0, gd.querySelector(".gtitle"));
  for (const [name, cls] of [["x", "xtitle"], ["y", "ytitle"], ["far y", "y2title"], ["shade", "cbtitle"]])
    put("axis title", name, gd.querySelector("." + cls));
  for (const [name, cls] of [["x", "xtick"], ["y", "ytick"], ["far y", "y2tick"]])
    gd.querySelectorAll("." + cls + " > text").forEach((e) => put("tick", [name, e.__data__ ? e.__data__.x : null], e));
  gd.querySelectorAll(".colorbar .cbaxis text").forEach((e) => put("tick", ["shade", e.__data__ ? e.__data__.x : null], e));
  const traceOf = (e) => e.closest(".trace").__data__[0].trace.index;
  gd.querySelectorAll("text.bartext").forEach((e) => put("bar text", [traceOf(e), e.parentNode.__data__.i], e));
  gd.querySelectorAll(".textpoint text").forEach((e) => put("point text", 0, e));
  gd.querySelectorAll(".pielayer .slicetext, .funnelarealayer .slicetext, .treemaplayer .slicetext").forEach((e) => {
    const d = e.parentNode.parentNode.__data__ || {};
    put("slice text", d.data ? d.data.data.id : (d.pts ? d.pts[0] : d.i), e);
  });
  gd.querySelectorAll(".annotation-text").forEach((e, i) => put("annotation", i, e));
  gd.querySelectorAll(".angularaxistick text").forEach((e) => put("tick", ["angle", e.__data__ ? e.__data__.x : null], e));
  gd.querySelectorAll(".radialaxistick text").forEach((e) => put("tick", ["radius", e.__data__ ? e.__data__.x : null], e));
  gd.querySelectorAll(".node-label").forEach((e) => put("node text", e.__data__ ? e.__data__.node.pointNumber : -1, e));

  // a path in whole: its corners, moved to the page
  function corners(e) {
    const to = e.getScreenCTM(), n = e.getTotalLength(), out = [];
    const d = e.getAttribute("d") || "";
    if (!/[aAcCqQsStT]/.test(d)) {
      let x = 0, y = 0;
      for (const c of d.matchAll(/([MLHVZ])([^MLHVZ]*)/g)) {
        const v = c[2].split(/[ ,]+/).filter((s) => s).map(Number);
        if (c[1] === "H") { for (const q of v) out.push(moved(to, (x = q), y)); }
        else if (c[1] === "V") { for (const q of v) out.push(moved(to, x, (y = q))); }
        else for (let i = 0; i + 1 < v.length; i += 2) out.push(moved(to, (x = v[i]), (y = v[i + 1])));
      }
      return out;
    }
    const steps = Math.max(8, Math.min(120, Math.ceil(n / 6)));
    for (let i = 0; i <= steps; i++) { const p = e.getPointAtLength((n * i) / steps); out.push(moved(to, p.x, p.y)); }
    return out;
  }
  const round = (points) => points.map((p) => [Math.round(p[0] * 100) / 100, Math.round(p[1] * 100) / 100]);

  const points = [];
  gd.querySelectorAll(".barlayer .trace, .waterfalllayer .trace, .funnellayer .trace").forEach((g) => {
    const trace = g.__data__[0].trace.index;
    g.querySelectorAll(".point > path").forEach((e) => points.push([trace, e.__data__ ? e.__data__.i : e.parentNode.__data__.i, box(e), null]));
  });
  gd.querySelectorAll(".scatterlayer .trace, .scatterpolar .trace, .polarlayer .scatterlayer .trace").forEach((g) => {
    if (!g.__data__ || !g.__data__[0]) return;
    const trace = g.__data__[0].trace.index;
    g.querySelectorAll("path.point").forEach((e) => points.push([trace, e.__data__.i, box(e), null]));
  });
  gd.querySelectorAll(".pielayer .slice, .treemaplayer .slice").forEach((g) => {
    const e = g.querySelector("path.surface"), d = g.__data__;
    const trace = d.trace ? d.trace.index : (g.parentNode.__data__[0] ? g.parentNode.__data__[0].trace.index : 0);
    points.push([trace, d.data ? d.data.data.id : (d.pts ? d.pts[0] : d.i), box(e), round(corners(e))]);
  });
  gd.querySelectorAll(".sankey-node rect.node-rect").forEach((e) => points.push([0, "node " + e.__data__.node.pointNumber, box(e), null]));
  gd.querySelectorAll("path.sankey-link").forEach((e) => points.push([0, "link " + e.__data__.link.pointNumber, box(e), round(corners(e))]));
  const lines = [];
  gd.querySelectorAll(".scatterlayer .trace").forEach((g) => {
    if (!g.__data__ || !g.__data__[0]) return;
    const trace = g.__data__[0].trace.index;
    g.querySelectorAll(".lines > path.js-line").forEach((e) => lines.push([trace, round(corners(e)), "line"]));
    g.querySelectorAll(".fills path.js-fill").forEach((e) => lines.push([trace, round(corners(e)), "fill"]));
  });
  const legend = [...gd.querySelectorAll(".legend .traces")].map((g) => {
    const e = g.querySelector("text.legendtext");
    const parts = [ink(e), ...[...g.querySelectorAll(".layers path")].map(box)].filter((b) => b);
    return [e.textContent, around(parts), g.__data__[0].trace.index, g.__data__[0].label ?? ""];
  });
  const axes = {};
  for (const [name, key] of [["x", "xaxis"], ["y", "yaxis"], ["far y", "yaxis2"]])
    if (full[key] && full[key]._length) axes[name] = {offset: full[key]._offset, length: full[key]._length, range: full[key].range};
  const bar = gd.querySelector(".colorbar .cbfills");
  return {axes, texts, points, lines, legend, bar: bar ? box(bar) : null, size: full._size};
}
