/** The one function of Node.js that the package uses; its own types would bring thousands more into the page code. */
declare module "node:fs/promises" {
  export function readFile(path: URL): Promise<Uint8Array<ArrayBuffer>>;
}
