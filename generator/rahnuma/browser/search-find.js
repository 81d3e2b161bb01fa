// The answers of the search: rows of the index and everyday words in, hits out. It touches no page.
//
// A question is cut into slots: a word, or several that have one meaning together. For each slot we
// look for what was typed, for the same meaning in other words or the other language (the glossary
// and search-words.js), and for what sounds alike. Each page is measured: how much of the
// question it says at all, in one part, in a heading, in what it is called and asked for. It adds up.
//
// An index row is [address, kind, title, names, parts, asked], a part [place, heading, words, cited,
// asked]; names and what is asked for are phrases with " · " between.
window.rahnumaFind = ((letters, everyday, idleWords, kindWords) => {
  const { words, stem, sounds, spoken, urdu } = letters;
  const idle = new Set([...idleWords].flatMap(words));
  const kindOf = new Map(Object.entries(kindWords).flatMap(([kind, all]) => words(all).map((word) => [stem(word), kind])));
  // Texts are kept by part: words that stand together answer a question, the same words scattered
  // over a page need not. The number of a part is that of its page times this, and its place.
  const places = 1000;
  const fields = { title: 6, names: 5, asked: 4, address: 3, headings: 1.5, text: 1 };
  // What each measure of a page is worth, fitted to the table of queries by logistic regression and
  // rounded: said anywhere, together in one part, in a heading, in its title, in any of its names;
  // how well one phrase that it is called or asked for fits the question as a whole; how often.
  const worths = { said: 2, together: 2.5, headed: 0.5, called: 0.5, named: 2.25, fit: 3.75, often: 2.25 };
  // What one acts by comes before what one looks up.
  const kinds = { stage: 1, role: 1.5, guideline: 0.5, checklist: -0.75, term: -0.25, instrument: -1.5 };

  // ---- The index ---------------------------------------------------------------------------

  const slug = (address) => {
    const [path, place] = address.split("#");
    return (place ?? path.replace(/\/index\.html$/, "").replace(/\.html$/, "").replace(/^.*\//, ""));
  };

  // An index that fills itself in slices, so that a slow phone can draw and answer meanwhile: first
  // what pages are called, then the glossary, then the long texts. *pause* is awaited after a few
  // milliseconds of work; *named* and *whole* are promises that so much is in.
  const make = (rows, MiniSearch, pause) => {
    const part = (names) => new MiniSearch({
      fields: names,
      stringifyField: (stems) => stems,
      tokenize: (stems) => (typeof stems === "string" ? stems.split(" ") : stems),
      processTerm: (word) => word || null,
    });
    const index = {
      rows, titled: part(["title", "names", "asked", "address"]), texts: part(["headings", "text"]),
      phrases: [], rare: new Map(), lines: [], rung: new Set(), known: new Set(), laws: new Map(), unheard: [], heard: new Map(), near: new Map(),
      meanings: { exact: new Map(), stemmed: new Map(), heard: new Map() }, answers: new Map(), slips: new Map(),
    };
    const rest = resting(pause);
    index.named = call(index, rest);
    index.whole = index.named.then(() => fill(index, rest));
    return index;
  };

  const resting = (pause) => {
    let start = performance.now();
    return async () => {
      if (performance.now() - start < 10) return;
      await pause();
      start = performance.now();
    };
  };

  const call = async (index, rest) => {
    for (const [id, [address, kind, title, names, parts, asked = ""]] of index.rows.entries()) {
      if (kind === "instrument") {
        for (const word of new Set(words(`${slug(address)} ${names}`))) if (/^\D{3,}$/.test(word)) keep(index.laws, word, id);
      }
      const [called, named, sought, ...within] = [title, names, asked, ...parts.map((one) => one[4] ?? "")].map((text) => (
        text.split(" · ").filter(Boolean).map((one) => folded(index, one))
      ));
      index.titled.add({
        id, title: called.flat(), names: named.flat(), asked: [sought, within.flat()].flat(2), address: folded(index, slug(address)),
      });
      // A phrase knows the part that it is asked for with, so that a hit leads there.
      const holding = new Map();
      [[...called, ...named, ...sought], ...within].forEach((phrases, at) => {
        for (const stems of phrases) {
          const phrase = { part: Math.max(0, at - 1), all: 0 };
          for (const word of new Set(stems)) keep(holding, word, phrase);
        }
      });
      index.phrases.push(holding);
      for (const word of holding.keys()) index.rare.set(word, (index.rare.get(word) ?? 0) + 1);
      // A telephone number is no section: "call 15".
      index.lines.push(new Set(words(names).filter((word) => /^\d+$/.test(word))));
      if (kind === "service") for (const number of index.lines[id]) index.rung.add(number);
      await rest();
    }
    for (const [word, often] of index.rare) index.rare.set(word, Math.log(1 + index.rows.length / often));
    for (const holding of index.phrases) {
      for (const [word, phrases] of holding) for (const phrase of phrases) phrase.all += index.rare.get(word);
    }
    // What names a few laws only, such as "crpc", says which law a number belongs to.
    for (const [word, ids] of index.laws) if (ids.length > 3) index.laws.delete(word);
    await learn(index, rest);
    await warm(index, rest);
  };

  const fill = async (index, rest) => {
    for (const [id, row] of index.rows.entries()) {
      row[4].forEach(([, heading, said, , asked = ""], place) => {
        index.texts.add({ id: id * places + place, headings: folded(index, `${heading} ${asked}`), text: folded(index, said) });
      });
      for (const word of index.unheard.splice(0)) {
        hear(index.heard, word, word);
        keep(index.near, spoken(word).length, nearness(word, [[word]]));
      }
      await rest();
    }
    await warm(index, rest);
  };

  // A browser runs code fast once it has run a few times: questions of nobody, half a word, a sound
  // and a slip, so that the first key of a reader is no slower than the others.
  const warm = async (index, rest) => {
    for (const kept of [index.answers, index.slips]) kept.clear();
    for (const question of ["s", "se", "protec", "kagaz", "sectoin 2 sectoin", "گوا"]) {
      find(index, question);
      await rest();
    }
    for (const kept of [index.answers, index.slips]) kept.clear();
  };

  // The stems of a text's words; a new word is put by, to be remembered by its sound.
  const folded = (index, text) => {
    const found = [];
    for (const word of words(text)) {
      if (idle.has(word)) continue;
      if (!index.known.has(word)) {
        index.known.add(word);
        index.unheard.push(word);
      }
      found.push(stem(word));
    }
    return found;
  };

  const hear = (heard, word, thing) => {
    for (const sound of sounds(word)) keep(heard, sound, thing);
  };

  // What a slip of the finger is compared by: the sound, and its letters as bits.
  const nearness = (word, phrases) => ({
    word, bits: bitsOf(word), said: spoken(word), saidBits: bitsOf(spoken(word)), phrases,
  });
  const bitsOf = (word) => {
    let bits = 0;
    for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
    return bits;
  };
  const count = (bits) => {
    let left = bits;
    let sum = 0;
    while (left) {
      left &= left - 1;
      sum += 1;
    }
    return sum;
  };

  // The words of a phrase that say something; none where one word of several is left: "in-laws" is
  // not about laws.
  const telling = (phrase) => {
    const all = words(phrase);
    const left = all.filter((word) => !idle.has(word));
    return left.length && (left.length > 1 || all.length === 1) ? left : null;
  };

  // A meaning: what it is called (its phrases), found by every form that people type.
  const learn = async (index, rest) => {
    const { exact, stemmed, heard } = index.meanings;
    const add = (forms, phrases) => {
      const meaning = { phrases: phrases.map(telling).filter(Boolean) };
      for (const form of new Set(forms.map((one) => words(one).join("")))) {
        if (!form) continue;
        const entry = { key: form, meaning };
        keep(exact, form, entry);
        keep(stemmed, stem(form), entry);
        hear(heard, form, entry);
        keep(index.near, spoken(form).length, nearness(form, meaning.phrases));
      }
    };
    for (const line of everyday.trim().split("\n")) {
      const forms = line.split("|").map((part) => part.split(",").map((form) => form.trim()));
      add(forms.flat(), [...forms[0], ...forms[1]]);
      await rest();
    }
    for (const [, kind, title, names] of index.rows) {
      if (kind !== "term") continue;
      const forms = names.split(" · ");
      add([title, ...forms], [title, ...forms.filter(urdu)]);
      await rest();
    }
  };

  const keep = (map, key, thing) => {
    const kept = map.get(key);
    if (kept) kept.push(thing);
    else map.set(key, [thing]);
  };

  // ---- Likeness ----------------------------------------------------------------------------

  // Edits from one word to the other, a swap of neighbours counted once; more than *most* is enough.
  // A slip is looked for in thousands of words: the rows are made once, and of each only the cells
  // are filled that *most* edits can reach.
  const rows = [0, 1, 2].map(() => new Uint8Array(256));
  const edits = (one, other, most) => {
    const [wide, high] = [other.length, one.length];
    if (Math.abs(high - wide) > most) return most + 1;
    if (Math.max(high, wide) > 200) return one === other ? 0 : most + 1;
    let [before, row, next] = rows;
    for (let j = 0; j <= wide; j += 1) row[j] = j;
    for (let i = 1; i <= high; i += 1) {
      const letter = one.charCodeAt(i - 1);
      const from = Math.max(1, i - most);
      const to = Math.min(wide, i + most);
      let best = next[from - 1] = from === 1 ? i : most + 1;
      for (let j = from; j <= to; j += 1) {
        const same = other.charCodeAt(j - 1) === letter;
        let cost = row[j - 1] + (same ? 0 : 1);
        if (row[j] < cost) cost = row[j] + 1;
        if (next[j - 1] < cost) cost = next[j - 1] + 1;
        if (!same && i > 1 && j > 1 && other.charCodeAt(j - 2) === letter && one.charCodeAt(i - 2) === other.charCodeAt(j - 1)) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        next[j] = cost;
        if (cost < best) best = cost;
      }
      if (best > most) return most + 1;
      if (to < wide) next[to + 1] = most + 1;
      [before, row, next] = [row, next, before];
    }
    return row[wide];
  };

  // How alike two words sound that share a key, from 0 to 1. Urdu script has no short vowels: there
  // the consonants alone must do, and the more of them, the surer.
  const likeness = (one, other) => {
    if (one === other) return 1;
    if (urdu(one) !== urdu(other)) {
      if (!/[aeiouy]/.test(one + other)) return 0;
      const length = sounds(one)[0].replace("a", "").length;
      return [0, 0.3, 0.6, 0.8, 0.9][Math.min(length, 4)];
    }
    const [a, b] = urdu(one) ? [one, other] : [spoken(one), spoken(other)];
    return 1 - edits(a, b, 9) / Math.max(a.length, b.length, 3);
  };

  // Everything in *heard* that sounds like *word*, with how alike it is.
  const alike = (heard, word, keyOf, least) => {
    const found = new Map();
    for (const sound of sounds(word)) {
      for (const thing of heard.get(sound) ?? []) {
        const like = likeness(word, keyOf(thing));
        if (like >= least && like > (found.get(thing) ?? 0)) found.set(thing, like);
      }
    }
    return found;
  };

  // ---- The question ------------------------------------------------------------------------

  const unit = "sections?|sec|sect|s|u\\/s|دفعہ|دفعات|dafa|dafah|daffa|dafaa|articles?|art|ارٹیکل|ارٹکل|artical|rules?|قاعدہ|paragraph|para";
  const numbered = new RegExp(`(?<![\\p{L}\\p{N}])(?:(${unit})[\\s.:]*)?(\\d{1,3})(?:-?\\(?([a-z]{1,2})\\)?(?![\\p{L}\\p{N}])|\\s+([a-h])(?![\\p{L}\\p{N}]))?(?:\\s?\\((\\d{1,2}[a-z]?)\\))?(?![\\p{L}\\p{N}])`, "giu");
  // A day, an age, a sum: what is counted is no section.
  const counted = new RegExp(`^\\s*(?:%|(?:st|nd|rd|th)?\\s*(?:${[
    "jan(?:uary|wari)?|feb(?:ruary)?|farwari|mar(?:ch)?|apr(?:il|ail)?|may|june?|july?|julai|aug(?:ust)?|agast|sept?(?:ember)?|sitambar|oct(?:ober)?|aktoo?bar|nov(?:ember)?|nawambar|dec(?:ember)?|disambar",
    "جنوری|فروری|مارچ|اپریل|میی|جون|جولایی|اگست|ستمبر|اکتوبر|نومبر|دسمبر",
    "days?|di?n|weeks?|haf?t[ae]y?|months?|mahin[aey]+|years?|yrs?|sala?|saal|hours?|hrs?|ghant[aey]+|minutes?|mins?|lakhs?|lacs?|crores?|karor|rupees?|rupa?[iy]?[aey]+|rs|percent|times|baar",
    "دن|دنوں|ہفت[ہی]|ہفتوں|مہین[ہی]|مہینوں|سال|سالوں|گھنٹ[ہی]|گھنٹوں|منٹ|لاکھ|کروڑ|روپی|روپیی|فیصد|بار",
  ].join("|")})(?![\\p{L}\\p{N}]))`, "iu");

  // Numbers of sections in a question, taken out of it: "s21 ata" gives 21 and "ata", "25(4A)" gives
  // 25 and, within it, 4a.
  const sections = (question) => {
    const found = [];
    const rest = question.replace(numbered, (whole, said, number, near, apart, within, at) => {
      const letter = near ?? apart ?? "";
      if (!said && !letter && counted.test(question.slice(at + whole.length))) return whole;
      found.push({ number: number + letter, within, said: said ? (/^(a|ا)/.test(said) ? "article" : "section") : "" });
      return said ? " " : ` ${number}${letter} `;
    });
    return { found, rest };
  };

  const provision = /^(s|art|a|r|p|pr|gr|gp|gl|c)-?(\d+)([a-z]*)(?:-(\d+)([a-z]*))?/;

  const holds = (place, { number, within, said }) => {
    const match = provision.exec(place);
    if (!match) return 0;
    const [, sort, first, letter, last, lastLetter] = match;
    const digits = Number.parseInt(number, 10);
    const named = first + letter === number
      || (last && Number(last) >= Number(first) && digits > Number(first) && digits <= Number(last))
      || (last && last + lastLetter === number && Number(last) >= Number(first));
    if (!named) return 0;
    const sub = within && first + letter === number && last + lastLetter === within;
    const main = sub ? 1.5 : place === `${sort}${number}` ? 1 : 0.5;
    if (!said) return main;
    return main * ((said === "article") === sort.startsWith("a") ? 1 : 0.5);
  };

  // The slots of a question: each a list of ways to say it, [tokens, weight].
  const slotsOf = (index, asked, typing) => {
    const slots = [];
    let at = 0;
    while (at < asked.length) {
      let taken = 1;
      let ways = null;
      for (let length = Math.min(4, asked.length - at); length > 1; length -= 1) {
        const span = asked.slice(at, at + length);
        // With a small word at an end only a written expression says something: "how much". What
        // sounds like one is chance.
        const small = idle.has(span[0]) || idle.has(span[length - 1]);
        if (small && !index.meanings.exact.has(span.join(""))) continue;
        const found = meant(index, span.join(""), 0.86);
        if (found.length) {
          const said = telling(span.join(" "));
          ways = said ? [[said, 1], ...found] : found;
          // The words of a longer expression count on their own as well.
          for (const word of said ?? []) if (index.known.has(word)) ways.push([[word], 0.35]);
          taken = length;
          break;
        }
      }
      if (!ways && !idle.has(asked[at])) ways = waysOf(index, asked[at], typing && at === asked.length - 1);
      if (ways) slots.push({ words: asked.slice(at, at + taken), ways });
      at += taken;
    }
    return slots;
  };

  // Other words for what was typed as *key*, from everyday words and the glossary.
  const meant = (index, key, least) => {
    const { exact, heard } = index.meanings;
    const entries = new Map((exact.get(key) ?? []).map((entry) => [entry, 1]));
    if (!entries.size) {
      const sure = [...alike(heard, key, (entry) => entry.key, least)].sort((a, b) => b[1] - a[1]).slice(0, 6);
      for (const [entry, like] of sure) if (like >= sure[0][1] - 0.15) entries.set(entry, like);
    }
    const ways = [];
    for (const [{ meaning }, like] of entries) {
      for (const phrase of meaning.phrases) ways.push([phrase, 0.75 * like]);
    }
    return ways;
  };

  const waysOf = (index, word, typing) => {
    const bare = stem(word);
    const known = index.known.has(word) || look(index, [bare]).length > 0;
    const ways = [[[word], 1]];
    ways.push(...meant(index, word, known ? 0.9 : 0.6));
    if (ways.length === 1) {
      for (const { meaning } of index.meanings.stemmed.get(bare) ?? []) {
        for (const phrase of meaning.phrases) ways.push([phrase, 0.65]);
      }
    }
    const begun = typing ? begins(index, word, known) : [];
    ways.push(...begun);
    const near = [...alike(index.heard, word, (one) => one, known ? 0.85 : 0.55)];
    near.sort((a, b) => b[1] - a[1]);
    for (const [other, like] of near.slice(0, 5)) {
      // Across scripts a sound is a guess: a slip may be nearer.
      const sound = urdu(other) === urdu(word) ? like : Math.min(like, 0.7);
      if (other !== word) ways.push([[other], (known ? 0.5 : 0.8) * sound]);
    }
    const sure = Math.max(...ways.slice(1).filter((way) => !way[2]).map((way) => way[1]), 0);
    // Half a word that begins another is no slip.
    if (!known && sure < 0.6 && !begun.length) ways.push(...slips(index, word));
    return ways;
  };

  // Words that begin so. The index holds stems: of "hospita" it knows "hospit" alone.
  const begins = (index, word, known) => {
    if (look(index, [word], true).length) return [[[word], known ? 0.3 : 0.6, true]];
    if (known || word.length < 4) return [];
    const longer = [...index.known].filter((one) => one.startsWith(word));
    return [...new Set(longer.map(stem))].slice(0, 4).map((one) => [[one], 0.6]);
  };

  // A slip of the finger: the nearest words of the vocabulary and of the text, in letters or in sound.
  // Most slips are one letter, and one is sought in a tenth of the time of three.
  const slips = (index, word) => {
    if (word.length < 4 || /\d/.test(word)) return [];
    const kept = index.slips.get(word);
    if (kept) return kept;
    const typed = nearness(word);
    const most = [0, 0, 0, 1, 1, 1, 2, 2, 2][typed.said.length] ?? 3;
    let found = [];
    for (let edit = Math.min(1, most); edit <= most && !found.length; edit += 1) found = nearest(index, typed, edit);
    found.sort((a, b) => a[0] - b[0]);
    const ways = found.filter(([far]) => far < found[0][0] + 0.5).slice(0, 5).flatMap(([far, phrases]) => (
      phrases.map((phrase) => [phrase, Math.max(0.2, 0.75 - far * (1.3 / word.length))])
    ));
    index.slips.set(word, ways);
    return ways;
  };

  // What is *most* edits from a word at most, each with how far. An edit that changes the length
  // changes one letter of the set, another two: that alone rules most of them out.
  const nearest = (index, typed, most) => {
    const found = [];
    for (let length = typed.said.length - most; length <= typed.said.length + most; length += 1) {
      for (const one of index.near.get(length) ?? []) {
        let far = most + 1;
        if (count(one.saidBits ^ typed.saidBits) <= 2 * most - Math.abs(length - typed.said.length)) far = edits(typed.said, one.said, most);
        if (far && count(one.bits ^ typed.bits) <= 2 * most - Math.abs(one.word.length - typed.word.length)) {
          far = Math.min(far, edits(typed.word, one.word, most));
        }
        if (far <= most) found.push([far + edits(typed.word, one.word, 9) / 10, one.phrases]);
      }
    }
    return found;
  };

  // ---- The answer --------------------------------------------------------------------------

  // Pages that hold all *tokens* in what they are called or in one part, each with its score, the
  // words it was found by and those parts; kept, because the next key asks for most of them again.
  const look = (index, tokens, begun = false) => {
    const key = tokens.join(" ") + (begun ? "*" : "");
    const kept = index.answers.get(key);
    if (kept) return kept;
    const prefix = (term) => begun && term === tokens[tokens.length - 1];
    const how = { boost: fields, combineWith: "AND", prefix };
    // One or two letters begin half of all words: titles will do.
    if (begun && key.length < 4) how.fields = ["title"];
    const asked = tokens.join(" ");
    const found = new Map();
    for (const { id, score, terms, match } of index.titled.search(asked, how)) {
      const called = terms.every((term) => match[term].includes("title"));
      found.set(id, { id, score, rest: 0, best: 0, terms: new Set(terms), called, named: terms, parts: [], headed: [] });
    }
    if (!begun || asked.length > 3) {
      // The best part comes first; others of the page say that it is about this, not how much.
      for (const { id: part, score, terms, match } of index.texts.search(asked, how)) {
        const id = Math.floor(part / places);
        let page = found.get(id);
        if (!page) found.set(id, page = { id, score: 0, rest: 0, best: 0, terms: new Set(), called: false, named: null, parts: [], headed: [] });
        if (page.best) page.rest += score;
        else page.best = score;
        for (const term of terms) page.terms.add(term);
        page.parts.push(part % places);
        if (terms.some((term) => match[term].includes("headings"))) page.headed.push(part % places);
      }
    }
    const pages = [...found.values()];
    for (const page of pages) page.score = (page.score + page.best + 0.35 * Math.min(page.rest, 3 * page.best)) / tokens.length;
    if (index.answers.size > 3000) index.answers.clear();
    index.answers.set(key, pages);
    return pages;
  };

  const answer = (index, slot) => {
    const scores = new Map();
    for (const [tokens, weight, begun] of slot.ways) {
      const how = sure(weight);
      for (const page of look(index, tokens.map(stem), begun)) {
        const worth = page.score * weight;
        let one = scores.get(page.id);
        if (!one) scores.set(page.id, one = { score: worth, weight, called: 0, named: 0, ways: [] });
        else {
          one.score = Math.max(one.score, worth) + Math.min(one.score, worth) * 0.1;
          one.weight = Math.max(one.weight, weight);
        }
        if (page.called && how > one.called) one.called = how;
        if (page.named && how > one.named) one.named = how;
        one.ways.push([page, how]);
      }
    }
    return scores;
  };

  const find = (index, question, most = 24) => {
    const typing = !/\s$/.test(question);
    const { found: numbers, rest } = sections(letters.letters(question));
    const all = words(rest);
    const wanted = new Set(all.map((word) => kindOf.get(stem(word))).filter(Boolean));
    // A word for a kind says which pages are wanted, not what is in them.
    const about = all.filter((word) => !kindOf.has(stem(word)));
    const asked = about.some((word) => !idle.has(word)) ? about : all;
    const slots = slotsOf(index, asked, typing);
    const inUrdu = urdu(question);
    const laws = new Set(asked.flatMap((word) => index.laws.get(word) ?? []));
    const totals = new Map();
    let whole = 0;
    for (const slot of slots) {
      const scores = answer(index, slot);
      if (!scores.size) continue;
      // A rare word says more than a common one, several words more than one, and a guess less.
      let held = 0;
      let surest = 0;
      for (const { weight } of scores.values()) {
        held += weight;
        surest = Math.max(surest, weight);
      }
      const worth = Math.min(1, surest) * Math.log(1 + index.rows.length / held) * slot.words.length;
      whole += worth;
      for (const [id, one] of scores) {
        let total = totals.get(id);
        if (!total) totals.set(id, total = { id, score: 0, said: 0, called: 0, named: 0, slots: [] });
        total.score += one.score * slot.words.length;
        total.said += worth * sure(one.weight);
        total.called += worth * one.called;
        total.named += worth * one.named;
        total.slots.push({ worth, ways: one.ways, named: one.named });
      }
    }
    whole ||= 1;
    for (const total of totals.values()) {
      for (const measure of ["said", "called", "named"]) total[measure] /= whole;
      total.often = Math.log(1 + total.score);
      total.score = added(total, ["said", "called", "named", "often"]);
    }
    const order = (a, b) => b.score - a.score || a.id - b.id;
    const top = [...totals.values()].sort(order).slice(0, 100);
    for (const total of top) {
      const [, kind, title] = index.rows[total.id];
      const { fit, place } = fitting(index, total, whole);
      Object.assign(total, passage(total, whole), { fit });
      if (place && (fit > 0.3 || !total.part)) total.part = place;
      total.score += added(total, ["together", "headed", "fit"]) + (kinds[kind] ?? 0);
      // A term answers one thing; it is no answer to a longer question.
      if (kind === "term" && slots.length > 2) total.score -= 1.5;
      // Who asks in Urdu reads first what is there in Urdu.
      if (inUrdu && urdu(title)) total.score += 1.25;
      if (wanted.has(kind)) total.score += 2.5;
      if (kind === "service" && !laws.size && numbers.some((one) => !one.said && index.lines[total.id].has(one.number))) total.score += 5;
      if (numbers.length && laws.has(total.id)) total.score += 5;
      else if (kind === "instrument" && numbers.some((one) => one.said)) total.score += 2;
    }
    // A bare number is no section if it can be rung, nor in a longer question, such as an age.
    const sought = numbers.filter(({ said, number }) => said || laws.size || (slots.length < 3 && !index.rung.has(number)));
    if (sought.length) byNumber(index, sought, totals, top);
    const counted = numbers.map((one) => one.number);
    // The overview of a stage and the stage are one page.
    const seen = new Set();
    const once = top.sort(order).filter(({ id }) => {
      const address = index.rows[id][0];
      return !seen.has(address) && seen.add(address);
    });
    return once.slice(0, most).map(({ id, part, score, slots: said }) => (
      { id, part, score, terms: new Set([...counted, ...said.flatMap((slot) => slot.ways.flatMap(([{ terms }]) => [...terms]))]) }
    ));
  };

  // Glossary terms whose name or spellings are nearest to a question that found nothing.
  const near = (index, question, most = 4) => {
    const said = spoken(words(question).join(""));
    const found = [];
    index.rows.forEach(([, kind, title, names], id) => {
      if (kind !== "term") return;
      const far = Math.min(...[title, ...names.split(" · ")].map((form) => {
        const other = spoken(words(form).join(""));
        const apart = edits(said, other, 5);
        return apart > 5 ? 1 : apart / Math.max(said.length, other.length, 1);
      }));
      if (far < 0.6) found.push({ id, far });
    });
    return found.sort((a, b) => a.far - b.far || a.id - b.id).slice(0, most);
  };

  // How much a way of saying it counts as said.
  const sure = (weight) => Math.min(1, weight + 0.2);

  const added = (total, measures) => measures.reduce((sum, measure) => sum + worths[measure] * total[measure], 0);

  // How well one phrase that a page is called or asked for fits the question: much of the question
  // is in it, and little else.
  const fitting = (index, { id, slots }, whole) => {
    const found = new Map();
    slots.forEach(({ ways }, slot) => {
      for (const [{ named }, how] of ways) {
        for (const word of named ?? []) {
          let by = found.get(word);
          if (!by) found.set(word, by = { how: 0, slots: new Map() });
          if (how > by.how) by.how = how;
          if (how > (by.slots.get(slot) ?? 0)) by.slots.set(slot, how);
        }
      }
    });
    const fits = new Map();
    for (const [word, by] of found) {
      const rare = index.rare.get(word);
      for (const phrase of index.phrases[id].get(word) ?? []) {
        let one = fits.get(phrase);
        if (!one) fits.set(phrase, one = { asked: 0, held: new Map() });
        one.asked += rare * by.how;
        for (const [slot, how] of by.slots) if (how > (one.held.get(slot) ?? 0)) one.held.set(slot, how);
      }
    }
    let [best, at] = [0, 0];
    for (const [{ all, part }, { asked, held }] of fits) {
      let of = 0;
      for (const [slot, how] of held) of += slots[slot].worth * how / whole;
      const fit = 2 * of * asked / (of * all + asked);
      if (fit > best || (fit === best && part < at)) [best, at] = [fit, part];
    }
    return { fit: best ** 2, place: at };
  };

  // The part of a page that says most of what was asked, and how much of it; what the page is called
  // speaks for each part. Apart from it, how much stands in one heading.
  const passage = ({ slots }, whole) => {
    const shares = new Map();
    const heads = new Map();
    let titled = 0;
    for (const { worth, ways, named } of slots) {
      const held = new Map();
      const heading = new Map();
      for (const [page, how] of ways) {
        for (const part of page.parts) if (how > (held.get(part) ?? 0)) held.set(part, how);
        for (const part of page.headed) if (how > (heading.get(part) ?? 0)) heading.set(part, how);
      }
      titled += worth * named;
      for (const [part, how] of held) if (how > named) shares.set(part, (shares.get(part) ?? 0) + worth * (how - named));
      for (const [part, how] of heading) heads.set(part, (heads.get(part) ?? 0) + worth * how);
    }
    let best = 0;
    let most = 0;
    for (const [part, share] of shares) {
      if (share > most + 1e-9 || (share > most - 1e-9 && part < best)) [best, most] = [part, share];
    }
    return { part: best, together: (titled + most) / whole, headed: Math.max(0, ...heads.values()) / whole };
  };

  // Sections of the number asked for come first: those of the law that was named, else those that
  // this handbook rests on most.
  const byNumber = (index, numbers, totals, top) => {
    index.rows.forEach(([, kind, , , parts], id) => {
      if (kind !== "instrument") return;
      let best = 0;
      let at = 0;
      parts.forEach(([place, , , cited], number) => {
        for (const one of numbers) {
          const fit = holds(place, one) * (1 + Math.log(1 + (cited ?? 0)) / 6) * (one.said ? 1 : 0.7);
          if (fit > best) [best, at] = [fit, number];
        }
      });
      if (!best) return;
      const total = totals.get(id) ?? { id, score: 0, said: 0, slots: [] };
      total.part = at;
      total.score += best * (20 + 20 * total.said);
      if (!top.includes(total)) top.push(total);
    });
  };

  return { make, find, near };
})(window.rahnumaLetters, window.rahnumaWords, window.rahnumaIdle, window.rahnumaKinds);
