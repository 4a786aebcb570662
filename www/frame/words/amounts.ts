/** "$1,320.00" from whole cents. Both languages write dollars so in the United States. */
export function dollars(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${cents < 0 ? "−" : ""}$${whole}.${digits.slice(-2)}`;
}

/** "7,632" */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A share between 0 and 1 as whole persons in a hundred. */
export function inHundred(share: number): number {
  return Math.round(share * 100);
}
