// Makes room for the words of a figure before it is drawn: titles and labels in lines, margins in pixels. plotly then lays out once
// instead of once more for every margin that grows. Gives "" or what found no room.
(() => {
  // with the legend in an empty corner of the plot if it is to stand inside and there is one, else above
  const start = (figure) => {
    const kept = figure.room.legend === "inside" ? structuredClone(figure) : null, lacking = whole(figure);
    if (!kept || !lacking) return lacking;
    kept.room.legend = "top";
    Object.assign(figure, kept);
    return whole(figure);
  };
  return start;

  function whole(figure) {
    const lacking = fit(figure);
    return lacking === "cut" ? "" : lacking; // which has been laid out
  }

  function fit(figure) {
    const GAP = 8, ITEM = 30;
    const { layout, data, room } = figure, PAD = room.page.pad;
    const W = layout.width, H = layout.height, size = layout.font.size, line = size * 1.3;
    const pen = new OffscreenCanvas(1, 1).getContext("2d");
    const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&amp;", "&");
    function wide(text, font = size, bold = false) {
      pen.font = `${bold ? 700 : 400} ${font}px ${layout.font.family}`;
      return Math.max(...text.split("<br>").map((t) => pen.measureText(plain(t)).width));
    }
    // in at most two lines, as even as they go; "" if that is too wide
    function lines(text, most, font = size, bold = false) {
      if (wide(text, font, bold) <= most) return text;
      const words = text.split(" ");
      const cuts = words.slice(1).map((_, i) => words.slice(0, i + 1).join(" ") + "<br>" + words.slice(i + 1).join(" "));
      cuts.sort((a, b) => wide(a, font, bold) - wide(b, font, bold));
      return cuts.length && wide(cuts[0], font, bold) <= most ? cuts[0] : "";
    }
    const count = (text) => text.split("<br>").length;
    const m = { l: PAD, r: PAD, t: PAD, b: PAD };
  
    const head = headed(figure, m, wide, lines);
    if (head.lacking) return head.lacking;
    const legend = layout.legend;
    const entries = room.entries;
    const entry = Math.max(line, 16) + 3;
    let longest = Math.max(0, ...entries.map((t) => wide(t)));
    let above = 0;
    if (legend && room.legend === "right" && longest > 0.3 * W) room.legend = "top";
    if (legend && room.legend !== "right" && room.legend !== "inside") {
      // more than one row stands in columns as wide as the longest entry
      const each = entries.map((t) => wide(t) + ITEM + 15), most = W - m.l - m.r;
      const columns = each.reduce((a, b) => a + b, 0) < most * 0.8 ? each.length : Math.max(1, Math.floor((most * 0.8) / Math.max(...each)));
      room.rows = room.rows || Math.ceil(each.length / columns);
      room.rowed = (columns * Math.max(...each)) / 0.8 + m.l + m.r;
      above = room.rows * entry + 4;
      if (above > 0.35 * H) return "the legend";
      Object.assign(legend, { orientation: "h", xref: "paper", x: room.left ? 0 : 0.5, xanchor: room.left ? "left" : "center", yref: "container" });
      if (room.legend === "bottom") {
        Object.assign(legend, { y: (m.b - 4) / H, yanchor: "bottom" });
        m.b += above + GAP;
      } else {
        Object.assign(legend, { y: 1 - m.t / H, yanchor: "top" });
        m.t += above + GAP;
      }
    }
    const titled = (axis) => (axis && axis.title && axis.title.text ? line + 8 : 0);
    const marks = (axis) => (axis.ticks === "outside" ? axis.ticklen : 0) + axis.ticklabelstandoff + 5;
    const { xaxis: x, yaxis: y, yaxis2: far } = layout;
  
    if (legend && room.legend === "right") {
      if (longest + ITEM + 25 > 0.45 * W) return "the legend";
      m.r += longest + ITEM + 25;
    }
    if (y && y.ticktext) {
      if (room.names === "y") y.ticktext = y.ticktext.map((t) => lines(t, 0.24 * W) || lines(t, 0.36 * W) || t);
      const most = Math.max(0, ...y.ticktext.map((t) => wide(t)));
      if (most > 0.4 * W) return "the labels of the y axis";
      m.l += (most ? most + marks(y) : 0) + titled(y);
    }
    if (far) m.r += Math.max(0, ...far.ticktext.map((t) => wide(t))) + marks(far) + titled(far);
    for (const text of room.beside) m.r = Math.max(m.r, wide(text) + 8 + PAD);
    if (room.sizes.length) m.r = Math.max(m.r, 64 + 16 + Math.max(...room.sizes.map((k) => wide(k.text))) + PAD);
    if (room.above.length) m.t += line * 0.9 + 4;
    if (room.ends.length) m.r = Math.max(m.r, Math.max(...room.ends.map((e) => wide(e.text))) + 14 + PAD);
    if (room.shades.length) m.r += 12 + 14 + 6 + Math.max(...room.shades.map((t) => wide(t))) + (room.shade_title ? line + 6 : 0);
    m.t += size * 0.4;
  
    if (x && x.ticktext) {
      const [low, high] = x.range, at = (v) => (x.type === "log" ? Math.log10(v) : v);
      const last = x.ticktext.length - 1;
      if (last >= 0) { // half of the last label may stick out beyond the plot
        const share = (at(x.tickvals[last]) - low) / (high - low);
        if (share > 0.5) m.r = Math.max(m.r, ((W - m.l) * (share - 1) + wide(x.ticktext[last]) / 2 + 5) / share);
      }
      const span = W - m.l - m.r;
      const places = x.tickvals.map((v) => ((at(v) - low) / (high - low)) * span);
      const widths = x.ticktext.map((t) => wide(t));
      const step = Math.min(span, ...places.slice(1).map((p, i) => p - places[i]));
      let tall = line;
      x.tickangle = 0;
      if (!places.slice(1).every((p, i) => p - places[i] >= (widths[i] + widths[i + 1]) / 2 + 8)) {
        const broken = room.names === "x" ? x.ticktext.map((t) => lines(t, step - 8)) : [];
        if (broken.length && broken.every((t) => t)) {
          x.ticktext = broken;
          tall = line * Math.max(...broken.map(count));
        } else {
          if (size * 1.25 > step || Math.max(...widths) > 0.3 * H) return "the labels of the x axis";
          x.tickangle = -90;
          tall = Math.max(...widths) + 4;
        }
      }
      m.b += (last >= 0 ? tall + marks(x) : 0) + titled(x);
    }
    const tallness = H - m.t - m.b, wideness = W - m.l - m.r;
    for (const [axis, long] of [[y, tallness], [far, tallness]]) {
      if (!axis || !axis.ticktext || axis.ticktext.length < 2) continue;
      const at = (v) => (axis.type === "log" ? Math.log10(v) : v), [low, high] = axis.range;
      const places = axis.tickvals.map((v) => ((at(v) - low) / (high - low)) * long).sort((a, b) => a - b);
      if (Math.min(...places.slice(1).map((p, i) => p - places[i])) < line * Math.max(...axis.ticktext.map(count)) * 0.95) return "the ticks of the y axis";
    }
    for (const [axis, long] of [[x, wideness], [y, tallness], [far, tallness]])
      if (titled(axis) && wide(axis.title.text) > long + 40) return "the title of an axis";
    // names all around a circle: as large as leaves room for each
    if (room.around.length) {
      const off = room.off, high = line * 0.62;
      // words that the slice holds need no room beside it
      const beside = ([turn, text, sweep], radius) => {
        const across = sweep > Math.PI ? 2 * radius : 1.3 * radius * Math.sin(sweep / 2);
        return !sweep || Math.hypot(wide(text), line * count(text)) * 1.1 >= Math.min(across, radius * (1 - room.hole));
      };
      const needs = ([turn, text]) => {
        const s = Math.abs(Math.sin(turn)), c = Math.abs(Math.cos(turn));
        return [s, c, wide(text) * (room.radial || s > 0.3 ? 1 : 0.6), high * count(text) * (c > 0.5 ? 1.6 : 1)];
      };
      const held = (radius) => {
        for (let n = 0; n < 3; n++)
          for (const word of room.around.filter((word) => beside(word, radius))) {
            const [s, c, w, h] = needs(word);
            if (s > 0.1) radius = Math.min(radius, (wideness / 2 - w) / s - off);
            if (c > 0.1) radius = Math.min(radius, (tallness / 2 - h) / c - off);
          }
        return radius;
      };
      // a picture without idle margins: smaller by what one pair of sides leaves free beyond the other, laid out anew
      function cut(radius) {
        if (room.tight) return "";
        room.tight = true;
        const out = room.around.filter((word) => beside(word, radius)).map(needs);
        const beyond = (k, size) => Math.max(radius, ...out.map((n) => (n[k] > 0.1 ? (radius + off) * n[k] + n[size] : 0)));
        const idle = [wideness - 2 * beyond(0, 2), tallness - 2 * beyond(1, 3)].map((v) => Math.max(v, 0));
        const needed = Math.max(head.wide, m.l + m.r + 60, legend && room.legend !== "right" ? room.rowed : 0);
        const spare = Math.floor(Math.min(idle[0] - idle[1], W - needed)), low = Math.floor(idle[1] - idle[0]);
        if (Math.max(spare, low) < 28) return "";
        if (spare > low) layout.width -= spare; else layout.height -= low;
        return fit(figure) || "cut";
      }
      const radius = held(Math.min(wideness, tallness) / 2);
      if (radius < room.least) return "the words around the circle";
      const tighter = cut(radius);
      if (tighter) return tighter;
      m.l += wideness / 2 - radius; m.r += wideness / 2 - radius;
      m.t += tallness / 2 - radius; m.b += tallness / 2 - radius;
      if (legend && room.legend !== "right") Object.assign(legend, { xref: "container", x: room.left ? PAD / W : 0.5 });
      if (legend && room.legend === "right")
        Object.assign(legend, { xref: "container", x: 1 - PAD / W, xanchor: "right", yref: "container", y: 0.5, yanchor: "middle" });
    }
    for (const key of ["l", "r", "t", "b"]) m[key] = Math.round(m[key]);
    layout.margin = { ...m, pad: 0, autoexpand: false };
    const [w, h] = [W - m.l - m.r, H - m.t - m.b];
    if (w < 0.35 * W * room.share || h < 0.3 * H * room.share) return "the plot";
    if (legend && room.legend === "right" && !room.around.length) Object.assign(legend, { xref: "paper", x: 1 + 14 / w, xanchor: "left", y: 1, yanchor: "top" });
    head.finish(layout.margin, w, h);
    if (room.shades.length) {
      const { colorbar: bar } = data.find((t) => t.marker && t.marker.showscale).marker;
      bar.x = 1 + 12 / w;
        if (room.shade_title) {
          const shift = 12 + 14 + 8 + Math.max(...room.shades.map((t) => wide(t))) + line * 0.6 + 2;
          layout.annotations = [...(layout.annotations || []), {
            ...room.shade_title, xref: "paper", yref: "paper", x: 1, y: 0.5, xshift: shift, textangle: 90, showarrow: false, xanchor: "center", yanchor: "middle",
          }];
          if (wide(room.shade_title.text) > h + 40) return "the title of an axis";
        }
    }
    if (layout.polar) {
      // the numbers of the rings; over petals on plates of the ground, so that they can be read
      const axis = layout.polar.radialaxis, [low, high] = axis.range, radius = Math.min(w, h) / 2;
      axis.showticklabels = false;
      layout.annotations = [...(layout.annotations || []), ...axis.tickvals.map((v, i) => ({
        name: room.rings[i], xref: "paper", yref: "paper", x: 0.5, y: 0.5 + ((v - low) / (high - low)) * (radius / h), xshift: 5, text: axis.ticktext[i],
        showarrow: false, xanchor: "left", yanchor: "middle", font: axis.tickfont, bgcolor: layout.polar.gridshape === "linear" ? "rgba(0,0,0,0)" : layout.polar.bgcolor, borderpad: 1,
      }))];
    }
    const most = Math.min(64, 0.2 * Math.min(w, h));
    for (const t of data) if (t.shares) { t.marker.size = t.shares.map((s) => s * most); delete t.shares; }
    for (const word of room.words) if (word.share) word.half = (word.share * most) / 2;
    let foot = 0; // of the key to areas, in pixels above the foot of the plot
    for (const key of room.sizes) {
      const d = key.share * most, left = 8 + (most - d) / 2;
      layout.shapes = [...(layout.shapes || []), {
        type: "circle", name: key.id, xref: "paper", yref: "paper", xsizemode: "pixel", ysizemode: "pixel", xanchor: 1, yanchor: 0,
        x0: left, x1: left + d, y0: foot, y1: foot + d, fillcolor: key.fill, line: { color: key.ink, width: 1 },
      }];
      layout.annotations = [...(layout.annotations || []), {
        name: key.id, text: key.text, xref: "paper", yref: "paper", x: 1, y: 0, xshift: most + 16, yshift: foot + d / 2, xanchor: "left", yanchor: "middle",
        showarrow: false, borderpad: 0, font: { color: key.ink },
      }];
      foot += Math.max(d, line) + 8;
    }
    for (const note of room.beside_at) layout.annotations = [...(layout.annotations || []), note];
    // printed values wider than their bars stand upright, all of them or none
    const bars = data.filter((t) => t.type === "bar" && t.text);
    if (bars.length && bars[0].orientation === "v") {
      const per = w / Math.abs(x.range[1] - x.range[0]);
      const tight = bars.some((t) => t.text.some((s) => s && wide(s, t.textfont.size) > t.room * per));
      for (const t of bars) t.textangle = tight ? -90 : 0;
    }
    for (const t of data) delete t.room;
    // names at the ends of lines, pushed apart where they would touch
    if (room.ends.length) {
      const [low, high] = y.range, at = (v) => (y.type === "log" ? Math.log10(v) : v);
      const order = room.ends.map((e) => ({ ...e, y0: (1 - (at(e.value) - low) / (high - low)) * h })).sort((a, b) => a.y0 - b.y0);
      const to = order.map((e) => e.y0);
      for (let n = 0; n < 40; n++)
        for (let i = 0; i + 1 < to.length; i++) {
          const close = line * 0.95 - (to[i + 1] - to[i]);
          if (close > 0.01) { to[i] -= close / 2; to[i + 1] += close / 2; }
        }
      layout.annotations = [...(layout.annotations || []), ...order.map((e, i) => ({
        ...(x.mirror ? { xref: "paper", x: 1 } : { xref: "x", x: e.place }), yref: "y", y: at(e.value), text: e.text, showarrow: false, xanchor: "left", yanchor: "middle",
        name: e.id, xshift: 8, yshift: Math.round(order[i].y0 - to[i]), align: "left", font: { color: e.ink },
      }))];
    }
    return placed(figure, w, h, wide, line);
  }
})()
