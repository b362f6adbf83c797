// The page around a chart: room for title, subtitle and small print in the margins m. Gives {lacking} or {finish, wide}: finish puts
// down what is placed by pixels once the margins are known, wide is how wide the picture is at least for these words.
(figure, m, wide, lines) => {
  const GAP = 8;
  const { layout, room } = figure, { page } = room, W = layout.width, H = layout.height;
  const count = (text) => text.split("<br>").length, left = page.pad;
  const most = W - 2 * page.pad, put = [];
  let high = 0, under = 0, subtitle = "";
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
  const band = page.band && high && !page.below ? [0, 0, W, m.t - GAP / 4] : null;
  if (band) m.t += GAP;
  if (layout.title) {
    const x = layout.title.xanchor === "left" ? left : W / 2;
    // plotly lets a title of one line hang from its place and sets the first of several on it
    const hung = count(layout.title.text) > 1 ? 0.7 * layout.title.font.size : 0;
    Object.assign(layout.title, { x: x / W, y: 1 - (top + hung) / H });
  }
  if (subtitle) {
    const centred = !room.left;
    put.push([{ ...page.subtitle, text: subtitle }, centred ? W / 2 : left, top + high + GAP / 4, centred ? "center" : "left", "top"]);
  }
  function finish(m, w, h) {
    const at = (x, y) => ({ x: (x - m.l) / w, y: 1 - (y - m.t) / h });
    if (band) {
      const a = at(band[0], band[1]), z = at(band[2], band[3]);
      const shape = { type: "rect", xref: "paper", yref: "paper", x0: a.x, y0: a.y, x1: z.x, y1: z.y, fillcolor: page.band, line: { width: 0 }, layer: "below" };
      layout.shapes = [shape, ...(layout.shapes || [])];
    }
    const notes = put.map(([word, x, y, xanchor, yanchor]) => ({
      name: word.id, text: word.text, xref: "paper", yref: "paper", ...at(x, y), xanchor, yanchor, showarrow: false, borderpad: 0,
      align: xanchor, font: { size: word.size, color: word.ink },
    }));
    if (notes.length) layout.annotations = [...(layout.annotations || []), ...notes];
  }
  const texts = [[layout.title && layout.title.text, layout.title && layout.title.font.size, room.bold], [subtitle, page.subtitle && page.subtitle.size], [page.source && page.source.text, page.source && page.source.size]];
  return { finish, wide: Math.max(0, ...texts.filter(([text]) => text).map(([text, size, bold]) => wide(text, size, bold))) + 2 * page.pad + 2 };
}
