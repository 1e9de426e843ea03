import type { Profile } from "./profile";

/**
 * Deals exported from Bitrix24 to CSV or Excel: the names of the standard fields.
 * Source: helpdesk.bitrix24.ru/open/18478840 and helpdesk.bitrix24.com/open/18529390 (standard fields in CRM), crm.deal.fields.
 */
export const bitrix24: Profile = {
  name: "Bitrix24",
  shape: "snapshot",
  marks: [
    ...["Стадия сделки", "Предполагаемая дата закрытия", "Дата завершения", "Название сделки", "Ответственный", "Дата начала"],
    ...["Deal stage", "Expected close date", "Responsible person", "Deal name", "Start date", "Created on"],
    ...["STAGE_ID", "OPPORTUNITY", "CLOSEDATE", "ASSIGNED_BY_ID", "DATE_CREATE"],
  ],
  headings: {
    deal: ["ID", "ID сделки"],
    opened: ["Дата создания", "Created on", "DATE_CREATE", "Дата начала", "Start date", "BEGINDATE"],
    closed: ["Дата завершения", "Предполагаемая дата закрытия", "Expected close date", "End date", "CLOSEDATE"],
    since: ["Дата изменения стадии", "Stage changed on", "MOVED_TIME"],
    stage: ["Стадия сделки", "Стадия", "Deal stage", "Stage", "STAGE_ID"],
    person: ["Ответственный", "Responsible person", "Responsible", "ASSIGNED_BY_NAME", "ASSIGNED_BY_ID"],
    amount: ["Сумма", "Amount", "Total", "OPPORTUNITY"],
    currency: ["Валюта", "Currency", "CURRENCY_ID"],
    client: ["Компания: Название компании", "Компания", "Company", "Контакт", "Contact", "COMPANY_TITLE"],
    product: ["Товар", "Product"],
    probability: ["Вероятность", "Probability", "PROBABILITY"],
  },
};
