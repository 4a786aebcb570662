/**
 * The letter as the visitor sees it: written from the answers until it is edited, then kept as edited, whatever happens to the answers.
 */
export class Draft {
  #written = "";
  #basis = "";
  #edited: { readonly text: string; readonly basis: string } | undefined;
  #dropped: { readonly text: string; readonly basis: string } | undefined;

  /** Takes the letter that the engine wrote from these answers. */
  write(text: string, basis: string): void {
    this.#written = text;
    this.#basis = basis;
  }

  edit(text: string): void {
    this.#edited = text === this.#written ? undefined : { text, basis: this.#edited?.basis ?? this.#basis };
  }

  get text(): string {
    return this.#edited?.text ?? this.#written;
  }

  get isEdited(): boolean {
    return this.#edited !== undefined;
  }

  /** The answers have changed since the letter was edited. */
  get isStale(): boolean {
    return this.#edited !== undefined && this.#edited.basis !== this.#basis;
  }

  get canBringBack(): boolean {
    return this.#dropped !== undefined;
  }

  startAgain(): void {
    this.#dropped = this.#edited;
    this.#edited = undefined;
  }

  bringBack(): void {
    this.#edited = this.#dropped;
    this.#dropped = undefined;
  }

  /** What the visitor wrote, to be kept in a file. */
  get edited(): { readonly text: string; readonly basis: string } | undefined {
    return this.#edited;
  }

  resume(edited: { readonly text: string; readonly basis: string } | undefined): void {
    this.clear();
    this.#edited = edited;
  }

  clear(): void {
    this.#written = "";
    this.#basis = "";
    this.#edited = undefined;
    this.#dropped = undefined;
  }
}
