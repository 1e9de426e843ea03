import { useEffect, useState } from "react";
import type { WorkbookInfo } from "../../host/port";
import { usePanel } from "../context";

/** The outline of the workbook, kept fresh; `version` grows with each change made there. */
export function useWorkbook(): { readonly info: WorkbookInfo | null; readonly version: number } {
  const { host } = usePanel().options;
  const [info, setInfo] = useState<WorkbookInfo | null>(null);
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let shown = true;
    const describe = () =>
      host.describe().then(
        (found) => shown && setInfo(found),
        () => shown && setInfo(null),
      );
    void describe();
    const stop = host.watch(({ kind }) => {
      void describe();
      if (kind !== "select") setVersion((old) => old + 1);
    });
    return () => {
      shown = false;
      stop();
    };
  }, [host]);
  return { info, version };
}
