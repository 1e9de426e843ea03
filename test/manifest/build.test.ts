// npm run build looks at the address before it builds anything.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

/** Runs the build with arguments and an address in the environment. */
function build(args: readonly string[], set = ""): { readonly status: number | null; readonly said: string } {
  const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts/build.mjs"), ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, PLAN_CASCADE_URL: set },
  });
  return { status, said: stderr };
}

describe("npm run build", () => {
  it.each([
    ["an address that is not https", ["--url", "http://plans.example.com"], "", "nothing but https"],
    ["an address behind =", ["--url=plans.example.com"], "", "is no address"],
    ["this machine's own address, set in the environment", [], "https://localhost:3000", "this machine's own"],
    ["no address behind --url", ["--url"], "", "an address behind it"],
    ["a word it does not know", ["--address", "https://plans.example.com"], "", "--address"],
  ])("refuses %s, and builds nothing", (_what, args, set, says) => {
    const { status, said } = build(args, set);
    expect(said).toContain(says);
    expect(said).not.toContain("    at "); // A sentence, not a stack.
    expect(status).toBe(1);
  });
});
