"use strict";
// Pictures: what a run answers over the plane or over its single feature, under the training points.

const COLOURS = 256;
const ARM = 0.42; // of the radius: half the width of what plus signs are made of
const [MARKER, SMALLEST_MARKER, COVERED] = [3.4, 1.4, 0.1]; // pixels; and of a picture, by all of them
const [LINE, LINES_OF_NUMBERS, CURVE, FAINT] = [1.6, 0.9, 2.2, 0.42];

function onCircle(count, ...radii) {
  return Array.from({ length: count }, (_, at) => {
    const angle = Math.PI / 2 + (2 * Math.PI * at) / count;
    return [radii[at % radii.length] * Math.cos(angle), radii[at % radii.length] * Math.sin(angle)];
  });
}

function turned(corners, angle) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return corners.map(([x, y]) => [cos * x - sin * y, sin * x + cos * y]);
}

const PLUS = [[-ARM, 1.2], [ARM, 1.2], [ARM, ARM], [1.2, ARM], [1.2, -ARM], [ARM, -ARM], [ARM, -1.2],
  [-ARM, -1.2], [-ARM, -ARM], [-1.2, -ARM], [-1.2, ARM], [-ARM, ARM]];
const FLAT = [[-1.3, 0.55], [1.3, 0.55], [1.3, -0.55], [-1.3, -0.55]];
// The corners of each class's marker, in radii with up positive: those of the laboratory, in its order.
const MARKERS = [
  onCircle(24, 1),
  [[0, 1.25], [1.1, -0.85], [-1.1, -0.85]],
  [[-0.9, 0.9], [0.9, 0.9], [0.9, -0.9], [-0.9, -0.9]],
  [[0, 1.3], [1.05, 0], [0, -1.3], [-1.05, 0]],
  turned(PLUS, Math.PI / 4),
  [[0, -1.25], [1.1, 0.85], [-1.1, 0.85]],
  PLUS,
  onCircle(10, 1.35, 1.35 * 0.45),
  FLAT,
  turned(FLAT, Math.PI / 2),
];

/** The corners of a class's marker: with its colour, another pair for each of twenty. */
function markerOf(label) {
  return MARKERS[(label + Math.floor(label / MARKERS.length)) % MARKERS.length];
}

/** The page's colours, from its style: [red, green, blue] where a picture mixes them, else as text. */
function readColours() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  const several = (name, count) => Array.from({ length: count }, (_, at) => colour(`${name}-${at}`));
  return {
    card: colour("card"),
    hairline: colour("hairline"),
    text: colour("text"),
    secondary: colour("secondary"),
    middle: mixable(colour("image-middle")),
    classes: several("class", 10),
    images: several("image", 10).map(mixable),
    runs: several("run", 12),
  };
}

function mixable(hex) {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

/** 256 colours from the first over those between to the last, (256 x 3). */
function coloursBetween(...stops) {
  const table = new Uint8Array(COLOURS * 3);
  for (let at = 0; at < COLOURS; at += 1) {
    const place = (at / (COLOURS - 1)) * (stops.length - 1);
    const before = Math.min(Math.floor(place), stops.length - 2);
    for (let part = 0; part < 3; part += 1) {
      const [low, high] = [stops[before][part], stops[before + 1][part]];
      table[at * 3 + part] = Math.round(low + (high - low) * (place - before));
    }
  }
  return table;
}

/** The colours of a picture: one table, or of several classes one each, pale up to an even chance. */
function tablesOf(colours, classes) {
  const { images, middle } = colours;
  if (classes === null || classes === 2) return [coloursBetween(images[0], middle, images[1])];
  const even = Math.round((COLOURS - 1) / classes);
  return Array.from({ length: classes }, (_, label) => {
    const towards = coloursBetween(middle, images[label % images.length]);
    const table = new Uint8Array(COLOURS * 3);
    for (let at = 0; at < COLOURS; at += 1) {
      const share = Math.min(1, Math.max(0, (at - even) / (COLOURS - 1 - even)));
      const from = Math.round(share * (COLOURS - 1)) * 3;
      table.set(towards.subarray(from, from + 3), at * 3);
    }
    return table;
  });
}

/** One pixel for each answer; the page scales it. */
function drawAnswers(canvas, run, frame, tables) {
  const side = run.side;
  if (canvas.width !== side) canvas.width = canvas.height = side;
  const context = canvas.getContext("2d");
  const image = context.createImageData(side, side);
  const answers = rowOf(run.answers, frame);
  const winners = run.winners && rowOf(run.winners, frame);
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const from = row * side + column;
      const to = ((side - 1 - row) * side + column) * 4; // the lowest row comes first
      const table = tables[winners ? winners[from] : 0];
      image.data.set(table.subarray(answers[from] * 3, answers[from] * 3 + 3), to);
      image.data[to + 3] = 255;
    }
  }
  context.putImageData(image, 0, 0);
}

/** Makes a canvas as sharp as the screen, and clear; what it returns is measured in the page's pixels. */
function cleared(canvas) {
  const ratio = window.devicePixelRatio || 1;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext("2d");
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return { context, width, height };
}

/** Where another answer begins. */
function drawLines(canvas, run, frame, colours, classes) {
  const { context, width, height } = cleared(canvas);
  const { starts, x, y } = run.lines;
  context.strokeStyle = colours.text;
  context.lineWidth = classes === null ? LINES_OF_NUMBERS : LINE;
  context.lineJoin = "round";
  context.beginPath();
  let isNew = true;
  for (let at = starts[frame]; at < starts[frame + 1]; at += 1) {
    if (x[at] === LINE_GAP) isNew = true;
    else {
      const place = [(x[at] / LINE_UNITS) * width, height - (y[at] / LINE_UNITS) * height];
      if (isNew) context.moveTo(...place);
      else context.lineTo(...place);
      isNew = false;
    }
  }
  context.stroke();
}

/** The fitted function over a single feature, and that of iteration 0 behind it. */
function drawCurves(canvas, run, frame, colours) {
  const { context, width, height } = cleared(canvas);
  const points = run.function.length / run.curves;
  for (const [shown, strength] of [[0, FAINT], [frame, 1]]) {
    const heights = rowOf(run.function, shown);
    context.globalAlpha = strength;
    context.lineWidth = CURVE;
    for (let curve = 0; curve < run.curves; curve += 1) {
      context.strokeStyle = run.curves === 1 ? colours.text : colours.classes[curve % colours.classes.length];
      context.beginPath();
      let isNew = true;
      for (let at = 0; at < points; at += 1) {
        const units = heights[curve * points + at];
        const up = (3 * (units - 1)) / (CURVE_UNITS - 1) - 1;
        if (units > 0) context[isNew ? "moveTo" : "lineTo"]((at / (points - 1)) * width, height - up * height);
        isNew = units === 0;
      }
      context.stroke();
    }
  }
  context.globalAlpha = 1;
}

/** The training points: classes by colour and marker, numbers by colour. */
function drawPoints(canvas, { points, classes }, colours) {
  const { context, width, height } = cleared(canvas);
  const side = Math.min(width, height);
  const covering = side * Math.sqrt(COVERED / (Math.PI * Math.max(1, points.x.length)));
  const radius = Math.max(SMALLEST_MARKER, Math.min(MARKER, side / 60, covering));
  const shades = coloursBetween(mixable(colours.classes[0]), colours.middle, mixable(colours.classes[1]));
  context.lineWidth = 1;
  context.strokeStyle = classes === null ? colours.text : colours.card;
  points.labels.forEach((label, at) => {
    const [x, y] = [points.x[at] * width, height - points.y[at] * height];
    const shade = Math.round((COLOURS - 1) * label) * 3;
    context.fillStyle = classes === null
      ? `rgb(${shades.subarray(shade, shade + 3).join(" ")})`
      : colours.classes[label % colours.classes.length];
    context.beginPath();
    for (const [right, up] of markerOf(classes === null ? 0 : label)) {
      context.lineTo(x + right * radius, y - up * radius);
    }
    context.closePath();
    context.fill();
    context.stroke();
  });
}
