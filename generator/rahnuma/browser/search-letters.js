// Folding for the search: words as people write them in, keys that agree out. The same functions
// make the index and read the question, so both sides always agree.
//
// letters(text)  one form for letters that look or are typed alike, in Latin and Urdu script
// words(text)    the words of a text, folded
// pieces(text)   a text cut into its words and what stands between them, to mark some of them
// stem(word)     without the endings of English and Urdu
// sounds(word)   how it sounds: consonants alone, the same for Urdu script and Roman Urdu
// spoken(word)   the sound with its vowels, to tell near spellings of Latin script apart
window.rahnumaLetters = (() => {
  const marks = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2060\ufeff]/g;
  const alike = {
    "\u064a": "ی", "\u0649": "ی", "\u06d2": "ی", "\u0626": "ی", "\u06d3": "ی",
    "\u0643": "ک", "\u0647": "ہ", "\u06be": "ہ", "\u06d5": "ہ", "\u06c3": "ہ", "\u0629": "ہ", "\u06c2": "ہ", "\u06c0": "ہ",
    "\u0622": "ا", "\u0623": "ا", "\u0625": "ا", "\u0671": "ا", "\u0624": "و", "\u0621": "",
  };
  const unlike = new RegExp(`[${Object.keys(alike).join("")}]`, "g");

  // Abbreviations spelt out by the names of their letters: "ایف آئی آر" is FIR, "c.t.d." is CTD.
  const named = {
    ڈبلیو: "w", ایکس: "x", ایچ: "h", ایف: "f", ایل: "l", ایم: "m", این: "n", ایس: "s", آئی: "i", وائی: "y", کیو: "q", زیڈ: "z",
    اے: "a", بی: "b", سی: "c", ڈی: "d", ای: "e", جی: "g", جے: "j", کے: "k", او: "o", پی: "p", آر: "r", ٹی: "t", یو: "u", وی: "v",
  };
  const typed = { ی: "[ی\u064a\u0649]", ک: "[ک\u0643]", آ: "(?:آ|ا\u0653?)", ئ: "(?:ئ|ی\u0654?|\u064a\u0654)" };
  const letterNames = Object.entries(named).map(([name, letter]) => (
    [new RegExp(`^${name.replace(/[یکآئ]/g, (one) => typed[one])}$`, "u"), letter]
  ));
  const oneName = Object.keys(named).join("|").replace(/[یکآئ]/g, (one) => typed[one]);
  const border = "[\\p{L}\\p{N}\\p{M}]";
  const apart = "[\\s.\u200b-\u200f-]";
  const spelt = `(?<!${border})(?:${oneName})(?:${apart}{1,2}(?:${oneName}))+(?!${border})`;
  const spelling = new RegExp(spelt, "gu");
  // After a number the letters of a list stand as well: "۱۰ الف" is 10a.
  const listed = { الف: "a", ب: "b", ج: "c", د: "d" };
  const numbered = new RegExp(`(?<=[\\d\u0660-\u0669\u06f0-\u06f9]${apart}?)(?:${oneName}|${Object.keys(listed).join("|")})(?!${border})`, "gu");
  const dotted = /(?<![\p{L}\p{N}])[a-z](?:\.[a-z])+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[a-z](?: [a-z]){2,}(?![\p{L}\p{N}])/gu;

  const letterOf = (name) => letterNames.find(([form]) => form.test(name))?.[1] ?? "";
  const joined = (names) => {
    const said = names.split(new RegExp(`${apart}+`, "u")).map(letterOf).join("");
    // "کے" is "of" as well: at the end of two it is no letter.
    return /^.k$/.test(said) ? names : said;
  };

  const lettered = (text) => text.replace(numbered, (name) => listed[name] ?? letterOf(name));

  const pieces = (text) => text.split(new RegExp(`(${spelt})|([^\\p{L}\\p{N}\\p{M}\u200b-\u200f'’]+)`, "u")).filter(Boolean);

  const letters = (text) => {
    const low = text.normalize("NFKC").toLowerCase().replace(dotted, (all) => all.replace(/[. ]/g, ""));
    if (/^[\x00-\x7f]*$/.test(low)) return low;
    return lettered(low.replace(spelling, joined))
      .normalize("NFKD").replace(marks, "")
      .replace(unlike, (letter) => alike[letter])
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => digit.charCodeAt(0) & 15)
      .replace(/['’‘`ʼ]/g, "'");
  };

  // What is typed in another way is a letter's name only now: "7آؤ", "7'ب".
  const words = (text) => {
    const bare = letters(text).replace(/'s?(?![a-z])|'/g, "");
    return (urdu(bare) ? lettered(bare) : bare).match(/[\p{L}\p{N}]+/gu) ?? [];
  };

  const urdu = (word) => /[\u0600-\u06ff]/.test(word);

  const stems = new Map();
  const stem = (word) => {
    let found = stems.get(word);
    if (found === undefined) stems.set(word, found = urdu(word) ? urduStem(word) : englishStem(word));
    return found;
  };

  const urduStem = (word) => {
    const bare = word.replace(/(?<=..)(یوں|یاں|وں|یں)$/, "");
    return bare.length > 2 ? bare.replace(/[ہیا]$/, "") : bare;
  };

  const englishStem = (word) => {
    if (word.length < 4 || /\d/.test(word)) return word;
    let bare = word;
    if (/(ss|x|ch|sh|z)es$/.test(bare)) bare = bare.slice(0, -2);
    else if (/ies$/.test(bare)) bare = bare.slice(0, -2);
    else if (/[^suio]s$/.test(bare)) bare = bare.slice(0, -1);
    if (/[aeiouy].*[^i]ly$/.test(bare) && bare.length > 5) bare = bare.slice(0, -2);
    if (/.{4}(ness|less|able|ible)$/.test(bare)) bare = bare.slice(0, -4);
    else if (/.{5}ment$/.test(bare) && !/^(state|depart|apart)ment$/.test(bare)) bare = bare.slice(0, -4);
    else if (/.{5}(ance|ence)$/.test(bare)) bare = bare.slice(0, -4);
    else if (/.{5}al$/.test(bare) && !/[^aeiou]ical$|[st]ional$|ual$/.test(bare)) bare = bare.slice(0, -2);
    if (/.{4}(ation|ator|ate)$/.test(bare)) bare = bare.replace(/(ation|ator|ate)$/, "");
    else if (/.{3}[st]ion$/.test(bare)) bare = bare.slice(0, -3);
    else if (/.{4}tor$/.test(bare)) bare = bare.slice(0, -2);
    else if (/[aeiouy].*(ing|ed)$/.test(bare) && bare.length > 4) {
      const short = bare.replace(/(ing|ed)$/, "");
      if (/[aeiouy]/.test(short) && short.length > 2) bare = short.replace(/([bdfgmnprt])\1$/, "$1");
    }
    if (bare.length > 4) bare = bare.replace(/([bdfgmnprt])\1$/, "$1");
    return bare.length > 3 ? bare.replace(/[eiy]$/, "") : bare;
  };

  // Consonants of Urdu that Roman Urdu, or a hurried hand, writes alike. A letter may be silent:
  // "و" is v, o or u, so it gives both sounds.
  const consonants = {
    ب: "b", پ: "p", ت: "t", ٹ: "t", ط: "t", ث: "s", س: "s", ص: "s", ش: "s", ج: "z", چ: "c",
    ح: "", خ: "k", د: "d", ڈ: "d", ذ: "z", ز: "z", ژ: "z", ض: "z", ظ: "z", ر: "r", ڑ: "r", ع: "",
    غ: "g", ف: "f", ق: "k", ک: "k", گ: "g", ل: "l", م: "m", ن: "n", ں: "n", ہ: "", ا: "", ی: "",
  };

  const urduSounds = (word) => {
    let found = [/^[اعی]/.test(word) ? (/^ی/.test(word) ? "y" : "a") : /^[ہح]/.test(word) ? "h" : ""];
    for (let at = 0; at < word.length; at += 1) {
      const letter = word[at];
      if (letter === "و") {
        const silent = at ? found : found.map((one) => `${one}a`);
        found = [...new Set([...found.map((one) => `${one}v`), ...silent])].slice(0, 4);
      } else found = found.map((one) => one + (consonants[letter] ?? letter));
    }
    return found;
  };

  // Latin letters to classes of sound; vowels stay, for the second step to keep or to drop.
  const latinSound = (word) => {
    let found = heardAs.get(word);
    if (found === undefined) heardAs.set(word, found = classes(word));
    return found;
  };
  const heardAs = new Map();
  const classes = (word) => word
    .replace(/^(k)n/, "n").replace(/^wr/, "r").replace(/^ps/, "s").replace(/^x/, "k")
    .replace(/(t|s|c|x)(ion|ian|iou|ial)/g, "s$2").replace(/tch/g, "ch").replace(/(ei|ai|i)gh/g, "i")
    .replace(/ph/g, "f").replace(/sh/g, "s").replace(/ck/g, "k").replace(/zh/g, "z")
    .replace(/ch/g, "\u0001").replace(/c(?=[eiy])/g, "s").replace(/[cqx]/g, "k").replace(/\u0001/g, "c")
    .replace(/j/g, "z").replace(/w/g, "v").replace(/(?<=.)h/g, "")
    .replace(/(.)\1+/g, "$1");

  const latinSounds = (word) => {
    const sound = latinSound(word);
    const bare = (one) => (
      one.replace(/^[aeiou]+/, "A").replace(/(?<!^)[aeiouy]+/g, "").replace("A", "a")
    );
    const found = [bare(sound)];
    // Plurals and nasal vowels: bachon, gawahan, nahin.
    if (/.{3}[aeiou]n$/.test(word)) found.push(bare(sound.slice(0, -1)));
    return found;
  };

  const spokenAs = new Map();
  const spoken = (word) => {
    let found = spokenAs.get(word);
    if (found === undefined) {
      found = latinSound(word).replace(/[eiy]+/g, "i").replace(/[ou]+/g, "u").replace(/(.)\1+/g, "$1");
      spokenAs.set(word, found);
    }
    return found;
  };

  const sounds = (word) => (urdu(word) ? urduSounds(word) : latinSounds(word));

  return { letters, words, pieces, stem, sounds, spoken, urdu };
})();
