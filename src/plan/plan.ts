import type { Grain } from "../core";

/** A sales plan as plain data: what a manager decides. Everything else follows from it by `decompose`. */
export interface Plan {
  /** The language of titles in its sheets. */
  readonly language: "en" | "ru" | "el";
  readonly company: string;
  /** First and last day, `yyyy-mm-dd`. */
  readonly period: { readonly start: string; readonly end: string };
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalStart: number;
  /** Days off in a week: a code of NETWORKDAYS.INTL (1 = Saturday and Sunday) or seven characters from Monday, 1 = off. */
  readonly weekend: number | string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** When the morning ends, `hh:mm`. */
  readonly midday: string;
  readonly goal: Goal;
  /** What the whole market buys in the period, in money. */
  readonly marketSize?: number;
  /** Over-assignment by level from the heads down, 0.1 = 10%; the last one repeats. */
  readonly cushion: readonly number[];
  readonly streams: readonly Stream[];
  readonly funnels: readonly Funnel[];
  /** How the year is cut and worked; without it the plan is one period. */
  readonly calendar?: Calendar;
  /** Who does it: heads above those who report to them; without people the plan is nobody's. */
  readonly team?: readonly Person[];
  /** Tasks that people added to those that follow from the plan. */
  readonly ownTasks?: readonly OwnTask[];
  /** What came of the tasks that follow from the plan, by period, person, stream and stage. */
  readonly taskMarks?: readonly TaskMark[];
}

/** How far a task has come. */
export interface TaskOutcome {
  readonly done: boolean;
  /** How many were done. */
  readonly fact?: number;
  readonly note?: string;
}

/** A task that somebody wrote down. */
export interface OwnTask extends TaskOutcome {
  readonly who?: string;
  readonly what: string;
  readonly count?: number;
  /** The last day, `yyyy-mm-dd`. */
  readonly by?: string;
  /** What it is for. */
  readonly goal?: string;
}

/** What came of a task that follows from the plan; it stays when the plan changes. */
export interface TaskMark extends TaskOutcome {
  /** The first day of the task's period. */
  readonly period: string;
  /** The person's id. */
  readonly person: string;
  /** The stream's name. */
  readonly stream: string;
  /** The stage's name; none for the deals of the stream. */
  readonly stage?: string;
}

/** A person of the tree. */
export interface Person {
  /** What others name as their head. */
  readonly id: string;
  readonly name: string;
  /** Seller, telesales, assistant: a stage of a funnel names who does it by this word. */
  readonly role?: string;
  /** The id of the head, who stands above; none at the top. */
  readonly reportsTo?: string;
  /** Share of the money beside the colleagues under the same head; 0 for those who bring none themselves. */
  readonly weight: number;
  /** First day at work, where it lies in or near the plan. */
  readonly hired?: string;
  /** Calendar days from there until full speed, in even steps. */
  readonly ramp?: number;
  /** What the person proposes; not proposed yet is not 0. */
  readonly proposal?: number;
  /** Where the proposal will come from. */
  readonly proposalFrom?: string;
  readonly status: Agreement;
  readonly reason?: string;
  /** Who set the status, and when. */
  readonly setBy?: string;
  readonly setOn?: string;
}

/** How far a person's plan is agreed. */
export type Agreement = "draft" | "proposed" | "returned" | "agreed" | "approved";

/** When work is done. */
export interface Calendar {
  readonly grain: Grain;
  /** Days off beside the weekend, with their names. */
  readonly holidays: readonly { readonly date: string; readonly name?: string }[];
  /** Days that are worked though a weekend or holiday says otherwise. */
  readonly workdays: readonly string[];
  /** How well a working day sells, January first, 12 indices; empty: all days alike. */
  readonly season: readonly number[];
}

/** What is to be reached: revenue, or profit after variable and fixed costs. */
export interface Goal {
  readonly kind: "revenue" | "profit";
  readonly amount: number;
  readonly fixedCosts: number;
}

/** A part of the goal that is sold in its own way: new clients, repeat clients, a product, a region, a channel. */
export interface Stream {
  readonly name: string;
  readonly kind: "new" | "repeat" | "other";
  /** Share of the goal, 0..1; either this or `amount`. */
  readonly share?: number;
  /** Money, fixed whatever the goal. */
  readonly amount?: number;
  /** Contribution margin after variable costs, 0..1; needed for a profit goal. */
  readonly margin?: number;
  /** Average deal size, in money. */
  readonly check: number;
  readonly checkSource: CheckSource;
  readonly unitsPerDeal: number;
  /** The name of the funnel its deals come from; none when clients simply buy again. */
  readonly funnel?: string;
}

/** Where an assumption comes from. */
export type SourceKind = "fact" | "agreed" | "guess";

/** Where the average deal size comes from; a fact says from how many deals. */
export interface CheckSource {
  readonly kind: SourceKind;
  readonly deals?: number;
  readonly period?: string;
}

/** The way from the first contact to a deal. */
export interface Funnel {
  readonly name: string;
  /** From the top down; the last stage turns into deals. */
  readonly stages: readonly Stage[];
}

export interface Stage {
  /** What is counted: leads, meetings. */
  readonly name: string;
  /** Share that goes on to the next stage (the last: to a deal), above 0 and up to 1. */
  readonly conversion: number;
  readonly source: StageSource;
  /** Calendar days until the next stage. */
  readonly lag: number;
  /** Who does it. */
  readonly role?: string;
  /** How many one person does a day. */
  readonly norm?: number;
  /** Minutes that one takes. */
  readonly minutes?: number;
}

/** Where a conversion comes from; a fact says how many passed of how many. */
export interface StageSource {
  readonly kind: SourceKind;
  readonly passed?: number;
  readonly reached?: number;
  readonly period?: string;
}

/** How much of each the sheets hold. */
export const planLimits = {
  streams: 40,
  funnels: 12,
  stages: 80,
  cushion: 5,
  periods: 366,
  days: 3660,
  holidays: 400,
  people: 400,
  ownTasks: 1000,
  taskMarks: 5000,
  /** Rows of tasks that a sheet works out. */
  tasks: 6000,
} as const;
