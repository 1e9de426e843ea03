import { describe, expect, it } from "vitest";
import type { ConnectForm } from "../../../src/facts";
import { keptForm, rememberedForm } from "../../../src/panel/connect/formConnection";

const [before, now] = [
  { from: "2026-01-01", to: "2026-12-31" },
  { from: "2027-01-01", to: "2027-12-31" },
];

/** The form at a next visit, of what was entered at one before. */
function nextForm(entered: Partial<ConnectForm>, offered = before): ConnectForm {
  let kept: string | null = null;
  const store = { load: () => kept, save: (text: string | null) => void (kept = text) };
  const first = rememberedForm({ store, systems: ["bitrix24"] }, offered);
  store.save(keptForm({ ...first, ...entered }, offered));
  return rememberedForm({ store, systems: ["bitrix24"] }, now);
}

describe("what is remembered of a connection", () => {
  it("is what a person entered, the first day among it", () => {
    const entered = { system: "bitrix24", from: "2026-09-01", webhook: "https://acme.bitrix24.com/rest/1/abc/" } as const;
    expect(nextForm(entered)).toMatchObject({ ...entered, to: now.to });
  });

  it("is no day that was only offered: those follow the plan", () => {
    expect(nextForm({ system: "bitrix24" })).toMatchObject(now);
    expect(nextForm({ system: "bitrix24", from: "" })).toMatchObject(now);
    expect(nextForm({ system: "bitrix24", to: "2026-10-01" })).toMatchObject(now);
  });

  it("is nothing that is no day, no system that cannot be asked, and nothing where the person wants none kept", () => {
    expect(nextForm({ system: "bitrix24", from: "soon" })).toMatchObject({ system: "bitrix24", ...now });
    expect(nextForm({ system: "hubspot", from: "2026-09-01" })).toMatchObject({ system: "", from: "2026-09-01" });
    expect(nextForm({ system: "bitrix24", from: "2026-09-01", webhook: "secret", keep: false })).toMatchObject({
      system: "",
      webhook: "",
      ...now,
    });
  });
});
