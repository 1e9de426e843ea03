import { useLayoutEffect, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import { sentence } from "../../i18n";
import { usePanel } from "../context";
import { hostFault } from "../frame/hostFault";
import { Status, useLayout } from "../ui";
import type { WordKey } from "../words";
import type { Checked } from "./checked";

/**
 * The end of a form for a row of a sheet: the two ways out, and what is wrong once it was to be written. That stands below and keeps its
 * room, as what is mended goes when its field is left for a button, which must not move while it is pressed: neither by what stood above
 * it nor because a page that was scrolled to its end is shorter.
 */
export function FormEnd<Value>({
  checked,
  tried,
  whereOf,
  write,
  onRefused,
  onClose,
}: {
  readonly checked: Checked<Value>;
  readonly tried: boolean;
  /** The word of a column. */
  readonly whereOf: (column: string) => WordKey;
  /** Writes it, and gives what to say then. */
  readonly write: (value: Value) => Promise<string>;
  readonly onRefused: () => void;
  /** It is written, or not wanted any more. */
  readonly onClose: () => void;
}) {
  const layout = useLayout();
  const { words, dispatch } = usePanel();
  const { say, locale } = words;
  const [busy, setBusy] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  const [roomHeight, setRoomHeight] = useState(0);
  useLayoutEffect(() => {
    setRoomHeight((before) => Math.max(before, room.current?.offsetHeight ?? 0));
  }, [tried, checked]);
  const end = async () => {
    if ("faults" in checked) {
      onRefused();
      return;
    }
    setBusy(true);
    try {
      const told = await write(checked.value);
      onClose();
      dispatch({ type: "notice", notice: { tone: "ok", text: told, undo: "host" } });
    } catch (error) {
      dispatch({ type: "notice", notice: { tone: "bad", text: say("writeFailed", { reason: hostFault(error, words) }) } });
    }
    setBusy(false);
  };
  return (
    <>
      <div className={layout.row}>
        <Button style={{ minWidth: 0 }} onClick={onClose}>
          {say("trialCancel")}
        </Button>
        <Button appearance="primary" style={{ flexGrow: 1, minWidth: 0 }} disabledFocusable={busy} onClick={() => void end()}>
          {say("writeNotes")}
        </Button>
      </div>
      {tried && (
        <div ref={room} className={layout.column} style={{ minHeight: roomHeight }}>
          {"faults" in checked &&
            checked.faults.map((found) => (
              <Status key={`${found.path} ${found.code}`} tone="bad">
                {sentence(found, locale, say(whereOf(found.path ?? "")))}
              </Status>
            ))}
        </div>
      )}
    </>
  );
}
