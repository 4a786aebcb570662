// How hard a text is to read: Flesch-Kincaid grade in English, the INFLESZ scale (Szigriszt-Pazos) in Spanish. Syllables are counted
// as for the papers (`tests/it/reading_level.rs`); only a full stop, a question mark or an exclamation mark ends a sentence.

/** Vowel groups, less a silent e at the end; a number is said as one word of two syllables. */
function english(word) {
  const letters = word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  if (/\d/.test(letters)) return 2;
  const groups = letters.match(/[aeiouy]+/g)?.length ?? 0;
  const silent = (/e$/.test(letters) && !/le$/.test(letters)) || (/ed$/.test(letters) && !/(i|t|d)ed$/.test(letters));
  return silent && groups > 1 ? groups - 1 : Math.max(groups, 1);
}

/** Strong vowels, and weak ones with an accent, are a syllable each; a weak one beside another vowel is none of its own. */
function spanish(word) {
  const letters = [...word.toLowerCase()].filter((letter) => /\p{L}/u.test(letter));
  if (/\d/.test(word)) return 2;
  const strong = (letter) => letter !== undefined && "aeoáéóíú".includes(letter);
  const weak = (letter) => letter !== undefined && "iuü".includes(letter);
  let count = 0;
  for (const [at, letter] of letters.entries()) {
    const [before, after] = [letters[at - 1], letters[at + 1]];
    const silent = letter === "u" && (before === "q" || before === "g") && after !== undefined && "eiéí".includes(after);
    if (strong(letter) || (weak(letter) && !strong(before) && !weak(before) && !strong(after) && !silent)) count += 1;
  }
  return Math.max(count, 1);
}

/** Sentences of a text of many lines; what is shorter than four words is a name or a button, not prose. */
export const sentencesOf = (text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.split(/\s+/).length >= 4)
    .flatMap((line) => line.split(/(?<=[.?!])(?=\s|$)/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));

function counts(sentences, syllables) {
  const words = sentences.flatMap((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)));
  return { words: words.length, perSentence: words.length / sentences.length, perWord: words.reduce((sum, word) => sum + syllables(word), 0) / words.length };
}

/** The school grade that a text asks for. */
export function grade(sentences) {
  const { perSentence, perWord } = counts(sentences, english);
  return 0.39 * perSentence + 11.8 * perWord - 15.59;
}

/** 55 to 65 is "normal", above that "fairly easy". */
export function ease(sentences) {
  const { perSentence, perWord } = counts(sentences, spanish);
  return 206.835 - 62.3 * perWord - perSentence;
}

export const syllablesOf = { en: english, es: spanish };
