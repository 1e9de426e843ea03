import { Radio, RadioGroup, mergeClasses } from "@fluentui/react-components";
import { useOpenDraft, usePanel } from "../context";
import { FieldFaults, Labelled, NumberField, TextField, useEdit } from "../fields";
import type { Draft } from "../state";
import { Card, Fold, ScreenTitle, useLayout, useText } from "../ui";
import { currencySymbol } from "../words";
import { CurrencyField } from "./CurrencyField";
import { MoreFields, morePaths } from "./MoreFields";

/** What is to be reached, by when. */
export function GoalScreen() {
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { say, locale } = words;
  const { draft, reading, counted } = useOpenDraft();
  const edit = useEdit();
  const unit = currencySymbol(draft.currency, locale);
  const profit = draft.goalKind === "profit";
  const more = reading.faults.some(({ path }) => morePaths.some((head) => path?.startsWith(head)));
  return (
    <>
      <ScreenTitle title={say("goalTitle")} about={say("goalAbout")} />
      <Card>
        <Labelled label={say("goalKind")}>
          {(id) => (
            <RadioGroup
              id={id}
              layout="horizontal"
              aria-label={say("goalKind")}
              value={draft.goalKind}
              onChange={(_, { value }) => edit({ goalKind: value as Draft["goalKind"] })}
              style={{ flexWrap: "wrap", marginLeft: "-8px" }}
            >
              <Radio value="revenue" label={say("revenue")} />
              <Radio value="profit" label={say("profit")} />
            </RadioGroup>
          )}
        </Labelled>
        <NumberField
          label={say(profit ? "profitAmount" : "revenueAmount")}
          path="goal.amount"
          alsoPath="goal"
          value={draft.amount}
          unit={unit}
          onChange={(amount) => edit({ amount })}
        />
        {profit && (
          <NumberField
            label={say("fixedCosts")}
            path="goal.fixedCosts"
            value={draft.fixedCosts}
            unit={unit}
            hint={say("fixedCostsHint")}
            onChange={(fixedCosts) => edit({ fixedCosts })}
          />
        )}
        <FieldFaults paths={["goal.amount", "goal", "goal.fixedCosts"]} />
        {profit && counted !== undefined && (
          <p className={mergeClasses(text.small, text.quiet)}>
            {say("revenueNeeded", { revenue: words.money(counted.results.goal, counted.plan.currency) })}
          </p>
        )}
        <CurrencyField />
      </Card>
      <Card>
        <div className={layout.roomy}>
          <TextField label={say("periodStart")} path="period.start" type="date" value={draft.start} onChange={(start) => edit({ start })} />
          <TextField label={say("periodEnd")} path="period.end" type="date" value={draft.end} onChange={(end) => edit({ end })} />
        </div>
        <FieldFaults paths={["period.start", "period.end"]} />
        <TextField label={say("company")} path="company" value={draft.company} onChange={(company) => edit({ company })} />
        <FieldFaults paths={["company"]} />
      </Card>
      <Card>
        <Fold label={say("more")} forced={more}>
          <MoreFields />
        </Fold>
      </Card>
    </>
  );
}
