// The page around a chart: room for title, subtitle and small print in the margins m. Gives {lacking} or {finish}, which puts down
// what is placed by pixels once the margins are known.
(figure, m, wide, lines) => {
  const PAD = 16, GAP = 8;
  const { layout, room } = figure, { page } = room, W = layout.width, H = layout.height;
  const count = (text) => text.split("<br>").length, left = page.left + PAD;
  const most = W - page.left - page.right - 2 * PAD, put = [];
  m.l += page.left; m.r += page.right; m.t += page.top; m.b += page.bottom;
  let high = 0, under = 0, subtitle = "";
  const tops = { left: page.top, top: 0, right: page.top, bottom: H - page.bottom };
  for (const paragraph of page.paragraphs) {
    const { side, size } = paragraph, upright = side === "left" || side === "right";
    const from = side === "right" ? W - page.right : side === "left" ? 0 : page.left;
    const room = upright ? page[side] : W - page.left - page.right;
    const end = upright ? H - page.bottom : side === "top" ? page.top : H;
    const broken = filled(paragraph.text, room - 2 * PAD, size);
    put.push([{ ...paragraph, text: broken }, from + PAD, tops[side] + PAD, "left", "top"]);
    tops[side] += count(broken) * size * 1.3 + 1.5 * GAP;
    if (tops[side] + PAD > end) return { lacking: "a paragraph" };
  }
  if (page.source) {
    if (wide(page.source.text, page.source.size) > most) return { lacking: "the small print" };
    put.push([{ ...page.source, ink: page.source.ink }, left, H - m.b, "left", "bottom"]);
    m.b += page.source.size * 1.3 + GAP;
  }
  if (layout.title) {
    const font = layout.title.font.size;
    layout.title.text = lines(layout.title.text, most, font, room.bold);
    if (!layout.title.text) return { lacking: "the title" };
    high = count(layout.title.text) * font * 1.3;
  }
  if (page.subtitle) {
    subtitle = lines(page.subtitle.text, most, page.subtitle.size);
    if (!subtitle) return { lacking: "the subtitle" };
    under = count(subtitle) * page.subtitle.size * 1.3 + GAP / 2;
  }
  let top = m.t;
  if (page.below) {
    top = H - m.b - high - under;
    m.b += high + under + (high || under ? GAP : 0);
  } else m.t += high + under + (high || under ? GAP : 0);
  const band = page.band && high && !page.below ? [page.left, page.top, W - page.right, m.t - GAP / 4] : null;
  if (band) m.t += GAP;
  if (layout.title) {
    const x = layout.title.xanchor === "left" ? left : (page.left + W - page.right) / 2;
    Object.assign(layout.title, { x: x / W, y: 1 - top / H });
  }
  if (subtitle) {
    const centred = !room.left;
    put.push([{ ...page.subtitle, text: subtitle }, centred ? (page.left + W - page.right) / 2 : left, top + high + GAP / 4, centred ? "center" : "left", "top"]);
  }
  // as many words into each line as it holds
  function filled(text, most, size) {
    const done = [];
    for (const word of text.split(" ")) {
      const longer = done.length ? `${done[done.length - 1]} ${word}` : word;
      if (done.length && wide(longer, size) <= most) done[done.length - 1] = longer;
      else done.push(word);
    }
    return done.join("<br>");
  }
  function finish(m, w, h) {
    const at = (x, y) => ({ x: (x - m.l) / w, y: 1 - (y - m.t) / h });
    const boxes = band ? [[band, page.band]] : [];
    const panes = [[0, 0, page.left, H], [0, 0, W, page.top], [W - page.right, 0, W, H], [0, H - page.bottom, W, H]];
    panes.forEach((pane, i) => page.panes[i] && boxes.push([pane, page.panes[i]]));
    const shapes = boxes.filter(([b]) => b[2] > b[0] && b[3] > b[1]).map(([b, fillcolor]) => {
      const a = at(b[0], b[1]), z = at(b[2], b[3]);
      return { type: "rect", xref: "paper", yref: "paper", x0: a.x, y0: a.y, x1: z.x, y1: z.y, fillcolor, line: { width: 0 }, layer: "below" };
    });
    if (shapes.length) layout.shapes = [...shapes, ...(layout.shapes || [])];
    const notes = put.map(([word, x, y, xanchor, yanchor]) => ({
      name: word.id, text: word.text, xref: "paper", yref: "paper", ...at(x, y), xanchor, yanchor, showarrow: false, borderpad: 0,
      align: xanchor, font: { size: word.size, color: word.ink },
    }));
    if (notes.length) layout.annotations = [...(layout.annotations || []), ...notes];
  }
  return { finish };
}
