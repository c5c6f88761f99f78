import type { Facts, FactValue } from "./conditions.ts";
import type { FactEncoder } from "./encoder.ts";
import type { Fired } from "./evaluator.ts";
import { type Layout, wordSize } from "./layout.ts";
import { type Block, run } from "./program.ts";

/** Decides the comparisons of one fact in all words; a value that is undefined makes it unknown. */
export type Recode = (encoder: FactEncoder, value: FactValue | undefined, planes: Int32Array) => void;

/** What evaluates facts, with the words each fact has its comparisons in. */
export class Machine {
  readonly blocks: readonly Block[];
  readonly #encoders: ReadonlyMap<string, FactEncoder>;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #layout: Layout;
  readonly #readers: (Int32Array | undefined)[] = [];
  #blockOfWord: Int32Array | undefined;

  constructor(layout: Layout, encoders: readonly FactEncoder[], blocks: readonly Block[]) {
    this.blocks = blocks;
    this.#layout = layout;
    this.#encoders = new Map(encoders.map((encoder) => [encoder.fact, encoder]));
    this.#positions = new Map(encoders.map(({ fact }, position) => [fact, position]));
  }

  encoderOf(fact: string): FactEncoder | undefined {
    return this.#encoders.get(fact);
  }

  /** Positions of the blocks with rules that read a fact. */
  readersOf(fact: string): Int32Array {
    const position = this.#positions.get(fact);
    if (position === undefined) return new Int32Array(0);
    const readers = this.#readers[position] ?? this.#findReaders(position);
    this.#readers[position] = readers;
    return readers;
  }

  #findReaders(position: number): Int32Array {
    const { factStarts, placeStarts, places } = this.#layout;
    const start = placeStarts[factStarts[position] as number] as number;
    const end = placeStarts[factStarts[position + 1] as number] as number;
    this.#blockOfWord ??= blockOfWord(this.blocks, this.#layout.size);
    const found = new Set<number>();
    for (let index = start; index < end; index += 1)
      found.add(this.#blockOfWord[Math.floor((places[index] as number) / wordSize)] as number);
    return Int32Array.from(found);
  }
}

function blockOfWord(blocks: readonly Block[], size: number): Int32Array {
  const block = new Int32Array(size);
  for (const [position, { offset, leafCount }] of blocks.entries()) block.fill(position, offset, offset + leafCount);
  return block;
}

/** Evaluates facts that differ in a few from given ones: only blocks that read one of those run anew. */
export class Nearby {
  readonly #machine: Machine;
  readonly #recode: Recode;
  /** Truth of the comparisons of the given facts, and what came of it. */
  readonly #given: Int32Array;
  readonly #givenFired: Fired;
  readonly #results: Int32Array;
  readonly #planes: Int32Array;
  readonly #fired: Fired;
  /** The call in which a block ran last. */
  readonly #ranIn: Int32Array;
  #call = 0;

  /**
   * @param given truth of the comparisons
   * @param fired rules that fire by it
   */
  constructor(machine: Machine, given: Int32Array, fired: Fired, recode: Recode) {
    this.#machine = machine;
    this.#recode = recode;
    this.#given = given.slice();
    this.#planes = given.slice();
    this.#givenFired = fired.slice();
    this.#fired = fired.slice();
    this.#results = Int32Array.from(machine.blocks, ({ program, offset }) => run(program, given, offset));
    this.#ranIn = new Int32Array(machine.blocks.length);
  }

  /** The rules that fire; the set holds until the next call. */
  after(differing: Facts): Fired {
    this.#call += 1;
    this.#planes.set(this.#given);
    this.#fired.set(this.#givenFired);
    const facts = Object.keys(differing);
    for (const fact of facts) {
      const encoder = this.#machine.encoderOf(fact);
      if (encoder) this.#recode(encoder, differing[fact], this.#planes);
    }
    for (const fact of facts) {
      const readers = this.#machine.readersOf(fact);
      for (let reader = 0; reader < readers.length; reader += 1) this.#run(readers[reader] as number);
    }
    return this.#fired;
  }

  #run(position: number): void {
    if (this.#ranIn[position] === this.#call) return;
    this.#ranIn[position] = this.#call;
    const { program, offset, rules } = this.#machine.blocks[position] as Block;
    const changed = run(program, this.#planes, offset) ^ (this.#results[position] as number);
    for (let word = changed; word !== 0; word &= word - 1) {
      const rule = rules[31 - Math.clz32(word & -word)];
      if (rule !== undefined) (this.#fired[rule >>> 5] as number) ^= 1 << (rule & 31);
    }
  }
}
