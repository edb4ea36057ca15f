"use strict";
// Plots: the costs of all runs over time, and the weights of a layer.

const DASHES = [[4, 2], [1, 1.6], [], [6, 2, 1, 2], [8, 3], [3, 1, 1, 1, 1, 1]]; // in widths of the line
const INSET = 14; // pixels: half a slider's thumb, so that the plot stands over the slider
const BASE = 18; // pixels under the plot, for the iterations
const TYPE = 0.79; // of the page's, for the numbers at the axes
const [WIDTH, PAST, FUTURE, UNCHOSEN] = [2.2, 1, 0.4, 0.35];
const [STEP, SHORTEST, MOST_DECADES, HIGHEST_OF_MANY, FEW_DECADES] = [0.25, 1, 12, 6, 1.6];
const ROOM_ABOVE = 14; // pixels, for the number at a line
const TICKS_APART = [52, 20]; // pixels, across and up

/** The decades that the costs take up, in steps; where they are too many, what explodes gives way. */
function decadesOf(runs) {
  const all = runs.flatMap(({ costs }) => [...costs.low, ...costs.high, ...costs.here]);
  const logs = all.filter((cost) => cost !== null && cost > 0).map(Math.log10);
  if (logs.length === 0) return [-1, 0];
  let low = Math.floor(logs.reduce((one, other) => Math.min(one, other)) / STEP) * STEP;
  let high = Math.ceil(logs.reduce((one, other) => Math.max(one, other)) / STEP) * STEP;
  if (high - low > MOST_DECADES) high = Math.min(high, Math.max(HIGHEST_OF_MANY, low + MOST_DECADES));
  low = Math.max(Math.min(low, high - SHORTEST), high - MOST_DECADES);
  return [low, high];
}

/** A power of ten, written out where that is short. */
function powerOfTen(decade) {
  if (decade >= -3 && decade < 5) return grouped(Number(`1e${decade}`));
  return `10${String(decade).replace(/[-\d]/g, (sign) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(sign)])}`;
}

/** A whole number with commas between its thousands; any other one as it is. */
function grouped(number) {
  return String(number).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");
}

function costTicks([low, high]) {
  const ticks = [];
  for (let decade = Math.floor(low); decade <= high; decade += 1) {
    const steps = high - low <= FEW_DECADES ? [1, 2, 5] : [1];
    for (const step of steps) {
      const place = decade + Math.log10(step);
      const written = step === 1 ? powerOfTen(decade) : String(Number(`${step}e${decade}`));
      if (place >= low - 1e-9 && place <= high + 1e-9) ticks.push([place, written]);
    }
  }
  return ticks;
}

/** Where things stand in the plot of the costs, in pixels. */
class CostScale {
  constructor(recording, width, height) {
    this.iterations = recording.iterations;
    [this.low, this.high] = decadesOf(recording.runs);
    [this.width, this.height] = [width, height];
  }

  x(place) {
    const steps = Math.max(1, this.iterations.length - 1);
    return INSET + (place / steps) * (this.width - 2 * INSET);
  }

  /** What lies above or below the plot is drawn at its edge. */
  y(cost) {
    const share = (Math.log10(Math.max(cost, Number.MIN_VALUE)) - this.low) / (this.high - this.low);
    return this.up(Math.min(1, Math.max(0, share)));
  }

  up(share) {
    return (1 - share) * (this.height - BASE - 8) + 6;
  }

  /** The frame under a pixel. */
  frameAt(x) {
    const steps = this.iterations.length - 1;
    const frame = Math.round(((x - INSET) / (this.width - 2 * INSET)) * steps);
    return Math.min(steps, Math.max(0, frame));
  }
}

function drawCosts(canvas, recording, frame, shown, colours, words) {
  const { context, width, height } = cleared(canvas);
  const scale = new CostScale(recording, width, height);
  const { fontSize, fontFamily } = getComputedStyle(document.documentElement);
  context.font = `${TYPE * parseFloat(fontSize)}px ${fontFamily}`;
  const written = drawGrid(context, scale, colours);
  recording.runs.forEach((run, at) => {
    const isShown = shown.includes(at);
    context.strokeStyle = colours.runs[run.colour % colours.runs.length];
    context.lineWidth = isShown ? WIDTH : WIDTH / 2;
    context.setLineDash(DASHES[run.colour % DASHES.length].map((part) => part * context.lineWidth));
    const last = recording.iterations.length - 1;
    drawCost(context, scale, run.costs, frame, last, isShown ? FUTURE : UNCHOSEN);
    drawCost(context, scale, run.costs, 0, frame, isShown ? PAST : UNCHOSEN);
  });
  context.setLineDash([]);
  write(context, written, colours);
  drawNow(context, scale, recording, frame, shown, colours);
  drawDiverged(context, scale, recording, colours, words);
}

/** Lines at round costs and iterations; what is to be written at them is returned. */
function drawGrid(context, scale, colours) {
  const written = [];
  context.strokeStyle = colours.hairline;
  context.lineWidth = 1;
  context.beginPath();
  let before = Infinity;
  for (const [place, text] of costTicks([scale.low, scale.high])) {
    const y = Math.round(scale.up((place - scale.low) / (scale.high - scale.low))) + 0.5;
    context.moveTo(INSET, y);
    context.lineTo(scale.width - INSET, y);
    if (before - y >= TICKS_APART[1] && y > ROOM_ABOVE) {
      written.push([text, INSET + 4, y - 3]);
      before = y;
    }
  }
  let end = -Infinity;
  const last = scale.iterations[scale.iterations.length - 1];
  for (let tick = 0; tick <= last; tick = tick === 0 ? 1 : tick * 10) {
    const x = scale.x(placeOf(scale.iterations, tick));
    if (x - end < TICKS_APART[0]) continue;
    context.moveTo(Math.round(x) + 0.5, 6);
    context.lineTo(Math.round(x) + 0.5, scale.height - BASE);
    const room = context.measureText(grouped(tick)).width;
    const left = Math.min(Math.max(x - room / 2, 0), scale.width - room);
    written.push([grouped(tick), left, scale.height - 4]);
    end = x;
  }
  context.stroke();
  return written;
}

/** Numbers at the lines, with a rim, so that they are read over any curve. */
function write(context, written, colours) {
  context.strokeStyle = colours.card;
  context.fillStyle = colours.secondary;
  context.lineWidth = 3;
  context.lineJoin = "round";
  for (const text of written) {
    context.strokeText(...text);
    context.fillText(...text);
  }
}

/** From one frame to another: straight where the cost goes straight, with what lies beyond as a peak. */
function drawCost(context, scale, { here, low, high }, first, last, strength) {
  context.globalAlpha = strength;
  context.beginPath();
  let isNew = true;
  for (let at = first; at <= last; at += 1) {
    if (!isNew && low[at] !== null) {
      const [least, most] = [here[at - 1], here[at] ?? here[at - 1]].sort((one, other) => one - other);
      for (const peak of [low[at] < least && low[at], high[at] > most && high[at]]) {
        if (peak !== false) context.lineTo(scale.x(at - 0.5), scale.y(peak));
      }
    }
    if (here[at] !== null) context[isNew ? "moveTo" : "lineTo"](scale.x(at), scale.y(here[at]));
    isNew = here[at] === null;
  }
  context.stroke();
  context.globalAlpha = 1;
}

function drawNow(context, scale, recording, frame, shown, colours) {
  const x = scale.x(frame);
  context.strokeStyle = colours.text;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x, 4);
  context.lineTo(x, scale.height - BASE);
  context.stroke();
  for (const at of shown) {
    const { colour, costs } = recording.runs[at];
    if (costs.here[frame] === null) continue;
    context.fillStyle = colours.runs[colour % colours.runs.length];
    context.strokeStyle = colours.card;
    context.beginPath();
    context.arc(x, scale.y(costs.here[frame]), 4.5, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
}

/** Says in words where a cost stops being finite, and marks the last one that is. */
function drawDiverged(context, scale, recording, colours, words) {
  let y = 16;
  for (const run of recording.runs) {
    if (run.diverged === null) continue;
    const last = run.costs.here.reduce((found, cost, at) => (cost === null ? found : at), 0);
    context.fillStyle = context.strokeStyle = colours.runs[run.colour % colours.runs.length];
    if (run.costs.here[last] !== null) {
      const [x, up] = [scale.x(last), scale.y(run.costs.here[last])];
      context.lineWidth = 2;
      context.beginPath();
      for (const side of [-1, 1]) {
        context.moveTo(x - 5, up - 5 * side);
        context.lineTo(x + 5, up + 5 * side);
      }
      context.stroke();
    }
    context.textAlign = "right";
    context.fillText(divergedWords(run, words), scale.width - INSET - 4, y);
    context.textAlign = "left";
    y += 15;
  }
}

function divergedWords(run, words) {
  return filled(words.diverged, { run: run.name, iteration: grouped(run.diverged) });
}

/** A text with what belongs in its braces. */
function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (braces, name) => (name in values ? values[name] : braces));
}

/** A layer's weights now as bars, and at iteration 0 as an outline: heights from 0 to 255. */
function drawWeights(canvas, now, then, colour, colours) {
  const { context, width, height } = cleared(canvas);
  const floor = height - 1;
  const steps = (heights) => {
    const first = heights.findIndex((bar) => bar > 0);
    context.beginPath();
    if (first < 0) return;
    let last = heights.length - 1;
    while (heights[last] === 0) last -= 1;
    context.moveTo((first / heights.length) * width, floor);
    for (let at = first; at <= last; at += 1) {
      const up = floor - (heights[at] / 255) * (floor - 1);
      context.lineTo((at / heights.length) * width, up);
      context.lineTo(((at + 1) / heights.length) * width, up);
    }
    context.lineTo(((last + 1) / heights.length) * width, floor);
  };
  context.fillStyle = colour;
  steps(now);
  context.fill();
  context.strokeStyle = colours.secondary;
  context.lineWidth = 1;
  steps(then);
  context.stroke();
  context.beginPath();
  context.moveTo(0, floor + 0.5);
  context.lineTo(width, floor + 0.5);
  context.stroke();
}
