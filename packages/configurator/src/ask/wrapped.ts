/** A line broken between words so that it fits; the lines after the first are indented as far as it. */
export function wrapped(line: string, columns: number): string {
  const indent = /^ */.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  let current = "";
  for (const word of line.trim().split(" ")) {
    const longer = current === "" ? `${indent}${word}` : `${current} ${word}`;
    if (longer.length > columns && current !== "") {
      lines.push(current);
      current = `${indent}${word}`;
    } else current = longer;
  }
  return [...lines, current].join("\n");
}
