import { describe, expect, it } from "vitest";
import type { StandUpNote } from "../../../src/control";
import { commonNote, personalNote, promiseNote, sayField, withoutWritten, type Said } from "../../../src/panel/control/standUpNotes";

const day = "2026-11-20";
const typed: StandUpNote = { id: "row", date: day, person: "Boris ", explanation: "Ill", action: "Call" };
const about = { date: day, person: "boris", evidence: "Leads: 6, 13 due" };

describe("what is said at a stand-up", () => {
  it("goes over what was typed on the sheet for the same person and day", () => {
    const note = personalNote([typed], {}, day, "boris");
    expect([note.id, note.value("explanation"), note.value("gives")]).toEqual(["row", "Ill", ""]);
    const said = sayField({}, note, "explanation", "Was ill", about);
    expect(said).toEqual({ row: { explanation: "Was ill" } }); // what it is about stays as the person typed it
    expect(personalNote([typed], said, day, "boris").value("explanation")).toBe("Was ill");
    expect(personalNote([typed], said, "2026-11-21", "boris").standing).toBeUndefined();
  });

  it("is no change where the sheet says the same, and empties a cell where it is empty", () => {
    const note = personalNote([typed], {}, day, "boris");
    const said = sayField({}, note, "action", "", about);
    expect(said).toEqual({ row: { action: null } });
    expect(personalNote([typed], said, day, "boris").value("action")).toBe("");
    expect(sayField(said, note, "action", "Call", about)).toEqual({});
  });

  it("tells a new note what it is about, and forgets one of which nothing is said", () => {
    const note = personalNote([], {}, day, "boris");
    const said = sayField({}, note, "action", "Call", about);
    expect(said).toEqual({ [`${day} boris`]: { ...about, action: "Call" } });
    expect(sayField(said, note, "action", "", about)).toEqual({});
  });

  it("waits until the sheet holds it, field by field", () => {
    const said: Said = { row: { explanation: "Ill", action: "Call twice" }, other: { ...about, action: "Write" } };
    expect(withoutWritten(said, [typed])).toEqual({ row: { action: "Call twice" }, other: { ...about, action: "Write" } });
    expect(withoutWritten(said, [])).toBe(said);
    expect(withoutWritten({ row: { action: "Call" } }, [typed])).toEqual({});
    expect(withoutWritten({ row: { action: null } }, [{ id: "row", date: day }])).toEqual({});
  });

  it("finds a common matter in whatever language it was written", () => {
    const matter = { measure: { kind: "deals" } as const, people: ["a", "b"], of: 3, fact: 1, expected: 4 };
    const written: StandUpNote = { id: `${day} = deals`, date: day, matter: "Сделки", action: "Meet" };
    expect(commonNote([written], {}, day, matter, "Deals").value("action")).toBe("Meet");
    expect(commonNote([{ ...written, id: "x", matter: " deals" }], {}, day, matter, "Deals").id).toBe("x");
    expect(commonNote([{ ...written, id: "x", person: "a", matter: "Deals" }], {}, day, matter, "Deals").id).toBe(`${day} = deals`);
  });

  it("moves a promise", () => {
    const note = promiseNote({ ...typed, due: day }, {});
    const said = sayField(sayField({}, note, "outcome", "moved", {}), note, "due", "2026-11-24", {});
    expect(said).toEqual({ row: { outcome: "moved", due: "2026-11-24" } });
    expect(sayField(said, note, "outcome", "", {})).toEqual({ row: { due: "2026-11-24" } });
  });
});
