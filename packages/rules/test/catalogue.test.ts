import { describe, expect, it } from "vitest";
import { builtIn } from "../src/index.ts";
import { networkDocuments } from "./knowledge-folder.ts";

const networks = networkDocuments.map(({ content }) => content);
const run = networks.filter(({ lifecycle }) => lifecycle.state !== "discontinued");

describe("the catalogue", () => {
  it("has at least 26 networks and own channels", () => {
    expect(networks.length).toBeGreaterThanOrEqual(26);
  });

  it.each(networks)("says of each claim about $id where it was read and when, or that it is an estimate", ({ claims }) => {
    expect(claims.filter(({ evidence, source, readOn }) => evidence !== "estimate" && !(source && readOn))).toEqual([]);
    expect(claims.filter(({ source, reviewBy }) => !source || reviewBy === "")).toEqual([]);
  });

  it.each(networks)("says of each claim about $id on what it rests, with the same figures in both languages", ({ claims }) => {
    const figures = (text: string) => [...new Set(text.match(/\d+(\.\d+)?/g))].sort();
    const notes = claims.map(({ note }) => note ?? { de: "", en: "" });
    expect(notes.filter(({ de, en }) => de === "" || en === "")).toEqual([]);
    expect(notes.filter(({ de }) => /\d\.\d/.test(de))).toEqual([]);
    for (const { de, en } of notes) expect(figures(de.replace(/(\d),(\d)/g, "$1.$2"))).toEqual(figures(en));
  });

  it.each(run)("knows of $id what it can do, whom it reaches and what it takes", (network) => {
    const { functions, tones, formats, serves, hours, cadence, needs, kind, operator, lifecycle } = network;
    for (const list of [functions, tones, formats]) expect(list.length).toBeGreaterThan(0);
    expect(Math.max(...Object.values(serves))).toBeGreaterThan(0);
    expect(hours.minimum).toBeLessThanOrEqual(hours.typical);
    expect(hours.typical).toBeLessThanOrEqual(hours.maximum);
    expect(cadence && cadence.minimum <= cadence.typical).toBe(true);
    expect(needs.support).toBeDefined();
    if (kind !== "own") expect([typeof operator, typeof lifecycle.since]).toEqual(["string", "string"]);
  });

  it.each(networks)("names the way out of $id in its order: announce, archive, redirect, delete, check", ({ exitSteps }) => {
    expect(exitSteps.map(({ kind }) => kind)).toEqual(["announce", "archive", "redirect", "delete", "check"]);
  });

  it.each(networks.filter(({ lifecycle }) => lifecycle.state === "discontinued"))(
    "knows when $id ended and where to go",
    (ended) => {
      expect(ended.lifecycle.endedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      const open = new Set(run.map(({ id }) => id));
      expect(ended.lifecycle.successors?.filter((id) => open.has(id)).length).toBeGreaterThan(0);
    },
  );

  it("rates audiences by age for every network of which surveys give figures", () => {
    const measured = Object.values(builtIn.usage).flatMap((byNetwork) => Object.keys(byNetwork));
    expect(new Set(measured).size).toBeGreaterThanOrEqual(13);
  });
});
