// The cases of whoever holds this device: what is kept of them, for how long, and as a file.
//
// A case is a person, a family or an incident. It has a letter and a day, and nothing that could
// say who they are. It holds its ticks by checklist and step, each with its time and the codes of
// the words that were ticked, so that the same case goes on in another language and edition:
//
//   cases                     {open: "0f…", last: 2}       which case is open, the last letter given
//   cases/0f…                 {letter: "B", begun, changed, kept, from, late}
//   cases/0f…/<sheet>/<step>  {at, words: {en: "7QH41B"}, text: {en: "Call rescue."}}
//
// A tick has a name of its own, because a tab hears of what another has written a moment later: were
// a case one value, the second of two tabs would write the first one's tick away. What nobody can
// read (another hand, a later form) is left alone.
window.rahnumaCases = (() => {
  const device = window.rahnumaDevice;
  const DAY = 24 * 60 * 60 * 1000;
  const AGE = 30 * DAY;
  const WHAT = "rahnuma-cases";
  const VERSION = 1;
  const LARGEST = 1e6; // bytes of a file; a case with every sheet ticked is a tenth of it
  const MOST = { cases: 50, sheets: 300, steps: 200 }; // in a file; in a case; in a sheet

  const ID = /^[0-9a-f]{16}$/;
  const LETTER = /^[A-Z]{1,2}$/;
  const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
  const NAME = /^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
  const LANGUAGE = /^[a-z]{2,3}$/;
  const CODE = /^[0-9A-Z]{6}$/;

  // What was read from elsewhere: a sound copy of it that holds what we know and no more, or
  // nothing. An object without a prototype, since a step may be called "constructor".
  class Unsound extends Error {}
  const must = (fits) => {
    if (!fits) throw new Unsound();
  };
  const matching = (pattern) => (value) => {
    must(typeof value === "string" && pattern.test(value));
    return value;
  };
  const time = (value) => {
    must(!Number.isNaN(Date.parse(matching(TIME)(value))));
    return value;
  };
  const entries = (value) => {
    must(typeof value === "object" && value !== null && !Array.isArray(value));
    return Object.entries(value);
  };
  const bare = (pairs) => {
    const made = Object.create(null);
    for (const [name, value] of pairs) made[name] = value;
    return made;
  };
  const each = (value, name, inside, most) => {
    const pairs = entries(value);
    must(pairs.length <= most);
    return bare(pairs.map(([key, one]) => [matching(name)(key), inside(one)]));
  };
  const text = (value) => {
    must(typeof value === "string" && value.length <= 400);
    return value;
  };
  const soundTick = (value) => {
    const given = bare(entries(value));
    const tick = { at: time(given.at), words: each(given.words, LANGUAGE, matching(CODE), 4) };
    return given.text === undefined ? tick : { ...tick, text: each(given.text, LANGUAGE, text, 1) };
  };
  const soundSheets = (value) => each(
    value, NAME, (sheet) => each(sheet, NAME, soundTick, MOST.steps), MOST.sheets,
  );
  const soundHead = (value) => {
    const given = bare(entries(value));
    const one = {
      letter: matching(LETTER)(given.letter),
      begun: time(given.begun),
      changed: time(given.changed),
      kept: given.kept === true,
    };
    if (given.from !== undefined) one.from = matching(LETTER)(given.from);
    if (given.late !== undefined) one.late = time(given.late);
    return one;
  };
  const orNull = (sound, value) => {
    try {
      return sound(value);
    } catch (mistake) {
      if (mistake instanceof Unsound) return null;
      throw mistake;
    }
  };

  // A browser that does not keep what it is told still ticks: for as long as the page is open.
  const memory = new Map();
  const read = (name) => (memory.has(name) ? memory.get(name) : device.read(name));
  const write = (name, value) => {
    const kept = device.write(name, value);
    if (kept) memory.delete(name);
    else memory.set(name, JSON.parse(JSON.stringify(value)));
    return kept;
  };
  const remove = (name) => {
    memory.delete(name);
    device.remove(name);
  };

  const nameOf = (...parts) => ["cases", ...parts].join("/");
  const parts = () => [...new Set([...device.names(), ...memory.keys()])].sort()
    .map((name) => name.split("/")).filter(([first, id]) => first === "cases" && ID.test(id ?? ""))
    .map(([, ...after]) => after);
  const partsOf = (id) => parts().filter(([whose]) => whose === id);
  const sheetsOf = (id) => {
    const sheets = bare([]);
    for (const [, sheet, step, more] of partsOf(id)) {
      if (!NAME.test(sheet ?? "") || !NAME.test(step ?? "") || more !== undefined) continue;
      const tick = orNull(soundTick, read(nameOf(id, sheet, step)));
      if (!tick) continue;
      sheets[sheet] ??= bare([]);
      sheets[sheet][step] = tick;
    }
    return sheets;
  };
  const find = (id) => {
    const head = orNull(soundHead, read(nameOf(id)));
    return head && { id, ...head, sheets: sheetsOf(id) };
  };
  const all = () => parts().filter((part) => part.length === 1)
    .map(([id]) => find(id)).filter(Boolean)
    .sort((one, other) => (
      one.begun.localeCompare(other.begun) || one.letter.localeCompare(other.letter)
    ));
  const index = () => {
    const { open, last } = { ...read("cases") };
    return {
      open: typeof open === "string" && ID.test(open) ? open : null,
      last: Number.isInteger(last) && last > 0 && last <= 702 ? last : 0,
    };
  };
  const open = () => {
    const id = index().open;
    return id && find(id);
  };
  const show = (id) => write("cases", { ...index(), open: id });

  const now = () => new Date().toISOString();
  const keep = ({ id, sheets, ...head }) => write(nameOf(id), head);
  const ticksOf = ({ id, sheets }) => Object.entries(sheets).flatMap(([sheet, found]) => (
    Object.entries(found).map(([step, tick]) => [nameOf(id, sheet, step), tick])
  ));

  // A case was changed: its 30 days begin anew.
  const touch = (id, more = {}) => {
    const one = find(id);
    if (!one) return;
    delete one.late;
    keep({ ...one, ...more, changed: now() });
  };

  // A letter is given again only when all others are taken: a sheet printed this morning may say "A".
  const letterOf = (number) => (number > 26 ? String.fromCharCode(64 + Math.floor((number - 1) / 26)) : "")
    + String.fromCharCode(65 + (number - 1) % 26);
  const nextLetter = (taken) => {
    const { last } = index();
    const numbers = Array.from({ length: 702 }, (_, at) => at + 1);
    const inTurn = [...numbers.slice(last, 26), ...numbers.slice(0, Math.min(last, 26)), ...numbers.slice(26)];
    return inTurn.find((number) => !taken.has(letterOf(number))) ?? 702;
  };
  const newId = () => Array.from(
    window.crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0"),
  ).join("");
  const letters = () => new Set(all().map((one) => one.letter));

  // A new case, opened. One in which nothing is ticked yet is as good as new.
  const begin = () => {
    const unused = all().find((one) => !one.from && Object.keys(one.sheets).length === 0);
    const id = unused?.id ?? newId();
    const at = now();
    const number = nextLetter(letters());
    if (unused) show(id);
    else {
      keep({ id, letter: letterOf(number), begun: at, changed: at, kept: false, sheets: {} });
      write("cases", { open: id, last: number });
    }
    return id;
  };

  // The ticks of a sheet, also those from before it was called by its present name, *names[0]*.
  const ticks = (one, names) => Object.assign(
    Object.create(null), ...[...names].reverse().map((name) => one?.sheets[name] ?? {}),
  );
  const tick = (id, names, step, made) => {
    write(nameOf(id, names[0], step), made);
    touch(id);
  };
  const untick = (id, names, ...steps) => {
    for (const name of names) for (const step of steps) remove(nameOf(id, name, step));
    touch(id);
  };
  const clearSheet = (id, names) => untick(id, names, ...Object.keys(ticks(find(id), names)));
  const clear = (id) => partsOf(id).forEach((part) => remove(nameOf(...part)));

  // What was cleared comes back, beside what was ticked meanwhile.
  const restore = (one) => {
    const meanwhile = new Set(partsOf(one.id).map((part) => nameOf(...part)));
    for (const [name, made] of ticksOf(one)) if (!meanwhile.has(name)) write(name, made);
    keep(one);
    show(one.id);
  };
  const setKept = (id, kept) => touch(id, { kept });

  // A case older than 30 days is marked first, and forgotten a day later: a clock that was set
  // wrong for a moment costs nothing. A clock before the edition's own date is certainly wrong.
  const tidy = (at, editionDate) => {
    if (at < Date.parse(editionDate)) return;
    const there = new Set(parts().filter((part) => part.length === 1).map(([id]) => id));
    for (const part of parts()) { // ticked in one tab while another cleared the case
      if (!there.has(part[0])) remove(nameOf(...part));
    }
    for (const one of all()) {
      const changed = Date.parse(one.changed);
      const late = one.late ? Date.parse(one.late) : null;
      const stamp = new Date(at).toISOString();
      const { late: _, ...rest } = one;
      if (changed > at + DAY) keep({ ...rest, changed: stamp }); // the clock was ahead
      else if (one.kept || at - changed < AGE) {
        if (one.late) keep(rest);
      } else if (late === null || late > at) keep({ ...rest, late: stamp });
      else if (at - late >= DAY) clear(one.id);
    }
  };

  // As a file: nothing but ids, letters, codes and times.
  const inOrder = (values, inside) => bare(
    Object.keys(values).sort().map((name) => [name, inside(values[name])]),
  );
  const ticked = (sheets) => bare(
    Object.entries(sheets).filter(([, found]) => Object.keys(found).length),
  );
  const ticksAlone = (sheets) => inOrder(ticked(sheets), (found) => inOrder(
    found, ({ at, words }) => ({ at, words: inOrder(words, (code) => code) }),
  ));
  const exported = (cases, edition) => `${JSON.stringify({
    what: WHAT,
    version: VERSION,
    edition,
    cases: cases.map(({ id, letter, begun, changed, sheets }) => (
      { id, letter, begun, changed, sheets: ticksAlone(sheets) }
    )),
  }, null, 1)}\n`;

  // The cases of a file, or what is wrong with it: one word, which the page turns into a sentence.
  const fromFile = (content) => {
    if (content.length > LARGEST) return { wrong: "huge" };
    let given = null;
    try {
      given = bare(entries(JSON.parse(content)));
    } catch {
      return { wrong: "foreign" };
    }
    if (given.what !== WHAT) return { wrong: "foreign" };
    if (Number.isInteger(given.version) && given.version > VERSION) return { wrong: "newer" };
    const cases = orNull((value) => {
      must(given.version === VERSION && Array.isArray(value));
      must(value.length > 0 && value.length <= MOST.cases);
      const found = value.map((one) => {
        const { id } = bare(entries(one));
        const { letter, begun, changed } = soundHead(one);
        const sheets = ticksAlone(soundSheets(bare(entries(one)).sheets));
        return { id: matching(ID)(id), letter, begun, changed, sheets };
      });
      must(new Set(found.map((one) => one.id)).size === found.length);
      return found;
    }, given.cases);
    return cases ? { cases } : { wrong: "damaged" };
  };

  // Brings cases in beside those that are here: none is replaced, and what is here already is not
  // doubled. All of them, or none.
  const add = (cases) => {
    const there = all();
    const same = [];
    const made = [];
    const taken = letters();
    for (const given of cases) {
      const here = there.find((one) => one.begun === given.begun
        && JSON.stringify(ticksAlone(one.sheets)) === JSON.stringify(given.sheets));
      if (here) {
        same.push(here);
        continue;
      }
      const letter = taken.has(given.letter) ? letterOf(nextLetter(taken)) : given.letter;
      taken.add(letter);
      made.push({
        ...given, id: find(given.id) ? newId() : given.id, letter, from: given.letter, kept: false, changed: now(),
      });
    }
    const written = made.flatMap(({ sheets, ...head }) => [
      [nameOf(head.id), (({ id, ...rest }) => rest)(head)], ...ticksOf({ id: head.id, sheets }),
    ]);
    if (written.every(([name, value]) => device.write(name, value))) return { made, same };
    for (const [name] of written) device.remove(name);
    return { wrong: "full" };
  };

  const editionDate = document.querySelector("[data-edition-date]")?.dataset.editionDate;
  if (editionDate) tidy(Date.now(), editionDate);

  return {
    LARGEST, add, all, begin, clear, clearSheet, exported, fromFile, open, restore, setKept, show,
    tick, ticks, tidy, untick, unkept: () => memory.size > 0,
  };
})();
