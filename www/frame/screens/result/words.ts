import type { Strings } from "../../strings/index.js";

/** What the visitor does at a step, to follow "to": "appeal to your plan". */
export function stepName(t: Strings, step: string): string {
  const names: Readonly<Record<string, string>> = t.stepNames;
  return names[step] ?? step.replace(/-/g, " ");
}

export function asTitle(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
