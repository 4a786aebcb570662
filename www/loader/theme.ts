/** The style values of the host page that are handed to the frame. */
export const STYLES = [
  "--ac-background",
  "--ac-surface",
  "--ac-text",
  "--ac-muted",
  "--ac-border",
  "--ac-accent",
  "--ac-on-accent",
  "--ac-link",
  "--ac-focus",
  "--ac-radius",
  "--ac-font",
  "--ac-heading-font",
] as const;

export function stylesOf(element: Element): Record<string, string> {
  const computed = getComputedStyle(element);
  const values: Record<string, string> = {};
  for (const name of STYLES) {
    const value = computed.getPropertyValue(name).trim();
    if (value !== "") values[name] = value;
  }
  return values;
}
