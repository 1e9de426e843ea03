/** What a script shows: menus, sidebars and dialogs, kept for the test to look at. */
export interface Shown {
  menu: { readonly words: string; readonly calls: string }[];
  sidebar: { readonly title: string; readonly content: string } | null;
  dialog: { readonly title: string; readonly content: string; readonly width: number; readonly height: number } | null;
}

interface Html {
  content: string;
  title: string;
  width: number;
  height: number;
}

/** `HtmlService` and `SpreadsheetApp.getUi()`; files are those that were pushed. */
export function makeUi(files: Readonly<Record<string, string>>) {
  const shown: Shown = { menu: [], sidebar: null, dialog: null };
  const output = (content: string) => {
    const html: Html = { content, title: "", width: 0, height: 0 };
    const self = {
      html,
      setTitle: (title: string) => ((html.title = title), self),
      setWidth: (width: number) => ((html.width = width), self),
      setHeight: (height: number) => ((html.height = height), self),
      append: (text: string) => ((html.content += text), self),
      getContent: () => html.content,
    };
    return self;
  };
  type Output = ReturnType<typeof output>;
  const menu = () => {
    const items: Shown["menu"] = [];
    const self = {
      addItem: (words: string, calls: string) => (items.push({ words, calls }), self),
      addSeparator: () => self,
      addToUi: () => void (shown.menu = items),
    };
    return self;
  };
  return {
    shown,
    HtmlService: {
      createHtmlOutputFromFile: (name: string) => {
        const content = files[name];
        if (content === undefined) throw new Error(`No HTML file named ${name} was found.`);
        return output(content);
      },
    },
    ui: {
      createAddonMenu: menu,
      showSidebar: ({ html }: Output) => void (shown.sidebar = { title: html.title, content: html.content }),
      showModelessDialog: ({ html }: Output, title: string) => {
        shown.dialog = { title, content: html.content, width: html.width, height: html.height };
      },
    },
  };
}
