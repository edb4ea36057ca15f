"use strict";
// Cards: one for each run: what it answers, its weights, its figures, and its verdict.

const SEVERITIES = { good: "●", slow: "▲", failing: "■" };
const SVG = "http://www.w3.org/2000/svg";

/** An element with a class and a text, within another. */
function made(parent, tag, { className, text, ...attributes } = {}) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  parent.append(element);
  return element;
}

function madeSvg(parent, tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  parent.append(element);
  return element;
}

/** A short piece of a run's line, in its colour. */
function madeLine(parent, run) {
  parent.style.setProperty("--own", `var(--run-${run.colour})`);
  const svg = madeSvg(parent, "svg", { class: "line", viewBox: "0 0 28 8", "aria-hidden": "true" });
  const dashes = DASHES[run.colour % DASHES.length].map((part) => part * 3).join(" ");
  madeSvg(svg, "path", { d: "M0 4H28", "stroke-dasharray": dashes });
}

class Card {
  constructor(parent, run, recording) {
    [this.run, this.recording, this.frame] = [run, recording, null];
    const { words } = recording;
    this.element = made(parent, "article", { className: "card" });
    const head = made(this.element, "h2");
    madeLine(head, run);
    made(head, "span", { text: run.name });
    const evidence = made(this.element, "div", { className: "evidence" });
    this.picture = made(evidence, "div", { className: "picture", role: "img" });
    [this.answers, this.lines, this.points] = ["answers", "lines", "points"].map((className) =>
      made(this.picture, "canvas", { className }),
    );
    this.axes();
    const weights = made(evidence, "div", {
      className: "weights",
      role: "group",
      "aria-label": filled(words.weights, { run: run.name }),
      title: words.outline,
    });
    this.layers = recording.layers.map((layer) => this.layer(weights, layer));
    const said = made(this.element, "div", { className: "words" });
    const figures = made(said, "dl");
    const r2 = recording.scored_by !== "accuracy";
    this.figures = [words.cost, r2 ? words.r2_train : words.train, r2 ? words.r2_test : words.test].map((name) => {
      const cell = made(figures, "div");
      made(cell, "dt", { text: name });
      return made(cell, "dd");
    });
    this.verdict = made(said, "p", { className: "verdict" });
    this.details = made(said, "details");
    made(this.details, "summary", { text: words.why });
    this.meaning = made(this.details, "p");
    this.advice = made(this.details, "ul");
  }

  axes() {
    const { names, ends } = this.recording.axes;
    const [[left, right], [low, high]] = ends;
    const edge = made(this.picture, "p", { className: "across", "aria-hidden": "true" });
    for (const text of [left, names[0] ?? "", right]) made(edge, "span", { text });
    const side = made(this.picture, "p", { className: "up", "aria-hidden": "true" });
    for (const text of [low, names[1] ?? "", high]) made(side, "span", { text });
  }

  layer(parent, layer) {
    const figure = made(parent, "figure");
    const caption = made(figure, "figcaption");
    made(caption, "b", { text: `W${layer}` });
    const deviation = made(caption, "span");
    const canvas = made(figure, "canvas", { role: "img" });
    return { layer, canvas, deviation, span: made(figure, "p", { "aria-hidden": "true" }) };
  }

  /** Draws everything, also what has not changed since the last frame. */
  redraw(frame, look) {
    this.frame = null;
    if (!this.element.hidden) drawPoints(this.points, this.recording, look.colours);
    this.show(frame, look);
  }

  show(frame, { colours, tables }) {
    if (this.element.hidden || frame === this.frame) return;
    this.frame = frame;
    const { run, recording } = this;
    if (run.function) drawCurves(this.lines, run, frame, colours);
    else {
      drawAnswers(this.answers, run, frame, tables);
      drawLines(this.lines, run, frame, colours, recording.classes);
    }
    this.showWeights(frame, colours);
    this.showWords(frame);
  }

  showWeights(frame, colours) {
    const { heights, spans, deviations } = this.run.weights;
    const all = rowOf(heights, frame);
    const bins = all.length / (2 * this.layers.length);
    this.layers.forEach(({ layer, canvas, deviation, span }, at) => {
      const [now, then] = [0, 1].map((part) => all.subarray((2 * at + part) * bins, (2 * at + part + 1) * bins));
      drawWeights(canvas, now, then, colours.runs[this.run.colour % colours.runs.length], colours);
      deviation.textContent = `σ ${deviations[frame][at]}`;
      span.textContent = `±${spans[frame][at]}`;
      const values = { layer, deviation: deviations[frame][at] };
      canvas.setAttribute("aria-label", filled(this.recording.words.layer, values));
    });
  }

  showWords(frame) {
    const { run, recording } = this;
    const { words } = recording;
    const [cost, train, test] = run.figures[frame];
    this.figures.forEach((figure, at) => (figure.textContent = run.figures[frame][at]));
    const picture = filled(run.function ? words.function : words.boundary, { run: run.name });
    this.picture.setAttribute("aria-label", filled(words.says, { picture, cost, train, test }));
    const verdict = run.verdicts[run.verdict[frame]];
    this.verdict.replaceChildren();
    made(this.verdict, "b", { text: `${SEVERITIES[verdict.severity]} ${verdict.headline}` });
    made(this.verdict, "span", { text: verdict.sentence });
    this.meaning.textContent = verdict.meaning;
    this.advice.replaceChildren();
    for (const text of verdict.advice) made(this.advice, "li", { text });
  }
}
