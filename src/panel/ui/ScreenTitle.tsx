import { mergeClasses } from "@fluentui/react-components";
import { useLayout } from "./useLayout";
import { useText } from "./useText";

/** What a screen is about: its heading takes the focus when the screen opens. */
export function ScreenTitle({ title, about }: { readonly title: string; readonly about?: string }) {
  const layout = useLayout();
  const text = useText();
  return (
    <div className={mergeClasses(layout.column, layout.tight)}>
      <h1 className={text.title} tabIndex={-1} style={{ outline: "none" }}>
        {title}
      </h1>
      {about !== undefined && <p className={mergeClasses(text.body, text.quiet)}>{about}</p>}
    </div>
  );
}
