import type { Language } from "@channelfit/schema";

/** How good the news is that a mark or a bar tells; colour never says it alone. */
export type Tone = "good" | "fair" | "poor" | "quiet";

/** A short word set apart, such as a verdict or a state. */
export interface Mark {
  readonly mark: string;
  readonly tone: Tone;
}

/** A link to a publication. */
export interface Link {
  readonly text: string;
  readonly url: string;
}

/** Part of a line. Every text is plain: whoever prints it escapes it for its format. */
export type Inline = string | Mark | Link | { readonly strong: string } | { readonly label: string };

/** What stands on one line or in one cell. */
export type Line = readonly Inline[];

/** An entry of a list, with lists below it. */
export interface Item {
  readonly line: Line;
  readonly lists?: readonly List[];
}

/** A list with bullets, or with numbers where it is ordered. */
export interface List {
  readonly kind: "list";
  readonly ordered?: boolean;
  readonly items: readonly Item[];
}

/** A paragraph; `figures` are numbers and short words in a row. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly look?: "figures" | "note";
  readonly line: Line;
}

/** A table; the first cell of a row is its head. */
export interface Table {
  readonly kind: "table";
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Line[])[];
}

/** What a reader must not miss. */
export interface Callout {
  readonly kind: "callout";
  readonly tone: Tone;
  readonly title: string;
  readonly line: Line;
}

/** A bar on a scale that begins at 0. */
export interface Bar {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
  /** What the bar shows, in words. */
  readonly says: string;
  /** The other cells of its row. */
  readonly cells: readonly Line[];
}

/** Bars that are a table at the same time: name, bar and the numbers in words. */
export interface Chart {
  readonly kind: "chart";
  readonly caption: string;
  /** Heads of the columns: of the name, of the bar, and of each other cell. */
  readonly columns: readonly string[];
  /** Where the scale ends. */
  readonly end: number;
  readonly bars: readonly Bar[];
  /** What stands in its place where nothing can be drawn; nothing where the text around says the same. */
  readonly inWords?: List;
}

/** A question to tick. */
export interface CheckRow {
  readonly id: string;
  readonly question: string;
  /** Column that is ticked; none on paper that is still to be filled in. */
  readonly ticked?: number;
  /** What stands below the question. */
  readonly note?: string;
}

/** Questions with a box for each possible answer. */
export interface Checks {
  readonly kind: "checks";
  /** Heads: of the id, of the question, and of each box. */
  readonly columns: readonly string[];
  readonly rows: readonly CheckRow[];
}

/** Lines to write on by hand. */
export interface Blanks {
  readonly kind: "blanks";
  readonly labels: readonly string[];
}

/** A part of a section that has a heading of its own. */
export interface Part {
  readonly kind: "part";
  /** The heading in plain words. */
  readonly title: string;
  /** The same in pieces where they can be set apart. */
  readonly heading?: Line;
  /** What stands beside the heading in small print. */
  readonly aside?: string;
  /** Too short for a heading where headings weigh much; its title does not hold what stands beside it. */
  readonly minor?: boolean;
  readonly blocks: readonly Block[];
}

/** A piece of a document. */
export type Block = Paragraph | List | Table | Callout | Chart | Checks | Blanks | Part;

/** A section of a document; without a title it is the opening. */
export interface Section {
  readonly id: string;
  readonly title?: string;
  /** On paper a page of its own. */
  readonly look?: "one-page";
  readonly blocks: readonly Block[];
}

/** What is told, before it is decided how it looks. */
export interface PrintDocument {
  readonly language: Language;
  readonly title: string;
  /** Calendar day of the answers; absent where there are none. */
  readonly day?: string;
  /** Small print of each page, where there are pages. */
  readonly footer: string;
  /** Whether it is long enough for a list of contents. */
  readonly contents: boolean;
  /** Words that a page needs beyond the text. */
  readonly labels: { readonly contents: string; readonly page: string; readonly skip: string };
  readonly sections: readonly Section[];
}

/** A paragraph of text. */
export function paragraph(...line: Line): Paragraph {
  return { kind: "paragraph", line };
}

/** A paragraph that a reader may skip. */
export function note(text: string): Paragraph {
  return { kind: "paragraph", look: "note", line: [text] };
}

/** A list with bullets. */
export function bullets(lines: readonly (string | Line)[]): List {
  return { kind: "list", items: lines.map((line) => ({ line: typeof line === "string" ? [line] : line })) };
}

/** A list with numbers. */
export function numbered(lines: readonly string[]): List {
  return { kind: "list", ordered: true, items: lines.map((line) => ({ line: [line] })) };
}
