import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          environment: "node",
          include: ["test/**/*.{test,property,types}.{ts,tsx}"],
          testTimeout: 60_000,
          // All cores: by itself vitest leaves one free, which on two cores is one file after the other.
          maxWorkers: "100%",
        },
      },
      {
        test: {
          name: "browser",
          environment: "node",
          include: ["test/**/*.e2e.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
