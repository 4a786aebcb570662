/** Browsers in which a field is as tall as its text by itself. */
const GROWS = CSS.supports("field-sizing", "content");

/** Makes a field as tall as its text in the others. */
export function stretch(text: HTMLTextAreaElement): void {
  if (GROWS) return;
  text.style.height = "auto";
  text.style.height = `${text.scrollHeight + 2}px`;
}
