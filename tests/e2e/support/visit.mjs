// A complete visit: every screen, every paper, every way out that a visitor has except links to other websites.

/** `answers` by key path, as in cases.mjs. Afterwards the letter is on the screen. */
export async function completeVisit(widget, answers) {
  const { t } = widget;
  await widget.quickStart(answers);
  await widget.unfold();
  await widget.main.getByRole("button", { name: t.steps.copy }).first().click();
  await widget.addDetails(answers);
  await widget.toResult();
  const result = await widget.words();
  await widget.button(t.result.print).click();
  const papers = [await widget.download(t.result.calendar)];
  await widget.toLetter();
  papers.push(await widget.download(t.letter.office));
  await widget.write(answers.edit ?? "Thank you.");
  const letter = await widget.paper();
  await widget.button(t.letter.print).click();
  await widget.button(t.letter.copy).click();
  await widget.frame.getByText(t.letter.copied, { exact: true }).waitFor();
  for (const paper of [t.letter.download, t.letter.page, t.letter.calendar]) papers.push(await widget.download(paper));
  return { result, letter, papers };
}

/** Asks to clear everything, and does. */
export async function clearEverything(widget) {
  await widget.button(widget.t.clear.ask).click();
  await widget.button(widget.t.clear.yes).click();
  await widget.on("start");
}
