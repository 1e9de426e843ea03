import { useEffect, useMemo, useState } from "react";
import type { Argument, SheetFunction } from "../../functions";
import type { Place } from "../../host/port";
import { usePanel } from "../context";
import { placeOf, readArgument, type ReadArgument } from "./readArgument";
import { useWorkbook } from "./useWorkbook";

/** The form's texts, read; `values` is null while cells are being fetched, `missing` names cells that are not there. */
export interface FormArguments {
  readonly read: readonly ReadArgument[];
  readonly values: readonly Argument[] | null;
  readonly missing: readonly number[];
  readonly selection: { readonly sheet: string; readonly range: string } | null;
}

/** Reads the form's texts as arguments, the cells they name from the workbook. */
export function useArguments(definition: SheetFunction, texts: readonly string[]): FormArguments {
  const { options, words } = usePanel();
  const { host } = options;
  const { info, version } = useWorkbook();
  const sheet = info?.selection?.sheet ?? info?.sheets[0]?.name;
  const read = useMemo(() => {
    const names = info?.names.map(({ name }) => name) ?? [];
    const params = Object.values(definition.params);
    return params.map((param, index) => readArgument(texts[index] ?? "", words.locale, names, param.kind === "text"));
  }, [definition, texts, info, words.locale]);
  const places = useMemo(() => read.map((argument) => placeOf(argument, sheet)), [read, sheet]);
  const key = JSON.stringify([version, places.filter((place) => place !== undefined)]);
  const [fetched, setFetched] = useState<{ readonly key: string; readonly cells: readonly (Argument | null)[] } | null>(null);
  useEffect(() => {
    let wanted = true;
    const [, asked] = JSON.parse(key) as readonly [number, readonly Place[]];
    const none = () => wanted && setFetched({ key, cells: asked.map(() => null) });
    if (asked.length === 0) none();
    else host.read(asked).then((areas) => wanted && setFetched({ key, cells: areas.map((area) => area?.values ?? null) }), none);
    return () => {
      wanted = false;
    };
  }, [key, host]);
  const selection = info?.selection ?? null;
  if (fetched?.key !== key) return { read, values: null, missing: [], selection };
  const cells = [...fetched.cells];
  const values = read.map((argument, index): Argument => {
    if (argument.kind === "cells") return argument.cells;
    return places[index] === undefined ? null : (cells.shift() ?? null);
  });
  const missing = read.flatMap(({ kind }, index) => ((kind === "place" || kind === "name") && values[index] === null ? [index] : []));
  const last = read.reduce((end, { kind }, index) => (kind === "blank" ? end : index + 1), 0);
  return { read, values: values.slice(0, last), missing, selection };
}
