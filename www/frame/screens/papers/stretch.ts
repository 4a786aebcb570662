/** Makes a field as tall as its text, in browsers that do not do this by themselves. */
export function stretch(text: HTMLTextAreaElement): void {
  if (CSS.supports("field-sizing", "content")) return;
  text.style.height = "auto";
  text.style.height = `${text.scrollHeight + 2}px`;
}
