import type { ComponentType } from "react";
import type { StepId } from "../state";
import type { WordKey } from "../words";
import { CalendarScreen } from "../calendar/CalendarScreen";
import { FunnelsScreen } from "../funnels/FunnelsScreen";
import { GoalScreen } from "../goal/GoalScreen";
import { ReviewScreen } from "../review/ReviewScreen";
import { StreamsScreen } from "../streams/StreamsScreen";
import { TeamScreen } from "../team/TeamScreen";

/** A step of the wizard: its screen, and how the button that leads to it names it. */
export interface Step {
  readonly id: StepId;
  readonly next: WordKey;
  readonly Screen: ComponentType;
}

export const steps: Readonly<Record<StepId, Step>> = {
  goal: { id: "goal", next: "nextGoal", Screen: GoalScreen },
  streams: { id: "streams", next: "nextStreams", Screen: StreamsScreen },
  funnels: { id: "funnels", next: "nextFunnels", Screen: FunnelsScreen },
  calendar: { id: "calendar", next: "nextCalendar", Screen: CalendarScreen },
  team: { id: "team", next: "nextTeam", Screen: TeamScreen },
  review: { id: "review", next: "nextReview", Screen: ReviewScreen },
};
