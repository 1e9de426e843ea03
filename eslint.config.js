// House style as far as a machine can hold it. Which room may import which is in .dependency-cruiser.cjs.
import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const noDefaultExport = "A thing is found by its name: no default exports.";
const noClock = "The day is an argument: no clock.";
const noZone = "Days are serial numbers or UTC: no time zone.";
const noLanguage = "The language is an argument.";
const noClass = "Data and functions: no classes but the one error.";

const everywhere = [
  { selector: "TSEnumDeclaration", message: "A union of texts says the same: no enums." },
  { selector: "ExportDefaultDeclaration", message: noDefaultExport },
  { selector: "ExportSpecifier[exported.name='default']", message: noDefaultExport },
];

/** Rooms that know no clock, chance, zone, language or surroundings. */
const pureRooms = ["core", "functions", "plan", "workbook", "facts", "control", "report", "i18n"];
const inPureRooms = [
  { selector: "ClassDeclaration:not([superClass.name='Error'])", message: noClass },
  { selector: "ClassExpression", message: noClass },
  { selector: "CallExpression[callee.name='Date']", message: noClock },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: noClock },
  { selector: "NewExpression[callee.name='Date'][arguments.length>1]", message: noZone },
  { selector: "MemberExpression[property.name=/^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)$/]", message: noZone },
  { selector: "MemberExpression[property.name='getTimezoneOffset']", message: noZone },
  { selector: "CallExpression[callee.property.name=/^toLocale/][arguments.length=0]", message: noLanguage },
  { selector: "CallExpression[callee.property.name='localeCompare'][arguments.length<2]", message: noLanguage },
  { selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]", message: noLanguage },
];
const surroundings = [
  ...["process", "Buffer", "require", "global", "globalThis", "console", "performance", "crypto", "fetch"],
  ...["window", "self", "document", "navigator", "location", "history", "localStorage", "sessionStorage", "alert"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "requestAnimationFrame"],
  ...["Office", "OfficeExtension", "Excel", "CustomFunctions", "google", "SpreadsheetApp", "HtmlService", "Utilities", "Logger"],
];

export default tseslint.config(
  { ignores: ["dist", "coverage"] },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  { rules: { eqeqeq: ["error", "always", { null: "ignore" }], "no-restricted-syntax": ["error", ...everywhere] } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Numbers in texts and calls in arrows are how this house writes; `!` is not, so nothing may ask for it.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }],
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      "@typescript-eslint/only-throw-error": ["error", { allow: [{ from: "file", name: "StepFailure" }] }],
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      // Enums and classes are not written here, and what is deprecated shows in the editor: these three cost half the time.
      "@typescript-eslint/no-deprecated": "off",
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // The libraries' types promise more than they keep (JSON.stringify may give undefined), so a second look is no fault.
      "@typescript-eslint/no-unnecessary-condition": "off",
      // An async member that answers at once keeps the port; a counted loop keeps the arithmetic fast.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/prefer-for-of": "off",
      "@typescript-eslint/no-meaningless-void-operator": "off",
      "@typescript-eslint/consistent-indexed-object-style": "off",
    },
  },
  { files: ["src/**/*.ts"], rules: { "@typescript-eslint/explicit-module-boundary-types": "error" } },
  // Only what silences the engine may touch the console.
  { files: ["src/**"], ignores: ["src/host/embedded/quietly.ts"], rules: { "no-console": "error" } },
  {
    files: pureRooms.map((room) => `src/${room}/**/*.ts`),
    rules: {
      "no-restricted-syntax": ["error", ...everywhere, ...inPureRooms],
      "no-restricted-globals": [
        "error",
        ...surroundings.map((name) => ({ name, message: "A pure room knows no surroundings: hand it over." })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: noClock },
        { object: "Math", property: "random", message: "The seed is an argument: no chance." },
      ],
    },
  },
  // Published coefficients keep the digits of their source.
  { files: ["src/core/**"], rules: { "no-loss-of-precision": "off" } },
  {
    files: ["src/panel/**", "src/app/**"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/host/excel/**", "src/app/**"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
  },
  // The members of a fake or an opened page are functions of their own, without `this`.
  { files: ["test/**"], rules: { "@typescript-eslint/unbound-method": "off" } },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: { process: "readonly", console: "readonly", module: "writable", URL: "readonly", Buffer: "readonly", fetch: "readonly" },
    },
  },
  { files: ["*.config.{js,ts}"], rules: { "no-restricted-syntax": "off" } },
);
