// Paper. A browser without a window has no print dialogue, so calls are counted, and what would come out is read from the page's print form.

/** Runs in every frame before its scripts. */
export function countPrints() {
  window.prints = 0;
  window.print = () => {
    window.prints += 1;
  };
}

export const printsOf = async (widget) => (await widget.inner()).evaluate(() => window.prints);

/** Every word that the paper shows. */
export async function wordsOnPaper(widget) {
  await widget.page.emulateMedia({ media: "print" });
  const words = await widget.frame.locator("body").innerText();
  await widget.page.emulateMedia({ media: "screen" });
  return words;
}
