import type { CompanyProfile } from "@channelfit/schema";

/** Hands a file to the person; nothing leaves the device. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after the click; a minute is ample, and then the memory is free again.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Hands out the answers as a file. */
export function saveProfile(name: string, profile: CompanyProfile): void {
  saveFile(`${name}.json`, "application/json", jsonText(profile));
}

/** A value as the text of a JSON file. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
