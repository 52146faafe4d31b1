// Makes the page quicker and keeps taps while there is no network. Without it, everything works as plain forms.
(() => {
  "use strict";
  const PREFIX = "oktagon:";
  const PATIENCE = 8000; // milliseconds until a request counts as lost
  const WAITS = [1000, 2000, 4000, 8000, 15000];
  const POLLING = 3000;
  const main = () => document.getElementById("main");
  const form = () => document.getElementById("ballot");
  document.documentElement.classList.add("scripted");

  // ---- What is still to be sent: kept per seat and ballot, the newest tap only.
  const memory = new Map(); // where a browser keeps nothing for us, taps live as long as the page
  const kept = {
    keys() {
      try {
        return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
      } catch {
        return [...memory.keys()];
      }
    },
    get(name) {
      try {
        return JSON.parse(localStorage.getItem(name)) ?? memory.get(name);
      } catch {
        return memory.get(name);
      }
    },
    set(name, tap) {
      memory.set(name, tap);
      try {
        localStorage.setItem(name, JSON.stringify(tap));
      } catch { /* it is in memory */ }
    },
    drop(name) {
      memory.delete(name);
      try {
        localStorage.removeItem(name);
      } catch { /* it never was there */ }
    },
  };
  const seat = () => main()?.dataset.seat;
  const nameOf = (subject, round) => `${PREFIX}${seat()}:${subject}:${round}`;
  const shownName = () => form() && nameOf(form().dataset.subject, form().dataset.round);
  const pending = () => kept.keys().filter((name) => name.startsWith(`${PREFIX}${seat()}:`));

  // ---- A tap.
  let last = 0;
  function sequence() {
    last = Math.max(Date.now(), last + 1, Number(form().dataset.sequence) + 1);
    return last;
  }
  function key() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }
  let taps = 0;
  function tap(fields) {
    taps++;
    tell("");
    delete form().dataset.touched;
    fields.set("key", key());
    fields.set("sequence", sequence());
    kept.set(shownName(), fields.toString());
    choose(fields.get("choice"));
    note(main().dataset.sending, "");
    waited = 0;
    flush();
  }
  function choose(value) {
    for (const button of document.querySelectorAll(".level")) {
      button.setAttribute("aria-pressed", String(button.value === value));
    }
  }
  function note(sentence, look) {
    const line = document.getElementById("saved");
    if (!line) return;
    line.className = `saved ${look}`;
    if (line.textContent !== sentence) line.textContent = sentence;
  }
  function tell(sentence) {
    document.getElementById("notice").textContent = sentence;
  }

  // ---- Sending, again and again until the server has said what became of it.
  let sending = false;
  let waited = 0;
  let timer = 0;
  async function flush() {
    clearTimeout(timer);
    if (sending || !seat()) return;
    sending = true;
    let reached = true;
    for (const name of pending()) {
      const body = kept.get(name);
      reached = body === undefined || (await send(name, body));
      if (!reached) break;
    }
    sending = false;
    if (!reached) {
      if (pending().includes(shownName())) note(main().dataset.kept, "is-kept");
      const wait = WAITS[Math.min(waited++, WAITS.length - 1)];
      timer = setTimeout(flush, wait * (0.75 + Math.random() / 2));
    } else if (pending().length) {
      flush(); // tapped once more while the last one was on its way
    }
  }
  async function send(name, body) {
    let answer, said;
    try {
      answer = await ask("/w/vote", { method: "POST", body: new URLSearchParams(body) }, "application/json");
      if (answer.status >= 500) return false;
      said = await answer.json();
    } catch {
      return false;
    }
    waited = 0;
    if (kept.get(name) !== body) return true; // a newer tap waits; this one no longer matters
    kept.drop(name);
    if (said.saved) {
      if (name === shownName()) saved(said);
      return true;
    }
    if (answer.status === 409) tell(said.message);
    if (answer.status !== 422) await update();
    else if (name === shownName()) refused(said.message);
    return true;
  }
  function refused(message) {
    touched();
    note(message, "is-kept");
  }
  function saved(said) {
    taps++;
    form().dataset.sequence = said.sequence;
    if (form().dataset.touched) return; // other points stand there by now
    if (said.value !== "points") choose(said.value);
    note(document.getElementById("saved").dataset.saved.replace("{time}", clock(said.at)), "is-saved");
  }
  const clock = (moment) =>
    new Date(moment).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hour12: false });
  async function ask(address, options, type) {
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const answer = await fetch(address, { ...options, signal: stop.signal, headers: { Accept: type }, cache: "no-store" });
      return new Response(await answer.text(), { status: answer.status });
    } finally {
      clearTimeout(late);
    }
  }

  // ---- The page of the moment.
  let updating = false;
  let again = 0;
  async function update() {
    const address = main()?.dataset.room;
    if (!address || updating) return;
    clearTimeout(again);
    updating = true;
    const before = taps;
    let fresh = null;
    try {
      const answer = await ask(address, {}, "text/html");
      if (answer.status < 500) fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch { /* tried again below */ }
    updating = false;
    if (taps !== before) await update(); // the page may be older than the tap
    else if (fresh?.getElementById("main")) show(fresh);
    else again = setTimeout(update, POLLING);
  }
  function show(fresh) {
    const before = main();
    const after = fresh.getElementById("main");
    const draft = halfTyped(after);
    const open = [...before.querySelectorAll("details[open]")].map((part) => part.id);
    const focused = before.contains(document.activeElement) ? document.activeElement.id : null;
    const heading = before.querySelector("h1")?.textContent;
    before.replaceWith(after);
    document.title = fresh.title;
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    for (const [name, value] of draft) put(name, value);
    if (draft.length) touched();
    ready(draft.length > 0);
    const moved = after.querySelector("h1").textContent !== heading;
    const same = focused && document.getElementById(focused);
    if (same && !moved) same.focus({ preventScroll: true });
    else if (moved) announce(after.querySelector("h1"));
  }
  function announce(heading) {
    scrollTo(0, 0);
    heading.setAttribute("tabindex", "-1");
    heading.focus({ preventScroll: true }); // reads the new heading out
  }
  // Points that somebody has begun to share out survive as long as the vote is the same.
  function halfTyped(after) {
    const old = form();
    const same = after.querySelector("#ballot");
    if (!old?.dataset.touched || !same) return [];
    if (old.dataset.subject !== same.dataset.subject || old.dataset.round !== same.dataset.round) return [];
    return [...old.querySelectorAll("input:not([type=hidden])")].map((field) => [
      field.name, field.type === "checkbox" ? field.checked : field.value,
    ]);
  }
  function put(name, value) {
    const field = form().elements[name];
    if (!field) return;
    if (field.type === "checkbox") field.checked = value;
    else field.value = value;
  }

  // ---- Points.
  function remaining() {
    const line = document.getElementById("remaining");
    if (!line) return;
    const { total, complete, over, remaining: left } = form().dataset;
    const given = [...form().querySelectorAll("[type=number]")].reduce((sum, field) => sum + Number(field.value), 0);
    const rest = Number(total) - given;
    const sentence = rest < 0 ? over : left;
    line.textContent = rest === 0 ? complete : sentence.replace("{points}", Math.abs(rest));
  }
  function step(button) {
    const field = document.getElementById(button.dataset.for);
    const wanted = Number(field.value) + Number(button.dataset.step);
    field.value = Math.min(Number(field.max), Math.max(0, wanted));
    touched();
  }
  function touched() {
    form().dataset.touched = "1";
    note("", "");
    remaining();
  }

  // ---- News: a line from the server, or asking every few seconds where that does not work.
  let line = null;
  let polling = 0;
  function news(stamp) {
    const shown = main()?.dataset.stamp;
    if (stamp && shown && stamp !== shown) setTimeout(update, Math.random() * 300);
    if (pending().length) flush();
  }
  function listen() {
    if (!seat() || line) return;
    line = new EventSource("/w/news");
    line.onopen = () => stopPolling();
    line.onmessage = (event) => news(event.data);
    line.onerror = () => {
      poll();
      if (line?.readyState !== EventSource.CLOSED) return; // it tries again by itself
      line = null;
      setTimeout(listen, POLLING * 5);
    };
  }
  function poll() {
    if (polling) return;
    polling = setInterval(async () => {
      if (!seat()) return stopPolling();
      try {
        const answer = await ask("/w/state", {}, "application/json");
        if (answer.status === 403) await update();
        else if (answer.status < 400) news((await answer.json()).stamp);
      } catch { /* still no network */ }
    }, POLLING);
  }
  function stopPolling() {
    clearInterval(polling);
    polling = 0;
    if (pending().length) flush();
  }

  // ---- Whatever has just been drawn.
  function ready(isDraft) {
    for (const name of kept.keys()) {
      if (seat() && !name.startsWith(`${PREFIX}${seat()}:`)) kept.drop(name); // of an earlier seat
    }
    const body = shownName() && kept.get(shownName());
    if (body) {
      const fields = new URLSearchParams(body);
      choose(fields.get("choice"));
      if (!isDraft) for (const [name, value] of fields) if (name.startsWith("points.")) restore(name, value);
      note(main().dataset.kept, "is-kept");
    }
    remaining();
    flush();
    listen();
  }
  function restore(name, value) {
    put(name, form().elements[name]?.type === "checkbox" ? value === "1" : value);
  }

  let pressed = null;
  document.addEventListener("submit", (event) => {
    if (event.target.id !== "ballot") return;
    event.preventDefault();
    const fields = new URLSearchParams(new FormData(event.target));
    const button = event.submitter ?? pressed; // older browsers do not say which button it was
    if (button?.name) fields.set(button.name, button.value);
    tap(fields);
  });
  document.addEventListener("click", (event) => {
    pressed = event.target.closest("button");
    if (pressed?.dataset.step) step(pressed);
  });
  document.addEventListener("input", (event) => {
    if (event.target.closest("#ballot")) touched();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    waited = 0;
    flush();
    update();
  });
  addEventListener("online", () => {
    waited = 0;
    flush();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) update(); // back from another page: it may be an old one
  });
  ready(false);
})();
