"use strict";
// Recording: what the page plays, from the JSON in it. See engine/exports/player/packing.py.

const LINE_UNITS = 4095; // along a side of a picture
const LINE_GAP = 65535; // between two lines
const CURVE_UNITS = 60000; // upwards over three heights of a picture; 0 stands for what is no number

async function readRecording() {
  const recording = JSON.parse(document.getElementById("recording").textContent);
  for (const run of recording.runs) {
    run.weights.heights = await unpacked(run.weights.heights);
    if (run.function) run.function = await unpacked(run.function);
    if (run.answers) {
      run.answers = await unpacked(run.answers);
      run.winners = run.winners && (await unpacked(run.winners));
      run.lines = await linesOf(run.lines);
    }
  }
  return recording;
}

async function linesOf({ points, x, y }) {
  const starts = [0];
  for (const count of points) starts.push(starts[starts.length - 1] + count);
  return { starts, x: (await unpacked(x)).values, y: (await unpacked(y)).values };
}

/** An array (rows, length) of unsigned numbers, row after row in `values`. */
async function unpacked({ rows, length, bytes, data }) {
  const count = rows * length;
  const planes = await inflate(Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)), count * bytes);
  const values = bytes === 1 ? planes : new Uint16Array(count);
  if (bytes === 2) for (let at = 0; at < count; at += 1) values[at] = planes[at] | (planes[count + at] << 8);
  for (let at = length; at < count; at += 1) values[at] += values[at - length]; // modulo, as it was made
  return { length, values };
}

async function inflate(bytes, size) {
  if (typeof DecompressionStream === "undefined") return inflated(bytes, size);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** One row of an unpacked array. */
function rowOf({ length, values }, row) {
  return values.subarray(row * length, (row + 1) * length);
}

/** Where an iteration stands among those that are played, as a fraction between two of them. */
function placeOf(iterations, iteration) {
  const next = iterations.findIndex((each) => each >= iteration);
  if (next <= 0) return next === 0 ? 0 : iterations.length - 1;
  const before = iterations[next - 1];
  return next - 1 + (iteration - before) / (iterations[next] - before);
}
