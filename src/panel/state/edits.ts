import { freeId, type Draft, type FunnelDraft, type StageDraft, type StreamDraft } from "./draft";
import { emptyStage, noSource } from "./emptyDraft";

/** What a person does to a draft, each a draft made of another. */

export function editStream(draft: Draft, id: number, change: Partial<StreamDraft>): Draft {
  return { ...draft, streams: draft.streams.map((stream) => (stream.id === id ? { ...stream, ...change } : stream)) };
}

/** A stream at the end that holds no share yet. */
export function addStream(draft: Draft, name: string): Draft {
  const stream: StreamDraft = {
    id: freeId(draft),
    name: freeName(draft.streams, name),
    kind: "other",
    holds: "share",
    share: "",
    amount: "",
    margin: "",
    check: "",
    source: noSource,
    unitsPerDeal: "1",
    funnel: null,
  };
  return { ...draft, streams: [...draft.streams, stream] };
}

export function removeStream(draft: Draft, id: number): Draft {
  return { ...draft, streams: draft.streams.filter((stream) => stream.id !== id) };
}

export function editFunnel(draft: Draft, id: number, change: Partial<FunnelDraft>): Draft {
  return { ...draft, funnels: draft.funnels.map((funnel) => (funnel.id === id ? { ...funnel, ...change } : funnel)) };
}

/** A funnel with one stage; `stream` takes it as its own. */
export function addFunnel(draft: Draft, name: string, stage: string, stream?: number): Draft {
  const id = freeId(draft);
  const funnel: FunnelDraft = { id, name: freeName(draft.funnels, name), stages: [emptyStage(id + 1, stage)] };
  const grown = { ...draft, funnels: [...draft.funnels, funnel] };
  return stream === undefined ? grown : editStream(grown, stream, { funnel: id });
}

/** Streams that used the funnel are left with none. */
export function removeFunnel(draft: Draft, id: number): Draft {
  return {
    ...draft,
    funnels: draft.funnels.filter((funnel) => funnel.id !== id),
    streams: draft.streams.map((stream) => (stream.funnel === id ? { ...stream, funnel: null } : stream)),
  };
}

export function editStage(draft: Draft, funnel: number, id: number, change: Partial<StageDraft>): Draft {
  return withStages(draft, funnel, (stages) => stages.map((stage) => (stage.id === id ? { ...stage, ...change } : stage)));
}

/** A stage at `position`, counted from the top. */
export function addStage(draft: Draft, funnel: number, position: number, name: string): Draft {
  return withStages(draft, funnel, (stages) => {
    const stage = emptyStage(freeId(draft), freeName(stages, name));
    return [...stages.slice(0, position), stage, ...stages.slice(position)];
  });
}

export function removeStage(draft: Draft, funnel: number, id: number): Draft {
  return withStages(draft, funnel, (stages) => stages.filter((stage) => stage.id !== id));
}

function withStages(draft: Draft, id: number, change: (stages: readonly StageDraft[]) => readonly StageDraft[]): Draft {
  return {
    ...draft,
    funnels: draft.funnels.map((funnel) => (funnel.id === id ? { ...funnel, stages: change(funnel.stages) } : funnel)),
  };
}

/** The name, numbered when it is taken. */
function freeName(taken: readonly { readonly name: string }[], name: string): string {
  const has = (candidate: string) => taken.some((other) => other.name.trim().toLowerCase() === candidate.toLowerCase());
  let candidate = name;
  for (let number = 2; has(candidate); number++) candidate = `${name} ${number}`;
  return candidate;
}
