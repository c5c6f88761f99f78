import type { Fired } from "./evaluator.ts";
import { type Layout, wordSize } from "./layout.ts";
import { leafCount, type Shape } from "./shapes.ts";

/** What a step does: joins the next words, or the last results. */
const allWords = 0;
const anyWords = 1;
const allResults = 2;
const anyResults = 3;

/**
 * A shape as steps for {@link run}: what to do, how many words or results to join, and so on. Parts come before what joins them, so
 * that one loop does for every shape, without generating code.
 */
export interface Program {
  readonly steps: Int32Array;
  /** Room for the results that wait to be joined. */
  readonly results: Int32Array;
}

/** The program of a shape. */
function programOf(shape: Shape): Program {
  const steps = shape === "leaf" ? [allWords, 1] : stepsOf(shape);
  return { steps: Int32Array.from(steps), results: new Int32Array(steps.length >>> 1) };
}

function stepsOf({ join, parts }: Exclude<Shape, "leaf">): number[] {
  const steps: number[] = [];
  let results = 0;
  let words = 0;
  const joinWords = () => {
    if (words > 0) {
      steps.push(join === "all" ? allWords : anyWords, words);
      results += 1;
    }
    words = 0;
  };
  for (const part of parts) {
    if (part === "leaf") words += 1;
    else {
      joinWords();
      steps.push(...stepsOf(part));
      results += 1;
    }
  }
  joinWords();
  return results === 1 ? steps : [...steps, join === "all" ? allResults : anyResults, results];
}

/**
 * Joins words as a shape says.
 * @param offset where the words of the shape's leaves begin
 */
export function run({ steps, results }: Program, words: Int32Array, offset: number): number {
  let next = offset;
  let count = 0;
  let result = 0;
  for (let step = 0; step < steps.length; step += 2) {
    const action = steps[step] as number;
    const joined = steps[step + 1] as number;
    result = action === allWords || action === allResults ? -1 : 0;
    if (action <= anyWords) {
      const end = next + joined;
      if (action === allWords) for (; next < end; next += 1) result &= words[next] as number;
      else for (; next < end; next += 1) result |= words[next] as number;
    } else {
      const start = count - joined;
      if (action === allResults) while (count > start) result &= results[--count] as number;
      else while (count > start) result |= results[--count] as number;
    }
    results[count] = result;
    count += 1;
  }
  return result;
}

/** Up to 32 rules of one shape. */
export interface Block {
  readonly shape: Shape;
  readonly program: Program;
  /** Where its words begin. */
  readonly offset: number;
  /** Number of its words. */
  readonly leafCount: number;
  /** Position of each rule. */
  readonly rules: Int32Array;
}

/** The blocks of a layout. */
export function blocksOf({ shapes, shapeStarts, rules }: Layout): Block[] {
  let offset = 0;
  return shapes.flatMap((shape, position) => {
    const program = programOf(shape);
    const leaves = leafCount(shape);
    const blocks: Block[] = [];
    const end = shapeStarts[position + 1] as number;
    for (let start = shapeStarts[position] as number; start < end; start += wordSize) {
      blocks.push({ shape, program, offset, leafCount: leaves, rules: rules.subarray(start, Math.min(start + wordSize, end)) });
      offset += leaves;
    }
    return blocks;
  });
}

/** Adds the rules of a block that fire. */
export function fire({ program, offset, rules }: Block, planes: Int32Array, fired: Fired): void {
  for (let word = run(program, planes, offset); word !== 0; word &= word - 1) {
    const rule = rules[31 - Math.clz32(word & -word)] as number;
    (fired[rule >>> 5] as number) |= 1 << (rule & 31);
  }
}
