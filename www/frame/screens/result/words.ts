import type { Strings } from "../../strings/index.js";

/** The name of a step inside a sentence; a step that the page has no name for yet is named by its id. */
export function stepName(t: Strings, step: string): string {
  const names: Readonly<Record<string, string>> = t.stepNames;
  return names[step] ?? step.replace(/-/g, " ");
}

export function asTitle(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
