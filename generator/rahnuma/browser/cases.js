// The cases of whoever holds this device: what is kept of them, for how long, and as a file.
//
// A case is a person, a family or an incident. It has a letter and a day, and nothing that could
// say who they are. It holds its ticks by checklist and step, each with its time and the codes of
// the words that were ticked, so that the same case goes on in another language and edition:
//
//   cases        {open: "0f…", last: 2}                  which case is open, the last letter given
//   cases/0f…    {letter: "B", begun, changed, kept, from, late, sheets: {sheet: {step: tick}}}
//   a tick       {at, words: {en: "7QH41B"}, text: {en: "Call rescue."}}
//
// Every change reads what is kept, changes it and writes it in one go, a name a case: two tabs that
// tick lose nothing of each other. What nobody can read (another hand, a later form) is left alone.
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
  const soundCase = (value) => {
    const given = bare(entries(value));
    const one = {
      letter: matching(LETTER)(given.letter),
      begun: time(given.begun),
      changed: time(given.changed),
      kept: given.kept === true,
      sheets: soundSheets(given.sheets),
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

  const nameOf = (id) => `cases/${id}`;
  const find = (id) => {
    const one = orNull(soundCase, read(nameOf(id)));
    return one && { id, ...one };
  };
  const all = () => [...new Set([...device.names(), ...memory.keys()])]
    .filter((name) => name.startsWith("cases/") && ID.test(name.slice(6)))
    .map((name) => find(name.slice(6))).filter(Boolean)
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
  const keep = ({ id, ...one }) => write(nameOf(id), one);

  // The change that *act* makes to a case, from what is kept at this moment.
  const change = (id, act) => {
    const one = find(id);
    if (!one) return;
    act(one);
    delete one.late;
    keep({ ...one, changed: now() });
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
  const setTicks = (id, names, act) => change(id, (one) => {
    const found = ticks(one, names);
    act(found);
    for (const name of names) delete one.sheets[name];
    if (Object.keys(found).length) one.sheets[names[0]] = found;
  });
  const tick = (id, names, step, made) => setTicks(id, names, (found) => { found[step] = made; });
  const untick = (id, names, ...steps) => setTicks(id, names, (found) => {
    for (const step of steps) delete found[step];
  });
  const clearSheet = (id, names) => untick(id, names, ...Object.keys(ticks(find(id), names)));
  const clear = (id) => remove(nameOf(id));

  // What was cleared comes back, beside what was ticked meanwhile.
  const restore = (one) => {
    const meanwhile = find(one.id);
    for (const [sheet, found] of Object.entries(meanwhile?.sheets ?? {})) {
      one.sheets[sheet] = Object.assign(Object.create(null), one.sheets[sheet], found);
    }
    keep(one);
    show(one.id);
  };
  const setKept = (id, kept) => change(id, (one) => { one.kept = kept; });

  // A case older than 30 days is marked first, and forgotten a day later: a clock that was set
  // wrong for a moment costs nothing. A clock before the edition's own date is certainly wrong.
  const tidy = (at, editionDate) => {
    if (at < Date.parse(editionDate)) return;
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
  const ticksAlone = (sheets) => inOrder(sheets, (found) => inOrder(
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
        const { letter, begun, changed, sheets } = soundCase(one);
        return { id: matching(ID)(id), letter, begun, changed, sheets: ticksAlone(sheets) };
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
    if (made.every((one) => device.write(nameOf(one.id), (({ id, ...rest }) => rest)(one)))) {
      return { made, same };
    }
    for (const one of made) device.remove(nameOf(one.id));
    return { wrong: "full" };
  };

  const editionDate = document.querySelector("[data-edition-date]")?.dataset.editionDate;
  if (editionDate) tidy(Date.now(), editionDate);

  return {
    LARGEST, add, all, begin, clear, clearSheet, exported, fromFile, open, restore, setKept, show,
    tick, ticks, tidy, untick, unkept: () => memory.size > 0,
  };
})();
