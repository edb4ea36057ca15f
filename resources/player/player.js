"use strict";
// Player: which iteration and which runs are shown, and what buttons, keys and fingers do about it.

const FRAMES_A_SECOND = 14;
const CALM_FRAMES_A_SECOND = 4; // where motion is not wanted
const MOST_AT_ONCE = 4; // frames: a page that was out of sight goes on where it was
const SPEEDS = [1, 2, 4, 0.5];
const QUIET = 500; // milliseconds without a change before verdicts are read out
const NARROW = matchMedia("(max-width: 700px)");
const CALM = matchMedia("(prefers-reduced-motion: reduce)");
const DARK = matchMedia("(prefers-color-scheme: dark)");

class Player {
  constructor(recording) {
    this.recording = recording;
    [this.frame, this.speed, this.playing] = [0, 0, null];
    this.mode = NARROW.matches ? "one" : "all";
    this.chosen = recording.runs.length > 1 ? [(recording.best + 1) % recording.runs.length, recording.best] : [0];
    this.part = {};
    for (const element of document.querySelectorAll("[id]")) this.part[element.id] = element;
    this.cards = recording.runs.map((run) => new Card(this.part.cards, run, recording));
    this.makeWords();
    this.makeChips();
    this.listen();
    this.setTheme(DARK.matches ? "dark" : "light");
    this.arrange();
  }

  get last() {
    return this.recording.iterations.length - 1;
  }

  /** The numbers of the runs that are shown: of the two that were chosen last, the newest stands last. */
  get shown() {
    if (this.mode === "all") return this.recording.runs.map((_, at) => at);
    return this.mode === "two" ? [...this.chosen].sort((one, other) => one - other) : this.chosen.slice(-1);
  }

  makeWords() {
    const { words, title, line } = this.recording;
    this.part.title.textContent = title;
    for (const place of document.querySelectorAll("p.line")) place.textContent = line;
    this.part.all.textContent = words.all;
    this.part.compare.querySelector("span").textContent = words.compare;
    this.part.choice.setAttribute("aria-label", words.runs);
    for (const name of ["first", "back", "forward", "last", "theme", "compare"]) this.name(name, words[name]);
    this.part.slider.setAttribute("aria-label", words.iteration.replace(/\s*\{.*$/, ""));
    this.part.slider.max = this.last;
    this.part.transport.title = words.keys;
    this.part.modes.hidden = this.recording.runs.length < 2;
    this.part.compare.hidden = this.recording.runs.length < 3 && !NARROW.matches;
    madeLegend(this.part.legend, this.recording);
    this.nameSpeed();
  }

  name(id, text) {
    this.part[id].setAttribute("aria-label", text);
    this.part[id].title = text;
  }

  nameSpeed() {
    const times = `${SPEEDS[this.speed]}×`;
    this.part.faster.textContent = times;
    this.name("faster", filled(this.recording.words.faster, { times }));
  }

  makeChips() {
    this.chips = this.recording.runs.map((run, at) => {
      const chip = made(this.part.chips, "button", { className: "chip", type: "button" });
      madeLine(chip, run);
      made(chip, "span", { text: run.name });
      chip.addEventListener("click", () => this.choose(at));
      return chip;
    });
  }

  listen() {
    const on = (id, kind, act) => this.part[id].addEventListener(kind, act);
    on("play", "click", () => (this.playing === null ? this.play() : this.pause()));
    on("first", "click", () => this.go(0));
    on("last", "click", () => this.go(this.last));
    on("back", "click", () => this.go(this.frame - 1));
    on("forward", "click", () => this.go(this.frame + 1));
    on("faster", "click", () => this.changeSpeed());
    on("theme", "click", () => this.setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));
    on("all", "click", () => this.setMode(this.mode === "all" ? "one" : "all"));
    on("compare", "click", () => this.setMode(this.mode === "two" ? "one" : "two"));
    on("slider", "input", () => this.go(Number(this.part.slider.value)));
    on("costs", "pointerdown", (event) => this.scrub(event));
    on("costs", "pointermove", (event) => event.buttons > 0 && this.scrub(event));
    document.addEventListener("keydown", (event) => this.press(event));
    DARK.addEventListener("change", () => this.setTheme(DARK.matches ? "dark" : "light"));
    new ResizeObserver(() => this.redraw()).observe(this.part.cards);
    new ResizeObserver(() => this.redraw()).observe(this.part.time);
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isButton = event.target.closest("button, summary") !== null;
    const steps = { ArrowLeft: this.frame - 1, ArrowRight: this.frame + 1, Home: 0, End: this.last };
    if (event.key in steps) this.go(steps[event.key]);
    else if (event.key === " " && !isButton) this.part.play.click();
    else if (/^[1-9]$/.test(event.key) && event.key <= this.recording.runs.length) this.choose(event.key - 1);
    else if (event.key.toLowerCase() === "c") this.setMode(this.mode === "two" ? "one" : "two");
    else if (event.key.toLowerCase() === "a") this.setMode("all");
    else return;
    event.preventDefault();
  }

  scrub(event) {
    const canvas = this.part.costs;
    canvas.setPointerCapture(event.pointerId);
    const scale = new CostScale(this.recording, canvas.clientWidth, canvas.clientHeight);
    this.go(scale.frameAt(event.offsetX));
  }

  /** Shows a run: alone, or beside the one that was chosen before. */
  choose(at) {
    if (this.mode === "all") this.mode = "one";
    if (this.chosen[this.chosen.length - 1] !== at) this.chosen = [this.chosen[this.chosen.length - 1], at];
    this.arrange();
  }

  setMode(mode) {
    if (this.recording.runs.length < 2) return;
    this.mode = mode;
    this.arrange();
  }

  setTheme(theme) {
    document.documentElement.dataset.theme = theme;
    const colours = readColours();
    this.look = { colours, tables: tablesOf(colours, this.recording.classes) };
    this.redraw();
  }

  /** Shows the cards of the runs that are chosen. */
  arrange() {
    const shown = this.shown;
    this.cards.forEach((card, at) => {
      card.element.hidden = !shown.includes(at);
      card.details.open = shown.length === 1 && !NARROW.matches; // there is room
    });
    this.chips.forEach((chip, at) => chip.setAttribute("aria-pressed", shown.includes(at)));
    this.part.all.setAttribute("aria-pressed", this.mode === "all");
    this.part.compare.setAttribute("aria-pressed", this.mode === "two");
    this.part.cards.dataset.count = Math.min(shown.length, 4);
    this.redraw();
  }

  redraw() {
    for (const card of this.cards) card.redraw(this.frame, this.look);
    this.showTime();
  }

  go(frame) {
    this.frame = Math.min(this.last, Math.max(0, frame));
    for (const card of this.cards) card.show(this.frame, this.look);
    this.showTime();
  }

  showTime() {
    const { words, iterations, runs } = this.recording;
    const [iteration, last] = [grouped(iterations[this.frame]), grouped(iterations[this.last])];
    this.part.slider.value = this.frame;
    this.part.slider.setAttribute("aria-valuetext", filled(words.of, { iteration, last }));
    this.part.iteration.textContent = filled(words.iteration, { iteration });
    this.name("play", this.playing === null ? words.play : words.pause);
    document.body.classList.toggle("playing", this.playing !== null);
    drawCosts(this.part.costs, this.recording, this.frame, this.shown, this.look.colours, words);
    const costs = runs.map((run) => `${run.name} ${run.figures[this.frame][0]}`);
    const ends = runs.filter((run) => run.diverged !== null).map((run) => divergedWords(run, words));
    this.part.costs.setAttribute("aria-label", [`${words.costs}: ${costs.join("; ")}`, ...ends].join(". "));
    this.announceSoon();
  }

  /** Reads out the verdicts of what is shown, once nothing has changed for a moment. */
  announceSoon() {
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => {
      const said = this.shown.map((at) => {
        const run = this.recording.runs[at];
        const { headline, sentence } = run.verdicts[run.verdict[this.frame]];
        return `${run.name}: ${headline}. ${sentence}`;
      });
      if (this.part.announced.textContent !== said.join(" ")) this.part.announced.textContent = said.join(" ");
    }, QUIET);
  }

  changeSpeed() {
    this.speed = (this.speed + 1) % SPEEDS.length;
    this.nameSpeed();
  }

  get rate() {
    return (CALM.matches ? CALM_FRAMES_A_SECOND : FRAMES_A_SECOND) * SPEEDS[this.speed];
  }

  /** Plays to the end, from wherever it is taken meanwhile; from the start where it stands at the end. */
  play() {
    if (this.frame === this.last) this.go(0);
    let since = performance.now();
    const tick = (now) => {
      this.playing = requestAnimationFrame(tick);
      const steps = Math.floor(((now - since) / 1000) * this.rate);
      if (steps <= 0) return;
      since = steps > MOST_AT_ONCE ? now : since + (steps * 1000) / this.rate;
      this.go(this.frame + Math.min(steps, MOST_AT_ONCE));
      if (this.frame === this.last) this.pause();
    };
    this.playing = requestAnimationFrame(tick);
    this.showTime();
  }

  pause() {
    cancelAnimationFrame(this.playing);
    this.playing = null;
    this.showTime();
  }
}

/** What the colours and markers of the points stand for. */
function madeLegend(parent, { classes, class_names: names, scale, words }) {
  if (classes === null) {
    const entry = made(parent, "li");
    made(entry, "span", { text: scale[0] });
    made(entry, "i", { className: "scale" });
    made(entry, "span", { text: scale[1] });
    return;
  }
  for (let label = 0; label < classes; label += 1) {
    const entry = made(parent, "li");
    entry.style.setProperty("--own", `var(--class-${label % 10})`);
    const svg = madeSvg(entry, "svg", { viewBox: "-1.5 -1.5 3 3", "aria-hidden": "true" });
    madeSvg(svg, "polygon", { points: markerOf(label).map(([x, y]) => `${x},${-y}`).join(" ") });
    made(entry, "span", { text: names[label] || filled(words.label, { number: label }) });
  }
}

readRecording().then(
  (recording) => new Player(recording),
  (error) => {
    made(document.body, "p", { className: "unreadable", text: document.body.dataset.unreadable });
    throw error;
  },
);
