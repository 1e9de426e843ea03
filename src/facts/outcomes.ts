import { plainHeading } from "./plainHeading";

/** Words that end a deal, as CRMs and people write them; as `plainHeading` writes them. */
const words = {
  "@won": [
    ...["won", "closed won", "closedwon", "success", "successful", "deal won", "paid", "sold", "completed"],
    ...["выиграна", "сделка успешна", "успешно реализовано", "успешна", "успех", "успешно", "продано", "оплачено", "оплачена"],
    ...["сделка выиграна", "закрыта успешно", "закрыто и реализовано"],
    ...["κερδισμενη", "κερδηθηκε", "επιτυχια", "επιτυχησ", "πωληθηκε"],
  ],
  "@lost": [
    ...["lost", "closed lost", "closedlost", "failed", "rejected", "deal lost", "lose", "cancelled", "canceled"],
    ...["проиграна", "сделка провалена", "закрыто и не реализовано", "провалена", "отказ", "потеряна", "отменена", "проигрыш"],
    ...["χαμενη", "χαθηκε", "αποτυχια", "απορριφθηκε", "ακυρωθηκε"],
  ],
} as const;

/**
 * Whether a stage ends a deal, by its name alone.
 *
 * @example
 * outcomeOf("Closed Won") // => "@won"
 */
export function outcomeOf(stage: string): "@won" | "@lost" | undefined {
  const plain = plainHeading(stage);
  return (["@won", "@lost"] as const).find((outcome) => words[outcome].some((word) => word === plain));
}
