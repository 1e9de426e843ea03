// What the built page of Excel loads when: the first page alone, the rest behind it, and what it says when that cannot be had.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tooLarge } from "../../scripts/webpack/gzipLimits.mjs";
import { startExcelPages, type ExcelPage, type ExcelPages } from "../support/excelPage";

let pages: ExcelPages;
beforeAll(async () => {
  pages = await startExcelPages();
}, 400_000);
afterAll(() => pages.close());

/**
 * Loads the page anew; from its first heading on nothing more is to be had until `mend`, which waits for what was asked for
 * before: a second import of a part that is still being refused is refused with the first.
 */
async function cutOff({ page }: ExcelPage): Promise<{ readonly mend: () => Promise<void> }> {
  let [isThere, isMended] = [false, false];
  const pending = new Set<unknown>();
  page.on("request", (request) => pending.add(request));
  page.on("requestfinished", (request) => pending.delete(request));
  page.on("requestfailed", (request) => pending.delete(request));
  await page.route("**/*.js", async (route) => {
    isThere ||= (await page.locator("h1").count()) > 0;
    await (isThere && !isMended ? route.abort() : route.fallback());
  });
  await page.reload();
  await page.locator("h1").waitFor();
  isThere = true;
  return {
    mend: async () => {
      while (pending.size > 0) await page.waitForTimeout(20);
      isMended = true;
    },
  };
}

/** The error that a function of the page gives. */
async function errorOf(
  open: ExcelPage,
  id: string,
  given: readonly unknown[],
): Promise<{ readonly code: string; readonly message: string }> {
  return open.act(
    async ({ fakes, args }) => {
      const rows = (await fakes.functions[args.id]?.(...args.given, { functionName: args.id })) as readonly (readonly unknown[])[];
      const { code, message } = rows[0]?.[0] as { readonly code: string; readonly message: string };
      return { code, message };
    },
    { id, given },
  );
}

describe("the parts of the built page", () => {
  test("a place that cannot be loaded says so, and comes with the next try", async () => {
    const open = await pages.open();
    const { mend } = await cutOff(open);
    await open.page.getByRole("tab", { name: "Functions" }).click();
    await open.page.getByText(/could not be loaded\. Check the connection/).waitFor();
    await mend();
    await open.page.getByRole("button", { name: "Try again" }).click();
    await open.page.getByText("REQUIRED_LEADS").first().waitFor();
    await open.close();
  });

  test("an error stands in its cell even where its sentence cannot be loaded, and has it later", async () => {
    const open = await pages.open({ locale: "ru" });
    const { mend } = await cutOff(open);
    const wrong = [[[600_000]], [[-1]], [[0.5]], null];
    expect(await errorOf(open, "REQUIRED_LEADS", wrong)).toEqual({ code: "#NUM!", message: "" });
    await mend();
    const told = await errorOf(open, "REQUIRED_LEADS", wrong);
    expect(told.code).toBe("#NUM!");
    expect(told.message).toMatch(/^средний_чек: .*-1/);
    await open.close();
  });
});

describe("a build that is too large", () => {
  test.each([
    [1000, null],
    [1100, "the page weighs 1.1 KB gzipped; 1 KB is the most"],
    [0, "the page was not built"],
  ])("of %i bytes", (size, fault) => {
    const found = tooLarge({ name: "the page", size, most: 1000 });
    if (fault === null) expect(found).toBeNull();
    else expect(found).toContain(fault);
  });
});
