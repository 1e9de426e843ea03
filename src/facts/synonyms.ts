export { plainHeading } from "./plainHeading";
import type { FieldId } from "./mapping";

/** Headings that tables of any origin use, in English, Russian and Greek: as `plainHeading` writes them. */
export const synonyms: Readonly<Record<FieldId, readonly string[]>> = {
  deal: [
    ...["deal id", "opportunity id", "deal", "opportunity", "order id", "order", "order number", "deal number", "number", "id"],
    ...["номер сделки", "id сделки", "сделка", "номер заказа", "заказ", "номер", "код сделки", "номер документа", "номер договора"],
    ...["αριθμοσ συμφωνιασ", "κωδικοσ συμφωνιασ", "συμφωνια", "παραγγελια", "αριθμοσ παραγγελιασ", "κωδικοσ"],
  ],
  date: [
    ...["date", "event date", "day", "datetime", "timestamp", "order date", "sale date", "invoice date", "changed at", "moved at"],
    ...["дата", "день", "дата события", "дата продажи", "дата заказа", "дата счета", "дата и время"],
    ...["ημερομηνια", "ημερα", "ημερομηνια πωλησησ"],
  ],
  opened: [
    ...["opened", "open date", "created", "created at", "created date", "create date", "creation date", "engage date", "start date"],
    ...["дата создания", "создана", "дата открытия", "открыта", "дата начала"],
    ...["ημερομηνια δημιουργιασ", "δημιουργηθηκε", "εναρξη"],
  ],
  closed: [
    ...["closed", "close date", "closed at", "closed date", "closing date", "end date"],
    ...["дата закрытия", "закрыта", "дата завершения", "завершена"],
    ...["ημερομηνια κλεισιματοσ", "εκλεισε", "ληξη"],
  ],
  won: ["won time", "won date", "won at", "won on", "дата выигрыша", "ημερομηνια επιτυχιασ"],
  lost: ["lost time", "lost date", "lost at", "lost on", "дата проигрыша", "дата отказа", "ημερομηνια απωλειασ"],
  closes: ["expected close", "closes", "expected close date", "ожидаемая дата закрытия", "ожидаем закрытие", "αναμενομενο κλεισιμο"],
  since: ["stage since", "since", "last stage change", "stage changed at", "на этапе с", "дата изменения стадии", "στο σταδιο απο"],
  stage: [
    ...["stage", "deal stage", "pipeline stage", "to stage", "stage name", "event", "activity", "activity type", "step"],
    ...["этап", "стадия", "этап сделки", "стадия сделки", "событие", "шаг", "тип активности"],
    ...["σταδιο", "γεγονοσ", "βημα"],
  ],
  status: ["status", "deal status", "outcome", "result", "статус", "статус сделки", "итог", "результат", "κατασταση", "αποτελεσμα"],
  person: [
    ...[
      "owner",
      "deal owner",
      "sales agent",
      "salesperson",
      "sales rep",
      "seller",
      "agent",
      "manager",
      "assigned to",
      "responsible",
      "person",
    ],
    ...["rep", "employee", "user"],
    ...["менеджер", "ответственный", "продавец", "сотрудник", "исполнитель", "владелец"],
    ...["πωλητησ", "υπευθυνοσ", "ατομο", "υπαλληλοσ"],
  ],
  stream: ["stream", "direction", "line", "поток", "направление", "πηγη εσοδων", "τομεασ"],
  amount: [
    ...["amount", "value", "deal value", "close value", "sum", "total", "revenue", "sales", "price", "budget", "money"],
    ...["сумма", "бюджет", "выручка", "стоимость", "итого", "оплата", "деньги"],
    ...["ποσο", "αξια", "εσοδα", "συνολο", "τζιροσ"],
  ],
  currency: ["currency", "currency code", "amount currency", "валюта", "код валюты", "νομισμα"],
  count: ["count", "how many", "количество событий", "сколько", "πληθοσ", "ποσα"],
  client: [
    ...["client", "customer", "account", "company", "company name", "organization", "account name", "buyer"],
    ...["клиент", "компания", "контрагент", "покупатель", "заказчик", "организация"],
    ...["πελατησ", "εταιρεια", "αγοραστησ"],
  ],
  product: ["product", "item", "product name", "sku", "продукт", "товар", "номенклатура", "услуга", "προιον", "ειδοσ"],
  probability: ["probability", "вероятность", "πιθανοτητα"],
  nextStep: ["next step", "следующий шаг", "επομενο βημα"],
  id: ["row id", "event id", "record id", "номер строки", "id события", "αριθμοσ γραμμησ"],
};
