(() => {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const root = document.documentElement;
  root.classList.add("scripted");
  const $ = (id) => document.getElementById(id);
  const make = (tag, text, className) => {
    const e = document.createElement(tag);
    if (text !== undefined) e.textContent = text;
    if (className) e.className = className;
    return e;
  };

  // ---- findings

  const STATUSES = ["happened", "planned", "called for", "possible", "denied"];
  const GROUPS = ["done", "claimed", "planned", "called for", "possible", "denied"];
  const SAYS = 12; // the measures before it are of events, cooperative and conflictual in turn
  const name = (code) => data.names[code] || code;
  const actorName = (i) => (i < 0 ? "" : name(data.actors[i]));
  const items = data.items.map(
    ([measure, first, last, actor, did, to, by, role, strength, confidence, article, quote], i) => ({
      i, measure, first, last, actor, did, to, by, role, strength, confidence, quote,
      article: data.articles[article],
      publisher: data.articles[article][2],
      says: measure >= SAYS,
      status: measure < 4 ? 0 : measure < SAYS ? (measure >> 1) - 1 : -1,
      voice: measure >= SAYS ? 2 : by < 0 ? 0 : 1, // done, claimed, statement
    }));

  // ---- days and stretches of time, by the rules of the table

  const DAY = 864e5;
  const date = (day) => new Date(day * DAY);
  const at = (year, month, day) => new Date(0).setUTCFullYear(year, month, day) / DAY;
  const iso = (day) => date(day).toISOString().slice(0, 10);
  const two = (n) => String(n).padStart(2, "0");
  const four = (n) => String(n).padStart(4, "0");
  const monday = (day) => day - ((((day + 3) % 7) + 7) % 7);
  const STRETCH = {
    day: { start: (d) => d, next: (d) => d + 1, label: iso, place: (d) => d, steps: [1, 7, 14, 28, 91, 182, 364, 728, 1820, 3640] },
    week: {
      start: monday,
      next: (d) => d + 7,
      label: (d) => {
        const year = date(monday(d) + 3).getUTCFullYear();
        return four(year) + "-W" + two(1 + Math.floor((monday(d) + 3 - at(year, 0, 1)) / 7));
      },
      place: (d) => (monday(d) + 3) / 7,
      steps: [1, 4, 13, 26, 52, 104, 260, 520],
    },
    month: {
      start: (d) => at(date(d).getUTCFullYear(), date(d).getUTCMonth(), 1),
      next: (d) => at(date(d).getUTCFullYear(), date(d).getUTCMonth() + 1, 1),
      label: (d) => iso(d).slice(0, 7),
      place: (d) => date(d).getUTCFullYear() * 12 + date(d).getUTCMonth(),
      steps: [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200],
    },
    quarter: {
      start: (d) => at(date(d).getUTCFullYear(), 3 * Math.floor(date(d).getUTCMonth() / 3), 1),
      next: (d) => at(date(d).getUTCFullYear(), 3 * Math.floor(date(d).getUTCMonth() / 3) + 3, 1),
      label: (d) => four(date(d).getUTCFullYear()) + "-Q" + (1 + Math.floor(date(d).getUTCMonth() / 3)),
      place: (d) => date(d).getUTCFullYear() * 4 + Math.floor(date(d).getUTCMonth() / 3),
      steps: [1, 2, 4, 8, 20, 40, 80, 200, 400],
    },
    year: {
      start: (d) => at(date(d).getUTCFullYear(), 0, 1),
      next: (d) => at(date(d).getUTCFullYear() + 1, 0, 1),
      label: (d) => four(date(d).getUTCFullYear()),
      place: (d) => date(d).getUTCFullYear(),
      steps: [1, 2, 5, 10, 20, 50, 100],
    },
  };
  const notBefore = (day) => (data.from === null ? day : Math.max(day, data.from));
  const notAfter = (day) => (data.until === null ? day : Math.min(day, data.until));
  const isDated = (f) => f.first !== null && f.last !== null;

  function stretches(by) {
    const { start, next, label } = STRETCH[by];
    const dated = items.filter(isDated);
    if (!dated.length) return [];
    let first = Infinity;
    let last = -Infinity;
    for (const f of dated) {
      first = Math.min(first, notBefore(f.first));
      last = Math.max(last, notAfter(f.last));
    }
    const bins = [];
    for (let d = start(first); d <= last; d = next(d)) {
      bins.push({ label: label(d), start: d, first: notBefore(d), last: notAfter(next(d) - 1) });
    }
    return bins;
  }

  // The stretch that a day lies in, or the nearest.
  function indexOf(bins, day) {
    let low = 0;
    let high = bins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (bins[middle].start <= day) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function isCertain(f, by) {
    return (
      isDated(f) && STRETCH[by].start(f.first) === STRETCH[by].start(f.last) &&
      (data.from === null || f.first >= data.from) && (data.until === null || f.last <= data.until)
    );
  }

  const counts = () => ({
    certain: new Array(14).fill(0), possible: new Array(14).fill(0), // by measure
    up: [0, 0, 0], down: [0, 0, 0], // events done, claimed, possible: whatever their status
    events: [0, 0], sum: [0, 0], // with a strength, that happened: done, claimed
  });

  function count(c, f) {
    c.certain[f.measure]++;
    if (!f.says) (f.measure % 2 ? c.down : c.up)[f.voice]++;
    if (f.measure < 4 && f.strength !== null) {
      c.events[f.measure >> 1]++;
      c.sum[f.measure >> 1] = Math.round((c.sum[f.measure >> 1] + f.strength) * 1e6) / 1e6;
    }
  }

  function tally(found, bins, by) {
    const all = bins.map(counts);
    const undated = counts();
    const changes = bins.map(() => null);
    const change = (i, f, n) => {
      if (i >= bins.length) return;
      changes[i] = changes[i] || new Array(14).fill(0);
      changes[i][f.measure] += n;
    };
    for (const f of found) {
      if (!isDated(f)) {
        count(undated, f);
      } else if (isCertain(f, by)) {
        count(all[indexOf(bins, f.first)], f);
      } else {
        change(indexOf(bins, notBefore(f.first)), f, 1);
        change(indexOf(bins, notAfter(f.last)) + 1, f, -1);
      }
    }
    const possible = new Array(14).fill(0);
    all.forEach((c, i) => {
      if (changes[i]) changes[i].forEach((n, m) => (possible[m] += n));
      c.possible = possible.slice();
      for (let m = 0; m < SAYS; m++) (m % 2 ? c.down : c.up)[2] += possible[m];
    });
    return { all, undated };
  }

  // ---- state

  let by = data.by;
  let bins = stretches(by);
  let tallied = { all: [], undated: counts() };
  let found = []; // the findings that are ticked
  let view = [0, Math.max(0, bins.length - 1)]; // the first and last bin drawn
  let picked = null; // { label, first, last } in days; or { label, undated: true }
  let cursor = -1;
  let page = 0;
  let charts = [];
  const PAGE = 50;

  const span = () =>
    picked || (bins.length ? { first: bins[view[0]].first, last: bins[view[1]].last } : { undated: true });

  // ---- filters

  function tick(parent, values, ticked) {
    const boxes = values.map(({ label, n }, i) => {
      const line = make("label");
      const box = make("input");
      box.type = "checkbox";
      box.checked = ticked(i);
      line.append(box, " " + label + " ", make("span", n === undefined ? "" : n));
      parent.append(line);
      box.addEventListener("change", refilter);
      return box;
    });
    if (values.length > 6) {
      const both = make("div", undefined, "tick-all");
      for (const [text, on] of [["All", true], ["None", false]]) {
        const button = make("button", text);
        button.type = "button";
        button.addEventListener("click", () => {
          for (const box of boxes) box.checked = on;
          refilter();
        });
        both.append(button);
      }
      parent.querySelector("legend").after(both);
    }
    return boxes;
  }

  const number = (test) => items.filter(test).length;
  const voices = tick(
    $("voices"),
    ["events done", "events claimed", "statements"].map((label, v) => ({ label, n: number((f) => f.voice === v) })),
    () => true);
  const some = items.some((f) => f.status === 0);
  const statuses = tick(
    $("statuses"),
    ["happened", "are planned", "are called for", "are possible", "are denied"].map((label, s) => ({
      label, n: number((f) => f.status === s),
    })),
    (s) => s === 0 || !some);
  const byNumber = (of, values, label) =>
    values.map((v, i) => ({ i, label: label(v), n: number((f) => of(f) === i) })).sort((a, b) => b.n - a.n || (a.label < b.label ? -1 : 1));
  const typeList = byNumber((f) => f.did, data.types, (t) => (t === "say" ? "say (statements)" : t));
  const types = tick($("types"), typeList, () => true);
  const publisherList = byNumber((f) => f.publisher, data.publishers, (p) => p);
  const unknown = number((f) => f.publisher < 0);
  if (unknown || !publisherList.length) publisherList.push({ i: -1, label: "unknown", n: unknown });
  const publishers = tick($("publishers"), publisherList, () => true);
  const dates = tick($("dates"), ["within the time shown", "perhaps within", "not at all"].map((label) => ({ label, n: "" })), () => true);

  function refilter() {
    const on = (boxes, list) => new Set(list.filter((_, i) => boxes[i].checked).map((v) => v.i));
    const type = on(types, typeList);
    const publisher = on(publishers, publisherList);
    const least = Number($("least").value);
    const words = $("words").value.trim().toLowerCase();
    found = items.filter(
      (f) =>
        voices[f.voice].checked && (f.says || statuses[f.status].checked) && type.has(f.did) && publisher.has(f.publisher) &&
        (f.confidence === null || f.confidence >= least) &&
        (!words || f.quote.toLowerCase().includes(words) || f.article[0].toLowerCase().includes(words) ||
          (f.by >= 0 && data.people[f.by].toLowerCase().includes(words))));
    const note = (boxes) => {
      const n = boxes.filter((b) => b.checked).length;
      return n === boxes.length ? " (all)" : ` (${n} of ${boxes.length})`;
    };
    $("filters-some").textContent = `: ${found.length} of ${items.length} findings`;
    $("types-some").textContent = note(types);
    $("publishers-some").textContent = note(publishers);
    tallied = tally(found, bins, by);
    page = 0;
    for (const chart of charts) chart.setData(chart.made(), false);
    redraw();
  }

  // ---- charts

  let colour = {};
  function colours() {
    const style = getComputedStyle(root);
    for (const c of ["paper", "ink", "soft", "line", "plus", "plus-soft", "minus", "minus-soft", "say", "on"]) {
      colour[c] = style.getPropertyValue("--" + c).trim();
    }
    colour.hatch = {};
    for (const c of ["plus", "minus"]) {
      const tile = make("canvas");
      tile.width = tile.height = 8;
      const ctx = tile.getContext("2d");
      ctx.fillStyle = colour[c + "-soft"];
      ctx.fillRect(0, 0, 8, 8);
      ctx.strokeStyle = colour[c];
      ctx.lineWidth = 2;
      for (const x of [-8, 0, 8]) {
        ctx.beginPath();
        ctx.moveTo(x - 1, 9);
        ctx.lineTo(x + 9, -1);
        ctx.stroke();
      }
      colour.hatch[c] = ctx.createPattern(tile, "repeat");
    }
  }

  const FONT = '12px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
  const orNull = (n) => (n === 0 ? null : n);
  const column = (f) => tallied.all.map(f);

  function xSplits(u, axis, min, max) {
    const { place, steps } = STRETCH[by];
    const most = Math.max(2, Math.floor(u.bbox.width / devicePixelRatio / 70));
    const step = steps.find((s) => (max - min) / s <= most) || steps[steps.length - 1] * 10;
    const splits = [];
    for (let i = Math.max(0, Math.ceil(min)); i <= Math.min(bins.length - 1, max); i++) {
      if (place(bins[i].start) % step === 0) splits.push(i);
    }
    return splits;
  }

  function xValues(u, splits) {
    const years = by !== "year" && splits.every((i) => bins[i] && bins[i].label.slice(4).match(/^-(01|Q1)?$/));
    return splits.map((i) => (bins[i] ? (years ? bins[i].label.slice(0, 4) : bins[i].label) : ""));
  }

  // Badges of turning points and peaks, as the list of what stands out has them.
  function marks(u, series, up) {
    const ctx = u.ctx;
    const ratio = devicePixelRatio;
    const { left, top, width, height } = u.bbox;
    ctx.save();
    ctx.beginPath();
    ctx.rect(left - 10 * ratio, top - 2 * ratio, width + 20 * ratio, height + 4 * ratio);
    ctx.clip();
    ctx.font = `bold ${11 * ratio}px ${FONT.slice(5)}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    const badge = (x, y, text) => {
      const wide = Math.max(16 * ratio, ctx.measureText(text).width + 8 * ratio);
      ctx.setLineDash([]);
      ctx.fillStyle = colour.paper;
      ctx.strokeStyle = colour.ink;
      ctx.lineWidth = 1.25 * ratio;
      ctx.beginPath();
      ctx.roundRect(x - wide / 2, y - 8 * ratio, wide, 16 * ratio, 8 * ratio);
      ctx.fill();
      ctx.stroke();
      ctx.fillStyle = colour.ink;
      ctx.fillText(text, x, y + ratio / 2);
    };
    const rows = {}; // badges of one place stand below each other
    const row = (key) => (rows[key] = (rows[key] || 0) + 1) - 1;
    data.turns.forEach(([of, day], n) => {
      if (!series.includes(of)) return;
      const i = indexOf(bins, day);
      const x = Math.round(u.valToPos(i - 0.5, "x", true));
      ctx.setLineDash([4 * ratio, 4 * ratio]);
      ctx.strokeStyle = colour.ink;
      ctx.lineWidth = 1.25 * ratio;
      ctx.beginPath();
      ctx.moveTo(x, top);
      ctx.lineTo(x, top + height);
      ctx.stroke();
      badge(x, top + (9 + 18 * row("t" + i)) * ratio, String(n + 1));
    });
    data.peaks.forEach(([of, day], n) => {
      if (!series.includes(of)) return;
      const i = indexOf(bins, day);
      const above = of !== "conflict";
      const y = u.valToPos(above ? up(i)[0] : -up(i)[1], "y", true) + (above ? -11 : 11) * ratio;
      badge(u.valToPos(i, "x", true), Math.min(top + height - 9 * ratio, Math.max(top + 9 * ratio, y)), letter(n));
    });
    ctx.restore();
  }

  const letter = (i) => (i < 26 ? "" : letter(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26));

  function band(u) {
    if (!picked || picked.undated) return;
    const left = u.valToPos(indexOf(bins, picked.first) - 0.5, "x", true);
    const right = u.valToPos(indexOf(bins, picked.last) + 0.5, "x", true);
    const { top, height } = u.bbox;
    u.ctx.save();
    u.ctx.beginPath();
    u.ctx.rect(u.bbox.left, top, u.bbox.width, height);
    u.ctx.clip();
    u.ctx.fillStyle = colour.on;
    u.ctx.fillRect(left, top, Math.max(2, right - left), height);
    u.ctx.restore();
  }

  function zero(u) {
    const y = Math.round(u.valToPos(0, "y", true)) + 0.5;
    u.ctx.save();
    u.ctx.strokeStyle = colour.soft;
    u.ctx.lineWidth = devicePixelRatio;
    u.ctx.beginPath();
    u.ctx.moveTo(u.bbox.left, y);
    u.ctx.lineTo(u.bbox.left + u.bbox.width, y);
    u.ctx.stroke();
    u.ctx.restore();
  }

  function chart(id, height, series, made, yRange, drawn) {
    const axis = { stroke: () => colour.soft, font: FONT, grid: { stroke: () => colour.line, width: 1 }, ticks: { show: false } };
    const u = new uPlot(
      {
        width: $(id).clientWidth || 600,
        height,
        series: [{}, ...series],
        scales: { x: { time: false, range: (_, min, max) => [min, max] }, y: { range: yRange } },
        axes: [
          { ...axis, splits: xSplits, values: xValues, size: 24, gap: 4 },
          {
            ...axis, size: 40, gap: 4, space: 28,
            incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000],
            values: (_, splits) => splits.map((v) => (id === "tone" ? (v > 0 ? "+" : v < 0 ? "−" : "") : "") + Math.abs(v)),
          },
        ],
        legend: { show: false },
        cursor: { sync: { key: "time", setSeries: false }, points: { show: false }, y: false, drag: { x: true, y: false, setScale: false, dist: 6 } },
        hooks: {
          drawClear: [band],
          drawAxes: [zero],
          draw: [drawn],
          setCursor: [(it) => it.cursor.left >= 0 && hover(Math.round(it.posToVal(it.cursor.left, "x")))],
          setSelect: [
            (it) => {
              const { left, width } = it.select;
              if (width <= 0) return;
              const from = Math.round(it.posToVal(left, "x"));
              const until = Math.round(it.posToVal(left + width, "x"));
              it.setSelect({ left: 0, width: 0, top: 0, height: 0 }, false);
              show(from, until);
            },
          ],
        },
      },
      made(), $(id));
    u.made = made;
    u.over.addEventListener("click", () => {
      if (cursor >= 0) pick(bins[cursor]);
    });
    return u;
  }

  function draw() {
    for (const u of charts) u.destroy();
    charts = [];
    if (!bins.length) return;
    const xs = bins.map((_, i) => i);
    const bars = uPlot.paths.bars({ size: [0.82, 46], gap: 0 });
    const bar = (fill, stroke, dash) => ({ paths: bars, fill, stroke, dash, width: dash ? 1.25 : 0, points: { show: false } });
    const two = (side, c) => [
      bar(() => colour.paper, () => colour[c], [4, 3]),
      bar(() => colour.hatch[c]),
      bar(() => colour[c]),
    ];
    const stacked = (side, sign) => [
      column((c) => (c[side][2] ? sign * (c[side][0] + c[side][1] + c[side][2]) : null)),
      column((c) => (c[side][1] ? sign * (c[side][0] + c[side][1]) : null)),
      column((c) => orNull(sign * c[side][0])),
    ];
    const room = (_, min, max) => [Math.min(-1, (min || 0) * 1.18 - 0.2), Math.max(1, (max || 0) * 1.18 + 0.2)];
    const tops = (i) => {
      const c = tallied.all[i];
      return c ? [c.up[0] + c.up[1] + c.up[2], c.down[0] + c.down[1] + c.down[2]] : [0, 0];
    };
    charts.push(
      chart(
        "events", innerWidth < 600 ? 220 : 270, [...two("up", "plus"), ...two("down", "minus")],
        () => [xs, ...stacked("up", 1), ...stacked("down", -1)], room,
        (u) => marks(u, ["cooperation", "conflict"], tops)));
    const line = (stroke, dash, fill) => ({
      stroke, dash, width: 1.5, points: { show: true, size: 7, width: 1.5, stroke, fill },
    });
    charts.push(
      chart(
        "tone", 130, [line(() => colour.ink, undefined, () => colour.ink), line(() => colour.soft, [5, 4], () => colour.paper)],
        () => [xs, ...[0, 1].map((v) => column((c) => (c.events[v] ? c.sum[v] / c.events[v] : null)))],
        () => [-10.5, 10.5], (u) => marks(u, ["tone"], () => [0, 0])));
    const says = (measure, sign) => [
      column((c) => (c.possible[measure] ? sign * (c.certain[measure] + c.possible[measure]) : null)),
      column((c) => orNull(sign * c.certain[measure])),
    ];
    const say = [bar(() => colour.paper, () => colour.say, [4, 3]), bar(() => colour.say)];
    const heard = (i) => (tallied.all[i] ? [tallied.all[i].certain[12] + tallied.all[i].possible[12], 0] : [0, 0]);
    charts.push(
      chart("statements", 130, [...say, ...say], () => [xs, ...says(12, 1), ...says(13, -1)], room, (u) => marks(u, ["statements"], heard)));
    fit();
  }

  function fit() {
    for (const u of charts) u.setScale("x", { min: view[0] - 0.5, max: view[1] + 0.5 });
  }

  const tone = (c, v) => {
    const mean = c.sum[v] / c.events[v];
    return (mean < 0 ? "−" : "+") + Math.abs(mean).toFixed(1);
  };

  function said(i) {
    const c = tallied.all[i];
    const side = (of) =>
      ["done", "claimed", "possible"].map((w, k) => (of[k] ? of[k] + " " + w : "")).filter(Boolean).join(", ") || "none";
    const more = (m) => c.certain[m] + (c.possible[m] ? " and " + c.possible[m] + " possible" : "");
    return (
      `${bins[i].label}: cooperation ${side(c.up)} · conflict ${side(c.down)}` +
      (c.events[0] ? ` · tone of what was done ${tone(c, 0)}` : "") + (c.events[1] ? ` · of what was claimed ${tone(c, 1)}` : "") +
      ` · ${name(data.actor)} says ${more(12)} · ${data.other ? name(data.other) + " says" : "others say"} ${more(13)}`
    );
  }

  function hover(i) {
    if (i < 0 || i >= bins.length || (i === cursor && $("readout").textContent)) return;
    cursor = i;
    const text = said(i);
    $("readout").textContent = text;
    $("charts").setAttribute("aria-valuenow", String(i));
    $("charts").setAttribute("aria-valuetext", text);
  }

  // ---- time

  function show(first, last) {
    const end = bins.length - 1;
    if (end < 0) return;
    let a = Math.min(first, last);
    let b = Math.max(first, last);
    if (b - a > end) [a, b] = [0, end];
    if (a < 0) [a, b] = [0, b - a];
    if (b > end) [a, b] = [Math.max(0, a - (b - end)), end];
    view = [a, b];
    picked = null;
    page = 0;
    fit();
    redraw();
  }

  function pick(bin) {
    picked = picked && picked.label === bin.label && picked.first === bin.first ? null : bin;
    page = 0;
    redraw();
  }

  // What lies outside of the charts' time comes into view.
  function go(label, first, last) {
    const [a, b] = [indexOf(bins, first), indexOf(bins, last)];
    if (a < view[0] || b > view[1]) show(Math.min(a, Math.max(0, a - 6)), b + 6);
    picked = null;
    pick({ label, first, last });
    $("findings-title").scrollIntoView({ block: "start" });
    $("findings-title").focus({ preventScroll: true });
  }

  function zoom(factor) {
    const middle = cursor >= view[0] && cursor <= view[1] ? cursor : (view[0] + view[1]) / 2;
    const wide = Math.max(1, Math.round((view[1] - view[0] + 1) * factor));
    const share = (middle - view[0]) / Math.max(1, view[1] - view[0]);
    const first = Math.round(middle - share * (wide - 1));
    show(first, first + wide - 1);
  }

  function move(by) {
    const wide = view[1] - view[0];
    const first = Math.max(0, Math.min(bins.length - 1 - wide, view[0] + by * Math.max(1, Math.round((wide + 1) / 2))));
    show(first, first + wide);
  }

  // The shortest time with nineteen of twenty findings that have a date.
  function busiest() {
    const at = tallied.all.map((c) => c.certain.reduce((a, b) => a + b, 0));
    const need = Math.ceil(0.95 * at.reduce((a, b) => a + b, 0));
    if (!need) return [0, bins.length - 1];
    let best = [0, bins.length - 1];
    let sum = 0;
    for (let a = 0, b = 0; b < at.length; b++) {
      sum += at[b];
      while (sum - at[a] >= need) sum -= at[a++];
      if (sum >= need && b - a < best[1] - best[0]) best = [a, b];
    }
    return [Math.max(0, best[0] - 1), Math.min(bins.length - 1, best[1] + 1)];
  }

  // ---- numbers

  const MINUS = "−";
  const signs = (c, g) =>
    [["+", c.certain[2 * g]], [MINUS, c.certain[2 * g + 1]], ["?+", c.possible[2 * g]], ["?" + MINUS, c.possible[2 * g + 1]]]
      .filter(([, n]) => n).map(([s, n]) => s + n).join(" ");
  const says = (c, m) => [["", c.certain[m]], ["?", c.possible[m]]].filter(([, n]) => n).map(([s, n]) => s + n).join(" ");
  // Two decimals, rounded as the decimal digits of the number say, like those of the command line.
  const fixed = (v) => {
    const hundredths = Math.abs(v) < 1e-6 ? 0 : Math.round(Number(Math.abs(v) + "e2"));
    return (v < 0 && hundredths ? "-" : "") + (hundredths / 100).toFixed(2);
  };
  const cells = (c) => [
    ...GROUPS.map((_, g) => signs(c, g)), says(c, 12), says(c, 13),
    c.events[0] ? fixed(c.sum[0] / c.events[0]) : "", c.events[0] ? fixed(c.sum[0]) : "",
  ];
  const sure = (c) => c.certain.some((n) => n);
  const alike = (a, b) => !sure(a) && !sure(b) && a.possible.every((n, m) => n === b.possible[m]);

  function numbers() {
    const rows = [];
    const bin = (a, b) =>
      rows.push({
        label: a === b ? bins[a].label : bins[a].label + " … " + bins[b].label,
        range: { label: bins[a].label, first: bins[a].first, last: bins[b].last }, cells: cells(tallied.all[a]),
      });
    for (let i = view[0]; i <= view[1] && i < bins.length; ) {
      let end = i;
      while (end < view[1] && alike(tallied.all[i], tallied.all[end + 1])) end++;
      if (end - i >= 2) bin(i, end);
      else for (let k = i; k <= end; k++) bin(k, k);
      i = end + 1;
    }
    const none = tallied.undated;
    if (sure(none)) rows.push({ label: "undated", range: { label: "undated", undated: true }, cells: cells(none) });
    const heads = [
      ...GROUPS, data.actor + " says", data.other ? data.other + " says" : "others say", "strength", "sum",
    ];
    const kept = heads.map((_, i) => rows.some((r) => r.cells[i] !== ""));
    const head = make("tr");
    for (const h of [by, ...heads.filter((_, i) => kept[i])]) {
      const th = make("th", h);
      th.scope = "col";
      head.append(th);
    }
    $("numbers").tHead.replaceChildren(head);
    const MOST = 400;
    $("numbers").tBodies[0].replaceChildren(
      ...rows.slice(0, MOST).map((r) => {
        const tr = make("tr");
        const th = make("th");
        th.scope = "row";
        const button = make("button", r.label, "go");
        button.type = "button";
        const on = picked && picked.label === r.range.label;
        button.setAttribute("aria-pressed", String(!!on));
        if (on) tr.className = "picked";
        button.addEventListener("click", () => {
          pick(r.range);
          const again = [...$("numbers").querySelectorAll("button")].find((b) => b.textContent === r.label);
          if (again) again.focus();
        });
        th.append(button);
        tr.append(th, ...r.cells.filter((_, i) => kept[i]).map((c) => make("td", c)));
        return tr;
      }));
    if (rows.length > MOST) {
      const tr = make("tr");
      const td = make("td", `${rows.length - MOST} more lines: zoom in, or take longer stretches`);
      td.colSpan = 20;
      tr.append(td);
      $("numbers").tBodies[0].append(tr);
    }
  }

  // ---- list

  const within = (f, s) =>
    !isDated(f) ? 2 : s.undated || f.last < s.first || f.first > s.last ? -1 : f.first >= s.first && f.last <= s.last ? 0 : 1;

  const when = (f) =>
    f.first === null ? (f.last === null ? "undated" : "by " + iso(f.last))
      : f.last === null ? "from " + iso(f.first)
        : f.first === f.last ? iso(f.first) : iso(f.first) + " – " + iso(f.last);

  function finding(f) {
    const li = make("li", undefined, "finding" + (f.says ? "" : f.measure % 2 ? " minus" : " plus"));
    const head = make("p", undefined, "head");
    const to = f.to.map(actorName).join(", ");
    const who = f.by < 0 ? "" : data.people[f.by];
    let what;
    if (f.says) {
      what = who + (f.role >= 0 ? ", " + data.people[f.role] + "," : "") + (f.actor >= 0 ? " for " + actorName(f.actor) : "") + (to ? ", about " + to : "");
    } else {
      what = `${actorName(f.actor)} – ${data.types[f.did]} – ${to}`;
    }
    const badges = f.says ? ["statement"]
      : [(f.measure % 2 ? "▼ conflict" : "▲ cooperation"), f.status === 0 ? (f.voice === 0 ? "done" : "claimed") : STATUSES[f.status],
        ...(who ? ["says " + who] : []), ...(f.strength === null ? [] : ["strength " + (f.strength < 0 ? MINUS : "+") + Math.abs(f.strength)])];
    if (f.confidence !== null) badges.push(f.confidence + " % sure");
    const bold = make("span", undefined, "what");
    bold.append(make("bdi", what));
    head.append(make("span", when(f), "when"), bold, ...badges.map((b) => make("span", b, "badge")));
    if (isDated(f) && !isCertain(f, by)) head.append(make("span", "perhaps here: dated longer than a " + by, "badge"));
    const quote = make("blockquote", f.quote);
    quote.dir = "auto";
    const source = make("p", undefined, "source");
    const [title, url] = f.article;
    let link = make("bdi", title);
    if (url && /^https?:\/\//.test(url)) {
      link = make("a", title);
      link.href = url;
      link.rel = "noreferrer";
    }
    source.append(f.publisher < 0 ? "" : data.publishers[f.publisher] + ": ", link);
    li.append(head, quote, source);
    return li;
  }

  function list() {
    const s = span();
    const sorts = [0, 0, 0];
    const listed = [];
    for (const f of found) {
      const w = within(f, s);
      if (w < 0 || (w === 2 && picked && !picked.undated)) continue;
      sorts[w]++;
      if (dates[w].checked || (picked && picked.undated)) listed.push(f);
    }
    dates.forEach((box, i) => (box.parentNode.lastChild.textContent = sorts[i]));
    const pages = Math.max(1, Math.ceil(listed.length / PAGE));
    page = Math.min(page, pages - 1);
    $("findings").replaceChildren(...listed.slice(page * PAGE, (page + 1) * PAGE).map(finding));
    const time = picked ? picked.label : bins.length ? bins[view[0]].label + " to " + bins[view[1]].label : "undated";
    const some = listed.length ? ` Shown here: ${page * PAGE + 1} to ${Math.min(listed.length, (page + 1) * PAGE)}.` : "";
    $("shown").textContent = `${listed.length} of ${items.length} findings, ${time}, as ticked.${some}`;
    $("page").textContent = `Page ${page + 1} of ${pages}`;
    $("previous").disabled = page === 0;
    $("next").disabled = page === pages - 1;
    $("pages").hidden = pages === 1;
  }

  function redraw() {
    for (const u of charts) u.redraw(false);
    if (bins.length) {
      $("from").value = iso(bins[view[0]].first);
      $("until").value = iso(bins[view[1]].last);
      $("charts").setAttribute("aria-valuemin", String(view[0]));
      $("charts").setAttribute("aria-valuemax", String(view[1]));
      cursor = Math.max(view[0], Math.min(view[1], cursor < 0 ? view[1] : cursor));
      const i = cursor;
      cursor = -1;
      $("readout").textContent = "";
      hover(i);
    }
    numbers();
    list();
  }

  function rebin(word) {
    const s = bins.length ? { first: bins[view[0]].first, last: bins[view[1]].last } : null;
    by = word;
    bins = stretches(by);
    tallied = tally(found, bins, by);
    cursor = -1;
    view = s ? [indexOf(bins, s.first), indexOf(bins, s.last)] : view;
    picked = null;
    draw();
    redraw();
  }

  // ---- wiring

  if (innerWidth < 600) $("filters").open = false;
  $("by").value = by;
  $("by").addEventListener("change", () => rebin($("by").value));
  for (const id of ["from", "until"]) {
    $(id).addEventListener("change", () => {
      const [a, b] = [$("from").valueAsNumber / DAY, $("until").valueAsNumber / DAY];
      if (Number.isFinite(a) && Number.isFinite(b) && a <= b) show(indexOf(bins, a), indexOf(bins, b));
    });
  }
  $("in").addEventListener("click", () => zoom(0.5));
  $("out").addEventListener("click", () => zoom(2));
  $("earlier").addEventListener("click", () => move(-1));
  $("later").addEventListener("click", () => move(1));
  $("whole").addEventListener("click", () => show(0, bins.length - 1));
  $("busy").addEventListener("click", () => show(...busiest()));
  $("words").addEventListener("input", refilter);
  $("least").addEventListener("input", refilter);
  const turn = (n) => {
    page += n;
    list();
    $("findings-title").scrollIntoView({ block: "start" });
    $("findings-title").focus({ preventScroll: true });
  };
  $("previous").addEventListener("click", () => turn(-1));
  $("next").addEventListener("click", () => turn(1));
  for (const b of document.querySelectorAll("section .go[data-first]")) {
    b.addEventListener("click", () => go(b.textContent, Number(b.dataset.first), Number(b.dataset.last)));
  }
  document.addEventListener("click", (e) => {
    for (const d of document.querySelectorAll("#filters details[open]")) if (!d.contains(e.target)) d.open = false;
  });
  document.addEventListener("keydown", (e) => {
    const open = e.key === "Escape" && document.querySelector("#filters details[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
  $("charts").addEventListener("keydown", (e) => {
    const to = { ArrowLeft: cursor - 1, ArrowRight: cursor + 1, ArrowDown: cursor - 1, ArrowUp: cursor + 1, Home: view[0], End: view[1] }[e.key];
    if (e.ctrlKey || e.altKey || e.metaKey) return;
    if (to !== undefined) {
      const i = Math.max(0, Math.min(bins.length - 1, to));
      if (i < view[0]) show(view[0] - 1, view[1] - 1);
      if (i > view[1]) show(view[0] + 1, view[1] + 1);
      hover(i);
      for (const u of charts) u.setCursor({ left: u.valToPos(i, "x"), top: 8 });
    } else if ((e.key === "Enter" || e.key === " ") && bins[cursor]) pick(bins[cursor]);
    else if (e.key === "+" || e.key === "=") zoom(0.5);
    else if (e.key === "-") zoom(2);
    else if (e.key === "Escape" && picked) pick(picked);
    else if (e.key === "Escape") show(0, bins.length - 1);
    else return;
    e.preventDefault();
  });

  const fill = (id, code, sign) => ($(id).textContent = `${sign} ${code ? name(code) + " says" : "others say"}`);
  fill("says-up", data.actor, "▲");
  fill("says-down", data.other, "▼");

  function resize(width) {
    for (const u of charts) u.setSize({ width: width || u.root.parentNode.clientWidth, height: u.height });
  }
  new ResizeObserver(() => resize()).observe($("events"));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    colours();
    redraw();
  });
  addEventListener("beforeprint", () => {
    root.classList.add("printing");
    colours();
    resize(680);
  });
  addEventListener("afterprint", () => {
    root.classList.remove("printing");
    colours();
    resize();
  });

  colours();
  refilter();
  draw();
  const busy = bins.length ? busiest() : view;
  if (bins.length > 24 && busy[1] - busy[0] + 1 < bins.length / 2) show(...busy);
  else redraw();
})();
