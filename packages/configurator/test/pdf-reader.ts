import { getDocumentProxy } from "unpdf";

/** What a program reads out of a PDF. */
export interface ReadPdf {
  readonly title: unknown;
  readonly language: unknown;
  /** Part of PDF/UA the file says it keeps to. */
  readonly uaPart: unknown;
  readonly tagged: boolean;
  /** Titles of the bookmarks, with those below them. */
  readonly bookmarks: readonly { readonly title: string; readonly below: readonly string[] }[];
  readonly pages: readonly ReadPage[];
}

interface ReadPage {
  readonly millimetres: readonly [width: number, height: number];
  /** What is read aloud. */
  readonly text: string;
  /** What only stands there, such as the number of the page. */
  readonly artifacts: string;
  /** Roles of the structure tree, in their order. */
  readonly roles: readonly string[];
  readonly links: readonly string[];
}

/** Reads a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const { info, metadata } = await file.getMetadata();
  const marks = await file.getMarkInfo();
  const outline = (await file.getOutline()) ?? [];
  const known: Readonly<Record<string, unknown>> = { ...info };
  return {
    title: known.Title,
    language: known.Language,
    uaPart: metadata?.get("pdfuaid:part"),
    tagged: marks?.Marked === true,
    bookmarks: outline.map(({ title, items }) => ({ title, below: items.map((item: { title: string }) => item.title) })),
    pages: await Promise.all(Array.from({ length: file.numPages }, (_, index) => readPage(file, index + 1))),
  };
}

async function readPage(file: Awaited<ReturnType<typeof getDocumentProxy>>, number: number): Promise<ReadPage> {
  const page = await file.getPage(number);
  const [, , width = 0, height = 0] = page.view;
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  let text = "";
  let artifacts = "";
  const open: boolean[] = [];
  for (const item of items) {
    if ("str" in item) {
      const words = item.str + (item.hasEOL ? "\n" : "");
      if (open.includes(true)) artifacts += words;
      else text += words;
    } else if (item.type.startsWith("begin")) open.push("tag" in item && item.tag === "Artifact");
    else open.pop();
  }
  const annotations: readonly { url?: string }[] = await page.getAnnotations();
  return {
    millimetres: [Math.round(width / (72 / 25.4)), Math.round(height / (72 / 25.4))],
    text,
    artifacts,
    roles: rolesIn(await page.getStructTree()),
    links: annotations.flatMap(({ url }) => url ?? []),
  };
}

function rolesIn(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const role = "role" in node && typeof node.role === "string" ? [node.role] : [];
  return [...role, ...("children" in node && Array.isArray(node.children) ? node.children.flatMap(rolesIn) : [])];
}
