// The ink of a text element: {text, box, lines: [[text, box]], ink: colour, scale} in pixels of the page; null if it shows nothing.
(() => {
  const pen = new OffscreenCanvas(1, 1).getContext("2d");
  const moved = (m, x, y) => [m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f];
  const around = (boxes) => [
    Math.min(...boxes.map((b) => b[0])), Math.min(...boxes.map((b) => b[1])),
    Math.max(...boxes.map((b) => b[2])), Math.max(...boxes.map((b) => b[3])),
  ];
  // a line from its base line, through whatever turns and moves it
  function line(e, style) {
    const text = e.textContent;
    if (!text.trim() || !e.getNumberOfChars()) return null;
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const m = pen.measureText(text), start = e.getStartPositionOfChar(0), to = e.getScreenCTM();
    // letters from the right may have the first one anywhere
    const every = /[\u0590-\u08ff]/.test(text) ? [...Array(e.getNumberOfChars()).keys()] : [];
    const x = Math.min(start.x, ...every.flatMap((i) => [e.getStartPositionOfChar(i).x, e.getEndPositionOfChar(i).x]));
    const l = x - m.actualBoundingBoxLeft, r = x + m.actualBoundingBoxRight;
    const t = start.y - m.actualBoundingBoxAscent, b = start.y + m.actualBoundingBoxDescent;
    const corners = [moved(to, l, t), moved(to, r, t), moved(to, l, b), moved(to, r, b)];
    const xs = corners.map((c) => c[0]), ys = corners.map((c) => c[1]);
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  }
  return (e) => {
    const style = getComputedStyle(e);
    if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0") return null;
    const spans = [...e.querySelectorAll("tspan.line")];
    const lines = (spans.length ? spans : [e]).map((s) => [s.textContent, line(s, style)]).filter((p) => p[1]);
    if (!lines.length) return null;
    return { text: lines.map((p) => p[0]).join(" "), box: around(lines.map((p) => p[1])), lines, ink: style.fill, scale: e.getScreenCTM().a };
  };
})()
