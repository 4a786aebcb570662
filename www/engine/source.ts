import type { Source } from "./api.d.ts";

export async function compile(source: Source): Promise<WebAssembly.Module> {
  return "module" in source ? source.module : WebAssembly.compile(await source.bytes);
}
