import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { ArrowReset20Regular, MoreHorizontal20Regular } from "@fluentui/react-icons";
import { locales, localeOf, type Locale } from "../../i18n";
import { usePanel } from "../context";

/** Each language by its own name. */
const names: Readonly<Record<Locale, string>> = { en: "English", ru: "Русский", el: "Ελληνικά" };

/** The language, and a fresh start. `onLeave` comes before the panel is mounted anew. */
export function PanelMenu({ onLeave }: { readonly onLeave: () => void }) {
  const { words, state, dispatch, options } = usePanel();
  const { open } = state;
  const { changeLocale } = options;
  const choose = (locale: Locale) => {
    if (locale === words.locale) return;
    onLeave();
    changeLocale?.(locale);
  };
  return (
    <Menu
      checkedValues={{ language: [words.locale] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(localeOf(checkedItems[0]))}
      positioning="below-end"
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={words.say("menu")} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {changeLocale !== undefined && (
            <MenuGroup>
              <MenuGroupHeader>{words.say("menuLanguage")}</MenuGroupHeader>
              {locales.map((locale) => (
                <MenuItemRadio key={locale} name="language" value={locale} lang={locale}>
                  {names[locale]}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          )}
          {changeLocale !== undefined && <MenuDivider />}
          <MenuItem
            icon={<ArrowReset20Regular />}
            disabled={open === null}
            onClick={() => dispatch({ type: "close", notice: words.say("startedOver") })}
          >
            {words.say("startOver")}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
